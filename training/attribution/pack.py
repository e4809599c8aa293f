"""The folder that ships: int8 graphs, tokenizer, settings, calibration, provenance, notice, digests.

``python -m training.attribution.pack --model last.pt --encoder ENC --bench BENCH --polnear POLNEAR
--held annotations.jsonl --name default``

Calibration reads the held-back texts with the very graphs, windows and boldness that ship: those among our
annotations in our style against our gold, those of PolNeAR train in its style against its own.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch

from onrecord.model.pieces import OVERLAP, WINDOW
from onrecord.model.reader import Boldness
from onrecord.model.tuned import Tuned
from onrecord.settings import OURS
from training.attribution.calibrate import curves, outcomes
from training.attribution.engines import graphs
from training.attribution.examples import POLNEAR
from training.attribution.export import export
from training.attribution.provenance import provenance, sha256
from training.attribution.readers import held_back, polnear, records
from training.attribution.reading import predictions
from training.attribution.scoring import scorer
from training.attribution.weights import load_network, load_tokenizer
from training.attribution.widen import widened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from training.attribution.examples import Example

WEIGHTS = Path(__file__).parents[2] / "src" / "onrecord" / "model" / "weights"
NOTICE = Path(__file__).with_name("NOTICE")


def held(given: argparse.Namespace) -> dict[str, list[Example]]:
    """The held-back texts by style; ours with what PolNeAR alone marks, as in learning."""
    theirs = [e for e in polnear(given.polnear / "train") if held_back(e.name)]
    others = {e.name: e for e in theirs}
    own = [widened(e, others) for e in records(given.held, speech_alone=True) if held_back(e.name)]
    return {OURS: own, POLNEAR: theirs}


def calibration(given: argparse.Namespace, folder: Path) -> dict[str, Any]:
    """The curves of each style, with the texts and answers that they rest on."""
    engine, tokenizer = graphs(folder, full=False), load_tokenizer(given.encoder)
    boldness = Boldness(given.bias, given.least, given.window, given.overlap)
    score = scorer(given.bench, "score_polnear")
    found = {}
    for style, examples in held(given).items():
        rows = outcomes(score, examples, predictions(engine, tokenizer, examples, boldness))
        found[style] = {"texts": len(examples), **curves(rows)}
    return found


def graphs_and_tokenizer(given: argparse.Namespace, out: Path) -> int:
    """Write both graphs in int8 and the tokenizer; the number of layers comes back."""
    network = load_network(given.model)
    with tempfile.TemporaryDirectory() as scratch:
        full = Path(scratch)
        with torch.inference_mode():
            export(network, full)
        for name in ("encoder", "reader"):
            shutil.copyfile(full / f"{name}.int8.onnx", out / f"{name}.onnx")
    shutil.copyfile(given.encoder / "tokenizer.json", out / "tokenizer.json")
    return network.shape.layers


def seal(out: Path) -> None:
    """Write the digest of every other file."""
    parts = {p.name: sha256(p) for p in sorted(out.iterdir()) if p.name != "digests.json"}
    write(out / "digests.json", parts)


def write(path: Path, value: dict[str, Any]) -> None:
    """One object, as a person reads it."""
    path.write_text(json.dumps(value, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def options(argv: Sequence[str] | None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--model", type=Path, required=True, help="a checkpoint; its log lies beside it")
    parser.add_argument("--encoder", type=Path, required=True, help="folder with tokenizer.json")
    parser.add_argument("--bench", type=Path, required=True, help="folder of score_polnear.py")
    parser.add_argument("--polnear", type=Path, required=True, help="folder with train")
    parser.add_argument("--held", type=Path, required=True, help="our annotations, joined with their texts")
    parser.add_argument(
        "--log", type=Path, help="of the training; log.jsonl beside the checkpoint unless given"
    )
    parser.add_argument("--name", required=True, help="of the model, as --model of onrecord takes it")
    parser.add_argument("--out", type=Path, default=WEIGHTS, help="folder of models")
    parser.add_argument("--window", type=int, default=WINDOW)
    parser.add_argument("--overlap", type=int, default=OVERLAP)
    parser.add_argument("--bias", type=float, default=0.0)
    parser.add_argument("--least", type=float, default=0.0)
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> int:
    """Pack a checkpoint into the folder that ships."""
    given = options(argv)
    torch.set_num_threads(1)
    out = given.out / given.name
    out.mkdir(parents=True, exist_ok=True)
    (out / "digests.json").unlink(missing_ok=True)
    layers = graphs_and_tokenizer(given, out)
    settings = asdict(Tuned(layers, given.window, given.overlap, given.bias, given.least))
    write(out / "settings.json", {k: v for k, v in settings.items() if k not in ("statement", "link")})
    write(out / "calibration.json", calibration(given, out))
    log = given.log or given.model.with_name("log.jsonl")
    write(out / "provenance.json", provenance(given.model, log, given))
    shutil.copyfile(NOTICE, out / "NOTICE")
    seal(out)
    print(json.dumps({p.name: p.stat().st_size for p in sorted(out.iterdir())}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
