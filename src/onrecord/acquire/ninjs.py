"""ninjs files → pages: one news item, an array of them, or one a line; each item is a page of its own."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from onrecord.acquire.found import Found
from onrecord.acquire.load import load
from onrecord.archive.unpack import unpack
from onrecord.article.newsitem import MEDIA_TYPE
from onrecord.errors import Unreadable
from onrecord.types import Page, Reason, Skipped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.acquire.found import LeftOut, Link

_GZIP = b"\x1f\x8b"
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+")
_KEY = re.compile(
    rb'"(?:version[cC]reated|body_(?:text|x?html)|bodies|headlines?|represent(?:ation)?[tT]ype|rendition[s]?)"\s*:'
)


def is_ninjs(head: bytes) -> bool:
    """Whether bytes begin a file of ninjs items: a uri, and a field that only news items have."""
    return head.lstrip()[:1] in {b"{", b"["} and b'"uri"' in head and _KEY.search(head) is not None


def read_ninjs(path: str, largest: int) -> Iterator[Found | Link | LeftOut]:
    """Read a file of news items, as ``Reader`` of ``kinds``: each is a page at the address of its uri.

    The bytes of a page are those of the file where it is one item, of the line where it is one a
    line, and of the item written anew where it is one of an array.
    """
    page = load(path, largest)
    if isinstance(page, Skipped):
        yield Found(path, page)
        return
    try:
        content = unpack(page.content, ["gzip"], largest) if page.content.startswith(_GZIP) else page.content
    except Unreadable as refusal:
        yield Found(path, Skipped(page.url, refusal.reason, refusal.detail))
        return
    for number, item in enumerate(_items(content), 1):
        source = path if item is content else f"{path}#{number}"
        yield Found(source, _page(item, page.url if item is content else f"{page.url}#{number}", source))


def _items(content: bytes) -> Iterator[bytes]:
    try:
        held = json.loads(content)
    except (ValueError, RecursionError):
        lines = [line for line in content.splitlines() if line.strip()]
        yield from lines if len(lines) > 1 else [content]
        return
    if not isinstance(held, list):
        yield content
        return
    yield from (json.dumps(each, ensure_ascii=False).encode("utf-8", "replace") for each in held)


def _page(item: bytes, address: str, source: str) -> Page | Skipped:
    try:
        held = json.loads(item)
    except (ValueError, RecursionError) as error:
        return Skipped(address, Reason.DAMAGED, f"no JSON: {error}")
    uri = held.get("uri") if isinstance(held, dict) else None
    url = uri if isinstance(uri, str) and _ADDRESS.fullmatch(uri) else address
    return Page(url=url, asked=source, content=item, content_type=MEDIA_TYPE, fetched=None)
