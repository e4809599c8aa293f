"""Seasons and quarters: 'last spring', 'in the winter', 'the third quarter'."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from onrecord.moments.context import STEPS, Reading, dated, named, partial
from onrecord.moments.dates import nearest, part_within, year_said
from onrecord.moments.periods import SEASON_MONTH, Grain, Period, around
from onrecord.types import TimeBasis

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.moments.context import Context, Match

# A quarter is one of the year where money is spoken of, and one of a match where goals are.
_MONEY: Final = re.compile(
    r"\b(?:earnings|profits?|revenues?|sales|fiscal|shares?|shipments|investors?|analysts?|GDP"
    r"|gross domestic|econom\w+|income|forecasts?|budget|billion|million|results)\b",
    re.IGNORECASE,
)
_PLAY: Final = re.compile(
    r"\b(?:touchdowns?|yards?|score[sd]?|scoring|goals?|quarterback|rebounds?|points|game|halftime)\b",
    re.IGNORECASE,
)
_ROUND: Final = 400


def _near_season(m: Match, c: Context) -> Reading | None:
    direction, name = m.group("t") or m.group("t2"), c.value(m, "s") or c.value(m, "s2")
    anchor = c.anchor
    if direction in "tp" and c.far is not None:
        return named(_season(c.far.first.year, name), c.far)
    if anchor is None:
        return partial(f"XXXX-{name}")
    every = [_season(anchor.year + step, name) for step in (-2, -1, 0, 1, 2)]
    if direction in "Lp":
        found = [s for s in every if s.last < anchor or (name == "WI" and s.first < anchor)][-1]
    elif direction == "X":
        found = next(s for s in every if s.first > anchor)
    else:
        found = min(every, key=lambda s: abs((s.first - anchor).days + 45))
    return dated(found, c.counted, part_within(m, c))


def _season(year: int, name: str) -> Period:
    return Period(Grain.SEASON, dt.date(year, SEASON_MONTH[name], 1))


def _season_of(m: Match, c: Context) -> Reading:
    year = year_said(m, c)
    assert year is not None
    return dated(_season(year, c.value(m, "s")), TimeBasis.STATED, part_within(m, c))


def _bare_season(m: Match, c: Context) -> Reading | None:
    """Read 'in the spring', 'early winter', 'by summer': a season that no year or 'last' goes with."""
    before = c.before(m)
    article = m.group().startswith("h")
    name = c.value(m, "s")
    if c.after(m) == "o":
        return None
    if not m.group("e") and (before not in set("ijszrbB5&") or (name == "FA" and not article)):
        return None
    found = nearest(lambda y: _season(y, name), c, c.looks(m))
    if found is None:
        return partial(f"XXXX-{name}")
    return dated(found, c.counted)


def _quarter(m: Match, c: Context) -> Reading | None:
    """Read 'the third quarter' where money is spoken of, or a year goes with it."""
    kind = _kind(m, c)
    number = (
        int(kind[1:]) if len(kind) > 1 and kind[1:].isdigit() else c.number(m, "o") if m.group("o") else 0
    )
    unnamed = not m.group("y") and not m.group("u")
    if unnamed and len(kind) == 1 and (kind == "H" or not _of_money(m, c)):
        return None
    if m.group("y"):
        year: int | None = c.number(m, "y")
    elif c.anchor is None:
        return partial(f"XXXX-Q{number or 'X'}")
    else:
        year = c.anchor.year + STEPS.get(m.group("tf") or "T", 0) if m.group("u") else None
    if number:
        return _numbered_quarter(m, c, number, year)
    if m.group("t") is None or c.anchor is None:
        return None
    return dated(around(Grain.QUARTER, c.anchor).shifted(STEPS[m.group("t")]), c.counted)


def _kind(m: Match, c: Context) -> str:
    """Return Q, H for a half of the year, or Q3 where the number is written with it."""
    return "H" if m.group("q") == "x" else c.value(m, "q")


def _numbered_quarter(m: Match, c: Context, number: int, year: int | None) -> Reading | None:
    half = _kind(m, c) == "H"
    if number > (2 if half else 4):
        return None
    grain, months = (Grain.HALF, 6) if half else (Grain.QUARTER, 3)

    def found(y: int) -> Period:
        return Period(grain, dt.date(y, (number - 1) * months + 1, 1))

    if year is not None:
        return dated(found(year), TimeBasis.STATED if m.group("y") else c.counted)
    near = nearest(found, c, c.looks(m))
    return dated(near, c.counted) if near else None


def _of_money(m: Match, c: Context) -> bool:
    at = c.tokens.starts[m.start()]
    around_it = c.text[max(0, at - _ROUND) : at + _ROUND]
    return _MONEY.search(around_it) is not None and _PLAY.search(around_it) is None


READERS: Final[dict[str, Callable[[Match, Context], Reading | None]]] = {
    "near_season": _near_season,
    "season": _season_of,
    "bare_season": _bare_season,
    "quarter": _quarter,
}
