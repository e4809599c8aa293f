"""Figures on PolNeAR by the project's own scorer, and exact spans of each role alone.

``python -m training.attribution.evaluate --model FILE --encoder FOLDER --polnear DIR [--json OUT]``
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from training.attribution.examples import STYLES, Example
from training.attribution.features import pieces
from training.attribution.predict import Settings, quotes, statements
from training.attribution.readers import polnear, records
from training.attribution.weights import load_network, load_tokenizer

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

    from tokenizers import Tokenizer

    from training.attribution.model import Network

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
    network: Network, tokenizer: Tokenizer, examples: Sequence[Example], settings: Settings
) -> dict[str, list[dict[str, Any]]]:
    """For each text its statements, in the form that score_polnear.py reads."""
    network.eval()
    found = {}
    for example in examples:
        split = pieces(example, tokenizer)
        found[example.name] = quotes(split, statements(network, split, example.style, settings))
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


def main(argv: Sequence[str] | None = None) -> int:
    """Score a checkpoint on one corpus and print the figures as JSON."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True, help="folder with tokenizer.json")
    parser.add_argument("--bench", type=Path, required=True, help="folder of score_polnear.py")
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--polnear", type=Path, help="one split's folder")
    source.add_argument("--records", type=Path, help="gold records, one JSON object a line")
    parser.add_argument("--style", choices=STYLES)
    parser.add_argument("--bias", type=float, default=Settings().cue)
    parser.add_argument("--least", type=float, default=0.0)
    parser.add_argument("--full", action="store_true", help="fp32 in place of bf16")
    parser.add_argument("--json", type=Path, help="write predictions here, one object a line")
    given = parser.parse_args(argv)
    examples = polnear(given.polnear) if given.polnear else records(given.records)
    if given.style:
        examples = [Example(e.name, e.text, e.stated, given.style) for e in examples]
    network, tokenizer = load_network(given.model), load_tokenizer(given.encoder)
    began = time.process_time()
    found = predictions(network, tokenizer, examples, Settings(given.bias, given.least, not given.full))
    took = time.process_time() - began
    summary = figures(scorer(given.bench, "score_polnear"), examples, found, boot=1000)
    words = sum(len(e.text.split()) for e in examples)
    summary["words_per_cpu_second"] = round(words / took)
    print(json.dumps({**short(summary), "words_per_cpu_second": summary["words_per_cpu_second"]}))
    if given.json:
        lines = (json.dumps({"doc": d, "quotes": q}) for d, q in found.items())
        given.json.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
