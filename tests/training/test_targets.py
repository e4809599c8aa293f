from __future__ import annotations

import numpy as np

from onrecord.model.decode import ANCHOR_STEPS, anchors, best_path, reading
from onrecord.model.pieces import windows
from onrecord.settings import OURS
from tests.model.made import pieces
from training.attribution.examples import Example, Stated
from training.attribution.labels import IGNORED, target

TEXT = (
    "Ferry stays in port\n\n"
    "“No boat leaves tonight,” Captain Oda Renn said. “Not one.”\n\n"
    "The harbour office of Lisk had promised four crossings.\n\n“Rubbish.”\n"
)


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
        scores = np.eye(9, dtype=np.float32)[anchor.tags] * 20
        path = best_path(scores[None], ANCHOR_STEPS)[0]
        one = reading(scores, path, window)
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
    heads = anchors(scores[None], [window], [np.ones(len(window), dtype=bool)], bias=0.0)
    words = [TEXT[split.starts[window.piece[a]] : split.ends[window.piece[b]]] for _, a, b, *_ in heads]
    assert words == ["said", "had promised", "“"]
    assert [orphan for *_, orphan, _ in heads] == [False, False, True]


def test_what_may_be_left_out_is_not_asked_for() -> None:
    split = pieces(TEXT)
    (window,) = windows(split, OURS)
    stated = Stated(spans("four"), spans("promised"), spans("Lisk"), doubt=True)
    doubted = Example("x", TEXT, (stated,), OURS)
    layers = target(doubted, split, window).layers
    assert [int((row == IGNORED).sum()) for row in layers] == [int((window.piece < 0).sum()) + 1] * 3
