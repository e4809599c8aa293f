"""Quality: who said what on annotated pages, and the floors that may not be broken.

python -m benchmarks.quality              print the figures
python -m benchmarks.quality --check      fail where one is worse than benchmarks/floors.json
python -m benchmarks.quality --write      write benchmarks/results/quality.json
python -m benchmarks.quality --errors 5   print the first errors of each kind
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import os
import platform
import sys
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from benchmarks.floors import ROOT, Figures, broken_floors
from benchmarks.readings import gold_page, reading
from benchmarks.scoring import Scope, score
from onrecord.codec import encode, encode_skip
from onrecord.pipeline import engine, read
from onrecord.types import Page, Record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.readings import GoldPage, Reading
    from benchmarks.scoring import Error

RESULTS = ROOT / "benchmarks" / "results" / "quality.json"
MARKED = Scope(forms=frozenset({"direct", "mixed"}))
MARKED_SPEECH = Scope(forms=frozenset({"direct", "mixed"}), kinds=frozenset({"speech"}))
SHOWN = (
    "f1",
    "precision",
    "recall",
    "misattributed",
    "named",
    "invented",
    "headline",
    "section",
    "published",
)


@dataclass(frozen=True, slots=True)
class Suite:
    """One set of gold pages. ``html`` is the folder of the pages, none where the gold text is read."""

    name: str
    gold: str
    html: str | None
    scope: Scope


SUITES = (
    Suite("cases", "benchmarks/cases/open.jsonl", None, MARKED),
    Suite("cases, indirect too", "benchmarks/cases/open.jsonl", None, Scope()),
    Suite("real pages", "../shared/data/real/open.jsonl", "../shared/data/pages/aeb/html", MARKED_SPEECH),
)


def main() -> int:
    """Measure, and print, check or write. Returns 1 where a floor is broken."""
    options = _options().parse_args()
    measured = {suite.name: measure(suite) for suite in SUITES if (ROOT / suite.gold).exists()}
    for name, (figures, errors) in measured.items():
        print(f"{name:20}", "  ".join(f"{key} {figures[key]}" for key in SHOWN))
        for error in _first(errors, options.errors):
            print("   ", error.what, error.page, error.gold, error.read, repr(error.words[:80]), sep=" | ")
    if options.write:
        write({name: figures for name, (figures, _) in measured.items()}, options.date)
    broken = (
        broken_floors({name: figures for name, (figures, _) in measured.items()}) if options.check else []
    )
    for line in broken:
        print(line, file=sys.stderr)
    return 1 if broken else 0


def measure(suite: Suite) -> tuple[Figures, list[Error]]:
    """Read every page of a suite and score it."""
    return score(readings(suite), suite.scope)


def line_of(page: Page) -> bytes:
    """Return what ``onrecord read --json`` prints for a page."""
    found = read(page)
    return encode(found, page.url) if isinstance(found, Record) else encode_skip(found, page.url)


def pages(suite: Suite) -> Iterator[tuple[GoldPage, Page]]:
    """Yield the gold pages of a suite, each with the page to be read."""
    for line in (ROOT / suite.gold).read_text("utf-8").splitlines():
        gold = gold_page(json.loads(line))
        if suite.html is None:
            url, content = f"{gold.id}.txt", gold.text.encode()
        else:
            file = ROOT / suite.html / f"{gold.id}.html.gz"
            if not file.exists():  # the real set holds pages that exist as text alone
                continue
            url, content = f"{gold.id}.html", gzip.decompress(file.read_bytes())
        yield gold, Page(url=url, asked=url, content=content, content_type=None, fetched=None)


def readings(suite: Suite) -> Iterator[tuple[GoldPage, Reading | None]]:
    """Yield the gold pages of a suite, each with what is read from it, none where it is skipped."""
    for gold, page in pages(suite):
        yield gold, reading(json.loads(line_of(page)))


def write(measured: dict[str, Figures], date: str) -> None:
    """Write the figures with what is needed to get them again."""
    digests = {
        s.name: hashlib.sha256((ROOT / s.gold).read_bytes()).hexdigest() for s in SUITES if s.name in measured
    }
    result: dict[str, Any] = {
        "command": "python -m benchmarks.quality --write",
        "date": date,
        "engine": engine(),
        "machine": {"cores": os.cpu_count(), "python": platform.python_version()},
        "suites": {
            suite.name: {"gold": suite.gold, "sha256": digests[suite.name], "figures": measured[suite.name]}
            for suite in SUITES
            if suite.name in measured
        },
    }
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(result, indent=1, ensure_ascii=False) + "\n", "utf-8")


def _first(errors: list[Error], most: int) -> Iterator[Error]:
    seen: Counter[str] = Counter()
    for error in errors:
        seen[error.what] += 1
        if seen[error.what] <= most:
            yield error


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Measure the quality of reading.")
    parser.add_argument("--check", action="store_true", help="fail where a figure is below its floor")
    parser.add_argument("--write", action="store_true", help="write benchmarks/results/quality.json")
    parser.add_argument(
        "--errors", type=int, default=0, metavar="N", help="print the first N errors of each kind"
    )
    parser.add_argument("--date", default=datetime.now(UTC).date().isoformat(), help="the date to write")
    return parser


if __name__ == "__main__":
    sys.exit(main())
