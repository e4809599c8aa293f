"""Adding: whole or not at all, once and not twice, the old capture kept."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from onrecord.errors import DiskFull, Locked, StoreError
from onrecord.store import Added, Mode, Query, Store, open_store, rows, search, show
from onrecord.types import Reason, Skipped
from tests.made import Said, Told, page, record

if TYPE_CHECKING:
    from pathlib import Path

FIRST = Told((Said("We will reopen the harbour."), Said("It was never closed.", by=None)))
LATER = replace(FIRST, said=(Said("We will reopen the harbour."), Said("We are sorry.")), late="Corrected.")


def add(store: Store, told: Told, fetched: str | None = None) -> Added:
    return store.add(page(told, fetched), record(told))


def current(store: Store) -> list[str]:
    return [" ".join(row.quote) for row in rows(store, Query())]


def test_the_same_page_again_changes_nothing(store: Store) -> None:
    assert add(store, FIRST) is Added.NEW
    before = list(store.connection.iterdump())
    assert add(store, FIRST) is Added.SAME
    assert list(store.connection.iterdump()) == before


def test_a_changed_page_is_a_new_capture_and_the_old_one_stays_reachable(store: Store) -> None:
    add(store, FIRST)
    gone = next(search(store, Query(text="never")).rows.__iter__()).id
    assert add(store, LATER) is Added.CHANGED
    assert current(store) == ["We will reopen the harbour.", "We are sorry."]
    assert search(store, Query(text="never")).total.value == 0
    shown = show(store, gone)
    assert not shown.current
    assert [(c.current, c.holds) for c in shown.captures] == [(True, False), (False, True)]
    assert shown.record == record(FIRST)


def test_a_statement_that_both_captures_have_is_shown_from_the_current_one(store: Store) -> None:
    add(store, FIRST)
    add(store, LATER)
    shown = show(store, search(store, Query(text="reopen")).rows[0].id)
    assert shown.current
    assert shown.record == record(LATER)
    assert [(c.current, c.holds) for c in shown.captures] == [(True, True), (False, True)]


def test_files_of_both_versions_may_be_added_again_and_again(store: Store) -> None:
    add(store, FIRST)
    add(store, LATER)
    assert add(store, FIRST) is Added.SAME
    assert add(store, LATER) is Added.SAME
    assert "We are sorry." in current(store)


def test_a_page_that_went_back_to_what_it_was_has_its_first_capture_current(store: Store) -> None:
    add(store, FIRST, "2025-10-03T10:00:00Z")
    add(store, LATER, "2025-10-04T10:00:00Z")
    assert add(store, FIRST, "2025-10-05T10:00:00Z") is Added.CHANGED
    assert "It was never closed." in current(store)
    assert add(store, FIRST, "2025-10-05T10:00:00Z") is Added.SAME
    assert add(store, LATER, "2025-10-04T10:00:00Z") is Added.SAME


def test_an_older_capture_that_comes_later_does_not_become_current(store: Store) -> None:
    add(store, LATER, "2025-10-04T10:00:00Z")
    assert add(store, FIRST, "2025-10-03T10:00:00Z") is Added.CHANGED
    assert "We are sorry." in current(store)
    assert search(store, Query(text="never")).rows == ()


def test_another_engine_replaces_the_record_of_the_capture(store: Store) -> None:
    add(store, FIRST)
    newer = replace(FIRST, engine="onrecord 2 rules", published="2025-10-04")
    assert store.add(page(FIRST), record(newer)) is Added.REREAD
    assert store.add(page(FIRST), record(newer)) is Added.SAME
    (captures,) = store.connection.execute("SELECT count(*) FROM captures").fetchone()
    assert captures == 1
    assert {row.engine for row in rows(store, Query())} == {"onrecord 2 rules"}
    assert {row.article.published for row in rows(store, Query())} == {"2025-10-04"}
    assert len(current(store)) == 2


def test_a_skip_is_stored_with_its_reason_and_counted_once(store: Store) -> None:
    empty = Skipped("a.html", Reason.EMPTY, "0 bytes")
    assert store.add(replace(page(FIRST), url="a.html", content=b""), empty) is Added.SKIPPED
    assert store.skip(empty, b"") is Added.SKIPPED
    store.skip(Skipped("b.html", Reason.EMPTY, "0 bytes"), b"")
    store.skip(Skipped("c.html", Reason.MISSING, "no such file"), None)
    assert store.skips() == {"empty": 2, "missing": 1}


def test_a_page_that_can_be_read_now_is_no_longer_skipped(store: Store) -> None:
    store.skip(Skipped(FIRST.url, Reason.NO_ARTICLE, "0 paragraphs"), b"x")
    add(store, FIRST)
    assert store.skips() == {}


def test_the_bytes_are_kept_and_verified(store: Store) -> None:
    add(store, FIRST)
    digest = record(FIRST).article.capture
    assert store.evidence(digest) == page(FIRST).content
    with pytest.raises(StoreError, match="no capture"):
        store.evidence("0" * 64)
    other = "UPDATE evidence SET packed = (SELECT packed FROM evidence WHERE digest <> ?) WHERE digest = ?"
    add(store, LATER)
    store.connection.execute(other, (digest, digest))
    with pytest.raises(StoreError, match="no longer those"):
        store.evidence(digest)
    store.connection.execute("UPDATE evidence SET packed = x'00' WHERE digest = ?", (digest,))
    with pytest.raises(StoreError, match="damaged"):
        store.evidence(digest)


def test_a_record_of_other_bytes_is_a_mistake_of_the_caller(store: Store) -> None:
    with pytest.raises(ValueError, match="the record is of"):
        store.add(page(FIRST), record(LATER))


def test_a_second_writer_is_told_to_wait(store: Store, path: Path) -> None:
    store.connection.execute("BEGIN IMMEDIATE")
    with open_store(path, Mode.WRITE, patience=0.05) as second, pytest.raises(Locked, match="run this again"):
        add(second, FIRST)
    store.connection.execute("ROLLBACK")


def test_a_reader_is_not_kept_waiting_by_a_writer(store: Store, path: Path) -> None:
    add(store, FIRST)
    store.connection.execute("BEGIN IMMEDIATE")
    with open_store(path, Mode.READ, patience=0.05) as reader:
        assert len(search(reader, Query()).rows) == 2
    store.connection.execute("ROLLBACK")


def test_a_full_disk_leaves_the_pages_before_it_and_no_half_page(store: Store) -> None:
    add(store, FIRST)
    pages = store.connection.execute("PRAGMA page_count").fetchone()[0]
    store.connection.execute(f"PRAGMA max_page_count = {pages}")
    long = Told(
        (Said("A long word. " * 9000),), url="https://herald.invented/long", late=os.urandom(90_000).hex()
    )
    with pytest.raises(DiskFull, match="make room"):
        add(store, long)
    assert len(current(store)) == 2
    store.connection.execute("PRAGMA max_page_count = 1000000")
    assert add(store, long) is Added.NEW


def test_a_failure_in_the_middle_of_a_page_undoes_it(store: Store) -> None:
    store.connection.execute(
        "CREATE TEMP TRIGGER halfway AFTER INSERT ON main.statements WHEN new.position = 1 "
        "BEGIN SELECT RAISE(FAIL, 'halfway'); END"
    )
    with pytest.raises(StoreError, match="halfway"):
        add(store, FIRST)
    assert not store.connection.in_transaction
    assert store.connection.execute("SELECT count(*) FROM articles").fetchone() == (0,)
    store.connection.execute("DROP TRIGGER halfway")
    assert add(store, FIRST) is Added.NEW


@pytest.mark.parametrize("stop", [signal.SIGKILL, signal.SIGINT])
def test_a_stop_loses_nothing_committed_and_leaves_nothing_half_written(
    path: Path, stop: signal.Signals
) -> None:
    script = (
        "import sys, pathlib; from tests.made import *; from onrecord.store import *\n"
        "store = open_store(pathlib.Path(sys.argv[1]), Mode.WRITE)\n"
        "for i in range(100_000):\n"
        "    told = Told((Said('One.'), Said('Two.')), url=f'https://herald.invented/{i}')\n"
        "    store.add(page(told), record(told)); print(i, flush=True)\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    ) as child:
        assert child.stdout is not None
        done = [int(child.stdout.readline()) for _ in range(20)][-1]
        child.send_signal(stop)
        done = max([done, *(int(line) for line in child.stdout if line.endswith("\n"))])
    with open_store(path, Mode.WRITE) as store:
        captures = store.connection.execute("SELECT count(*) FROM captures WHERE current").fetchone()[0]
        assert captures >= done + 1
        assert len(current(store)) == 2 * captures
        assert store.connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_damaged_file_is_named(path: Path) -> None:
    with open_store(path, Mode.WRITE) as store:
        add(store, FIRST)
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    with pytest.raises(StoreError, match="damaged; restore a copy"):
        open_store(path, Mode.WRITE)


def test_datasette_sees_plain_tables_and_a_flat_view(store: Store, path: Path) -> None:
    add(store, FIRST)
    plain = sqlite3.connect(path)
    plain.row_factory = sqlite3.Row
    (first, *_) = plain.execute("SELECT * FROM statements_flat ORDER BY id DESC").fetchall()
    plain.close()
    assert first["words"] == "We will reopen the harbour."
    assert first["speaker"] == "Amadu Kesse Tarro"
    assert first["outlet"] == "The Harbour Herald"
    assert first["cue"] == "said"
    assert (first["published"], first["earliest"]) == ("2025-10-03", "2025-10-03")
    assert first["capture"] == record(FIRST).article.capture
