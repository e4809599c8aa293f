"""The network on whole texts: windows in batches by length, anchors, statements as spans of code points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onrecord.model.decode import ANCHOR_STEPS, Found, Head, anchors, best_path, owners, reading, settled
from onrecord.model.engine import load
from onrecord.model.pieces import NEAR, OVERLAP, WINDOW, pieces, stacked, windows
from onrecord.model.tags import CUE_TAGS, KINDS
from onrecord.model.told import Told
from onrecord.settings import OURS
from onrecord.types import Kind, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from tokenizers import Tokenizer

    from onrecord.model.engine import Engine
    from onrecord.model.pieces import Pieces, Range, Window
    from onrecord.model.tuned import Tuned

_BATCH = 16
"""Windows whose tags are decoded together."""


@dataclass(frozen=True, slots=True)
class Boldness:
    """How bold the decoding is. ``cue`` is added to every cue tag's score; ``least`` is a probability.

    ``window`` and ``overlap`` are the pieces that are read at once, and again with the next.
    """

    cue: float = 0.0
    least: float = 0.0
    window: int = WINDOW
    overlap: int = OVERLAP


CALM = Boldness()
BOLD = Boldness(cue=0.3)
"""Chosen on the held-back texts of PolNeAR train, read in its style (among 0 and 0.3)."""
LEAST_BOLD = 0.4
"""The least product of confidence and link that is kept there; chosen on them too (from 0 to 0.55)."""


class ModelReader:
    """The shipped model as the statements stage asks for it (``told.Reader``)."""

    def __init__(self, engine: Engine, tokenizer: Tokenizer, tuned: Tuned, style: str = OURS) -> None:
        self._engine, self._tokenizer, self._tuned, self._style = engine, tokenizer, tuned, style
        own = style == OURS
        self._least_both = 0.0 if own else LEAST_BOLD
        cue = tuned.cue if own else BOLD.cue
        self._boldness = Boldness(cue, tuned.least, tuned.window, tuned.overlap)

    def read(
        self, text: str, paragraphs: Sequence[Span], states: bytes | bytearray, *, headed: bool
    ) -> list[Told]:
        """The statements of ``paragraphs`` in order of their words."""
        spans = [(p.start, p.end) for p in paragraphs]
        if not spans:
            return []
        split = pieces(text, spans, states, self._tokenizer, first=0 if headed else 1)
        found = statements(self._engine, split, self._style, self._boldness)
        sure = (one for one in found if one.confidence * one.link >= self._least_both)
        return [_told(split, one, self._tuned) for one in sure]


def load_reader(name: str = "default", threads: int = 1, style: str = OURS) -> ModelReader:
    """The model shipped as ``name``, ready to read in a style. Raises ModelError (``engine.load``)."""
    return ModelReader(*load(name, threads, style), style)


def _told(split: Pieces, one: Found, tuned: Tuned) -> Told:
    return Told(
        content=_spans(split, one.content),
        cue=_spans(split, one.cue),
        source=_spans(split, one.source),
        kind=Kind(KINDS[one.kind]),
        confidence=tuned.statement.of(one.confidence),
        link=tuned.link.of(one.link),
    )


def _spans(split: Pieces, ranges: Sequence[Range]) -> tuple[Span, ...]:
    return tuple(Span(int(split.starts[a]), int(split.ends[b - 1])) for a, b in ranges)


def statements(engine: Engine, split: Pieces, style: str, boldness: Boldness = CALM) -> list[Found]:
    """The statements of a text given in pieces, in pieces."""
    if not len(split):
        return []
    kept = windows(split, style, limit=boldness.window, overlap=boldness.overlap)
    owner = owners(kept, len(split))
    found: list[Found] = []
    for start in range(0, len(kept), _BATCH):
        group = kept[start : start + _BATCH]
        mine = [_mine(owner, window, start + k) for k, window in enumerate(group)]
        found += _group(engine, group, mine, boldness)
    return settled([f for f in found if f.confidence >= boldness.least], nested=style == OURS)


def _mine(owner: NDArray[np.int64], window: Window, number: int) -> NDArray[np.bool_]:
    mine = np.zeros(len(window), dtype=bool)
    real = window.piece >= 0
    mine[real] = owner[window.piece[real]] == number
    return mine


def _group(
    engine: Engine, group: Sequence[Window], mine: Sequence[NDArray[np.bool_]], boldness: Boldness
) -> list[Found]:
    hidden, scores = engine.encode(*stacked(group))
    heads = anchors(scores[:, :, :CUE_TAGS], group, mine, bias=boldness.cue)
    if not heads:
        return []
    wanted = np.array([(k, first, last, int(orphan)) for k, first, last, orphan, _ in heads])
    own, kinds = engine.read(hidden, wanted)
    return _read(own, kinds, group, heads)


def _read(
    scores: NDArray[np.float32],
    kinds: NDArray[np.float32],
    group: Sequence[Window],
    heads: Sequence[Head],
) -> list[Found]:
    spots = np.arange(scores.shape[1])
    for row, (k, first, *_) in zip(scores, heads, strict=True):
        row[(spots < 1) | (spots >= len(group[k])) | (abs(spots - first) > NEAR), 1:] -= 1e4
    paths = best_path(scores, ANCHOR_STEPS)
    found: list[Found] = []
    for number, (k, first, last, orphan, chance) in enumerate(heads):
        window = group[k]
        one = reading(scores[number], paths[number], window)
        cue = () if orphan else ((int(window.piece[first]), int(window.piece[last]) + 1),)
        if one.content:
            weighed = sum(p * (e - s) for p, (s, e) in zip(one.sure, one.content, strict=True))
            mean = weighed / sum(e - s for s, e in one.content)
            kind = int(kinds[number].argmax())
            found.append(Found(cue, one.source, one.content, one.sure, kind, chance * mean, one.link))
    return found
