"""One statement in its record: the words in their paragraph, every capture that has them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord import codec
from onrecord.errors import StoreError, UsageError, Withheld
from onrecord.store.aliases import alias_of
from onrecord.store.evidence import Answer, answers
from onrecord.store.faults import told
from onrecord.store.rows import one
from onrecord.store.tombstones import grave, over
from onrecord.types import Record

if TYPE_CHECKING:
    from onrecord.codec import Row
    from onrecord.store.store import Store
    from onrecord.store.withholding import Redaction
    from onrecord.types import Attribution, Block, Speaker, Statement

_AMBIGUOUS_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Capture:
    """One reading of the article's page.

    ``holds``: whether this statement is in it. ``encoding``: what its bytes were decoded with, and
    why. ``answers``: where WARC records of it lie; none where its bytes came from a saved file
    alone, and are in the database.
    """

    digest: str
    url: str
    fetched: str | None
    added: str
    engine: str
    current: bool
    holds: bool
    encoding: str | None
    encoding_basis: str | None
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A statement with all that is known of it.

    ``blocks`` are the paragraphs its words stand in; ``captures`` are those of its article,
    the current one first. ``current`` is false where the page no longer has the statement, or where
    a ``redaction`` hides it, or a person rejected it. ``row`` has what people corrected; ``statement``,
    ``attribution`` and ``speaker`` are the machine's own.
    """

    record: Record
    statement: Statement
    attribution: Attribution
    speaker: Speaker | None
    blocks: tuple[Block, ...]
    captures: tuple[Capture, ...]
    current: bool
    row: Row
    redaction: Redaction | None = None


def show(store: Store, statement_id: str) -> Shown:
    """Return the statement with this id, now or before, or with the one id that begins so.

    Raises UsageError where no statement or more than one has it (Withheld where it was removed),
    StoreError where the database cannot be read or its record is damaged.
    """
    key = _whole_id(store, statement_id.strip())
    with told(store.path):
        found = store.connection.execute(
            "SELECT s.capture_id, s.current, c.article_id, s.id FROM statements AS s "
            "JOIN captures AS c ON c.id = s.capture_id WHERE s.statement_id = ? "
            "ORDER BY s.current DESC, s.capture_id DESC LIMIT 1",
            (key,),
        ).fetchone()
    record = codec.decode(store.line(found[0]))
    if not isinstance(record, Record):
        msg = f"{store.path}: what is kept as the record of {key} is none; restore a copy of the database"
        raise StoreError(msg)
    at = [s.id for s in record.statements].index(key)
    statement, said = record.statements[at], record.attributions[at]
    return Shown(
        record=record,
        statement=statement,
        attribution=said,
        speaker=next((s for s in record.speakers if s.id == said.speaker), None),
        blocks=tuple(b for b in record.article.blocks if any(b.span.meets(s) for s in statement.content)),
        captures=_captures(store, found[2], key),
        current=bool(found[1]),
        row=one(store, found[3]),
        redaction=over(store.connection, key, found[2]),
    )


def _whole_id(store: Store, start: str) -> str:
    if not start:
        msg = "name a statement by its id, as `onrecord search` prints it"
        raise UsageError(msg)
    sql = "SELECT DISTINCT statement_id FROM statements WHERE statement_id >= ? AND statement_id < ? LIMIT ?"
    with told(store.path):
        exact = store.connection.execute(
            "SELECT 1 FROM statements WHERE statement_id = ? LIMIT 1", (start,)
        ).fetchone()
        if exact:
            return start
        if (now := alias_of(store.connection, start)) is not None:
            return now
        end = start + "\U0010ffff"
        found = [row[0] for row in store.connection.execute(sql, (start, end, _AMBIGUOUS_SHOWN + 1))]
    if not found:
        check_not_removed(store, start)
        msg = f"{store.path}: no statement has the id '{start}'; `onrecord search` prints the ids there are"
        raise UsageError(msg)
    if len(found) > 1:
        some = ", ".join(found[:_AMBIGUOUS_SHOWN])
        msg = f"'{start}' begins the ids of several statements: {some}; write more of it"
        raise UsageError(msg)
    return str(found[0])


def check_not_removed(store: Store, key: str) -> None:
    """Raise Withheld where a redaction removed the statement or article of this id."""
    rule = grave(store.connection, key)
    if rule is not None:
        msg = f"{key} was removed on {rule.at[:10]} (ground: {rule.ground})"
        raise Withheld(msg)


def article_of(store: Store, given: str) -> str:
    """Return the id of the article with this id or address.

    Raises UsageError where there is none, Withheld where it was removed.
    """
    known = (
        "SELECT id FROM articles WHERE ?1 IN (id, url) UNION SELECT article_id FROM captures WHERE url = ?1"
    )
    with told(store.path):
        found = store.connection.execute(known, (given.strip(),)).fetchall()
    if len(found) != 1:
        check_not_removed(store, given.strip())
        msg = f"{store.path}: {len(found) or 'no'} articles have the id or address '{given}'"
        raise UsageError(msg)
    return str(found[0][0])


def _captures(store: Store, article: str, statement: str) -> tuple[Capture, ...]:
    with told(store.path):
        found = store.connection.execute(
            "SELECT digest, url, fetched, added, engine, current, EXISTS (SELECT 1 FROM statements AS s "
            "WHERE s.capture_id = c.id AND s.statement_id = ?), encoding, encoding_basis FROM captures AS c "
            "WHERE article_id = ? ORDER BY current DESC, id DESC",
            (statement, article),
        ).fetchall()
    return tuple(
        Capture(
            digest=row[0],
            url=row[1],
            fetched=row[2],
            added=row[3],
            engine=row[4],
            current=bool(row[5]),
            holds=bool(row[6]),
            encoding=row[7],
            encoding_basis=row[8],
            answers=answers(store, row[0]),
        )
        for row in found
    )
