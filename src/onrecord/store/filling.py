"""Times for a database that kept none: from the record lines that tell them."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from onrecord import codec
from onrecord.errors import CodecError
from onrecord.store.faults import told
from onrecord.store.when import insert_times
from onrecord.types import Record

if TYPE_CHECKING:
    import sqlite3

    from onrecord.store.store import Store

_UNTIMED = """
SELECT count(*) FROM captures WHERE current = 1 AND first_key IS NOT NULL
AND first_key NOT IN (SELECT statement FROM utterances)"""


def fill_times(connection: sqlite3.Connection) -> None:
    """Write the times of every capture whose line tells them.

    A line of before times were read, or a damaged one, is passed over: the page has to be read again.
    """
    for (capture,) in connection.execute("SELECT capture_id FROM records").fetchall():
        record = _record(connection, capture)
        ordered = "SELECT id FROM statements WHERE capture_id = ? ORDER BY position"
        keys = [row[0] for row in connection.execute(ordered, (capture,))]
        if record is not None and len(record.statements) == len(keys):
            insert_times(connection, capture, record, keys)


def untimed(store: Store) -> int:
    """Return how many pages were read before times were kept, and have to be read again to be found by them.

    Raises StoreError where the database cannot be read.
    """
    with told(store.path):
        return int(store.connection.execute(_UNTIMED).fetchone()[0])


def _record(connection: sqlite3.Connection, capture: int) -> Record | None:
    line = connection.execute("SELECT line FROM records WHERE capture_id = ?", (capture,)).fetchone()[0]
    try:
        found = codec.decode(zlib.decompress(line))
    except (CodecError, zlib.error):
        return None
    return found if isinstance(found, Record) else None
