"""What computes the scores: torch while training, onnxruntime as in reading. Numpy in, numpy out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import numpy as np

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from training.attribution.model import Network


class Engine(Protocol):
    """Scores of windows and of anchors; ``hidden`` goes from one to the other unread."""

    def encode(
        self, rows: NDArray[np.int64], style: NDArray[np.int64], length: NDArray[np.int64]
    ) -> tuple[object, NDArray[np.float32]]:
        """Hidden states, and scores windows × pieces × tags of the three layers."""

    def read(
        self, hidden: object, anchors: NDArray[np.int64]
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Scores of anchors × pieces around × tags, and of anchors × kinds."""


class TorchEngine:
    """A network of torch; ``half`` computes products in bf16."""

    def __init__(self, network: Network, *, half: bool) -> None:
        import torch  # noqa: PLC0415 - onnxruntime alone needs no torch

        self._torch, self._network, self._half = torch, network.eval(), half

    def encode(
        self, rows: NDArray[np.int64], style: NDArray[np.int64], length: NDArray[np.int64]
    ) -> tuple[object, NDArray[np.float32]]:
        """See ``Engine``."""
        torch = self._torch
        given = [torch.from_numpy(x) for x in (rows, style, length)]
        with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16, enabled=self._half):
            hidden, tags = self._network.encode(*given)
        return hidden, tags.float().numpy()

    def read(
        self, hidden: object, anchors: NDArray[np.int64]
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """See ``Engine``."""
        torch = self._torch
        with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16, enabled=self._half):
            tags, kinds = self._network.reader(hidden, torch.from_numpy(anchors))
        return tags.float().numpy().copy(), kinds.float().numpy()


class OnnxEngine:
    """Two ONNX graphs of one folder; ``suffix`` chooses among the precisions that ``export`` wrote."""

    def __init__(self, folder: Path, *, suffix: str = ".int8", threads: int = 1) -> None:
        import onnxruntime  # noqa: PLC0415 - training needs none

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        self._encoder, self._reader = (
            onnxruntime.InferenceSession(str(folder / f"{name}{suffix}.onnx"), options)
            for name in ("encoder", "reader")
        )

    def encode(
        self, rows: NDArray[np.int64], style: NDArray[np.int64], length: NDArray[np.int64]
    ) -> tuple[object, NDArray[np.float32]]:
        """See ``Engine``."""
        hidden, tags = self._encoder.run(None, {"rows": rows, "style": style, "length": length})
        return hidden, tags

    def read(
        self, hidden: object, anchors: NDArray[np.int64]
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """See ``Engine``."""
        tags, kinds = self._reader.run(None, {"hidden": hidden, "anchors": anchors})
        return np.array(tags), kinds
