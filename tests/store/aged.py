"""Databases as an onrecord of before left them."""

from __future__ import annotations

import sqlite3
import zlib
from typing import TYPE_CHECKING

import msgspec

from onrecord.store.schema import MIGRATIONS

if TYPE_CHECKING:
    from pathlib import Path

_TIMES = [migration.name for migration in MIGRATIONS].index("0004 times")


def without_times(path: Path) -> None:
    """Make of a database one that kept no times; its record lines tell them."""
    connection = sqlite3.connect(path)
    for table in ("statement_moments", "moments", "utterances"):
        connection.execute(f"DROP TABLE {table}")
    connection.execute("DELETE FROM migrations WHERE name = ?", (MIGRATIONS[_TIMES].name,))
    connection.execute(f"PRAGMA user_version = {_TIMES}")
    connection.commit()
    connection.close()


def with_lines_of_before_times(path: Path) -> None:
    """Make of a database one whose record lines tell no times either."""
    without_times(path)
    connection = sqlite3.connect(path)
    for capture, packed in connection.execute("SELECT capture_id, line FROM records").fetchall():
        line = msgspec.json.decode(zlib.decompress(packed))
        del line["moments"]
        for statement in line["statements"]:
            del statement["utterance"]
        again = zlib.compress(msgspec.json.encode(line))
        connection.execute("UPDATE records SET line = ? WHERE capture_id = ?", (again, capture))
    connection.commit()
    connection.close()


def with_damaged_lines(path: Path) -> None:
    """Make of a database one that kept no times, and whose record lines cannot be read."""
    without_times(path)
    connection = sqlite3.connect(path)
    connection.execute("UPDATE records SET line = ?", (zlib.compress(b"{"),))
    connection.commit()
    connection.close()
