"""The page of figures: quality by model, what a confidence is worth, what a threshold buys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from house.figures import MISSING, attribution, calibration, number, quality, result_of, table
from onrecord.settings import RULES_ALONE

if TYPE_CHECKING:
    from collections.abc import Iterator

SHOWN = ("precision", "recall", "linked")
ABOUT = """# Figures

Written by `make docs` from benchmarks/results; a test holds it to them.
[benchmarks/README.md](../../benchmarks/README.md) says what each figure means. In percent.
"""
POLNEAR_ABOUT = """## PolNeAR

The corpus marks attributions by other conventions than onrecord keeps: a quotation inside a quotation is
none of its own there, nor is one without a source; a denial's and a plan's words begin elsewhere; scare
quotes count. `--conventions polnear` has the model read as the corpus marks, without the rules and with
thresholds of its own, so that systems can be compared; the first rows are what pages are read by.
"""
CALIBRATION = """## What a confidence is worth

Of the statements shown with a confidence of 0.8, eight in ten should be right. The expected calibration
error is the mean distance of the two over ten bins, weighted by number. The constants of the rules, and of
the speakers under every model, were set on cases train and the real pages; the models' curves were fitted
on texts held back from training. Cases open and PolNeAR dev served neither. PolNeAR has conventions of its
own, and no names.
"""
COVERAGE = """## What a threshold buys

What is left, and how much of it is right, where statements with a confidence below `least` are left out
(`--min-confidence` in searches). Precision and recall are of statements, `linked` is the F1 of those whose
source agrees too; on PolNeAR they are precision and recall of contents, and the F1 of attributions. The
setting `least_statement` leaves out the same when pages are read.
"""


def page() -> str:
    """Return the text of docs/reference/quality.md."""
    parts = [ABOUT, "## Quality\n", quality() + "\n", POLNEAR_ABOUT, attribution() + "\n"]
    parts += [CALIBRATION, calibration() + "\n"]
    result = result_of("calibration")
    models = {} if result is None else {m: s for m, s in result["models"].items() if m != RULES_ALONE}
    for model, sets in models.items():
        parts += ["![Reliability diagram](calibration.svg)\n"] if model == next(iter(models)) else []
        parts += [f"Statements by the model `{model}`, in ten bins:\n", _reliability(sets) + "\n"]
    parts.append(COVERAGE)
    parts += [f"{_curves(model, sets)}\n" for model, sets in models.items()] or [MISSING + "\n"]
    return "\n".join(parts)


def _reliability(sets: dict[str, Any]) -> str:
    rows = [
        (name, f"{b['confidence']:.3f}", number(b["number"]), f"{100 * b['right']:.1f} %")
        for name, found in sets.items()
        for b in found["statements"]["bins"]
    ]
    return table(("set", "mean confidence", "shown", "right"), rows)


def _curves(model: str, sets: dict[str, Any]) -> str:
    """Return one table for all sets of a model, a row for each threshold."""
    head = (f"{model}: least", *(f"{name}: {shown}" for name in sets for shown in SHOWN))
    return table(head, _rows([found["curve"] for found in sets.values()]))


def _rows(curves: list[list[dict[str, float]]]) -> Iterator[tuple[str, ...]]:
    for points in zip(*curves, strict=True):
        yield f"{points[0]['least']:.2f}", *(number(point[shown]) for point in points for shown in SHOWN)
