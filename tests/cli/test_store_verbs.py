from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from tests.cli.pages import page

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Call

WORDS = "The harbour plan is sound and the harbour will be open by spring"


@pytest.fixture
def stored(call: Call, tmp_path: Path) -> Path:
    """A database of two pages."""
    folder = tmp_path / "clippings"
    folder.mkdir()
    (folder / "first.html").write_text(page(), "utf-8")
    (folder / "second.html").write_text(
        page(30, "The lighthouse will not be lit before winter is over"), "utf-8"
    )
    done = call("add", "clippings")
    assert done.code == 0, done.err
    return tmp_path / "onrecord.db"


def test_add_says_what_became_of_every_page(call: Call, tmp_path: Path) -> None:
    (tmp_path / "one.html").write_text(page(), "utf-8")
    done = call("add", "one.html", "gone.html")
    assert (done.code, done.out) == (1, "")
    skipped, summary = done.err.splitlines()
    assert skipped == "skipped gone.html: missing: no such file; check the path"
    assert summary.startswith("1 new, 1 skipped (1 missing); 4 statements; onrecord.db; ")
    assert summary.endswith(" a second")


def test_verbose_names_every_page(call: Call, tmp_path: Path) -> None:
    (tmp_path / "one.html").write_text(page(), "utf-8")
    assert "new one.html: 4 statements" in call("add", "one.html", "-v").err
    assert "unchanged one.html: 0 statements" in call("-v", "add", "one.html").err


def test_files_that_are_no_pages_by_their_ending_are_counted(call: Call, tmp_path: Path) -> None:
    for name in ("one.html", "scan.pdf", "notes.docx"):
        (tmp_path / name).write_text(page(), "utf-8")
    assert call("add", ".").err.startswith("1 new, 2 passed over (not pages by their ending); 4 statements")


def test_adding_again_passes_over_what_is_there_and_keeps_what_changed(call: Call, stored: Path) -> None:
    assert call("add", "clippings").err.startswith("2 unchanged; 0 statements")
    file = stored.parent / "clippings" / "first.html"
    file.write_text(page(words="The harbour plan is sound but the harbour will open later"), "utf-8")
    assert call("add", "clippings").err.startswith("1 changed, 1 unchanged")


def test_a_dry_run_reads_and_stores_nothing(call: Call, tmp_path: Path) -> None:
    (tmp_path / "one.html").write_text(page(), "utf-8")
    done = call("add", "-n", "one.html")
    assert (done.code, done.out) == (0, "")
    assert "1 readable; 4 statements; nothing stored in onrecord.db (dry run)" in done.err
    assert not (tmp_path / "onrecord.db").exists()


def test_a_dry_run_beside_a_database_leaves_it_alone(call: Call, stored: Path) -> None:
    before = stored.read_bytes()
    (stored.parent / "third.html").write_text(page(60), "utf-8")
    assert "1 readable, 1 unchanged" in call("add", "-n", "third.html", "clippings/first.html").err
    assert stored.read_bytes() == before


