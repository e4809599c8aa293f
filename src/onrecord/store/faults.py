"""SQLite's errors, told as what is wrong, where, and what to do."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from onrecord.errors import DiskFull, Locked, NotOurs, StoreError, TooSlow

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PRIMARY = 0xFF  # the low byte of an extended result code
_KNOWN: dict[int, tuple[type[StoreError], str]] = {
    sqlite3.SQLITE_BUSY: (
        Locked,
        "another onrecord is writing to it; wait until it is done, then run this again",
    ),
    sqlite3.SQLITE_LOCKED: (
        Locked,
        "another onrecord is writing to it; wait until it is done, then run this again",
    ),
    sqlite3.SQLITE_FULL: (
        DiskFull,
        "no space is left; what was in hand is undone, all before is safe; make room and run this again",
    ),
    sqlite3.SQLITE_NOTADB: (NotOurs, "it is not a database; name another file with --db"),
    sqlite3.SQLITE_CORRUPT: (
        StoreError,
        "the file is damaged; restore a copy, or build it again from the pages with `onrecord add`",
    ),
    sqlite3.SQLITE_READONLY: (
        StoreError,
        "it cannot be written; check the permissions of the file and its folder",
    ),
    sqlite3.SQLITE_PERM: (
        StoreError,
        "it may not be opened; check the permissions of the file and its folder",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        StoreError,
        "it cannot be opened; check that the folder exists and may be written",
    ),
    sqlite3.SQLITE_IOERR: (StoreError, "the disk gave an error; check it, then run the same command again"),
    sqlite3.SQLITE_INTERRUPT: (
        TooSlow,
        "the query passed its time limit; narrow it, or ask for newest first",
    ),
}


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Raise the StoreError that says what to do for any error of SQLite inside."""
    try:
        yield
    except sqlite3.Error as error:
        raise fault(error, path) from error


def fault(error: sqlite3.Error, path: Path) -> StoreError:
    """Return the StoreError for an error of SQLite in the database at ``path``."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None or code & _PRIMARY not in _KNOWN:
        return StoreError(
            f"{path}: SQLite says '{error}'; if it stays, please report it with the command you ran"
        )
    kind, cure = _KNOWN[code & _PRIMARY]
    return kind(f"{path}: {cure}")
