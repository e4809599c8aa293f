"""Dates and clock times as pages print them, and the dateline that opens a text.

Home-made because the libraries for it (dateparser, dateutil, chrono) fill a missing year
from today's clock, and a record may not hold what today is.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onrecord.lexicon.calendar import NEEDS_YEAR, WEEKDAY_SHORT, month, weekday
from onrecord.lexicon.folding import fold
from onrecord.types import Span

if TYPE_CHECKING:
    from collections.abc import Callable

_YEAR: Final = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_WORD: Final = r"(?P<month>[^\W\d_]{3,14})(?:['’][^\W\d_]{1,6})?\.?"
_DAY_MONTH: Final = re.compile(
    r"(?<![\d.,:/])(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|ª|\.|-?(?:го|е|ое))?"
    rf"(?:\s{{1,3}}(?:de\s+|of\s+|do\s+)?|-){_WORD}"
    rf"(?:(?:,?\s{{1,3}}(?:de\s+|del\s+|of\s+|do\s+)?|-)['’]?{_YEAR})?"
)
_MONTH_DAY: Final = re.compile(
    rf"(?<![\w])(?:(?P<lead>(?:19|20)\d\d)-?[^\W\d_]{{0,3}}\s+il\w{{0,4}}\s+)?{_WORD}\s{{1,3}}"
    r"(?P<day>\d{1,2})(?:st|nd|rd|th|-[^\W\d_]{1,3})?(?!\d|[,.:]\d|\s?%)"
    rf"(?:(?:,\s{{0,3}}|\s{{1,3}}){_YEAR})?"
)
_SHORT_NUMERIC: Final = re.compile(
    r"(?<![\d./-])(?P<day>\d{1,2})([./])(?P<month>\d{1,2})\2(?P<year>\d\d)(?![\d./])"
)
_ISO: Final = re.compile(rf"(?<![\d-]){_YEAR}([-/.])(?P<month>\d{{1,2}})\2(?P<day>\d{{1,2}})(?![\d])")
_NUMERIC: Final = re.compile(rf"(?<![\d./-])(?P<day>\d{{1,2}})([./-])(?P<month>\d{{1,2}})\2{_YEAR}")
_WEEKDAY_BEFORE: Final = re.compile(r"([^\W\d_]{2,13}(?:-feira)?)\.?,?\s{1,3}(?:the\s)?$")
_WEEKDAY_AFTER: Final = re.compile(r"\s?[,(]\s?([^\W\d_]{4,13}(?:-feira)?)\b")
_CLOCK: Final = re.compile(
    r"(?<![\d.:/-])(?P<hour>[01]?\d|2[0-3])(?:[:h]|\sh\s)(?P<minute>[0-5]\d)(?::[0-5]\d)?(?!\d|:\d)"
    r"(?:\s?(?P<half>[ap])\.?m\b\.?)?",
    re.IGNORECASE,
)
_CLOCK_HALF: Final = re.compile(
    r"(?<![\d.:/-])(?P<hour>\d|1[0-2])(?:\.(?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?m\b\.?", re.IGNORECASE
)
_CLOCK_UHR: Final = re.compile(
    r"(?<![\d.:/-])(?P<hour>[01]?\d|2[0-3])(?:[.:](?P<minute>[0-5]\d))?\sUhr\b(?P<half>)"
)
# English running text has one of these in every five words or so; the other eight languages have none.
_ENGLISH: Final = frozenset({"the", "of", "to", "and", "is", "was", "for", "that", "with", "said"})
_SAMPLE: Final = 3000
_VERBS: Final = frozenset({"may", "march"})


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A day as printed. ``weekday`` (ISO, 1 Monday) is set where the page names it beside the day.

    ``span`` covers the date and the weekday beside it; ``year`` is none where none is printed.
    The day exists in the calendar, in its year or in a leap year.
    """

    span: Span
    year: int | None
    month: int
    day: int
    weekday: int | None

    @property
    def edtf(self) -> str:
        """EDTF of the day, with ``XXXX`` for a year that is not printed."""
        year = "XXXX" if self.year is None else f"{self.year:04d}"
        return f"{year}-{self.month:02d}-{self.day:02d}"


