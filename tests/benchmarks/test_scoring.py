"""The scorer: gold in, what was read in, figures out."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from benchmarks.floors import ROOT, broken_floors
from benchmarks.readings import GoldSpeaker, carrier, core, gold_page, name_is_right, reading, tokens
from benchmarks.scoring import Scope, score

if TYPE_CHECKING:
    from pathlib import Path

THEIRS = ROOT.parent / "shared" / "bench" / "score_records.py"
CASES = ROOT / "benchmarks" / "cases" / "open.jsonl"
SPEAKERS = (GoldSpeaker("Ada Lund", ("the mayor",)), GoldSpeaker("Bo Lund", ()), GoldSpeaker("Cy Oakes", ()))

# What their script calls the figures that we compute too.
SAME = {
    "exact": "exact.F1",
    "f1": "statements.F1",
    "form": "form",
    "full_name": "canonical_of_named",
    "gold": "gold",
    "headline": "headline",
    "invented": "invented",
    "linked": "linked.F1",
    "linked_of_matched": "linked_of_matched",
    "linked_recall": "linked.R",
    "speaker": "speaker.F1",
    "misattributed": "misattributed",
    "named": "named",
    "named_where_none": "named_where_none",
    "pages": "docs",
    "pages_skipped": "docs_without_record",
    "precision": "statements.P",
    "published": "published",
    "published_wrong": "published_wrong",
    "read": "pred",
    "recall": "statements.R",
    "section": "section",
    "stance": "stance",
    "via": "via",
}


@pytest.mark.parametrize(
    ("name", "who", "right"),
    [
        ("Ada Lund", "Ada Lund", (True, True)),
        ("Mayor Ada Lund", "Ada Lund", (True, False)),
        ("the mayor", "Ada Lund", (True, False)),
        ("Mr Oakes", "Cy Oakes", (True, False)),
        ("Lund", "Ada Lund", (False, False)),
        ("Bo Lund", "Ada Lund", (False, False)),
    ],
)
def test_a_name_is_right_when_it_fits_one_speaker_alone(
    name: str, who: str, right: tuple[bool, bool]
) -> None:
    assert name_is_right(name, who, SPEAKERS) == right


def test_titles_case_and_accents_do_not_count_in_a_name() -> None:
    assert core("President José ÁLVAREZ") == core("jose alvarez")


def test_a_leading_conjunction_and_marks_do_not_count_as_words() -> None:
    text = "She said that “rain” fell"
    assert tokens(text, [(9, 25)], content=True) == tokens(text, [(14, 25)], content=True)


def test_spans_are_carried_over_cut_furniture() -> None:
    carry = carrier("One two three", "One SHARE three")
    assert carry((0, 3)) == (0, 3)
    assert carry((8, 13)) == (10, 15)


def test_a_floor_is_broken_by_a_worse_figure_and_by_none() -> None:
    assert broken_floors({"none: cases": {"f1": -1.0, "misattributed": 100.0}})
    assert broken_floors({"none: cases": {"f1": None}})
    assert not broken_floors({})


def gold_lines() -> list[dict[str, Any]]:
    return [json.loads(line) for line in CASES.read_text("utf-8").splitlines()]


def read_of(gold: dict[str, Any]) -> dict[str, Any]:
    """Return a perfect reading of a gold page."""
    statements = [
        {
            "content": s["content"],
            "cue": [],
            "source": s["source"] or [],
            "form": s["form"],
            "kind": "speech",
            "stance": {"affirm": "affirmed", "deny": "denied"}.get(s["stance"], "asked"),
            "speaker": {"name": s["who"], "kind": "person"} if s["who"] else None,
            "via": s["via"],
            "confidence": 1.0,
            "speaker_confidence": 1.0,
        }
        for s in gold["statements"]
    ]
    article = {
        "text": gold["text"],
        "headline": gold["headline_span"],
        "section": gold["section"] or None,
        "language": gold["lang"],
        "published": {"edtf": gold["published"]} if gold["published"] else None,
    }
    return {"source": f"{gold['id']}.txt", "article": article, "statements": statements}


def spoilt(gold: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """Return a reading with faults of every sort that the scorer looks for."""
    read = read_of(gold)
    if chance.random() < 0.1:
        return {"source": read["source"], "skipped": {"reason": "empty", "detail": ""}}
    names = [s["name"] for s in gold["speakers"]] + ["Nobody Here"]
    kept = [s for s in read["statements"] if chance.random() < 0.8]
    for statement in kept:
        start, end = statement["content"][0]
        if chance.random() < 0.4:
            statement["content"] = [[start, max(start + 1, end - chance.randrange(1, 40))]]
        if chance.random() < 0.3:
            statement["speaker"] = {"name": chance.choice(names), "kind": "person"}
        if chance.random() < 0.2:
            statement |= {"form": "mixed", "stance": "asked", "source": [], "via": []}
    read["statements"] = kept + [dict(s, content=[[0, 9]]) for s in kept[:1]]
    if chance.random() < 0.3:
        read["article"] |= {"headline": None, "section": "Else", "published": {"edtf": "1999-01-01"}}
    return read


def test_a_perfect_reading_scores_full_marks() -> None:
    pairs = [(gold_page(g), reading(read_of(g))) for g in gold_lines()]
    figures, errors = score(pairs, Scope())
    assert not errors
    assert (figures["f1"], figures["misattributed"], figures["named"], figures["stance"]) == (
        100,
        0,
        100,
        100,
    )


def as_gum(gold: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """Return a gold page in the form of GUM: kinds, no stance but negation, no aliases, no chains."""
    kept = {k: gold[k] for k in ("id", "text")} | {"genre": "news"}
    statements = [
        {k: s[k] for k in ("content", "source", "who", "form")}
        | {"kind": chance.choice(("speech", "speech", "thought")), "negated": s["stance"] == "deny"}
        for s in gold["statements"]
    ]
    speakers = [{"name": s["name"], "mentions": []} for s in gold["speakers"]]
    return kept | {"speakers": speakers, "statements": statements}


@pytest.mark.skipif(not THEIRS.exists(), reason="the annotators' scorer is not at hand")
@pytest.mark.parametrize(
    ("forms", "kinds", "gum"),
    [("", "", False), ("direct,mixed", "", False), ("", "speech", True), ("direct,mixed", "speech", True)],
)
def test_our_figures_are_those_of_the_annotators_scorer(
    tmp_path: Path, forms: str, kinds: str, *, gum: bool
) -> None:
    chance = random.Random(7)  # noqa: S311 - faults by chance, the same each time; nothing secret
    reads = [spoilt(g, chance) for g in gold_lines()]
    gold = [as_gum(g, chance) if gum else g for g in gold_lines()]
    theirs = scored_by_them(
        tmp_path, gold, reads, ["--forms", forms] * bool(forms) + ["--kinds", kinds] * gum
    )
    scope = Scope(*(frozenset(asked.split(",")) if asked else None for asked in (forms, kinds)))
    ours, _ = score(((gold_page(g), reading(r)) for g, r in zip(gold, reads, strict=True)), scope)
    assert ours == {name: at(theirs, path) for name, path in SAME.items()}


def scored_by_them(
    folder: Path, gold: list[dict[str, Any]], reads: list[dict[str, Any]], options: list[str]
) -> dict[str, Any]:
    wanted, given, out = folder / "gold.jsonl", folder / "read.jsonl", folder / "figures.json"
    wanted.write_text("\n".join(json.dumps(g) for g in gold), "utf-8")
    given.write_text("\n".join(json.dumps(r) for r in reads), "utf-8")
    command = [sys.executable, str(THEIRS), str(wanted), str(given), "--json", str(out), *options]
    subprocess.run(command, check=True, capture_output=True)
    found: dict[str, Any] = json.loads(out.read_text("utf-8"))["all"]
    return found


def at(figures: dict[str, Any], path: str) -> float | None:
    *steps, last = path.split(".")
    for step in steps:
        figures = figures[step]
    return float(figures[last]) if figures[last] is not None else None
