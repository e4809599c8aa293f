"""A timeline as the numbers of a drawing: bars by month or year, for SVG that a server makes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.store import Bar

WIDTH, HEIGHT = 720, 120
_WIDEST = 40.0
_LABELS = 6  # under the bars, so that they stand apart on a phone too


@dataclass(frozen=True, slots=True)
class Column:
    """One bar: where it stands, how high it is, and the period under it where there is room to name it."""

    period: str
    count: int
    x: float
    y: float
    width: float
    height: float
    label: str | None


@dataclass(frozen=True, slots=True)
class Timeline:
    """The bars of a drawing ``WIDTH`` by ``HEIGHT``, and the count that the highest stands for."""

    columns: tuple[Column, ...]
    most: int
    width: int = WIDTH
    height: int = HEIGHT


def drawn(bars: Sequence[Bar]) -> Timeline | None:
    """Return the drawing of a timeline, none where nothing is dated."""
    most = max((bar.count for bar in bars), default=0)
    if not most:
        return None
    step = WIDTH / len(bars)
    every = -(-len(bars) // _LABELS)
    width = round(min(step * 0.8, _WIDEST), 1)
    columns = []
    for number, bar in enumerate(bars):
        height = round(max(2.0, HEIGHT * bar.count / most), 1) if bar.count else 0.0
        columns.append(
            Column(
                period=bar.period,
                count=bar.count,
                x=round((number + 0.5) * step - width / 2, 1),
                y=round(HEIGHT - height, 1),
                width=width,
                height=height,
                label=bar.period if number % every == 0 else None,
            )
        )
    return Timeline(tuple(columns), most)
