"""Stopped in the middle: nothing half-written, and the same command finishes the work."""

from __future__ import annotations

import signal
import sqlite3
import time
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.cli.calls import process, start
from tests.cli.pages import many

if TYPE_CHECKING:
    from pathlib import Path

PAGES = 150
ENOUGH = 10
TABLES = ("articles", "evidence", "records", "outlets", "speakers", "mentions", "statements", "hops", "skips")


def stored(db: Path) -> int:
    """How many captures another process has committed so far."""
    if not db.exists():
        return 0
    try:
        with closing(sqlite3.connect(f"file:{db}?mode=ro", uri=True, timeout=1)) as connection:
            return int(connection.execute("SELECT count(*) FROM captures").fetchone()[0])
    except sqlite3.OperationalError:  # not yet made
        return 0


def content(db: Path) -> dict[str, list[tuple[object, ...]]]:
    """All that a database holds but the times at which it came in."""
    with closing(sqlite3.connect(db)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        connection.execute("INSERT INTO statements_fts (statements_fts, rank) VALUES ('integrity-check', 1)")
        held = {table: connection.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES}  # noqa: S608 - our own names
        cursor = connection.execute("SELECT * FROM captures")
        names = [column[0] for column in cursor.description]
        held["captures"] = [
            tuple(v for name, v in zip(names, row, strict=True) if name != "added") for row in cursor
        ]
    return held


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    where = tmp_path_factory.mktemp("interrupt")
    many(where / "pages", PAGES)
    done = process("add", "pages", "--db", "whole.db", cwd=where)
    assert done.code == 0, done.err
    return where


def stopped(folder: Path, db: str, by: signal.Signals) -> tuple[int, str]:
    """Start adding, send a signal when some pages are in; return exit code and what was said."""
    running = start("add", "pages", "--db", db, cwd=folder)
    until = time.monotonic() + 60
    while stored(folder / db) < ENOUGH and running.poll() is None and time.monotonic() < until:
        time.sleep(0.005)
    running.send_signal(by)
    _, err = running.communicate(timeout=60)
    return running.returncode, err.decode()


@pytest.mark.parametrize("by", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_undoes_the_page_in_hand_and_the_same_command_goes_on(
    folder: Path, by: signal.Signals
) -> None:
    db = f"{by.name}.db"
    code, err = stopped(folder, db, by)
    before = stored(folder / db)
    assert code == 130, err
    assert ENOUGH <= before < PAGES
    told, advice = err.splitlines()
    assert told.startswith(f"stopped after {before} of {PAGES}: {before} new; ")
    assert "the same command goes on from here" in advice
    again = process("add", "pages", "--db", db, cwd=folder)
    assert again.code == 0
    assert again.err.startswith(f"{before} unchanged, {PAGES - before} new;")
    assert content(folder / db) == content(folder / "whole.db")


def test_kill_9_leaves_whole_pages_and_the_same_command_goes_on(folder: Path) -> None:
    code, err = stopped(folder, "killed.db", signal.SIGKILL)
    before = stored(folder / "killed.db")
    assert (code, err) == (-signal.SIGKILL, "")
    assert ENOUGH <= before < PAGES
    again = process("add", "pages", "--db", "killed.db", cwd=folder)
    assert again.err.startswith(f"{before} unchanged, {PAGES - before} new;")
    assert content(folder / "killed.db") == content(folder / "whole.db")
