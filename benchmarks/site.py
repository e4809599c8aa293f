"""A web site of this machine for tests and benchmarks: many hosts by port, each path a behaviour.

Real sockets and real HTTP. Every request is logged with its time, so that politeness is measured where it is
felt: at the server.
"""

from __future__ import annotations

import contextlib
import threading
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable

HTML = "text/html; charset=utf-8"


@dataclass(slots=True)
class Reply:
    """What a path answers. ``act`` writes the whole answer, headers and all, for what no server does."""

    body: bytes = b""
    kind: str = HTML
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    act: Callable[[Asked], None] | None = None


class Asked(BaseHTTPRequestHandler):
    """One request to a host of the site."""

    protocol_version = "HTTP/1.1"
    server: _Server

    def do_GET(self) -> None:
        """Answer from the host's replies; 404 where it has none."""
        site, port = self.server.site, self.server.server_port
        with site.lock:
            site.log[port].append((time.monotonic(), self.path))
            site.asked[port, self.path] += 1
            number = site.asked[port, self.path]
        found = site.replies.get((port, self.path)) or site.replies.get((None, self.path))
        reply = found(self, number) if callable(found) else found
        self.close_connection = True
        with contextlib.suppress(OSError):
            self._give(reply or Reply(b"nothing here", status=404))

    def _give(self, reply: Reply) -> None:
        if reply.act is not None:
            reply.act(self)
            return
        if self.headers.get("If-None-Match") and self.headers["If-None-Match"] == reply.headers.get("ETag"):
            reply = Reply(status=304, headers=reply.headers)
        self.send_response(reply.status)
        self.send_header("Content-Type", reply.kind)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        if reply.status != 304:  # noqa: PLR2004 - an answer without a body
            self.send_header("Content-Length", str(len(reply.body)))
        self.end_headers()
        self.wfile.write(reply.body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002, ANN401 - http.server's signature
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128
    site: Site

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 - socketserver's signature
        """Say nothing: clients that go away are part of the tests."""


class Site:
    """Hosts of this machine. ``replies`` is keyed by port (none: every host) and path."""

    def __init__(self, hosts: int = 1, tls: ssl.SSLContext | None = None) -> None:
        self.lock = threading.Lock()
        self.log: dict[int, list[tuple[float, str]]] = defaultdict(list)
        self.asked: Counter[tuple[int, str]] = Counter()
        self.replies: dict[tuple[int | None, str], Reply | Callable[[Asked, int], Reply]] = {}
        self._scheme = "https" if tls else "http"
        self._servers = [_Server(("127.0.0.1", 0), Asked) for _ in range(hosts)]
        for server in self._servers:
            server.site = self
            if tls is not None:
                server.socket = tls.wrap_socket(server.socket, server_side=True)
            threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()

    @property
    def ports(self) -> list[int]:
        """The ports, one a host."""
        return [server.server_port for server in self._servers]

    def url(self, path: str = "/", host: int = 0, name: str = "127.0.0.1") -> str:
        """Return the address of a path."""
        return f"{self._scheme}://{name}:{self.ports[host]}{path}"

    def put(self, path: str, reply: Reply | Callable[[Asked, int], Reply], host: int | None = None) -> None:
        """Have a path answered so, by one host or by all."""
        self.replies[None if host is None else self.ports[host], path] = reply

    def gaps(self, host: int = 0) -> list[float]:
        """Return the seconds between the requests to a host."""
        times = sorted(at for at, _ in self.log[self.ports[host]])
        return [later - earlier for earlier, later in pairwise(times)]

    def paths(self, host: int = 0) -> list[str]:
        """Return what a host was asked, in order."""
        return [path for _, path in self.log[self.ports[host]]]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        for server in self._servers:
            server.shutdown()
            server.server_close()
