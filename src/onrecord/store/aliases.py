"""Old ids of statements: a statement whose words are cut otherwise by another reading keeps its address."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from rapidfuzz.fuzz import ratio

from onrecord.store.folding import fold

if TYPE_CHECKING:
    import sqlite3

ALIKE = 75.0
"""Of 100: so like are the words of one statement in two readings (rapidfuzz ratio, words folded).

A statement that gained or lost its reporting clause is above it; another statement on the same page
shares names and little else, and is below (tests/store/test_aliases.py).
"""

_WORDS = """
SELECT DISTINCT s.statement_id, s.words FROM statements AS s JOIN captures AS c ON c.id = s.capture_id
WHERE c.article_id = ?"""
_ALIAS = "INSERT OR REPLACE INTO statement_aliases VALUES (?, ?, ?, ?)"


def words_before(connection: sqlite3.Connection, article: str) -> dict[str, str]:
    """Return the statements that an article has in any capture, by id, with their words."""
    return dict(connection.execute(_WORDS, (article,)).fetchall())


def keep_ids(connection: sqlite3.Connection, article: str, before: dict[str, str]) -> None:
    """Have each id that no capture has any more stand for the statement whose words are most alike, if any.

    What people said of the old one goes over to it; an id that is back stands for itself again.
    """
    after = words_before(connection, article)
    for key in after.keys() - before.keys():
        connection.execute("DELETE FROM statement_aliases WHERE alias = ?", (key,))
    gone = {key: fold(words) for key, words in before.items() if key not in after}
    new = {key: fold(words) for key, words in after.items() if key not in before}
    scored = [(ratio(a, b), old, key) for old, a in gone.items() for key, b in new.items()]
    for score, old, key in sorted(scored, reverse=True):
        if score >= ALIKE and old in gone and key in new:
            del gone[old], new[key]
            _stand_for(connection, article, old, key)


def alias_of(connection: sqlite3.Connection, key: str) -> str | None:
    """Return the id that stands for an old one now, none where it is none."""
    row = connection.execute("SELECT statement_id FROM statement_aliases WHERE alias = ?", (key,)).fetchone()
    return None if row is None else str(row[0])


def _stand_for(connection: sqlite3.Connection, article: str, old: str, key: str) -> None:
    now = datetime.now(UTC).isoformat(timespec="seconds")
    connection.execute("UPDATE statement_aliases SET statement_id = ? WHERE statement_id = ?", (key, old))
    connection.execute(_ALIAS, (old, key, article, now))
    connection.execute("UPDATE corrections SET statement_id = ? WHERE statement_id = ?", (key, old))
    rule = "UPDATE redactions SET key = ? WHERE scope = 'statement' AND level = 'hide' AND key = ?"
    connection.execute(rule, (key, old))
