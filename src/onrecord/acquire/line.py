"""One GET over the line: resolved once, connected to that same address, bounded in time and bytes.

httpcore2 (the engine of httpx2) speaks HTTP/1.1; what httpx would add (redirects, decoding, cookies, pools)
is decided elsewhere or not wanted. A connection serves one request, so that nothing is shared between pages.
"""

from __future__ import annotations

import contextlib
import re
import socket
import ssl
import threading
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import httpcore2
from httpcore2 import NetworkBackend, NetworkStream

from onrecord.acquire.addresses import is_public
from onrecord.errors import Unreadable
from onrecord.types import Exchange, Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.acquire.addresses import Target

_NO_TEXT = re.compile(r"\s*(?:(?:image|video|audio|font)/|application/(?:pdf|zip|x-tar)\b)", re.IGNORECASE)
_TRIES = 4  # addresses of one name that are tried
_CONNECT = 10.0  # seconds for each


@dataclass(frozen=True, slots=True)
class Bounds:
    """How far one request may go: ``seconds`` from name to last byte; whether to machines of this network."""

    seconds: float
    allow_private: bool = False


class Line:
    """Makes requests; several threads may at once. ``cut`` ends those under way."""

    def __init__(self, bounds: Bounds) -> None:
        self._bounds = bounds
        self._tls = ssl.create_default_context()
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()
        self._closed = False

    def get(self, target: Target, headers: Iterable[tuple[str, str]], largest: int) -> Exchange:
        """Ask for an address once: no redirect followed, no second try.

        Raises Unreadable: ADDRESS where the name leads to no public address, UNREACHABLE, TOO_SLOW.
        ``cut`` is length for a body that goes on beyond ``largest`` bytes, disconnect for one that
        ended before the length it was said to have.
        """
        backend = _Guarded(self, time.monotonic() + self._bounds.seconds, self._bounds)
        started = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
        origin = httpcore2.Origin(target.scheme.encode(), target.host.strip("[]").encode(), target.port)
        url = httpcore2.URL(
            scheme=origin.scheme, host=origin.host, port=origin.port, target=target.path.encode("ascii")
        )
        at = target.origin.partition("://")[2].encode()
        sent = [(b"Host", at), *((name.encode(), value.encode()) for name, value in headers)]
        timeout = dict.fromkeys(("connect", "read", "write"), self._bounds.seconds)
        request = httpcore2.Request(b"GET", url, headers=sent, extensions={"timeout": timeout})
        try:
            with httpcore2.HTTPConnection(origin, self._tls, network_backend=backend) as connection:
                response = connection.handle_request(request)
                try:
                    _refuse_binary(response)
                    body, cut = _body(response, largest)
                finally:
                    response.close()
        except (httpcore2.TimeoutException, TimeoutError) as error:
            raise Unreadable(
                Reason.TOO_SLOW, f"no full answer in {self._bounds.seconds:g} seconds"
            ) from error
        except (httpcore2.NetworkError, httpcore2.ProtocolError, ssl.SSLError, OSError) as error:
            raise Unreadable(Reason.UNREACHABLE, _told(error)) from error
        finally:
            backend.close()
        return Exchange(
            url=target.url,
            address=backend.address,
            started=started,
            status=response.status,
            phrase=response.extensions.get("reason_phrase", b"").decode("latin-1"),
            headers=tuple(
                (name.decode("latin-1"), value.decode("latin-1")) for name, value in response.headers
            ),
            body=body,
            cut=cut,
        )

    def cut(self) -> None:
        """End every request under way, and all to come."""
        with self._lock:
            self._closed = True
            for each in self._open:
                with contextlib.suppress(OSError):
                    each.shutdown(socket.SHUT_RDWR)

    def hold(self, sock: socket.socket) -> None:
        """Take a socket under what ``cut`` ends."""
        with self._lock:
            if self._closed:
                msg = "stopped"
                raise httpcore2.ConnectError(msg)
            self._open.add(sock)

    def release(self, sock: socket.socket) -> None:
        """Let a socket go."""
        with self._lock:
            self._open.discard(sock)


