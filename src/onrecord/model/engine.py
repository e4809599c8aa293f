"""The two graphs of a model in ONNX Runtime, checked against their digests before they run."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Protocol

import numpy as np

from onrecord.errors import ModelError
from onrecord.model.shipped import checked
from onrecord.model.tuned import tuned
from onrecord.settings import OURS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from tokenizers import Tokenizer

    from onrecord.model.tuned import Tuned

_AT_ONCE = 32
"""Anchors that are read at once: what lies between takes 30 MB in windows of 192 pieces."""


class Engine(Protocol):
    """Scores of windows and of anchors; ``hidden`` goes from one to the other unread."""

    def encode(
        self, rows: NDArray[np.int64], style: NDArray[np.int64], length: NDArray[np.int64]
    ) -> tuple[object, NDArray[np.float32]]:
        """Hidden states, and scores windows × pieces × tags of the three layers."""

    def read(
        self, hidden: object, anchors: NDArray[np.int64]
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Scores of anchors × pieces of the longest window × tags, and of anchors × kinds.

        An anchor is (window, first piece, last piece, whether it has no cue); they are in order of windows.
        What stands beyond an anchor's window is of no meaning.
        """


class OnnxEngine:
    """The graphs ``encoder.onnx`` and ``reader.onnx`` given as bytes; one session each for the process.

    Each window goes through alone: a batch would pad it, and mask what it padded, for nothing gained.
    """

    def __init__(self, encoder: bytes, reader: bytes, *, threads: int = 1) -> None:
        import onnxruntime  # noqa: PLC0415 - heavy: loaded with the model

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        # more would fuse additions and norms into an operator that takes four times as long as both
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
        providers = ["CPUExecutionProvider"]
        self._encoder = onnxruntime.InferenceSession(encoder, options, providers=providers)
        self._reader = onnxruntime.InferenceSession(reader, options, providers=providers)

    def encode(
        self, rows: NDArray[np.int64], style: NDArray[np.int64], length: NDArray[np.int64]
    ) -> tuple[list[NDArray[np.float32]], NDArray[np.float32]]:
        """See ``Engine``."""
        answers = [
            self._encoder.run(None, {"rows": own[:, :size], "style": style[k : k + 1]})
            for k, (own, size) in enumerate(zip(rows, length.tolist(), strict=True))
        ]
        return [hidden for hidden, _ in answers], _even([tags for _, tags in answers], rows.shape[2])

    def read(
        self, hidden: object, anchors: NDArray[np.int64]
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """See ``Engine``."""
        assert isinstance(hidden, list)
        answers = []
        for number, own in enumerate(hidden):
            here = anchors[anchors[:, 0] == number, 1:]
            for start in range(0, len(here), _AT_ONCE):
                given = {"hidden": own, "anchors": here[start : start + _AT_ONCE]}
                answers.append(self._reader.run(None, given))
        longest = max(own.shape[1] for own in hidden)
        return _even([tags for tags, _ in answers], longest), np.concatenate([kinds for _, kinds in answers])


def _even(parts: Sequence[NDArray[np.float32]], length: int) -> NDArray[np.float32]:
    """Parts × pieces × tags one below the other, filled up to ``length`` pieces."""
    whole = np.zeros((sum(map(len, parts)), length, parts[0].shape[2]), dtype=np.float32)
    at = 0
    for part in parts:
        whole[at : at + len(part), : part.shape[1]] = part
        at += len(part)
    return whole


@cache
def load(name: str = "default", threads: int = 1, style: str = OURS) -> tuple[OnnxEngine, Tokenizer, Tuned]:
    """Engine, tokenizer and settings of the model shipped as ``name``, with its curves for a style.

    Loaded once a process.

    Raises ModelError where a file is missing or not what was shipped, or cannot be run here.
    """
    parts = checked(name)
    settings = tuned(parts, style)
    try:
        from tokenizers import Tokenizer as _Tokenizer  # noqa: PLC0415 - loaded with the model

        tokenizer = _Tokenizer.from_str(parts["tokenizer.json"].decode())
        tokenizer.no_padding()
        tokenizer.no_truncation()
        return OnnxEngine(parts["encoder.onnx"], parts["reader.onnx"], threads=threads), tokenizer, settings
    except Exception as error:  # both libraries raise kinds that descend from Exception alone
        msg = f"model '{name}' cannot be run: {error}; reinstall onnxruntime and tokenizers"
        raise ModelError(msg) from error
