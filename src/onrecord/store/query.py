"""What is searched for, and the SQL that finds it newest first without a sort.

The user's words never reach the query syntax: each is quoted. ``"a phrase"`` is a
phrase, ``word*`` a prefix, all else literal. FTS5's unicode61 folds case and the
accents of Latin letters. It does not fold ı to i (though İ to i), ß to ss, ø ł đ ə, й to
и or ё to е, nor does it part runs of CJK characters: such a run is one word.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from onrecord.errors import UsageError
from onrecord.store.faults import told
from onrecord.store.folding import fold
from onrecord.store.recency import first_key_of_day
from onrecord.store.when import Time, filter_times, period_of
from onrecord.store.where import filter_places
from onrecord.types import Form, Kind, Stance

if TYPE_CHECKING:
    from onrecord.store.store import Store

_PART = re.compile(r'"([^"]*)"(\*?)|([^\s"]+)')
_OF_STATEMENT = "CROSS JOIN captures AS c ON c.id = s.capture_id"
_MATCHED = "statements_fts CROSS JOIN statements AS s ON s.id = statements_fts.rowid"
_SPOKEN = f"statements AS s ON s.id = i.statement {_OF_STATEMENT}"
_BY_CAPTURE = "captures AS c CROSS JOIN statements AS s ON s.id BETWEEN c.first_key AND c.last_key"


class Order(StrEnum):
    """Which statements come first."""

    NEWEST = "newest"
    RELEVANCE = "relevance"


@dataclass(frozen=True, slots=True)
class Query:
    """What to find; what is none is not asked for.

    ``since`` and ``until``: EDTF (level 0 or 1), from the first day of the one to the last of the
    other; ``when``: both in one. ``time``: which time that is; a statement is found whose time shares
    a day with the period, or lies ``wholly`` in it. Open ends have no end; what has no such time is left out.
    ``speaker``: words of any name as printed; ``outlet``: part of its name; both, and
    ``section``, without case and accents. ``place``: any name of a place that the statement's
    paragraphs name; ``near``: LAT,LON, ``within`` so many kilometres of it (50 unless told).
    ``identity``: the id of a speaker over all pages. ``cursor``: ``Hits.cursor`` of the page before.
    """

    text: str | None = None
    speaker: str | None = None
    outlet: str | None = None
    section: str | None = None
    language: str | None = None
    form: Form | None = None
    kind: Kind | None = Kind.SPEECH
    stance: Stance | None = None
    since: str | None = None
    until: str | None = None
    min_confidence: float | None = None
    order: Order = Order.NEWEST
    limit: int = 20
    cursor: str | None = None
    place: str | None = None
    near: str | None = None
    within: float | None = None
    time: Time = Time.PUBLISHED
    when: str | None = None
    wholly: bool = False
    identity: str | None = None


@dataclass(slots=True)
class Plan:
    """The parts of a SELECT, with its parameters; ``newest`` is the order that needs no sort."""

    tables: str
    newest: str
    order: str
    where: list[str] = field(default_factory=list)
    parameters: list[object] = field(default_factory=list)

    def add(self, condition: str, *parameters: object) -> None:
        """Ask for one thing more."""
        self.where.append(condition)
        self.parameters += parameters

    def among(self, keys: str, *parameters: object) -> None:
        """Ask for statements whose keys this SELECT gives.

        '+' keeps the keys from driving but where all statements do: for each page of an outlet they would
        be gone through anew (126 ms at 100,000 statements against 4 ms, benchmarks/search.py).
        """
        key = "s.id" if self.tables.startswith("statements AS s") else "+s.id"
        self.add(f"{key} IN ({keys})", *parameters)

    def sql(self, columns: str, tail: str = "") -> str:
        """Return the SELECT of these columns."""
        where = " AND ".join(self.where) or "1"
        return f"SELECT {columns} FROM {self.tables} WHERE {where} {tail}"  # noqa: S608 - user's words are parameters


def plan(store: Store, query: Query) -> Plan:
    """Return how a query is run. Raises UsageError for what cannot be asked.

    The table that drives is fixed here by CROSS JOIN: SQLite without statistics picks
    plans that sort every hit (a common word at 1 million: 283 ms against 0.1 ms, design/product.md 3.4).
    """
    _check(query)
    match = expression(query)
    if match is not None:
        made = _matched(query, match)
    elif query.identity:
        made = _plan(f"identity_statements AS i CROSS JOIN {_SPOKEN}", "i.statement DESC")
        made.add("i.identity = ?", query.identity)
        _bound(query, made, "i.statement")
    elif query.outlet or query.section or query.language:
        made = _by_capture(query)
    else:
        made = _plan(f"statements AS s {_OF_STATEMENT}", "s.id DESC")
        made.add("s.current = 1")
    _filter_captures(store, query, made)
    _filter_statements(query, made)
    filter_places(store, query, made)
    filter_times(store, query, made)
    return made


def _check(query: Query) -> None:
    """Refuse what would match everything, or nothing, without a word about it."""
    for what, name in (("outlet", query.outlet), ("section", query.section)):
        if name and not fold(name):
            msg = f"the {what} '{name}' holds no word or number to search for"
            raise UsageError(msg)


def _plan(tables: str, newest: str) -> Plan:
    return Plan(tables, newest, newest)


def expression(query: Query) -> str | None:
    """Return the FTS5 expression of the words and the speaker, none where neither is asked."""
    parts = [
        f"{column} : ({terms(words, what)})"
        for column, words, what in (("words", query.text, "text"), ("names", query.speaker, "speaker"))
        if words is not None and words.strip()
    ]
    return " AND ".join(f"({part})" for part in parts) or None


def terms(words: str, what: str = "text") -> str:
    """Return words as FTS5 strings, all of which must occur.

    Raises UsageError where no word or number is left to search for.
    """
    found = []
    for phrase, starred, bare in _PART.findall(words.replace("\0", " ")):
        inner = phrase or bare.rstrip("*")
        star = "*" if starred or (bare.endswith("*") and not phrase) else ""
        if any(_is_token(c) for c in inner):
            found.append(f'"{inner}"{star}')
    if not found:
        msg = f"the {what} '{words}' holds no word or number to search for"
        raise UsageError(msg)
    return " ".join(found)


def _is_token(character: str) -> bool:
    category = unicodedata.category(character)
    return category[0] in "LN" or category == "Co"  # unicode61's own default


def _matched(query: Query, match: str) -> Plan:
    of_page = query.outlet or query.section or query.language
    # SQLite leaves a LEFT JOIN out that nothing is asked of: a third less work to count a thousand hits.
    joined = _OF_STATEMENT if of_page else _OF_STATEMENT.replace("CROSS", "LEFT")
    made = _plan(f"{_MATCHED} {joined}", "statements_fts.rowid DESC")
    if query.order is Order.RELEVANCE and query.text:
        made.order = "statements_fts.rank"
    made.add("statements_fts MATCH ?", match)
    _bound(query, made, "statements_fts.rowid")
    if query.identity:
        spoken = "SELECT 1 FROM identity_statements AS i WHERE i.identity = ? AND i.statement = s.id"
        made.add(f"EXISTS ({spoken})", query.identity)
    return made


def _by_capture(query: Query) -> Plan:
    # A capture's statements have keys in a row, so captures by key give statements by key.
    made = _plan(_BY_CAPTURE, "c.first_key DESC, s.id DESC")
    # '+' keeps the index by recency from being taken where that of a section or language is closer.
    made.add("+c.current = 1" if query.section or query.language else "c.current = 1")
    low, high = _keys(query)
    made.add("c.first_key BETWEEN ? AND ?", low, high)
    return made


def _keys(query: Query) -> tuple[int, int]:
    """Return the smallest and largest key that the dates and the cursor allow."""
    low, high = 0, 2**62
    period = period_of(query) if query.time is Time.PUBLISHED else None
    if period is not None:
        # A publication date is one day or not known; undated statements lie below day 1.
        low = first_key_of_day((period.first or date.min).toordinal())
        high = first_key_of_day((period.last or date.max).toordinal() + 1) - 1
    if query.cursor and query.order is Order.NEWEST:
        high = min(high, _number(query.cursor) - 1)
    return low, high


def _bound(query: Query, made: Plan, key: str) -> None:
    low, high = _keys(query)
    if low:
        made.add(f"{key} >= ?", low)
    if high < 2**62:
        made.add(f"{key} <= ?", high)


def _number(cursor: str) -> int:
    if not cursor.isdecimal():
        msg = f"'{cursor}' is not a cursor of a search before"
        raise UsageError(msg)
    return int(cursor)


def offset(query: Query) -> int:
    """Return how many hits to pass over: only relevance counts its pages."""
    return _number(query.cursor) if query.cursor and query.order is Order.RELEVANCE else 0


def _filter_captures(store: Store, query: Query, made: Plan) -> None:
    if query.outlet:
        _filter_outlet(store, fold(query.outlet), made)
    if query.section:
        made.add("c.section_folded = ?", fold(query.section))
    if query.language:
        made.add("c.language = ?", query.language.casefold())


def _filter_outlet(store: Store, name: str, made: Plan) -> None:
    named = "SELECT id FROM outlets WHERE instr(folded, ?)"
    with told(store.path):
        ids = store.connection.execute(f"{named} LIMIT 2", (name,)).fetchall()
    if len(ids) == 1:
        made.add("c.outlet_id = ?", ids[0][0])
    else:
        # The index by outlet would give them outlet by outlet and need a sort: '+' keeps it out.
        made.add(f"+c.outlet_id IN ({named})", name)


def _filter_statements(query: Query, made: Plan) -> None:
    if not made.where or not made.where[0].startswith("statements_fts"):
        _bound(query, made, "s.id")
    for column in ("form", "kind", "stance"):
        value = getattr(query, column)
        if value is not None:
            made.add(f"s.{column} = ?", value)
    if query.min_confidence is not None:
        made.add("s.confidence >= ?", query.min_confidence)
