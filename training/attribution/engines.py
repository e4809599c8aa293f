"""What computes the scores: torch while training, or the graphs as in reading. Numpy in, numpy out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import torch

from onrecord.model.engine import OnnxEngine
from onrecord.model.pieces import NEAR

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from training.attribution.model import Network


class TorchEngine:
    """A network of torch (an ``onrecord.model.engine.Engine``); ``half`` computes products in bf16."""

    def __init__(self, network: Network, *, half: bool, device: str = "cpu") -> None:
        self._network, self._half, self._device = network.to(device).eval(), half, device

    def encode(
        self, rows: NDArray[np.int64], style: NDArray[np.int64], length: NDArray[np.int64]
    ) -> tuple[object, NDArray[np.float32]]:
        """See ``Engine``."""
        given = [torch.from_numpy(x).to(self._device) for x in (rows, style, length)]
        with torch.inference_mode(), torch.autocast(self._device, dtype=torch.bfloat16, enabled=self._half):
            hidden, tags = self._network.encode(*given)
        return hidden, tags.float().cpu().numpy()

    def read(
        self, hidden: object, anchors: NDArray[np.int64]
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """See ``Engine``."""
        with torch.inference_mode(), torch.autocast(self._device, dtype=torch.bfloat16, enabled=self._half):
            tags, kinds = self._network.reader(hidden, torch.from_numpy(anchors).to(self._device))
        assert isinstance(hidden, torch.Tensor)
        own = placed(tags.float().cpu().numpy(), anchors[:, 1], hidden.shape[1])
        return own, kinds.float().cpu().numpy()


def placed(tags: NDArray[np.float32], first: NDArray[np.int64], length: int) -> NDArray[np.float32]:
    """Scores of the pieces around each anchor as scores of its window's ``length`` pieces."""
    found = np.zeros((len(tags), length, tags.shape[2]), dtype=np.float32)
    for own, around, at in zip(found, tags, first.tolist(), strict=True):
        start, end = max(0, at - NEAR), min(length, at + NEAR + 1)
        own[start:end] = around[start - at + NEAR : end - at + NEAR]
    return found


def graphs(folder: Path, *, full: bool, threads: int = 1) -> OnnxEngine:
    """The engine of a folder that ``export`` wrote, int8 unless ``full``, or of one that ``pack`` wrote."""
    suffix = ".int8" if not full and (folder / "encoder.int8.onnx").exists() else ""
    encoder, reader = ((folder / f"{name}{suffix}.onnx").read_bytes() for name in ("encoder", "reader"))
    return OnnxEngine(encoder, reader, threads=threads)
