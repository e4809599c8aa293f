"""How a shipped model is to be read: its sizes, its boldness, and what its confidence is worth."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from onrecord.errors import ModelError
from onrecord.model.shipped import CURE
from onrecord.settings import OURS

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Knots:
    """A rising curve: at a chance that the network gives, which share of held-back answers was right."""

    at: tuple[float, ...]
    to: tuple[float, ...]

    def of(self, chance: float) -> float:
        """The probability that goes with ``chance``: linear between two knots, level beyond the outermost."""
        return float(np.interp(chance, self.at, self.to))


PLAIN = Knots((0.0, 1.0), (0.0, 1.0))
"""Every chance as it is."""


@dataclass(frozen=True, slots=True)
class Tuned:
    """``layers`` of the encoder; pieces in the longest ``window`` and in the ``overlap`` of two.

    ``cue`` is added to every cue tag's score; ``least`` is the least chance of a statement, before its
    ``statement`` curve, that is kept; ``link`` is the curve of a found statement's source.
    """

    layers: int
    window: int
    overlap: int
    cue: float
    least: float
    statement: Knots = PLAIN
    link: Knots = PLAIN


def tuned(parts: Mapping[str, bytes], style: str = OURS) -> Tuned:
    """The settings of a model and its curves for one style, from its files (``shipped.checked``).

    Raises ModelError where they are not of the form that this version reads.
    """
    try:
        settings = json.loads(parts["settings.json"])
        curves = json.loads(parts["calibration.json"])[style]
        return Tuned(**settings, statement=_knots(curves["statement"]), link=_knots(curves["link"]))
    except (KeyError, TypeError, ValueError) as error:
        msg = f"the model's settings or calibration are not as this version reads them; {CURE}"
        raise ModelError(msg) from error


def _knots(curve: Mapping[str, Any]) -> Knots:
    return Knots(tuple(map(float, curve["at"])), tuple(map(float, curve["to"])))