class _Guarded(NetworkBackend):
    """Connects to what a name means, resolved once, if all of it is public; ends at the deadline."""

    def __init__(self, line: Line, deadline: float, bounds: Bounds) -> None:
        self.address = ""
        self._line = line
        self._deadline = deadline
        self._bounds = bounds
        self._socket: socket.socket | None = None

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002 - httpcore's signature; the deadline is what holds
        local_address: str | None = None,  # noqa: ARG002 - likewise
        socket_options: Iterable[Any] | None = None,  # noqa: ARG002 - likewise
    ) -> NetworkStream:
        """Resolve, check every address, connect to one of those."""
        failure: OSError | None = None
        for family, sockaddr in self._resolved(host, port)[:_TRIES]:
            sock = socket.socket(family, socket.SOCK_STREAM)
            try:
                self._line.hold(sock)
                self._socket = sock
                sock.settimeout(min(_CONNECT, left(self._deadline)))
                sock.connect(sockaddr)
                sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            except OSError as error:
                self.close()
                failure = error
                continue
            self.address = str(sockaddr[0])
            return _Timed(self, sock, self._deadline)
        raise failure or OSError(f"{host}: the name has no address")

    def swap(self, sock: socket.socket) -> None:
        """Hold a socket in place of the one that it took over."""
        if self._socket is not None:
            self._line.release(self._socket)
        self._socket = sock
        self._line.hold(sock)

    def _resolved(self, host: str, port: int) -> Sequence[tuple[socket.AddressFamily, tuple[Any, ...]]]:
        try:
            infos = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
        except (OSError, UnicodeError) as error:
            raise Unreadable(Reason.UNREACHABLE, f"{host}: the name cannot be resolved: {error}") from error
        found = [(info[0], info[4]) for info in infos]
        closed = [str(address[0]) for _, address in found if not is_public(str(address[0]))]
        if closed and not self._bounds.allow_private:
            detail = f"{host} leads to {closed[0]}, which is not of the public internet; see --allow-private"
            raise Unreadable(Reason.ADDRESS, detail)
        return found

    def close(self) -> None:
        """Close what is open; a second time does nothing."""
        if self._socket is not None:
            self._line.release(self._socket)
            self._socket.close()
            self._socket = None


class _Timed(NetworkStream):
    """A stream whose every wait ends at one deadline, so that a slow drip does too."""

    def __init__(self, owner: _Guarded, sock: socket.socket, deadline: float) -> None:
        self._owner = owner
        self._sock = sock
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002 - see connect_tcp
        self._sock.settimeout(left(self._deadline))
        try:
            return self._sock.recv(max_bytes)
        except TimeoutError as error:
            raise httpcore2.ReadTimeout from error
        except OSError as error:
            raise httpcore2.ReadError(_told(error)) from error

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002 - see connect_tcp
        self._sock.settimeout(left(self._deadline))
        try:
            self._sock.sendall(buffer)
        except TimeoutError as error:
            raise httpcore2.WriteTimeout from error
        except OSError as error:
            raise httpcore2.WriteError(_told(error)) from error

    def close(self) -> None:
        self._sock.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002 - see connect_tcp
    ) -> NetworkStream:
        self._sock.settimeout(left(self._deadline))
        self._sock = ssl_context.wrap_socket(self._sock, server_hostname=server_hostname)
        self._owner.swap(self._sock)
        return self

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401 - httpcore's signature
        return self._sock if info == "socket" else None


def _refuse_binary(response: httpcore2.Response) -> None:
    """Raise Unreadable before the body of what is no text is sent."""
    kinds = [value.decode("latin-1") for name, value in response.headers if name.lower() == b"content-type"]
    if kinds and _NO_TEXT.match(kinds[0]):
        raise Unreadable(Reason.BINARY, f"its content type is {kinds[0][:80]}")


def _body(response: httpcore2.Response, largest: int) -> tuple[bytes, str | None]:
    found = bytearray()
    try:
        for part in response.iter_stream():
            found += part
            if len(found) > largest:
                return bytes(found[:largest]), "length"
    except (httpcore2.RemoteProtocolError, httpcore2.ReadError):
        if not found:
            raise
        return bytes(found), "disconnect"
    return bytes(found), None


def left(deadline: float) -> float:
    """Return the seconds until a deadline. Raises TimeoutError where none are left."""
    seconds = deadline - time.monotonic()
    if seconds <= 0:
        raise TimeoutError
    return seconds


def _told(error: Exception) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate is not valid: {error.verify_message}"
    if isinstance(error, ssl.SSLError):
        return f"TLS: {error.reason or error}"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return str(error) or type(error).__name__
