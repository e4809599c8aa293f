"""Search: newest first by default, counts capped, under a time limit."""

from __future__ import annotations

import time
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.errors import TooSlow
from onrecord.store.faults import told
from onrecord.store.query import Order, offset, plan
from onrecord.store.rows import SPEAKERS, these

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.codec import Row
    from onrecord.store.query import Plan, Query
    from onrecord.store.store import Store

MOST_COUNTED = 1000
FACET_WINDOW = 5000  # the newest hits that facets look at (design/product.md, 3.4)
FACET_VALUES = 10
TIME_LIMIT_MS = 1000
_STEPS = 1000  # SQLite instructions between two looks at the clock, some microseconds


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are, or at least are. ``str`` gives '17' or '1,000+'."""

    value: int
    capped: bool

    def __str__(self) -> str:
        return f"{self.value:,}{'+' if self.capped else ''}"


@dataclass(frozen=True, slots=True)
class Hits:
    """One page of results; ``cursor`` asks for the next, none on the last page."""

    rows: tuple[Row, ...]
    total: Count
    cursor: str | None


@dataclass(frozen=True, slots=True)
class Facets:
    """How often each value occurs among the newest ``window`` hits, most frequent first.

    ``capped``: there are more hits than the window.
    """

    window: int
    capped: bool
    speaker: tuple[tuple[str, int], ...]
    outlet: tuple[tuple[str, int], ...]
    section: tuple[tuple[str, int], ...]
    language: tuple[tuple[str, int], ...]
    form: tuple[tuple[str, int], ...]


def search(store: Store, query: Query, time_limit_ms: int = TIME_LIMIT_MS) -> Hits:
    """Return the first ``query.limit`` current statements that match.

    Raises UsageError for what cannot be asked (a date, a cursor, text without a word),
    TooSlow past the time limit, StoreError where the database cannot be read.
    """
    made = plan(store, query)
    with limited(store, time_limit_ms):
        found = _keys(store, query, made)
        shown = found[: query.limit]
        rows = these(store, shown)
        total = _counted(store, plan(store, replace(query, cursor=None)), offset(query) + len(shown))
    return Hits(
        rows=tuple(rows),
        total=total,
        cursor=_cursor(query, shown[-1]) if shown and len(found) > query.limit else None,
    )


def facets(
    store: Store, query: Query, time_limit_ms: int = TIME_LIMIT_MS, most: int = FACET_WINDOW
) -> Facets:
    """Return the most frequent speakers, outlets, sections, languages and forms among the newest hits.

    ``most``: hits to look at. Raises as ``search``.
    """
    made = plan(store, query)
    made.tables += f"{SPEAKERS} LEFT JOIN outlets AS o ON o.id = c.outlet_id"
    columns = "p.name, o.name, c.section, c.language, s.form"
    newest = made.sql(columns, f"ORDER BY {made.newest} LIMIT {most + 1}")
    with limited(store, time_limit_ms):
        found = store.connection.execute(newest, made.parameters).fetchall()
    window = found[:most]
    top = [_top(row[i] for row in window) for i in range(5)]
    return Facets(len(window), len(found) > most, *top)


def _top(values: Iterable[str | None]) -> tuple[tuple[str, int], ...]:
    return tuple(Counter(v for v in values if v is not None).most_common(FACET_VALUES))


@contextmanager
def limited(store: Store, time_limit_ms: int) -> Iterator[None]:
    """Raise TooSlow where the queries inside take longer together."""
    end = time.monotonic() + time_limit_ms / 1000

    def is_late() -> bool:
        return time.monotonic() > end

    store.connection.set_progress_handler(is_late, _STEPS)
    try:
        with told(store.path):
            yield
    except TooSlow as error:
        msg = (
            f"the search was stopped at its limit of {time_limit_ms:,} ms; narrow it by speaker, "
            "outlet or dates, use rarer words, or ask for newest first"
        )
        raise TooSlow(msg) from error
    finally:
        store.connection.set_progress_handler(None, 0)


def _keys(store: Store, query: Query, made: Plan) -> list[int]:
    # The hits are found first, by key alone and one more than asked; only then are their columns fetched.
    keys = made.sql("s.id AS key", f"ORDER BY {made.order} LIMIT ? OFFSET ?")
    asked = (*made.parameters, query.limit + 1, offset(query))
    return [row[0] for row in store.connection.execute(keys, asked)]


def _counted(store: Store, made: Plan, seen: int) -> Count:
    # newest first like the hits themselves: dates leave out the oldest, not one by one but all
    capped = made.sql("1", f"ORDER BY {made.newest} LIMIT ?")
    counted = f"SELECT count(*) FROM ({capped})"  # noqa: S608 - as in Plan.sql
    try:
        with told(store.path):
            row = store.connection.execute(counted, (*made.parameters, MOST_COUNTED + 1)).fetchone()
    except TooSlow:
        return Count(seen, capped=True)
    return Count(min(row[0], MOST_COUNTED), capped=row[0] > MOST_COUNTED)


def _cursor(query: Query, last: int) -> str:
    return str(offset(query) + query.limit) if query.order is Order.RELEVANCE else str(last)
