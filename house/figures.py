"""The figures in the README and in docs/reference/quality.md, from benchmarks/results."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from benchmarks.quality import POLNEAR, POLNEAR_ALIKE, SHOWN, SHOWN_OF_POLNEAR
from house.layers import ROOT
from onrecord.settings import OURS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

MISSING = "Not measured yet: `make bench`."
RESULTS = ROOT / "benchmarks" / "results"
GOLD = ROOT / "tests" / "pages"
NAMES = {
    "cases": "invented texts, direct and mixed",
    "cases, indirect too": "the same, indirect speech too",
    "cases, English": "the English ones of them",
    "cases, other languages": "the German, French, Russian and Turkish ones",
    "real pages": "real pages (HTML), direct and mixed speech",
    "real pages, indirect too": "the same, indirect speech too",
    "GUM news": "GUM news articles, speech",
}
ERRORS = (("statements", "error"), ("statements", "error_usual"), ("speakers", "error"))
ATTRIBUTIONS = {POLNEAR: OURS, POLNEAR_ALIKE: "polnear"}
"""The suites of PolNeAR, and by whose conventions each was read."""
SPEEDS = {
    "words_a_second": "words a CPU second, our cases",
    "words_a_second_of_polnear": "the same, PolNeAR dev",
    "load_seconds": "seconds to load",
    "weights_mb": "MB",
    "paragraph_peak_mb": "peak memory of a paragraph of 100,000 words, MB",
}
IDENTITY = {
    "f1": "B³ F1",
    "precision": "precision, lowest",
    "recall": "recall, lowest",
    "merged": "two people in one",
}
TELLING = (
    "rare word, newest first",
    "common word, newest first",
    "common word, by relevance",
    "common word of an outlet",
    "said in one year",
    "speaking of one year",
    "speaker page, often heard",
    "facets of a common word",
)


def quality() -> str:
    """Return the table of quality figures, by suite and model, with where they come from."""
    result = result_of("quality")
    if result is None:
        return MISSING
    head = ("pages", "", "model", *SHOWN)
    rows = [
        (number(figures["pages"]), NAMES.get(suite, suite), model, *(number(figures[c]) for c in SHOWN))
        for suite, found in result["suites"].items()
        if suite not in ATTRIBUTIONS
        for model, figures in found["figures"].items()
    ]
    return "\n".join([table(head, rows), "", _origin(result)])


def attribution() -> str:
    """Return the table of figures on PolNeAR dev, by model and by whose conventions it was read."""
    result = result_of("quality")
    if result is None or POLNEAR not in result["suites"]:
        return MISSING
    rows = [
        (model, conventions, *(number(figures[c]) for c in SHOWN_OF_POLNEAR))
        for suite, conventions in ATTRIBUTIONS.items()
        for model, figures in result["suites"][suite]["figures"].items()
    ]
    return "\n".join([table((POLNEAR, "conventions", *SHOWN_OF_POLNEAR), rows), "", _origin(result)])


def outlets() -> str:
    """Return the attribution figures of every outlet of PolNeAR dev, by the conventions of the corpus."""
    result = result_of("quality")
    if result is None or POLNEAR_ALIKE not in result["suites"]:
        return MISSING
    by_model = result["suites"][POLNEAR_ALIKE]["outlets"]
    rows = [
        (outlet, model, number(figures["articles"]), *(number(figures[c]) for c in SHOWN_OF_POLNEAR))
        for model, by_outlet in by_model.items()
        for outlet, figures in by_outlet.items()
    ]
    return table(("outlet", "model", "articles", *SHOWN_OF_POLNEAR), rows)


def calibration() -> str:
    """Return the expected calibration errors, by set and model."""
    result = result_of("calibration")
    if result is None:
        return MISSING
    usual = f"statements of {result['usual_least']:g} or more"
    rows = [
        (name, model, *(_percent(found, *at) for at in ERRORS))
        for model, sets in result["models"].items()
        for name, found in sets.items()
    ]
    return "\n".join(
        [table(("set", "model", "all statements", usual, "speakers"), rows), "", _origin(result)]
    )


def reading() -> str:
    """Return speed and memory of reading, and the body measure, beside trafilatura alone."""
    speed, body = result_of("reading"), result_of("body")
    if speed is None or body is None:
        return MISSING
    lines = [
        "| 120 real pages | pages per CPU second | peak memory, MB | F1 of the body |",
        "|---|---|---|---|",
    ]
    for name, bodies in (("onrecord read", "onrecord"), ("trafilatura alone", "trafilatura alone")):
        figures = speed["figures"][name]
        pace, peak = figures["pages_per_cpu_second"], figures["peak_rss_mb"]
        lines.append(f"| {name} | {number(pace)} | {number(peak)} | {body['figures'][bodies]['f1']:.3f} |")
    strangers = body["figures"]["blocks not found in the page's text nodes"]
    lines += [
        "",
        f"Of {body['figures']['blocks']:,} blocks, {strangers} are not found verbatim in their page.",
    ]
    return "\n".join([*lines, "", _origin(speed)])


def speed() -> str:
    """Return how fast each model reads, how long it loads and how large it is."""
    result = result_of("speed")
    if result is None:
        return MISSING
    rows = [
        (model, *(number(figures[key]) for key in SPEEDS)) for model, figures in result["figures"].items()
    ]
    return "\n".join([table(("model", *SPEEDS.values()), rows), "", _origin(result)])


def identity() -> str:
    """Return how well speakers are told apart across pages, and how the work grows."""
    result = result_of("identity")
    if result is None:
        return MISSING
    halves = (("identity, open", "looked at"), ("identity, unseen", "not looked at"))
    rows = [
        (f"{result[suite]['archives']}, {name}", *(number(result[suite][figure]) for figure in IDENTITY))
        for suite, name in halves
    ]
    crowd = result["identity, in a database"]
    lines = [
        table(("archives", *IDENTITY.values()), rows),
        "",
        f"Each is {result['pages']} invented pages of {result['people']} people.",
        f"A database of {crowd['speakers']:,} speakers is matched in {number(crowd['all'])} s of CPU time,",
        f"one page more in {number(crowd['one page more'])} s.",
    ]
    return "\n".join([*lines, "", _origin(result)])


def search() -> str:
    """Return the telling search times at every size measured; the result file has all."""
    result = result_of("search")
    if result is None:
        return MISSING
    sizes = result["sizes"]
    lines = [
        "| milliseconds of CPU time | " + " | ".join(f"{s['statements']:,} statements" for s in sizes) + " |"
    ]
    lines.append("|---" * (len(sizes) + 1) + "|")
    for query in [q for q in sizes[0]["queries"] if q in TELLING]:
        shown = [number(size["queries"][query]["ms"]) for size in sizes]
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


def result_of(name: str) -> dict[str, Any] | None:
    """Return what a benchmark wrote, none where it has not been run."""
    path = RESULTS / f"{name}.json"
    if not path.exists():
        return None
    result: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return result


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return rows as a table of Markdown."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines).replace("| --- ", "|---")


def _origin(result: dict[str, Any]) -> str:
    machine, engines = result["machine"], result.get("engines")
    by = "" if engines is None else f", {'; '.join(engines.values())}"
    return (
        f"`{result['command']}`, {result['date']}{by}, Python {machine['python']}, {machine['cores']} cores; "
        "benchmarks/README.md says what each figure means."
    )


def _percent(found: dict[str, Any], what: str, which: str) -> str:
    return f"{100 * found[what][which]:.1f} %" if what in found else number(None)


def number(value: float | None) -> str:
    """Return a figure as it is shown."""
    return "–" if value is None else f"{value:g}"


FIGURES: dict[str, Callable[[], str]] = {
    "quality": quality,
    "attribution": attribution,
    "outlets": outlets,
    "calibration": calibration,
    "faults": faults,
    "identity": identity,
    "reading": reading,
    "search": search,
    "speed": speed,
}
