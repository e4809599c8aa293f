"""Dates on the command line: which time they mean, EDTF, a day given for pages that do not say."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from tests.cli.pages import page
from tests.store.aged import with_lines_of_before_times, without_times

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Call

FERRY = "The ferry sank in May 1994 and the harbour has not forgotten it"
DATED = page(28, FERRY)  # published on Saturday, 1 February 2025; said 'on Tuesday evening'
UNDATED = """Harbour to reopen

The harbour of Port Selby has been shut for a long time.

"The harbour will open in June," Mayor Amadu Kesse said on Monday.
"""


@pytest.fixture
def stored(call: Call, tmp_path: Path) -> None:
    (tmp_path / "ferry.html").write_text(DATED, "utf-8")
    assert call("add", "ferry.html").code == 0


@pytest.mark.usefixtures("stored")
@pytest.mark.parametrize(
    ("asked", "count"),
    [
        (("--when", "2025-02"), 1),
        (("--when", "202X"), 1),
        (("--from", "2025-02?", "--to", "2025-02-01"), 1),
        (("--time", "said", "--when", "2025-01-28", "--wholly"), 1),
        (("--time", "said", "--when", "2025-02-01"), 0),
        (("--time", "content", "--when", "1994-05"), 1),
        (("--time", "content", "--when", "199X", "--wholly"), 1),
        (("--time", "content", "--from", "1994-06", "--to", "2025"), 0),
    ],
)
def test_dates_mean_the_time_that_is_asked_for(call: Call, asked: tuple[str, ...], count: int) -> None:
    kesse = ("--speaker", "Kesse", "--form", "direct")
    assert len(call("search", *kesse, *asked, "--nl").lines()) == count
    assert len(call("export", *kesse, *asked).lines()) == count


@pytest.mark.usefixtures("stored")
@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("--when", "31 February 2020"), "'31 February 2020' is not a date"),
        (("--from", "2020-02-31"), "'2020-02-31' is not a date: day is out of range for month"),
        (("--to", "the 45th of May"), "'the 45th of May' is not a date"),
        (("--when", "0000"), "years go from 0001 to 9999"),
        (("--when", "99999"), "'99999' is not a date"),
        (("--when", "XXXX-11-08"), "it names no year"),
        (("--when", "2021/2020"), "it ends before it begins"),
        (("--when", "2020", "--to", "2021"), "--when is --from and --to in one"),
        (("--time", "said"), "no date is asked for"),
    ],
)
@pytest.mark.parametrize("verb", ["search", "export"])
def test_what_is_no_date_is_one_line_and_wrong_usage(
    call: Call, verb: str, asked: tuple[str, ...], told: str
) -> None:
    done = call(verb, *asked)
    assert (done.code, done.out) == (2, "")
    assert told in done.err
    assert len(done.err.splitlines()) == 1


@pytest.mark.usefixtures("stored")
def test_rows_say_when_it_was_said_and_what_times_it_speaks_of(call: Call) -> None:
    asked = ("search", "ferry", "--form", "direct")
    [line] = csv.DictReader(io.StringIO(call(*asked, "--csv").out))
    assert (line["utterance"], line["utterance_precision"]) == ("2025-01-28", "day")
    assert line["utterance_basis"] == "time beside the cue"
    assert (line["moments"], line["moment_edtf"]) == ('["May 1994"]', '["1994-05"]')
    assert "said 2025-01-28" in call(*asked, "--table").out
    shown = call("show", line["statement_id"]).out
    assert "2025-01-28 (time beside the cue) (85% sure)" in shown
    assert "May 1994: 1994-05 (DATE 1994-05, stated in full)" in shown
    held = call("show", line["statement_id"], "--json").json()
    assert held["utterance"]["edtf"] == "2025-01-28"
    assert held["moments"][0]["printed"] == "May 1994"


def test_a_day_given_for_a_page_in_the_database_is_taken_and_kept(call: Call, tmp_path: Path) -> None:
    (tmp_path / "undated.txt").write_text(UNDATED, "utf-8")
    assert call("add", "undated.txt").err.startswith("1 new")
    dated = ("add", "undated.txt", "--published", "2024-03-05")
    assert call("search", "--when", "2024-03-05", "--nl").lines() == []
    assert call(*dated).err.startswith("1 read again")
    assert call(*dated).err.startswith("1 unchanged")
    assert call("add", "undated.txt").err.startswith("1 unchanged")
    [found] = call("search", "--time", "said", "--when", "2024-03-04", "--nl").lines()
    assert found["article"]["date_basis"] == "given by the user"
    assert call("add", "undated.txt", "--published", "2024-03-06").err.startswith("1 read again")
    # read anew for another reason, without the day told again
    again = call("add", "undated.txt", "--least-link", "0.6")
    assert again.err.startswith("1 read again")
    assert len(call("search", "--when", "2024-03-06", "--nl").lines()) == 1


@pytest.mark.usefixtures("stored")
def test_a_day_given_changes_no_page_that_says_its_own(call: Call) -> None:
    assert call("add", "ferry.html", "--published", "2001-01-01").err.startswith("1 unchanged")


@pytest.mark.usefixtures("stored")
def test_what_was_read_before_times_were_kept_is_told(call: Call, tmp_path: Path) -> None:
    with_lines_of_before_times(tmp_path / "onrecord.db")
    assert "an older onrecord wrote it; any `onrecord add` to it" in call("search", "ferry").err
    (tmp_path / "other.html").write_text(page(60), "utf-8")
    assert call("add", "other.html").code == 0
    done = call("search", "--time", "content", "--when", "1994")
    told = "1 page was read before times were kept; `onrecord add` it again to find it so"
    assert done.err.splitlines() == [told, "nothing found; try fewer words or filters, or a prefix: harb*"]
    assert told in call("export", "--time", "said", "--when", "2025").err
    assert "add again the pages read before times were kept: 1" in call("doctor").out
    [line] = csv.DictReader(io.StringIO(call("search", "ferry", "--form", "direct", "--csv").out))
    assert (line["utterance"], line["moments"]) == ("", "[]")


@pytest.mark.usefixtures("stored")
def test_a_database_of_before_is_filled_from_what_it_holds(call: Call, tmp_path: Path) -> None:
    without_times(tmp_path / "onrecord.db")
    assert call("add", "ferry.html").err.startswith("1 unchanged")
    assert len(call("search", "--time", "content", "--when", "1994", "--nl").lines()) == 1
    assert "before times were kept" not in call("doctor").out