@pytest.mark.usefixtures("stored")
def test_the_database_is_named_by_flag_then_variable(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ONRECORD_DB", str(tmp_path / "other.db"))
    call("add", "clippings/first.html")
    assert (tmp_path / "other.db").exists()
    assert len(call("search", "lighthouse", "--json", "--db", "onrecord.db").json()) == 1
    assert call("search", "lighthouse", "--json").json() == []


@pytest.mark.usefixtures("stored")
def test_search_finds_words_and_says_by_whom_and_where(call: Call) -> None:
    done = call("search", "harbour", "spring", "--json", "--form", "direct")
    (found,) = done.json()
    assert WORDS in found["quote"][0]
    assert found["speaker"]["name"] == "Amadu Kesse"
    assert found["article"]["outlet"] == "The Daily Tern"
    table = call("search", "harbour", "spring", "--table")
    assert all(part in table.out for part in ("Amadu Kesse", "The Daily Tern", "2025-01-01", found["id"]))


@pytest.mark.usefixtures("stored")
@pytest.mark.parametrize(
    ("filters", "count"),
    [
        (("--speaker", "orlanne", "--form", "direct"), 2),
        (("--speaker", "Kesse", "--from", "2025-02", "--form", "direct"), 1),
        (("--to", "2025-01", "--form", "direct", "--speaker", "Kesse"), 1),
        (("--outlet", "tern", "--form", "direct"), 4),
        (("--section", "sport"), 0),
        (("--language", "ru"), 0),
        (("--stance", "denied"), 0),
        (("--form", "direct", "--limit", "3"), 3),
    ],
)
def test_filters_narrow(call: Call, filters: tuple[str, ...], count: int) -> None:
    assert len(call("search", *filters, "--nl").lines()) == count


@pytest.mark.usefixtures("stored")
def test_no_hits_are_no_error_and_are_told(call: Call) -> None:
    done = call("search", "walrus")
    assert done.code == 0
    assert "nothing found" in done.err


@pytest.mark.usefixtures("stored")
def test_a_speaker_that_is_nearly_right_is_answered_with_the_right_one(call: Call) -> None:
    assert "did you mean --speaker 'Amadu Kesse'?" in call("search", "--speaker", "Kese").err


@pytest.mark.usefixtures("stored")
def test_an_outlet_that_is_nearly_right_is_answered_with_the_right_one(call: Call) -> None:
    assert "did you mean --outlet 'The Daily Tern'?" in call("search", "--outlet", "Dayly Tern").err


@pytest.mark.usefixtures("stored")
def test_a_name_that_is_right_is_not_asked_about(call: Call) -> None:
    done = call("search", "--speaker", "Kesse", "--outlet", "tern", "walrus")
    assert "did you mean" not in done.err


@pytest.mark.usefixtures("stored")
@pytest.mark.parametrize(
    ("filters", "told"),
    [
        (("--outlet", "%"), "the outlet '%' holds no word or number"),
        (("--section", "--"), "the section '--' holds no word or number"),
        (("--from", "2026", "--to", "2025-12"), "no day is both from '2026' on and up to '2025-12'"),
    ],
)
def test_filters_that_cannot_be_met_are_wrong_usage(call: Call, filters: tuple[str, ...], told: str) -> None:
    done = call("search", *filters)
    assert done.code == 2
    assert told in done.err


@pytest.mark.usefixtures("stored")
@pytest.mark.parametrize("words", ['"', "AND", "a OR", "x*y(", "-harbour", "{", "words:berth"])
def test_no_words_break_the_search(call: Call, words: str) -> None:
    done = call("search", "--", words)
    assert done.code in {0, 2}
    assert "fault of onrecord" not in done.err
    assert len(done.err.splitlines()) <= 1


@pytest.mark.usefixtures("stored")
@pytest.mark.parametrize("date", ["yesterday", "2025-13", "2025-02-30"])
def test_a_date_that_is_none_is_wrong_usage(call: Call, date: str) -> None:
    done = call("search", "harbour", "--from", date)
    assert done.code == 2
    assert date in done.err


@pytest.mark.usefixtures("stored")
def test_who_gives_one_speaker_in_time_order_with_the_names_as_printed(call: Call) -> None:
    done = call("who", "Orlanne", "--nl")
    days = [line["article"]["published"] for line in done.lines()]
    assert days == sorted(days)
    assert {line["speaker"]["name"] for line in done.lines()} == {"Lise Orlanne"}
    assert "as printed: Lise Orlanne" in done.err


@pytest.mark.usefixtures("stored")
def test_a_name_that_is_nearly_right_is_answered_with_the_right_one(call: Call) -> None:
    done = call("who", "Amadu", "Kese")
    assert (done.code, done.out) == (1, "")
    assert done.err == "nobody named 'Amadu Kese' is on record; did you mean 'Amadu Kesse'?\n"


@pytest.mark.usefixtures("stored")
def test_show_gives_the_words_in_their_paragraph_and_all_they_rest_on(call: Call) -> None:
    (found,) = call("search", "harbour", "spring", "--json", "--form", "direct").json()
    shown = call("show", found["id"][:8]).out
    assert "Amadu Kesse said, according to The Daily Tern (2025-01-01):" in shown
    assert "⟦“The harbour plan is sound" in shown
    assert "Transport Minister Amadu Kesse told reporters" in shown
    for part in ("full name beside the cue", "1. The Daily Tern (outlet)  <- read here", "2. Amadu Kesse"):
        assert part.split("  ")[0] in shown
    assert found["article"]["capture"] in shown
    assert found["id"] in shown
    held = call("show", found["id"], "--json").json()
    assert held["paragraph"].startswith("“The harbour plan is sound")
    assert held["attribution"] == "Amadu Kesse said, according to The Daily Tern (2025-01-01)"
    assert [capture["current"] for capture in held["captures"]] == [True]


@pytest.mark.usefixtures("stored")
def test_a_statement_that_is_not_there_is_wrong_usage(call: Call) -> None:
    done = call("show", "s0000")
    assert done.code == 2
    assert "no statement has the id 's0000'" in done.err


@pytest.mark.usefixtures("stored")
def test_export_writes_every_statement_in_three_formats(call: Call, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    lines = [json.loads(line) for line in call("export").out.splitlines()]
    rows = list(csv.DictReader(io.StringIO(call("export", "--format", "csv").out)))
    assert call("export", "--format", "parquet", "-o", "out.parquet").code == 0
    table = parquet.read_table(tmp_path / "out.parquet").to_pylist()
    ids = [line["id"] for line in lines]
    assert len(ids) == 8
    assert [row["statement_id"] for row in rows] == ids
    assert [row["statement_id"] for row in table] == ids


@pytest.mark.usefixtures("stored")
def test_export_says_which_kind_it_wrote(call: Call) -> None:
    assert " statements of speech, jsonl" in call("export").err
    assert " statements, jsonl" in call("export", "--kind", "all").err


@pytest.mark.usefixtures("stored")
def test_export_is_filtered_and_may_be_ascii(call: Call) -> None:
    done = call("export", "--speaker", "Kesse", "--from", "2025-02", "--form", "direct", "--ascii")
    assert done.out.isascii()
    assert ["lighthouse" in line["quote"][0] for line in done.lines()] == [True]


@pytest.mark.usefixtures("stored")
def test_stats_count_what_is_there(call: Call) -> None:
    found = call("stats", "--json").json()
    assert (found["articles"], found["captures"], found["statements"], found["outlets"]) == (2, 2, 8, 1)
    assert found["by_language"] == {"en": 2}
    assert "statements    8" in call("stats").out


@pytest.mark.usefixtures("stored")
def test_doctor_finds_all_well_and_says_so(call: Call) -> None:
    done = call("doctor", "--json")
    report = done.json()
    assert done.code == 0
    assert all(check["ok"] for check in report["checks"])
    assert {"onrecord", "engine", "schema", "python", "sqlite"} <= set(report)
    assert "8 statements" in call("doctor").out


def test_doctor_creates_nothing_and_says_what_to_do(call: Call, tmp_path: Path) -> None:
    (tmp_path / "notes.db").write_text("not a database at all")
    assert "onrecord add PATH… makes it" in call("doctor").out
    done = call("doctor", "--db", "notes.db")
    assert done.code == 1
    assert "it is not a database" in done.out
    assert [file.name for file in tmp_path.iterdir()] == ["notes.db"]


@pytest.mark.parametrize("verb", [("search", "x"), ("who", "x"), ("show", "x"), ("export",), ("stats",)])
def test_a_database_that_is_not_there_is_told_and_not_made(
    call: Call, tmp_path: Path, verb: tuple[str, ...]
) -> None:
    done = call(*verb)
    assert (done.code, done.out) == (2, "")
    assert "onrecord add" in done.err
    assert list(tmp_path.iterdir()) == []


def test_search_by_place_with_any_of_its_names_and_near_a_point(call: Call, tmp_path: Path) -> None:
    words = "The road to Şuşa will be open to all by spring"
    (tmp_path / "road.html").write_text(page(30, words), "utf-8")
    assert call("add", "road.html").code == 0
    assert words in call("search", "--place", "Shushi", "--full").out.replace("\n", " ")
    assert "Şuşa" in call("search", "--near", "39.8,46.8", "--within", "20").out
    nothing = call("search", "--near", "39.8,46.8", "--within", "1")
    assert nothing.err == "nothing found; try a wider --within\n"
    assert call("search", "--near", "nowhere").code == 2
    near = call("search", "--place", "Shuşs")
    assert "did you mean --place 'Şuşa'?" in near.err


@pytest.mark.usefixtures("stored")
@pytest.mark.parametrize(
    ("form", "begins"),
    [
        ("plain", "Amadu Kesse said, according to The Daily Tern (2025-01-01): “"),
        ("bibtex", "@article{s"),
        ("ris", "TY  - NEWS"),
        ("csl", "[\n  {"),
        ("jsonld", '{\n  "@context"'),
        ("annotation", '{\n  "@context"'),
    ],
)
def test_a_statement_is_cited_in_every_form(call: Call, form: str, begins: str) -> None:
    (found,) = call("search", "harbour", "spring", "--json", "--form", "direct").json()
    done = call("show", "--cite", form, found["id"])
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(begins)


@pytest.mark.usefixtures("stored")
def test_statements_are_exported_as_citations_and_as_annotations(call: Call) -> None:
    assert call("export", "--format", "bibtex", "--speaker", "Orlanne").out.count("@article{") == 4
    made = json.loads(call("export", "--format", "annotations", "--speaker", "Orlanne").out)
    assert {each["type"] for each in made} == {"Annotation"}
