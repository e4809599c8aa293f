"""The reliability diagram: shares right over confidences shown, drawn from benchmarks/results."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from house.figures import result_of
from onrecord.settings import RULES_ALONE

if TYPE_CHECKING:
    from collections.abc import Iterator

SIDE, EDGE, LEGEND = 320, 48, 220
COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7")  # told apart by the colour-blind (Okabe and Ito)
LARGEST = 12.0


def diagram() -> str:
    """Return an SVG: for each set a dot a tenth of the scale, as large as what was shown in it."""
    model, sets = _measured()
    width, height = SIDE + 2 * EDGE + LEGEND, SIDE + 2 * EDGE
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">',
        f"<title>Statements by the model {model}: share right over confidence shown</title>",
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
        '<g font-family="sans-serif" font-size="12">',
        *_axes(),
        *(line for at, (name, found) in enumerate(sets.items()) for line in _set(at, name, found)),
        "</g>",
        "</svg>",
    ]
    return "\n".join([*lines, ""])


def _measured() -> tuple[str, dict[str, Any]]:
    """The first model with what was measured of it, the rules alone where there is no other."""
    result = result_of("calibration")
    models: dict[str, dict[str, Any]] = {} if result is None else result["models"]
    learnt = [model for model in models if model != RULES_ALONE]
    name = learnt[0] if learnt else RULES_ALONE
    return name, models.get(name, {})


def _axes() -> Iterator[str]:
    yield f'<rect x="{EDGE}" y="{EDGE}" width="{SIDE}" height="{SIDE}" fill="none" stroke="#888888"/>'
    yield (
        f'<line x1="{_x(0)}" y1="{_y(0)}" x2="{_x(1)}" y2="{_y(1)}" stroke="#888888" stroke-dasharray="4 4"/>'
    )
    for tenth in range(0, 11, 2):
        share = tenth / 10
        yield f'<text x="{_x(share)}" y="{_y(0) + 18}" text-anchor="middle">{share:g}</text>'
        yield f'<text x="{EDGE - 8}" y="{_y(share) + 4:g}" text-anchor="end">{share:g}</text>'
    yield f'<text x="{_x(0.5)}" y="{_y(0) + 38}" text-anchor="middle">confidence shown</text>'
    yield f'<text x="{EDGE}" y="{EDGE - 14}">share right</text>'


def _set(at: int, name: str, found: dict[str, Any]) -> Iterator[str]:
    """The dots of one set, a line through them, and its name with the calibration error."""
    colour = COLOURS[at % len(COLOURS)]
    shown = found["statements"]
    most = max((b["number"] for b in shown["bins"]), default=1)
    points = " ".join(f"{_x(b['confidence'])},{_y(b['right'])}" for b in shown["bins"])
    yield f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-opacity="0.4"/>'
    for b in shown["bins"]:
        radius = max(1.5, LARGEST * math.sqrt(b["number"] / most))
        yield (
            f'<circle cx="{_x(b["confidence"])}" cy="{_y(b["right"])}" r="{radius:.1f}" '
            f'fill="{colour}" fill-opacity="0.6"/>'
        )
    left, top = EDGE + SIDE + 24, EDGE + 20 + 36 * at
    yield f'<circle cx="{left}" cy="{top - 4}" r="5" fill="{colour}" fill-opacity="0.6"/>'
    yield f'<text x="{left + 12}" y="{top}">{name}</text>'
    yield f'<text x="{left + 12}" y="{top + 15}">error {100 * shown["error"]:.1f} %</text>'


def _x(share: float) -> float:
    return round(EDGE + SIDE * share, 1)


def _y(share: float) -> float:
    return round(EDGE + SIDE * (1 - share), 1)
