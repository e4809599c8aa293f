"""A checkpoint as two ONNX graphs, fp32 and int8.

``python -m training.attribution.export --model FILE --out DIR``

``encoder.onnx``: rows (4 × pieces) of one window, style → hidden, tags.
``reader.onnx``: hidden, anchors (n × 3: first, last, orphan) → tags (n × pieces × tags), kinds.
One window at a time: without padding there is no mask, and attention is one operator.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import onnx
import torch

from onrecord.model.pieces import NEAR
from onrecord.model.tags import ANCHOR_TAGS, KINDS
from training.attribution.graph import Graph
from training.attribution.model import distances
from training.attribution.weights import load_network

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onnx import ModelProto

    from training.attribution.model import Encoder, Layer, Network, Reader


def encoder(network: Network, *, full: bool) -> ModelProto:
    """Rows (4 × pieces) and style of one window → its hidden states, and the tags of the three layers."""
    graph = Graph(full=full)
    x = _embedded(graph, network.encoder)
    for layer in network.encoder.layers:
        x = _layer(graph, x, layer)
    tags = graph.exact(x, network.tags)
    width, kinds = network.shape.width, network.tags.out_features
    return graph.model(
        {"rows": [4, "pieces"], "style": [1]},
        {"hidden": (x, [1, "pieces", width]), "tags": (tags, [1, "pieces", kinds])},
    )


def _embedded(graph: Graph, encoder: Encoder) -> str:
    zero = graph.const([0])
    ids, case, quote, place = graph.ops("Split", ["rows"], 4, axis=0, num_outputs=4)
    x = graph.rows(encoder.words.weight, ids)
    count = graph.op("Shape", "rows", start=1, end=2)
    x = graph.op("Add", x, graph.op("Slice", graph.weight(encoder.positions.weight), zero, count, zero))
    added = ((encoder.case, case), (encoder.quote, quote), (encoder.place, place), (encoder.style, "style"))
    for table, index in added:
        x = graph.op("Add", x, graph.op("Gather", graph.weight(table.weight), index))
    return graph.norm(x, encoder.norm)


def _layer(graph: Graph, x: str, layer: Layer) -> str:
    look = _attention_full(graph, x, layer) if graph.full else _attention(graph, x, layer)
    x = graph.norm(graph.op("Add", x, graph.linear(look, layer.seen)), layer.seen_norm)
    up = graph.op("Gelu", graph.linear(x, layer.up))
    return graph.norm(graph.op("Add", x, graph.linear(up, layer.down)), layer.norm)


def _attention(graph: Graph, x: str, layer: Layer) -> str:
    """Int8 into queries, keys and values; what follows, in the one operator, is fp32."""
    matrix, scale = graph.small(layer.look.weight.detach().float().numpy().T, axis=0)
    zeros = graph.const(np.zeros(layer.look.out_features, dtype=np.int8))
    small, by, middle = graph.ops("DynamicQuantizeLinear", [x], 3)
    given = (small, matrix, graph.weight(layer.look.bias), by, scale, "", middle, zeros)
    return graph.op("QAttention", *given, num_heads=layer.heads)


def _attention_full(graph: Graph, x: str, layer: Layer) -> str:
    parts = graph.ops("Split", [graph.linear(x, layer.look)], 3, axis=-1, num_outputs=3)
    return graph.op("MultiHeadAttention", *parts, num_heads=layer.heads)


def reader(network: Network, *, full: bool) -> ModelProto:
    """Hidden states of a window and anchors in it → tags of every piece of the window, and kinds."""
    graph, net = Graph(full=full), network.reader
    one = graph.const([1])
    hidden = graph.op("Squeeze", "hidden", graph.const([0]))
    first, last, orphan = (graph.op("Gather", "anchors", graph.const(k), axis=1) for k in range(3))
    ends = [graph.op("Gather", hidden, end) for end in (first, last)]
    query = graph.linear(graph.op("Concat", *ends, axis=-1), net.query)
    query = graph.op("Add", query, graph.op("Gather", graph.weight(net.orphan.weight), orphan))
    wide = graph.op("Unsqueeze", query, one)
    added, scale = graph.ops("Split", [wide], 2, axis=-1, num_outputs=2)
    key, product = graph.ops("Split", [graph.linear(hidden, net.keys)], 2, axis=-1, num_outputs=2)
    x = graph.op("Add", graph.op("Add", graph.op("Mul", product, scale), key), added)
    x = graph.op("Add", x, _distances(graph, net, hidden, (first, last)))
    x = graph.norm(graph.op("Gelu", x), net.first)
    for number in range(len(net.near)):
        x = _mixed(graph, net, x, number)
    tags = graph.exact(x, net.out)
    kinds = graph.exact(graph.op("Gelu", query), net.kind)
    return graph.model(
        {"hidden": [1, "pieces", network.shape.width], "anchors": ["anchors", 3]},
        {
            "tags": (tags, ["anchors", "pieces", ANCHOR_TAGS]),
            "kinds": (kinds, ["anchors", len(KINDS)]),
        },
    )


def _distances(graph: Graph, net: Reader, hidden: str, ends: tuple[str, str]) -> str:
    """The vector of every piece's distance from every anchor, those beyond ``NEAR`` as at ``NEAR``."""
    zero, one = graph.const(0), graph.const(1)
    count = graph.op("Gather", graph.op("Shape", hidden), zero)
    spots = graph.op("Range", zero, count, one)
    first, last = (graph.op("Unsqueeze", end, graph.const([1])) for end in ends)
    after = graph.op("Max", graph.op("Sub", spots, last), zero)
    before = graph.op("Min", graph.op("Sub", spots, first), zero)
    away = graph.op("Add", graph.op("Add", after, before), graph.const(NEAR))
    away = graph.op("Min", graph.op("Max", away, zero), graph.const(2 * NEAR))
    at = torch.tensor([0])
    buckets = distances(at, at, torch.arange(2 * NEAR + 1))[0].numpy()
    return graph.op(
        "Gather", graph.weight(net.distance.weight), graph.op("Gather", graph.const(buckets), away)
    )


def _mixed(graph: Graph, net: Reader, x: str, number: int) -> str:
    near = net.near[number]
    weights = graph.weight(near.weight), graph.weight(near.bias)
    turned = graph.op("Transpose", x, perm=[0, 2, 1])
    (size,), (pad,) = near.kernel_size, near.padding
    y = graph.op("Conv", turned, *weights, group=near.groups, kernel_shape=[size], pads=[pad, pad])
    y = graph.op("Transpose", graph.op("Gelu", y), perm=[0, 2, 1])
    return graph.norm(graph.op("Add", x, graph.linear(y, net.mix[number])), net.norms[number])


def export(network: Network, out: Path) -> None:
    """Write both graphs in fp32 and in int8 (weights of products and word vectors; the rest as it was)."""
    for name, build in (("encoder", encoder), ("reader", reader)):
        for full, suffix in ((True, ".onnx"), (False, ".int8.onnx")):
            path = (out / name).with_suffix(suffix)
            onnx.save(build(network, full=full), path)
            print(path.name, path.stat().st_size)


def main(argv: Sequence[str] | None = None) -> int:
    """Export a checkpoint."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args(argv)
    given.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    export(load_network(given.model), given.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
