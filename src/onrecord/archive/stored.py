"""A record as it was stored → its headers, its block, the page in it."""

from __future__ import annotations

import zlib
from dataclasses import dataclass

from onrecord.archive.message import content, taken_apart
from onrecord.errors import Unreadable
from onrecord.types import Reason


@dataclass(frozen=True, slots=True)
class Stored:
    """One record: the names of its headers are in lower case."""

    headers: dict[str, str]
    block: bytes

    def page(self, limit: int) -> bytes:
        """Return the page of a response, at most ``limit`` bytes. Raises Unreadable as ``content``."""
        return content(taken_apart(self.block), limit, is_cut="warc-truncated" in self.headers)


def record_in(member: bytes) -> Stored:
    """Take a gzip member apart. Raises Unreadable (DAMAGED) where it is not one whole WARC record."""
    stream = zlib.decompressobj(wbits=31)
    try:
        record = stream.decompress(member)
    except zlib.error as error:
        raise Unreadable(Reason.DAMAGED, f"gzip: {error}") from error
    if not stream.eof:
        raise Unreadable(Reason.DAMAGED, "gzip: the record ends too early")
    head, _, rest = record.partition(b"\r\n\r\n")
    lines = head.decode("utf-8", "replace").split("\r\n")
    if not lines[0].startswith("WARC/"):
        raise Unreadable(Reason.DAMAGED, f"no WARC record: it begins {head[:20]!r}")
    pairs = (line.partition(":") for line in lines[1:])
    headers = {name.strip().lower(): value.strip() for name, _, value in pairs}
    length = headers.get("content-length", "")
    if not length.isdigit() or rest[int(length) :] != b"\r\n\r\n":
        raise Unreadable(Reason.DAMAGED, f"the record is not as long as it says ({length or 'nothing'})")
    return Stored(headers, rest[: int(length)])
