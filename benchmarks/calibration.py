"""What a shown confidence is worth, and what leaving out the less sure would buy.

python -m benchmarks.calibration            print tables, calibration errors and curves
python -m benchmarks.calibration --write    write benchmarks/results/calibration.json

Pages are read with no least confidence. The constants of the rules in ``statements`` and
``speakers`` are set from the sets marked 'set from'. The models' curves are fitted while training,
on texts held back from it: none of the sets here, and nothing here is learnt from.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import polnear
from benchmarks.coverage import curve, names_curve, polnear_curve
from benchmarks.floors import ROOT
from benchmarks.readings import name_is_right
from benchmarks.scoring import Scope, match
from benchmarks.suites import CASES, REAL, SPEECH, GoldSet, installed, read_by
from onrecord.settings import DEFAULT, MODELS, RULES_ALONE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from benchmarks.coverage import Pairs
    from benchmarks.floors import Figures
    from benchmarks.scoring import Matched

RESULTS = ROOT / "benchmarks" / "results" / "calibration.json"
TRAIN = GoldSet("../shared/data/cases/train.jsonl")
BINS = 10
RULES = (RULES_ALONE,)
LEARNT = tuple(model for model in MODELS if model != RULES_ALONE)
Judged = list[tuple[float, bool]]
"""Confidence as shown, and whether what was shown with it is right."""


@dataclass(frozen=True, slots=True)
class Held:
    """A set that confidences are judged on: which statements of it count, and whose."""

    of: GoldSet
    scope: Scope
    models: Sequence[str] = MODELS


@dataclass(frozen=True, slots=True)
class Bin:
    """What was shown with a confidence in one tenth: how many, their mean confidence, the share right."""

    number: int
    confidence: float
    right: float


SETS = {
    "cases train (set from)": Held(TRAIN, Scope(), RULES),
    "real pages (set from)": Held(REAL, Scope(kinds=SPEECH), RULES),
    "cases open": Held(CASES, Scope()),
    "real pages": Held(REAL, Scope(kinds=SPEECH), LEARNT),
}
POLNEAR = "PolNeAR dev"
Found = dict[str, dict[str, object]]
"""Set → what was found on it."""


def main() -> int:
    """Measure, print, and write on request."""
    options = _options().parse_args()
    present, absent = installed()
    for why in absent.values():
        print(f"not measured: {why}", file=sys.stderr)
    measured: dict[str, Found] = {model: {} for model in present}
    for name, model, found in _measured(list(present), options.polnear):
        measured[model][name] = found
    if options.write:
        result = {
            "command": "python -m benchmarks.calibration --write",
            "date": options.date,
            "engines": present,
            "machine": {"cores": os.cpu_count(), "python": platform.python_version()},
            "usual_least": DEFAULT.least_statement,
            "models": measured,
        }
        RESULTS.write_text(json.dumps(result, indent=1) + "\n", "utf-8")
    return 0


def _measured(models: Sequence[str], folder: Path) -> Iterator[tuple[str, str, dict[str, object]]]:
    """Yield set, model and what was found, for all that is at hand, and print it."""
    for name, held in SETS.items():
        if held.of.at_hand():
            of = [m for m in models if m in held.models]
            for model, pairs in read_by(of, held.of.pages(), least=0.0, least_link=0.0).items():
                found = _printed(name, model, judged(pairs, held.scope), curve(pairs, held.scope))
                yield name, model, found | {"names": _shown(names_curve(pairs, held.scope))}
    if (folder / "attributions").is_dir():
        for model, articles in read_by(models, polnear.articles(folder), least=0.0).items():
            statements = {"statements": list(polnear.outcomes(articles))}
            yield POLNEAR, model, _printed(POLNEAR, model, statements, polnear_curve(articles))


def judged(pairs: Pairs, scope: Scope) -> dict[str, Judged]:
    """Return what is shown with a confidence, statements and speakers, each with whether it is right."""
    found = [match(gold, read, scope) for gold, read in pairs if read is not None]
    return {"statements": list(_statements(found)), "speakers": list(_speakers(found))}


def _statements(found: Iterable[Matched]) -> Iterator[tuple[float, bool]]:
    """Every statement that counts: its confidence, and whether the gold has it."""
    for each in found:
        hit = set(each.pairs.values())
        yield from ((each.said[j].confidence, j in hit) for j in each.given)


def _speakers(found: Iterable[Matched]) -> Iterator[tuple[float, bool]]:
    """Every name given to a statement that the gold names: its confidence, and whether it is right."""
    for each in found:
        for i, j in each.pairs.items():
            who, name = each.page.statements[i].who, each.said[j].name
            if who is not None and name is not None:
                right, _ = name_is_right(name, who, each.page.speakers)
                yield each.said[j].speaker_confidence, right


def bins(shown: Judged) -> list[Bin]:
    """Return the tenths of the scale that anything was shown in, lowest first."""
    held: dict[int, Judged] = defaultdict(list)
    for confidence, right in shown:
        # 0.3 * 10 and its like are rounded: a confidence shown has two digits
        held[min(int(round(confidence * BINS, 6)), BINS - 1)].append((confidence, right))
    return [
        Bin(len(own), sum(c for c, _ in own) / len(own), sum(r for _, r in own) / len(own))
        for _, own in sorted(held.items())
    ]


def error(shown: Judged) -> float:
    """Expected calibration error: mean distance of confidence and share right in ten bins, by number."""
    return sum(b.number * abs(b.confidence - b.right) for b in bins(shown)) / len(shown) if shown else 0.0


def by_confidence(shown: Judged) -> list[dict[str, float]]:
    """Return how many were shown with each confidence, and the share right: what constants are set from."""
    counts: dict[float, list[bool]] = defaultdict(list)
    for confidence, right in shown:
        counts[confidence].append(right)
    return [
        {"confidence": c, "number": len(own), "right": round(sum(own) / len(own), 3)}
        for c, own in sorted(counts.items())
    ]


def _printed(name: str, model: str, found: dict[str, Judged], points: list[Figures]) -> dict[str, object]:
    """Print what was found on a set, and return it as it is written."""
    out: dict[str, object] = {}
    for what, shown in found.items():
        usual = [(c, r) for c, r in shown if c >= DEFAULT.least_statement]
        print(
            f"{name}, {model}, {what}: expected calibration error {100 * error(shown):.1f} % of all, "
            f"{100 * error(usual):.1f} % of those of {DEFAULT.least_statement} or more"
        )
        for each in bins(shown):
            print(f"    {each.confidence:.3f}  {each.number:5} shown  {100 * each.right:5.1f} % right")
        out[what] = {
            "error": round(error(shown), 4),
            "error_usual": round(error(usual), 4),
            "bins": [
                {"number": b.number, "confidence": round(b.confidence, 4), "right": round(b.right, 4)}
                for b in bins(shown)
            ],
            "table": by_confidence(shown),
        }
    return out | {"curve": _shown(points)}


def _shown(points: list[Figures]) -> list[Figures]:
    """Print the points of a curve that differ from the one before, and return all."""
    for last, point in zip([None, *points], points, strict=False):
        if last is None or last | {"least": None} != point | {"least": None}:
            print("    ", "  ".join(f"{key} {value}" for key, value in point.items()))
    return points


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Measure what the shown confidences are worth.")
    parser.add_argument("--write", action="store_true", help="write benchmarks/results/calibration.json")
    parser.add_argument("--polnear", type=Path, default=polnear.DEV, metavar="FOLDER", help="a PolNeAR split")
    parser.add_argument("--date", default=datetime.now(UTC).date().isoformat(), help="the date to write")
    return parser


if __name__ == "__main__":
    sys.exit(main())
