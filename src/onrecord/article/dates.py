"""Publication date of a marked-up page: what is declared, what htmldate finds, what is printed.

Confidences are precisions on htmldate's 1000 labelled pages, measured once for the design
(no command here repeats it): declared and fast htmldate agree 95 %, fast alone 88 %, declared
alone 92 %, in a conflict fast is right in 76 %. htmldate's extensive mode is never used: it
takes dates out of speech.
The day is the one the page shows its readers: a timestamp in UTC may be a day off.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from onrecord.article.dateline import find_clock, find_dates
from onrecord.lexicon.calendar import WEEKDAYS, month
from onrecord.lexicon.folding import fold
from onrecord.lexicon.furniture import BYLINES, PUBLISHED, UPDATED, ZONES
from onrecord.types import DateBasis, Publication, Rival, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element

    from onrecord.types import Stated

_AGREED, _DECLARED, _MARKUP, _CONFLICT = 0.95, 0.92, 0.88, 0.76
# a printed date line or an address seconded by a UTC timestamp of the next or last day
_SECONDED = 0.95
# judgements: too few pages at hand rest on these alone
_PRINTED, _ADDRESS = 0.85, 0.85
# htmldate's own bounds end today, which would make a record depend on the day it is made
_EARLIEST, _LATEST = "1995-01-01", "2099-12-31"
_YEARS = range(1995, 2100)

_ISO = re.compile(
    r"(?<!\d)(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:[T ]+(\d{2}):?(\d{2})(?::?\d{2}(?:[.,]\d+)?)?)?\s*"
    r"(Z|UTC|GMT|[+-]\d{2}:?\d{2})?(?!\d)",
)
# words of prose: a name has a capital, and 'at', 'on', 'am' are short
_LOWER = re.compile(r"(?<![^\W_])[^\W\d_A-ZА-Я]{3,}")
_BESIDE = (
    frozenset(w for phrase in (*PUBLISHED, *UPDATED, *BYLINES, *ZONES) for w in phrase.split())
    | WEEKDAYS.keys()
)
# "2 min read" beside a date is no prose, "the port was closed" is
_MOST_PROSE = 3
_QUOTED = re.compile('[“”„«»"]')
_EPOCH = re.compile(r"^\d{10}(?:\d{3})?$")
_SHORT_YEAR = re.compile(r"(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{2})(?![\d./-])")
_URL_DAY = re.compile(
    r"(?<!\d)((?:19|20)\d{2})[/_-]?([01]?\d|[a-z]{3,9})[/_-]?([0-3]?\d)(?!\d)", re.IGNORECASE
)
_UPDATED = re.compile("|".join(rf"\b{re.escape(word)}\b" for word in sorted(UPDATED, key=len, reverse=True)))


@dataclass(frozen=True, slots=True)
class When:
    """A day with the clock time beside it; ``utc`` where no reader's clock showed it."""

    day: date
    clock: str | None
    utc: bool


@dataclass(frozen=True, slots=True)
class Lines:
    """The short lines round a headline: a date line stands under it; over it may be today's date."""

    under: tuple[str, ...]
    over: tuple[str, ...]


def published(tree: _Element, declared: Iterable[Stated], lines: Lines, url: str) -> Publication | None:
    """Return when the page says that it was published, or none.

    ``declared`` are its metadata's dates, the most trusted first; ``url`` is its address or empty.
    """
    stamp = next((w for stated in declared if (w := stamped(stated.value)) is not None), None)
    seen = _Seen(stamp, _fast(tree, url), _printed(lines.under), _printed(lines.over), _in_address(url))
    return _local(seen) or _weighed(seen) or _alone(seen)


