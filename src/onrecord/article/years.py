"""When a plain-text page was published: the date it prints, and the year where it prints none.

Nothing here reads a clock. A year is inferred only from what the page says, and a date of
the story is never taken for the date of the page: wrong is worse than none.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from onrecord.article.dateline import FoundDate, exists, find_dates
from onrecord.lexicon.calendar import WEEKDAY_SHORT, weekday
from onrecord.types import DateBasis, Publication, Rival, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

# Judgements, by reading what such dates rest on in cases train and in the PolNeAR training half,
# and lower where the pages of the wild are likely to be worse; no command measures them.
_STATED: Final = 0.97
_UPDATED: Final = 0.85
_IN_ADDRESS: Final = 0.85
_SAME_DAY: Final = 0.85
_BY_RELATION: Final = 0.75
_BY_WEEKDAY: Final = 0.7
_IN_TEXT: Final = 0.5
_PARTIAL: Final = 0.9
# an address is that of a later capture, or of another year, beyond this many days
_STALE: Final = 60
# a text with so many dated weekdays is a calendar
_MOST_DAYS: Final = 8

_IN_URL: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)([-/_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")
_YEAR_URL: Final = re.compile(r"(?<=/)((?:19|20)\d\d)(?=/)")
_YEAR: Final = re.compile(r"(?<![\d,.$£€-])(?:19|20)\d\d(?![\d%]|[,.]\d)")
_FUTURE: Final = re.compile(
    r"\b(?:by|until|till|before|through|for|from|to|до|к|bis|jusqu'en|hasta|até)\s"
    r"(?:the\s(?:end|start|summer|spring|autumn|winter)\sof\s|\w+\s)?$"
)
# What the text says of a year, and the steps from that year to the year of the text.
_Y: Final = r"((?:19|20)\d\d)\b"
_RELATIONS: Final[tuple[tuple[re.Pattern[str], int], ...]] = tuple(
    (re.compile(said, re.IGNORECASE), step)
    for said, step in (
        (rf"\blast year\b[^.!?\n]{{0,40}}?\b{_Y}|\b{_Y},?\s(?:which was\s)?last year\b", 1),
        (rf"\bthis year\b[,(]?\s(?:in\s)?{_Y}|\b{_Y},\sthis year\b", 0),
        (rf"\bnext year\b[^.!?\n]{{0,40}}?\b{_Y}|\b{_Y},\snext year\b", -1),
        (rf"\bв прошлом,? {_Y}|\bторік,? (?:у|в) {_Y}", 1),
        (rf"\bim vergangenen jahr,? {_Y}|\bl['’]an dernier,? en {_Y}", 1),
        (rf"\bgeçen yıl,? {_Y}|\bel año pasado,? (?:en )?{_Y}", 1),
        (rf"\bkeçən il,? {_Y}|\bno ano passado,? (?:em )?{_Y}", 1),
    )
)
_YEARS_AGO: Final = re.compile(
    rf"\b(\w+) years? (?:ago|earlier),? in {_Y}|\bin {_Y},? (?:exactly |just )?(\w+) years? ago\b",
    re.IGNORECASE,
)
_NUMBERS: Final = {
    w: n
    for n, w in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1
    )
}
_BACKWARD: Final = re.compile(
    r"\b(?:anniversary|years? (?:ago|on|earlier|later|after)|decades? ago|since|годовщин\w+|лет назад"
    r"|yıl önce|il əvvəl|ans? (?:après|plus tôt)|vor \w+ jahren|hace \w+ años|há \w+ anos|років тому)\b",
    re.IGNORECASE,
)
_ON_DAY: Final = re.compile(r"\bon\s([A-Z][a-z]+day)\b")
_QUOTED: Final = re.compile(r"[\"“”«»„‘]")


@dataclass(frozen=True, slots=True)
class Printed:
    """A date that a page prints for itself: in a header line or a dateline."""

    date: FoundDate
    basis: DateBasis
    clock: str | None
    updated: bool


def publication(text: str, url: str, printed: list[Printed], body: list[Span]) -> Publication | None:
    """Say when the page was published, as an EDTF day, and by what right.

    In order: a full date printed for the page (header line before dateline, published
    before updated), a day without a year joined by the address or by the text, the
    address alone, the day without a year as ``XXXX-MM-DD``, a day stated in the text
    that the opening follows within a week. None where none of these holds.
    """
    best = _first_full(printed)
    address = _from_address(url)
    if best is not None and not (best.updated and address):
        moment = _publication(best.date, best.basis, _UPDATED if best.updated else _STATED)
        return _with_rivals(replace(moment, clock=best.clock), printed, address)
    partial = _first_partial(printed)
    if partial is not None:
        return _completed(text, url, partial, address, body)
    if address is not None:
        return _day(address, DateBasis.URL, _IN_ADDRESS, None)
    return _from_text(text, body)


def _first_full(printed: list[Printed]) -> Printed | None:
    full = [p for p in printed if p.date.year is not None]
    return min(full, key=lambda p: (p.updated, p.basis is not DateBasis.HEADER), default=None)


def _first_partial(printed: list[Printed]) -> Printed | None:
    return min(printed, key=lambda p: (p.updated, p.basis is not DateBasis.HEADER), default=None)


def _with_rivals(moment: Publication, printed: list[Printed], address: dt.date | None) -> Publication:
    others = [Rival(p.date.edtf, p.basis) for p in printed if p.date.year and p.date.edtf != moment.edtf]
    if address and address.isoformat() != moment.edtf:
        others.append(Rival(address.isoformat(), DateBasis.URL))
    return replace(moment, rivals=tuple(dict.fromkeys(others)))


def _publication(date: FoundDate, basis: DateBasis, confidence: float) -> Publication:
    known = None if date.year is None else date.edtf
    return Publication(date.edtf, known, known, None, basis, confidence, date.span, (), ())


def _day(day: dt.date, basis: DateBasis, confidence: float, span: Span | None) -> Publication:
    iso = day.isoformat()
    return Publication(iso, iso, iso, None, basis, confidence, span, (), ())


def _from_address(url: str) -> dt.date | None:
    """Return the one day that an address or file name holds."""
    days = {
        dt.date(int(y), int(m), int(d))
        for y, _, m, d in _IN_URL.findall(url)
        if exists(int(y), int(m), int(d))
    }
    return days.pop() if len(days) == 1 else None


def _completed(
    text: str, url: str, partial: Printed, address: dt.date | None, body: list[Span]
) -> Publication:
    date = partial.date
    if address and (address.month, address.day) == (date.month, date.day):
        return replace(_day(address, DateBasis.URL, _IN_ADDRESS + 0.1, date.span), clock=partial.clock)
    if address and partial.updated:
        return _day(address, DateBasis.URL, _IN_ADDRESS, None)
    found = _year_before(address, date) or _year_of(text, url, date, body)
    if found is None:
        return replace(_publication(date, DateBasis.PARTIAL, _PARTIAL), clock=partial.clock)
    year, confidence, evidence = found
    iso = f"{year:04d}-{date.month:02d}-{date.day:02d}"
    return Publication(
        iso + "?", iso, iso, partial.clock, DateBasis.INFERRED, confidence, date.span, evidence, ()
    )


def _year_before(address: dt.date | None, date: FoundDate) -> tuple[int, float, tuple[Span, ...]] | None:
    """Take the year from an address dated at most two months after the day that the page prints."""
    if address is None:
        return None
    for year in (address.year, address.year - 1):
        if exists(year, date.month, date.day):
            gap = (address - dt.date(year, date.month, date.day)).days
            if -1 <= gap <= _STALE and _weekday_agrees(date, year):
                return year, _IN_ADDRESS, ()
    return None


def _year_of(
    text: str, url: str, date: FoundDate, body: list[Span]
) -> tuple[int, float, tuple[Span, ...]] | None:
    """Infer the year of a day printed without one, with its confidence and the spans it rests on."""
    years = {int(y) for y in _YEAR_URL.findall(url)}
    found = [(years.pop(), _IN_ADDRESS, ())] if len(years) == 1 else []
    told = found or _same_day(text, date, body) or _by_relation(text, body) or _by_weekday(text, date, body)
    for year, confidence, evidence in told:
        if exists(year, date.month, date.day) and _weekday_agrees(date, year):
            return year, confidence, evidence
    return None


def _weekday_agrees(date: FoundDate, year: int) -> bool:
    return date.weekday is None or calendar.weekday(year, date.month, date.day) + 1 == date.weekday


def _same_day(text: str, date: FoundDate, body: list[Span]) -> list[tuple[int, float, tuple[Span, ...]]]:
    """Find the same day and month with a year in the body, where the text does not look back on it."""
    same = [
        d for s in body for d in find_dates(text, s) if d.year and (d.month, d.day) == (date.month, date.day)
    ]
    years = {d.year for d in same if d.year}
    latest = max((y for y, _ in _past_years(text, body)), default=0)
    if len(years) != 1 or (year := years.pop()) < latest:
        return []
    if any(_BACKWARD.search(text[max(0, d.span.start - 60) : d.span.end + 60]) for d in same):
        return []
    return [(year, _SAME_DAY, tuple(d.span for d in same))]


def _by_relation(text: str, body: list[Span]) -> list[tuple[int, float, tuple[Span, ...]]]:
    """Find a year that the text ties to its own: 'last year's vote, in 2024', 'three years ago, in 2021'."""
    hits: list[tuple[int, Span]] = []
    for s in body:
        for pattern, step in _RELATIONS:
            hits += [
                (int(m[1] or m[2]) + step, Span(m.start(), m.end()))
                for m in pattern.finditer(text, s.start, s.end)
            ]
        for m in _YEARS_AGO.finditer(text, s.start, s.end):
            said = (m[1] or m[4]).lower()
            count = int(said) if said.isdigit() else _NUMBERS.get(said, 0)
            hits += [(int(m[2] or m[3]) + count, Span(m.start(), m.end()))] if 0 < count < 100 else []  # noqa: PLR2004 - a lifetime
    latest = max((y for y, _ in _past_years(text, body)), default=0)
    if len({y for y, _ in hits}) != 1 or hits[0][0] < latest:
        return []
    return [(hits[0][0], _BY_RELATION, tuple(h[1] for h in hits))]


