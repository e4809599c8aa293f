"""Before the API: how often one may ask, and which other sites' scripts may read it."""

from __future__ import annotations

import time
from collections import OrderedDict
from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import Response

from onrecord.serve.documents import document, is_for_programs

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from onrecord.serve.options import Options

_MOST_CLIENTS = 10_000  # remembered at a time; who is forgotten begins anew
_METHODS = "GET, HEAD"
_TOO_MANY = 429
_EXPOSED = "ETag, Link, Retry-After"


class Gate:
    """ASGI middleware for addresses of the API alone: a bucket of tokens a client, and CORS for reading."""

    def __init__(self, app: ASGIApp, options: Options) -> None:
        self.app = app
        self.origins = frozenset(options.origins)
        self.rate = options.rate_per_minute
        self._held: OrderedDict[str, tuple[float, float]] = OrderedDict()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http" or not is_for_programs(scope["path"]):
            await self.app(scope, receive, send)
            return
        allowed = self._allowed(Headers(scope=scope).get("origin"))

        async def opened(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(allowed)
            await send(message)

        wait = self._wait(scope["client"][0] if scope["client"] else "")
        answer: ASGIApp = self.app
        if wait > 0:
            told = f"more than {self.rate:,} requests in a minute; ask again in {wait} s"
            answer = document(Request(scope), _TOO_MANY, told, headers={"Retry-After": str(wait)})
        elif scope["method"] == "OPTIONS" and allowed:
            answer = Response(status_code=204, headers={"Access-Control-Allow-Methods": _METHODS})
        await answer(scope, receive, opened)

    def _allowed(self, origin: str | None) -> dict[str, str]:
        if "*" in self.origins:
            return {"Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": _EXPOSED}
        if not self.origins:
            return {}
        if origin in self.origins:
            told = {"Access-Control-Allow-Origin": origin, "Access-Control-Expose-Headers": _EXPOSED}
            return {**told, "Vary": "Origin"}
        return {"Vary": "Origin"}

    def _wait(self, client: str) -> int:
        """Return the seconds that a client has to wait, 0 where it may ask; one more is taken then."""
        if not self.rate:
            return 0
        now, a_second = time.monotonic(), self.rate / 60
        tokens, last = self._held.pop(client, (float(self.rate), now))
        tokens = min(float(self.rate), tokens + (now - last) * a_second)
        may = tokens >= 1
        self._held[client] = (tokens - 1 if may else tokens, now)
        if len(self._held) > _MOST_CLIENTS:
            self._held.popitem(last=False)
        return 0 if may else int((1 - tokens) / a_second) + 1
