from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from training.attribution.decode import (
    ANCHOR_STEPS,
    CUE_STEPS,
    Found,
    anchors,
    best_path,
    owners,
    reading,
    runs,
    settled,
)
from training.attribution.examples import OURS, Example, Stated, paragraphs
from training.attribution.features import Pieces, windows
from training.attribution.labels import BEGIN, CONTENT, IGNORED, ORPHAN, SOURCE, target

if TYPE_CHECKING:
    from training.attribution.examples import Span

NEAR = 160
TEXT = (
    "Ferry stays in port\n\n"
    "“No boat leaves tonight,” Captain Oda Renn said. “Not one.”\n\n"
    "The harbour office of Lisk had promised four crossings.\n\n“Rubbish.”\n"
)


def pieces(text: str) -> Pieces:
    """Words and marks as pieces, without a tokenizer."""
    rows = [
        (7, start + m.start(), start + m.end(), 0, 0, k)
        for k, (start, end) in enumerate(paragraphs(text))
        for m in re.finditer(r"\w+|[^\w\s]", text[start:end])
    ]
    table = np.array(rows, dtype=np.int32).reshape(-1, 6)
    return Pieces(*(table[:, k] for k in range(6)))


def spans(*words: str) -> tuple[tuple[int, int], ...]:
    return tuple((TEXT.index(w), TEXT.index(w) + len(w)) for w in words)


PAGE = Example(
    "ferry",
    TEXT,
    (
        Stated(spans("“No boat leaves tonight,”", "“Not one.”"), spans("said"), spans("Captain Oda Renn")),
        Stated(spans("four crossings"), spans("had promised"), spans("The harbour office of Lisk")),
        Stated(spans("“Rubbish.”"), (), ()),
    ),
    OURS,
)


def test_gold_comes_back_from_its_own_tags() -> None:
    split = pieces(TEXT)
    (window,) = windows(split, OURS)
    answer = target(PAGE, split, window)
    read = []
    for anchor in answer.anchors:
        spots = np.arange(2 * NEAR + 1) + anchor.first - NEAR
        inside = (spots >= 1) & (spots < len(window))
        tags = np.where(inside, anchor.tags[np.clip(spots, 0, len(window) - 1)], 0)
        scores = np.eye(9, dtype=np.float32)[tags] * 20
        path = best_path(scores[None], ANCHOR_STEPS)[0]
        one = reading(scores, path, window, anchor.first, NEAR)
        assert min(*one.sure, one.link) > 0.99
        read.append((one.source, one.content))
    words = [[[TEXT[split.starts[a] : split.ends[b - 1]] for a, b in role] for role in one] for one in read]
    assert words == [[[TEXT[a:b] for a, b in role] for role in (s.source, s.content)] for s in PAGE.stated]


def test_anchors_are_cues_and_contents_without_one() -> None:
    split = pieces(TEXT)
    (window,) = windows(split, OURS)
    layer = target(PAGE, split, window).layers[0]
    tags = np.where(layer == IGNORED, 0, layer)
    scores = np.eye(6, dtype=np.float32)[tags] * 20
    heads = anchors(scores, window, np.ones(len(window), dtype=bool), bias=0.0)
    words = [TEXT[split.starts[window.piece[a]] : split.ends[window.piece[b]]] for a, b, *_ in heads]
    assert words == ["said", "had promised", "“"]
    assert [orphan for _, _, orphan, _ in heads] == [False, False, True]


def test_what_may_be_left_out_is_not_asked_for() -> None:
    split = pieces(TEXT)
    (window,) = windows(split, OURS)
    stated = Stated(spans("four"), spans("promised"), spans("Lisk"), doubt=True)
    doubted = Example("x", TEXT, (stated,), OURS)
    layers = target(doubted, split, window).layers
    assert [int((row == IGNORED).sum()) for row in layers] == [int((window.piece < 0).sum()) + 1] * 3


@given(st.integers(0, 10_000))
def test_a_path_never_breaks_a_span(seed: int) -> None:
    scores = np.random.default_rng(seed).normal(0, 3, (4, 30, 9)).astype(np.float32)
    for path in best_path(scores, ANCHOR_STEPS):
        covered = {k for begin in (SOURCE, CONTENT) for a, b in runs(path, begin) for k in range(a, b)}
        assert covered == set(np.flatnonzero(path).tolist())


def test_a_lone_mark_goes_between_cues() -> None:
    scores = np.full((1, 4, 6), -9.0, dtype=np.float32)
    for place, tag in enumerate((BEGIN, ORPHAN, 3, 0)):
        scores[0, place, tag] = 0.0
    path = best_path(scores, CUE_STEPS)[0].tolist()
    assert path != [BEGIN, ORPHAN, 3, 0]


@given(
    st.lists(st.integers(1, 90), min_size=1, max_size=30),
    st.integers(20, 60),
    st.integers(0, 15),
    st.integers(0, 15),
)
def test_windows_hold_every_piece_and_no_more_than_they_may(
    lengths: list[int], limit: int, overlap: int, lead: int
) -> None:
    split = pieces("\n\n".join(" ".join(["word"] * n) for n in lengths))
    kept = windows(split, OURS, limit=limit, overlap=overlap, lead=lead)
    assert all(len(w) <= limit for w in kept)
    assert {p for w in kept for p in w.piece.tolist() if p >= 0} == set(range(len(split)))
    owner = owners(kept, len(split))
    assert all(k in kept[owner[k]].piece for k in range(len(split)))


def found(cue: int, content: Span, sure: float) -> Found:
    return Found(((cue, cue + 1),), (), (content,), (sure,), 0, 0.9, 0.9)


def test_the_surer_claim_keeps_disputed_words() -> None:
    sure, late, lost = found(4, (5, 9), 0.9), found(20, (8, 20), 0.5), found(30, (5, 10), 0.4)
    assert [f.content for f in settled([late, sure, lost], nested=False)] == [((5, 9),), ((9, 20),)]


def test_speech_inside_speech_keeps_its_words() -> None:
    outer, inner = found(0, (1, 20), 0.9), found(5, (6, 10), 0.8)
    assert [f.content for f in settled([outer, inner], nested=True)] == [((1, 20),), ((6, 10),)]
    assert [f.content for f in settled([outer, inner], nested=False)] == [((1, 20),)]