def _by_weekday(text: str, date: FoundDate, body: list[Span]) -> list[tuple[int, float, tuple[Span, ...]]]:
    """Find where a weekday beside the day fits the latest year the text mentions, or the year after."""
    past = list(_past_years(text, body))
    if date.weekday is None or not past:
        return []
    latest = max(y for y, _ in past)
    fits = [y for y in (latest, latest + 1) if exists(y, date.month, date.day) and _weekday_agrees(date, y)]
    evidence = (date.span, *(s for y, s in past if y == latest))
    return [(y, _BY_WEEKDAY, evidence) for y in fits]


def _past_years(text: str, body: Iterable[Span]) -> Iterable[tuple[int, Span]]:
    """Yield the years the text mentions, without those it looks forward to ('by 2033', 'will … 2094')."""
    for s in body:
        for m in _YEAR.finditer(text, s.start, s.end):
            before = text[max(s.start, m.start() - 40) : m.start()]
            if not _FUTURE.search(before) and " will " not in before:
                yield int(m[0]), Span(m.start(), m.end())


def _from_text(text: str, body: list[Span]) -> Publication | None:
    """Find a day that the narrative names with its weekday, followed by the weekday the opening speaks of."""
    dated = [(s, d) for s in body for d in find_dates(text, s) if d.year and d.weekday][:_MOST_DAYS]
    stated = [d for s, d in dated if not _in_speech(text, s, d.span)]
    if len(stated) != 1 or len(dated) == _MOST_DAYS:
        return None
    date = stated[0]
    year = date.year or 0
    day = dt.date(year, date.month, date.day)
    opening = _ON_DAY.search(text, body[0].start, body[0].end)
    said = weekday(opening[1]) if opening and opening[1].lower() not in WEEKDAY_SHORT else None
    if said is None or day.isoweekday() != date.weekday or opening is None:
        return None
    ahead = (said - date.weekday) % 7
    moment = _day(day + dt.timedelta(days=ahead), DateBasis.TEXT, _IN_TEXT, date.span)
    return replace(moment, evidence=(date.span, Span(opening.start(), opening.end())))


def _in_speech(text: str, paragraph: Span, span: Span) -> bool:
    """Whether an odd number of quotation marks stands before the span in its paragraph."""
    return len(_QUOTED.findall(text[paragraph.start : span.start])) % 2 == 1
