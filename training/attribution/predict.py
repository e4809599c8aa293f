"""The network on whole texts: windows in batches, anchors, statements as spans of code points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from training.attribution.decode import (
    ANCHOR_STEPS,
    Found,
    anchors,
    best_path,
    owners,
    reading,
    settled,
)
from training.attribution.examples import OURS
from training.attribution.features import NEAR, pieces, stacked, windows
from training.attribution.labels import CUE_TAGS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from tokenizers import Tokenizer

    from training.attribution.engines import Engine
    from training.attribution.examples import Example, Span
    from training.attribution.features import Pieces, Window

_BATCH = 8


@dataclass(frozen=True, slots=True)
class Settings:
    """How bold the decoding is.

    ``cue`` is added to every cue tag's score; ``least`` is the least product of confidence and link that is
    kept. Chosen on the held-back texts of PolNeAR train (cue among 0 and 0.3, least from 0 to 0.55).
    """

    cue: float = 0.3
    least: float = 0.4


def predict(engine: Engine, tokenizer: Tokenizer, example: Example, settings: Settings) -> list[Found]:
    """The statements of one text, in pieces."""
    return statements(engine, pieces(example, tokenizer), example.style, settings)


def statements(engine: Engine, split: Pieces, style: str, settings: Settings) -> list[Found]:
    """The statements of a text given in pieces."""
    if not len(split):
        return []
    kept = windows(split, style)
    owner = owners(kept, len(split))
    found: list[Found] = []
    for start in range(0, len(kept), _BATCH):
        group = kept[start : start + _BATCH]
        mine = [_mine(owner, window, start + k) for k, window in enumerate(group)]
        found += _group(engine, group, mine, settings)
    found = settled(found, nested=style == OURS)
    return [f for f in found if f.confidence * f.link >= settings.least]


def _mine(owner: NDArray[np.int64], window: Window, number: int) -> NDArray[np.bool_]:
    mine = np.zeros(len(window), dtype=bool)
    real = window.piece >= 0
    mine[real] = owner[window.piece[real]] == number
    return mine


def _group(
    engine: Engine, group: Sequence[Window], mine: Sequence[NDArray[np.bool_]], settings: Settings
) -> list[Found]:
    hidden, scores = engine.encode(*stacked(group))
    heads: list[tuple[int, int, int, bool, float]] = []
    for k, window in enumerate(group):
        own = scores[k, : len(window), :CUE_TAGS]
        heads += [(k, *a) for a in anchors(own, window, mine[k], bias=settings.cue)]
    if not heads:
        return []
    wanted = np.array([(k, first, last, int(orphan)) for k, first, last, orphan, _ in heads])
    own, kinds = engine.read(hidden, wanted)
    return _read(own, kinds, group, heads)


def _read(
    scores: NDArray[np.float32],
    kinds: NDArray[np.float32],
    group: Sequence[Window],
    heads: Sequence[tuple[int, int, int, bool, float]],
) -> list[Found]:
    for row, (k, first, *_) in zip(scores, heads, strict=True):
        spots = np.arange(2 * NEAR + 1) + first - NEAR
        row[(spots < 1) | (spots >= len(group[k])), 1:] -= 1e4
    paths = best_path(scores, ANCHOR_STEPS)
    found: list[Found] = []
    for number, (k, first, last, orphan, chance) in enumerate(heads):
        window = group[k]
        one = reading(scores[number], paths[number], window, first, NEAR)
        cue = () if orphan else ((int(window.piece[first]), int(window.piece[last]) + 1),)
        if one.content:
            weighed = sum(p * (e - s) for p, (s, e) in zip(one.sure, one.content, strict=True))
            mean = weighed / sum(e - s for s, e in one.content)
            kind = int(kinds[number].argmax())
            found.append(Found(cue, one.source, one.content, one.sure, kind, chance * mean, one.link))
    return found


def spans(split: Pieces, ranges: Sequence[Span]) -> list[list[int]]:
    """Ranges of pieces as spans of code points."""
    return [[int(split.starts[a]), int(split.ends[b - 1])] for a, b in ranges]


def quotes(split: Pieces, found: Sequence[Found]) -> list[dict[str, Any]]:
    """Statements in the form that score_polnear.py reads."""
    return [
        {
            "content": spans(split, f.content),
            "source": spans(split, f.source) or None,
            "cue": spans(split, f.cue) or None,
            "kind": f.kind,
            "confidence": f.confidence,
            "link": f.link,
        }
        for f in found
    ]
