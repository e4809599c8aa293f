from __future__ import annotations

import csv
import gzip
import io
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from onrecord.codec import decode
from onrecord.types import Record, Skipped
from tests.cli.calls import SOURCE, start
from tests.cli.pages import many, page

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Call

WORDS = "The harbour plan is sound and the harbour will be open by spring"


@pytest.fixture
def harbour(tmp_path: Path) -> Path:
    file = tmp_path / "harbour.html"
    file.write_text(page(), "utf-8")
    return file


def test_a_date_that_was_found_and_not_taken_is_shown(call: Call, tmp_path: Path) -> None:
    text = page().replace("<h1>", "<p>Published 4 March 2024</p><h1>").replace("KORVANE, 2025-01-01 – ", "")
    text = text.replace("</h1>", "</h1><p>Published 4 March 2024</p>")
    (tmp_path / "harbour.html").write_text(text, "utf-8")
    done = call("read", "--table", "harbour.html")
    assert {"Date      2025-01-01", "Date      2024-03-04"} & {line[:20] for line in done.out.splitlines()}
    assert any(line.startswith("or        2") for line in done.out.splitlines())


@pytest.mark.usefixtures("harbour")
def test_a_table_says_who_said_what_and_what_it_rests_on(call: Call) -> None:
    done = call("read", "--table", "harbour.html")
    assert done.code == 0
    for part in ("Amadu Kesse", "full name beside the cue", "The harbour plan is sound", "direct", "told"):
        assert part in done.out
    assert "Headline  Harbour plan is sound, minister says" in done.out
    assert "Outlet    The Daily Tern" in done.out
    assert "Date      2025-01-01" in done.out
    assert not [line for line in done.out.splitlines() if line != line.rstrip()]


@pytest.mark.usefixtures("harbour")
def test_json_is_one_record_a_line_skips_included(call: Call) -> None:
    done = call("read", "--json", "gone.html", "harbour.html")
    assert done.code == 1
    skip, record = done.lines()
    assert (skip["source"], skip["skipped"]["reason"]) == ("gone.html", "missing")
    assert record["source"] == "harbour.html"
    first, second = (decode(line.encode()) for line in done.out.splitlines())
    assert isinstance(first, Skipped)
    assert isinstance(second, Record)


@pytest.mark.usefixtures("harbour")
def test_reading_twice_gives_the_same_bytes(call: Call) -> None:
    assert call("read", "--json", "harbour.html").out == call("read", "--json", "harbour.html").out


@pytest.mark.usefixtures("harbour")
def test_ascii_json_says_the_same(call: Call) -> None:
    done = call("read", "--json", "--ascii", "harbour.html")
    assert done.out.isascii()
    assert done.lines() == call("read", "--json", "harbour.html").lines()


@pytest.mark.usefixtures("harbour")
def test_a_pipe_gets_tab_separated_lines_with_whole_words(call: Call) -> None:
    head, *rows = call("read", "harbour.html").out.splitlines()
    cells = [dict(zip(head.split("\t"), row.split("\t"), strict=True)) for row in rows]
    found = [cell for cell in cells if WORDS in cell["quote"]]
    assert [(cell["input"], cell["speaker"]) for cell in found] == [("harbour.html", "Amadu Kesse")]


@pytest.mark.usefixtures("harbour")
def test_csv_goes_to_a_file(call: Call, tmp_path: Path) -> None:
    done = call("read", "harbour.html", "--csv", "-o", "out.csv")
    assert (done.code, done.out) == (0, "")
    rows = list(csv.DictReader(io.StringIO((tmp_path / "out.csv").read_text("utf-8"))))
    assert {row["outlet"] for row in rows} == {"The Daily Tern"}


def test_standard_input_is_a_page(call: Call) -> None:
    done = call("read", "-", "--json", "--url", "https://daily-tern.example/1", stdin=page().encode())
    assert done.code == 0
    assert done.json()["source"] == "-"
    assert done.json()["article"]["url"] == "https://daily-tern.example/1"


def test_a_gzipped_page_is_read(call: Call, tmp_path: Path) -> None:
    (tmp_path / "page.html.gz").write_bytes(gzip.compress(page().encode()))
    assert call("read", "page.html.gz", "--json").json()["article"]["outlet"] == "The Daily Tern"


