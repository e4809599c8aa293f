"""Times told from where the text stands: weekdays, 'last week', 'three days ago', 'a year later'."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from onrecord.moments.context import STEPS, Reading, dated, named, partial, timed
from onrecord.moments.dates import parted
from onrecord.moments.lengths import count_of, length_of, value_of
from onrecord.moments.periods import (
    MONTHS_A_YEAR,
    Grain,
    Period,
    around,
    plus_months,
    year_of,
)
from onrecord.types import TimeBasis, TimexType

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.moments.context import Context, Match

_WEEK: Final = 7
_UNITS: Final = {"D": Grain.DAY, "W": Grain.WEEK, "M": Grain.MONTH, "Y": Grain.YEAR, "Q": Grain.QUARTER,
                 "WE": Grain.WEEKEND, "E": Grain.DECADE, "C": Grain.CENTURY}  # fmt: skip
_UNKNOWN: Final = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX", "WE": "XXXX-WXX-WE",
                   "Q": "XXXX-QX", "E": "XXX", "C": "XX"}  # fmt: skip
# 'the last five years' are not meant to the day
_BY_YEARS: Final = 5


def on_weekday(anchor: dt.date, number: int, direction: str, looks: int) -> dt.date:
    """Return a weekday as seen from a day; the day itself counts unless 'last' or 'next' is said."""
    ahead = (number - anchor.isoweekday()) % _WEEK
    if direction in {"L", "p"}:
        return anchor + dt.timedelta(days=ahead - _WEEK)
    if direction == "X":  # of the next week, as 'next Friday' is meant on most days before a Friday
        return anchor + dt.timedelta(days=number - anchor.isoweekday() + _WEEK)
    if looks < 0 and ahead:
        return anchor + dt.timedelta(days=ahead - _WEEK)
    return anchor + dt.timedelta(days=ahead)


def weekday_reading(m: Match, c: Context, token: int, direction: str) -> Reading:
    """Return the day of a weekday's name."""
    number = int(c.tokens.value(token))
    if direction in {"t", "p"} and c.near is not None:
        return named(Period(Grain.DAY, on_weekday(c.near.first, number, direction, 0)), c.near)
    if c.anchor is None or direction in {"t", "p"}:
        return partial(f"XXXX-WXX-{number}")
    return dated(Period(Grain.DAY, on_weekday(c.anchor, number, direction, c.looks(m))), c.counted)


def _in_a_week(m: Match, c: Context) -> Reading | None:
    """Read 'Saturday week': the Saturday after the next."""
    if c.anchor is None or c.value(m, "wk") != "W":
        return None
    coming = on_weekday(c.anchor, c.number(m, "w"), "", 1)
    return dated(Period(Grain.DAY, coming + dt.timedelta(days=_WEEK)), c.counted)


def _day_before(m: Match, c: Context) -> Reading | None:
    """Read 'the day before', 'the year after', of the time named last."""
    unit, steps = c.value(m, "u"), c.number(m, "B")
    base = c.near if unit == "D" else (c.far or c.near)
    if base is None or unit not in {"D", "W", "M", "Y"}:
        return None
    return named(around(_UNITS[unit], base.first).shifted(steps), base)


def _anniversary(m: Match, c: Context) -> Reading | None:
    """Read 'on Tuesday, the anniversary': the day named just before it."""
    beside = c.tokens.classes[max(0, m.start() - 2) : m.start()]
    if c.near is None or beside not in {"W,", "N,", "Y,", "R,"}:
        return None
    return named(c.near, c.near)


def _weekday(m: Match, c: Context) -> Reading | None:
    name = "w" if m.group("w") else "wp"
    direction = m.group("t") or m.group("t2") or ""
    if m.group("wk"):
        return _in_a_week(m, c)
    return timed(weekday_reading(m, c, m.start(name), direction), c.value(m, "pp"))


def _relative_day(m: Match, c: Context) -> Reading | None:
    """Read 'today', 'yesterday morning', 'tonight'; 'USA Today' is a newspaper."""
    at = c.tokens.starts[m.start("r")]
    if c.text[at].isupper() and c.before(m) == "C":
        return None
    offset, part = _offset(c.value(m, "r"))
    part = c.value(m, "pp") or part
    return timed(near_day(c, offset), part)


def _offset(value: str) -> tuple[int, str]:
    """Return the days from today and the part of the day: 0NI is tonight."""
    m = re.fullmatch(r"(-?\d+)(\w*)", value)
    return (int(m[1]), m[2]) if m else (0, "")


def near_day(c: Context, offset: int) -> Reading:
    """Return the day so many days from the anchor."""
    if c.anchor is None:
        return partial("XXXX-XX-XX")
    return dated(Period(Grain.DAY, c.anchor + dt.timedelta(days=offset)), c.counted)


def _part_of(m: Match, c: Context) -> Reading | None:
    """Read 'last night', 'this morning', 'that evening'; 'the morning' of a date stands without it."""
    direction, part = m.group("t"), c.value(m, "pp") or c.value(m, "pp2")
    if direction is None:
        return None
    if direction in "tp":
        day = named(c.near, c.near) if c.near else partial("XXXX-XX-XX")
    else:
        day = near_day(c, -1 if direction == "L" else 0)
    return timed(day, part)


