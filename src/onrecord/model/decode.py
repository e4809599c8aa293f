"""Scores of tags → statements, with numpy alone: cue spans, then each cue's own source and content."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from onrecord.model.tags import BEGIN, CONTENT, END, ORPHAN, SINGLE, SOURCE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from onrecord.model.pieces import Range, Window

_NEVER = -1e4


@dataclass(frozen=True, slots=True)
class Found:
    """One statement in pieces of the text (half-open ranges), with a probability.

    ``sure`` has a probability for each span of the content: that it belongs to this cue. ``link`` is the
    probability that the source, or its absence, is right.
    """

    cue: tuple[Range, ...]
    source: tuple[Range, ...]
    content: tuple[Range, ...]
    sure: tuple[float, ...]
    kind: int
    confidence: float
    link: float


def steps(tags: int, roles: Sequence[int], *, lone: int | None = None) -> NDArray[np.float32]:
    """Which tag may follow which: 0 or a great loss. ``roles`` are the B tags of B-I-E-S groups."""
    opens = np.ones(tags, dtype=bool)
    going = {b + k for b in roles for k in (0, 1)}
    table = np.full((tags, tags), _NEVER, dtype=np.float32)
    for b in roles:
        opens[[b + 1, b + 2]] = False
    for tag in range(tags):
        if tag not in going:
            table[tag, opens] = 0.0
    for b in roles:
        for tag in (b, b + 1):
            table[tag, [b + 1, b + 2]] = 0.0
    if lone is not None:
        opens[lone] = True
    return table


CUE_STEPS = steps(6, [BEGIN], lone=ORPHAN)
ANCHOR_STEPS = steps(9, [SOURCE, CONTENT])


def best_path(scores: NDArray[np.float32], table: NDArray[np.float32]) -> NDArray[np.int64]:
    """The likeliest allowed tags of each row: scores are rows × pieces × tags."""
    count, length, tags = scores.shape
    ends = np.array([table[t].max() == 0.0 and table[t, 0] == 0.0 for t in range(tags)])
    # many tags may follow the same ones: the best of those is sought once
    befores, alike = np.unique(table, axis=1, return_inverse=True)
    totals = np.empty((length, count, tags), dtype=np.float32)
    totals[0] = scores[:, 0] + table[0]
    for k in range(1, length):
        best = (totals[k - 1][:, :, None] + befores).max(1)
        np.add(best[:, alike], scores[:, k], out=totals[k])
    path = np.zeros((count, length), dtype=np.int64)
    path[:, -1] = (totals[-1] + np.where(ends, 0.0, _NEVER)).argmax(1)
    for k in range(length - 1, 0, -1):
        path[:, k - 1] = (totals[k - 1] + table.T[path[:, k]]).argmax(1)
    return path


def runs(path: NDArray[np.int64], begin: int) -> list[Range]:
    """Half-open ranges of a role in one allowed path of tags; ``begin`` is the role's B tag."""
    alone = path == begin - BEGIN + SINGLE
    starts = np.flatnonzero(alone | (path == begin))
    ends = np.flatnonzero(alone | (path == begin - BEGIN + END)) + 1
    return list(zip(starts.tolist(), ends.tolist(), strict=True))


