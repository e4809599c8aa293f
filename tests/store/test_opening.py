"""Opening: what is no database of ours is refused with what to do."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from onrecord.errors import NotOurs, StoreError, TooNew
from onrecord.store import Mode, Query, open_store, search
from onrecord.store import opening as opened
from onrecord.store.schema import APPLICATION_ID, MIGRATIONS, Migration, ddl
from onrecord.types import Reason, Skipped
from tests.made import Told, page, record

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.store import Store

NOTHING = Skipped("a.html", Reason.EMPTY, "0 bytes")


def sql(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def test_a_new_file_is_made_for_writing_only(path: Path) -> None:
    with pytest.raises(StoreError, match="onrecord add"):
        open_store(path, Mode.READ)
    assert not path.exists()
    open_store(path, Mode.WRITE).close()
    with open_store(path, Mode.READ) as store:
        assert search(store, Query()).rows == ()


def test_a_reader_cannot_write(path: Path) -> None:
    open_store(path, Mode.WRITE).close()
    with open_store(path, Mode.READ) as store, pytest.raises(StoreError, match="cannot be written"):
        store.skip(NOTHING, None)


@pytest.mark.parametrize("mode", Mode)
def test_a_file_that_is_no_database_is_refused_and_left_alone(path: Path, mode: Mode) -> None:
    path.write_bytes(b"%PDF-1.7 quarterly figures")
    with pytest.raises(NotOurs, match="not a database"):
        open_store(path, mode)
    assert path.read_bytes() == b"%PDF-1.7 quarterly figures"


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("mark", ["CREATE TABLE recipes (name)", "PRAGMA application_id = 252006673"])
def test_a_database_of_another_program_is_refused_and_left_alone(path: Path, mode: Mode, mark: str) -> None:
    sql(path, mark)
    before = path.read_bytes()
    with pytest.raises(NotOurs, match="another program"):
        open_store(path, mode)
    assert path.read_bytes() == before


@pytest.mark.parametrize("mode", Mode)
def test_a_newer_schema_is_refused(path: Path, mode: Mode) -> None:
    open_store(path, Mode.WRITE).close()
    sql(path, "PRAGMA user_version = 99")
    with pytest.raises(TooNew, match="upgrade onrecord"):
        open_store(path, mode)


def test_an_empty_file_is_filled_when_writing_and_named_when_reading(path: Path) -> None:
    path.touch()
    with pytest.raises(StoreError, match="empty"):
        open_store(path, Mode.READ)
    open_store(path, Mode.WRITE).close()
    open_store(path, Mode.READ).close()


def test_a_database_begun_and_never_finished_is_finished(path: Path) -> None:
    sql(path, "PRAGMA journal_mode = WAL")  # as kill -9 leaves it before the first migration
    with pytest.raises(StoreError, match="older"):
        open_store(path, Mode.READ)
    open_store(path, Mode.WRITE).close()
    open_store(path, Mode.READ).close()


@pytest.mark.parametrize("mode", Mode)
def test_a_folder_is_no_database(tmp_path: Path, mode: Mode) -> None:
    with pytest.raises(StoreError, match="cannot be opened"):
        open_store(tmp_path, mode)


def test_a_folder_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="nowhere does not exist"):
        open_store(tmp_path / "nowhere" / "onrecord.db", Mode.WRITE)


def test_migrations_are_recorded_by_name(path: Path) -> None:
    with open_store(path, Mode.WRITE) as store:
        names = [row[0] for row in store.connection.execute("SELECT name FROM migrations")]
        assert names == [m.name for m in MIGRATIONS]
        assert store.connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert store.connection.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
        assert store.connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_migration_that_fails_is_undone_whole(path: Path) -> None:
    broken = (*MIGRATIONS, Migration("9999 broken", ("CREATE TABLE half (x)", "CREATE TABLE half (x)")))
    with open_store(path, Mode.WRITE) as store:
        with pytest.raises(sqlite3.OperationalError):
            opened.migrate(store.connection, broken)
        assert store.connection.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
        assert store.connection.execute("SELECT name FROM sqlite_master WHERE name = 'half'").fetchall() == []
        more = (*MIGRATIONS, Migration("9999 whole", ("CREATE TABLE whole (x)",)))
        opened.migrate(store.connection, more)
        assert store.connection.execute("SELECT count(*) FROM migrations").fetchone() == (len(more),)


def test_the_documented_schema_is_the_one_that_is_made(path: Path, tmp_path: Path) -> None:
    documented = sqlite3.connect(tmp_path / "documented.db")
    documented.executescript(ddl())
    wanted = documented.execute("SELECT type, name, sql FROM sqlite_master ORDER BY name").fetchall()
    documented.close()
    with open_store(path, Mode.WRITE) as store:
        made = store.connection.execute("SELECT type, name, sql FROM sqlite_master ORDER BY name").fetchall()
    assert [tuple(row) for row in made] == wanted


def test_reading_leaves_one_file(path: Path) -> None:
    open_store(path, Mode.WRITE).close()
    with open_store(path, Mode.READ) as store:
        assert search(store, Query()).rows == ()
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_reader_writes_nothing(path: Path) -> None:
    open_store(path, Mode.WRITE).close()
    with open_store(path, Mode.READ) as store, pytest.raises(sqlite3.OperationalError):
        store.connection.execute("INSERT INTO outlets (name, folded) VALUES ('x', 'x')")


def test_a_database_without_its_log_is_read_where_nothing_may_be_written(path: Path) -> None:
    open_store(path, Mode.WRITE).close()
    assert not path.with_name("onrecord.db-wal").exists()
    path.parent.chmod(0o500)
    try:
        with open_store(path, Mode.READ) as store:
            assert search(store, Query()).rows == ()
    finally:
        path.parent.chmod(0o700)


def test_opening_leaves_the_locks_of_other_connections_of_this_process(store: Store, path: Path) -> None:
    store.add(page(Told()), record(Told()))
    with open_store(path, Mode.READ):
        pass
    other = (
        "import sys, sqlite3; c = sqlite3.connect(sys.argv[1]); c.execute('SELECT 1 FROM outlets'); c.close()"
    )
    subprocess.run([sys.executable, "-c", other, str(path)], check=True)
    assert path.with_name(f"{path.name}-wal").stat().st_size > 0