def find_dates(text: str, span: Span) -> list[FoundDate]:
    """Find every day printed within ``span``, in order, not overlapping.

    A numeric date whose day and month could change places (03/04/2024) is not taken
    from English text; other languages put the day first. Time is linear in the span.
    """
    found = [
        date
        for pattern, read in _READERS
        for m in pattern.finditer(text, span.start, span.end)
        if (date := read(text, m))
    ]
    found.sort(key=lambda d: (d.span.start, -len(d.span)))
    kept: list[FoundDate] = []
    for date in found:
        if kept and kept[-1].span.meets(date.span):
            if kept[-1].year is None and date.year is not None:
                kept[-1] = date
            continue
        kept.append(date)
    return kept


def find_clock(text: str, span: Span) -> tuple[str, Span] | None:
    """Find the first time of day within ``span``; as ``find_clocks``."""
    return next(iter(find_clocks(text, span)), None)


def find_clocks(text: str, span: Span) -> list[tuple[str, Span]]:
    """Find the times of day within ``span``, as HH:MM on a 24-hour clock, and where they stand, in order."""
    found: dict[int, tuple[str, Span]] = {}
    for pattern in (_CLOCK_HALF, _CLOCK_UHR, _CLOCK):
        for m in pattern.finditer(text, span.start, span.end):
            found.setdefault(m.start(), (_clock_of(m), Span(m.start(), m.end())))
    return [found[at] for at in sorted(found)]


def _clock_of(m: re.Match[str]) -> str:
    hour, minute = int(m["hour"]), int(m["minute"] or 0)
    half = (m["half"] or "").lower()
    if half and hour <= 12:  # noqa: PLR2004 - hours of a half-day clock
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02d}:{minute:02d}"


def exists(year: int | None, month_: int, day: int) -> bool:
    """Whether the calendar has the day; without a year, whether a leap year has it."""
    try:
        dt.date(2000 if year is None else year, month_, day)
    except ValueError:
        return False
    return True


def _named(text: str, m: re.Match[str]) -> FoundDate | None:
    word, year = m["month"], m["year"] or m.groupdict().get("lead")
    number = month(word)
    if number is None or (year is None and not _stands_alone(text, m)):
        return None
    return _checked(text, m, (int(year) if year else None, number, int(m["day"])))


def _stands_alone(text: str, m: re.Match[str]) -> bool:
    """Whether the word means a month although no year stands beside it."""
    key = fold(m["month"])
    if key in NEEDS_YEAR:
        return False
    if key in _VERBS and m["month"].islower():
        return m.re is _DAY_MONTH and not re.match(r"\s*[a-z]", text[m.end() : m.end() + 4])
    return True


def _numeric(text: str, m: re.Match[str]) -> FoundDate | None:
    year, first, second = int(m["year"]), int(m["day"]), int(m["month"])
    year += 2000 if year < 100 else 0  # noqa: PLR2004 - a year of two digits
    if m.re is _ISO or m.group(2) == "." or first == second:
        return _checked(text, m, (year, second, first))
    options = [(year, b, a) for a, b in ((first, second), (second, first)) if exists(year, b, a)]
    if len(options) > 1:
        told = _beside(text, m.start(), m.end())[0]
        options = [o for o in options if told == dt.date(*o).isoweekday()] or options[: _day_first(text)]
    return _checked(text, m, options[0]) if len(options) == 1 else None


def _day_first(text: str) -> int:
    """1 where the text is surely not English, in whose two halves of the world the order differs; else 0."""
    words = text[:_SAMPLE].casefold().split()
    return int(len(words) >= 10 and sum(w in _ENGLISH for w in words) * 50 < len(words))  # noqa: PLR2004 - a header line tells too little


def _checked(text: str, m: re.Match[str], ymd: tuple[int | None, int, int]) -> FoundDate | None:
    if not exists(*ymd):
        return None
    day, start, end = _beside(text, m.start(), m.end())
    return FoundDate(Span(start, end), ymd[0], ymd[1], ymd[2], day)


def _beside(text: str, start: int, end: int) -> tuple[int | None, int, int]:
    """Return the weekday named directly before or after, and the bounds that take it in."""
    before = _WEEKDAY_BEFORE.search(text[max(0, start - 20) : start])
    if before and (day := weekday(before[1])) and (len(before[1]) > 2 or fold(before[1]) in WEEKDAY_SHORT):  # noqa: PLR2004 - two letters are a short form
        return day, start - len(before[0]), end
    after = _WEEKDAY_AFTER.match(text, end)
    if after and (day := weekday(after[1])):
        return day, start, after.end()
    return None, start, end


