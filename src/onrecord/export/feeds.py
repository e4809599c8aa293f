"""A query as a feed: Atom (RFC 4287) and JSON Feed 1.1, an entry a statement.

An entry leads with who said it, according to whom; its author is the outlet that printed the words.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from onrecord.codec import encode_row
from onrecord.export.attribution import attribution
from onrecord.export.citing import note
from onrecord.export.giver import deep_link, permalink, urn

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.codec import Row
    from onrecord.export.giver import Giver

ATOM_TYPE = "application/atom+xml"
JSON_FEED_TYPE = "application/feed+json"

_ATOM = "http://www.w3.org/2005/Atom"
_XML_FORBIDS = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
_NEVER = "1970-01-01T00:00:00Z"  # Atom wants a time; neither page nor fetch has one


@dataclass(frozen=True, slots=True)
class Channel:
    """What a feed is of: its title, its own address, that of the same query as a page, of the next part."""

    title: str
    feed: str
    page: str
    next: str | None = None


def atom(rows: Iterable[Row], channel: Channel, giver: Giver) -> bytes:
    """Return the statements as an Atom feed in UTF-8; entries stay the same from one day to the next."""
    ET.register_namespace("", _ATOM)
    entries = [(row, _entry(row, giver)) for row in rows]
    feed = ET.Element(_of("feed"))
    _add(feed, "id", channel.feed)
    _add(feed, "title", channel.title)
    _add(feed, "updated", max((_updated(row) for row, _ in entries), default=_NEVER))
    _add(_add(feed, "author"), "name", giver.name)
    _add(feed, "generator", "onrecord")
    _link(feed, "self", channel.feed, ATOM_TYPE)
    _link(feed, "alternate", channel.page, "text/html")
    if channel.next is not None:
        _link(feed, "next", channel.next, ATOM_TYPE)
    feed.extend(entry for _, entry in entries)
    made: bytes = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
    return made


def json_feed(rows: Iterable[Row], channel: Channel, giver: Giver) -> bytes:
    """Return the statements as a JSON Feed; ``_onrecord`` of an item is the row as `export` writes it."""
    feed: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": channel.title,
        "home_page_url": channel.page,
        "feed_url": channel.feed,
        "authors": [{"name": giver.name}],
        "items": [_item(row, giver) for row in rows],
    }
    if channel.next is not None:
        feed["next_url"] = channel.next
    return json.dumps(feed, ensure_ascii=False).encode("utf-8", "surrogatepass")


def _entry(row: Row, giver: Giver) -> ET.Element:
    entry = ET.Element(_of("entry"))
    _add(entry, "id", urn(row))
    _add(entry, "title", _line(attribution(row)))
    _add(entry, "updated", _updated(row))
    if row.article.earliest:
        _add(entry, "published", f"{row.article.earliest}T00:00:00Z")
    _add(_add(entry, "author"), "name", _line(row.article.outlet or row.article.url))
    if giver.address is not None:
        _link(entry, "alternate", permalink(row, giver), "text/html")
    there = deep_link(row)
    if there is not None:
        _link(entry, "via" if giver.address is not None else "alternate", there, "text/html")
    for term in _tags(row):
        _add(entry, "category").set("term", term)
    content = _add(entry, "content", note(row))
    content.set("type", "text")
    if row.article.language:
        content.set("{http://www.w3.org/XML/1998/namespace}lang", row.article.language)
    return entry


def _item(row: Row, giver: Giver) -> dict[str, Any]:
    item = {
        "id": urn(row),
        "url": permalink(row, giver) if giver.address is not None else deep_link(row),
        "external_url": deep_link(row),
        "title": _line(attribution(row)),
        "content_text": note(row),
        "date_published": f"{row.article.earliest}T00:00:00Z" if row.article.earliest else None,
        "date_modified": _updated(row),
        "authors": [{"name": _line(row.article.outlet or row.article.url)}],
        "tags": _tags(row),
        "language": row.article.language,
        "_onrecord": json.loads(encode_row(row)),
    }
    return {name: value for name, value in item.items() if value is not None}


def _updated(row: Row) -> str:
    """Return when a statement came to be as it is, RFC 3339: fetched, else the first day it may be of."""
    fetched = row.article.fetched
    if fetched and _MOMENT.fullmatch(fetched):
        return fetched
    return f"{row.article.earliest}T00:00:00Z" if row.article.earliest else _NEVER


def _tags(row: Row) -> list[str]:
    return [row.form, row.kind, row.stance]


def _of(name: str) -> str:
    return f"{{{_ATOM}}}{name}"


def _add(parent: ET.Element, name: str, text: str | None = None) -> ET.Element:
    made = ET.SubElement(parent, _of(name))
    # A page may hold what no XML can: such a character is told as the replacement character.
    made.text = None if text is None else _XML_FORBIDS.sub("\ufffd", text)
    return made


def _link(parent: ET.Element, relation: str, address: str, media: str) -> None:
    made = _add(parent, "link")
    for name, value in (("rel", relation), ("href", address), ("type", media)):
        made.set(name, _XML_FORBIDS.sub("\ufffd", value))


def _line(words: str) -> str:
    return " ".join(words.split())