@dataclass(frozen=True, slots=True)
class _Seen:
    """All readings of one page."""

    stamp: When | None
    fast: date | None
    under: list[When]
    over: list[When]
    address: date | None

    def shown(self, day: date) -> bool:
        return any(line.day == day for line in (*self.under, *self.over))

    def against(self, day: date) -> tuple[Rival, ...]:
        """Return the day printed under the headline where it is another: 4 of the 115 pages at hand."""
        line = next(iter(self.under), None)
        if line is None or self.shown(day):
            return ()
        return (Rival(line.day.isoformat(), DateBasis.HEADER),)

    def clock(self, day: date) -> str | None:
        return next((line.clock for line in (*self.under, *self.over) if line.day == day), None)


def _printed(lines: Iterable[str]) -> list[When]:
    return [when for line in lines if _is_date_line(line) for when in printed_dates(line)]


def _is_date_line(line: str) -> bool:
    """Whether a line holds names and words of publishing beside its date, and no prose."""
    words = [word for word in _LOWER.findall(line) if fold(word) not in _BESIDE and month(word) is None]
    return len(words) <= _MOST_PROSE and not _QUOTED.search(line)


def _local(seen: _Seen) -> Publication | None:
    """Return the day as the page shows it, where its UTC timestamp or htmldate is a day beside that."""
    stamp = seen.stamp
    reference = stamp.day if stamp is not None else seen.fast
    if reference is None or (stamp is not None and not stamp.utc) or seen.shown(reference):
        return None
    rival = (Rival(reference.isoformat(), DateBasis.DECLARED if stamp is not None else DateBasis.MARKUP),)
    for line in (*seen.under, *seen.over):
        if abs((line.day - reference).days) == 1:
            return _publication(line.day, line.clock, DateBasis.HEADER, _SECONDED, rival)
    day = seen.address
    if stamp is not None and day is not None and not seen.under and abs((day - reference).days) == 1:
        return _publication(day, None, DateBasis.URL, _SECONDED, rival)
    return None


def _weighed(seen: _Seen) -> Publication | None:
    """Weigh the declared day against htmldate's; a printed date line settles a conflict."""
    stamp, fast = seen.stamp, seen.fast
    if stamp is None:
        return None
    clock = seen.clock(stamp.day) or stamp.clock
    if fast is None:
        return _publication(stamp.day, clock, DateBasis.DECLARED, _DECLARED, seen.against(stamp.day))
    if fast == stamp.day:
        return _publication(fast, clock, DateBasis.AGREED, _AGREED, seen.against(fast))
    if seen.shown(stamp.day) and not seen.shown(fast):
        return _publication(
            stamp.day, clock, DateBasis.CONFLICT, _MARKUP, (Rival(fast.isoformat(), DateBasis.MARKUP),)
        )
    rival = Rival(stamp.day.isoformat(), DateBasis.DECLARED)
    return _publication(fast, seen.clock(fast), DateBasis.CONFLICT, _CONFLICT, (rival,))


def _alone(seen: _Seen) -> Publication | None:
    """Return what stands alone: a date line under the headline, htmldate's day, the address."""
    line = next(iter(seen.under), None)
    if line is not None:
        rival = () if seen.fast in {None, line.day} else (Rival(str(seen.fast), DateBasis.MARKUP),)
        confidence = _SECONDED if seen.fast == line.day else _PRINTED
        return _publication(line.day, line.clock, DateBasis.HEADER, confidence, rival)
    if seen.fast is not None:
        # htmldate looks at the address before the markup
        basis = DateBasis.URL if seen.fast == seen.address else DateBasis.MARKUP
        return _publication(seen.fast, seen.clock(seen.fast), basis, _MARKUP, ())
    return None if seen.address is None else _publication(seen.address, None, DateBasis.URL, _ADDRESS, ())


def _publication(
    day: date, clock: str | None, basis: DateBasis, confidence: float, rivals: tuple[Rival, ...]
) -> Publication:
    text = day.isoformat()
    return Publication(text, text, text, clock, basis, confidence, None, (), rivals)


