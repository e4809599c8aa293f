"""Taking names and words out of a database that holds them, out of its records and its evidence."""

from __future__ import annotations

import zlib
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from onrecord import codec
from onrecord.errors import StoreError
from onrecord.lexicon.folding import unaccented
from onrecord.store.evidence import GONE, repacked, withdraw_answers
from onrecord.store.faults import told
from onrecord.store.folding import fold
from onrecord.store.identities import drop_empty
from onrecord.store.overlay import stand
from onrecord.store.sealed import Original, file_of, originals_of, seal, unseal
from onrecord.store.tables import insert_parts, remove_parts, upsert_capture
from onrecord.store.tombstones import live
from onrecord.store.withholding import Level, Scope, withheld
from onrecord.types import Page, Record

if TYPE_CHECKING:
    import sqlite3

    from onrecord.store.store import Store
    from onrecord.store.withholding import Redaction

_LEADS = "DELETE FROM leads WHERE url = (SELECT url FROM captures WHERE id = ?)"
_CAPTURES = """
SELECT c.id, c.article_id, c.digest, c.current, c.content_type, c.fetched, r.line
FROM captures AS c JOIN records AS r ON r.capture_id = c.id
WHERE ?1 IS NULL OR c.article_id = ?1 ORDER BY c.id"""


def withdraw(store: Store, rule: Redaction) -> None:
    """Take what a redaction withholds out of every capture, in the transaction in hand.

    What has a pseudonym is sealed first; what is removed goes from there too.
    """
    article = rule.key if rule.scope is Scope.ARTICLE else rule.article
    sealed: list[Original] = []
    for row in store.connection.execute(_CAPTURES, (article,)).fetchall():
        digest, line = str(row[2]), row[6]
        if not _may_hold(line, rule):
            continue
        record = _record(line)
        kept = withheld(record, [rule])
        if kept == record:
            continue
        store.connection.execute(_LEADS, (row[0],))
        if rule.level is Level.PSEUDONYM:
            sealed.append(Original(str(row[1]), digest, line, repacked(store, digest)))
        if kept is None:
            _delete(store.connection, row[0], str(row[1]), digest)
        else:
            _rewrite(store.connection, row, kept)
            gone = "UPDATE evidence SET packed = ?, size = 0 WHERE digest = ?"
            store.connection.execute(gone, (GONE, digest))
            withdraw_answers(store.connection, digest)
    seal(store.path, sealed)
    if rule.level is Level.REMOVE:
        _reseal(store, article)


def keep_apart(store: Store, record: Record, content: bytes) -> None:
    """Seal what is about to be added without the names that pseudonyms take out of it."""
    removals = live(store.connection, Level.REMOVE)
    original = withheld(record, removals)
    if original is None or withheld(record, live(store.connection, Level.PSEUDONYM)) == record:
        return
    line = zlib.compress(codec.encode(original, record.article.url))
    packed = zlib.compress(content) if original == record else GONE
    seal(store.path, [Original(record.article.id, record.article.capture, line, packed)], anew=True)


def restore(store: Store, rule: Redaction) -> None:
    """Put the originals back that a pseudonym taken back had withheld, in the transaction in hand.

    Raises StoreError where they are not in their file; what it hides otherwise stays as it is.
    """
    remaining = live(store.connection, Level.PSEUDONYM, Level.REMOVE)
    held = originals_of(store.path, rule.article)
    free = []
    for original in held:
        record = _record(original.line)
        kept = withheld(record, remaining)
        row = _capture_of(store.connection, original)
        if withheld(record, [rule]) == record or row is None or kept is None:
            continue
        _rewrite(store.connection, row, kept)
        if kept == record and original.packed != GONE:
            size = len(zlib.decompress(original.packed))
            back = "UPDATE evidence SET packed = ?, size = ? WHERE digest = ?"
            store.connection.execute(back, (original.packed, size, original.digest))
            free.append(original)
    if not held and _is_used(store.connection, rule):
        msg = f"{file_of(store.path)}: the originals are not there; put the file back, then run this again"
        raise StoreError(msg)
    unseal(store.path, free)


def purge(store: Store) -> bool:
    """Write the database file anew without the pages that held what was removed.

    Return whether the log beside it could be emptied too: a reader at work keeps it, and the next
    removal or a closing of the last reader empties it.
    """
    with told(store.path):
        store.connection.execute("INSERT INTO statements_fts (statements_fts) VALUES ('optimize')")
        store.connection.execute("VACUUM")
        busy, _, _ = store.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy


def forget(connection: sqlite3.Connection, rule: Redaction) -> None:
    """Take what a redaction removes out of what people said: corrections, old ids, names of speakers."""
    if rule.scope is Scope.SPEAKER:
        _forget_name(connection, rule.key)
        return
    column = "article_id" if rule.scope is Scope.ARTICLE else "statement_id"
    for table in ("corrections", "statement_aliases"):
        connection.execute(f"DELETE FROM {table} WHERE {column} = ?", (rule.key,))  # noqa: S608 - words of ours


