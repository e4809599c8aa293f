"""A graph of ONNX written operator by operator, its products in fp32 or in int8.

Exported from torch the same network ran a third as fast: padding and a mask for what needs neither,
attention in seven operators, additions fused with norms into the slow SkipLayerNormalization.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from onnx import ModelProto, TensorProto, helper, numpy_helper

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray
    from torch import Tensor, nn

MICROSOFT = "com.microsoft"
"""Operators that onnxruntime brings along."""
_OPSET, _VERSION = 18, 10
_MOST = 127


class Graph:
    """Nodes and weights as they are added; a value goes by its name. ``full`` computes products in fp32."""

    def __init__(self, *, full: bool) -> None:
        self.full = full
        self._nodes: list[Any] = []
        self._weights: list[Any] = []

    def const(self, value: NDArray[Any] | int | list[int]) -> str:
        """A weight, or a number as int64."""
        name = f"w{len(self._weights)}"
        array = np.array(value, order="C")
        self._weights.append(numpy_helper.from_array(array, name))
        return name

    def weight(self, value: Tensor) -> str:
        """A weight of the network as it is."""
        return self.const(value.detach().float().numpy())

    def ops(self, kind: str, given: Sequence[str], count: int, **how: float | list[int]) -> list[str]:
        """The ``count`` results of an operator."""
        domain = MICROSOFT if kind in _CONTRIBUTED else ""
        names = [f"v{len(self._nodes)}.{k}" for k in range(count)]
        self._nodes.append(helper.make_node(kind, list(given), names, domain=domain, **how))
        return names

    def op(self, kind: str, *given: str, **how: float | list[int]) -> str:
        """The one result of an operator."""
        return self.ops(kind, given, 1, **how)[0]

    def linear(self, x: str, layer: nn.Linear) -> str:
        """``x`` through a layer; in int8 its weights by column, ``x`` by its own range as it comes."""
        matrix, bias = layer.weight.detach().float().numpy().T, self.weight(layer.bias)
        if self.full:
            return self.op("Add", self.op("MatMul", x, self.const(matrix)), bias)
        return self.op("DynamicQuantizeMatMul", x, *self.small(matrix, axis=0), "", bias)

    def exact(self, x: str, layer: nn.Linear) -> str:
        """``x`` through a layer in fp32: where it is too small to gain."""
        matrix = self.const(layer.weight.detach().float().numpy().T)
        return self.op("Add", self.op("MatMul", x, matrix), self.weight(layer.bias))

    def norm(self, x: str, layer: nn.LayerNorm) -> str:
        """``x`` with every row normalised."""
        eps = float(layer.eps)
        weights = self.weight(layer.weight), self.weight(layer.bias)
        return self.op("LayerNormalization", x, *weights, axis=-1, epsilon=eps)

    def rows(self, table: Tensor, index: str) -> str:
        """Rows of a table of word vectors; in int8 each row by its own scale."""
        if self.full:
            return self.op("Gather", self.weight(table), index)
        small, scale = self.small(table.detach().float().numpy(), axis=1)
        chosen = self.op("Cast", self.op("Gather", small, index), to=TensorProto.FLOAT)
        scales = self.op("Unsqueeze", self.op("Gather", scale, index), self.const([-1]))
        return self.op("Mul", chosen, scales)

    def small(self, matrix: NDArray[np.float32], axis: int) -> tuple[str, str]:
        """A matrix in int8, and its scales, each of which holds for one line along ``axis``."""
        scale = np.maximum(np.abs(matrix).max(axis), np.float32(1e-12)) / np.float32(_MOST)
        rounded = np.round(matrix / np.expand_dims(scale, axis)).astype(np.int8)
        return self.const(rounded), self.const(scale.astype(np.float32))

    def model(
        self, given: Mapping[str, Sequence[str | int]], results: Mapping[str, tuple[str, Sequence[str | int]]]
    ) -> ModelProto:
        """The graph with its inputs (int64, but ``hidden``) and its results: name → value and shape."""
        for name, (value, _) in results.items():
            self._nodes.append(helper.make_node("Identity", [value], [name]))
        inputs = [
            helper.make_tensor_value_info(
                name, TensorProto.FLOAT if name == "hidden" else TensorProto.INT64, list(shape)
            )
            for name, shape in given.items()
        ]
        outputs = [
            helper.make_tensor_value_info(name, TensorProto.FLOAT, list(shape))
            for name, (_, shape) in results.items()
        ]
        graph = helper.make_graph(self._nodes, "onrecord", inputs, outputs, self._weights)
        opsets = [helper.make_opsetid("", _OPSET), helper.make_opsetid(MICROSOFT, 1)]
        return helper.make_model(graph, opset_imports=opsets, ir_version=_VERSION)


_CONTRIBUTED = {"DynamicQuantizeMatMul", "QAttention", "MultiHeadAttention", "Gelu"}
