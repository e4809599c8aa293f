from __future__ import annotations

import csv
import io
import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.cli.output import array, destination, escaped, separated
from onrecord.cli.terminal import one_line, safe, shorten, wants_colour
from onrecord.errors import UsageError


class Stream(io.StringIO):
    def __init__(self, *, terminal: bool) -> None:
        super().__init__()
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal


@pytest.mark.parametrize(
    ("choice", "environment", "terminal", "coloured"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("auto", {"FORCE_COLOR": "0"}, False, False),
        ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
        ("auto", {"TERM": "dumb"}, True, False),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_colour_is_as_asked_else_as_the_environment_says(
    monkeypatch: pytest.MonkeyPatch,
    choice: str,
    environment: dict[str, str],
    terminal: bool,  # noqa: FBT001 - a table of cases
    coloured: bool,  # noqa: FBT001 - a table of cases
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert wants_colour(choice, Stream(terminal=terminal)) is coloured


def test_a_page_cannot_send_commands_to_the_terminal() -> None:
    assert safe("\x1b]0;mine\x07 \x9b31m a\rb \u202eevil") == "\\x1b]0;mine\\x07 \\x9b31m a\\x0db \\u202eevil"
    assert one_line(" a\n\tb\u00a0c  ") == "a b c"


@given(st.text())
def test_what_is_printed_holds_no_control_characters(text: str) -> None:
    printed = one_line(text)
    assert not [c for c in printed if ord(c) < 32 or 0x7F <= ord(c) < 0xA0 or 0xD800 <= ord(c) < 0xE000]
    printed.encode("utf-8")


@given(st.text(), st.integers(2, 50))
def test_shortened_text_fits_and_says_that_it_was_cut(text: str, most: int) -> None:
    cut = shorten(text, most)
    assert len(cut) <= most
    assert cut == text or cut.endswith("…")


ROWS = st.lists(st.dictionaries(st.sampled_from("ab"), st.text(), min_size=2), max_size=4)


@given(ROWS)
def test_a_json_array_holds_the_rows(rows: list[dict[str, str]]) -> None:
    lines = [json.dumps(row).encode() for row in rows]
    assert json.loads(b"".join(array(lines))) == rows


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_ascii_json_says_the_same_in_ascii(text: str) -> None:
    line = json.dumps({"quote": text}, ensure_ascii=False).encode()
    plain = escaped(line, ascii_only=True)
    assert plain.isascii()
    assert json.loads(plain) == {"quote": text}


@given(ROWS)
def test_tsv_has_one_line_a_row_and_a_head(rows: list[dict[str, str]]) -> None:
    ordered = [{"a": row["a"], "b": row["b"]} for row in rows]
    lines = "".join(separated(ordered, "tsv", ("a", "b"))).split("\n")
    assert len(lines) == (len(rows) + 2)
    assert all(line.count("\t") == 1 for line in lines[:-1])


def test_csv_keeps_the_words_and_lets_no_spreadsheet_run_them() -> None:
    rows = [
        {"words": 'She said: "no",\nand left', "n": 0.5, "none": None},
        {"words": "=1+1", "n": 1, "none": None},
    ]
    read = list(csv.reader(io.StringIO("".join(separated(rows, "csv", tuple(rows[0]))), newline="")))
    assert read[0] == ["words", "n", "none"]
    assert read[1] == ['She said: "no",\nand left', "0.5", ""]
    assert read[2] == ["'=1+1", "1", ""]


def stopped_half_way(target: Path) -> None:
    with destination(str(target)) as file:
        file.write(b"half")
        raise KeyboardInterrupt


def test_a_file_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    target.write_text("before")
    with pytest.raises(KeyboardInterrupt):
        stopped_half_way(target)
    assert target.read_text() == "before"
    with destination(str(target)) as file:
        file.write(b"whole")
    assert target.read_text() == "whole"
    assert [file.name for file in tmp_path.iterdir()] == ["out.csv"]


def test_a_link_stays_a_link_and_a_device_a_device(tmp_path: Path) -> None:
    (tmp_path / "real.csv").write_text("before")
    (tmp_path / "link.csv").symlink_to("real.csv")
    for place in (tmp_path / "link.csv", Path(os.devnull)):
        with destination(str(place)) as file:
            file.write(b"after")
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "real.csv").read_text() == "after"
    assert Path(os.devnull).is_char_device()


def test_a_folder_is_no_place_to_write(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="Is a directory"), destination(str(tmp_path)):
        pass


def test_a_place_that_cannot_be_written_is_told_before_work_begins(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="choose another place"), destination(str(tmp_path / "no" / "out")):
        pass
