"""Confidence that means what it says: isotonic steps learnt on held-back texts, judged on others.

``python -m training.attribution.calibrate HELD.json DEV.json --bench DIR --polnear DIR [--out FILE]``

Both are predictions that ``evaluate --json`` wrote, on the held-back texts of train and on dev.
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
_ALIKE = 0.5


def outcomes(score: ModuleType, examples: Sequence[Example], found: dict[str, Any]) -> NDArray[np.float64]:
    """A row for each prediction: confidence, link, content found, its source right as well (0 or 1)."""
    rows: list[tuple[float, float, float, float]] = []
    for name, (text, wanted) in gold(examples).items():
        quotes = found.get(name, [])
        doc = score.Doc(text)
        ours, theirs = score.prep(doc, quotes), score.prep(doc, wanted)
        matched = _matched(ours, theirs)
        for number, (quote, own) in enumerate(zip(quotes, ours, strict=True)):
            other = matched.get(number)
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
    chance: NDArray[np.float64], right: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Knots (chance, share right), both rising: neighbours that fall are pooled until none does."""
    order = np.argsort(chance, kind="stable")
    pools: list[list[float]] = []
    for x, y in zip(chance[order].tolist(), right[order].tolist(), strict=True):
        pools.append([x, y, 1.0])
        while len(pools) > 1 and pools[-2][1] >= pools[-1][1]:
            (a, p, n), (b, q, m) = pools[-2:]
            pools[-2:] = [[(a * n + b * m) / (n + m), (p * n + q * m) / (n + m), n + m]]
    table = np.array(pools)
    return table[:, 0], table[:, 1]


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
    knots = {}
    for what, right in (("statement", 2), ("attribution", 3)):
        before = {n: r[:, 0] * (r[:, 1] if what == "attribution" else 1) for n, r in rows.items()}
        at, to = isotonic(before["held"], rows["held"][:, right])
        knots[what] = {"at": at.round(4).tolist(), "to": to.round(4).tolist()}
        after = np.interp(before["dev"], at, to)
        raw = error(before["dev"], rows["dev"][:, right])
        print(
            json.dumps(
                {what: {"dev_raw": round(raw, 4), "dev": round(error(after, rows["dev"][:, right]), 4)}}
            )
        )
    if given.out:
        given.out.write_text(json.dumps(knots), encoding="utf-8")
    return 0


def _rows(score: ModuleType, examples: Sequence[Example], path: Path) -> NDArray[np.float64]:
    with path.open(encoding="utf-8") as lines:
        found = {one["doc"]: one["quotes"] for one in map(json.loads, lines)}
    return outcomes(score, [e for e in examples if e.name in found], found)


if __name__ == "__main__":
    sys.exit(main())
