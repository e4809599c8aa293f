"""What a shown confidence is worth: of the statements shown with it, how many are right.

python -m benchmarks.calibration            print the table and the calibration errors
python -m benchmarks.calibration --write    write benchmarks/results/calibration.json

The constants in ``statements`` and ``speakers`` are set from the sets marked 'set from';
the error is also given on cases open, from which none was set.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from benchmarks.floors import ROOT
from benchmarks.quality import Suite, readings
from benchmarks.readings import name_is_right
from benchmarks.scoring import Scope, match

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.scoring import Matched

RESULTS = ROOT / "benchmarks" / "results" / "calibration.json"
SPEECH = Scope(kinds=frozenset({"speech"}))
SUITES = {
    "cases train (set from)": Suite("train", "../shared/data/cases/train.jsonl", None, Scope()),
    "real pages (set from)": Suite(
        "real", "../shared/data/real/open.jsonl", "../shared/data/pages/aeb/html", SPEECH
    ),
    "cases open": Suite("cases", "benchmarks/cases/open.jsonl", None, Scope()),
}
Table = dict[float, tuple[int, int]]
"""Confidence as shown → how many were shown with it, and how many of them were right."""


def main() -> int:
    """Measure, print, and write on request."""
    parser = argparse.ArgumentParser(description="Measure what the shown confidences are worth.")
    parser.add_argument("--write", action="store_true", help="write benchmarks/results/calibration.json")
    parser.add_argument("--date", default=datetime.now(UTC).date().isoformat(), help="the date to write")
    options = parser.parse_args()
    measured: dict[str, dict[str, object]] = {}
    for name, suite in SUITES.items():
        if not (ROOT / suite.gold).exists():
            continue
        found = list(_matched(suite))
        tables = {"statements": table(_statements(found)), "speakers": table(_speakers(found))}
        measured[name] = {what: {"error": error(t), "table": shown(t)} for what, t in tables.items()}
        for what, each in tables.items():
            print(f"{name}, {what}: expected calibration error {100 * error(each):.1f} %")
            for confidence, (number, right) in sorted(each.items()):
                print(f"    {confidence:.2f}  {number:5} shown  {100 * right / number:5.1f} % right")
    if options.write:
        result = {
            "command": "python -m benchmarks.calibration --write",
            "date": options.date,
            "sets": measured,
        }
        RESULTS.write_text(json.dumps(result, indent=1) + "\n", "utf-8")
    return 0


def _matched(suite: Suite) -> Iterator[Matched]:
    for gold, read in readings(suite):
        if read is not None:
            yield match(gold, read, suite.scope)


def _statements(found: list[Matched]) -> Iterator[tuple[float, bool]]:
    """Every statement that counts: its confidence, and whether the gold has it."""
    for each in found:
        hit = set(each.pairs.values())
        yield from ((each.said[j].confidence, j in hit) for j in each.given)


def _speakers(found: list[Matched]) -> Iterator[tuple[float, bool]]:
    """Every name given to a statement that the gold names: its confidence, and whether it is right."""
    for each in found:
        for i, j in each.pairs.items():
            who, name = each.page.statements[i].who, each.said[j].name
            if who is not None and name is not None:
                right, _ = name_is_right(name, who, each.page.speakers)
                yield each.said[j].speaker_confidence, right


def table(pairs: Iterator[tuple[float, bool]]) -> Table:
    """Count by confidence, to two digits."""
    counts: dict[float, list[int]] = defaultdict(lambda: [0, 0])
    for confidence, right in pairs:
        counts[round(confidence, 2)][0] += 1
        counts[round(confidence, 2)][1] += right
    return {c: (n, r) for c, (n, r) in counts.items()}


def error(counts: Table) -> float:
    """Expected calibration error: mean distance of confidence and share right, weighted by number."""
    total = sum(n for n, _ in counts.values())
    return sum(n * abs(c - r / n) for c, (n, r) in counts.items()) / total if total else 0.0


def shown(counts: Table) -> list[dict[str, float]]:
    """The table as rows for JSON."""
    return [{"confidence": c, "number": n, "right": round(r / n, 3)} for c, (n, r) in sorted(counts.items())]


if __name__ == "__main__":
    sys.exit(main())
