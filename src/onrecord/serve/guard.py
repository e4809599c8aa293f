"""What goes with every answer, and who may ask: security headers, and the Host header checked.

A page of another site can point a name of its own at this machine (DNS rebinding); such a
request carries that name as its host. Only localhost, IP addresses and the names that were
allowed are answered.
"""

from __future__ import annotations

from ipaddress import ip_address
from typing import TYPE_CHECKING

from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from onrecord.serve.options import Options

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
NOT_INDEXED = "noindex, nofollow, noarchive"


class Guard:
    """ASGI middleware: refuses foreign hosts with 421, adds headers that an answer does not set itself."""

    def __init__(self, app: ASGIApp, options: Options) -> None:
        self.app = app
        self.hosts = frozenset(name.casefold() for name in options.hosts)
        self.headers = HEADERS if options.indexed else {**HEADERS, "X-Robots-Tag": NOT_INDEXED}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self.headers.items():
                    headers.setdefault(name, value)
            await send(message)

        if self.allows(_host(scope)):
            await self.app(scope, receive, guarded)
        else:
            told = (
                "This archive is not served under that name; `onrecord serve --allow-host NAME` allows one.\n"
            )
            await PlainTextResponse(told, 421)(scope, receive, guarded)

    def allows(self, host: str) -> bool:
        """Whether a request for this host, without its port, is answered."""
        if host == "localhost" or host in self.hosts:
            return True
        try:
            ip_address(host)
        except ValueError:
            return False
        return True


def _host(scope: Scope) -> str:
    """Return the host asked for, without port and brackets, in lower case; '' where there is not just one."""
    named: list[bytes] = [value for name, value in scope["headers"] if name == b"host"]
    if len(named) != 1:
        return ""
    host = named[0].decode("latin-1").casefold()
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host.partition(":")[0]
