"""Figures on PolNeAR by the project's own scorer, and exact spans of each role alone.

``python -m training.attribution.evaluate --model FILE --encoder DIR --bench DIR --polnear SPLIT``;
``--records GOLD --json OUT`` in place of ``--polnear`` writes what score_records.py reads beside the gold.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch

from training.attribution.engines import OnnxEngine, TorchEngine
from training.attribution.examples import KINDS, STYLES
from training.attribution.features import pieces
from training.attribution.kinds import kind_of
from training.attribution.predict import Settings, quotes, statements
from training.attribution.quotes import OUTSIDE, states
from training.attribution.readers import held_back, polnear, records
from training.attribution.weights import load_network, load_tokenizer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from types import ModuleType

    from tokenizers import Tokenizer

    from training.attribution.engines import Engine
    from training.attribution.examples import Example

ROLES = ("source", "cue", "content")


def scorer(bench: Path, name: str) -> ModuleType:
    """A scorer of ``bench`` as a module; it imports its neighbours by name."""
    sys.path.insert(0, str(bench))
    try:
        spec = importlib.util.spec_from_file_location(name, bench / f"{name}.py")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(bench))
    return module


def predictions(
    engine: Engine, tokenizer: Tokenizer, examples: Sequence[Example], settings: Settings
) -> dict[str, list[dict[str, Any]]]:
    """For each text its statements, in the form that score_polnear.py reads."""
    found = {}
    for example in examples:
        split = pieces(example, tokenizer)
        found[example.name] = quotes(split, statements(engine, split, example.style, settings))
    return found


def gold(examples: Sequence[Example]) -> dict[str, tuple[str, list[dict[str, Any]]]]:
    """The gold of the examples in the scorer's form."""
    return {
        e.name: (e.text, [{r: [list(x) for x in getattr(s, r)] for r in ROLES} for s in e.stated])
        for e in examples
    }


def figures(
    score: ModuleType, examples: Sequence[Example], found: dict[str, list[dict[str, Any]]], boot: int = 0
) -> dict[str, Any]:
    """The scorer's summary with ``exact`` added: F1 of each role's contiguous spans by themselves."""
    answers = gold(examples)
    per = [score.score_doc(score.Doc(t), g, found.get(d, [])) for d, (t, g) in answers.items()]
    summary: dict[str, Any] = score.summarise(per, boot)
    summary["exact"] = {role: _exact(answers, found, role) for role in ROLES}
    return summary


def _exact(answers: dict[str, Any], found: dict[str, Any], role: str) -> float:
    counts: Counter[str] = Counter()
    for name, (_, wanted) in answers.items():
        a = {tuple(s) for q in wanted for s in q[role] or ()}
        b = {tuple(s) for q in found.get(name, []) for s in q[role] or ()}
        counts.update(both=len(a & b), gold=len(a), found=len(b))
    return round(200 * counts["both"] / max(1, counts["gold"] + counts["found"]), 1)


def short(summary: dict[str, Any]) -> dict[str, Any]:
    """The figures one watches, on one line."""
    line = {"attribution": summary["attribution"]["F1"]}
    for form in ("DIRECT", "MIXED", "INDIRECT"):
        line[form.lower()] = summary[f"attribution_{form}"]["F1"]
    line["content"] = summary["content_ov"]["F1"]
    line["content_pr"] = [summary["content_ov"]["P"], summary["content_ov"]["R"]]
    line["source_right"] = summary["attr_src_acc"]
    line["exact"] = summary["exact"]
    return line


def as_record(example: Example, found: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Statements as score_records.py reads them; kinds by the cue's words, the network's where unlisted."""
    state = states(example.text, example.paragraphs)
    statements = []
    for quote in found:
        cue = quote["cue"] or []
        kind = kind_of(example.text[slice(*cue[0])]) if cue else "speech"
        statements.append({
            "content": quote["content"], "cue": cue, "source": quote["source"] or [],
            "kind": kind or KINDS[quote["kind"]], "form": form(example.text, state, quote["content"]),
            "confidence": quote["confidence"], "link": quote["link"],
        })  # fmt: skip
    article = {"text": example.text, "headline": None, "section": None, "language": "en"}
    return {"source": example.name, "article": article, "statements": statements}


def form(text: str, state: bytearray, content: Sequence[Sequence[int]]) -> str:
    """direct, mixed or indirect by how many of the content's letters stand between marks."""
    letters = [state[k] != OUTSIDE for start, end in content for k in range(start, end) if text[k].isalnum()]
    return "indirect" if not any(letters) else "direct" if all(letters) else "mixed"


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
    parser.add_argument("--bias", type=float, nargs="+", default=[Settings().cue])
    parser.add_argument(
        "--least", type=float, nargs="+", default=[Settings().least], help="of the attribution as a whole"
    )
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
        engine = OnnxEngine(given.model, suffix="" if given.full else ".int8", threads=given.threads)
    else:
        engine = TorchEngine(load_network(given.model), half=not given.full)
    score = scorer(given.bench, "score_polnear")
    words = sum(len(e.text.split()) for e in examples)
    found: dict[str, list[dict[str, Any]]] = {}
    for bias in given.bias:
        began = time.process_time()
        every = predictions(engine, tokenizer, examples, Settings(bias))
        speed = round(words / (time.process_time() - began))
        for least in given.least:
            found = {
                n: [q for q in some if q["confidence"] * q["link"] >= least] for n, some in every.items()
            }
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