def log_softmax(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """Logarithms of the probabilities along the last axis."""
    top = scores - scores.max(-1, keepdims=True)
    normal: NDArray[np.float32] = top - np.log(np.exp(top).sum(-1, keepdims=True))
    return normal


def owners(kept: Sequence[Window], count: int) -> NDArray[np.int64]:
    """For each piece of the text the window that sees most around it."""
    best = np.full(count, -1.0)
    owner = np.zeros(count, dtype=np.int64)
    for number, window in enumerate(kept):
        spots = np.flatnonzero(window.piece >= 0)
        index = window.piece[spots]
        left = np.full(len(spots), 1e6) if index[0] == 0 else spots - spots[0]
        right = np.full(len(spots), 1e6) if index[-1] == count - 1 else spots[-1] - spots
        room = np.minimum(left, right)
        better = room > best[index]
        best[index[better]] = room[better]
        owner[index[better]] = number
    return owner


Head = tuple[int, int, int, bool, float]
"""An anchor: number of its window, first and last place, whether it has no cue, probability."""


def anchors(
    scores: NDArray[np.float32], group: Sequence[Window], mine: Sequence[NDArray[np.bool_]], *, bias: float
) -> list[Head]:
    """Each cue of the windows whose first piece is ``mine``, in order.

    ``scores`` are windows × pieces × cue tags; ``bias`` is added to the score of every tag but out.
    """
    logs = log_softmax(scores)
    tilted = logs + np.array([0, *[bias] * 5], dtype=np.float32)
    for k, window in enumerate(group):
        tilted[k, len(window) :, 1:] = tilted[k, : len(window)][window.piece < 0, 1:] = _NEVER
    found: list[Head] = []
    for k, path in enumerate(best_path(tilted, CUE_STEPS)):
        own: list[Head] = []
        for start, end in runs(path, BEGIN):
            sure = float(1 - np.exp(logs[k, start:end, 0]).mean())
            own.append((k, start, end - 1, False, sure))
        lone = np.flatnonzero(path == ORPHAN).tolist()
        own += [(k, at, at, True, float(np.exp(logs[k, at, ORPHAN]))) for at in lone]
        found += [one for one in sorted(own) if mine[k][one[1]]]
    return found


@dataclass(frozen=True, slots=True)
class Reading:
    """What one anchor's tags say, in pieces of the text; ``sure`` goes with ``content``."""

    source: tuple[Range, ...]
    content: tuple[Range, ...]
    sure: tuple[float, ...]
    link: float


def reading(scores: NDArray[np.float32], path: NDArray[np.int64], window: Window) -> Reading:
    """Source and content of one anchor from the scores and tags of its window's pieces."""
    chances = np.exp(log_softmax(scores))

    def placed(begin: int) -> list[tuple[Range, float]]:
        chance = chances[:, begin : begin + 4].sum(-1)
        spans: list[tuple[Range, float]] = []
        for start, end in runs(path, begin):
            inside = window.piece[start:end]
            inside = inside[inside >= 0]
            if len(inside):
                span = (int(inside[0]), int(inside[-1]) + 1)
                spans.append((span, float(chance[start:end].mean())))
        return spans

    source, content = placed(SOURCE), placed(CONTENT)
    none = 1 - float(chances[:, SOURCE:CONTENT].sum(-1).max())
    link = sum(p for _, p in source) / len(source) if source else none
    return Reading(
        tuple(s for s, _ in source), tuple(s for s, _ in content), tuple(p for _, p in content), link
    )


def settled(found: Sequence[Found], *, nested: bool) -> list[Found]:
    """Statements with their quarrels ended: pieces go to the cue that claims a span of them most surely.

    With ``nested`` a statement that lies, cue and all, inside another's content keeps its words. One that
    keeps less than half of its words goes.
    """
    claims = [
        (sure * one.confidence, number, span)
        for number, one in enumerate(found)
        for span, sure in zip(one.content, one.sure, strict=True)
    ]
    taken: dict[int, int] = {}
    kept: dict[int, list[Range]] = {}
    for _, number, (start, end) in sorted(claims, key=lambda c: (-c[0], c[1:])):
        one = found[number]
        free = [
            p
            for p in range(start, end)
            if p not in taken or (nested and taken[p] != number and _nests(one, found[taken[p]]))
        ]
        kept.setdefault(number, []).extend(_joined(free))
        for piece in free:
            taken.setdefault(piece, number)
    rest = [
        replace(found[number], content=tuple(sorted(content)), sure=())
        for number, content in kept.items()
        if content and 2 * _length(content) >= _length(found[number].content)
    ]
    return sorted(rest, key=lambda f: f.content)


def _length(spans: Iterable[Range]) -> int:
    return sum(e - s for s, e in spans)


def _nests(one: Found, other: Found) -> bool:
    a, b = _cover(one), _cover(other)
    return a <= _words(other) or b <= _words(one)


def _cover(one: Found) -> set[int]:
    return {p for s, e in (*one.cue, *one.content) for p in range(s, e)}


def _words(one: Found) -> set[int]:
    return {p for s, e in one.content for p in range(s, e)}


def _joined(free: Sequence[int]) -> list[Range]:
    spans: list[Range] = []
    for piece in free:
        if spans and spans[-1][1] == piece:
            spans[-1] = (spans[-1][0], piece + 1)
        else:
            spans.append((piece, piece + 1))
    return spans
