"""Predictions against gold by the scorer of PolNeAR, and in the form that the scorer of records reads."""

from __future__ import annotations

import importlib.util
import sys
from collections import Counter
from typing import TYPE_CHECKING, Any

from onrecord.model.tags import KINDS
from onrecord.statements.states import OUTSIDE
from training.attribution.kinds import kind_of
from training.attribution.reading import states_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from types import ModuleType

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
    state = states_of(example)
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
