"""Whom a change of the archive can touch: they are matched anew, everybody else stays as matched."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

MOST_KEYS = 500
"""Keys that are followed from one to the next. Beyond, names hang together through half of the archive.

By way of names with the family name first (Martin Thomas, Thomas Kell, Kell Martin). In an invented
archive of 10,000 speakers the longest such chain holds 8% of them, of 100,000 it holds 82%.
"""
_CLEARED = (
    "CREATE TEMP TABLE IF NOT EXISTS touched (speaker INTEGER PRIMARY KEY)",
    "CREATE TEMP TABLE IF NOT EXISTS reached (key TEXT PRIMARY KEY) WITHOUT ROWID",
    "DELETE FROM temp.touched",
    "DELETE FROM temp.reached",
)
# Whoever shares a key with the changed, or with somebody who does, and so on.
_REACHED = """
INSERT INTO temp.reached
WITH RECURSIVE chain(key) AS (
  SELECT key FROM identity_changed
  UNION
  SELECT others.key FROM chain
  JOIN identity_keys AS k ON k.key = chain.key
  JOIN identity_keys AS others ON others.speaker = k.speaker
  LIMIT ?)
SELECT key FROM chain"""
_NEAREST = "INSERT OR IGNORE INTO temp.reached SELECT key FROM identity_changed"
_OF_KEYS = """
INSERT OR IGNORE INTO temp.touched
SELECT k.speaker FROM temp.reached AS r JOIN identity_keys AS k ON k.key = r.key"""
_FELLOWS = """
SELECT m.speaker FROM identity_members AS m WHERE m.identity IN
  (SELECT mine.identity FROM temp.touched AS t JOIN identity_members AS mine ON mine.speaker = t.speaker)
AND m.speaker NOT IN (SELECT speaker FROM temp.touched)"""
_KEYS_OF_FELLOWS = f"""
INSERT OR IGNORE INTO identity_changed
SELECT k.key FROM identity_keys AS k WHERE k.speaker IN ({_FELLOWS})"""  # noqa: S608 - no words of a user


def gather(connection: sqlite3.Connection, most_keys: int) -> None:
    """Fill ``temp.touched`` with the speakers (row ids) to be matched anew, whole identities of them.

    Whoever shares a key with ``identity_changed``, over as many others as it takes; where that
    takes more than ``most_keys``, those who share one themselves, and the rest of their identities.
    """
    for sql in _CLEARED:
        connection.execute(sql)
    while _follow(connection, most_keys):
        connection.execute(_OF_KEYS)
        # What people took together shares no key: the identity is whole only with them.
        if connection.execute(_KEYS_OF_FELLOWS).rowcount <= 0:
            return
    connection.execute(_NEAREST)
    connection.execute(_OF_KEYS)
    connection.execute(f"INSERT INTO temp.touched {_FELLOWS}")


def _follow(connection: sqlite3.Connection, most_keys: int) -> bool:
    """Put every key that the changed ones lead to into ``temp.reached``, or none where there are too many."""
    connection.execute("DELETE FROM temp.reached")
    count = connection.execute(_REACHED, (most_keys + 1,)).rowcount
    if count > most_keys:
        connection.execute("DELETE FROM temp.reached")
    return count <= most_keys
