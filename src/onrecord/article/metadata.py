"""What a page declares of itself: JSON-LD, OpenGraph, meta tags, itemprop, links, times.

Every value is a ``Stated`` that names its place. Broken JSON-LD is skipped; of several
places the one that outlets fill most carefully comes first (the tables below).
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.article.runs import collapse
from onrecord.types import Stated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_HEADLINES = ("meta og:title", "json-ld headline", "meta twitter:title", "itemprop headline", "title")
_OUTLETS = (
    "json-ld publisher.name",
    "meta og:site_name",
    "meta application-name",
    "json-ld WebSite.name",
    "itemprop publisher",
    "meta dc.publisher",
    "meta copyright",
)
_BYLINES = (
    "json-ld author.name",
    "meta author",
    "meta byl",
    "meta article:author",
    "meta parsely-author",
    "meta sailthru.author",
    "meta dc.creator",
    "itemprop author",
)
_LANGUAGES = (
    "html lang",
    "html xml:lang",
    "json-ld inLanguage",
    "meta content-language",
    "meta og:locale",
    "meta language",
)
_CANONICAL = ("link canonical", "meta og:url", "json-ld url")
_DATES = (
    "json-ld datePublished",
    "meta article:published_time",
    "meta og:article:published_time",
    "meta og:published_time",
    "itemprop datePublished",
    "meta datepublished",
    "meta parsely-pub-date",
    "meta sailthru.date",
    "meta pubdate",
    "meta publishdate",
    "meta publish-date",
    "meta publish_date",
    "meta publication_date",
    "meta published",
    "meta date.issued",
    "meta dc.date.issued",
    "meta dcterms.created",
    "meta dc.date",
    "meta dcterms.date",
    "meta displaydate",
    "meta originalpublicationdate",
    "meta cxenseparse:recs:publishtime",
    "meta date",
    "time pubdate",
)
_SECTIONS = (
    "meta article:section",
    "meta og:section",
    "meta section",
    "meta articlesection",
    "itemprop articleSection",
    "meta …section",
    "json-ld articleSection",
)

_ARTICLE = re.compile(r"(?:Article|BlogPosting|Report|Posting|Review|LiveBlog\w*)$")
_JSON_FRAME = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>|;)\s*$")
# a key such as prism.section or sailthru_section; not section_url, subsection1, section-id
_SECTION_KEY = re.compile(r"(?:^|[._:-])section(?:[._-]?name)?$")
_NO_SECTION = re.compile(
    r"(?i)^(?:home ?-?page|home|front ?page|main|index|articles?|story|stories|none|n/?a|uncategori[sz]ed"
    r"|default|unknown|null|undefined|https?:.*|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|co\.uk|de|fr|ru|tr|es|pt|ua|az)"
    r"|[\d\W]+)$",
)
_BY = re.compile(
    r"(?i)^\s*(?:written\s+by|posted\s+by|by|von|par|por|автор:?|yazan:?|müəllif:?)\s*[:\s]\s*(?=\S)"
)
_LANGUAGE = re.compile(r"^\s*([A-Za-z]{2,3})(?:[-_].*)?\s*$")
# a name, not an address or a handle
_NO_NAME = re.compile(r"^(?:https?://|www\.|@|/)|@\w+\.\w|^[a-z0-9_-]+$")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page declares; ``titles`` and ``dates`` as declared, the most trusted first."""

    titles: tuple[Stated, ...]
    dates: tuple[Stated, ...]
    outlet: Stated | None
    section: Stated | None
    byline: Stated | None
    language: Stated | None
    canonical: str | None


def read_metadata(tree: _Element) -> Metadata:
    """Read all that the page under ``tree`` declares. Raises nothing: what is broken is skipped."""
    facts: dict[str, list[str]] = {}
    for basis, value in (*_markup_facts(tree), *_json_facts(tree)):
        cleaned = collapse(value)
        if cleaned:
            facts.setdefault(basis, []).append(cleaned)
    canonical = _first(facts, _CANONICAL, re.compile(r"^https?://"))
    return Metadata(
        titles=tuple(_stated(facts, _HEADLINES)),
        dates=tuple(_stated(facts, _DATES)),
        outlet=_first(facts, _OUTLETS, re.compile(r"^[^@]")),
        section=_section(facts),
        byline=_byline(facts),
        language=_language(facts),
        canonical=None if canonical is None else canonical.value,
    )


def _stated(facts: dict[str, list[str]], bases: tuple[str, ...]) -> Iterator[Stated]:
    for basis in bases:
        for value in facts.get(basis, ()):
            yield Stated(value, basis, None)


def _first(
    facts: dict[str, list[str]], bases: tuple[str, ...], wanted: re.Pattern[str] | None = None
) -> Stated | None:
    for fact in _stated(facts, bases):
        if wanted is None or wanted.search(fact.value):
            return fact
    return None


