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
