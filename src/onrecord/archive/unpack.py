"""Content encodings undone, bounded by what comes out: gzip, deflate, brotli, zstd, one in another."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

import brotli
import zstandard

from onrecord.errors import Unreadable
from onrecord.types import Reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_STEP = 64 * 1024
_MOST_WRAPS = 3  # servers use one; a proxy may add one
_BITE = 256  # bytes of zstd taken at a time: a block of 128 KiB takes four, so some 8 MiB come out at most
_WINDOW = 8 * 1024 * 1024  # bytes that zstd may ask to look back, as RFC 9659 allows on the web


def encodings(headers: Iterable[tuple[str, str]]) -> list[str]:
    """Return the content encodings in the order in which they were put on."""
    values = [value for name, value in headers if name.lower() == "content-encoding"]
    names = [name.strip().lower() for value in values for name in value.split(",")]
    return [name for name in names if name not in {"", "identity"}]


def unpack(content: bytes, names: list[str], largest: int) -> bytes:
    """Undo the encodings. No step makes more than ``largest`` bytes.

    Raises Unreadable: TOO_LARGE beyond it, DAMAGED for a stream that is broken or cut, or an encoding that
    is not known or put on too often.
    """
    if len(names) > _MOST_WRAPS:
        raise Unreadable(Reason.DAMAGED, f"packed {len(names)} times over")
    for name in reversed(names):
        if name not in _OPENERS:
            raise Unreadable(Reason.DAMAGED, f"its content encoding is not known: {name[:40]}")
        if content:  # an empty answer is sent so whatever its headers say
            content = _OPENERS[name](content, largest)
    return content


def _gzip(content: bytes, largest: int) -> bytes:
    return _inflated(content, 47, largest)  # 32 + 15: gzip or zlib, whichever it is


def _deflate(content: bytes, largest: int) -> bytes:
    zlib_wrapped = content[0] & 0x0F == 8 and int.from_bytes(content[:2], "big") % 31 == 0  # noqa: PLR2004 - RFC 1950, 2.2
    return _inflated(content, 15 if zlib_wrapped else -15, largest)


def _inflated(content: bytes, wbits: int, largest: int) -> bytes:
    opener = zlib.decompressobj(wbits)
    found = bytearray()
    while content and not opener.eof:
        try:
            found += opener.decompress(content, _STEP)
        except zlib.error as error:
            raise Unreadable(Reason.DAMAGED, f"a broken gzip stream: {error}") from error
        _check(found, largest)
        content = opener.unconsumed_tail
    if not opener.eof:
        raise Unreadable(Reason.DAMAGED, "a gzip stream that ends early")
    return bytes(found)


def _brotli(content: bytes, largest: int) -> bytes:
    opener = brotli.Decompressor()
    found = bytearray()
    try:
        part = opener.process(content, output_buffer_limit=_STEP)
        while part or not (opener.is_finished() or opener.can_accept_more_data()):
            found += part
            _check(found, largest)
            part = b"" if opener.is_finished() else opener.process(b"", output_buffer_limit=_STEP)
    except brotli.error as error:
        raise Unreadable(Reason.DAMAGED, "a broken brotli stream") from error
    if not opener.is_finished():
        raise Unreadable(Reason.DAMAGED, "a brotli stream that ends early")
    return bytes(found)


def _zstd(content: bytes, largest: int) -> bytes:
    found = bytearray()
    opener = zstandard.ZstdDecompressor(max_window_size=_WINDOW)
    at = 0
    try:
        while at < len(content):
            frame = opener.decompressobj()
            while at < len(content) and not frame.eof:
                found += frame.decompress(content[at : at + _BITE])
                at += _BITE
                _check(found, largest)
            if not frame.eof:
                raise Unreadable(Reason.DAMAGED, "a zstd stream that ends early")
            at = min(at, len(content)) - len(frame.unused_data)
    except zstandard.ZstdError as error:
        raise Unreadable(Reason.DAMAGED, f"a broken zstd stream: {error}") from error
    return bytes(found)


def _check(found: bytearray, largest: int) -> None:
    if len(found) > largest:
        most = largest / (1024 * 1024)
        detail = f"more than the limit of {most:,.4g} MiB when unpacked; raise it with --largest-page"
        raise Unreadable(Reason.TOO_LARGE, detail)


_OPENERS: dict[str, Callable[[bytes, int], bytes]] = {
    "gzip": _gzip,
    "x-gzip": _gzip,
    "deflate": _deflate,
    "br": _brotli,
    "zstd": _zstd,
}
