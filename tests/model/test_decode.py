from __future__ import annotations

from itertools import pairwise, product
from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.decode import ANCHOR_STEPS, CUE_STEPS, Found, best_path, runs, settled
from onrecord.model.tags import BEGIN, CONTENT, ORPHAN, SOURCE

if TYPE_CHECKING:
    from onrecord.model.pieces import Range


@given(st.integers(0, 10_000))
def test_a_path_never_breaks_a_span(seed: int) -> None:
    scores = np.random.default_rng(seed).normal(0, 3, (4, 30, 9)).astype(np.float32)
    for path in best_path(scores, ANCHOR_STEPS):
        covered = {k for begin in (SOURCE, CONTENT) for a, b in runs(path, begin) for k in range(a, b)}
        assert covered == set(np.flatnonzero(path).tolist())


@given(st.integers(0, 10_000))
def test_the_path_is_the_likeliest_of_all_allowed(seed: int) -> None:
    scores = np.random.default_rng(seed).normal(0, 3, (2, 4, 6)).astype(np.float32)
    closed = {0, BEGIN + 2, BEGIN + 3, ORPHAN}
    every = [
        path
        for path in product(range(6), repeat=4)
        if path[0] not in (BEGIN + 1, BEGIN + 2)
        and path[-1] in closed
        and all((a in closed) == (b not in (BEGIN + 1, BEGIN + 2)) for a, b in pairwise(path))
    ]
    for row, path in zip(scores, best_path(scores, CUE_STEPS), strict=True):
        assert tuple(path.tolist()) == max(every, key=lambda p: sum(row[k, tag] for k, tag in enumerate(p)))


def test_a_lone_mark_goes_between_cues() -> None:
    scores = np.full((1, 4, 6), -9.0, dtype=np.float32)
    for place, tag in enumerate((BEGIN, ORPHAN, 3, 0)):
        scores[0, place, tag] = 0.0
    path = best_path(scores, CUE_STEPS)[0].tolist()
    assert path != [BEGIN, ORPHAN, 3, 0]


def found(cue: int, content: Range, sure: float) -> Found:
    return Found(((cue, cue + 1),), (), (content,), (sure,), 0, 0.9, 0.9)


def test_the_surer_claim_keeps_disputed_words() -> None:
    sure, late, lost = found(4, (5, 9), 0.9), found(20, (8, 20), 0.5), found(30, (5, 10), 0.4)
    assert [f.content for f in settled([late, sure, lost], nested=False)] == [((5, 9),), ((9, 20),)]


def test_speech_inside_speech_keeps_its_words() -> None:
    outer, inner = found(0, (1, 20), 0.9), found(5, (6, 10), 0.8)
    assert [f.content for f in settled([outer, inner], nested=True)] == [((1, 20),), ((6, 10),)]
    assert [f.content for f in settled([outer, inner], nested=False)] == [((1, 20),)]
