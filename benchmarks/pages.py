"""What the page benchmarks share: the 120 pages, the 4-gram measure, the report."""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import os
import platform
import re
import sys
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

DATA = Path(__file__).resolve().parent.parent.parent / "shared" / "data"
RESULTS = Path(__file__).parent / "results"
_GRAM = 4
_WORD = re.compile(r"\w+")


def arguments(about: str | None) -> argparse.Namespace:
    """Read the command line; without the data, which may not stand in the project, say so and end well."""
    parser = argparse.ArgumentParser(description=(about or "").split("\n", maxsplit=1)[0])
    parser.add_argument("data", nargs="?", type=Path, default=DATA, help="the folder that holds pages/aeb")
    parser.add_argument("--write", action="store_true", help="keep the figures under benchmarks/results")
    parser.add_argument("--child", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if not (options.data / "pages" / "aeb" / "ground-truth.json").is_file():
        print(f"skipped: no pages/aeb in {options.data}; name its folder as the argument", file=sys.stderr)
        sys.exit(0)
    return options


@dataclass(frozen=True, slots=True)
class Sample:
    """A page of the benchmark: its name, its bytes, the article body a person marked, its address."""

    name: str
    content: bytes
    body: str
    url: str

    @property
    def markup(self) -> str:
        """The page as text; all pages of the benchmark are UTF-8."""
        return self.content.decode("utf-8")


def samples(data: Path) -> list[Sample]:
    """Read the pages of ``data/pages/aeb`` in the order of their names."""
    folder = data / "pages" / "aeb"
    truth = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    return [
        Sample(
            name,
            gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes()),
            gold["articleBody"],
            gold["url"],
        )
        for name, gold in sorted(truth.items())
    ]


@dataclass(frozen=True, slots=True)
class Overlap:
    """Shares of 4-grams of one page: in both, only predicted, only true; they sum to 1 or 0."""

    both: float
    extra: float
    missing: float


def overlap(truth: str, answer: str) -> Overlap:
    """Compare two texts by their 4-grams of words, a page counting as one whatever its length.

    The measure of scrapinghub's article-extraction-benchmark: words are runs of letters and digits, a text of
    fewer than four words is one gram, counts are multisets.
    """
    true, found = _grams(truth), _grams(answer)
    both = (true & found).total()
    extra, missing = (found - true).total(), (true - found).total()
    whole = both + extra + missing
    return Overlap(both / whole, extra / whole, missing / whole) if whole else Overlap(0.0, 0.0, 0.0)


def _grams(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    if not words:
        return Counter()
    return Counter(tuple(words[i : i + _GRAM]) for i in range(max(1, len(words) - _GRAM + 1)))


def scores(pages: Iterable[Overlap]) -> dict[str, float]:
    """Precision, recall and F1 over pages."""
    kept = list(pages)
    both = sum(page.both for page in kept)
    extra, missing = sum(page.extra for page in kept), sum(page.missing for page in kept)
    return {
        "precision": round(both / (both + extra), 4),
        "recall": round(both / (both + missing), 4),
        "f1": round(2 * both / (2 * both + extra + missing), 4),
    }


def digest(pages: Iterable[Sample]) -> str:
    """SHA-256 over names, bytes and true bodies: what the figures were measured on."""
    running = hashlib.sha256()
    for page in pages:
        for part in (page.name.encode(), page.content, page.body.encode()):
            running.update(len(part).to_bytes(8, "big") + part)
    return running.hexdigest()


def report(name: str, pages: list[Sample], figures: dict[str, object], *, write: bool) -> None:
    """Print the figures with what they need to be repeated, and keep them under ``results`` when asked."""
    text = json.dumps(
        {
            "command": f"python -m benchmarks.{name} {' '.join(_shown(arg) for arg in sys.argv[1:])}".strip(),
            "data": {"pages": len(pages), "sha256": digest(pages)},
            "machine": {"cores": os.cpu_count(), "python": platform.python_version()},
            "date": datetime.now(UTC).date().isoformat(),
            "figures": figures,
        },
        indent=2,
    )
    print(text)
    if write:
        RESULTS.mkdir(exist_ok=True)
        (RESULTS / f"{name}.json").write_text(text + "\n", encoding="utf-8")


def _shown(argument: str) -> str:
    return "DATA" if Path(argument).is_absolute() else argument
