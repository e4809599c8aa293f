"""Gzip members in a file, one after the other: where each ends, and the last whole one."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import BinaryIO

GZIP = b"\x1f\x8b"
_STEP = 1 << 18


def whole_end(file: BinaryIO, start: int) -> int | None:
    """Return where the last whole gzip member from ``start`` on ends: the size, or less where one is torn.

    None where something else than gzip members stands there. Reads to the end of the file.
    """
    file.seek(start)
    rest = file.read(_STEP)
    while rest:
        try:
            length, rest = _member(file, rest)
        except zlib.error:
            return None
        if length is None:
            return start
        start += length
    return start


def member_end(file: BinaryIO, start: int) -> int | None:
    """Return where the one gzip member at ``start`` ends, none where there is no whole one."""
    file.seek(start)
    try:
        length, _ = _member(file, file.read(_STEP))
    except zlib.error:
        return None
    return None if length is None else start + length


def _member(file: BinaryIO, rest: bytes) -> tuple[int | None, bytes]:
    """Return the length of the member that ``rest`` begins, none if torn, and what was read beyond it."""
    member, fed = zlib.decompressobj(wbits=31), 0
    while rest and not member.eof:
        # a bomb comes out in steps that are thrown away
        member.decompress(rest, _STEP)
        fed += len(rest) - len(member.unconsumed_tail)
        rest = member.unconsumed_tail or (b"" if member.eof else file.read(_STEP))
    if not member.eof:
        return None, b""
    beyond = member.unused_data
    return fed - len(beyond), beyond or file.read(_STEP)
