"""A checkpoint as two ONNX graphs, fp32 and int8, and their scores beside torch's.

``python -m training.attribution.export --model FILE --out DIR``

``encoder.onnx``: rows (batch × 4 × length), style, length → hidden, tags.
``reader.onnx``: hidden, anchors (n × 4) → tags of each anchor, kinds.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.attribution.weights import load_network

if TYPE_CHECKING:
    from collections.abc import Sequence

    from training.attribution.model import Network

_OPSET = 18


class _Encode(nn.Module):
    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, rows: Tensor, style: Tensor, length: Tensor) -> tuple[Tensor, Tensor]:
        return self.network.encode(rows, style, length)


def export(network: Network, out: Path) -> None:
    """Write both graphs in fp32 and in int8 (weights of products and tables; the rest as it was)."""
    rows = torch.zeros(2, 4, 40, dtype=torch.long)
    style, length = torch.zeros(2, dtype=torch.long), torch.tensor([40, 30])
    anchors = torch.tensor([[0, 3, 4, 0], [1, 9, 9, 1], [1, 12, 14, 0]])
    hidden, _ = network.encode(rows, style, length)
    names = {"rows": rows, "style": style, "length": length}
    _write(out / "encoder.onnx", _Encode(network), names, ["hidden", "tags"])
    _write(out / "reader.onnx", network.reader, {"hidden": hidden, "anchors": anchors}, ["tags", "kinds"])


_AXES = {
    "rows": {0: "windows", 2: "pieces"},
    "style": {0: "windows"},
    "length": {0: "windows"},
    "hidden": {0: "windows", 1: "pieces"},
    "anchors": {0: "anchors"},
    "kinds": {0: "anchors"},
}


def _write(path: Path, module: nn.Module, given: dict[str, Tensor], outputs: list[str]) -> None:
    tags = {0: "windows", 1: "pieces"} if "hidden" in outputs else {0: "anchors"}
    axes = {name: _AXES.get(name, tags) for name in (*given, *outputs)}
    torch.onnx.export(
        module.eval(), tuple(given.values()), str(path), input_names=list(given), output_names=outputs,
        dynamic_axes=axes, opset_version=_OPSET, dynamo=False,
    )  # fmt: skip
    small = path.with_suffix(".int8.onnx")
    quantize_dynamic(path, small, weight_type=QuantType.QInt8, per_channel=True)
    print(path.name, path.stat().st_size, small.stat().st_size)


def main(argv: Sequence[str] | None = None) -> int:
    """Export a checkpoint."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args(argv)
    given.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    with torch.inference_mode():
        export(load_network(given.model), given.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