_READERS: Final[tuple[tuple[re.Pattern[str], Callable[[str, re.Match[str]], FoundDate | None]], ...]] = (
    (_ISO, _numeric),
    (_NUMERIC, _numeric),
    (_SHORT_NUMERIC, _numeric),
    (_DAY_MONTH, _named),
    (_MONTH_DAY, _named),
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """The place, day and agency that open a text, and where the text itself begins."""

    span: Span
    body: int
    date: FoundDate | None
    agency: Span | None


# A dateline is at most this long; a judgement, with room above what was seen.
_REACH: Final = 110
# no hyphen inside a word, so that a run of hyphens can be divided in one way only
_PLACE_WORD: Final = r"[^\W\d_a-zа-яёіїєґçğşöüəıàâéèêñãõáóí][\w'’.]*"
_LINK: Final = r"(?:de|del|la|las|los|el|da|do|dos|le|les|sur|am|an|der|im|in|on|upon|of|the|y|e|и|на)"
_PLACE: Final = rf"{_PLACE_WORD}(?:[ \-](?:{_LINK}[ \-]){{0,2}}{_PLACE_WORD}){{0,5}}"
_PLACES: Final = re.compile(rf"{_PLACE}(?:(?:,\s?|\s?/\s?|\s\()\s?{_PLACE}\.?\)?){{0,2}},?\s*$")
_AFTER_DATE: Final = re.compile(
    r"(?P<suffix>\s?(?:-?ci\syıl|-c[iıuü]\sil|г\.?|года|р\.?|року|yılı)(?!\w))?"
    r"(?:,?\s*\(?(?:[01]?\d|2[0-3])[:.h][0-5]\d(?:\s?(?:GMT|UTC|Uhr|[ap]\.?m\.?))?\)?)?"
    r"(?:,\s*(?P<agency>[^\s\d,.:()—–\-][^,.:()—–\n]{1,30}?))?"
    r"(?:[,/]?\s*\((?P<bracket>[^()\n]{2,40})\))?"
    r"\s*(?:\.\s?[-–—]+|[—–]|:(?!\d)|--?|/+|\.(?=\s)|\n)[ \t]*"
)
_UNDATED: Final = re.compile(
    rf"(?P<place>{_PLACE}(?:,\s{_PLACE}){{0,2}})?,?\s*(?:\((?P<bracket>[^()\n]{{2,40}})\)\s*(?:[—–:]|--?)|(?P<dash>\s[—–]|\s?--))\s*"
)


def match_dateline(text: str, span: Span) -> Dateline | None:
    """Match a dateline at the start of the paragraph at ``span``.

    ``PLACE, DATE (AGENCY) —`` with any part but one missing; without a date either
    the agency stands in brackets or the place is in capitals. None where there is
    none, or where nothing would be left of the paragraph.
    """
    head = Span(span.start, min(span.end, span.start + _REACH))
    found = _dated(text, head) or _undated(text, head)
    return found if found and found.body < span.end else None


def _dated(text: str, head: Span) -> Dateline | None:
    for date in find_dates(text, head):
        before = text[head.start : date.span.start].lstrip("(")
        if before.strip() and not _PLACES.fullmatch(before):
            return None
        after = _AFTER_DATE.match(text, date.span.end, head.end)
        if after is None or (date.year is None and not before.strip()):
            return None
        name = "bracket" if after["bracket"] else "agency"
        agency = Span(*after.span(name)) if after[name] else None
        return Dateline(Span(head.start, after.end()), after.end(), date, agency)
    return None


def _undated(text: str, head: Span) -> Dateline | None:
    m = _UNDATED.match(text, head.start, head.end)
    if m is None or not (m["place"] or m["bracket"]):
        return None
    if m["dash"] and not _capitals(m["place"]):
        return None
    agency = Span(*m.span("bracket")) if m["bracket"] else None
    if agency and not text[agency.start].isupper():
        return None
    if agency and m["place"] and not _capitals(m["place"]) and len(m["place"].split()) > 3:  # noqa: PLR2004 - words of a place name
        return None
    return Dateline(Span(head.start, m.end()), m.end(), None, agency)


def _capitals(place: str) -> bool:
    word = re.split(r"[,\s]", place, maxsplit=1)[0]
    return word.isupper() and len(place) > 3  # noqa: PLR2004 - 'I —' and 'NHD –' are a pronoun and a label
