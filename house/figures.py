"""The figures in the README, from benchmarks/results."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from house.layers import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

RESULTS = ROOT / "benchmarks" / "results"
GOLD = ROOT / "tests" / "pages"
NAMES = {
    "cases": "42 invented texts, direct and mixed",
    "cases, indirect too": "the same, indirect speech too",
    "real pages": "45 real pages (HTML), direct and mixed speech",
}
COLUMNS = (
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


def quality() -> str:
    """Return the table of quality figures with where they come from."""
    path = RESULTS / "quality.json"
    if not path.exists():
        return "Not measured yet: `make bench`."
    result: dict[str, Any] = json.loads(path.read_text("utf-8"))
    lines = ["| pages | " + " | ".join(COLUMNS) + " |", "|---" * (len(COLUMNS) + 1) + "|"]
    for suite, found in result["suites"].items():
        shown = [_percent(found["figures"][column]) for column in COLUMNS]
        lines.append(f"| {NAMES.get(suite, suite)} | " + " | ".join(shown) + " |")
    machine = result["machine"]
    lines += [
        "",
        (
            f"{result['engine']}, `{result['command']}`, {result['date']}, Python {machine['python']}, "
            f"{machine['cores']} cores. benchmarks/README.md says what each figure means."
        ),
    ]
    return "\n".join(lines)


def faults() -> str:
    """Return what the rules get wrong on the sample pages, with the reasons beside the gold."""
    lines = []
    for path in sorted(GOLD.glob("*.expected.json")):
        page, gold = path.name.removesuffix(".expected.json"), json.loads(path.read_text("utf-8"))
        for what in ("missed", "invented"):
            lines += [f"- {page}, {what}: “{words}”: {why}" for words, why in gold.get(what, {}).items()]
    return "\n".join(lines) if lines else "- nothing on the sample pages; the figures above count the rest"


def _percent(value: float | None) -> str:
    return "–" if value is None else f"{value:g}"


FIGURES: dict[str, Callable[[], str]] = {"quality": quality, "faults": faults}
