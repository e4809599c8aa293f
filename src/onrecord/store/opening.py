"""Opening a database: is it there, is it ours, is it of this schema, may it be written."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, TypedDict

from onrecord.errors import NotOurs, StoreError, TooNew
from onrecord.store.faults import told
from onrecord.store.schema import APPLICATION_ID, MIGRATIONS, MIGRATIONS_TABLE

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.store.schema import Migration


class _Reading(TypedDict):
    isolation_level: None
    uri: bool
    check_same_thread: bool


# One thread at a time uses a store, but need not be the one that opened it, or closes it.
_CACHE_KIB = 64 * 1024  # of a reader's pages, taken as they are read
_READING: _Reading = {"isolation_level": None, "uri": True, "check_same_thread": False}


class Mode(StrEnum):
    """What a database is opened for: reading what is there, or writing, making it if need be."""

    READ = "read"
    WRITE = "write"


def connect(path: Path, mode: Mode, patience: float) -> sqlite3.Connection:
    """Return a connection to a database of onrecord, brought up to this schema when writing.

    Raises StoreError (NotOurs, TooNew, Locked, DiskFull …) where that cannot be.
    """
    _check_file(path, mode)
    with told(path):
        return _writer(path, patience) if mode is Mode.WRITE else _reader(path, patience)


def _check_file(path: Path, mode: Mode) -> None:
    # Never opened here: closing any handle of the file drops the locks that other connections of this
    # process have on it (POSIX), and then another process may take the log away from under them.
    try:
        size = path.stat().st_size
    except FileNotFoundError:
        if mode is Mode.READ:
            msg = f"{path}: there is no such database; make it with `onrecord add FILE…`"
            raise StoreError(msg) from None
        if not path.parent.is_dir():
            msg = f"{path}: the folder {path.parent} does not exist; make it, or name another file with --db"
            raise StoreError(msg) from None
        return
    except OSError as error:
        msg = f"{path}: it cannot be opened ({error.strerror}); name another file with --db"
        raise StoreError(msg) from error
    if path.is_dir():
        msg = f"{path}: it cannot be opened (Is a directory); name another file with --db"
        raise StoreError(msg)
    if not size and mode is Mode.READ:
        msg = f"{path}: the file is empty; fill it with `onrecord add FILE…`"
        raise StoreError(msg)


def _writer(path: Path, patience: float) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=patience, isolation_level=None)
    try:
        version = _checked_version(connection, path, MIGRATIONS)
        connection.execute("PRAGMA journal_mode = WAL")
        # NORMAL keeps every commit through kill -9; a power cut may undo the last ones, never harm the file.
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA foreign_keys = ON")
        if version < len(MIGRATIONS):
            migrate(connection, MIGRATIONS)
    except BaseException:
        connection.close()
        raise
    return connection


def _reader(path: Path, patience: float) -> sqlite3.Connection:
    connection = _opened_for_reading(path, patience)
    try:
        _check_not_older(_checked_version(connection, path, MIGRATIONS), path)
    except BaseException:
        connection.close()
        raise
    return connection


def _check_not_older(version: int, path: Path) -> None:
    if version < len(MIGRATIONS):
        msg = f"{path}: an older onrecord wrote it; any `onrecord add` to it brings it up to date"
        raise StoreError(msg)


def _opened_for_reading(path: Path, patience: float) -> sqlite3.Connection:
    address = path.absolute().as_uri()
    # 'rw', and no word written: the last reader with 'ro' may not take WAL's two files away again.
    connection = sqlite3.connect(f"{address}?mode=rw", timeout=patience, **_READING)
    try:
        connection.execute("PRAGMA query_only = ON")
        connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError:
        connection.close()
        # In a folder that cannot be written, WAL's shared memory cannot be made. With no
        # log beside the file nothing is pending, and it may be read as it stands.
        if path.with_name(path.name + "-wal").exists():
            raise
        return sqlite3.connect(f"{address}?immutable=1", **_READING)
    return connection


def _checked_version(connection: sqlite3.Connection, path: Path, known: tuple[Migration, ...]) -> int:
    """Return how many migrations a database of ours has. Raises NotOurs, TooNew."""
    owner = int(connection.execute("PRAGMA application_id").fetchone()[0])
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    tables = int(connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])
    if owner != APPLICATION_ID and (owner or tables):
        msg = f"{path}: it is a database of another program; name another file with --db"
        raise NotOurs(msg)
    if version > len(known):
        msg = f"{path}: a newer onrecord wrote it (schema {version}, known is {len(known)}); upgrade onrecord"
        raise TooNew(msg)
    return version


def migrate(connection: sqlite3.Connection, migrations: tuple[Migration, ...]) -> None:
    """Apply the migrations that a database lacks, all or none."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute(MIGRATIONS_TABLE)
        applied = {row[0] for row in connection.execute("SELECT name FROM migrations")}
        for migration in migrations:
            if migration.name in applied:
                continue
            for statement in migration.statements:
                connection.execute(statement)
            if migration.fill is not None:
                migration.fill(connection)
            row = (migration.name, datetime.now(UTC).isoformat(timespec="seconds"))
            connection.execute("INSERT INTO migrations VALUES (?, ?)", row)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(migrations)}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
