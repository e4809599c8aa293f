"""The redactions that stand in a database, read where pages are added and statements shown."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from onrecord.store.withholding import Ground, Level, Redaction, Scope

if TYPE_CHECKING:
    import sqlite3

_ROWS = """
SELECT id, at, level, scope, key, article_id, ground, note, prints, undone FROM redactions ORDER BY id"""


def rules(connection: sqlite3.Connection) -> tuple[Redaction, ...]:
    """Return every redaction, the oldest first, those taken back too."""
    return tuple(
        Redaction(
            number,
            at,
            Level(level),
            Scope(scope),
            key,
            article,
            Ground(ground),
            note,
            tuple(json.loads(prints)),
            undone,
        )
        for number, at, level, scope, key, article, ground, note, prints, undone in connection.execute(_ROWS)
    )


def live(connection: sqlite3.Connection, *levels: Level) -> list[Redaction]:
    """Return those that hold, of these levels."""
    return [rule for rule in rules(connection) if rule.undone is None and rule.level in levels]


def over(connection: sqlite3.Connection, statement: str, article: str) -> Redaction | None:
    """Return the redaction that hides a statement or the whole of its article, none where none does."""
    for rule in live(connection, Level.HIDE):
        if (rule.scope, rule.key) in {(Scope.STATEMENT, statement), (Scope.ARTICLE, article)}:
            return rule
    return None


def grave(connection: sqlite3.Connection, key: str) -> Redaction | None:
    """Return the redaction that removed the statement or article of this id, none where none did."""
    return next((rule for rule in live(connection, Level.REMOVE) if rule.key == key), None)
