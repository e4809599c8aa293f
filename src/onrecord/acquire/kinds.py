"""What is this input: told by its name and its first bytes, and what reads each kind.

To add a kind that is read from a file: a member of ``SourceKind``, a ``Sign`` in ``SIGNS``, a reader in
``READERS``. A reader takes the path and the most bytes that one page may have, and yields each page, or why
there is none, or a link to be followed, or what it left out; it raises nothing for what the file is or lacks.
"""

from __future__ import annotations

import os
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from onrecord.acquire.archives import is_record, is_wacz, is_warc, read_wacz, read_warc
from onrecord.acquire.find import STDIN
from onrecord.acquire.found import Found, LeftOut, Link, SourceKind
from onrecord.acquire.gqg import is_gqg, read_gqg
from onrecord.acquire.listings import feed_links, is_feed, is_sitemap, sitemap_links
from onrecord.acquire.load import load
from onrecord.acquire.ninjs import is_ninjs, read_ninjs
from onrecord.archive.unpack import unpack
from onrecord.errors import Unreadable
from onrecord.types import Page, Reason, Skipped

Reader = Callable[[str, int], Iterator[Found | Link | LeftOut]]

HEAD = 8192
"""Bytes that are looked at to tell what a source is."""
_GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Sign:
    """How a kind is known: by an ending of the name, or a test of the first bytes (unpacked if gzipped)."""

    kind: SourceKind
    endings: tuple[str, ...]
    looks: Callable[[bytes], bool]


def kind_of(source: str) -> SourceKind:
    """Tell what a file is; a page where nothing says otherwise. Never raises."""
    if is_record(source):
        return SourceKind.WARC
    head = head_of(source) if source != STDIN else b""
    return kind_of_bytes(source, head)


def kind_of_bytes(name: str, head: bytes) -> SourceKind:
    """Tell what starts with these bytes; what they show goes before what the name says."""
    bare = unpacked(head)
    for sign in SIGNS:
        if sign.looks(bare):
            return sign.kind
    lower = name.lower()
    return next((sign.kind for sign in SIGNS if lower.endswith(sign.endings)), SourceKind.PAGE)


def head_of(path: str) -> bytes:
    """Return the first bytes of a regular file; none of what is no such file."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError):
        return b""
    try:
        return os.read(handle, HEAD)
    except OSError:
        return b""
    finally:
        os.close(handle)


def unpacked(head: bytes) -> bytes:
    """Return the first bytes of what is gzipped, else the bytes as they are."""
    if not head.startswith(_GZIP):
        return head
    try:
        return zlib.decompressobj(wbits=31).decompress(head, HEAD)
    except zlib.error:
        return head


def links_of(kind: SourceKind, page: Page, largest: int) -> list[Link]:
    """Return the links of a feed or sitemap that was answered. Raises Unreadable where it is none."""
    if kind not in _LISTS:
        detail = f"a {kind.value} is not read from the web; download it and give the file"
        raise Unreadable(Reason.NOT_A_FILE, detail)
    content = page.content
    if content.startswith(_GZIP):
        content = unpack(content, ["gzip"], largest)
    return _LISTS[kind](content, page.url)


def _listed(kind: SourceKind) -> Reader:
    """Return what reads feeds or sitemaps from a file: their links."""

    def read(path: str, largest: int) -> Iterator[Found | Link]:
        page = load(path, largest)
        if isinstance(page, Page):
            try:
                yield from links_of(kind, page, largest)
            except Unreadable as refusal:
                page = Skipped(page.url, refusal.reason, refusal.detail)
        if isinstance(page, Skipped):
            yield Found(path, page)

    return read


SIGNS = (
    Sign(SourceKind.WARC, (".warc", ".warc.gz", ".warc.zst"), is_warc),
    Sign(SourceKind.WACZ, (".wacz",), is_wacz),
    Sign(SourceKind.GQG, (".gqg.json", ".gqg.json.gz"), is_gqg),
    Sign(SourceKind.NINJS, (".ninjs", ".ninjs.json"), is_ninjs),
    Sign(SourceKind.SITEMAP, (), is_sitemap),
    Sign(SourceKind.FEED, (), is_feed),
)
_LISTS = {SourceKind.FEED: feed_links, SourceKind.SITEMAP: sitemap_links}
READERS: dict[SourceKind, Reader] = {
    **{kind: _listed(kind) for kind in _LISTS},
    SourceKind.WARC: read_warc,
    SourceKind.WACZ: read_wacz,
    SourceKind.GQG: read_gqg,
    SourceKind.NINJS: read_ninjs,
}
