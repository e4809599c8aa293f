from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from onrecord.model.pieces import NEAR, Window, stacked

torch = pytest.importorskip("torch")
pytest.importorskip("onnx")

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.model.engine import Engine

SIZES = {"width": 24, "heads": 2, "inner": 32, "layers": 2, "words": 200, "reader": 16}
LONG, SHORT = 2 * NEAR + 40, 20
EDGE = 6
"""Pieces at either end that torch reads with what lies beyond, the graphs with nothing."""


@pytest.fixture(scope="module")
def engines(tmp_path_factory: pytest.TempPathFactory) -> list[Engine]:
    """One network with weights far from nothing: torch, the graphs in fp32, and in int8."""
    from training.attribution.engines import TorchEngine, graphs  # noqa: PLC0415 - torch is optional here
    from training.attribution.export import export  # noqa: PLC0415 - likewise
    from training.attribution.model import Network, Shape  # noqa: PLC0415 - likewise

    torch.manual_seed(0)
    network = Network(Shape(**SIZES)).eval()
    with torch.no_grad():
        for weight in network.parameters():
            weight.add_(torch.randn_like(weight) * 0.1)
    folder: Path = tmp_path_factory.mktemp("graphs")
    export(network, folder)
    return [TorchEngine(network, half=False), graphs(folder, full=True), graphs(folder, full=False)]


def window(length: int, seed: int) -> Window:
    chosen = np.random.default_rng(seed)
    rows = np.stack([chosen.integers(0, most, length) for most in (200, 5, 8, 3)]).astype(np.int32)
    return Window(rows, np.arange(-1, length - 1, dtype=np.int32), seed % 2)


def test_the_graphs_answer_as_torch_does(engines: list[Engine]) -> None:
    group = [window(LONG, 0), window(SHORT, 1)]
    anchors = np.array([[0, 3, 4, 0], [0, 230, 230, 1], [1, 4, 6, 0]])
    answers = []
    for engine in engines:
        hidden, scores = engine.encode(*stacked(group))
        tags, kinds = engine.read(hidden, anchors)
        assert tags.shape == (3, LONG, 9)
        seen = [tags[0, EDGE : NEAR - EDGE], tags[1, 80 : LONG - EDGE], tags[2, EDGE : SHORT - EDGE]]
        answers.append([scores[0], scores[1, :SHORT], *seen, kinds])
    torch_own, full, small = answers
    for one, other in zip(torch_own, full, strict=True):
        assert np.abs(one - other).max() < 1e-4
    for one, other in zip(torch_own, small, strict=True):
        assert np.abs(one - other).mean() < 0.1 * np.abs(one).mean()


def test_a_window_is_read_alike_alone_and_with_others(engines: list[Engine]) -> None:
    one, other = window(SHORT, 1), window(LONG, 0)
    anchor = np.array([[0, 4, 6, 0]])
    for engine in engines[1:]:
        alone, scores = engine.encode(*stacked([one]))
        both, together = engine.encode(*stacked([one, other]))
        assert np.array_equal(scores[0], together[0, :SHORT])
        tags, _ = engine.read(alone, anchor)
        assert np.array_equal(tags[0], engine.read(both, anchor)[0][0, :SHORT])