def _forget_name(connection: sqlite3.Connection, name: str) -> None:
    said = "SELECT id, coalesce(value, '') || ' ' || coalesce(note, '') FROM corrections"
    for key, words in connection.execute(said).fetchall():
        if name in fold(words):
            connection.execute("DELETE FROM corrections WHERE id = ?", (key,))
    connection.execute("DELETE FROM people_aliases WHERE folded = ?", (name,))
    connection.execute("DELETE FROM people_pins WHERE folded = ?", (name,))
    for key, called in connection.execute("SELECT id, name FROM people WHERE name IS NOT NULL").fetchall():
        if fold(called) == name:
            connection.execute("UPDATE people SET name = NULL WHERE id = ?", (key,))
    for key, what, changes in connection.execute("SELECT id, told, changes FROM people_log").fetchall():
        if name in fold(what) or name in fold(changes):
            row = ("removed by a redaction", "{}", key)
            connection.execute("UPDATE people_log SET told = ?, changes = ? WHERE id = ?", row)


def drop_names(connection: sqlite3.Connection) -> None:
    """Remove the identities and outlets that no page speaks of any more, with their names."""
    drop_empty(connection)
    unused = "NOT IN (SELECT outlet_id FROM captures WHERE outlet_id IS NOT NULL)"
    connection.execute(f"DELETE FROM outlets WHERE id {unused}")  # noqa: S608 - words of ours


def _may_hold(line: bytes, rule: Redaction) -> bool:
    """Whether a record may hold a name: a look that is ten times quicker than to read it."""
    if rule.scope is not Scope.SPEAKER:
        return True
    longest = max(rule.key.split(), key=len)
    return (
        longest[:-1] in unaccented(zlib.decompress(line).decode("utf-8", "replace")) or not longest.isascii()
    )


def _record(line: bytes) -> Record:
    found = codec.decode(zlib.decompress(line))
    if not isinstance(found, Record):
        msg = "what is kept as a record is none; restore a copy of the database"
        raise StoreError(msg)
    return found


def _capture_of(connection: sqlite3.Connection, original: Original) -> tuple[object, ...] | None:
    rows = connection.execute(_CAPTURES, (original.article,)).fetchall()
    return next((row for row in rows if row[2] == original.digest), None)


def _rewrite(connection: sqlite3.Connection, row: tuple[object, ...], record: Record) -> None:
    capture, article, _, current, content_type, fetched, _ = row
    assert isinstance(capture, int)
    page = Page(record.article.url, record.article.url, GONE, _text(content_type), _text(fetched))
    remove_parts(connection, capture)
    upsert_capture(connection, page, record, datetime.now(UTC).isoformat(timespec="seconds"))
    connection.execute("UPDATE captures SET url = ? WHERE id = ?", (record.article.url, capture))
    connection.execute("UPDATE articles SET url = ? WHERE id = ?", (record.article.url, article))
    line = zlib.compress(codec.encode(record, record.article.url))
    connection.execute("UPDATE records SET line = ? WHERE capture_id = ?", (line, capture))
    insert_parts(connection, capture, record, current=bool(current))
    stand(connection, str(article))


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _delete(connection: sqlite3.Connection, capture: int, article: str, digest: str) -> None:
    remove_parts(connection, capture)
    connection.execute("DELETE FROM records WHERE capture_id = ?", (capture,))
    connection.execute("DELETE FROM captures WHERE id = ?", (capture,))
    if connection.execute("SELECT 1 FROM captures WHERE digest = ?", (digest,)).fetchone() is None:
        withdraw_answers(connection, digest)
        connection.execute("DELETE FROM held WHERE digest = ?", (digest,))
        connection.execute("DELETE FROM evidence WHERE digest = ?", (digest,))
    connection.execute("DELETE FROM skips WHERE digest = ?", (digest,))
    unused = "NOT EXISTS (SELECT 1 FROM captures WHERE article_id = ?1)"
    connection.execute(f"DELETE FROM articles WHERE id = ?1 AND {unused}", (article,))  # noqa: S608 - likewise


def _reseal(store: Store, article: str | None) -> None:
    """Take what was removed out of the sealed originals too."""
    removals = live(store.connection, Level.REMOVE)
    for original in originals_of(store.path, article):
        record = _record(original.line)
        kept = withheld(record, removals)
        if kept is None:
            unseal(store.path, [original])
        elif kept != record:
            line = zlib.compress(codec.encode(kept, kept.article.url))
            seal(store.path, [Original(original.article, original.digest, line, GONE)], anew=True)


def _is_used(connection: sqlite3.Connection, rule: Redaction) -> bool:
    label = rule.label.encode()
    return any(label in zlib.decompress(row[6]) for row in connection.execute(_CAPTURES, (rule.article,)))