def test_a_folder_and_a_list_are_read_in_order(call: Call, tmp_path: Path) -> None:
    for name in ("two/b.html", "two/a.html", "one.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(page(), "utf-8")
    (tmp_path / "list").write_text("# mine\n\none.html\n")
    done = call("read", "--json", "two", "-i", "list")
    assert [line["source"] for line in done.lines()] == ["two/a.html", "two/b.html", "one.html"]


def test_failed_inputs_are_listed_so_that_they_can_be_fed_back(call: Call, tmp_path: Path) -> None:
    (tmp_path / "one.html").write_text(page(), "utf-8")
    assert call("read", "--json", "gone.html", "one.html", "--error-file", "failed").code == 1
    assert (tmp_path / "failed").read_text() == "# missing: no such file; check the path\ngone.html\n"
    (tmp_path / "gone.html").write_text(page(), "utf-8")
    again = call("read", "--json", "-i", "failed")
    assert again.code == 0
    assert [line["source"] for line in again.lines()] == ["gone.html"]


def test_exit_zero_is_for_those_who_ask(call: Call) -> None:
    assert call("read", "gone.html").code == 1
    assert call("read", "gone.html", "--exit-zero").code == 0


def test_quiet_leaves_data_and_the_exit_code(call: Call) -> None:
    done = call("read", "gone.html", "-q", "--json")
    assert (done.code, done.err) == (1, "")
    assert done.json()["skipped"]["reason"] == "missing"


@pytest.mark.parametrize(
    ("args", "told"),
    [
        ((), "nothing to read"),
        (("-", "-"), "standard input (-) can be read only once"),
        (("-i", "no-list"), "-i no-list: No such file"),
        (("a", "b", "--url", "https://x.example"), "--url names the address of one page"),
        (("a", "--url", "x.example/1"), "--url x.example/1: an address has a scheme"),
        (("a", "--languages", "en,xx"), "--languages: xx cannot be read; known are"),
        (("a", "--published", "31.2.2020"), "--published 31.2.2020: not a day of the calendar"),
        (("a", "--largest-page", "many"), "'many' is not a valid integer"),
        (("a", "-o", "no/out"), "no/out: cannot be written"),
        (("a", "--error-file", "no/out"), "--error-file no/out"),
    ],
)
def test_wrong_usage_is_one_clear_line_and_exit_code_2(call: Call, args: tuple[str, ...], told: str) -> None:
    done = call("read", *args)
    assert (done.code, done.out) == (2, "")
    assert told in done.err
    assert len(done.err.splitlines()) == 1


def test_a_page_cannot_reach_the_terminal(call: Call, tmp_path: Path) -> None:
    (tmp_path / "evil.html").write_text(
        page(words="The harbour \x1b[31mplan\x07 is\u202e sound, he added"), "utf-8"
    )
    for form in ("--table", "--tsv"):
        out = call("read", "evil.html", form).out
        assert not {"\x1b", "\x07", "\u202e"} & set(out)


def test_colour_is_drawn_when_it_is_asked_for(call: Call, harbour: Path) -> None:
    assert "\x1b[" in call("read", harbour, "--table", "--color", "always").out
    assert "\x1b[" not in call("read", harbour, "--table").out


def test_a_flag_before_the_verb_goes_before_a_variable(
    call: Call, harbour: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ONRECORD_COLOR", "never")
    assert "\x1b[" in call("--color", "always", "read", harbour, "--table").out
    assert "\x1b[" not in call("read", harbour, "--table").out


def test_a_given_day_dates_a_page_that_does_not_say(call: Call, tmp_path: Path) -> None:
    page = tmp_path / "undated.txt"
    page.write_text("Harbour shut\n\nThe harbour was shut on Monday, the mayor said.\n")
    line = call("read", page, "--json", "--published", "2024-03-05").json()
    assert line["article"]["published"]["basis"] == "given by the user"
    monday = line["moments"][0]
    assert (monday["text"], monday["edtf"], monday["anchor"]) == ("Monday", "2024-03-04", "2024-03-05")
    assert monday["timex3"] == {"type": "DATE", "value": "2024-03-04", "mod": None}


def test_settings_of_a_file_reach_the_verb(call: Call, harbour: Path, tmp_path: Path) -> None:
    (tmp_path / "onrecord.toml").write_text('languages = "ru"\n')
    done = call("read", harbour, "--json")
    assert done.json()["skipped"]["reason"] == "language not read"
    assert call("read", harbour, "--json", "--languages", "en").code == 0


def test_a_flag_goes_before_a_variable_and_a_variable_before_the_file(
    call: Call, harbour: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "onrecord.toml").write_text('languages = "en"\n')
    monkeypatch.setenv("ONRECORD_LANGUAGES", "ru")
    assert call("read", harbour, "-q").code == 1
    assert call("read", harbour, "-q", "--languages", "en").code == 0


def test_a_folder_that_is_gone_is_told(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    done = call("read", "x.html")
    assert (done.code, done.err) == (
        2,
        "onrecord: the current folder is no longer there; change to another\n",
    )


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"{number}.html").write_text(page(number), "utf-8")
    command = f"{sys.executable} -m onrecord read --json . | head -c 10; echo ${{PIPESTATUS[0]}} >&2"
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=tmp_path,
        env={"PYTHONPATH": str(SOURCE)},
        capture_output=True,
        check=True,
    )
    assert done.stdout == b'{"schema":'
    assert done.stderr == b"141\n"


def test_a_name_that_is_no_text_is_read_told_and_fed_back(call: Call, tmp_path: Path) -> None:
    strange = os.fsdecode(b"caf\xe9 \x1b[31m.html")
    gone = os.fsdecode(b"g\xf6ne.html")
    (tmp_path / strange).write_text(page(), "utf-8")
    done = call("read", "--json", strange, gone, "--error-file", "failed")
    record, skip = done.lines()
    assert record["source"].startswith("caf\\xe9 ")
    assert record["article"]["url"].endswith("/caf%E9%20%1B%5B31m.html")
    assert skip["skipped"]["reason"] == "missing"
    assert "\x1b" not in done.err
    assert (tmp_path / "failed").read_bytes().splitlines()[-1] == b"g\xf6ne.html"
    assert call("add", strange).code == 0


def test_ctrl_c_stops_at_once_with_130(tmp_path: Path) -> None:
    many(tmp_path / "pages", 400)
    running = start("read", "--json", "pages", cwd=tmp_path)
    assert running.stdout is not None
    running.stdout.readline()
    running.send_signal(signal.SIGINT)
    _, err = running.communicate(timeout=60)
    assert (running.returncode, err) == (130, b"onrecord: stopped\n")
