"""Dates as they are written: days, months, years, decades, centuries, feasts, in words and figures."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from onrecord.moments.context import NoSuchDate, Reading, dated, partial, timed
from onrecord.moments.periods import MONTHS_A_YEAR, Grain, Period, around, easter, plus_months, year_of
from onrecord.types import TimeBasis

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.moments.context import Context, Match

_LEAP: Final = 2000
# 'the Sept. 11 attacks' name their year
_ATTACKS: Final = re.compile(r",?\s(?:terror\w*\s)?(?:attacks?|hijack\w*|commemorat\w*|terror\w*)\b")
_TWO_FIGURES: Final = 100
# '2012-13', '2026-28': more years than this are no span told so
_LONG: Final = 20
# Bare numbers are years from the first to the last; those before _SURE only after a preposition.
_FIRST, _SURE, _LAST = 1500, 1900, 2099
_BEFORE_OLD_YEARS: Final = frozenset("isrfbzojEeh(B5")
_NO_YEAR_AFTER: Final = frozenset("$#N:.'/-")
_NO_YEAR_BEFORE: Final = frozenset("#%u/:")


def exact(year: int, month: int, day: int) -> Period:
    """Return a day. Raises NoSuchDate where the calendar has none."""
    try:
        return Period(Grain.DAY, dt.date(year, month, day))
    except ValueError as error:
        raise NoSuchDate from error


def _two_figures(short: int, anchor: dt.date | None) -> int:
    """Return the year of '78: the last one so written, or up to ten years ahead."""
    limit = (anchor.year if anchor else _LAST - _TWO_FIGURES + 25) + 10
    return limit - (limit - short) % _TWO_FIGURES


def year_said(m: Match, c: Context) -> int | None:
    """Return the year written beside a day or a month."""
    if m.group("y"):
        return c.number(m, "y")
    if m.groupdict().get("yy"):
        return _two_figures(c.number(m, "yy"), c.anchor)
    return c.year


def nearest(found: Callable[[int], Period | None], c: Context, looks: int) -> Period | None:
    """Return the period of the year that fits: the last one, the next one, the nearest.

    ``found`` gives the period in a year, none where that year has none (29 February).
    """
    if c.anchor is None:
        return None
    years = range(max(1, c.anchor.year - 4), min(dt.MAXYEAR, c.anchor.year + 4) + 1)
    every = [period for year in years if (period := found(year)) is not None]
    behind = [p for p in every if p.first <= c.anchor]
    ahead = [p for p in every if p.last >= c.anchor]
    if looks < 0:
        return behind[-1] if behind else None
    if looks > 0:
        return ahead[0] if ahead else None
    anchor = c.anchor
    return min(every, key=lambda p: abs((p.first - anchor).days)) if every else None


def _of_day(year: int, month: int, day: int) -> Period | None:
    try:
        return Period(Grain.DAY, dt.date(year, month, day))
    except ValueError:
        return None


def day_in(m: Match, c: Context, year: int | None, month: int, day: int) -> Reading:
    """Return a day of a month, its year as written, or as the verbs tell."""
    if not 1 <= day <= calendar.monthrange(_LEAP, month)[1]:
        raise NoSuchDate
    if year is not None:
        return dated(exact(year, month, day), TimeBasis.STATED)
    found = nearest(lambda y: _of_day(y, month, day), c, c.looks(m))
    if found is None:
        return partial(f"XXXX-{month:02d}-{day:02d}", f"XXXX-{month:02d}-{day:02d}")
    return dated(found, c.counted)


def month_in(m: Match, c: Context, year: int | None, month: int) -> Reading:
    """Return a month, its year as written, or as the verbs tell."""
    if year is not None:
        return dated(Period(Grain.MONTH, dt.date(year, month, 1)), TimeBasis.STATED)
    found = nearest(lambda y: Period(Grain.MONTH, dt.date(y, month, 1)), c, c.looks(m))
    if found is None:
        return partial(f"XXXX-{month:02d}", f"XXXX-{month:02d}")
    return dated(found, c.counted)


def part_of(m: Match, c: Context) -> str | None:
    """Return START, MID or END for 'early', 'mid-', 'the end of' before a date."""
    return c.value(m, "E") or c.value(m, "e") or None


def parted(reading: Reading, mod: str | None) -> Reading:
    """Return a reading cut to its beginning or end, where that can be put on a calendar."""
    period = reading.period
    if mod is None or period is None:
        return replace(reading, mod=mod)
    edtf = reading.edtf
    if period.grain is Grain.YEAR and mod in {"START", "END"}:
        edtf = f"{period.value}-{'01' if mod == 'START' else '12'}"
    if period.grain is Grain.WEEK and mod in {"START", "END"}:
        edtf = (period.first if mod == "START" else period.last).isoformat()
    return replace(reading, mod=mod, edtf=edtf)


