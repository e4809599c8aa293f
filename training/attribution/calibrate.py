"""Confidence that means what it says: isotonic curves learnt on held-back texts, judged on others.

``python -m training.attribution.calibrate HELD.json DEV.json --bench DIR --polnear DIR [--out FILE]``

Both are predictions that ``evaluate --json`` wrote, on the held-back texts of train and on dev. ``pack`` fits
the curves that ship.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from training.attribution.readers import polnear
from training.attribution.scoring import gold, scorer

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

    from numpy.typing import NDArray

    from training.attribution.examples import Example

_BINS = 10
_KNOTS = 20
_ALIKE = 0.5


def outcomes(score: ModuleType, examples: Sequence[Example], found: dict[str, Any]) -> NDArray[np.float64]:
    """A row for each prediction: confidence, link, content found, its source right as well (0 or 1).

    One that finds what the gold marks as doubtful is neither right nor wrong: it has no row.
    """
    rows: list[tuple[float, float, float, float]] = []
    doubts = {e.name: [s.doubt for s in e.stated] for e in examples}
    for name, (text, wanted) in gold(examples).items():
        quotes = found.get(name, [])
        doc = score.Doc(text)
        ours, theirs = score.prep(doc, quotes), score.prep(doc, wanted)
        matched = _matched(ours, theirs)
        for number, (quote, own) in enumerate(zip(quotes, ours, strict=True)):
            other = matched.get(number)
            if other is not None and doubts[name][other]:
                continue
            right = other is not None and score.source_agrees(theirs[other], own)
            rows.append((quote["confidence"], quote["link"], float(other is not None), float(right)))
    return np.array(rows).reshape(-1, 4)


def _matched(ours: Sequence[dict[str, Any]], theirs: Sequence[dict[str, Any]]) -> dict[int, int]:
    """The scorer's greedy one-to-one match by Jaccard of words, ours to theirs."""
    pairs = []
    for i, a in enumerate(theirs):
        for j, b in enumerate(ours):
            alike = len(a["cw"] & b["cw"]) / max(1, len(a["cw"] | b["cw"]))
            if alike >= _ALIKE:
                pairs.append((-alike, i, j))
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(pairs):
        if i not in taken and j not in found:
            found[j] = i
            taken.add(i)
    return found


def isotonic(
    chance: NDArray[np.float64], right: NDArray[np.float64], most: int = _KNOTS
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Knots (chance, share right), both rising: ``most`` pools alike in size, joined until none falls."""
    order = np.argsort(chance, kind="stable")
    pools: list[list[float]] = []
    for own in np.array_split(order, min(most, len(order))):
        pools.append([float(chance[own].mean()), float(right[own].mean()), len(own)])
        while len(pools) > 1 and pools[-2][1] >= pools[-1][1]:
            (a, p, n), (b, q, m) = pools[-2:]
            pools[-2:] = [[(a * n + b * m) / (n + m), (p * n + q * m) / (n + m), n + m]]
    table = np.array(pools)
    return table[:, 0], table[:, 1]


def curves(rows: NDArray[np.float64]) -> dict[str, Any]:
    """Knots for statements (was its content found) and for links (of those found: was its source right).

    ``rows`` are ``outcomes``. One wrong answer surer than all is added, for a few hundred answers never show
    that nothing can go wrong; no chance is worth nothing, so that what is rarer below the first knot falls.
    """
    found = rows[rows[:, 2] == 1]
    return {"statement": _curve(rows[:, 0], rows[:, 2]), "link": _curve(found[:, 1], found[:, 3])}


def _curve(chance: NDArray[np.float64], right: NDArray[np.float64]) -> dict[str, Any]:
    at, to = isotonic(np.append(chance, 1.0), np.append(right, 0.0))
    at, to = np.append(0.0, at), np.append(0.0, to)
    raw, fitted = error(chance, right), error(np.interp(chance, at, to), right)
    return {
        "at": at.round(4).tolist(),
        "to": to.round(4).tolist(),
        "answers": len(chance),
        "error": {"raw": round(raw, 4), "fitted": round(fitted, 4)},
    }


def error(chance: NDArray[np.float64], right: NDArray[np.float64]) -> float:
    """Expected calibration error over ten bins of equal width."""
    bins = np.minimum((chance * _BINS).astype(int), _BINS - 1)
    total = 0.0
    for k in range(_BINS):
        own = bins == k
        if own.any():
            total += own.mean() * abs(chance[own].mean() - right[own].mean())
    return float(total)


def main(argv: Sequence[str] | None = None) -> int:
    """Fit on the first file's predictions, report the error on both, write the knots."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("held", type=Path)
    parser.add_argument("dev", type=Path)
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument("--polnear", type=Path, required=True, help="folder with train and dev")
    parser.add_argument("--out", type=Path)
    given = parser.parse_args(argv)
    score = scorer(given.bench, "score_polnear")
    rows = {
        name: _rows(score, polnear(given.polnear / split), path)
        for name, split, path in (("held", "train", given.held), ("dev", "dev", given.dev))
    }
    fitted = curves(rows["held"])
    print(
        json.dumps(
            {
                "held": {what: curve["error"] for what, curve in fitted.items()},
                "dev": _judged(fitted, rows["dev"]),
            }
        )
    )
    if given.out:
        given.out.write_text(json.dumps(fitted), encoding="utf-8")
    return 0


def _judged(fitted: dict[str, Any], rows: NDArray[np.float64]) -> dict[str, Any]:
    """The errors of statements, of links of those found, and of both together, raw and by the curves."""
    statement, link = (
        np.interp(rows[:, k], fitted[what]["at"], fitted[what]["to"])
        for k, what in ((0, "statement"), (1, "link"))
    )
    found = rows[:, 2] == 1
    pairs = {
        "statement": (rows[:, 0], statement, rows[:, 2]),
        "link": (rows[found, 1], link[found], rows[found, 3]),
        "attribution": (rows[:, 0] * rows[:, 1], statement * link, rows[:, 3]),
    }
    return {
        what: {"raw": round(error(raw, right), 4), "fitted": round(error(own, right), 4)}
        for what, (raw, own, right) in pairs.items()
    }


def _rows(score: ModuleType, examples: Sequence[Example], path: Path) -> NDArray[np.float64]:
    with path.open(encoding="utf-8") as lines:
        found = {one["doc"]: one["quotes"] for one in map(json.loads, lines)}
    return outcomes(score, [e for e in examples if e.name in found], found)


if __name__ == "__main__":
    sys.exit(main())
