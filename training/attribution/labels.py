"""What the network should answer for a window: tags of each layer, and for each anchor its own tags."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from onrecord.model.tags import BEGIN, CONTENT, END, INSIDE, KINDS, ORPHAN, SINGLE, SOURCE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from onrecord.model.pieces import Pieces, Window
    from training.attribution.examples import Example, Span

IGNORED = -100


@dataclass(frozen=True, slots=True)
class Anchor:
    """One statement seen from its cue; ``first`` and ``last`` are places in the window, ``tags`` cover it."""

    first: int
    last: int
    orphan: bool
    kind: int
    tags: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Target:
    """The right answers for one window. ``layers`` has a row each for cue, source and content."""

    layers: NDArray[np.int64]
    anchors: tuple[Anchor, ...]


def ranges(spans: Iterable[Span], found: Pieces) -> list[Span]:
    """Half-open ranges of pieces that share a code point with a span; neighbours are joined."""
    kept: list[Span] = []
    for start, end in sorted(spans):
        a = int(np.searchsorted(found.ends, start, side="right"))
        b = int(np.searchsorted(found.starts, end, side="left"))
        if a < b and kept and kept[-1][1] >= a:
            kept[-1] = (kept[-1][0], max(b, kept[-1][1]))
        elif a < b:
            kept.append((a, b))
    return kept


def target(example: Example, found: Pieces, window: Window) -> Target:
    """Tags of one window. Statements with an end outside it keep their tags; they anchor nothing."""
    place = np.full(len(found) + 1, -1, dtype=np.int64)
    real = window.piece >= 0
    place[window.piece[real]] = np.flatnonzero(real)
    layers = np.zeros((3, len(window)), dtype=np.int64)
    layers[:, ~real] = IGNORED
    layers[:, 0] = IGNORED
    anchors: list[Anchor] = []
    for stated in example.stated:
        roles = [ranges(spans, found) for spans in (stated.cue, stated.source, stated.content)]
        inside = [[r for r in (_placed(x, place) for x in role) if r] for role in roles]
        _tag_layers(layers, inside, doubt=stated.doubt)
        whole = sum(len(r) for r in inside) >= sum(len(r) for r in roles)
        if whole and inside[2] and (anchor := _anchor(inside, stated.kind, len(window))) is not None:
            if anchor.orphan and not stated.doubt:
                layers[0, anchor.first] = ORPHAN
            anchors.append(anchor)
    return Target(layers, tuple(anchors))


def _placed(pieces: Span, place: NDArray[np.int64]) -> list[Span]:
    """A range of pieces as ranges of the window, cut where the window has a paragraph mark."""
    spots = place[pieces[0] : pieces[1]]
    if (spots < 0).any():
        return []
    cuts = [0, *(np.flatnonzero(np.diff(spots) != 1) + 1).tolist(), len(spots)]
    return [(int(spots[a]), int(spots[b - 1]) + 1) for a, b in pairwise(cuts)]


def _tag_layers(layers: NDArray[np.int64], inside: list[list[list[Span]]], *, doubt: bool) -> None:
    for layer, role in enumerate(inside):
        for start, end in (span for spans in role for span in spans):
            if doubt:
                layers[layer, start:end] = IGNORED
            else:
                write(layers[layer], start, end, 0)


def write(row: NDArray[np.int64], start: int, end: int, shift: int) -> None:
    """Write one span's tags into ``row``; ``shift`` is its role's first tag less ``BEGIN``."""
    if end - start == 1:
        row[start] = SINGLE + shift
        return
    row[start:end] = INSIDE + shift
    row[start], row[end - 1] = BEGIN + shift, END + shift


def _anchor(inside: list[list[list[Span]]], kind: str | None, length: int) -> Anchor | None:
    flat = [[span for spans in role for span in spans] for role in inside]
    cue, source, content = flat
    tags = np.zeros(length, dtype=np.int64)
    for start, end in source:
        write(tags, start, end, SOURCE - BEGIN)
    for start, end in content:
        write(tags, start, end, CONTENT - BEGIN)
    number = KINDS.index(kind) if kind in KINDS else IGNORED
    if cue:
        return Anchor(cue[0][0], cue[0][1] - 1, orphan=False, kind=number, tags=tags)
    return Anchor(content[0][0], content[0][0], orphan=True, kind=number, tags=tags)
