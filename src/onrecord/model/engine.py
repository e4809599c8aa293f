"""The two graphs of a model in ONNX Runtime, checked against their digests before they run."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Protocol

from onrecord.errors import ModelError
from onrecord.model.shipped import checked
from onrecord.model.tuned import tuned

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from tokenizers import Tokenizer

    from onrecord.model.tuned import Tuned


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


class OnnxEngine:
    """The graphs ``encoder.onnx`` and ``reader.onnx`` given as bytes; one session each for the process."""

    def __init__(self, encoder: bytes, reader: bytes, *, threads: int = 1) -> None:
        import onnxruntime  # noqa: PLC0415 - heavy: loaded with the model

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        providers = ["CPUExecutionProvider"]
        self._encoder = onnxruntime.InferenceSession(encoder, options, providers=providers)
        self._reader = onnxruntime.InferenceSession(reader, options, providers=providers)

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
        return tags, kinds


@cache
def load(name: str = "default", threads: int = 1) -> tuple[OnnxEngine, Tokenizer, Tuned]:
    """Engine, tokenizer and settings of the model shipped as ``name``, loaded once a process.

    Raises ModelError where a file is missing or not what was shipped, or cannot be run here.
    """
    parts = checked(name)
    settings = tuned(parts)
    try:
        from tokenizers import Tokenizer as _Tokenizer  # noqa: PLC0415 - loaded with the model

        tokenizer = _Tokenizer.from_str(parts["tokenizer.json"].decode())
        tokenizer.no_padding()
        tokenizer.no_truncation()
        return OnnxEngine(parts["encoder.onnx"], parts["reader.onnx"], threads=threads), tokenizer, settings
    except Exception as error:  # both libraries raise kinds that descend from Exception alone
        msg = f"model '{name}' cannot be run: {error}; reinstall onnxruntime and tokenizers"
        raise ModelError(msg) from error
