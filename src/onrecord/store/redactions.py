"""What is withheld, why and since when: a log that is never shortened, kept to by all that is added later."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from onrecord.errors import UsageError
from onrecord.store.evidence import blot
from onrecord.store.faults import told
from onrecord.store.folding import fold
from onrecord.store.hiding import hide, unhide
from onrecord.store.identities import match_changed
from onrecord.store.masking import prints_of
from onrecord.store.overlay import stand
from onrecord.store.profiles import names_of
from onrecord.store.show import article_of, show
from onrecord.store.tombstones import rules
from onrecord.store.withdrawal import drop_names, forget, purge, restore, withdraw
from onrecord.store.withholding import Ground, Level, Redaction, Scope

if TYPE_CHECKING:
    import sqlite3

    from onrecord.store.store import Store

_INSERT = """
INSERT INTO redactions (at, level, scope, key, article_id, ground, note, prints)
VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"""


@dataclass(frozen=True, slots=True)
class Target:
    """What to withhold: one of a statement's id, a speaker's name or id, an article's address or id."""

    statement: str | None = None
    speaker: str | None = None
    article: str | None = None

    def __post_init__(self) -> None:
        if sum(each is not None for each in (self.statement, self.speaker, self.article)) != 1:
            msg = "name one thing to withhold: a statement, a speaker or an article"
            raise UsageError(msg)


def redactions(store: Store) -> tuple[Redaction, ...]:
    """Return the log, the oldest first. Raises StoreError where the database cannot be read."""
    with told(store.path):
        return rules(store.connection)


def redact(
    store: Store, level: Level, target: Target, ground: Ground, note: str | None = None
) -> tuple[Redaction, ...]:
    """Withhold something, now and whenever it is added again. Return what the log has of it.

    HIDE: no search, list, feed or export finds it; its id still shows it. PSEUDONYM: the name gives way to
    a label in text, tables and index; the originals are sealed in a file beside the database. REMOVE: the
    words are gone from all of it for good. Both blot out the WARC records of the pages.
    A speaker's id means every name that its pages print.
    Raises UsageError where nothing is meant, or an article is to have a pseudonym.
    """
    asked = _asked(store, level, target)
    store.connection.execute("PRAGMA secure_delete = ON")
    with store.writing() as connection:
        made = tuple(_logged(connection, level, each, (ground, note)) for each in asked)
        for rule in made:
            if level is Level.HIDE:
                hide(connection, rule)
            else:
                withdraw(store, rule)
            if level is Level.REMOVE:
                forget(connection, rule)
        match_changed(connection)
        drop_names(connection)
    blot(store)
    if level is Level.REMOVE:
        purge(store)
    return made


def lift(store: Store, number: int) -> Redaction:
    """Take a redaction back that hid something or put a pseudonym. Return it.

    Raises UsageError where there is none of this number, it is taken back already, or it removed something.
    """
    found = next((rule for rule in redactions(store) if rule.number == number), None)
    if found is None or found.undone is not None:
        why = "is taken back already" if found else "is none of the list"
        msg = f"redaction {number} {why}; `onrecord redact --list` shows them"
        raise UsageError(msg)
    if found.level is Level.REMOVE:
        msg = f"redaction {number} removed what it was of; that cannot be taken back"
        raise UsageError(msg)
    with store.writing() as connection:
        connection.execute("UPDATE redactions SET undone = ? WHERE id = ?", (_now(), number))
        if found.level is Level.HIDE:
            for article in sorted(unhide(connection, found)):
                stand(connection, article)
        else:
            restore(store, found)
        match_changed(connection)
        drop_names(connection)
    return found


def _asked(
    store: Store, level: Level, target: Target
) -> list[tuple[Scope, str, str | None, tuple[str, ...]]]:
    """Return scope, key, article and digests of the words for each redaction to make."""
    if target.article is not None:
        if level is Level.PSEUDONYM:
            msg = "a pseudonym is for a speaker or a statement; hide or remove an article"
            raise UsageError(msg)
        return [(Scope.ARTICLE, article_of(store, target.article), None, ())]
    if target.speaker is not None:
        names = names_of(store, target.speaker) or (target.speaker,)
        keys = dict.fromkeys(filter(None, map(fold, names)))
        if not keys:
            msg = f"'{target.speaker}' holds no letter to be known by"
            raise UsageError(msg)
        return [(Scope.SPEAKER, key, None, ()) for key in keys]
    shown = show(store, target.statement or "")
    article = shown.record.article
    if level is not Level.PSEUDONYM:
        pieces = [*(article[span] for span in shown.statement.content), *shown.row.quote]
        known = [each for piece in pieces for each in prints_of(piece)] if level is Level.REMOVE else []
        return [(Scope.STATEMENT, shown.statement.id, article.id, tuple(dict.fromkeys(known)))]
    if shown.speaker is None:
        msg = f"statement {shown.statement.id} names no speaker who could have a pseudonym"
        raise UsageError(msg)
    return [(Scope.SPEAKER, fold(article[shown.speaker.name]), article.id, ())]


def _logged(
    connection: sqlite3.Connection,
    level: Level,
    asked: tuple[Scope, str, str | None, tuple[str, ...]],
    why: tuple[Ground, str | None],
) -> Redaction:
    at, (scope, key, article, prints), (ground, note) = _now(), asked, why
    row = (at, level, scope, key, article, ground, note, json.dumps(prints))
    number = int(connection.execute(_INSERT, row).fetchone()[0])
    return Redaction(number, at, level, scope, key, article, ground, note, prints, None)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
