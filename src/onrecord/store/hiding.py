"""Hiding: what stays in the database and is found by no search, list, feed or export."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from onrecord.store.folding import fold
from onrecord.store.tombstones import live
from onrecord.store.withholding import Level, Scope

if TYPE_CHECKING:
    import sqlite3

    from onrecord.store.withholding import Redaction

_OF_ARTICLE = "capture_id IN (SELECT id FROM captures WHERE article_id = ?)"
_PRINTED = "SELECT DISTINCT name FROM speakers UNION SELECT DISTINCT words FROM mentions"
_NAMED = """
SELECT p.id, c.article_id FROM speakers AS p JOIN captures AS c ON c.id = p.capture_id
WHERE (p.name IN (SELECT value FROM json_each(?1))
  OR p.id IN (SELECT speaker FROM mentions WHERE words IN (SELECT value FROM json_each(?1))))
  AND (?2 IS NULL OR c.article_id = ?2)"""
_PRINTED_HERE = """
SELECT p.name FROM speakers AS p JOIN captures AS c ON c.id = p.capture_id WHERE c.article_id = ?1
UNION SELECT m.words FROM mentions AS m JOIN speakers AS p ON p.id = m.speaker
JOIN captures AS c ON c.id = p.capture_id WHERE c.article_id = ?1"""
_SHOW = """
UPDATE statements SET current = 1 WHERE current = 0
AND capture_id IN (SELECT id FROM captures WHERE article_id = ? AND current = 1)"""
_CHANGED = "INSERT OR IGNORE INTO identity_changed SELECT key FROM identity_keys WHERE speaker = ?"


def hide(connection: sqlite3.Connection, rule: Redaction, article: str | None = None) -> None:
    """Hide what a redaction is of, inside a transaction; ``article``: in one article alone."""
    if rule.scope is Scope.STATEMENT:
        hidden = "UPDATE statements SET current = 0 WHERE current = 1 AND statement_id = ?"
        connection.execute(hidden, (rule.key,))
    elif rule.scope is Scope.ARTICLE:
        hidden = f"UPDATE statements SET current = 0 WHERE current = 1 AND {_OF_ARTICLE}"  # noqa: S608 - no words of a user
        connection.execute(hidden, (rule.key,))
    else:
        for speaker, _ in _named(connection, rule, article):
            connection.execute("INSERT OR IGNORE INTO hidden_speakers VALUES (?)", (speaker,))
            hidden = "UPDATE statements SET current = 0 WHERE current = 1 AND speaker = ?"
            connection.execute(hidden, (speaker,))
            connection.execute(_CHANGED, (speaker,))


def unhide(connection: sqlite3.Connection, rule: Redaction) -> set[str]:
    """Find again what a redaction hid that is taken back. Return the articles, which others may hide too."""
    if rule.scope is not Scope.SPEAKER:
        articles = {rule.key if rule.scope is Scope.ARTICLE else rule.article or ""}
    else:
        named = _named(connection, rule, None)
        articles = {article for _, article in named}
        for speaker, _ in named:
            connection.execute("DELETE FROM hidden_speakers WHERE speaker = ?", (speaker,))
            connection.execute(_CHANGED, (speaker,))
    connection.executemany(_SHOW, [(article,) for article in sorted(articles)])
    return articles


def rehide(connection: sqlite3.Connection, article: str) -> None:
    """Hide what redactions hide of an article that was just written."""
    for rule in live(connection, Level.HIDE):
        if rule.reaches(article):
            hide(connection, rule, article)


def _named(connection: sqlite3.Connection, rule: Redaction, article: str | None) -> list[tuple[int, str]]:
    """Return the speakers (row ids) who are printed by a name, each with its article."""
    here = article or rule.article
    sql, parameters = (_PRINTED_HERE, (here,)) if here else (_PRINTED, ())
    printed = [words for (words,) in connection.execute(sql, parameters) if fold(words) == rule.key]
    return connection.execute(_NAMED, (json.dumps(printed), here)).fetchall()
