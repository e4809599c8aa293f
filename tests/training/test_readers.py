from __future__ import annotations

import json
from typing import TYPE_CHECKING

from training.attribution.readers import polnear, records

if TYPE_CHECKING:
    from pathlib import Path

    from training.attribution.examples import Example, Span

TEXT = "Dam to open\n\n“We start,” Ines Valcourt said. “In May.”"


def words(example: Example, spans: tuple[Span, ...]) -> list[str]:
    return [example.text[s:e] for s, e in spans]


def folder(path: Path, *files: tuple[str, str]) -> Path:
    (path / "text").mkdir()
    (path / "attributions").mkdir()
    (path / "text" / "paper_dam.txt").write_bytes(TEXT.encode())
    for who, lines in files:
        (path / "attributions" / f"paper_dam_{who}.ann").write_bytes(lines.encode())
    return path


def spot(words: str) -> str:
    return f"{TEXT.index(words)} {TEXT.index(words) + len(words)}"


FIRST = (
    f"T1\tSource {spot('Ines Valcourt')}\tInes Valcourt\n"
    f"T2\tCue {spot('said')}\tsaid\n"
    f"T3\tContent {spot('“We start,”')};{spot('“In May.”')}\t“We start,” “In May.”\n"
    "E1\tAttribution:T2 Content:T3 Cue:T2 Source:T1\n"
    "E2\tAttribution:T2 Cue:T2\n"
)


def test_an_attribution_with_its_discontinuous_content(tmp_path: Path) -> None:
    (one,) = polnear(folder(tmp_path, ("aaaa", FIRST)))
    (stated,) = one.stated
    assert words(one, stated.content) == ["“We start,”", "“In May.”"]
    assert words(one, stated.cue) == ["said"]
    assert words(one, stated.source) == ["Ines Valcourt"]
    assert one.name == "paper_dam"


def test_the_first_annotator_by_id(tmp_path: Path) -> None:
    (one,) = polnear(folder(tmp_path, ("bbbb", ""), ("aaaa", FIRST)))
    assert len(one.stated) == 1


def test_a_second_content_is_joined_to_the_first(tmp_path: Path) -> None:
    two = (
        f"T3\tContent {spot('We start')}\tWe start\nT4\tContent {spot('In May')}\tIn May\n"
        "E1\tContent:T3 Content2:T4\n"
    )
    (one,) = polnear(folder(tmp_path, ("aaaa", two)))
    assert words(one, one.stated[0].content) == ["We start", "In May"]
    assert one.stated[0].cue == ()


def test_records_with_kinds_and_doubts(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    statements = [
        {"content": [[13, 24]], "cue": None, "source": [[25, 38]], "kind": "perception/knowledge"},
        {"content": [[0, 3]], "cue": [], "source": [], "doubt": True},
    ]
    path.write_text(json.dumps({"id": "dam", "text": TEXT, "statements": statements}), encoding="utf-8")
    (one,) = records(path)
    assert [s.kind for s in one.stated] == ["perception", None]
    assert [s.doubt for s in one.stated] == [False, True]
    assert [s.kind for s in records(path, speech_alone=True)[0].stated] == ["perception", "speech"]
