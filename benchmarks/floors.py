"""The floors: figures that may not get worse unnoticed."""

from __future__ import annotations

import json
from pathlib import Path

Figures = dict[str, float | None]

ROOT = Path(__file__).resolve().parent.parent
FLOORS = ROOT / "benchmarks" / "floors.json"


def broken_floors(measured: dict[str, Figures]) -> list[str]:
    """Return one line for each figure worse than its floor; a suite that is not at hand is passed over."""
    floors: dict[str, dict[str, dict[str, float]]] = json.loads(FLOORS.read_text("utf-8"))
    return [
        f"{suite}: {figure} is {got}, the floor is {bound} {limit} (benchmarks/floors.json; "
        "lower it only with an entry in DECISIONS.md)"
        for suite, bounds in floors.items()
        for figure, limits in bounds.items()
        for bound, limit in limits.items()
        for got in [measured.get(suite, {}).get(figure)]
        if suite in measured and (got is None or (got < limit if bound == "least" else got > limit))
    ]
