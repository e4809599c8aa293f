"""What changes when a person is watching: real pseudo-terminals, no flags."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.cli.calls import SOURCE
from tests.cli.pages import many, page

if TYPE_CHECKING:
    from pathlib import Path

pty = pytest.importorskip("pty", reason="pseudo-terminals are of POSIX systems")


def watched(*args: str, cwd: Path, **environment: str) -> str:
    """Run the command with a terminal on all three streams; return what it showed."""
    ours, theirs = pty.openpty()
    running = subprocess.Popen(
        [sys.executable, "-m", "onrecord", *args],
        cwd=cwd,
        env={"PYTHONPATH": str(SOURCE), "TERM": "xterm", "COLUMNS": "100", **environment},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    shown = b""
    try:
        while part := os.read(ours, 65536):
            shown += part
    except OSError:  # how Linux tells that the other side closed
        pass
    os.close(ours)
    running.wait(timeout=60)
    return shown.decode().replace("\r\n", "\n")


@pytest.fixture
def harbour(tmp_path: Path) -> Path:
    (tmp_path / "harbour.html").write_text(page(), "utf-8")
    return tmp_path


def test_a_terminal_gets_a_table_in_colour(harbour: Path) -> None:
    shown = watched("read", "harbour.html", cwd=harbour)
    assert "\x1b[" in shown
    assert "full name beside the cue" in shown


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_a_terminal_that_wants_no_colour_gets_none(harbour: Path, environment: dict[str, str]) -> None:
    shown = watched("read", "harbour.html", cwd=harbour, **environment)
    assert "\x1b[" not in shown
    assert "full name beside the cue" in shown


@pytest.mark.parametrize("columns", ["20", "40", "70"])
def test_a_narrow_terminal_keeps_every_word(harbour: Path, columns: str) -> None:
    shown = watched("read", "harbour.html", "--full", cwd=harbour, COLUMNS=columns, NO_COLOR="1")
    assert max(map(len, shown.splitlines())) <= int(columns)
    words = watched("read", "harbour.html", "--csv", cwd=harbour).split("“")[1].split("”")[0]
    assert words in " ".join(shown.split())


@pytest.mark.parametrize("columns", ["30", "99", "100", "120"])
def test_a_table_of_a_search_never_cuts_an_id(harbour: Path, columns: str) -> None:
    watched("add", "harbour.html", cwd=harbour)
    ids = [line.split("\t")[0] for line in watched("search", "--tsv", cwd=harbour).splitlines()[1:-1]]
    shown = watched("search", cwd=harbour, COLUMNS=columns, NO_COLOR="1")
    assert [each for each in ids if each not in shown] == []
    assert ids


def test_long_work_draws_a_bar_and_takes_it_away(tmp_path: Path) -> None:
    many(tmp_path / "pages", 30)
    shown = watched("add", "pages", "gone.html", cwd=tmp_path)
    assert "/31" in shown
    assert "skipped gone.html: missing: no such file; check the path" in shown
    assert (
        shown.rstrip()
        .splitlines()[-1]
        .rpartition("\r")[2]
        .rpartition("\x1b[2K")[2]
        .startswith("30 new, 1 skipped (1 missing)")
    )


@pytest.mark.parametrize("option", ["--no-progress", "-q"])
def test_the_bar_can_be_left_out(tmp_path: Path, option: str) -> None:
    many(tmp_path / "pages", 3)
    assert "/3" not in watched("add", "pages", option, cwd=tmp_path)


def test_parquet_is_not_written_to_a_terminal(harbour: Path) -> None:
    watched("add", "-q", "harbour.html", cwd=harbour)
    shown = watched("export", "--format", "parquet", cwd=harbour)
    assert "Parquet is no text for a terminal; name a file with -o" in shown
