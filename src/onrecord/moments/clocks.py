"""Clock times, alone or beside a day."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from onrecord.moments.context import named, partial
from onrecord.moments.dates import day_in, year_said
from onrecord.moments.relative import near_day, weekday_reading
from onrecord.types import TimexType

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.moments.context import Context, Match, Reading

_FIGURES: Final = re.compile(r"(\d{1,2})(?:[:.]?(\d{2}))?(?::\d{2})?\s?([ap])?", re.IGNORECASE)
_NOON, _DAY, _HOUR = 12, 24, 60


def wall_clock(figures: str) -> str | None:
    """Return HH:MM for '3 p.m.', '15:00', '0100'; none where no clock shows it."""
    m = _FIGURES.match(figures)
    if m is None:
        return None
    hour, minute, half = int(m[1]), int(m[2] or 0), (m[3] or "").lower()
    if half:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    return f"{hour:02d}:{minute:02d}" if hour <= _DAY and minute < _HOUR else None


def _shown(m: Match, c: Context) -> str | None:
    if m.group("K"):
        return c.value(m, "K").removeprefix("T")
    return wall_clock(c.value(m, "k") or c.value(m, "k4").zfill(4))


def _clock(m: Match, c: Context) -> Reading | None:
    shown = _shown(m, c)
    if shown is None or not (m.group("K") or m.group("z") or m.group("r") or m.group("w") or _is_told(m, c)):
        return None
    day = _day(m, c)
    value = f"{day.value}T{shown}"
    return replace(day, type=TimexType.TIME, value=value, clock=None if shown == "24:00" else shown)


def _is_told(m: Match, c: Context) -> bool:
    """Whether figures are a clock's by themselves: 'p.m.', 'o'clock', 15:00; 7:14 may be a score."""
    figures = c.value(m, "k")
    return not figures.replace(":", "").isdecimal() or figures.endswith(("00", "30", "15", "45"))


def _day(m: Match, c: Context) -> Reading:
    if m.group("r"):
        return near_day(c, int(re.sub(r"[^\d-]", "", c.value(m, "r"))))
    if m.group("w"):
        token = m.start("w")
        direction = c.tokens.classes[token - 1 : token] if token > m.start() else ""
        return weekday_reading(m, c, token, direction if direction in {"L", "X", "T"} else "")
    if c.near is not None:
        return named(c.near, c.near)
    return near_day(c, 0) if c.anchor else partial("XXXX-XX-XX")


def _clock_date(m: Match, c: Context) -> Reading | None:
    """Read '9 a.m. on 3 March'."""
    shown = _shown(m, c)
    if shown is None:
        return None
    month, day = (c.number(m, name if m.group(name) else name + "_") for name in ("m", "d"))
    found = day_in(m, c, year_said(m, c), month, day)
    clock = None if shown == "24:00" else shown
    return replace(found, type=TimexType.TIME, value=f"{found.value}T{shown}", clock=clock)


READERS: Final[dict[str, Callable[[Match, Context], Reading | None]]] = {
    "clock_date": _clock_date,
    "clock": _clock,
    "weekday_clock": _clock,
}
