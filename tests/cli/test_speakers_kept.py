"""What people say of speakers holds whatever is added after; hostile pages and files break nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.pages import many

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Call

EVERYONE = """Holman family splits over the ferry

“The ferry was always ours,” said Ruth Holman, the mayor of Orrin Vale.

“It was never theirs,” said Hugh Holman, a goalkeeper for Tullow Rovers.

“They should ask me about it,” said Nora Holman, a judge at the Lasterne Court.

“Nobody asks a Holman anything,” said Dr Holman.

“I would sell it tomorrow,” Holman said.
"""
ROUND = """Aides speak for each other

“Lise Orlanne speaks for me,” said Amadu Kesse, the spokesman for Lise Orlanne.

“Amadu Kesse speaks for me,” said Lise Orlanne, the spokeswoman for Amadu Kesse.

“I speak for the spokesman,” said the spokeswoman for the spokesman.
"""
UNNAMED = """Talks on the ferry drag on

“There is no deal yet,” said two people familiar with the talks.

“There will be one by spring,” said Amadu Kesse, the minister for harbours.
"""


def listed(call: Call) -> set[tuple[Any, ...]]:
    rows = call("speakers", "--nl").lines()
    return {(row["id"], row["name"], row["pages"], row["statements"]) for row in rows}


@pytest.fixture
def clippings(call: Call, tmp_path: Path) -> Path:
    """A folder of eight pages that are added, of the same two speakers."""
    folder = many(tmp_path / "clippings", 8)
    assert call("add", "clippings").code == 0
    return folder


def put(call: Call, folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, "utf-8")
    assert call("add", name).code == 0


def test_a_merge_holds_when_every_page_is_added_again_or_changed(call: Call, clippings: Path) -> None:
    assert call("speakers", "merge", "Lise Orlanne", "Amadu Kesse").code == 0
    said = listed(call)
    assert [row[2] for row in said] == [16]
    assert call("add", "clippings").code == 0
    assert listed(call) == said
    for file in clippings.iterdir():
        file.write_text(file.read_text("utf-8").replace("late into", "long into"), "utf-8")
    assert "8 changed" in call("add", "clippings").err
    assert listed(call) == said


def test_a_split_holds_when_every_page_is_added_again_or_changed(call: Call, clippings: Path) -> None:
    assert call("speakers", "split", "Amadu Kesse", "--from", "2025-01-06").code == 0
    assert call("speakers", "rename", "Lise Orlanne", "The Member").code == 0
    said = listed(call)
    assert sorted(row[1:3] for row in said) == [("Amadu Kesse", 3), ("Amadu Kesse", 5), ("The Member", 8)]
    for file in clippings.iterdir():
        file.write_text(file.read_text("utf-8").replace("late into", "long into"), "utf-8")
    assert call("add", "clippings").code == 0
    assert listed(call) == said


def test_a_page_where_everyone_has_one_surname(call: Call, tmp_path: Path) -> None:
    put(call, tmp_path, "holmans.txt", EVERYONE)
    names = {row[1] for row in listed(call)}
    assert names >= {"Ruth Holman", "Hugh Holman", "Nora Holman"}
    asked = call("who", "Holman")
    assert (asked.code, asked.out) == (1, "")
    assert "speakers may be meant by 'Holman'" in asked.err
    assert [row["quote"] for row in call("who", "Ruth Holman", "--nl").lines()] == [
        ["“The ferry was always ours,”"]
    ]


def test_roles_that_go_round_in_a_circle(call: Call, tmp_path: Path) -> None:
    put(call, tmp_path, "round.txt", ROUND)
    before = listed(call)
    assert {"Amadu Kesse", "Lise Orlanne"} <= {row[1] for row in before}
    assert call("speakers", "alias", "Lise Orlanne", "Amadu Kesse").code == 0
    assert call("speakers", "alias", "Amadu Kesse", "Lise Orlanne").code in {0, 1, 2}
    assert call("who", "Lise Orlanne", "--nl").code == 0
    while call("speakers", "undo").code == 0:
        pass
    assert listed(call) == before


def test_an_unnamed_source_is_nobody_even_by_an_alias(call: Call, tmp_path: Path) -> None:
    put(call, tmp_path, "talks.txt", UNNAMED)
    (known,) = listed(call)
    assert call("speakers", "alias", "Amadu Kesse", "two people familiar with the talks").code == 0
    put(call, tmp_path, "again.txt", UNNAMED.replace("by spring", "by summer"))
    assert [(row[1], row[2]) for row in listed(call)] == [(known[1], 2)]
    assert not any("no deal" in str(row["quote"]) for row in call("who", "Amadu Kesse", "--nl").lines())


@pytest.mark.usefixtures("clippings")
@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Q9\t" + "x" * 5000, "a name has more than 120 characters"),
        ("Q9\t", "it needs an id, a tab and a name"),
        ("Q9 Lise Orlanne", "it needs an id, a tab and a name"),
        ("Q9\tLise Orlanne\tspring", "'spring' is no year and no date"),
        ("Q9\tLise Orlanne\t1960\t1950", "it died in 1950, before it was born in 1960"),
        ("Q9\tLise\t1\t2\tx\ty", "it has 6 fields"),
        ("Q1\tLise Orlanne", "the id 'Q1' stands on a line before"),
    ],
)
def test_a_broken_line_of_identifiers_is_named_and_the_others_count(
    call: Call, tmp_path: Path, line: str, told: str
) -> None:
    (tmp_path / "ids.tsv").write_text(f"Q1\tAmadu Kesse\n{line}\nQ3\tLise Orlanne\n", "utf-8")
    done = call("speakers", "candidates", "ids.tsv", "--nl")
    assert done.code == 1
    assert done.err.startswith(f"ids.tsv:2: {told}")
    assert len(done.err) < 300
    assert {row["identifier"] for row in done.lines()} == {"Q1", "Q3"}


@pytest.mark.usefixtures("clippings")
def test_candidates_are_shown_and_nothing_is_linked(call: Call, tmp_path: Path) -> None:
    (tmp_path / "ids.tsv").write_text("Q1\tAmadu Kesse\nQ2\tAmadu Kesse\n", "utf-8")
    assert len(call("speakers", "candidates", "ids.tsv", "--nl").lines()) == 2
    assert call("speakers", "show", "Amadu Kesse", "--json").json()["links"] == []
    (tmp_path / "empty.tsv").write_bytes(b"")
    assert call("speakers", "candidates", "empty.tsv", "--nl").code == 0
    assert call("speakers", "candidates", str(tmp_path), "--nl").code == 2
