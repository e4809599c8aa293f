"""Who is who from the command line: the list, acts on it, who may be meant, files of identifiers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.pages import page

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Call


@pytest.fixture
def stored(call: Call, tmp_path: Path) -> Path:
    """A database of two pages of the same two speakers."""
    folder = tmp_path / "clippings"
    folder.mkdir()
    (folder / "first.html").write_text(page(), "utf-8")
    (folder / "second.html").write_text(page(30, "The lighthouse will be lit again"), "utf-8")
    assert call("add", "clippings").code == 0
    return tmp_path / "onrecord.db"


def ids(call: Call) -> dict[str, str]:
    return {row["name"]: row["id"] for row in call("speakers", "--nl").lines()}


@pytest.mark.usefixtures("stored")
def test_each_speaker_stands_once_in_the_list(call: Call) -> None:
    rows = call("speakers", "--json").json()
    assert [(row["name"], row["pages"], row["kind"]) for row in rows] == [
        ("Amadu Kesse", 2, "person"),
        ("Lise Orlanne", 2, "person"),
    ]
    assert [row["name"] for row in call("speakers", "kesse", "--nl").lines()] == ["Amadu Kesse"]
    assert call("speakers", "--limit", "1").err == "the first 1 shown; more with --limit\n"
    assert call("speakers", "--csv").out.splitlines()[0].startswith("id,name,kind,role,statements,pages")
    assert "Lise Orlanne" in call("speakers", "--table").out


@pytest.mark.usefixtures("stored")
def test_merge_and_undo_by_name(call: Call) -> None:
    done = call("speakers", "merge", "Lise Orlanne", "Amadu Kesse")
    assert (done.code, done.out) == (0, "")
    assert "Amadu Kesse (i" in done.err
    assert len(ids(call)) == 1
    assert call("speakers", "merge", "kesse", "orlanne").code == 2
    (act,) = call("speakers", "log", "--nl").lines()
    assert (act["verb"], act["undone"]) == ("merge", None)
    assert call("speakers", "undo").err.startswith("taken back: Amadu Kesse")
    assert len(ids(call)) == 2


@pytest.mark.usefixtures("stored")
def test_a_split_makes_two_and_then_the_name_means_either(call: Call) -> None:
    done = call("speakers", "split", "Amadu Kesse", "--from", "2025-02")
    assert done.code == 0, done.err
    asked = call("who", "Amadu Kesse")
    assert (asked.code, asked.out) == (1, "")
    assert asked.err.startswith("2 speakers may be meant by 'Amadu Kesse'; name one by its id:\n  i")
    assert call("who", ids(call)["Amadu Kesse"], "--nl").code == 0
    assert call("add", "clippings").code == 0
    assert call("who", "Amadu Kesse").code == 1


@pytest.mark.usefixtures("stored")
def test_rename_alias_and_link(call: Call) -> None:
    assert call("speakers", "rename", "Amadu Kesse", "The Minister").code == 0
    assert call("speakers", "alias", "The Minister", "Lise Orlanne").code == 0
    assert call("speakers", "link", "The Minister", "Q1").code == 0
    shown = call("speakers", "show", "minister", "--json").json()
    assert shown["known"]["name"] == "The Minister"
    assert (shown["aliases"], shown["links"]) == (["Lise Orlanne"], ["Q1"])
    assert {name["words"] for name in shown["names"]} >= {"Amadu Kesse", "Lise Orlanne"}
    assert "why" in shown["reasons"][0]
    table = call("speakers", "show", "minister", "--table").out
    assert "the one it began with" in " ".join(table.split())
    assert call("speakers", "show", "minister").out.startswith("what\twords\tcount\tfirst\tlast\n")


@pytest.mark.usefixtures("stored")
def test_a_table_of_who_has_names_roles_and_outlets(call: Call) -> None:
    shown = call("who", "Amadu Kesse", "--table").out
    for part in (
        "As printed  Amadu Kesse (4, 2025-01-01 to 2025-02-03)",
        "Role",
        "Outlet      The Daily Tern",
    ):
        assert part in shown
    assert "The lighthouse will be lit again" in shown


@pytest.mark.usefixtures("stored")
@pytest.mark.parametrize(
    "args",
    [
        ("show", "nobody"),
        ("merge", "nobody", "Kesse"),
        ("split", "nobody", "--from", "2025"),
        ("rename", "nobody", "x"),
        ("list", "nobody"),
    ],
)
def test_nobody_is_told_and_counts_as_failed(call: Call, args: tuple[str, ...]) -> None:
    done = call("speakers", *args)
    assert (done.code, done.out) == (1, "")
    assert "nobody named 'nobody' is on record" in done.err


@pytest.mark.usefixtures("stored")
@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("merge", "Kesse"), "two speakers or more"),
        (("split", "Kesse"), "say which pages"),
        (("rename", "Kesse", "…"), "holds no letter"),
        (("undo",), "nothing has been said"),
        (("candidates", "gone.tsv"), "gone.tsv: it cannot be read"),
    ],
)
def test_what_cannot_be_is_wrong_usage(call: Call, args: tuple[str, ...], told: str) -> None:
    done = call("speakers", *args)
    assert done.code == 2
    assert told in done.err


def test_an_act_makes_no_new_database(call: Call, tmp_path: Path) -> None:
    assert call("speakers", "undo", "--db", "typo.db").code == 2
    assert not (tmp_path / "typo.db").exists()


@pytest.mark.usefixtures("stored")
def test_a_file_of_identifiers_with_broken_lines_loses_nothing_else(call: Call, tmp_path: Path) -> None:
    (tmp_path / "ids.tsv").write_bytes(
        b"id\tnames\tborn\tdied\nQ1\tAmadu Kesse\t1960\nbroken\nQ2\tLise \xff\nQ3\tAmadu Kesse\t1890\t1950\n"
    )
    done = call("speakers", "candidates", "ids.tsv", "--nl")
    assert done.code == 1
    assert done.err == "ids.tsv:3: it needs an id, a tab and a name; the line is left out\n"
    assert [(row["name"], row["identifier"], row["against"]) for row in done.lines()] == [
        ("Amadu Kesse", "Q1", None),
        ("Amadu Kesse", "Q3", "died in 1950, heard in 2025"),
    ]
    assert call("speakers", "candidates", "ids.tsv", "orlanne", "--nl").out == ""


@pytest.mark.usefixtures("stored")
def test_a_name_of_five_thousand_characters_is_asked_in_vain(call: Call) -> None:
    for name in ("Kesse" * 1000, " ".join(f"Kesse{n}" for n in range(700))):
        done = call("who", name)
        assert (done.code, done.out) == (1, "")
        assert done.err.startswith("nobody named 'Kesse")
        assert len(done.err) < 400
    assert call("speakers", "rename", "Amadu Kesse", "x" * 5000).code == 0
    assert "x" * 5000 in call("speakers", "--nl").out
