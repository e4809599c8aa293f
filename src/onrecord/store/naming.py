"""Which identity the speakers of statements belong to, for pages that list statements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.store.faults import told

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.store.store import Store

_SPOKEN = """
SELECT s.statement_id, m.identity, i.name, m.why FROM statements AS s
JOIN identity_members AS m ON m.speaker = s.speaker JOIN identities AS i ON i.id = m.identity
WHERE s.statement_id IN ({marks}) ORDER BY s.current"""


@dataclass(frozen=True, slots=True)
class Resolved:
    """The identity of a speaker: its id, its name over all pages, why this page's speaker belongs to it."""

    id: str
    name: str
    why: str


def resolved(store: Store, statements: Iterable[str]) -> dict[str, Resolved]:
    """Return the identity of each statement's speaker, by statement id; those without one are left out.

    Raises StoreError where the database cannot be read.
    """
    asked = tuple(statements)
    sql = _SPOKEN.format(marks=", ".join("?" * len(asked)))
    with told(store.path):
        # A current statement comes last and so is the one that is kept.
        return {row[0]: Resolved(*row[1:]) for row in store.connection.execute(sql, asked)}


_IN_CAPTURE = """
SELECT p.speaker_id, m.identity, i.name, m.why FROM speakers AS p
JOIN identity_members AS m ON m.speaker = p.id JOIN identities AS i ON i.id = m.identity
WHERE p.capture_id = ?"""


def resolved_in(store: Store, capture: int) -> dict[str, Resolved]:
    """Return the identities of a capture's speakers, by their id in the record."""
    with told(store.path):
        found = store.connection.execute(_IN_CAPTURE, (capture,)).fetchall()
    return {row[0]: Resolved(*row[1:]) for row in found}


def identity_name(store: Store, identity: str) -> str | None:
    """Return what an identity is called, none where there is none of this id."""
    with told(store.path):
        sql = "SELECT name FROM identities WHERE id = ?"
        row = store.connection.execute(sql, (identity,)).fetchone()
    return row[0] if row else None