def _iso(m: Match, c: Context) -> Reading | None:
    text = c.tokens.value(m.start())
    if "-" in text:
        year, month, day = map(int, text.split("-"))
        return dated(exact(year, month, day), TimeBasis.STATED)
    first, second, third = map(int, re.split(r"[./]", text))
    if third < _TWO_FIGURES:
        third = _two_figures(third, c.anchor)
    if not _FIRST <= third <= _LAST:
        return None
    if "." in text or first > MONTHS_A_YEAR or first == second:
        return dated(exact(third, second, first), TimeBasis.STATED)
    if second > MONTHS_A_YEAR:
        return dated(exact(third, first, second), TimeBasis.STATED)
    return None  # 3/4/2020: which of the two is the month is not told


def _month_day(m: Match, c: Context) -> Reading | None:
    day = c.number(m, "d")
    figures = c.tokens.classes[m.start("d")] == "N"
    if figures and day > calendar.monthrange(_LEAP, c.number(m, "m"))[1] and not m.group("y"):
        return None
    year = year_said(m, c)
    if (
        year is None
        and (c.number(m, "m"), day) == (9, 11)
        and _ATTACKS.match(c.text, c.tokens.ends[m.end() - 1])
    ):
        year = 2001
    return replace(day_in(m, c, year, c.number(m, "m"), day), mod=part_of(m, c))


def _year_first(m: Match, c: Context) -> Reading:
    """Read '2021-ci il 9 iyul', '2021-ci il iyulun 9-da', '1931 года'."""
    year = c.number(m, "y")
    month, day = c.value(m, "m") or c.value(m, "m_"), c.value(m, "d") or c.value(m, "d_")
    if month and day:
        return dated(exact(year, int(month), int(day)), TimeBasis.STATED)
    if month:
        return dated(Period(Grain.MONTH, dt.date(year, int(month), 1)), TimeBasis.STATED)
    return dated(year_of(year), TimeBasis.STATED)


def _days(m: Match, c: Context) -> Reading | None:
    tail = "" if m.group("m") else "_"
    month, first, last = (c.number(m, name + tail) for name in ("m", "d", "d2"))
    year = c.number(m, "y" + tail) if m.group("y" + tail) else c.year
    opened = c.before(m) in {"b", "f"}
    if first >= last or (not opened and m.group("by" if not tail else "to") != "-"):
        return None
    begin = day_in(m, c, year, month, first)
    if begin.period is None:
        day_in(m, c, year, month, last)
        return replace(begin, edtf=f"XXXX-{month:02d}-{first:02d}/XXXX-{month:02d}-{last:02d}")
    return replace(begin, until=exact(begin.period.first.year, month, last))


def _month_year(m: Match, c: Context) -> Reading:
    return replace(month_in(m, c, year_said(m, c), c.number(m, "m")), mod=part_of(m, c))


_YEAR_FOLLOWS: Final = re.compile(r"[&r-][fi]?[Mm]\.?(?:[NO],?)?Y")


def _month(m: Match, c: Context) -> Reading | None:
    """Read a bare month; one that is also a word only beside a preposition or 'last', 'early'."""
    classes = c.tokens.classes
    told = m.group("t") or m.group("E") or m.group("e")
    weak = m.group("m") == "m"
    if weak and not told and c.before(m) not in set("ijsrzfbohB5"):
        return None
    number = c.number(m, "m")
    if m.group("t"):
        return _month_beside(m, c, number, m.group("t"))
    follows = _YEAR_FOLLOWS.match(classes, m.end())
    year = c.number_at(follows.end() - 1) if follows else c.year
    return replace(month_in(m, c, year, number), mod=part_of(m, c))


def _month_beside(m: Match, c: Context, number: int, direction: str) -> Reading | None:
    found = c.anchor and month_near(c.anchor, number, direction)
    return (
        dated(found, c.counted, part_of(m, c))
        if found
        else partial(f"XXXX-{number:02d}", f"XXXX-{number:02d}")
    )


def month_near(anchor: dt.date, number: int, direction: str) -> Period:
    """Return 'last May', 'next May', 'this May' as seen from a day."""
    this = Period(Grain.MONTH, anchor.replace(month=number, day=1))
    if direction in "Lp" and this.first >= anchor.replace(day=1):
        return Period(Grain.MONTH, plus_months(this.first, -MONTHS_A_YEAR))
    if direction == "X" and this.first <= anchor:
        return Period(Grain.MONTH, plus_months(this.first, MONTHS_A_YEAR))
    return this


def _month_of(m: Match, c: Context) -> Reading | None:
    """Read 'May this year', 'October of last year'."""
    if c.anchor is None or c.value(m, "u") != "Y":
        return None
    base = c.far.first.year if m.group("t") == "t" and c.far else c.anchor.year
    year = base + {"L": -1, "X": 1}.get(m.group("t"), 0)
    found = Period(Grain.MONTH, dt.date(year, c.number(m, "m"), 1))
    return dated(found, c.counted, part_of(m, c))


def _day_of(m: Match, c: Context) -> Reading | None:
    """Read 'the 12th of this month'."""
    ordinal, unit = m.start() + 1, m.end() - 1
    if c.anchor is None or c.tokens.value(unit) != "M":
        return None
    month = around(Grain.MONTH, c.anchor).shifted({"L": -1, "X": 1, "T": 0}[m.group("t")]).first
    return dated(exact(month.year, month.month, int(c.tokens.value(ordinal))), c.counted)


