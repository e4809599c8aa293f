"""The section a page stands in: metadata, breadcrumb, label over the headline, title, address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.article.heading import named
from onrecord.article.runs import collapse, letters
from onrecord.lexicon.folding import fold
from onrecord.lexicon.furniture import BUTTONS, HOME, SECTIONS
from onrecord.types import Stated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from onrecord.article.heading import Headline
    from onrecord.article.metadata import Metadata
    from onrecord.article.runs import Runs

_CRUMBS = re.compile(r"(?i)bread-?crumb")
_LABEL = re.compile(
    r"(?i)\b(?:kicker|eyebrow|overline|rubric|rubrik|category|section|channel|topic|vertical|article-?label)"
    r"|(?:section|category)[-_]*(?:name|title|label|link)|supertag|unibrow|label",
)
# what site software calls any page of its own
_NONE = frozenset("all article articles post posts story stories uncategorized uncategorised".split())
_STEP = re.compile(r"\s*[>›»/|→]\s*")
_TITLE_PARTS = re.compile(r"\s+[|»›•·–—-]\s+|\s*\|\s*")
_REACH = 8
_LONGEST = 40
_MOST_WORDS = 3


def find_section(
    tree: _Element, runs: Runs, headline: Headline | None, metadata: Metadata, address: str
) -> Stated | None:
    """Return the section, the first found of: metadata, breadcrumb, label, title, address.

    A metadata section that only says 'news' gives way to any that says more.
    """
    declared = metadata.section
    if declared is not None and not _may_be(declared.value):
        declared = None
    if declared is not None and not _vague(declared.value):
        return declared
    title = letters(headline.text).casefold() if headline is not None else ""
    printed = [*_crumbs(tree, title), *_labels(runs, headline), *_title_part(metadata)]
    printed = [stated for stated in printed if _may_be(stated.value)]
    # against a declared 'news' only what is called like a section counts
    telling = [s for s in printed if not _vague(s.value) and (declared is None or _called(s.value))]
    found = next(iter(telling), None)
    return found or declared or next(iter(printed), None) or _directory(address)


def _may_be(words: str) -> bool:
    """Whether words may name a section at all: 'Up next:' introduces something else."""
    return fold(words) not in _NONE and not words.rstrip().endswith(":")


def _vague(words: str) -> bool:
    return fold(words) in HOME


def _called(words: str) -> bool:
    """Whether words are called like a section: 'Politics', 'Valmarian Politics', 'U.S. news'."""
    last = fold(words).split()[-1:]
    return fold(words) in SECTIONS or (
        len(words.split()) <= _MOST_WORDS and bool(SECTIONS.union(HOME).intersection(last))
    )


def _crumbs(tree: _Element, title: str) -> Iterator[Stated]:
    """Yield the last crumb of each breadcrumb that is neither the home page nor this article."""
    for element in tree.iterfind(".//*[@class]"):
        if not _CRUMBS.search(element.get("class") or ""):
            continue
        links = [collapse("".join(map(str, a.itertext()))) for a in element.iter("a", "span", "li")]
        names = [c for c in links if 1 < len(c) <= _LONGEST and letters(c) and letters(c).casefold() != title]
        names = [c for c in names if fold(c) not in {"home", "homepage", "home page", "you are here"}]
        if names:
            yield Stated(names[-1], "breadcrumb", None)


def _labels(runs: Runs, headline: Headline | None) -> Iterator[Stated]:
    """Yield short lines above the headline that their class, or their words, show to be its section."""
    if headline is None or not headline.runs:
        return
    top = headline.runs[0]
    for index in range(top - 1, max(-1, top - 1 - _REACH), -1):
        run = runs.items[index]
        words = _STEP.split(run.text.replace("\xa0", " ").strip())[-1].strip()
        if not 1 < len(words) <= _LONGEST or len(run.text) > 2 * _LONGEST:
            continue
        if next(run.element.iterancestors("nav"), None) is not None:
            continue  # a menu lists all sections
        beside = index == top - 1 and _called(words)
        if beside or (named(run.element, _LABEL, 3) and fold(words) not in BUTTONS):
            yield Stated(words, "label above the headline", None)


def _title_part(metadata: Metadata) -> Iterator[Stated]:
    """Yield the middle of 'Headline | Section | Outlet'."""
    for title in metadata.titles:
        parts = _TITLE_PARTS.split(title.value)
        if title.basis == "title" and len(parts) == 3 and 0 < len(parts[1].split()) <= _MOST_WORDS:  # noqa: PLR2004 - the three named
            yield Stated(parts[1], "title", None)


def _directory(address: str) -> Stated | None:
    """Return the deepest directory of an address that is called like a section: /news/local/."""
    for name in reversed(address.split("?", maxsplit=1)[0].split("/")[3:-1]):
        words = name.replace("-", " ")
        if fold(words) in SECTIONS:
            return Stated(words, "address", None)
    return None
