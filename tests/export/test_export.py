"""Exports: one row a statement, who and per whom with it, nothing a spreadsheet would run."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pyarrow.parquet as pq
import pytest

from onrecord.codec import rows_of
from onrecord.export import COLUMNS, Format, write
from onrecord.export.table import guarded
from onrecord.store import Mode, Order, Query, Texts, Time, open_store, rows
from onrecord.types import (
    Moment,
    Place,
    PlaceBasis,
    PlaceCandidate,
    PlaceLevel,
    PlaceName,
    Span,
    Start,
    TimeBasis,
    Timex,
    TimexType,
)
from tests.made import Said, Told, page, record

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.store import Store

HARBOUR = Told((Said("We will reopen the harbour."), Said("It was never “closed”,\nnot once.", by=None)))
QUAY = Told((Said("=HYPERLINK(1)"), Said("Çok güzel")), url="https://quay.invented/1", published="2024-02-01")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made = open_store(tmp_path / "onrecord.db", Mode.WRITE)
    for told in (HARBOUR, QUAY):
        made.add(page(told), record(told))
    return made


def exported(store: Store, form: Format, query: Query | None = None) -> bytes:
    out = io.BytesIO()
    count = write(rows(store, query or Query(kind=None)), form, out, Texts(store))
    assert count == (4 if query is None else 1)
    return out.getvalue()


def test_json_lines_are_nested_and_carry_their_provenance(store: Store) -> None:
    lines = [json.loads(line) for line in exported(store, Format.JSONL).splitlines()]
    first = lines[0]
    assert first["quote"] == ["We will reopen the harbour."]
    assert first["speaker"]["name"] == "Amadu Kesse Tarro"
    assert first["basis"] == "full name beside the cue"
    assert first["chain"] == [{"kind": "outlet", "name": "The Harbour Herald", "span": None, "read": True}]
    assert first["article"]["capture"] == record(HARBOUR).article.capture
    (start, end) = first["content"][0]
    assert record(HARBOUR).article.text[start:end] == "We will reopen the harbour."


def test_csv_reads_back_with_its_columns(store: Store) -> None:
    found = list(csv.DictReader(io.StringIO(exported(store, Format.CSV).decode(), newline="")))
    assert [row["quote"] for row in found] == [
        "We will reopen the harbour.",
        "It was never “closed”,\nnot once.",
        "'=HYPERLINK(1)",
        "Çok güzel",
    ]
    assert tuple(found[0]) == COLUMNS
    assert found[1]["speaker"] == ""
    assert found[1]["reason"] == "the page names no source"
    assert found[0]["chain"] == "The Harbour Herald"


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\tx", "\rx"])
def test_what_a_spreadsheet_would_run_has_an_apostrophe_before_it(cell: str) -> None:
    assert guarded(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["plain", "", "a=b", -1.5, None])
def test_other_cells_stay(cell: str | float | None) -> None:
    assert guarded(cell) == cell


def test_parquet_has_the_columns_and_the_rows(store: Store) -> None:
    table = pq.read_table(io.BytesIO(exported(store, Format.PARQUET)))
    assert tuple(table.column_names) == COLUMNS
    assert table.column("quote").to_pylist()[2:] == ["=HYPERLINK(1)", "Çok güzel"]
    assert table.column("confidence").to_pylist() == [0.9] * 4


@pytest.mark.parametrize("form", Format)
def test_the_same_export_gives_the_same_bytes(store: Store, form: Format) -> None:
    assert exported(store, form) == exported(store, form)


@pytest.mark.parametrize("form", [form for form in Format if form is not Format.ANNOTATIONS])
def test_no_export_holds_the_article_text(store: Store, form: Format) -> None:
    assert b"said: " not in exported(store, form)


def test_an_annotation_holds_but_a_few_words_around_its_own(store: Store) -> None:
    for made in json.loads(exported(store, Format.ANNOTATIONS)):
        for selector in (s for target in made["target"] for s in target["selector"]):
            assert len(selector.get("prefix", "")) <= 32
            assert len(selector.get("suffix", "")) <= 32


def test_annotations_without_texts_are_refused() -> None:
    with pytest.raises(ValueError, match="want the texts"):
        write(rows_of(record(HARBOUR)), Format.ANNOTATIONS, io.BytesIO())


def test_a_query_narrows_and_its_limit_does_not(store: Store) -> None:
    found = exported(store, Format.JSONL, Query(text="güzel", limit=0))
    assert json.loads(found)["quote"] == ["Çok güzel"]
    assert len(list(rows(store, Query(limit=1, order=Order.RELEVANCE)))) == 4


def test_nothing_found_is_an_empty_table(tmp_path: Path) -> None:
    empty = open_store(tmp_path / "empty.db", Mode.WRITE)
    for form in Format:
        assert write(rows(empty, Query()), form, io.BytesIO()) == 0


def test_without_pyarrow_the_message_says_what_to_install() -> None:
    script = (
        "import sys; sys.modules['pyarrow'] = None\n"
        "import io; from onrecord.export import Format, write; from onrecord.errors import UsageError\n"
        "try: write([], Format.PARQUET, io.BytesIO())\n"
        "except UsageError as error: print(error)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert "pip install 'onrecord[parquet]'" in done.stdout


def test_places_stand_beside_the_words_with_ids_points_and_how_precise_they_are(tmp_path: Path) -> None:
    told = Told((Said("The road to Şuşa is open."),))
    made = record(told)
    at = made.article.text.index("Şuşa")
    names = (PlaceName("Shusha", "en"), PlaceName("Şuşa", "az"))
    shusha = PlaceCandidate("147105", "Shusha", PlaceLevel.CITY, None, 39.76, 46.75, names)
    place = Place(Span(at, at + 4), PlaceLevel.CITY, PlaceBasis.ONLY, (shusha,))
    with open_store(tmp_path / "places.db", Mode.WRITE) as kept:
        kept.add(page(told), replace(made, places=(place,)))
        [line] = csv.DictReader(io.StringIO(exported(kept, Format.CSV, Query(place="Shusha")).decode()))
        nested = json.loads(exported(kept, Format.JSONL, Query(place="Shusha")))
    assert {name: json.loads(line[name]) for name in line if name.startswith("place")} == {
        "places": ["Şuşa"],
        "place_names": ["Shusha"],
        "place_ids": ["147105"],
        "place_levels": ["city"],
        "place_points": [[39.76, 46.75]],
        "places_in_words": [True],
    }
    assert nested["places"][0]["country"] is None
    assert nested["places"][0]["basis"] == "the only place of this name"


def test_times_stand_beside_the_words_with_what_they_rest_on_and_how_precise_they_are(tmp_path: Path) -> None:
    told = Told((Said("It has run for 28.5 years."),), published="2020-11-08")
    made = record(told)
    at = made.article.text.index("28.5 years")
    lasted = Moment(
        span=Span(at, at + len("28.5 years")),
        timex=Timex(TimexType.DURATION, "P28.5Y", None),
        edtf="1992-05~/2020-11-08",
        earliest="1992-02-08",
        latest="2020-11-08",
        clock=None,
        anchor="2020-11-08",
        basis=TimeBasis.COMPUTED,
        start=Start("1992-05~", "1992-02-08", "1992-08-08"),
        confidence=0.7,
    )
    asked = Query(time=Time.CONTENT, when="1993")
    with open_store(tmp_path / "times.db", Mode.WRITE) as kept:
        kept.add(page(told), replace(made, moments=(lasted,)))
        [line] = csv.DictReader(io.StringIO(exported(kept, Format.CSV, asked).decode()))
        nested = json.loads(exported(kept, Format.JSONL, asked))
        table = pq.read_table(io.BytesIO(exported(kept, Format.PARQUET, asked)))
    assert {name: line[name] for name in line if name.startswith("utterance")} == {
        "utterance": "../2020-11-08",
        "utterance_earliest": "",
        "utterance_latest": "2020-11-08",
        "utterance_precision": "open interval",
        "utterance_basis": "on or before publication",
        "utterance_confidence": "0.9",
    }
    assert {name: json.loads(line[name]) for name in line if name.startswith("moment")} == {
        "moments": ["28.5 years"],
        "moment_types": ["DURATION"],
        "moment_values": ["P28.5Y"],
        "moment_edtf": ["1992-05~/2020-11-08"],
        "moment_earliest": ["1992-02-08"],
        "moment_latest": ["2020-11-08"],
        "moment_precisions": ["interval"],
        "moment_bases": ["computed from a duration as worded"],
    }
    assert nested["utterance"]["latest"] == "2020-11-08"
    assert nested["moments"][0]["printed"] == "28.5 years"
    assert table.column("utterance").to_pylist() == ["../2020-11-08"]
    assert table.column("utterance_confidence").to_pylist() == [0.9]
