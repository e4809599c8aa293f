"""How far two annotations of the same documents agree, by the project's own scorer."""

from __future__ import annotations

import importlib.util
import json
from collections import Counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

STANCE = {"affirm": "affirmed", "deny": "denied", "unclear": "asked"}


def scorer(path: Path) -> ModuleType:
    """The scorer at ``path`` as a module. Raises FileNotFoundError where there is none."""
    spec = importlib.util.spec_from_file_location("score_records", path)
    if spec is None or spec.loader is None or not path.exists():
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def as_read(gold: dict[str, Any]) -> dict[str, Any]:
    """A gold record in the form that ``onrecord read --json`` prints."""
    statements = []
    for s in gold["statements"]:
        speaker = {"name": s["who"], "kind": ""} if s["who"] else None
        parts = {key: s[key] or [] for key in ("content", "cue", "source", "form", "kind", "via")}
        statements.append(parts | {"stance": STANCE[s["stance"]], "speaker": speaker})
    article = {"text": gold["text"], "headline": gold["headline_span"], "published": {}}
    return {"source": gold["id"], "article": article, "statements": statements}


def firm(score: ModuleType, gold: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    """``other`` without what it doubts and ``gold`` leaves out, as the scorer does for doubts of ``gold``."""
    text = gold["text"]
    known = [score.words(text, s["content"], content=True) for s in gold["statements"]]
    kept = []
    for s in other["statements"]:
        words = score.words(text, s["content"], content=True)
        found = any(2 * len(words & k) >= len(words | k) for k in known)
        if found or not s["doubt"]:
            kept.append(s)
    return other | {"statements": kept}


def agree(
    path: Path, one: list[dict[str, Any]], two: list[dict[str, Any]], kinds: list[str]
) -> dict[str, Any]:
    """The scorer's figures with ``one`` as gold and ``two`` as prediction, over the documents of both."""
    score = scorer(path)
    others = {r["id"]: r for r in two}
    total, errors = Counter[str](), list[tuple[Any, ...]]()
    for gold in (r for r in one if r["id"] in others):
        other = as_read(firm(score, gold, others[gold["id"]]))
        score.score_one(gold, other, total, errors, None, kinds or None)
    figures = score.summary(total)
    keys = (
        "docs",
        "gold",
        "pred",
        "statements",
        "exact",
        "linked",
        "speaker",
        "misattributed",
        "form",
        "stance",
        "via",
    )
    return {key: figures[key] for key in keys} | {"differences": [" | ".join(map(str, e)) for e in errors]}


def records(path: Path) -> list[dict[str, Any]]:
    """The gold-like records of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
