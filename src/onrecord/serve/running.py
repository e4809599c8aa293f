"""Listening: the socket, the server, and one page without either."""

from __future__ import annotations

import asyncio
import socket
import sys
import threading
import webbrowser
from dataclasses import dataclass
from typing import TYPE_CHECKING

import uvicorn

from onrecord.errors import UsageError
from onrecord.serve.app import create_app

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from starlette.types import Message

    from onrecord.serve.options import Options

_WAITING = 512  # connections that may wait to be taken
# Seconds that a thread may keep the interpreter while others wait. At Python's own 0.005 the one that listens
# waits longest: p99 of the latest page 418 and 488 ms against 271 ms (benchmarks.serving, a busy machine).
_TURN = 0.001
_GRACE = 3  # seconds that answers in progress are given when it is stopped


@dataclass(frozen=True, slots=True)
class Place:
    """Where to listen; port 0 is any that is free. ``opened``: in the browser too."""

    host: str
    port: int
    opened: bool


def run(db: Path, options: Options, place: Place, say: Callable[[str], None]) -> None:
    """Serve until stopped. Raises UsageError for an address not to be had, KeyboardInterrupt when stopped."""
    with listening(place) as taken:
        address = address_of(place.host, taken.getsockname()[1])
        say(f"serving {db} at {address} (Ctrl-C stops it)")
        if place.opened:
            threading.Timer(0.5, webbrowser.open, (address,)).start()
        config = uvicorn.Config(
            create_app(db, options),
            log_level="warning",
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=_GRACE,
        )
        sys.setswitchinterval(_TURN)
        uvicorn.Server(config).run([taken])


def listening(place: Place) -> socket.socket:
    """Return a socket that listens. Raises UsageError where the address cannot be had."""
    family = socket.AF_INET6 if ":" in place.host else socket.AF_INET
    taken = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)  # so that asyncio sends at once
    try:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        taken.bind((place.host, place.port))
        taken.listen(_WAITING)
    except OSError as error:
        taken.close()
        at = f"{place.host}:{place.port}"
        msg = f"{at} cannot be listened on: {error.strerror}; try another with -p, 0 for any"
        raise UsageError(msg) from error
    return taken


def address_of(host: str, port: int) -> str:
    """Return the address that a browser asks for."""
    named = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)  # noqa: S104 - told, not bound
    return f"http://{named}:{port}/"


def got(db: Path, options: Options, path: str) -> tuple[int, bytes]:
    """Return status and body of one page, made without a socket."""
    return asyncio.run(_got(db, options, path))


async def _got(db: Path, options: Options, path: str) -> tuple[int, bytes]:
    app = create_app(db, options)
    bare, _, query = path.partition("?")
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": bare,
        "raw_path": bare.encode(),
        "root_path": "",
        "query_string": query.encode(),
        "headers": [(b"host", b"localhost")],
        "server": ("localhost", 80),
        "client": None,
    }
    status, parts, asked = 0, list[bytes](), asyncio.Event()

    async def receive() -> Message:
        if asked.is_set():
            await asyncio.Event().wait()  # who asks stays until the answer is whole
        asked.set()
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        nonlocal status
        status = message.get("status", status)
        parts.append(message.get("body", b""))

    try:
        await app(scope, receive, send)
    finally:
        app.state.serving.readers.close()
    return status, b"".join(parts)