def _decade(m: Match, c: Context) -> Reading | None:
    figures = c.value(m, "d")
    if len(figures) == len("1990"):
        return dated(around(Grain.DECADE, year_of(int(figures)).first), TimeBasis.STATED, part_within(m, c))
    if c.tokens.classes[m.start("d") - 1 : m.start("d")] not in {"h", "'", "E", "-"} or int(figures) % 10:
        return None
    limit = c.anchor.year if c.anchor else _LAST - _TWO_FIGURES
    year = limit - (limit - int(figures)) % _TWO_FIGURES
    basis = c.counted if c.anchor else TimeBasis.STATED
    return dated(around(Grain.DECADE, year_of(year).first), basis, part_within(m, c))


def part_within(m: Match, c: Context) -> str | None:
    """Return the first START, MID or END among the tokens of a match."""
    marked = (i for i in range(m.start(), m.end()) if c.tokens.classes[i] in "Ee")
    return next((c.tokens.value(i) for i in marked), None)


def _century(m: Match, c: Context) -> Reading | None:
    number = c.number(m, "o")
    if c.value(m, "u") != "C" or not 1 < number <= 22:  # noqa: PLR2004 - centuries with four figures, to now
        return None
    found = Period(Grain.CENTURY, dt.date((number - 1) * 100, 1, 1))
    return dated(found, TimeBasis.STATED, part_within(m, c))


def _year(m: Match, c: Context) -> Reading | None:
    classes, number = c.tokens.classes, c.number(m, "y")
    before, after = c.before(m), c.after(m)
    if (
        before
        and before in _NO_YEAR_AFTER
        and not (before == "-" and classes[max(0, m.start() - 2) : m.start() - 1] in {"Y", "C"})
    ):
        return None
    if (after and after in _NO_YEAR_BEFORE) or not _FIRST <= number <= _LAST:
        return None
    if number < _SURE and before not in _BEFORE_OLD_YEARS and not m.group("E"):
        return None
    return parted(dated(year_of(number), TimeBasis.STATED), part_of(m, c))


def _years(m: Match, c: Context) -> Reading | None:
    """Read '2012-13' as one span of years; '2009-2010' is left to be read as a range of two times."""
    begin, figures = c.number(m, "y"), c.value(m, "y2")
    if len(figures) != 2 or not _FIRST <= begin <= _LAST:  # noqa: PLR2004 - the last two figures of a year
        return None
    end = begin - begin % _TWO_FIGURES + int(figures)
    if not begin < end <= begin + _LONG:
        return None
    return replace(dated(year_of(begin), TimeBasis.STATED, part_of(m, c)), until=year_of(end))


def _short_year(m: Match, c: Context) -> Reading | None:
    before = c.before(m)
    figures = c.value(m, "yy")
    if len(figures) != 2 or before not in set("isjfbrzhoE&MmS"):  # noqa: PLR2004 - '78
        return None
    return dated(year_of(_two_figures(int(figures), c.anchor)), c.counted if c.anchor else TimeBasis.STATED)


def _holiday(m: Match, c: Context) -> Reading | None:
    feast = c.value(m, "H")
    if len(feast) == len("2001-09-11"):
        return dated(exact(*map(int, feast.split("-"))), TimeBasis.STATED)
    year = year_said(m, c)
    looks = {"L": -1, "X": 1}.get(m.group("t") or "", 0) or c.looks(m)
    found = feast_in(feast, year) if year else nearest(lambda y: feast_in(feast, y), c, looks)
    if found is None:
        return (
            partial(f"XXXX-{feast}", f"XXXX-{feast}") if len(feast) == len("12-25") else partial("XXXX-XX-XX")
        )
    basis = TimeBasis.STATED if year else c.counted
    night = c.tokens.classes[m.start("H") + 1 : m.end()].startswith("P")
    part = c.tokens.value(m.start("H") + 1) if night else ""
    return timed(dated(found, basis), part)


def feast_in(feast: str, year: int) -> Period:
    """Return the day of a feast in a year: 12-25, 11-4-4 (4th Thursday; -1 the last), E-2 (from Easter)."""
    if feast.startswith("E"):
        return Period(Grain.DAY, easter(year) + dt.timedelta(days=int(feast[1:])))
    month, second, *third = feast.split("-", 2)
    if not third:
        return exact(year, int(month), int(second))
    days = [w[int(second) - 1] for w in calendar.monthcalendar(year, int(month)) if w[int(second) - 1]]
    nth = int(third[0])
    return exact(year, int(month), days[nth if nth < 0 else nth - 1])


READERS: Final[dict[str, Callable[[Match, Context], Reading | None]]] = {
    "iso": _iso,
    "year_first": _year_first,
    "days": _days,
    "month_day": _month_day,
    "day_month": _month_day,
    "day_of": _day_of,
    "month_year": _month_year,
    "month_of": _month_of,
    "month": _month,
    "decade": _decade,
    "century": _century,
    "year": _year,
    "years": _years,
    "short_year": _short_year,
    "holiday": _holiday,
}
