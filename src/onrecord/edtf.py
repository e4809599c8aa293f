"""EDTF (ISO 8601-2, levels 0 and 1): which days a value covers, and how much of the calendar it names.

Seasons (21 to 24) are the northern ones by whole months, as ``onrecord.moments`` reads them.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date
from typing import TYPE_CHECKING, Final

from onrecord.terms import Precision

if TYPE_CHECKING:
    Bounds = tuple[date | None, date | None]

_OPEN: Final = frozenset({"", ".."})
_DATE: Final = re.compile(r"(\d{4}|\dXXX|\d\dXX|\d{3}X)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?[?~%]?", re.ASCII)
_NO_YEAR: Final = "XXXX"
_ENDS: Final = 2
_DECEMBER, _SPRING, _WINTER = 12, 21, 24
_MONTHS_OF_SEASON: Final = 3
_BY_UNKNOWN_DIGITS: Final = (Precision.YEAR, Precision.DECADE, Precision.CENTURY, Precision.MILLENNIUM)


def bounds(edtf: str) -> Bounds:
    """Return the first and last day of a value, none where it is open (``../2020``) or unknown (``/2020``).

    Marks of doubt (?, ~, %) change nothing, unspecified digits (202X, 2020-XX) cover all they may be.
    Raises ValueError, telling what is wrong, for what is no such value, has no year (XXXX-11-08),
    ends before it begins, or lies outside the years 1 to 9999.
    """
    ends = edtf.strip().split("/")
    if len(ends) == 1:
        return _covered(ends[0])
    if len(ends) > _ENDS:
        msg = "an interval has two ends"
        raise ValueError(msg)
    first = None if ends[0] in _OPEN else _covered(ends[0])[0]
    last = None if ends[1] in _OPEN else _covered(ends[1])[1]
    if first is not None and last is not None and last < first:
        msg = "it ends before it begins"
        raise ValueError(msg)
    return first, last


def precision(edtf: str | None) -> Precision | None:
    """Return how much of the calendar a value names; none for none, and for no value of these levels."""
    if edtf is None:
        return None
    if _NO_YEAR in edtf:
        return Precision.NO_YEAR
    if "/" in edtf:
        return Precision.OPEN if _OPEN & set(edtf.split("/")) else Precision.INTERVAL
    found = _DATE.fullmatch(edtf)
    return None if found is None else _named(*found.groups())


def _named(year: str, month: str | None, day: str | None) -> Precision:
    if month is None or month == "XX":
        return _BY_UNKNOWN_DIGITS[year.count("X")]
    if int(month) > _DECEMBER:
        return Precision.SEASON
    return Precision.MONTH if day in {None, "XX"} else Precision.DAY


def _covered(value: str) -> tuple[date, date]:
    found = _DATE.fullmatch(value)
    if found is None:
        msg = "it names no year" if value.startswith(_NO_YEAR) else "it is not written so"
        raise ValueError(msg)
    year, month, day = found.groups()
    if "X" in year and month is not None:
        msg = "it names no whole year"
        raise ValueError(msg)
    if year == "0000":
        msg = f"years go from {MINYEAR:04d} to {MAXYEAR}"
        raise ValueError(msg)
    first_year, last_year = max(MINYEAR, int(year.replace("X", "0"))), int(year.replace("X", "9"))
    if month in {None, "XX"}:
        if day not in {None, "XX"}:
            msg = "it names a day and no month"
            raise ValueError(msg)
        return date(first_year, 1, 1), date(last_year, _DECEMBER, 31)
    return _within(first_year, int(month), day)


def _within(year: int, month: int, day: str | None) -> tuple[date, date]:
    if _SPRING <= month <= _WINTER and day is None:
        return _season(year, (month - _SPRING + 1) * _MONTHS_OF_SEASON)
    first = date(year, month, 1)
    if day is None or day == "XX":
        return first, date(year, month, monthrange(year, month)[1])
    return date(year, month, int(day)), date(year, month, int(day))


def _season(year: int, month: int) -> tuple[date, date]:
    """Return three months; a winter goes on into the next year, or to the end of the calendar."""
    last = month + _MONTHS_OF_SEASON - 1
    end_year, end = (year + 1, last - _DECEMBER) if last > _DECEMBER else (year, last)
    if end_year > MAXYEAR:
        return date(year, month, 1), date.max
    return date(year, month, 1), date(end_year, end, monthrange(end_year, end)[1])
