"""One row a statement, with its attribution, read from the tables."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from onrecord.codec import Hop, Row, RowArticle, RowMoment, RowPlace, RowReview, RowSpeaker, RowUtterance
from onrecord.edtf import precision
from onrecord.store.faults import told
from onrecord.store.query import Plan, plan
from onrecord.store.tables import pieces
from onrecord.types import HopKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.store.query import Query
    from onrecord.store.store import Store

_CHAIN = """
(SELECT json_group_array(json_array(kind, name, start, end, read)) FROM
  (SELECT * FROM hops WHERE statement = s.id ORDER BY position))"""
_PLACES = """
(SELECT json_group_array(json_array(
    words, coalesce(name, words), level, basis, ref, country, latitude, longitude, in_words)) FROM
  (SELECT m.words, g.name, m.level, m.basis, g.ref, g.country, g.latitude, g.longitude, w.in_words
   FROM statement_places AS w JOIN place_mentions AS m ON m.id = w.mention
   LEFT JOIN places AS g ON g.ref = m.place
   WHERE w.statement = s.id ORDER BY m.id))"""
_UTTERANCE = """
(SELECT json_array(edtf, earliest, latest, basis, confidence) FROM utterances WHERE statement = s.id)"""
_MOMENTS = """
(SELECT json_group_array(json_array(words, type, value, edtf, earliest, latest, basis)) FROM
  (SELECT m.* FROM statement_moments AS w JOIN moments AS m ON m.id = w.moment
   WHERE w.statement = s.id ORDER BY m.start))"""
_REVIEW = """
(SELECT json_group_array(json_array(verb, author, at, note)) FROM
  (SELECT * FROM corrections WHERE statement_id = s.statement_id AND undone IS NULL ORDER BY id)),
(SELECT json_group_object(field, json(told)) FROM machine_values WHERE statement = s.id)"""
_OUTLET = "(SELECT name FROM outlets WHERE id = c.outlet_id)"

# The order is that of the unpacking in row_of.
COLUMNS = f"""
s.id, s.capture_id, s.statement_id, s.words, s.content, s.reason, s.basis, s.speaker_confidence, s.form,
s.kind, s.stance, s.cue, s.cue_spans, s.cue_class, s.source, s.source_spans, s.flags, s.within, s.confidence,
{_CHAIN}, c.article_id, c.url, c.headline, c.byline, {_OUTLET}, c.section, c.language, c.published,
c.earliest, c.latest, c.clock, c.date_basis, c.date_confidence, c.digest, c.fetched, c.engine,
p.speaker_id, p.name, p.kind, p.role, {_PLACES}, {_UTTERANCE}, {_MOMENTS}, {_REVIEW}"""
SPEAKERS = " LEFT JOIN speakers AS p ON p.id = s.speaker"

# One query for all: one a statement costs readers side by side a fifth more (benchmarks/serving.py).
_THESE = Plan(
    f"statements AS s JOIN captures AS c ON c.id = s.capture_id {SPEAKERS}",
    "",
    "",
    ["s.id IN (SELECT value FROM json_each(?))"],
).sql(COLUMNS)


def one(store: Store, key: int) -> Row:
    """Return the row of the statement with this row id. Raises StoreError where it cannot be read."""
    with told(store.path):
        return these(store, [key])[0]


def these(store: Store, keys: Sequence[int]) -> list[Row]:
    """Return the rows of the statements with these row ids, in the same order."""
    found = store.connection.execute(_THESE, (json.dumps(keys),)).fetchall()
    by_key = {row[0]: row_of(row) for row in found}
    return [by_key[key] for key in keys if key in by_key]


def rows(store: Store, query: Query) -> Iterator[Row]:
    """Yield every statement that matches, in the order asked; ``limit`` and ``cursor`` do not apply.

    Streams: one row is in memory at a time. Raises UsageError and StoreError as ``search``.
    """
    made = plan(store, replace(query, cursor=None))
    made.tables += SPEAKERS
    with told(store.path):
        for found in store.connection.execute(made.sql(COLUMNS, f"ORDER BY {made.order}"), made.parameters):
            yield row_of(found)


def in_reading_order(found: Iterable[tuple[Any, ...]]) -> Iterator[Row]:
    """Yield the rows of results of a SELECT of COLUMNS by key, each page as it is read."""
    # Keys run against reading order within a capture (see recency).
    for _, page in groupby(found, key=itemgetter(1)):
        for row in reversed(list(page)):
            yield row_of(row)


def row_of(found: tuple[Any, ...]) -> Row:
    """Return the row of one result of a SELECT of COLUMNS."""
    said, page, by = found[2:20], found[20:36], found[36:40]
    (key, words, content, reason, basis, speaker_confidence, form) = said[:7]
    (kind, stance, cue, cue_spans, cue_class, source, source_spans, flags, within, confidence, chain) = said[
        7:
    ]
    return Row(
        id=key,
        quote=pieces(words, json.loads(content)),
        content=_pairs(content),
        speaker=RowSpeaker(*by) if by[0] is not None else None,
        reason=reason,
        basis=basis,
        speaker_confidence=speaker_confidence,
        form=form,
        kind=kind,
        stance=stance,
        cue=tuple(json.loads(cue)),
        cue_spans=_pairs(cue_spans),
        cue_class=cue_class,
        source=tuple(json.loads(source)),
        source_spans=_pairs(source_spans),
        flags=tuple(json.loads(flags)),
        within=within,
        confidence=confidence,
        chain=tuple(_hop(*hop) for hop in json.loads(chain)),
        utterance=_utterance(json.loads(found[41])) if found[41] else None,
        moments=tuple(_moment(cells) for cells in json.loads(found[42])),
        places=tuple(_place(cells) for cells in json.loads(found[40])),
        article=RowArticle(*page[:15]),
        engine=page[15],
        review=_review(json.loads(found[43]), json.loads(found[44])),
    )


def _review(acts: list[list[str | None]], machine: dict[str, str | None]) -> RowReview | None:
    if not acts:
        return None
    verdicts = {"accept": "accepted", "reject": "rejected", "edit": "edited"}
    said = [verdicts[verb] for verb, *_ in acts if verb in verdicts]
    last = "rejected" if "rejected" in said else "edited" if "edited" in said else "accepted"
    _, author, at, _ = acts[-1]
    notes = tuple(note for *_, note in acts if note)
    return RowReview(last if said else "noted", author or "", at or "", machine, notes)


def _pairs(spans: str) -> tuple[tuple[int, int], ...]:
    return tuple((start, end) for start, end in json.loads(spans))


def _place(cells: list[Any]) -> RowPlace:
    return RowPlace(*[*cells[:-1], bool(cells[-1])])


def _utterance(cells: list[Any]) -> RowUtterance:
    return RowUtterance(*[*cells, precision(cells[0])])


def _moment(cells: list[Any]) -> RowMoment:
    return RowMoment(*[*cells, precision(cells[3])])


def _hop(kind: str, name: str | None, start: int | None, end: int | None, read: int) -> Hop:
    span = (start, end) if start is not None and end is not None else None
    return Hop(HopKind(kind), name, span, bool(read))
