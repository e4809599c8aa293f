"""PolNeAR: its files and its measures."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from benchmarks.floors import ROOT
from benchmarks.polnear import DEV, GoldAttribution, Text, articles, digest, outcomes, score
from benchmarks.readings import Reading, reading
from tests.benchmarks.made import article, read, span
from tests.benchmarks.test_scoring import at, gold_lines, spoilt

if TYPE_CHECKING:
    from pathlib import Path

THEIRS = ROOT.parent / "shared" / "bench" / "score_polnear.py"
TEXT = "“The pier is safe,” Ada Lund said. She added that the “old crane” stays. Crews hope for sun.\n"
SAFE = ("“The pier is safe,”", "said", "Ada Lund")
CRANE = ("that the “old crane” stays", "added", "She")
SUN = ("for sun", "hope", "Crews")

# What their script calls the figures that we compute too.
SAME = {
    "articles": "docs",
    "attribution": "attribution.F1",
    "content": "content_ov.F1",
    "content_precision": "content_ov.P",
    "content_recall": "content_ov.R",
    "direct": "attribution_DIRECT.F1",
    "gold": "gold",
    "indirect": "attribution_INDIRECT.F1",
    "mixed": "attribution_MIXED.F1",
    "read": "pred",
    "source_right": "attr_src_acc",
}


def brat(folder: Path, name: str, text: str, statements: list[dict[str, Any]], by: str = "a1") -> None:
    """Write an article and its annotation as PolNeAR does."""
    for part in ("text", "attributions"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    (folder / "text" / f"{name}.txt").write_bytes(text.encode())
    lines: list[str] = []
    for number, statement in enumerate(statements):
        roles = [role for role in ("content", "cue", "source") if statement.get(role)]
        for nth, role in enumerate(roles):
            where = ";".join(f"{start} {end}" for start, end in statement[role])
            lines.append(f"T{3 * number + nth}\t{role.title()} {where}\twords")
        joined = " ".join(f"{role.title()}:T{3 * number + nth}" for nth, role in enumerate(roles))
        lines.append(f"E{number}\t{joined}")
    (folder / "attributions" / f"{name}_{by}.ann").write_bytes("\n".join(lines).encode())


def spans(*words: str | None) -> dict[str, Any]:
    return dict(zip(("content", "cue", "source"), (span(TEXT, w) for w in words), strict=True))


@pytest.mark.parametrize(("words", "form"), [(SAFE, "direct"), (CRANE, "mixed"), (SUN, "indirect")])
def test_the_form_is_told_by_double_marks(words: tuple[str, str, str], form: str) -> None:
    seen = Text(TEXT).seen(article(TEXT, words).attributions[0])
    assert seen is not None
    assert seen.form == form


def test_an_unclosed_mark_reaches_to_the_end_of_its_line() -> None:
    text = "“Wait, he said\nand left"
    gold = article(text, ("Wait", "said", "he"), ("and left", None, None)).attributions
    assert [seen.form for each in gold if (seen := Text(text).seen(each))] == ["direct", "indirect"]


def test_straight_marks_open_and_close_in_turn() -> None:
    text = 'He said "no" and "yes" to ``all\'\' of it'
    gold = article(text, ("no", None, None), ("and", None, None), ("yes", None, None), ("all", None, None))
    forms = [seen.form for each in gold.attributions if (seen := Text(text).seen(each))]
    assert forms == ["direct", "indirect", "direct", "direct"]


def test_a_perfect_reading_scores_full_marks() -> None:
    figures = score([(article(TEXT, SAFE, CRANE, SUN), read(TEXT, SAFE, CRANE, SUN))])
    counts = {"articles": 1, "gold": 3, "read": 3}
    assert figures == dict.fromkeys(figures, 100) | counts


def test_a_content_with_another_source_is_found_but_not_attributed() -> None:
    wrong = (SAFE[0], "said", "Crews")
    figures = score([(article(TEXT, SAFE), read(TEXT, wrong))])
    assert (figures["content"], figures["attribution"], figures["source_right"]) == (100, 0, 0)
    assert (figures["exact_cue"], figures["exact_source"]) == (100, 0)


def test_no_source_agrees_with_none_alone() -> None:
    orphan = (SAFE[0], None, None)
    assert score([(article(TEXT, orphan), read(TEXT, orphan))])["attribution"] == 100
    assert score([(article(TEXT, orphan), read(TEXT, SAFE))])["attribution"] == 0


def test_a_page_that_is_skipped_is_missed() -> None:
    figures = score([(article(TEXT, SAFE), None)])
    assert (figures["gold"], figures["read"], figures["attribution"]) == (1, 0, 0)


def test_each_statement_read_is_right_or_wrong_at_its_confidence() -> None:
    pairs = [(article(TEXT, SAFE), read(TEXT, SAFE, SUN, sure=0.7))]
    assert list(outcomes(pairs)) == [(0.7, True), (0.7, False)]


def test_the_first_annotator_by_name_counts_and_what_has_no_content_does_not(tmp_path: Path) -> None:
    brat(tmp_path, "page", TEXT, [spans(*SUN)], by="b2")
    brat(tmp_path, "page", TEXT, [spans(*SAFE), {"cue": span(TEXT, "added")}], by="a1")
    [(gold, page)] = articles(tmp_path)
    assert gold.attributions == article(TEXT, SAFE).attributions
    assert (page.url, page.content.decode()) == ("page.txt", TEXT)


def test_content_in_pieces_is_one_attribution(tmp_path: Path) -> None:
    pieces = ("The pier is safe … stays", "said", "Ada Lund")
    brat(tmp_path, "page", TEXT, [spans(*pieces)])
    [(gold, _)] = articles(tmp_path)
    assert [TEXT[s:e] for s, e in gold.attributions[0].content] == ["The pier is safe", "stays"]


def test_the_role_of_what_has_no_source_is_none(tmp_path: Path) -> None:
    brat(tmp_path, "page", TEXT, [spans(*SUN)])
    file = tmp_path / "attributions" / "page_a1.ann"
    file.write_text(file.read_text("utf-8").replace(" Source:T2", " Attribution-no-source:T1"), "utf-8")
    [(gold, _)] = articles(tmp_path)
    assert gold.attributions == article(TEXT, (SUN[0], SUN[1], None)).attributions


def test_line_ends_stay_as_they_are_in_the_file(tmp_path: Path) -> None:
    brat(tmp_path, "page", "One\r\nTwo said so.\r\n", [{"content": [[0, 3]], "source": [[5, 8]]}])
    [(gold, _)] = articles(tmp_path)
    assert [gold.text[s:e] for s, e in gold.attributions[0].source] == ["Two"]


def test_the_digest_goes_by_what_is_read(tmp_path: Path) -> None:
    brat(tmp_path, "page", TEXT, [spans(*SAFE)])
    before = digest(tmp_path)
    brat(tmp_path, "page", TEXT, [spans(*SUN)], by="z9")
    assert digest(tmp_path) == before
    brat(tmp_path, "page", TEXT, [spans(*SUN)])
    assert digest(tmp_path) != before


@pytest.mark.skipif(not THEIRS.exists(), reason="the scorer of PolNeAR is not at hand")
def test_our_figures_are_those_of_the_scorer_of_polnear(tmp_path: Path) -> None:
    chance = random.Random(11)  # noqa: S311 - faults by chance, the same each time; nothing secret
    lines = gold_lines()
    reads = [spoilt(line, chance) for line in lines]
    for line in lines:
        brat(tmp_path / "dev", line["id"], line["text"], line["statements"])
    theirs = scored_by_them(tmp_path, tmp_path, reads)
    by_id = {line["id"]: reading(r) for line, r in zip(lines, reads, strict=True)}
    ours = score((gold, by_id[gold.id]) for gold, _ in articles(tmp_path / "dev"))
    assert 0 < (ours["attribution"] or 0) < (ours["content"] or 0) < 100
    assert {name: ours[name] for name in SAME} == {name: at(theirs, path) for name, path in SAME.items()}


@pytest.mark.skipif(not (THEIRS.exists() and DEV.exists()), reason="PolNeAR is not at hand")
def test_our_gold_is_that_of_the_scorer_of_polnear(tmp_path: Path) -> None:
    gold = [each for each, _ in articles(DEV)]
    kept = [each.attributions[::2] for each in gold]
    quotes = [[{"content": a.content, "source": a.source} for a in each] for each in kept]
    lines = [{"doc": g.id, "quotes": q} for g, q in zip(gold, quotes, strict=True)]
    theirs = scored_by_them(tmp_path, DEV.parent, lines)
    ours = score((g, reading_of(g.text, k)) for g, k in zip(gold, kept, strict=True))
    assert {name: ours[name] for name in SAME} == {name: at(theirs, path) for name, path in SAME.items()}


def reading_of(text: str, gold: tuple[GoldAttribution, ...]) -> Reading:
    """Return a reading that finds these attributions."""
    plain = read("a", ("a", None, None)).statements[0]
    return Reading(
        text, None, None, None, tuple(replace(plain, content=a.content, source=a.source) for a in gold)
    )


def scored_by_them(folder: Path, polnear: Path, lines: list[dict[str, Any]]) -> dict[str, Any]:
    given, out = folder / "read.jsonl", folder / "figures.json"
    given.write_text("\n".join(json.dumps(line) for line in lines), "utf-8")
    command = [sys.executable, str(THEIRS), "--polnear", str(polnear), "--pred", str(given)]
    subprocess.run([*command, "--json", str(out)], check=True, capture_output=True)
    [found] = json.loads(out.read_text("utf-8")).values()
    figures: dict[str, Any] = found
    return figures
