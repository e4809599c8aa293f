"""Pieces of the calendar: a day, a week, a season, a decade; their neighbours and their names.

Weeks are ISO weeks. Seasons are the northern ones, a winter is named for the year it begins in.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Grain(StrEnum):
    """How much of the calendar a period takes, by the letters of the unit."""

    DAY = "D"
    WEEK = "W"
    WEEKEND = "WE"
    MONTH = "M"
    QUARTER = "Q"
    HALF = "H2"
    SEASON = "S4"
    YEAR = "Y"
    DECADE = "E"
    CENTURY = "C"


_MONTHS: Final = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.SEASON: 3, Grain.HALF: 6, Grain.YEAR: 12,
                  Grain.DECADE: 120, Grain.CENTURY: 1200}  # fmt: skip
_SEASONS: Final = {3: ("SP", 21), 6: ("SU", 22), 9: ("FA", 23), 12: ("WI", 24)}
SEASON_MONTH: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
MONTHS_A_YEAR: Final = 12
_END: Final = dt.MAXYEAR * MONTHS_A_YEAR + MONTHS_A_YEAR


@dataclass(frozen=True, slots=True)
class Period:
    """A piece of the calendar by its first day.

    ``shifted`` raises OverflowError outside the years 1 to 9999.
    """

    grain: Grain
    first: dt.date

    @property
    def last(self) -> dt.date:
        """Its last day, at most the last of the calendar."""
        days = {Grain.DAY: 1, Grain.WEEK: 7, Grain.WEEKEND: 2}.get(self.grain)
        if days is not None:
            return dt.date.fromordinal(min(self.first.toordinal() + days - 1, dt.date.max.toordinal()))
        months = _MONTHS[self.grain]
        if self.first.year * MONTHS_A_YEAR + self.first.month + months > _END:
            return dt.date.max
        return plus_months(self.first, months) - dt.timedelta(days=1)

    def shifted(self, steps: int) -> Period:
        """Return the period so many of its own length after this one."""
        if self.grain is Grain.DAY:
            return Period(self.grain, self.first + dt.timedelta(days=steps))
        if self.grain in {Grain.WEEK, Grain.WEEKEND}:
            return Period(self.grain, self.first + dt.timedelta(weeks=steps))
        step = MONTHS_A_YEAR if self.grain is Grain.SEASON else _MONTHS[self.grain]
        return Period(self.grain, plus_months(self.first, steps * step))

    @property
    def value(self) -> str:
        """Its TIMEX3 value."""
        year, month = f"{self.first.year:04d}", self.first.month
        iso = self.first.isocalendar()
        week = f"{iso.year:04d}-W{iso.week:02d}"
        return {
            Grain.DAY: self.first.isoformat(),
            Grain.WEEK: week,
            Grain.WEEKEND: f"{week}-WE",
            Grain.MONTH: f"{year}-{month:02d}",
            Grain.QUARTER: f"{year}-Q{(month + 2) // 3}",
            Grain.HALF: f"{year}-H{(month + 5) // 6}",
            Grain.SEASON: f"{year}-{_SEASONS.get(month, ('', 0))[0]}",
            Grain.YEAR: year,
            Grain.DECADE: year[:3],
            Grain.CENTURY: year[:2],
        }[self.grain]

    @property
    def edtf(self) -> str:
        """Its EDTF value: an interval of days or months where EDTF has no name for it."""
        if self.grain in {Grain.WEEK, Grain.WEEKEND}:
            return f"{self.first.isoformat()}/{self.last.isoformat()}"
        if self.grain in {Grain.QUARTER, Grain.HALF}:
            return f"{self.first.isoformat()[:7]}/{self.last.isoformat()[:7]}"
        if self.grain is Grain.SEASON:
            return f"{self.first.year:04d}-{_SEASONS[self.first.month][1]}"
        return self.value.ljust(4, "X") if self.grain in {Grain.DECADE, Grain.CENTURY} else self.value


def plus_months(day: dt.date, months: int) -> dt.date:
    """Return the day so many months on, the month's last day where it is shorter."""
    year, month = divmod(day.year * MONTHS_A_YEAR + day.month - 1 + months, MONTHS_A_YEAR)
    if not 1 <= year <= dt.MAXYEAR:
        msg = f"the year {year} is outside the calendar"
        raise OverflowError(msg)
    for days in (day.day, 30, 29, 28):
        try:
            return dt.date(year, month + 1, days)
        except ValueError:
            continue
    raise AssertionError(days)


def around(grain: Grain, day: dt.date) -> Period:
    """Return the period of a grain that a day lies in; for a season, the northern one."""
    match grain:
        case Grain.DAY:
            first = day
        case Grain.WEEK:
            first = day - dt.timedelta(days=day.weekday())
        case Grain.WEEKEND:
            first = day + dt.timedelta(days=5 - day.weekday())
        case Grain.SEASON:
            first = plus_months(day.replace(day=1), -(day.month % 3))
        case Grain.MONTH | Grain.QUARTER | Grain.HALF:
            first = day.replace(month=(day.month - 1) // _MONTHS[grain] * _MONTHS[grain] + 1, day=1)
        case _:
            years = _MONTHS[grain] // MONTHS_A_YEAR
            first = dt.date(max(1, day.year // years * years), 1, 1)
    return Period(grain, first)


def year_of(number: int) -> Period:
    """Return a year; OverflowError outside 1 to 9999."""
    if not 1 <= number <= dt.MAXYEAR:
        msg = f"the year {number} is outside the calendar"
        raise OverflowError(msg)
    return Period(Grain.YEAR, dt.date(number, 1, 1))


def easter(year: int) -> dt.date:
    """Return Western Easter Sunday (the Gregorian reckoning of Meeus and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return dt.date(year, month, day + 1)