def _fast(tree: _Element, url: str) -> date | None:
    """Return the day that htmldate's fast mode finds in the markup."""
    from htmldate import find_date  # noqa: PLC0415 - heavy

    address = url if url.startswith(("http://", "https://")) else None
    try:
        found = find_date(
            tree,
            extensive_search=False,
            original_date=True,
            url=address,
            min_date=_EARLIEST,
            max_date=_LATEST,
        )
    except (ValueError, TypeError, AttributeError, OverflowError, RecursionError):
        return None  # htmldate fails on some malformed pages; the other readers still speak
    return None if found is None else date.fromisoformat(found)


def declared_alone(value: str) -> Publication | None:
    """Return the publication that a declared timestamp tells where nothing else does, or none."""
    stamp = stamped(value)
    if stamp is None:
        return None
    return _publication(stamp.day, stamp.clock, DateBasis.DECLARED, _DECLARED, ())


def stamped(value: str) -> When | None:
    """Return a declared timestamp: ISO 8601 and its look-alikes, an epoch, or a date in words."""
    value = value.strip()
    if _EPOCH.match(value):
        moment = datetime.fromtimestamp(int(value[:10]), UTC)
        return When(moment.date(), None, utc=True)
    found = _ISO.search(value)
    if found is not None:
        day = _day(int(found[1]), int(found[2]), int(found[3]))
        if day is not None:
            return When(day, _hour(found[4], found[5]), utc=_is_utc(found[6], found[4]))
    return next(printed_dates(value), None)


def _is_utc(zone: str | None, hour: str | None) -> bool:
    """Whether a time is in UTC, or in no zone that it names: it may be a day off for the page's readers."""
    return hour is not None and (zone is None or zone in {"Z", "UTC", "GMT"} or set(zone) <= set("+-0:"))


def printed_dates(line: str) -> Iterator[When]:
    """Days with a year that a line prints, up to where it speaks of an update."""
    cut = _UPDATED.search(line.casefold())
    head = line if cut is None else line[: cut.start()]
    if not head.strip():
        return
    whole = Span(0, len(head))
    clock = find_clock(head, whole)
    wall = None if clock is None or clock[0] == "00:00" else clock[0]
    for found in find_dates(head, whole):
        if found.year is not None and found.year in _YEARS:
            yield When(date(found.year, found.month, found.day), wall, utc=False)
    for short in _SHORT_YEAR.finditer(head):
        first, second, year = int(short[1]), int(short[3]), 2000 + int(short[4])
        # a day only where its order is certain: dots, or a part over 12
        if short[2] == "." or first > 12:  # noqa: PLR2004 - months
            yield from (When(day, wall, utc=False) for day in _if_day(year, second, first))
        elif second > 12 or first == second:  # noqa: PLR2004 - months
            yield from (When(day, wall, utc=False) for day in _if_day(year, first, second))


def _if_day(year: int, number: int | None, day: int) -> Iterator[date]:
    found = None if number is None else _day(year, number, day)
    if found is not None:
        yield found


def _day(year: int, number: int, day: int) -> date | None:
    if year not in _YEARS:
        return None
    try:
        return date(year, number, day)
    except ValueError:
        return None


def _hour(hour: str | None, minute: str | None) -> str | None:
    """HH:MM, or none for midnight sharp, which stands for a day without a time."""
    if hour is None or minute is None:
        return None
    hours, minutes = int(hour), int(minute)
    if hours > 23 or minutes > 59 or (hours, minutes) == (0, 0):  # noqa: PLR2004 - a clock's last minute
        return None
    return f"{hours:02d}:{minutes:02d}"


def _in_address(url: str) -> date | None:
    """Return a whole day in the path of an address: /2019/11/19/, /2019/nov/18/, -20191119-."""
    for found in _URL_DAY.finditer(url.split("?", maxsplit=1)[0]):
        name = found[2]
        number = int(name) if name.isdigit() else month(fold(name))
        day = None if number is None else _day(int(found[1]), number, int(found[3]))
        if day is not None:
            return day
    return None
