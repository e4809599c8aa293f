"""Quality: who said what on annotated pages, by every model here, and the floors that may not be broken.

python -m benchmarks.quality              print the figures
python -m benchmarks.quality --check      fail where one is worse than benchmarks/floors.json; leaves out
                                          PolNeAR, and the fast model but on our cases
python -m benchmarks.quality --write      write benchmarks/results/quality.json
python -m benchmarks.quality --errors 5   print the first errors of each kind
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks import polnear
from benchmarks.floors import ROOT, Figures, broken_floors
from benchmarks.scoring import score
from benchmarks.suites import CASES, SUITES, installed, read_by
from onrecord.settings import MODELS, OURS, RULES_ALONE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from benchmarks.scoring import Error
    from benchmarks.suites import GoldSet

RESULTS = ROOT / "benchmarks" / "results" / "quality.json"
POLNEAR = "PolNeAR dev"
POLNEAR_ALIKE = "PolNeAR dev, its conventions"
"""Read with ``--conventions polnear``: by the model alone, as the corpus marks attributions."""
SHOWN = (
    "f1",
    "precision",
    "recall",
    "linked",
    "linked_recall",
    "speaker",
    "misattributed",
    "named",
    "full_name",
    "invented",
    "headline",
    "section",
    "published",
)
SHOWN_OF_POLNEAR = (
    "attribution",
    "direct",
    "mixed",
    "indirect",
    "content",
    "source_right",
    "exact_source",
    "exact_cue",
    "exact_content",
)
BATCH_MODEL = "fast"


@dataclass(frozen=True, slots=True)
class Measured:
    """The figures of one suite, by model, with what they were measured on."""

    gold: str
    sha256: str
    figures: dict[str, Figures] = field(default_factory=dict)
    errors: dict[str, list[Error]] = field(default_factory=dict)
    outlets: dict[str, dict[str, Figures]] = field(default_factory=dict)


def main() -> int:
    """Measure, and print, check or write. Returns 1 where a floor is broken."""
    options = _options().parse_args()
    present, absent = installed(options.model or MODELS)
    for why in absent.values():
        print(f"not measured: {why}", file=sys.stderr)
    quick = options.check and not (options.write or options.all)
    measured = dict(_measure(list(present), options.polnear, quick=quick))
    _print(measured, options.errors)
    if options.write:
        write(measured, present, options.date)
    broken = broken_floors(named(measured)) if options.check else []
    for line in broken:
        print(line, file=sys.stderr)
    return 1 if broken else 0


def _measure(models: list[str], folder: Path, *, quick: bool) -> Iterator[tuple[str, Measured]]:
    """Yield every suite whose gold is at hand; the pages of a set are read once."""
    for gold_set in dict.fromkeys(suite.of for suite in SUITES.values()):
        if gold_set.at_hand():
            left_out = BATCH_MODEL if quick and gold_set != CASES else None
            yield from measure(gold_set, [m for m in models if m != left_out])
    if not quick and (folder / "attributions").is_dir():
        yield POLNEAR, measure_polnear(models, folder)
        yield POLNEAR_ALIKE, measure_polnear([m for m in models if m != RULES_ALONE], folder, "polnear")


def measure(gold_set: GoldSet, models: Iterable[str]) -> Iterator[tuple[str, Measured]]:
    """Yield the suites of one set: all pages read by every model, and scored."""
    readings = read_by(models, gold_set.pages())
    for name, suite in SUITES.items():
        if suite.of == gold_set:
            found = Measured(gold_set.gold, gold_set.digest())
            for model, pairs in readings.items():
                found.figures[model], found.errors[model] = score(suite.chosen(pairs), suite.scope)
            yield name, found


def measure_polnear(models: Iterable[str], folder: Path, conventions: str = OURS) -> Measured:
    """Read and score a split of PolNeAR, given its folder."""
    readings = read_by(models, polnear.articles(folder), conventions=conventions)
    figures = {model: polnear.score(pairs) for model, pairs in readings.items()}
    outlets = {model: polnear.by_outlet(pairs) for model, pairs in readings.items()}
    return Measured(f"polnear/{folder.name}", polnear.digest(folder), figures, outlets=outlets)


def named(measured: dict[str, Measured]) -> dict[str, Figures]:
    """Return the figures by the names that floors have: model and suite."""
    return {f"{model}: {suite}": f for suite, each in measured.items() for model, f in each.figures.items()}


def write(measured: dict[str, Measured], engines: dict[str, str], date: str) -> None:
    """Write the figures with what is needed to get them again."""
    result: dict[str, Any] = {
        "command": "python -m benchmarks.quality --write",
        "date": date,
        "engines": engines,
        "machine": {"cores": os.cpu_count(), "python": platform.python_version()},
        "suites": {
            name: {"gold": each.gold, "sha256": each.sha256, "figures": each.figures}
            | ({"outlets": each.outlets} if each.outlets else {})
            for name, each in measured.items()
        },
    }
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(result, indent=1, ensure_ascii=False) + "\n", "utf-8")


def _print(measured: dict[str, Measured], most: int) -> None:
    for name, each in measured.items():
        shown = SHOWN_OF_POLNEAR if name.startswith(POLNEAR) else SHOWN
        for model, figures in each.figures.items():
            print(f"{name:29}{model:9}", "  ".join(f"{key} {figures[key]}" for key in shown))
            for error in _first(each.errors.get(model, []), most):
                print(
                    "   ", error.what, error.page, error.gold, error.read, repr(error.words[:80]), sep=" | "
                )


def _first(errors: list[Error], most: int) -> Iterator[Error]:
    seen: Counter[str] = Counter()
    for error in errors:
        seen[error.what] += 1
        if seen[error.what] <= most:
            yield error


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Measure the quality of reading.")
    parser.add_argument("--check", action="store_true", help="fail where a figure is below its floor")
    parser.add_argument("--all", action="store_true", help="with --check: measure all that is at hand")
    parser.add_argument("--write", action="store_true", help="write benchmarks/results/quality.json")
    parser.add_argument("--model", action="append", choices=MODELS, help="only this model; repeatable")
    parser.add_argument("--polnear", type=Path, default=polnear.DEV, metavar="FOLDER", help="a PolNeAR split")
    parser.add_argument(
        "--errors", type=int, default=0, metavar="N", help="print the first N errors of each kind"
    )
    parser.add_argument("--date", default=datetime.now(UTC).date().isoformat(), help="the date to write")
    return parser


if __name__ == "__main__":
    sys.exit(main())
