"""What a speaker's page shows, bounded: a hundred thousand statements take hardly longer than a hundred.

``profile`` has the same of all pages; it reads them all.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from onrecord.errors import UsageError
from onrecord.identity import latin
from onrecord.store.faults import told
from onrecord.store.folding import fold
from onrecord.store.profiles import Printed, condition, names_for_search, phrases, summed
from onrecord.store.recency import SEQUENCE_BITS, first_key_of_day
from onrecord.store.rows import these
from onrecord.store.search import MOST_COUNTED, TIME_LIMIT_MS, Count, limited

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from onrecord.codec import Row
    from onrecord.store.store import Store

WINDOW = 500
"""The newest statements that names, roles and outlets are counted over."""
_BARS = 36  # of a timeline: three years by month, else years
_MOST_PEOPLE = 200
_SPOKEN = "FROM identity_statements AS i CROSS JOIN statements AS s ON s.id = i.statement"
_SEEN = f"""
SELECT s.names, p.role, o.name, c.earliest {_SPOKEN} CROSS JOIN captures AS c ON c.id = s.capture_id
LEFT JOIN speakers AS p ON p.id = s.speaker LEFT JOIN outlets AS o ON o.id = c.outlet_id
WHERE i.identity = ? ORDER BY i.statement DESC LIMIT {WINDOW + 1}"""
_COUNTED = """
SELECT count(*) FROM (SELECT 1 FROM identity_statements WHERE identity = ? LIMIT ?)"""
_ENDS = "SELECT min(statement), max(statement) FROM identity_statements WHERE identity = ? AND statement >= ?"
_IN_BAR = "SELECT count(*) FROM identity_statements WHERE identity = ? AND statement BETWEEN ? AND ?"
_ABOUT = """
SELECT s.id FROM statements_fts CROSS JOIN statements AS s ON s.id = statements_fts.rowid
WHERE statements_fts MATCH ?
AND NOT EXISTS (SELECT 1 FROM identity_statements AS i WHERE i.identity = ? AND i.statement = s.id)
ORDER BY statements_fts.rowid DESC LIMIT ?"""
_PEOPLE = """
SELECT i.id, i.name, i.kind,
  (SELECT count(*) FROM (SELECT 1 FROM identity_statements AS e WHERE e.identity = i.id LIMIT ?)) AS heard
FROM identities AS i WHERE i.id IN ({among}) ORDER BY heard DESC, i.name, i.id LIMIT ?"""
_HEARD = """
SELECT i.id, i.name, i.kind, min(?, (SELECT count(*) FROM (
  SELECT 1 FROM identity_statements AS e WHERE e.identity = i.id LIMIT ?))) AS heard
FROM (SELECT DISTINCT identity FROM identity_statements AS e JOIN
  (SELECT id FROM statements WHERE current = 1 ORDER BY id DESC LIMIT ?) AS s ON s.id = e.statement) AS n
