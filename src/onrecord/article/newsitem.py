"""A ninjs news item (IPTC, JSON; versions 1 to 3) → Draft: the agency's own headline, byline, date, body."""

from __future__ import annotations

import json
import re
from typing import Any

from onrecord.article.dates import declared_alone
from onrecord.article.draft import Draft
from onrecord.article.markup import laid_out, parsed
from onrecord.article.roles import roles_of
from onrecord.article.runs import collapse, runs_of
from onrecord.errors import Unreadable
from onrecord.types import BlockRole, Publication, Reason, Stated

MEDIA_TYPE = "application/ninjs+json"
"""The content type of a page whose bytes are one news item; the name is ours, IPTC registered none."""

# 3.x, 2.x and 1.x call the same things by other names; the first that is there is taken
_BYLINES = ("by", "byline")
_SENDERS = ("infoSources", "infosources", "infosource")
_DATES = (
    "firstCreated",
    "firstcreated",
    "versionCreated",
    "versioncreated",
    "contentCreated",
    "contentcreated",
)
_BODIES = ("body_xhtml", "body_html", "body_text")
_MARKUP = re.compile(r"<(?:p|div|br|h[1-6]|ul|ol|blockquote|body|article)\b[^>]*>", re.IGNORECASE)
_LINES = re.compile(r"\n\s*\n")


def is_newsitem(content_type: str | None) -> bool:
    """Whether a content type is that of a news item."""
    return (content_type or "").partition(";")[0].strip().lower() == MEDIA_TYPE


def read_newsitem(text: str) -> Draft:
    """Read one news item as a page; what it states is what its fields say.

    Raises Unreadable (NO_ARTICLE) for what is no JSON object, or has no body and no headline;
    a picture or a package of links is such.
    """
    held = _item(text)
    headline = _headline(held)
    parts = [(BlockRole.HEADLINE, headline)] if headline else []
    parts += _body(held)
    if not parts:
        kind = _text(held, "type") or "no type"
        raise Unreadable(Reason.NO_ARTICLE, f"a news item ({kind}) without headline and body")
    words, blocks = laid_out(parts)
    uri = _text(held, "uri") or ""
    return Draft(
        text=words,
        blocks=blocks,
        headline=blocks[0].span if headline else None,
        byline=_stated(held, _BYLINES),
        outlet=_outlet(held),
        section=None,
        language=_stated(held, ("language",)),
        published=_published(held),
        canonical=uri if uri.startswith(("http://", "https://")) else None,
    )


def _item(text: str) -> dict[str, Any]:
    try:
        held = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Unreadable(Reason.NO_ARTICLE, f"not a news item: no JSON ({error})") from error
    if not isinstance(held, dict):
        raise Unreadable(Reason.NO_ARTICLE, "not a news item: its JSON is no object")
    return held


def _headline(held: dict[str, Any]) -> str:
    for each in _objects(held.get("headlines")):
        if words := collapse(_text(each, "value") or ""):
            return words
    return collapse(_text(held, "headline") or "")


def _body(held: dict[str, Any]) -> list[tuple[BlockRole, str]]:
    bodies = sorted(_objects(held.get("bodies")), key=lambda body: "html" not in _media(body))
    found = [value for body in bodies if (value := _text(body, "value"))]
    found += [value for name in _BODIES if (value := _text(held, name))]
    if not found:
        return []
    return _marked_up(found[0]) if _MARKUP.search(found[0]) else _plain(found[0])


def _media(body: dict[str, Any]) -> str:
    return _text(body, "contentType") or _text(body, "contenttype") or ""


def _marked_up(body: str) -> list[tuple[BlockRole, str]]:
    runs = runs_of(parsed(f"<html><body><article>{body}</article></body></html>"))
    every = range(len(runs.items))
    roles = roles_of(runs, every)
    return [(role, runs.items[i].text) for i, role in zip(every, roles, strict=True)]


def _plain(body: str) -> list[tuple[BlockRole, str]]:
    """Return the paragraphs of a plain text: between blank lines, or its lines where there are none."""
    parts = _LINES.split(body.strip()) if _LINES.search(body.strip()) else body.splitlines()
    return [(BlockRole.PARAGRAPH, words) for part in parts if (words := collapse(part))]


def _outlet(held: dict[str, Any]) -> Stated | None:
    for name in _SENDERS:
        for each in _objects(held.get(name)):
            if words := _text(each, "name"):
                return Stated(words, f"ninjs {name} name", None)
    return _stated(held, ("copyrightHolder", "copyrightholder"))


def _published(held: dict[str, Any]) -> Publication | None:
    return next((found for name in _DATES if (found := declared_alone(_text(held, name) or ""))), None)


def _stated(held: dict[str, Any], names: tuple[str, ...]) -> Stated | None:
    return next(
        (Stated(words, f"ninjs {name}", None) for name in names if (words := _text(held, name))), None
    )


def _objects(value: object) -> list[dict[str, Any]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _text(held: dict[str, Any], name: str) -> str | None:
    """Return a field's words, without lone surrogates, that JSON can hold and no text."""
    value = held.get(name)
    if not isinstance(value, str) or not value.strip():
        return None
    return value.encode("utf-8", "replace").decode().strip()
