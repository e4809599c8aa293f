"""A record as rows: the capture, its speakers with their mentions, its statements with their hops."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from onrecord.article.decode import decode
from onrecord.codec import CUT, hop_name
from onrecord.errors import Unreadable
from onrecord.store.folding import fold, printed_names
from onrecord.store.recency import day_of, free_key
from onrecord.store.when import insert_times, remove_times
from onrecord.store.where import insert_places, remove_places

if TYPE_CHECKING:
    import sqlite3

    from onrecord.types import Article, Attribution, Hop, Page, Record, Span, Statement

_CAPTURE = """
INSERT INTO captures (article_id, digest, current, url, content_type, headline, byline, outlet_id,
  section, section_folded, language, published, earliest, latest, clock, date_basis, date_confidence,
  engine, fetched, added, encoding, encoding_basis)
VALUES (?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (article_id, digest) DO UPDATE SET
  headline = excluded.headline, byline = excluded.byline, outlet_id = excluded.outlet_id,
  section = excluded.section, section_folded = excluded.section_folded, language = excluded.language,
  published = excluded.published, earliest = excluded.earliest, latest = excluded.latest,
  clock = excluded.clock, date_basis = excluded.date_basis, date_confidence = excluded.date_confidence,
  engine = excluded.engine, encoding = excluded.encoding, encoding_basis = excluded.encoding_basis
RETURNING id"""
_ANY_SIZE = 1 << 40  # the page was read, so it is no larger than was asked for
_SPEAKER = """
INSERT INTO speakers (capture_id, speaker_id, name, kind, role) VALUES (?, ?, ?, ?, ?) RETURNING id"""
STATEMENT = """
INSERT INTO statements VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""


def upsert_capture(connection: sqlite3.Connection, page: Page, record: Record, now: str) -> int:
    """Write the row of a capture, not yet current, or renew what was read in it. Return its id."""
    article = record.article
    date = article.published
    row = (
        article.id,
        article.capture,
        article.url,
        page.content_type,
        article[article.headline] if article.headline else None,
        article.byline.value if article.byline else None,
        _outlet(connection, article),
        article.section.value if article.section else None,
        fold(article.section.value) if article.section else None,
        article.language.value if article.language else None,
        *(
            (date.edtf, date.earliest, date.latest, date.clock, date.basis, date.confidence)
            if date
            else [None] * 6
        ),
        record.engine,
        page.fetched,
        now,
        *_encoding(page),
    )
    return int(connection.execute(_CAPTURE, row).fetchone()[0])


def insert_parts(connection: sqlite3.Connection, capture: int, record: Record, *, current: bool) -> None:
    """Write the speakers, statements, times and places of a capture; searches find them if it is current."""
    article = record.article
    speakers, names = _speakers(connection, capture, record)
    count = len(record.statements)
    first = free_key(connection, day_of(article.published.earliest if article.published else None), count)
    pairs = enumerate(zip(record.statements, record.attributions, strict=True))
    # By ascending key: FTS5 writes out what it holds whenever a rowid is not above the one before.
    for i, (statement, said) in reversed(list(pairs)):
        key = first + count - 1 - i
        by = (speakers[said.speaker], names[said.speaker]) if said.speaker is not None else (None, None)
        connection.execute(STATEMENT, _statement(article, statement, said, (key, capture, current, i, *by)))
        connection.executemany(
            "INSERT INTO hops VALUES (?, ?, ?, ?, ?, ?, ?)", _hops(article, key, said.chain)
        )
    in_order = [first + count - 1 - i for i in range(count)]
    insert_times(connection, capture, record, in_order)
    insert_places(connection, capture, record, in_order)
    keys = (first, first + count - 1) if count else (None, None)
    connection.execute("UPDATE captures SET first_key = ?, last_key = ? WHERE id = ?", (*keys, capture))


def remove_parts(connection: sqlite3.Connection, capture: int) -> None:
    """Remove the statements, speakers, times and places of a capture; hops and mentions go with them."""
    connection.execute("DELETE FROM statements WHERE capture_id = ?", (capture,))
    connection.execute("DELETE FROM speakers WHERE capture_id = ?", (capture,))
    remove_times(connection, capture)
    remove_places(connection, capture)


def pieces(words: str, content: list[list[int]]) -> tuple[str, ...]:
    """Return the words of each content span, out of the joined words of a statement."""
    found, at = [], 0
    for start, end in content:
        found.append(words[at : at + end - start])
        at += end - start + len(CUT)
    return tuple(found)


def _encoding(page: Page) -> tuple[str | None, str | None]:
    """Return what the bytes were decoded with, and why; none for a record of what is no page."""
    try:
        found = decode(page, _ANY_SIZE).encoding
    except Unreadable:
        return None, None
    return found.value, found.basis


def _outlet(connection: sqlite3.Connection, article: Article) -> int | None:
    if article.outlet is None:
        return None
    name = article.outlet.value
    connection.execute("INSERT OR IGNORE INTO outlets (name, folded) VALUES (?, ?)", (name, fold(name)))
    return int(connection.execute("SELECT id FROM outlets WHERE name = ?", (name,)).fetchone()[0])


def _speakers(
    connection: sqlite3.Connection, capture: int, record: Record
) -> tuple[dict[str, int], dict[str, str]]:
    article, ids, names = record.article, {}, {}
    for speaker in record.speakers:
        role = article[speaker.role] if speaker.role else None
        row = (capture, speaker.id, article[speaker.name], speaker.kind, role)
        ids[speaker.id] = int(connection.execute(_SPEAKER, row).fetchone()[0])
        names[speaker.id] = "\n".join(printed_names(article, speaker))
        mentions = [(ids[speaker.id], m.start, m.end, article[m]) for m in dict.fromkeys(speaker.mentions)]
        connection.executemany("INSERT INTO mentions VALUES (?, ?, ?, ?)", mentions)
    return ids, names


def _statement(
    article: Article,
    statement: Statement,
    said: Attribution,
    at: tuple[int, int, bool, int, int | None, str | None],
) -> tuple[object, ...]:
    key, capture, current, position, speaker, names = at
    return (
        key,
        statement.id,
        capture,
        current,
        position,
        speaker,
        said.reason,
        said.basis,
        said.confidence,
        statement.form,
        statement.kind,
        statement.stance,
        statement.cue_class,
        statement.confidence,
        json.dumps(list(statement.flags)),
        statement.within,
        _spans(statement.content),
        _spans(statement.cue),
        _spans(statement.source),
        _words(article, statement.cue),
        _words(article, statement.source),
        names,
        CUT.join(article[s] for s in statement.content),
    )


def _spans(spans: tuple[Span, ...]) -> str:
    return json.dumps([[s.start, s.end] for s in spans])


def _words(article: Article, spans: tuple[Span, ...]) -> str:
    return json.dumps([article[s] for s in spans], ensure_ascii=False)


def _hops(article: Article, key: int, chain: tuple[Hop, ...]) -> list[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = []
    for i, hop in enumerate(chain):
        start, end = (hop.span.start, hop.span.end) if hop.span else (None, None)
        rows.append((key, i, hop.kind, hop_name(article, hop), start, end, hop.read))
    return rows
