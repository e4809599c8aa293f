"""Lists of pages: RSS, Atom and JSON feeds, sitemaps and news sitemaps → links with their dates.

They come from strangers: nothing is expanded, nothing is loaded, what was read is let go, and a list is
bounded in elements and links.
"""

from __future__ import annotations

import io
import json
import re
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from lxml import etree

from onrecord.acquire.found import Link, SourceKind
from onrecord.errors import Unreadable
from onrecord.types import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_BLANK = b"\xef\xbb\xbf \t\r\n"
_DOCTYPE = rb"<!DOCTYPE[^>[]{0,500}(?:\[.{0,6000}?\]\s*)?>"
_PROLOGUE = rb"(?s)(?:(?:<\?.{0,2000}?\?>|<!--.{0,4000}?-->|" + _DOCTYPE + rb")\s*)*"
_FEED = re.compile(_PROLOGUE + rb"<(?:[\w.-]{1,20}:)?(?:rss|feed|RDF)[\s>]")
_SITEMAP = re.compile(_PROLOGUE + rb"<(?:[\w.-]{1,20}:)?(?:urlset|sitemapindex)[\s>]")
_JSON_FEED = re.compile(rb'\{(?s:.{0,4000})"https?://jsonfeed\.org/version')
_DAY = re.compile(r"\s*(\d{4}-\d\d-\d\d)")
_MOST_ELEMENTS = 1_000_000  # a sitemap has at most 50,000 addresses, each of some ten elements
_MOST_LINKS = 50_000  # of one sitemap, as sitemaps.org has it
_ENTRIES = frozenset({"item", "entry", "url", "sitemap"})
_ROOTS = frozenset({"rss", "feed", "RDF", "urlset", "sitemapindex"})
_DATES = ("published", "pubDate", "date", "publication_date", "issued", "updated", "modified", "lastmod")


def is_feed(head: bytes) -> bool:
    """Whether the first bytes are of an RSS, Atom or JSON feed."""
    bare = head.lstrip(_BLANK)
    return _FEED.match(bare) is not None or _JSON_FEED.match(bare) is not None


def is_sitemap(head: bytes) -> bool:
    """Whether the first bytes are of a sitemap or an index of sitemaps."""
    return _SITEMAP.match(head.lstrip(_BLANK)) is not None


def feed_links(content: bytes, address: str) -> list[Link]:
    """Return the pages that a feed names, in its order; ``address``: what relative ones are relative to.

    Raises Unreadable where it is no feed, or too large a one.
    """
    if content.lstrip(_BLANK).startswith(b"{"):
        return _json_links(content, address)
    return sitemap_links(content, address)


def sitemap_links(content: bytes, address: str) -> list[Link]:
    """Return the pages of a sitemap, or the sitemaps of an index; Unreadable as from ``feed_links``."""
    found: list[Link] = []
    for entry in _entries(content):
        url = _url_of(entry)
        if url:
            what = SourceKind.SITEMAP if _name(entry) == "sitemap" else SourceKind.PAGE
            found.append(Link(_joined(address, url), _date_of(entry), what))
        if len(found) == _MOST_LINKS:
            break
    return found


def _entries(content: bytes) -> Iterator[etree._Element]:
    """Yield each entry whole, and let it go after; whatever stands in no entry is let go at once."""
    if b"<!ENTITY" in content:
        raise Unreadable(Reason.DAMAGED, "a feed or sitemap that declares XML entities is not read")
    parts = etree.iterparse(
        io.BytesIO(content),
        events=("start", "end"),
        recover=True,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    entry: etree._Element | None = None
    try:
        for event, element in _bounded(parts):
            if entry is None and event == "start" and _name(element) in _ENTRIES:
                entry = element
            if event == "end" and element is entry:
                yield element
                entry = None
            if event == "end" and entry is None:
                _let_go(element)
    except etree.XMLSyntaxError as error:
        raise Unreadable(Reason.DAMAGED, f"no feed or sitemap: {error}") from error


def _bounded(parts: Iterable[tuple[str, etree._Element]]) -> Iterator[tuple[str, etree._Element]]:
    count = 0
    for count, part in enumerate(parts, 1):
        if count == 1 and _name(part[1]) not in _ROOTS:
            raise Unreadable(Reason.DAMAGED, f"no feed or sitemap: its root is <{_name(part[1])[:40]}>")
        if count > 2 * _MOST_ELEMENTS:
            detail = f"a feed or sitemap of more than {_MOST_ELEMENTS:,} elements"
            raise Unreadable(Reason.TOO_COSTLY, detail)
        yield part
    if not count:
        raise Unreadable(Reason.DAMAGED, "no feed or sitemap: it is no XML")


def _let_go(element: etree._Element) -> None:
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def _url_of(entry: etree._Element) -> str:
    """Return the address of an entry: the page's own before its permanent id."""
    texts: dict[str, str] = {}
    for part in entry:
        name = _name(part)
        if name == "link" and part.get("href") and part.get("rel", "alternate") == "alternate":
            texts.setdefault("link", str(part.get("href")))
        elif part.text and (name != "guid" or part.get("isPermaLink") != "false"):
            texts.setdefault(name, part.text)
    ways = ("origLink", "loc", "link", "guid")
    return next((texts[way].strip() for way in ways if texts.get(way, "").strip()), "")


def _date_of(entry: etree._Element) -> str | None:
    texts = {_name(part): part.text for part in entry.iter() if part.text}
    return next((day for name in _DATES if (day := day_of(texts.get(name)))), None)


def day_of(text: str | None) -> str | None:
    """Return the day of a date as feeds write it: ISO 8601 or RFC 822; none of what is neither."""
    if not text:
        return None
    if found := _DAY.match(text):
        return found[1]
    try:
        return parsedate_to_datetime(text.strip()).date().isoformat()
    except (ValueError, IndexError, TypeError, OverflowError):
        return None


def seconds_of(text: str | None, now: str) -> float | None:
    """Return the seconds of Retry-After: a number, or a time after ``now``; none where it is neither."""
    if text is None:
        return None
    if text.strip().isdecimal():
        return float(text.strip()[:9])
    try:
        until = parsedate_to_datetime(text.strip())
        return max((until - datetime.fromisoformat(now)).total_seconds(), 0.0)
    except (ValueError, IndexError, TypeError, OverflowError):
        return None


def _json_links(content: bytes, address: str) -> list[Link]:
    try:
        feed = json.loads(content)
        items = feed["items"]
    except (ValueError, RecursionError, KeyError, TypeError) as error:
        raise Unreadable(Reason.DAMAGED, f"no JSON feed: {type(error).__name__}: {error}") from error
    entries = [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []
    named = ((_text(item, "url", "external_url"), item) for item in entries[:_MOST_LINKS])
    return [
        Link(_joined(address, url), day_of(_text(item, "date_published", "date_modified")), SourceKind.PAGE)
        for url, item in named
        if url
    ]


def _text(item: dict[str, Any], *names: str) -> str:
    return next((value for name in names if isinstance(value := item.get(name), str) and value), "")


def _joined(address: str, url: str) -> str:
    try:
        return urljoin(address, url.strip())
    except ValueError:
        return url


def _name(element: etree._Element) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
