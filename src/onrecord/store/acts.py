"""The log of what people said of speakers: each act with the rows it took and gave, to be undone by."""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from onrecord.errors import UsageError
from onrecord.store.faults import told

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from onrecord.store.store import Store

    Rows = dict[str, set[tuple[object, ...]]]

_TABLES = {
    "people": "id name merged_into",
    "people_pins": "article_id folded person",
    "people_aliases": "folded name person",
    "people_links": "person identifier",
}
_MEMBERS = """
SELECT m.identity, c.article_id, p.name FROM identity_members AS m JOIN speakers AS p ON p.id = m.speaker
JOIN captures AS c ON c.id = p.capture_id WHERE m.identity = ?"""
_NAMED = """
(SELECT p.id FROM captures AS c JOIN speakers AS p ON p.capture_id = c.id
 WHERE c.article_id = ?2 AND c.current = 1 AND p.name = ?3)"""
# Never an UPDATE: triggers keep to what comes and goes.
_GIVE_BACK = (
    f"DELETE FROM identity_members WHERE speaker IN {_NAMED}",  # noqa: S608 - words of ours
    f"INSERT INTO identity_members SELECT id, ?1, '' FROM {_NAMED}",  # noqa: S608 - likewise
)


@dataclass(frozen=True, slots=True)
class Act:
    """One act of the log: its number, when, by which verb, in words; ``undone``: when it was taken back."""

    number: int
    at: str
    verb: str
    told: str
    undone: str | None


def acts(store: Store) -> tuple[Act, ...]:
    """Return the log, the newest first. Raises StoreError where the database cannot be read."""
    rows = "SELECT id, at, verb, told, undone FROM people_log ORDER BY id DESC"
    with told(store.path):
        return tuple(Act(*row) for row in store.connection.execute(rows))


@contextmanager
def logged(
    connection: sqlite3.Connection, verb: str, what: str, identities: Iterable[str] = ()
) -> Iterator[None]:
    """Log what the statements inside change in the tables of people.

    ``identities``: those whose pages may pass to another, noted so that undoing gives them their ids again.
    """
    before = _rows(connection)
    members = [row for identity in identities for row in connection.execute(_MEMBERS, (identity,))]
    yield
    after = _rows(connection)
    changes = {
        table: {
            "taken": sorted(before[table] - after[table], key=repr),
            "given": sorted(after[table] - before[table], key=repr),
        }
        for table in _TABLES
        if before[table] != after[table]
    }
    row = (_now(), verb, what, json.dumps(changes | {"members": members}, ensure_ascii=False))
    connection.execute("INSERT INTO people_log (at, verb, told, changes) VALUES (?, ?, ?, ?)", row)


def take_back(connection: sqlite3.Connection) -> str:
    """Undo the last act that is not undone yet, inside a transaction. Return what it was.

    Raises UsageError where there is none.
    """
    last = "SELECT id, told, changes FROM people_log WHERE undone IS NULL ORDER BY id DESC LIMIT 1"
    found = connection.execute(last).fetchone()
    if found is None:
        msg = "nothing has been said of a speaker that could be taken back"
        raise UsageError(msg)
    number, what, changes = found
    held = json.loads(changes)
    members = held.pop("members", [])  # a redaction empties an act
    for sql in _GIVE_BACK:
        connection.executemany(sql, members)
    for table, rows in held.items():
        columns = _TABLES[table].split()
        same = " AND ".join(f"{column} IS ?" for column in columns)
        marks = ", ".join("?" * len(columns))
        connection.executemany(f"DELETE FROM {table} WHERE {same}", rows["given"])  # noqa: S608 - names of ours
        connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows["taken"])  # noqa: S608 - likewise
    connection.execute("UPDATE people_log SET undone = ? WHERE id = ?", (_now(), number))
    return str(what)


def _rows(connection: sqlite3.Connection) -> Rows:
    return {table: set(connection.execute(f"SELECT * FROM {table}")) for table in _TABLES}  # noqa: S608 - names of ours


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
