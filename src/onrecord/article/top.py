"""The top of a plain-text scrape: everything down to the first paragraph of the body."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from onrecord.article.bylines import byline_name, is_byline, looks_named
from onrecord.article.dateline import match_dateline
from onrecord.article.furniture import Kind, ends_sentence, has_soft_label, judge
from onrecord.article.headerline import (
    HeaderLine,
    outlet_in,
    parse_header,
    section_line,
)
from onrecord.article.years import Printed
from onrecord.lexicon.folding import fold
from onrecord.types import Block, BlockRole, DateBasis, Span

if TYPE_CHECKING:
    from onrecord.article.lines import Unit

# The top of a page ends somewhere; a text without one paragraph in 60 lines has no top.
_DEEPEST: Final = 60
_LONGEST_TITLE: Final = 200
_LONGEST_SENTENCE_TITLE: Final = 130
# A headline has this many words at least where another line could be one instead.
_TITLE_WORDS: Final = 4
_SAID: Final = re.compile(
    r"[”\"'’,»]\s+(?:[A-Z][\w'-]+\s){0,4}(?:said|says|told|added|reported)\b|\b(?:said|told)\s(?:on|that|the|in)\b"
)
_PROSE_WORDS: Final = re.compile(
    r"\b(?:the|a|an|was|were|had|has|have|been|its|his|her|their)\b", re.IGNORECASE
)
_ON_A_DAY: Final = re.compile(r"\bon [A-Z][a-z]+day\b")
# A headline that is a full sentence with articles is shorter; a judgement.
_LONG_SENTENCE: Final = 80
_TWO_SENTENCES: Final = re.compile(r"[a-zа-яё]{3}[.!?]['”\"»’)]?\s+['“\"«‘(]?[A-ZА-ЯЁÇŞİÖÜ]\w*\s+[a-zа-яё]")
_QUOTE_FIRST: Final = re.compile(r"^['\"“”‘„«»‹›`]")
_LABEL_FIRST: Final = re.compile(r"^[^\s:][^:]{0,28}:\s")


@dataclass(frozen=True, slots=True)
class Top:
    """What stands above the body. ``end`` counts the units that belong to the top."""

    blocks: tuple[Block, ...]
    headline: Span | None
    byline: Span | None
    section: Span | None
    outlet: Span | None
    printed: tuple[Printed, ...]
    clock: str | None
    end: int


@dataclass(slots=True)
class _Found:
    """What has been met on the way down; filled once, then frozen into a Top."""

    headers: list[HeaderLine] = field(default_factory=list)
    titles: list[int] = field(default_factory=list)
    captions: list[int] = field(default_factory=list)
    labels: list[Span] = field(default_factory=list)
    bylines: list[Span] = field(default_factory=list)


def read_top(text: str, units: list[Unit]) -> Top:
    """Read header lines, headline, byline, standfirst and captions, in any order, down to the body."""
    found = _Found()
    end = 0
    while end < min(len(units), _DEEPEST) and _take(text, units, end, found):
        end += 1
    if end == len(units) or end == _DEEPEST:
        end = _without_prose(text, units, found)
    headline = _headline(text, units, found)
    return Top(
        blocks=tuple(_blocks(text, units, found, headline)),
        headline=None if headline is None else units[headline].span,
        byline=next(iter(found.bylines), None),
        section=_section(found),
        outlet=_outlet(text, units, found, headline),
        printed=tuple(
            Printed(h.date, DateBasis.HEADER, h.clock[0] if h.clock else None, h.updated)
            for h in found.headers
            if h.date
        ),
        clock=next((h.clock[0] for h in found.headers if h.clock), None),
        end=end,
    )


def _take(text: str, units: list[Unit], at: int, found: _Found) -> bool:
    """Take the unit into what was found; False where the body starts with it."""
    span = units[at].span
    line = text[span.start : span.end]
    header = parse_header(text, span)
    if header is not None and (header.date or header.clock):
        return _take_header(text, header, found)
    kind = judge(line)
    if kind is not Kind.TEXT and not found.titles and has_soft_label(line):
        kind = Kind.TEXT
    if kind is Kind.CAPTION:
        found.captions.append(at)
    if kind is not Kind.TEXT or _take_label(text, span, header, found):
        return True
    if _starts_body(text, units, at, found):
        return False
    if found.titles and looks_named(line) and not found.bylines and at + 1 < len(units):
        found.bylines.append(span)
    else:
        found.titles.append(at)
    return True


def _take_header(text: str, header: HeaderLine, found: _Found) -> bool:
    found.headers.append(header)
    if header.byline:
        found.bylines.append(byline_name(text, header.byline))
    return True


def _take_label(text: str, span: Span, header: HeaderLine | None, found: _Found) -> bool:
    """Take breadcrumbs, the name of a section or a byline."""
    if header is not None:
        return _take_header(text, header, found)
    label = section_line(text, span)
    if label is not None:
        found.labels.append(label)
        return True
    if is_byline(text, span):
        found.bylines.append(byline_name(text, span))
        return True
    return False


def _starts_body(text: str, units: list[Unit], at: int, found: _Found) -> bool:
    span = units[at].span
    line = text[span.start : span.end]
    dateline = match_dateline(text, span)
    if len(line) > _LONGEST_TITLE or (dateline and (found.titles or dateline.date or dateline.agency)):
        return True
    if found.titles:
        return (ends_sentence(line) and not _is_cry(line)) or (line.endswith(":") and len(line) > 30)  # noqa: PLR2004 - 'Reporter:' is a label
    return _is_prose(line)


def _is_cry(line: str) -> bool:
    """'ABSTRACT.', 'FULL TEXT.': a heading with a full stop."""
    return line.isupper() and len(line.split()) <= 3  # noqa: PLR2004 - words of such a heading


def _is_prose(line: str) -> bool:
    """Whether a line that could be the headline is a paragraph instead."""
    if not ends_sentence(line) or line.endswith("?"):
        return len(line) > _LONG_SENTENCE and bool(_TWO_SENTENCES.search(line))
    if _is_title_case(line):
        return False
    if len(line) > _LONGEST_SENTENCE_TITLE or _SAID.search(line) or _TWO_SENTENCES.search(line):
        return True
    return len(_PROSE_WORDS.findall(line)) > 1 and (
        len(line) > _LONG_SENTENCE or bool(_ON_A_DAY.search(line))
    )


def _is_title_case(line: str) -> bool:
    """Whether most words have a capital, as in headlines of American sites."""
    words = [w.lstrip("'\"‘“(") for w in line.split()]
    capital = sum(w[:1].isupper() or w[:1].isdigit() for w in words)
    return len(words) > _TITLE_WORDS and capital * 5 >= len(words) * 3


def _without_prose(text: str, units: list[Unit], found: _Found) -> int:
    """Where no paragraph ends the top: the body starts after the headline."""
    if not found.titles:
        return len(units)
    first = _headline(text, units, found)
    if first is None or (len(units) == 1 and ends_sentence(text[units[0].span.start : units[0].span.end])):
        found.titles.clear()
        return 0
    found.titles[:] = [i for i in found.titles if i <= first]
    found.captions[:] = [i for i in found.captions if i <= first]
    return first + 1


def _headline(text: str, units: list[Unit], found: _Found) -> int | None:
    """Choose the headline: the first line that is more than the name of a site or a section."""
    lines = [(i, text[units[i].span.start : units[i].span.end]) for i in found.titles]
    for i, line in lines:
        words = line.split()
        short_name = len(words) < _TITLE_WORDS and all(w[0].isupper() or not w[0].isalpha() for w in words)
        if not short_name and not outlet_in(line):
            return i
    return lines[0][0] if lines else None


def _section(found: _Found) -> Span | None:
    said = [h.section for h in found.headers if h.section]
    return next(iter(said), None) or next(iter(found.labels), None)


def _outlet(text: str, units: list[Unit], found: _Found, headline: int | None) -> Span | None:
    said = next((h.outlet for h in found.headers if h.outlet), None)
    if said or headline is None:
        return said
    for i in found.titles:
        span = units[i].span
        if i != headline and (name := outlet_in(text[span.start : span.end])):
            return Span(span.start + name.start, span.start + name.end)
    return None


def _blocks(text: str, units: list[Unit], found: _Found, headline: int | None) -> list[Block]:
    blocks: list[Block] = []
    for i in sorted({*found.titles, *found.captions}):
        span = units[i].span
        if i == headline:
            blocks.append(Block(span, BlockRole.HEADLINE))
        elif i in found.captions:
            blocks.append(Block(span, BlockRole.CAPTION))
        elif headline is not None and i > headline and (role := _role(text[span.start : span.end])):
            blocks.append(Block(span, role))
    return blocks


def _role(line: str) -> BlockRole | None:
    """Return the role of a line between headline and body; none for one that says too little."""
    if _QUOTE_FIRST.match(line):
        return BlockRole.PULL_QUOTE
    if outlet_in(line) or _LABEL_FIRST.match(line) or len(line.split()) < _TITLE_WORDS + 1:
        return None
    return BlockRole.STANDFIRST if fold(line) else None