def _fiscal(m: Match, c: Context) -> Reading | None:
    if m.group("y"):
        return dated(year_of(c.number(m, "y")), TimeBasis.STATED)
    if c.anchor is None or c.value(m, "u2") not in {"Y", "Q"}:
        return None
    found = around(_UNITS[c.value(m, "u2")], c.anchor).shifted(STEPS[m.group("t2")])
    return dated(found, c.counted, "APPROX")


def _ago(m: Match, c: Context) -> Reading | None:
    tail = "2" if m.group("u2") else ""
    count = count_of(m, c, "n" + tail) if m.group("n" + tail) else None
    if m.groupdict().get("hf") and count is not None:
        count += 0.5
    unit, mod = c.value(m, "u" + tail), c.value(m, "a" + tail) or None
    if count is None:
        return Reading(TimexType.DATE, "PAST_REF", mod, basis=TimeBasis.NO_DATE)
    if c.anchor is None:
        return partial(_UNKNOWN.get(unit, "XXXX-XX-XX"), mod=mod)
    compared = c.before(m) in {"f", "2"}
    if compared and unit == "Y" and c.far is not None and c.far.grain is not Grain.YEAR:
        return named(_stepped(c.far, unit, -round(count)), c.far, mod)  # 'down from a year ago'
    return _counted(back(c.anchor, count, unit), c.counted, mod, loose=unit == "W")


def _ahead(m: Match, c: Context) -> Reading | None:
    """Read 'через два дня', 'in zwei Wochen', 'dans trois ans'."""
    count, unit, mod = count_of(m, c, "n"), c.value(m, "u"), c.value(m, "a") or None
    if count is None or unit not in _UNITS:
        return None
    if c.anchor is None:
        return partial(_UNKNOWN[unit], mod=mod)
    return _counted(back(c.anchor, -count, unit), c.counted, mod, loose=unit == "W")


def _counted(found: Period, basis: TimeBasis, mod: str | None, *, loose: bool) -> Reading:
    """Return a period reached by counting; some days either way of a week, or 'almost', are marked ~."""
    reading = dated(found, basis, mod)
    if not mod and not loose:
        return reading
    edtf = found.first.isoformat() if loose else found.edtf
    if not loose:
        return replace(reading, edtf=edtf + "~")
    week = around(Grain.WEEK, found.first)
    return replace(reading, value=week.value, period=week, edtf=edtf + "~")


def back(anchor: dt.date, count: float, unit: str) -> Period:
    """Return the period so many units before a day, as fine as the unit."""
    if unit in {"E", "C", "Y"}:
        months = round(count * {"Y": 1, "E": 10, "C": 100}[unit] * MONTHS_A_YEAR)
        first = plus_months(anchor, -months)
        return around(Grain.MONTH if count % 1 and unit == "Y" else Grain.YEAR, first)
    if unit in {"M", "Q"}:
        return around(Grain.MONTH, plus_months(anchor, -round(count * (3 if unit == "Q" else 1))))
    days = {"D": 1, "W": _WEEK, "WE": _WEEK}.get(unit, 0)
    return Period(Grain.DAY, anchor - dt.timedelta(days=round(count * days)))


def _later(m: Match, c: Context) -> Reading | None:
    """Read 'two days later', 'a year earlier', counted from the time named last."""
    count, unit = count_of(m, c, "n"), c.value(m, "u")
    mod = c.value(m, "a") or None
    length = length_of(count, unit, mod)
    fine = unit in {"D", "W"}
    base = c.near if fine else (c.far or c.near)
    if count is None or base is None or unit not in _UNITS or count % 1:
        return Reading(TimexType.DURATION, value_of(length), mod, basis=TimeBasis.NO_DATE)
    steps = int(count) if c.value(m, "g") == "later" else -int(count)
    found = _stepped(base, unit, steps)
    return named(found, base, mod)


def _stepped(base: Period, unit: str, steps: int) -> Period:
    """Return the period so many units from another, as fine as the coarser of the two asks."""
    if unit in {"D", "W"}:
        return Period(Grain.DAY, base.first + dt.timedelta(days=steps * (1 if unit == "D" else _WEEK)))
    months = steps * {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200}.get(unit, 0)
    moved = plus_months(base.first, months)
    if unit == "Y" and base.grain is Grain.DAY:
        return around(Grain.YEAR, moved)
    return around(Grain.MONTH if base.grain is Grain.DAY else base.grain, moved)


