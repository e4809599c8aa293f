"""Which sections, outlets and languages there are, as the newest pages have them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.store.faults import told

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.store.store import Store

PAGES_WINDOW = 500  # the newest pages; at 1 million statements 2 ms
_MOST = 12
_NEWEST = """
SELECT c.section, o.name, c.language FROM captures AS c LEFT JOIN outlets AS o ON o.id = c.outlet_id
WHERE c.current = 1 ORDER BY c.first_key DESC LIMIT ?"""


@dataclass(frozen=True, slots=True)
class Values:
    """The sections, outlets and languages of the newest ``window`` pages, those of most pages first."""

    window: int
    section: tuple[str, ...]
    outlet: tuple[str, ...]
    language: tuple[str, ...]


def newest_values(store: Store) -> Values:
    """Return what the newest pages are of. Raises StoreError where the database cannot be read."""
    with told(store.path):
        found = store.connection.execute(_NEWEST, (PAGES_WINDOW,)).fetchall()
    section, outlet, language = (_most(row[i] for row in found) for i in range(3))
    return Values(len(found), section, outlet, language)


def _most(values: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(value for value, _ in Counter(v for v in values if v is not None).most_common(_MOST))
