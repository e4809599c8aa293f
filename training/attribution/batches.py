"""Windows of like length in batches; the same seed and epoch give the same batches."""

from __future__ import annotations

from dataclasses import dataclass, fields
from random import Random
from typing import TYPE_CHECKING

import torch

from onrecord.model.pieces import NEAR, WINDOW, stacked, windows
from training.attribution.augment import varied
from training.attribution.labels import IGNORED, target
from training.attribution.reading import pieces_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tokenizers import Tokenizer
    from torch import Tensor

    from onrecord.model.pieces import Window
    from training.attribution.examples import Example
    from training.attribution.labels import Target

_POOL = 24


@dataclass(frozen=True, slots=True)
class Batch:
    """Tensors of one step; ``anchors`` rows are (window, first, last, orphan)."""

    rows: Tensor
    style: Tensor
    length: Tensor
    layers: Tensor
    anchors: Tensor
    anchor_tags: Tensor
    kinds: Tensor

    def on(self, device: str) -> Batch:
        """The same batch where the network is."""
        return Batch(*(getattr(self, f.name).to(device) for f in fields(self)))


def epoch(
    examples: Sequence[Example], tokenizer: Tokenizer, *, seed: int, budget: int, share: float
) -> list[list[tuple[Window, Target]]]:
    """All windows of one pass, augmented and cut anew, in batches of at most ``budget`` padded pieces."""
    chance = Random(seed)  # noqa: S311 - the same draw every time, no secret
    found: list[tuple[Window, Target]] = []
    for example in examples:
        one = varied(example, chance, share)
        split = pieces_of(one, tokenizer)
        lead = chance.randint(0, WINDOW * 2 // 3)
        cut = windows(split, one.style, overlap=0, lead=lead)
        found += [(window, target(one, split, window)) for window in cut]
    chance.shuffle(found)
    return bucketed(found, budget, chance)


def bucketed(
    found: list[tuple[Window, Target]], budget: int, chance: Random
) -> list[list[tuple[Window, Target]]]:
    """Sort pools of windows by length and fill batches from them, in random order."""
    size = _POOL * max(1, budget // WINDOW)
    batches: list[list[tuple[Window, Target]]] = []
    for start in range(0, len(found), size):
        pool = sorted(found[start : start + size], key=lambda pair: len(pair[0]))
        batch: list[tuple[Window, Target]] = []
        for pair in pool:
            if batch and (len(batch) + 1) * len(pair[0]) > budget:
                batches.append(batch)
                batch = []
            batch.append(pair)
        batches.append(batch)
    chance.shuffle(batches)
    return batches


def collate(pairs: Sequence[tuple[Window, Target]]) -> Batch:
    """One batch of windows with their answers."""
    rows, style, length = (torch.from_numpy(x) for x in stacked([w for w, _ in pairs]))
    layers = torch.full((len(pairs), 3, rows.shape[2]), IGNORED)
    anchors: list[tuple[int, int, int, int]] = []
    kinds: list[int] = []
    tags: list[Tensor] = []
    for k, (window, answer) in enumerate(pairs):
        layers[k, :, : len(window)] = torch.from_numpy(answer.layers)
        for anchor in answer.anchors:
            anchors.append((k, anchor.first, anchor.last, int(anchor.orphan)))
            kinds.append(anchor.kind)
            around = torch.full((len(window) + 2 * NEAR,), IGNORED)
            around[NEAR + 1 : NEAR + len(window)] = torch.from_numpy(anchor.tags)[1:]
            tags.append(around[anchor.first : anchor.first + 2 * NEAR + 1])
    return Batch(
        rows,
        style,
        length,
        layers,
        torch.tensor(anchors, dtype=torch.long).reshape(-1, 4),
        torch.stack(tags) if tags else torch.zeros(0, 2 * NEAR + 1, dtype=torch.long),
        torch.tensor(kinds, dtype=torch.long),
    )