def _near_unit(m: Match, c: Context) -> Reading | None:
    """Read 'last week', 'the past two years', 'the following day', 'earlier this month'."""
    tail = "2" if m.group("u2") else ""
    direction, unit = m.group("t" + tail), c.value(m, "u" + tail)
    if unit not in _UNITS and not m.group("n" + tail):
        return _short_while(direction, unit)
    several = unit in {"E", "C"} or m.group("n" + tail) or m.group("u" + tail) == "u"
    if several or (direction == "p" and c.tokens.value(m.start("t" + tail)) == "past"):
        return _stretch(m, c, tail)
    if unit == "D" and direction in "LT":
        return None
    said = c.tokens.value(m.start("t" + tail))
    # 'the next year' goes on from a time named, 'next year' from the day the text was written
    goes_on = direction in "tp" or said == "following" or (direction == "X" and m.group("h" + tail))
    base = (c.near if unit in {"D", "W", "WE"} else c.far or c.near) if goes_on else None
    if direction == "t" and base is None:
        return None
    if base is not None:
        found = around(_UNITS[unit], base.first).shifted(STEPS[direction])
        return parted(named(found, base), _mod(m, c))
    return _from_anchor(m, c, unit, direction)


def _mod(m: Match, c: Context) -> str | None:
    value = c.value(m, "e") if m.groupdict().get("e") else ""
    early = c.value(m, "g") if m.groupdict().get("g") else ""
    return value or {"earlier": "START", "later": "END"}.get(early, early) or None


def _from_anchor(m: Match, c: Context, unit: str, direction: str) -> Reading:
    if c.anchor is None:
        return partial(_UNKNOWN[unit], mod=_mod(m, c))
    found = around(_UNITS[unit], c.anchor).shifted(STEPS[direction])
    mod = _mod(m, c)
    if mod == "REST":
        return replace(dated(found, c.counted), period=Period(Grain.DAY, c.anchor),
                       until=Period(Grain.DAY, found.last))  # fmt: skip
    if m.groupdict().get("e"):
        return parted(dated(found, c.counted), mod)
    return dated(found, c.counted, mod)


def _short_while(direction: str, unit: str) -> Reading | None:
    """Read 'the past hour': a duration; 'the last minute' is an idiom."""
    if direction != "p" or unit not in {"H", "N", "S"}:
        return None
    length = length_of(1, unit, None)
    return Reading(TimexType.DURATION, value_of(length), basis=TimeBasis.NO_DATE, length=length)


def _stretch(m: Match, c: Context, tail: str) -> Reading:
    """Read 'the past two years', 'the next few days': a duration that ends or begins at the anchor."""
    name = "n" + tail
    count = count_of(m, c, name) if m.group(name) else (None if m.group("u" + tail) == "u" else 1.0)
    unit, direction = c.value(m, "u" + tail), m.group("t" + tail)
    mod = c.value(m, "a") or None
    length = length_of(count, unit, mod)
    reading = Reading(TimexType.DURATION, value_of(length), mod, basis=TimeBasis.NO_DATE)
    if direction in "tT" and count is None:
        return replace(reading, value="PRESENT_REF", type=TimexType.DATE)
    if count is None or c.anchor is None or unit not in _UNITS or direction in "tT":
        return reading
    there = back(c.anchor, count if direction in "Lp" else -count, unit)
    if unit in {"E", "C"} or (unit == "Y" and count >= _BY_YEARS):
        here = around(Grain.YEAR, c.anchor)
    else:
        here = Period(Grain.DAY, c.anchor)
        months = {"M": 1, "Q": 3, "Y": 12}.get(unit, 0) * (1 if direction in "Lp" else -1)
        there = Period(Grain.DAY, plus_months(c.anchor, -round(months * count)) if months else there.first)
    first, last = sorted((here, there), key=lambda p: p.first)
    return replace(reading, period=first, until=last, basis=c.counted)


def _weekend(m: Match, c: Context) -> Reading | None:
    """Read 'over the weekend', 'by the weekend'; no other unit is a date with an article alone."""
    if c.value(m, "u") != "WE" or c.before(m) not in set("ijBszr5"):
        return None
    if c.anchor is None:
        return partial("XXXX-WXX-WE")
    this = around(Grain.WEEKEND, c.anchor)
    behind = c.looks(m) < 0 and this.first > c.anchor
    return dated(this.shifted(-1) if behind else this, c.counted)


def _end_of(m: Match, c: Context) -> Reading | None:
    """Read 'the end of the year': of the one the text stands in."""
    unit = c.value(m, "u")
    if unit not in {"W", "M", "Y", "Q", "E", "C"}:
        return None
    if c.anchor is None:
        return partial(_UNKNOWN[unit], mod=c.value(m, "e"))
    found = around(_UNITS[unit], c.anchor)
    mod = c.value(m, "e")
    if mod == "REST":
        return replace(dated(found, c.counted), period=Period(Grain.DAY, c.anchor),
                       until=Period(Grain.DAY, found.last))  # fmt: skip
    return parted(dated(found, c.counted), mod)


READERS: Final[dict[str, Callable[[Match, Context], Reading | None]]] = {
    "weekday": _weekday,
    "anniversary": _anniversary,
    "day_before": _day_before,
    "day": _relative_day,
    "part_of": _part_of,
    "fiscal": _fiscal,
    "ago": _ago,
    "ahead": _ahead,
    "later": _later,
    "near_unit": _near_unit,
    "weekend": _weekend,
    "end_of": _end_of,
}
