"""Expressions of time in the blocks of an article, each read where it stands."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from onrecord.moments import clocks, dates, lengths, relative, seasons
from onrecord.moments.context import Context, NoSuchDate, Reading
from onrecord.moments.grammar import ANY, NAMES, RULE
from onrecord.moments.outlook import outlook
from onrecord.moments.periods import Grain
from onrecord.moments.tokens import tokens_of
from onrecord.types import BlockRole, Span, TimeBasis, TimexType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.moments.context import Match
    from onrecord.moments.periods import Period
    from onrecord.types import Article

_READERS: Final = clocks.READERS | dates.READERS | relative.READERS | seasons.READERS | lengths.READERS
_HEADLINES: Final = frozenset({BlockRole.HEADLINE, BlockRole.SUBHEADING, BlockRole.STANDFIRST})
# A year with no more than this before a month or a day is its year: 'in 1996, on 20 August'.
_BESIDE: Final = re.compile(r"[,ijoh(]{0,4}")
_FINE: Final = frozenset({Grain.DAY, Grain.WEEKEND})
_ISO_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Found:
    """An expression: its reading, its place, and what is needed to read it from another day."""

    span: Span
    reading: Reading
    rule: str
    match: Match
    context: Context


@dataclass(slots=True)
class _State:
    """The times named so far on the page."""

    anchor: dt.date | None
    near: Period | None = None
    far: Period | None = None
    found: list[Found] = field(default_factory=list)

    def note(self, reading: Reading) -> None:
        period = reading.period
        if period is None or reading.type is TimexType.DURATION:
            return
        if period.grain in _FINE:
            self.near = period
        if period.grain not in _FINE or reading.basis is TimeBasis.STATED:
            self.far = period


def day_of(edtf: str | None) -> dt.date | None:
    """Return the day an EDTF value opens with, marks of doubt aside; none for a partial one."""
    if edtf is None or not _ISO_DAY.match(edtf):
        return None
    try:
        return dt.date.fromisoformat(edtf[:10])
    except ValueError:
        return None


def find(article: Article) -> list[Found]:
    """Return the expressions of time in an article, in order, counted from its publication."""
    state = _State(day_of(article.published.edtf) if article.published else None)
    language = article.language.value if article.language else "en"
    last = 0
    for block in article.blocks:
        before = article.text[last : block.span.start].rpartition("\n")[2]
        if before.strip():  # a dateline: 'PORT SELBY, 9 July 2021 —'
            _find_in(before, block.span.start - len(before), state, language, headline=False)
        _find_in(article[block.span], block.span.start, state, language, headline=block.role in _HEADLINES)
        last = block.span.end
    return state.found


def _find_in(text: str, offset: int, state: _State, language: str, *, headline: bool) -> None:
    tokens = tokens_of(text, language)
    classes = tokens.classes

    def looks(m: Match) -> int:
        return outlook(classes, m.start(), m.end(), headline=headline)

    year: tuple[int, int] | None = None
    position = 0
    while (hit := ANY.search(classes, position)) is not None:
        at = hit.start()
        said = year[0] if year and _BESIDE.fullmatch(classes, year[1], at) else None
        context = Context(
            tokens, text, state.anchor, TimeBasis.PUBLICATION, state.near, state.far, said, looks
        )
        read = _read(hit, context)
        if read is None:
            position = at + 1
            continue
        name, match, reading = read
        position = match.end()
        if reading is None:
            continue
        about = classes[at] == "a" and tokens.value(at) == "APPROX"  # TIMEX3 leaves 'about' outside
        span = Span(offset + tokens.starts[at + about], offset + tokens.ends[match.end() - 1])
        state.found.append(Found(span, reading, name, match, context))
        state.note(reading)
        if reading.period is not None and reading.period.grain is Grain.YEAR and name in {"year", "ago"}:
            year = (reading.period.first.year, match.end())


def _read(hit: Match, context: Context) -> tuple[str, Match, Reading | None] | None:
    """Return the first rule from the one that hit on that has a reading; none as reading for no date."""
    assert hit.lastgroup is not None
    for name in NAMES[NAMES.index(hit.lastgroup) :]:
        match = RULE[name].match(context.tokens.classes, hit.start())
        if match is None:
            continue
        try:
            reading = _READERS[name](match, context)
        except (NoSuchDate, OverflowError):
            return name, match, None
        if reading is not None:
            return name, match, reading
    return None


def reread(found: Found, day: dt.date) -> Found:
    """Return an expression as it reads from another day, that of the speech it is part of."""
    context = replace(found.context, anchor=day, counted=TimeBasis.UTTERANCE)
    try:
        reading = _READERS[found.rule](found.match, context)
    except (NoSuchDate, OverflowError):
        return found
    return found if reading is None else replace(found, reading=reading, context=context)


def by_block(found: list[Found]) -> Iterator[list[Found]]:
    """Yield the expressions of each block."""
    block: list[Found] = []
    for each in found:
        if block and each.context.tokens is not block[0].context.tokens:
            yield block
            block = []
        block.append(each)
    if block:
        yield block