def _section(facts: dict[str, list[str]]) -> Stated | None:
    for fact in _stated(facts, _SECTIONS):
        if not _NO_SECTION.match(fact.value) and len(fact.value) < 60:  # noqa: PLR2004 - a name, not a sentence
            return fact
    return None


def _byline(facts: dict[str, list[str]]) -> Stated | None:
    for basis in _BYLINES:
        names = [_BY.sub("", name) for name in facts.get(basis, ()) if not _NO_NAME.search(name)]
        if names:
            return Stated(", ".join(dict.fromkeys(names)), basis, None)
    return None


def _language(facts: dict[str, list[str]]) -> Stated | None:
    for fact in _stated(facts, _LANGUAGES):
        found = _LANGUAGE.match(fact.value)
        if found is not None:
            return Stated(found[1].lower(), fact.basis, None)
    return None


def _markup_facts(tree: _Element) -> Iterator[tuple[str, str]]:
    """Facts of attributes and tags as (place, value)."""
    yield "html lang", tree.get("lang") or ""
    yield (
        "html xml:lang",
        tree.get("xml:lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "",
    )
    for meta in tree.iter("meta"):
        yield from _meta_facts(meta)
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical":
            yield "link canonical", link.get("href") or ""
    title = tree.find(".//title")
    if title is not None:
        yield "title", "".join(map(str, title.itertext()))
    for element in tree.iterfind(".//*[@itemprop]"):
        yield from _itemprop_facts(element)
    for time in tree.iter("time"):
        if time.get("pubdate") is not None:
            yield "time pubdate", time.get("datetime") or ""


def _meta_facts(meta: _Element) -> Iterator[tuple[str, str]]:
    content = meta.get("content") or meta.get("value") or ""
    for attribute in ("property", "name", "http-equiv", "itemprop"):
        key = (meta.get(attribute) or "").strip().lower()
        if key:
            yield f"meta {key}", content
            if _SECTION_KEY.search(key):
                yield "meta …section", content


def _itemprop_facts(element: _Element) -> Iterator[tuple[str, str]]:
    for name in (element.get("itemprop") or "").split():
        if name not in {"headline", "datePublished", "author", "articleSection", "publisher"}:
            continue
        if name == "headline" and element.tag not in {"h1", "meta"}:
            continue  # lists of other stories mark their headlines so too
        if name in {"author", "publisher"}:
            inner = element.find('.//*[@itemprop="name"]')
            element = element if inner is None else inner
        value = element.get("content") or element.get("datetime") or "".join(map(str, element.itertext()))
        if len(value) < 200:  # noqa: PLR2004 - longer is a block that holds more than the name
            yield f"itemprop {name}", value


def _json_facts(tree: _Element) -> Iterator[tuple[str, str]]:
    """Facts of all JSON-LD blocks; the article's own node, not its parts or other pages'."""
    nodes = [node for block in _json_blocks(tree) for node in _nodes(block)]
    known = {str(node["@id"]): node for node in nodes if "@id" in node and len(node) > 1}
    for node in nodes:
        kinds = [str(kind) for kind in _listed(node.get("@type"))]
        if any(_ARTICLE.search(kind) for kind in kinds):
            yield from _article_facts(node, known)
        elif "WebSite" in kinds:
            yield from (("json-ld WebSite.name", name) for name in _names(node, known))
        elif "WebPage" in kinds:
            yield from (("json-ld inLanguage", x) for x in _texts(node.get("inLanguage")))


def _article_facts(node: dict[str, object], known: dict[str, dict[str, object]]) -> Iterator[tuple[str, str]]:
    for key in ("headline", "datePublished", "articleSection", "inLanguage", "url"):
        for text in _texts(node.get(key)):
            yield f"json-ld {key}", text
    for key in ("author", "publisher"):
        for holder in _listed(node.get(key)):
            for name in _names(holder, known):
                yield f"json-ld {key}.name", name


def _names(holder: object, known: dict[str, dict[str, object]]) -> Iterator[str]:
    """Return a party's name: a string, an object with a name, or a reference to one."""
    if isinstance(holder, str):
        yield holder
    elif isinstance(holder, dict):
        if "name" not in holder:
            holder = known.get(str(holder.get("@id")), {})
        yield from _texts(holder.get("name"))


def _texts(value: object) -> Iterator[str]:
    for item in _listed(value):
        if isinstance(item, str):
            yield item


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _json_blocks(tree: _Element) -> Iterator[object]:
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower() or not script.text:
            continue
        text = _JSON_FRAME.sub("", _JSON_FRAME.sub("", script.text))
        try:
            yield json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue


def _nodes(value: object, depth: int = 0) -> Iterator[dict[str, object]]:
    """Objects at the top, in lists, in @graph and under mainEntity; not deeper parts."""
    if depth > 4:  # noqa: PLR2004 - list in graph in list, with one to spare
        return
    if isinstance(value, list):
        for item in value:
            yield from _nodes(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        yield from _nodes(value.get("@graph"), depth + 1)
        yield from _nodes(value.get("mainEntity"), depth + 1)
