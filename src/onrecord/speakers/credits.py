"""Whose report the whole page is: the agency of a dateline or byline, and whom "Reporting by" names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.lexicon.names import AGENCY_WORDS, SOLE_OUTLETS
from onrecord.types import BlockRole, Hop, HopKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.types import Article

_FRONT = 100  # characters of the first paragraph within which its dateline ends
# "TOWN, 3 May (Agency) —": capitals in brackets before a dash, at the head of the story.
_DATELINE = re.compile(r"\(((?:[^\W\d_][\w.&’'-]*[ ]?){1,4})\)\s*[–—-]")
# "(Reporting by First Last; editing by …)", "Additional reporting by First Last and Other Name".
_REPORTED = re.compile(r"\b[Rr]eporting by ((?:[^\W\d_][\w.’'-]*[ ]){1,3}[^\W\d_][\w’'-]*)")
_NO_NAME = re.compile(r" (?:and|in|at|from|with|for|editing)\b.*")
_HEADINGS = frozenset({BlockRole.HEADLINE, BlockRole.STANDFIRST, BlockRole.SUBHEADING})


def credits_of(article: Article) -> list[Hop]:
    """Give the hops that hold for every statement: the agency next to the page, then its reporters.

    What the page's own outlet is called is left out: it is the hop that was read.
    """
    own = article.outlet.value.casefold() if article.outlet else ""
    found: dict[str, Hop] = {}
    for kind, span in (*_dateline(article), *_byline(article), *_reporters(article.text)):
        name = article[span].casefold()
        if name not in own:
            found.setdefault(name, Hop(kind, span, read=False))
    return list(found.values())


def _dateline(article: Article) -> Iterator[tuple[HopKind, Span]]:
    first = next((b.span.start for b in article.blocks if b.role not in _HEADINGS), 0)
    match = _DATELINE.search(article.text, 0, first + _FRONT)
    if match and all(w[0].isupper() for w in match[1].split()):
        yield HopKind.AGENCY, Span(*match.span(1))


def _byline(article: Article) -> Iterator[tuple[HopKind, Span]]:
    span = article.byline.span if article.byline else None
    words = article[span].casefold().split() if span else []
    if span and words and (words[-1] in AGENCY_WORDS or (len(words) == 1 and words[0] in SOLE_OUTLETS)):
        yield HopKind.AGENCY, span


def _reporters(text: str) -> Iterator[tuple[HopKind, Span]]:
    for match in _REPORTED.finditer(text):
        name = _NO_NAME.sub("", match[1])
        if len(name.split()) > 1 and all(w[0].isupper() for w in name.split()):
            yield HopKind.PERSON, Span(match.start(1), match.start(1) + len(name))
