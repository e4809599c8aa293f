"""Figures on PolNeAR by the project's own scorer, and exact spans of each role alone.

``python -m training.attribution.evaluate --model FILE --encoder DIR --bench DIR --polnear SPLIT``;
``--records GOLD --json OUT`` in place of ``--polnear`` writes what score_records.py reads beside the gold.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch

from onrecord.model.pieces import OVERLAP, STYLES, WINDOW
from onrecord.model.reader import BOLD, LEAST_BOLD, Boldness
from training.attribution.engines import TorchEngine, graphs
from training.attribution.readers import held_back, polnear, records
from training.attribution.reading import Quotes, predictions, surer
from training.attribution.scoring import as_record, figures, scorer, short
from training.attribution.weights import load_network, load_tokenizer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.model.engine import Engine


def options(argv: Sequence[str] | None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--model", type=Path, required=True, help="a checkpoint, or a folder of ONNX graphs")
    parser.add_argument("--encoder", type=Path, required=True, help="folder with tokenizer.json")
    parser.add_argument("--bench", type=Path, required=True, help="folder of score_polnear.py")
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--polnear", type=Path, help="one split's folder")
    source.add_argument("--records", type=Path, help="gold records, one JSON object a line")
    parser.add_argument("--held", action="store_true", help="only the texts held back from learning")
    parser.add_argument("--style", choices=STYLES)
    parser.add_argument("--bias", type=float, nargs="+", default=[BOLD.cue])
    parser.add_argument(
        "--least", type=float, nargs="+", default=[LEAST_BOLD], help="of the attribution as a whole"
    )
    parser.add_argument("--window", type=int, default=WINDOW, help="pieces")
    parser.add_argument("--overlap", type=int, default=OVERLAP, help="pieces")
    parser.add_argument("--full", action="store_true", help="fp32 in place of bf16 or int8")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--json", type=Path, help="write predictions here, one object a line")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> int:
    """Score a checkpoint on one corpus and print the figures as JSON, a line for each bias and threshold."""
    given = options(argv)
    torch.set_num_threads(given.threads)
    examples = polnear(given.polnear) if given.polnear else records(given.records)
    if given.held:
        examples = [e for e in examples if held_back(e.name)]
    if given.style:
        examples = [replace(e, style=given.style) for e in examples]
    tokenizer = load_tokenizer(given.encoder)
    engine: Engine
    if given.model.is_dir():
        engine = graphs(given.model, full=given.full, threads=given.threads)
    else:
        engine = TorchEngine(load_network(given.model), half=not given.full)
    score = scorer(given.bench, "score_polnear")
    words = sum(len(e.text.split()) for e in examples)
    found: Quotes = {}
    for bias in given.bias:
        began = time.process_time()
        every = predictions(
            engine, tokenizer, examples, Boldness(bias, window=given.window, overlap=given.overlap)
        )
        speed = round(words / (time.process_time() - began))
        for least in given.least:
            found = surer(every, least)
            line = short(figures(score, examples, found))
            line |= {"bias": bias, "least": least, "words_per_cpu_second": speed}
            print(json.dumps(line), flush=True)
    if given.json and given.polnear:
        write_lines(given.json, ({"doc": d, "quotes": q} for d, q in found.items()))
    elif given.json:
        write_lines(given.json, (as_record(e, found[e.name]) for e in examples))
    return 0


def write_lines(path: Path, lines: Iterable[dict[str, Any]]) -> None:
    """One JSON object a line."""
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
