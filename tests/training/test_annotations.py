"""Annotations as offsets: words in, offsets out, and what is refused on the way."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from training.annotations import __main__ as commands
from training.annotations import agreement, conventions, sample, standoff, working
from training.annotations.resolve import Unresolved, Wanted, places, resolve

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """Valcourt wants dam gone

“We start in May,” Governor Ines Valcourt said on Monday. “Nobody has asked the valley.”

He said no such thing, according to Harl Oduya, who runs the mill. Oduya said the governor had promised \
a “second bridge” and said it again.

Oduya said: "Enough."

"Enough," Valcourt said. They played “The Long Ferry”.
"""
DOC = "zamira_2016-03-02_dam"
SPEAKERS = [
    {"name": "Ines Valcourt", "aliases": ["Valcourt", "Governor Ines Valcourt", "the governor"]},
    {"name": "Harl Oduya", "aliases": ["Harl Oduya, who runs the mill", "Oduya"]},
]
STATEMENTS: list[dict[str, object]] = [
    {"content": "dam gone", "cue": "wants", "source": "Valcourt", "who": "Ines Valcourt", "kind": "thought"},
    {
        "content": ["“We … May,”", '"Nobody … valley."'],
        "cue": "said",
        "source": "Governor Ines Valcourt",
        "who": "Ines Valcourt",
        "form": "direct",
    },
    {
        "content": "the governor had promised a “second bridge”",
        "cue": "said",
        "source": "Oduya",
        "who": "Harl Oduya",
        "form": "mixed",
    },
    {
        "content": 'a "second bridge"',
        "cue": "had promised",
        "source": "the governor",
        "who": "Ines Valcourt",
        "form": "mixed",
        "via": "Harl Oduya",
    },
    {"content": '"Enough."', "cue": "said", "source": "Oduya", "who": "Harl Oduya", "form": "direct"},
    {"content": '"Enough,"', "cue": "said", "source": "Valcourt", "who": "Ines Valcourt", "form": "direct"},
]


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    (tmp_path / f"{DOC}.txt").write_text(PAGE, "utf-8", newline="")
    return tmp_path


def work(
    folder: Path, statements: list[dict[str, object]], aside: tuple[str, ...] = ("“The Long Ferry”",)
) -> Path:
    header: dict[str, object] = {"speakers": SPEAKERS, "aside": list(aside)}
    path = folder / f"{DOC}.jsonl"
    path.write_text("\n".join(json.dumps(x) for x in [header, *statements]), "utf-8")
    return path


def complaints(texts: Path, statements: list[dict[str, object]], aside: tuple[str, ...] = ()) -> list[str]:
    path = work(texts, statements, aside or ("“The Long Ferry”",))
    _, said = working.compiled(standoff.read_text(texts, DOC), path, "a test")
    return [str(c) for c in said]


def changed(index: int, **fields: object) -> list[dict[str, object]]:
    out = [dict(s) for s in STATEMENTS]
    out[index] |= fields
    return out


def test_words_become_offsets_and_words_again(texts: Path) -> None:
    record, said = working.compiled(standoff.read_text(texts, DOC), work(texts, STATEMENTS), "a test")
    assert not said
    shown = [[PAGE[a:b] for a, b in s.content] for s in record.statements]
    assert shown[1] == ["“We start in May,”", "“Nobody has asked the valley.”"]
    assert shown[3] == ["a “second bridge”"]
    assert PAGE[slice(*record.headline)] == "Valcourt wants dam gone"


def test_equal_words_are_taken_in_reading_order_by_what_stands_next_to_them(texts: Path) -> None:
    record, _ = working.compiled(standoff.read_text(texts, DOC), work(texts, STATEMENTS), "a test")
    first, second = record.statements[-2:]
    assert first.content[0][0] < second.content[0][0]
    assert PAGE[slice(*second.source[0])] == "Valcourt"
    assert second.source[0][0] > second.content[0][1]


def test_no_running_words_in_what_is_committed(texts: Path) -> None:
    record, _ = working.compiled(standoff.read_text(texts, DOC), work(texts, STATEMENTS), "a test")
    line = standoff.to_line(record)
    assert standoff.from_line(line) == record
    assert not [w for w in ("valley", "bridge", "promised", "Ferry", "the mill") if w in line]


@pytest.mark.parametrize(
    ("index", "fields", "complaint"),
    [
        (0, {"content": "dam kept"}, "jsonl:2: not in the text: dam kept"),
        (0, {"who": "Nobody"}, "who is not among the speakers: Nobody"),
        (0, {"kind": "dream"}, "kind is one of"),
        (1, {"form": "mixed"}, "form is mixed, the marks in the content say direct"),
        (1, {"content": ["We start in May,", "“Nobody … valley.”"]}, "form is direct"),
        (2, {"content": "the governor had promised"}, "marks in no statement"),
        (3, {"via": []}, "lies in a statement of Harl Oduya, who is not in via"),
        (3, {"who": "Harl Oduya", "via": []}, "statement of the same speaker"),
        (3, {"via": ["Ines Valcourt", "Harl Oduya"]}, "via names the speaker himself"),
        (0, {"content": "wants dam gone"}, "overlap"),
    ],
)
def test_what_is_wrong_is_said(texts: Path, index: int, fields: dict[str, object], complaint: str) -> None:
    statements = changed(index, **fields)
    if complaint.startswith("marks"):
        statements = [s for s in statements if s is not statements[3]]
    assert any(complaint in c for c in complaints(texts, statements))


def test_every_mark_is_accounted_for(texts: Path) -> None:
    assert any(
        "text line 9): “The Long Ferry”" in c for c in complaints(texts, STATEMENTS, ("“We start in May,”",))
    )


def test_an_alias_belongs_to_one_speaker_and_is_no_pronoun() -> None:
    one = standoff.Speaker("A", "person", ((0, 8),))
    two = standoff.Speaker("B", "person", ((0, 8), (PAGE.index("He said"), PAGE.index("He said") + 2)))
    said = conventions.of_speakers(PAGE, [one, two])
    assert said == ["alias Valcourt belongs to A and to B", "speaker B: a pronoun is no alias: He"]


def test_neighbours_in_braces_and_words_nearby_settle_what_is_ambiguous() -> None:
    text = "He said no. He said no."
    with pytest.raises(Unresolved, match="content fits twice"):
        resolve(text, Wanted(["no"], ["said"], ["He"]))
    assert resolve(text, Wanted(["no"], ["said"], ["He"], near="no. He")).content == ((20, 22),)
    assert places(text, "no. {He} said") == [(12, 14)]
    assert places("a “b” c", '{"b"} c') == [(2, 5)]


def test_a_shortened_string_says_where_it_ends() -> None:
    assert places("from the mill to the old weir, and on", "from … weir") == [(0, 29)]
    with pytest.raises(Unresolved, match="come again later in the paragraph"):
        places("from the mill to the weir, and the weir", "from … the weir")


def test_an_accent_may_stand_alone() -> None:
    assert places("Pen\u0303a", "Pe\u00f1a") == places("Pen\u0303a", "Pen\u0303a") == [(0, 5)]


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("“all of it,”", "direct"),
        ("''all of it''", "direct"),
        ("'all of it'", "direct"),
        ("it’s the workers’ ‘new’ road", "mixed"),
        ("it's the workers' road", "indirect"),
        ('"never closed', "direct"),
        ('a "second bridge."', "mixed"),
        ("“he told me, ‘go,’ and so on,”", "direct"),
    ],
)
def test_the_marks_show_the_form(words: str, form: str) -> None:
    assert conventions.form_of(words, [(0, len(words))]) == form


def test_a_record_does_not_fit_another_text(texts: Path) -> None:
    record, _ = working.compiled(standoff.read_text(texts, DOC), work(texts, STATEMENTS), "a test")
    other = standoff.Text(DOC, PAGE + "x", "0" * 64)
    with pytest.raises(ValueError, match="another digest"):
        standoff.join(record, other)


def test_commands_compile_check_and_agree(texts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    work(texts, STATEMENTS)
    out, where = texts / "batch.jsonl", ["--texts", str(texts)]
    assert commands.main(["compile", DOC, "--work", str(texts), "--out", str(out), *where]) == 0
    assert commands.main(["check", str(out), *where]) == 0
    assert "1 documents, 6 statements, 0 faults" in capsys.readouterr().out
    work(texts, changed(0, content="dam stays"))
    assert commands.main(["compile", DOC, "--work", str(texts), *where]) == 1


def test_two_annotations_are_compared_by_the_scorer(texts: Path) -> None:
    if not commands.SCORER.exists():
        pytest.skip("the scorer is not here")
    text = standoff.read_text(texts, DOC)
    records = [
        standoff.join(working.compiled(text, work(texts, given), "a test")[0], text)
        for given in (STATEMENTS, changed(4, who="Ines Valcourt"))
    ]
    figures = agreement.agree(commands.SCORER, records[:1], records[1:], ["speech"])
    assert (figures["statements"]["F1"], figures["linked"]["F1"], figures["misattributed"]) == (
        100.0,
        100.0,
        20.0,
    )


def test_the_list_is_balanced_and_drawn_the_same_way_twice() -> None:
    chosen = sample.listed(commands.LIST)
    docs = [c.doc for c in chosen]
    assert (len(set(docs)), sum(c.twice for c in chosen)) == (sample.BATCHES * sample.PER_BATCH, sample.TWICE)
    counts = [sum(d.startswith(p) for d in docs) for p in {d.split("_")[0] for d in docs}]
    assert max(counts) - min(counts) <= 3
    if not commands.TEXTS.exists():
        pytest.skip("the texts are not here")
    known = {r["id"] for r in agreement.records(commands.SHARED / "data" / "real" / "open.jsonl")}
    assert sample.draw(commands.TEXTS, known) == chosen


def test_every_committed_offset_fits_its_text(capsys: pytest.CaptureFixture[str]) -> None:
    if not commands.TEXTS.exists():
        pytest.skip("the texts are not here")
    assert commands.main(["check"]) == 0
    assert " 0 faults" in capsys.readouterr().out
