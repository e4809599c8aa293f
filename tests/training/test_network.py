from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from onrecord.model.pieces import NEAR

torch = pytest.importorskip("torch")

if TYPE_CHECKING:
    from pathlib import Path

SIZES = {"width": 24, "heads": 2, "inner": 32, "layers": 2, "words": 200, "reader": 16}


def test_padding_changes_nothing() -> None:
    from training.attribution.model import Network, Shape  # noqa: PLC0415 - torch is optional here

    torch.manual_seed(0)
    network = Network(Shape(**SIZES)).eval()
    rows = torch.randint(0, 3, (1, 4, 12))
    style, length = torch.tensor([1]), torch.tensor([9])
    short, tags = network.encode(rows[:, :, :9], style, length)
    _, padded = network.encode(rows, style, length)
    assert torch.allclose(tags, padded[:, :9], atol=1e-5)
    scores, kinds = network.reader(short, torch.tensor([[0, 3, 4, 0], [0, 7, 7, 1]]))
    assert scores.shape == (2, 321, 9)
    assert kinds.shape == (2, 3)


def test_the_distance_is_none_within_the_anchor_and_grows_to_both_sides() -> None:
    from training.attribution.model import DISTANCES, distances  # noqa: PLC0415 - likewise

    found = distances(torch.tensor([5]), torch.tensor([6]), torch.arange(2 * NEAR + 1))[0]
    assert found[NEAR] == found[NEAR + 1] == DISTANCES // 2
    assert found.min() >= 0
    assert found.max() < DISTANCES
    assert (found.diff() >= 0).all()


def test_a_checkpoint_comes_back(tmp_path: Path) -> None:
    from training.attribution.model import Network, Shape  # noqa: PLC0415 - likewise
    from training.attribution.weights import load_network, save, shape_of  # noqa: PLC0415 - likewise

    network = Network(Shape(**SIZES))
    save(tmp_path / "last.pt", {"shape": shape_of(network), "average": network.state_dict()})
    again = load_network(tmp_path / "last.pt")
    assert all(torch.equal(a, b) for a, b in zip(network.parameters(), again.parameters(), strict=True))
    assert [p.name for p in tmp_path.iterdir()] == ["last.pt"]
