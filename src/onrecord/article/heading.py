"""Headline and standfirst: what stands over an article's body."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from onrecord.article.runs import letters, within_article

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element

    from onrecord.article.metadata import Metadata
    from onrecord.article.runs import Runs
    from onrecord.types import Stated

_WORD = re.compile(r"\w+")
# the last part of a title after these is the outlet's or the section's name
_SUFFIX = re.compile(r"\s+(?:[|»›•·]|[-–—]|::)\s+(?!.*\s(?:[|»›•·]|[-–—]|::)\s)|\s*\|\s*(?!.*\|)")
_STANDFIRST = re.compile(
    r"(?i)stand-?first|\bdek\b|[-_]dek\b|\bdek[-_]|\bdeck\b|summary|sub-?title|sub-?head(?:line|ing)?\b|strapline"
    r"|\blede\b|chapo|teaser-?text|article[-_]+(?:intro|lead|excerpt|desc(?:ription)?)\b|\bintro\b|\bexcerpt\b",
)
_RELATED_SHARE = 0.5
_DEK_REACH = 6
# labels and dates that trafilatura takes for the body's start may stand over the headline
_TOP_REACH = 4
# words of an <h1> that may be an outlet's name
_LOGO = 3
_SHORTEST_DEK = 4


@dataclass(frozen=True, slots=True)
class Headline:
    """The headline's words and the runs they are printed in (none when only declared)."""

    text: str
    runs: tuple[int, ...]


def find_headline(runs: Runs, metadata: Metadata, first: int) -> Headline | None:
    """Choose the headline: the ``<h1>`` nearest to what is declared, else declared words as printed.

    ``first`` is the index of the body's first run. The words of an ``<h1>`` win over the
    declared ones, which are often rewritten for search engines and cut at 'Name:'.
    """
    # other stories' teasers mark their headlines as items too: items speak only where nothing else does
    heads = [stated for stated in metadata.titles if not stated.basis.startswith("itemprop")]
    titles = [title for stated in heads or metadata.titles for title in _stripped(stated, metadata.outlet)]
    printed = _headings(runs)
    best = max(
        printed,
        key=lambda h: (_likeness(h.text, titles), h.runs[0] <= first, -abs(first - h.runs[0])),
        default=None,
    )
    if best is not None and (_likeness(best.text, titles) >= _RELATED_SHARE or not titles):
        return best
    if not titles:
        return None
    return _printed(runs, titles) or _beside(printed, first, metadata.outlet) or Headline(titles[0], ())


def _headings(runs: Runs) -> list[Headline]:
    """Every ``<h1>`` with words, its runs together."""
    found: dict[_Element, list[int]] = {}
    for index, run in enumerate(runs.items):
        heading = _above(run.element, "h1")
        if heading is not None and _WORD.search(run.text):
            found.setdefault(heading, []).append(index)
    return [
        Headline(" ".join(runs.items[i].text for i in places), tuple(places)) for places in found.values()
    ]


def _above(element: _Element, tag: str) -> _Element | None:
    return element if element.tag == tag else next(element.iterancestors(tag), None)


def _stripped(title: Stated, outlet: Stated | None) -> Iterator[str]:
    """Return a declared title without the outlet's name at its end (or start), then as it is."""
    text = title.value
    name = letters(outlet.value).casefold() if outlet is not None else ""
    parts = _SUFFIX.split(text, maxsplit=1)
    while len(parts) > 1:
        head, tail = parts[0].strip(), parts[1].strip()
        # the outlet by name, or in a <title> any short tail: pages print 'Headline | Section | Outlet'
        if not (
            letters(tail).casefold() in name
            or (title.basis == "title" and len(_words(tail)) <= len(_words(head)))
        ):
            break
        text = head
        parts = _SUFFIX.split(text, maxsplit=1)
    yield text


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _likeness(text: str, titles: Iterable[str]) -> float:
    """Return the best share of common words between a text and any of the titles."""
    words = set(_words(text))
    return max(
        (len(words & other) / len(words | other) for t in titles if (other := set(_words(t)))), default=0.0
    )


def _printed(runs: Runs, titles: list[str]) -> Headline | None:
    """Return a run outside any ``<h1>`` that prints exactly a declared title."""
    keys = [letters(title).casefold() for title in titles]
    for key in keys:
        for index, run in enumerate(runs.items):
            if run.end - run.start == len(key) and key and letters(run.text).casefold() == key:
                return Headline(run.text, (index,))
    return None


def _beside(printed: list[Headline], first: int, outlet: Stated | None) -> Headline | None:
    """Return the last ``<h1>`` of a few words about the body's start, when nothing declared is like one."""
    name = letters(outlet.value).casefold() if outlet is not None else ""
    over = [h for h in printed if h.runs[0] <= first + _TOP_REACH and len(_words(h.text)) > _LOGO]
    over = [h for h in over if letters(h.text).casefold() != name]
    return over[-1] if over else None


def find_standfirst(runs: Runs, headline: Headline | None, body: set[int]) -> int | None:
    """Return the run shortly under the headline whose class says that it is the standfirst."""
    if headline is None or not headline.runs:
        return None
    start = headline.runs[-1] + 1
    for index in range(start, min(start + _DEK_REACH, len(runs.items))):
        run = runs.items[index]
        if (
            run.linked < _RELATED_SHARE
            and len(_words(run.text)) >= _SHORTEST_DEK
            and named(run.element, _STANDFIRST, 2)
        ):
            return index
        if index in body:
            break
    return None


def named(element: _Element, pattern: re.Pattern[str], levels: int) -> bool:
    """Whether the class, id or itemprop of an element or one just above it matches."""
    near = islice(within_article(element), levels)
    said = (" ".join(node.get(name) or "" for name in ("class", "id", "itemprop")) for node in near)
    return any(pattern.search(words) for words in said)
