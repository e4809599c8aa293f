"""Every statement of one speaker in time order, with the names as printed."""

from __future__ import annotations

import difflib
from collections import Counter
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Literal

from onrecord.store.faults import told
from onrecord.store.folding import fold
from onrecord.store.query import Query, expression, plan
from onrecord.store.rows import COLUMNS, SPEAKERS, in_reading_order
from onrecord.store.search import Count
from onrecord.types import Kind

if TYPE_CHECKING:
    from onrecord.codec import Row
    from onrecord.store.store import Store

NAMES_WINDOW = 1000  # a politician's hundred thousand statements print the same names
_NAMES_COMPARED = 50_000  # distinct names that a near miss is looked for among
_NEAR = 0.6  # difflib's own default
_SUGGESTIONS = 3
_KINDS = """\
SELECT s.kind, count(*) FROM statements_fts CROSS JOIN statements AS s ON s.id = statements_fts.rowid
WHERE statements_fts MATCH ? GROUP BY s.kind"""
_NAMES = {
    "speaker": "SELECT DISTINCT name FROM speakers LIMIT ?",
    "outlet": "SELECT name FROM outlets LIMIT ?",
    "section": "SELECT DISTINCT section FROM captures WHERE section IS NOT NULL LIMIT ?",
    "place": "SELECT DISTINCT words FROM place_mentions LIMIT ?",
}


@dataclass(frozen=True, slots=True)
class Who:
    """What one name said: ``names`` as printed with the statements of articles that print them.

    Names are counted over the newest 1,000 statements; ``total`` is exact, and so is ``others``: the
    statements of kinds that were not asked for.
    ``rows`` run from the oldest day to the newest, undated first, each page in reading
    order. ``suggestions`` are names that come near, where nobody has this one.
    """

    names: tuple[tuple[str, int], ...]
    rows: tuple[Row, ...]
    total: Count
    others: int
    suggestions: tuple[str, ...]


def who(store: Store, name: str, limit: int | None = None, kind: Kind | None = Kind.SPEECH) -> Who:
    """Return the statements of every speaker who is printed with this name.

    ``limit``: rows to return, none for all; ``total`` counts all. ``kind``: none for any.
    The words of ``name`` may be any of a printed name's words: 'Kesse' finds 'Amadu Kesse Tarro'.
    Raises UsageError for a name without a word, StoreError where it cannot be read.
    """
    query = Query(speaker=name, kind=kind)
    made = plan(store, query)
    with told(store.path):
        kinds = dict(store.connection.execute(_KINDS, (expression(query),)).fetchall())
        total = sum(kinds.values()) if kind is None else kinds.get(kind.value, 0)
        newest = made.sql("s.names", f"ORDER BY {made.newest} LIMIT {NAMES_WINDOW}")
        names = Counter[str]()
        for (printed,) in store.connection.execute(newest, made.parameters):
            names.update(printed.split("\n"))
        made.tables += SPEAKERS
        found = store.connection.execute(made.sql(COLUMNS, "ORDER BY statements_fts.rowid"), made.parameters)
        rows = tuple(islice(in_reading_order(found), limit))
    others = sum(kinds.values()) - total
    near = suggestions(store, name) if not kinds else ()
    return Who(tuple(names.most_common()), rows, Count(total, capped=False), others, near)


def suggestions(
    store: Store, name: str, among: Literal["speaker", "outlet", "section", "place"] = "speaker"
) -> tuple[str, ...]:
    """Return up to three names that come near one that nobody has; none where somebody has it.

    Speakers and outlets have a name by any of its words, sections and places by all of them.
    """
    with told(store.path):
        found = store.connection.execute(_NAMES[among], (_NAMES_COMPARED,))
        known = {key: row[0] for row in found for key in _keys(row[0])}
    asked = set(fold(name).split())
    if any(
        asked == set(key.split()) or (among in {"speaker", "outlet"} and asked <= set(key.split()))
        for key in known
    ):
        return ()
    near = difflib.get_close_matches(fold(name), known, _SUGGESTIONS * 2, _NEAR)
    return tuple(dict.fromkeys(known[key] for key in near))[:_SUGGESTIONS]


def _keys(name: str) -> list[str]:
    """Return the name and its last word, folded: people misspell a surname alone."""
    whole = fold(name)
    return [whole, whole.rpartition(" ")[2]]