JOIN identities AS i ON i.id = n.identity ORDER BY heard DESC, i.name, i.id LIMIT ?"""


@dataclass(frozen=True, slots=True)
class Bar:
    """How many statements fall in a year ('2025') or a month ('2025-10')."""

    period: str
    count: int


@dataclass(frozen=True, slots=True)
class Heard:
    """One identity in a list, with how many statements it has."""

    id: str
    name: str
    kind: str
    count: Count


@dataclass(frozen=True, slots=True)
class Portrait:
    """An identity on one page.

    ``names``, ``roles`` and ``outlets`` count statements among the newest ``window``; ``capped``: there are
    more than those. ``bars`` count all that are dated, in the order of time.
    """

    heard: Heard
    window: int
    capped: bool
    names: tuple[Printed, ...]
    roles: tuple[Printed, ...]
    outlets: tuple[Printed, ...]
    bars: tuple[Bar, ...]
    aliases: tuple[str, ...]
    links: tuple[str, ...]


def portrait(store: Store, identity: str, time_limit_ms: int = TIME_LIMIT_MS) -> Portrait:
    """Return what a speaker's page shows.

    Raises UsageError where no identity has this id now, TooSlow past the time limit.
    """
    heard = heard_as(store, identity)
    with limited(store, time_limit_ms):
        ask = store.connection.execute
        seen = ask(_SEEN, (identity,)).fetchall()
        window = seen[:WINDOW]
        return Portrait(
            heard=heard,
            window=len(window),
            capped=len(seen) > WINDOW,
            names=summed((line, 1, day, day) for s, _, _, day in window for line in (s or "").split("\n")),
            roles=summed((role, 1, day, day) for _, role, _, day in window if role),
            outlets=summed((name, 1, day, day) for _, _, name, day in window if name),
            bars=tuple(_bars(store.connection, identity)),
            aliases=_all(store.connection, "SELECT name FROM people_aliases WHERE person = ?", identity),
            links=_all(store.connection, "SELECT identifier FROM people_links WHERE person = ?", identity),
        )


def heard_as(store: Store, identity: str) -> Heard:
    """Return name and kind of a speaker. Raises UsageError where no identity has this id now."""
    with told(store.path):
        found = "SELECT id, name, kind FROM identities WHERE id = ?"
        row = store.connection.execute(found, (identity,)).fetchone()
        if row is None:
            msg = f"no speaker has the id '{identity}'"
            raise UsageError(msg)
        return Heard(*(*row, _count(store.connection, identity)))


def people(store: Store, name: str, time_limit_ms: int = TIME_LIMIT_MS) -> tuple[Heard, ...]:
    """Return the speakers whom a name may mean, 200 at most: who has just this name, else all its words.

    Case, accents and script do not count; an id means its speaker. Raises UsageError for a name
    without a word, TooSlow past the time limit.
    """
    where, words = condition(name)
    equal = "SELECT identity FROM identity_names WHERE folded IN (?, ?)"
    ways: tuple[tuple[str, list[str]], ...] = (
        ("SELECT ?", [name.strip()]),
        (equal, [fold(name), fold(latin(name))]),
        (f"SELECT identity FROM identity_names WHERE {where}", words),  # noqa: S608 - instr and marks alone
    )
    with limited(store, time_limit_ms):
        for among, asked in ways:
            sql = _PEOPLE.format(among=among)
            parameters = (MOST_COUNTED + 1, *asked, _MOST_PEOPLE)
            if found := store.connection.execute(sql, parameters).fetchall():
                return tuple(Heard(*(*row[:3], _capped(row[3]))) for row in found)
    return ()


def successor(store: Store, identity: str) -> str | None:
    """Return the id that stands for one that was merged away, none for any other."""
    seen = {identity}
    with told(store.path):
        while True:
            sql = "SELECT merged_into FROM people WHERE id = ? AND merged_into IS NOT NULL"
            row = store.connection.execute(sql, (identity,)).fetchone()
            if row is None or row[0] in seen:
                return identity if len(seen) > 1 else None
            identity = row[0]
            seen.add(identity)


def newest_about(
    store: Store, identity: str, limit: int, time_limit_ms: int = TIME_LIMIT_MS
) -> tuple[Row, ...]:
    """Return the newest statements of others that name an identity by a whole name that is its alone.

    Raises TooSlow past the time limit.
    """
    whole, _, shared = names_for_search(store, identity)
    match = phrases(n for n in whole if n not in shared)
    if not match:
        return ()
    with limited(store, time_limit_ms):
        keys = store.connection.execute(_ABOUT, (match, identity, limit)).fetchall()
        return tuple(these(store, [key for (key,) in keys]))


def heard_lately(store: Store, time_limit_ms: int = TIME_LIMIT_MS) -> tuple[Heard, ...]:
    """Return the speakers of the newest 5,000 statements, the most heard first, 200 at most."""
    asked = (MOST_COUNTED + 1, MOST_COUNTED + 1, 5000, _MOST_PEOPLE)
    with limited(store, time_limit_ms):
        found = store.connection.execute(_HEARD, asked).fetchall()
    return tuple(Heard(*(*row[:3], _capped(row[3]))) for row in found)


def _count(connection: sqlite3.Connection, identity: str) -> Count:
    return _capped(connection.execute(_COUNTED, (identity, MOST_COUNTED + 1)).fetchone()[0])


def _capped(number: int) -> Count:
    return Count(min(number, MOST_COUNTED), capped=number > MOST_COUNTED)


def _all(connection: sqlite3.Connection, sql: str, identity: str) -> tuple[str, ...]:
    return tuple(row[0] for row in connection.execute(sql, (identity,)))


def _bars(connection: sqlite3.Connection, identity: str) -> Iterator[Bar]:
    """Count by month, or by year where that would be more months than fit."""
    first, last = connection.execute(_ENDS, (identity, first_key_of_day(1))).fetchone()
    if first is None:
        return
    start, end = (date.fromordinal(key >> SEQUENCE_BITS) for key in (first, last))
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    periods = _months(start, months) if months <= _BARS else _years(start.year, end.year)
    for name, (low, high) in periods:
        keys = (first_key_of_day(low), first_key_of_day(high) - 1)
        yield Bar(name, connection.execute(_IN_BAR, (identity, *keys)).fetchone()[0])


def _months(start: date, count: int) -> Iterator[tuple[str, tuple[int, int]]]:
    for number in range(start.month - 1, start.month - 1 + count):
        year, month = start.year + number // 12, number % 12 + 1
        after = date(year + month // 12, month % 12 + 1, 1)
        yield f"{year}-{month:02}", (date(year, month, 1).toordinal(), after.toordinal())


def _years(first: int, last: int) -> Iterator[tuple[str, tuple[int, int]]]:
    for year in range(max(first, last - 99), last + 1):
        yield str(year), (date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal() + 1)
