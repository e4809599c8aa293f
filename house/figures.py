"""The figures in the README, from benchmarks/results."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from benchmarks.quality import SHOWN
from house.layers import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

MISSING = "Not measured yet: `make bench`."
RESULTS = ROOT / "benchmarks" / "results"
GOLD = ROOT / "tests" / "pages"
NAMES = {
    "cases": "42 invented texts, direct and mixed",
    "cases, indirect too": "the same, indirect speech too",
    "real pages": "45 real pages (HTML), direct and mixed speech",
}
TELLING = (
    "rare word, newest first",
    "common word, newest first",
    "common word, by relevance",
    "common word of an outlet",
    "speaker page, often heard",
    "facets of a common word",
)


def quality() -> str:
    """Return the table of quality figures with where they come from."""
    result = _result("quality")
    if result is None:
        return MISSING
    lines = ["| pages | " + " | ".join(SHOWN) + " |", "|---" * (len(SHOWN) + 1) + "|"]
    for suite, found in result["suites"].items():
        shown = [_number(found["figures"][column]) for column in SHOWN]
        lines.append(f"| {NAMES.get(suite, suite)} | " + " | ".join(shown) + " |")
    return "\n".join([*lines, "", _origin(result)])


def reading() -> str:
    """Return speed and memory of reading, and the body measure, beside trafilatura alone."""
    speed, body = _result("reading"), _result("body")
    if speed is None or body is None:
        return MISSING
    lines = [
        "| 120 real pages | pages per CPU second | peak memory, MB | F1 of the body |",
        "|---|---|---|---|",
    ]
    for name, bodies in (("onrecord read", "onrecord"), ("trafilatura alone", "trafilatura alone")):
        figures = speed["figures"][name]
        pace, peak = figures["pages_per_cpu_second"], figures["peak_rss_mb"]
        lines.append(f"| {name} | {_number(pace)} | {_number(peak)} | {body['figures'][bodies]['f1']:.3f} |")
    strangers = body["figures"]["blocks not found in the page's text nodes"]
    lines += [
        "",
        f"Of {body['figures']['blocks']:,} blocks, {strangers} are not found verbatim in their page.",
    ]
    return "\n".join([*lines, "", _origin(speed)])


def search() -> str:
    """Return the telling search times at every size measured; the result file has all."""
    result = _result("search")
    if result is None:
        return MISSING
    sizes = result["sizes"]
    lines = ["| milliseconds | " + " | ".join(f"{s['statements']:,} statements" for s in sizes) + " |"]
    lines.append("|---" * (len(sizes) + 1) + "|")
    for query in [q for q in sizes[0]["queries"] if q in TELLING]:
        shown = [_number(size["queries"][query]["ms"]) for size in sizes]
        lines.append(f"| {query} | " + " | ".join(shown) + " |")
    return "\n".join([*lines, "", _origin(result)])


def faults() -> str:
    """Return what the rules get wrong on the sample pages, by the reasons beside the gold."""
    every = [json.loads(path.read_text("utf-8")) for path in sorted(GOLD.glob("*.expected.json"))]
    missed = [why for gold in every for why in gold.get("missed", {}).values()]
    invented = [why for gold in every for why in gold.get("invented", {}).values()]
    counted = Counter(missed + invented)
    wanted = sum(len(gold["statements"]) for gold in every)
    lines = [
        f"On the {len(every)} sample pages {wanted} statements are to be read. {len(missed)} are missed",
        f"or differ in words, speaker or form; {len(invented)} are read that are none:",
        "",
    ]
    lines += [f"- {why}" + (f" ({times} times)" if times > 1 else "") for why, times in counted.most_common()]
    return "\n".join(lines)


def _result(name: str) -> dict[str, Any] | None:
    path = RESULTS / f"{name}.json"
    if not path.exists():
        return None
    result: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return result


def _origin(result: dict[str, Any]) -> str:
    machine = result["machine"]
    return (
        f"`{result['command']}`, {result['date']}, Python {machine['python']}, {machine['cores']} cores; "
        "benchmarks/README.md says what each figure means."
    )


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:g}"


FIGURES: dict[str, Callable[[], str]] = {
    "quality": quality,
    "faults": faults,
    "reading": reading,
    "search": search,
}
