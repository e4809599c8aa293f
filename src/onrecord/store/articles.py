"""One article whole: its record, its captures, and whom its speakers are over all pages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord import codec
from onrecord.errors import StoreError, UsageError
from onrecord.store.faults import told
from onrecord.store.naming import Resolved, resolved_in
from onrecord.store.rows import COLUMNS, SPEAKERS, row_of
from onrecord.store.show import check_not_removed
from onrecord.types import Record

if TYPE_CHECKING:
    from collections.abc import Container

    from onrecord.codec import Row
    from onrecord.store.store import Store

_CAPTURES = """
SELECT id, digest, url, fetched, added, engine, current FROM captures
WHERE article_id = ? ORDER BY current DESC, id DESC"""


_ROWS = (
    f"SELECT {COLUMNS} FROM statements AS s JOIN captures AS c ON c.id = s.capture_id {SPEAKERS} "  # noqa: S608 - no words of a user
    "WHERE s.capture_id = ?"
)
# In the current capture what is not current was hidden or rejected by people; in an earlier one nothing is.
_HIDDEN = """
SELECT s.statement_id FROM statements AS s WHERE s.capture_id = ?1 AND (
  (s.current = 0 AND EXISTS (SELECT 1 FROM captures AS c WHERE c.id = ?1 AND c.current = 1))
  OR s.speaker IN (SELECT speaker FROM hidden_speakers) OR EXISTS (
    SELECT 1 FROM redactions AS r WHERE r.level = 'hide' AND r.undone IS NULL AND (
      (r.scope = 'statement' AND r.key = s.statement_id) OR (r.scope = 'article' AND r.key = ?2))))"""


@dataclass(frozen=True, slots=True)
class Kept:
    """One capture of an article: the SHA-256 of its bytes, when it came, what read it."""

    digest: str
    url: str
    fetched: str | None
    added: str
    engine: str
    current: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read from one capture of an article, less the statements that people hid or rejected.

    ``rows`` has each statement with what people corrected, by its id; ``speakers`` the identities, by id in
    the record.
    """

    record: Record
    kept: Kept
    captures: tuple[Kept, ...]
    rows: dict[str, Row]
    speakers: dict[str, Resolved]


def reading(store: Store, article: str, digest: str | None = None) -> Reading:
    """Return the current reading of an article, or that of the capture with this digest.

    Raises UsageError where there is none (Withheld where it was removed), StoreError where the
    database is damaged.
    """
    with told(store.path):
        found = store.connection.execute(_CAPTURES, (article,)).fetchall()
    held = {row[0]: Kept(*(*row[1:6], bool(row[6]))) for row in found}
    capture = next((key for key, kept in held.items() if digest in {None, kept.digest}), None)
    if capture is None:
        check_not_removed(store, article)
        msg = f"{store.path}: no article or capture has the id '{article}'"
        raise UsageError(msg)
    record = codec.decode(store.line(capture))
    if not isinstance(record, Record):
        msg = f"{store.path}: what is kept as the record of {article} is none; restore a copy of the database"
        raise StoreError(msg)
    with told(store.path):
        hidden = {row[0] for row in store.connection.execute(_HIDDEN, (capture, article))}
        rows = {row.id: row for row in map(row_of, store.connection.execute(_ROWS, (capture,)))}
    shown = without(record, hidden) if hidden else record
    return Reading(shown, held[capture], tuple(held.values()), rows, resolved_in(store, capture))


def without(record: Record, hidden: Container[str]) -> Record:
    """Return a record without these statements; what was said within one of them stands on its own."""
    return replace(
        record,
        statements=tuple(
            replace(s, within=None) if s.within in hidden else s
            for s in record.statements
            if s.id not in hidden
        ),
        attributions=tuple(a for a in record.attributions if a.statement not in hidden),
        utterances=tuple(u for u in record.utterances if u.statement not in hidden),
    )
