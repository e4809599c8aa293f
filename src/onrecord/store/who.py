"""Every statement of one speaker in time order, with the names as printed."""

from __future__ import annotations

import difflib
from collections import Counter
from dataclasses import dataclass
from itertools import groupby, islice
from operator import itemgetter
from typing import TYPE_CHECKING

from onrecord.store.faults import told
from onrecord.store.folding import fold
from onrecord.store.query import Query, plan
from onrecord.store.rows import COLUMNS, SPEAKERS, row_of
from onrecord.store.search import Count

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.codec import Row
    from onrecord.store.store import Store

_NAMES_COMPARED = 50_000  # distinct names that a near miss is looked for among
_NEAR = 0.6  # difflib's own default
_SUGGESTIONS = 3


@dataclass(frozen=True, slots=True)
class Who:
    """What one name said: ``names`` as printed with the statements they occur beside.

    ``rows`` run from the oldest day to the newest, undated first, each page in reading
    order. ``suggestions`` are names that come near, where nobody has this one.
    """

    names: tuple[tuple[str, int], ...]
    rows: tuple[Row, ...]
    total: Count
    suggestions: tuple[str, ...]


def who(store: Store, name: str, limit: int | None = None) -> Who:
    """Return the statements, of any kind, of every speaker who is printed with this name.

    ``limit``: rows to return, none for all; ``total`` counts all. The words of ``name``
    may be any of a printed name's words: 'Kesse' finds 'Amadu Kesse Tarro'.
    Raises UsageError for a name without a word, StoreError where it cannot be read.
    """
    made = plan(Query(speaker=name, kind=None))
    with told(store.path):
        printed = store.connection.execute(made.sql("s.names"), made.parameters)
        beside, total = Counter[str](), 0
        for (names,) in printed:
            beside.update(names.split("\n"))
            total += 1
        made.tables += SPEAKERS
        found = store.connection.execute(made.sql(COLUMNS, "ORDER BY s.id"), made.parameters)
        rows = tuple(islice(_in_reading_order(found), limit))
    near = suggestions(store, name) if not total else ()
    return Who(tuple(beside.most_common()), rows, Count(total, capped=False), near)


def suggestions(store: Store, name: str) -> tuple[str, ...]:
    """Return up to three speakers' names that come near a name nobody has."""
    with told(store.path):
        found = store.connection.execute("SELECT DISTINCT name FROM speakers LIMIT ?", (_NAMES_COMPARED,))
        known = {key: row[0] for row in found for key in _keys(row[0])}
    near = difflib.get_close_matches(fold(name), known, _SUGGESTIONS * 2, _NEAR)
    return tuple(dict.fromkeys(known[key] for key in near))[:_SUGGESTIONS]


def _keys(name: str) -> list[str]:
    """Return the name and its last word, folded: people misspell a surname alone."""
    whole = fold(name)
    return [whole, whole.rpartition(" ")[2]]


def _in_reading_order(found: Iterator[tuple[object, ...]]) -> Iterator[Row]:
    # Keys run against reading order within a capture (see recency).
    for _, page in groupby(found, key=itemgetter(1)):
        for row in reversed(list(page)):
            yield row_of(row)
