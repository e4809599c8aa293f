"""Identities by name, and what the archive holds on one: names, roles, bodies, outlets, words about it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.errors import UsageError
from onrecord.identity import bodies_of, latin
from onrecord.store.faults import told
from onrecord.store.folding import fold
from onrecord.store.people import current_id
from onrecord.store.rows import COLUMNS, SPEAKERS, in_reading_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.codec import Row
    from onrecord.store.store import Store
    from onrecord.types import Kind

_OF = """FROM identity_members AS m JOIN speakers AS p ON p.id = m.speaker
JOIN captures AS c ON c.id = p.capture_id"""
_KNOWN = f"""
SELECT i.id, i.name, i.kind,
  (SELECT count(*) FROM identity_members AS m JOIN statements AS s ON s.speaker = m.speaker
   WHERE m.identity = i.id AND s.current = 1),
  (SELECT count(*) FROM identity_members AS m WHERE m.identity = i.id),
  (SELECT min(c.earliest) {_OF} WHERE m.identity = i.id),
  (SELECT max(c.latest) {_OF} WHERE m.identity = i.id),
  (SELECT p.role {_OF} WHERE m.identity = i.id AND p.role IS NOT NULL
   ORDER BY c.earliest DESC, p.id DESC LIMIT 1),
  EXISTS (SELECT 1 FROM people WHERE id = i.id)
FROM identities AS i"""  # noqa: S608 - no words of a user
_BY = "s.speaker IN (SELECT speaker FROM identity_members WHERE identity = ?)"
_WORDS = "s.id IN (SELECT rowid FROM statements_fts WHERE statements_fts MATCH ?)"
_HERE = f"s.capture_id IN (SELECT p.capture_id {_OF} WHERE m.identity = ?)"
_NAMES = f"""
SELECT s.names, count(*), min(c.earliest), max(c.latest) FROM statements AS s
JOIN captures AS c ON c.id = s.capture_id WHERE {_BY} AND s.current = 1 GROUP BY s.names"""  # noqa: S608 - likewise
_SEEN = f"""
SELECT p.role, o.name, c.earliest, c.latest, m.why, p.name, c.url {_OF}
LEFT JOIN outlets AS o ON o.id = c.outlet_id WHERE m.identity = ? ORDER BY c.earliest, c.id, p.id"""
_BESIDE = """
SELECT other.name FROM identity_members AS m JOIN speakers AS p ON p.id = m.speaker
JOIN speakers AS other ON other.capture_id = p.capture_id AND other.kind = 'organisation' AND other.id <> p.id
WHERE m.identity = ?"""


_MOST_WORDS = 30  # of a name that is looked for; nobody has so many


@dataclass(frozen=True, slots=True)
class Known:
    """One identity in a list: ``role`` is the last as worded; ``by_hand``: people said something of it."""

    id: str
    name: str
    kind: str
    statements: int
    pages: int
    first: str | None
    last: str | None
    role: str | None
    by_hand: bool


@dataclass(frozen=True, slots=True)
class Printed:
    """Words as printed, with how often, and the first and last day, YYYY-MM-DD."""

    words: str
    count: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a page belongs to an identity: the name and address, and what brought it in."""

    name: str
    url: str
    why: str


@dataclass(frozen=True, slots=True)
class Profile:
    """What the archive holds on one identity.

    ``names`` count statements, ``roles`` and ``outlets`` pages. ``bodies`` are those named in
    the roles and those heard on the same pages. ``aliases`` and ``links`` are what people said.
    """

    known: Known
    names: tuple[Printed, ...]
    roles: tuple[Printed, ...]
    bodies: tuple[tuple[str, int], ...]
    outlets: tuple[Printed, ...]
    aliases: tuple[str, ...]
    links: tuple[str, ...]
    reasons: tuple[Reason, ...]


def identities(store: Store, name: str | None = None, limit: int | None = None) -> tuple[Known, ...]:
    """Return the identities that have all the words of ``name`` in one of their names, the most heard first.

    Case, accents and script do not count; ``kess*`` is a prefix. An id gives its identity.
    Raises UsageError for a name without a word.
    """
    with told(store.path):
        ask = store.connection.execute
        if name is None:
            found = ask(f"{_KNOWN} ORDER BY 4 DESC, i.name, i.id LIMIT ?", (-1 if limit is None else limit,))
        elif len(name.split()) > _MOST_WORDS:
            return ()
        else:
            where, words = condition(name)
            named = f"SELECT identity FROM identity_names WHERE {where}"  # noqa: S608 - instr and marks alone
            found = ask(
                f"{_KNOWN} WHERE i.id = ? OR i.id IN ({named}) ORDER BY 4 DESC, i.name, i.id LIMIT ?",
                (name.strip(), *words, -1 if limit is None else limit),
            )
        return tuple(Known(*(*row[:-1], bool(row[-1]))) for row in found)


def condition(name: str) -> tuple[str, list[str]]:
    """Return the SQL condition that a name holds every word, as printed or in Latin letters."""
    ways = []
    for way in dict.fromkeys((name, latin(name))):
        words = [f" {fold(word)}{'' if word.endswith('*') else ' '}" for word in way.split() if fold(word)]
        ways.append(words)
    if not ways[0]:
        msg = f"the speaker '{name}' holds no word or number to search for"
        raise UsageError(msg)
    every = " OR ".join(
        "(" + " AND ".join("instr(' ' || folded || ' ', ?)" for _ in words) + ")" for words in ways
    )
    return every, [word for words in ways for word in words]


def meant(store: Store, name: str) -> tuple[Known, ...]:
    """Return the one identity that a name means, or all that it may mean, or none.

    An id means its identity; a name of two words or more means the only one that is
    printed so in full, although others have its words among more.
    """
    found = identities(store, name)
    with told(store.path):
        if len(found) > 1 and " " in fold(name):
            equal = "SELECT DISTINCT identity FROM identity_names WHERE folded IN (?, ?)"
            ids = {row[0] for row in store.connection.execute(equal, (fold(name), fold(latin(name))))}
            found = tuple(k for k in found if k.id in ids) or found
        if not found and store.connection.execute("SELECT 1 FROM people WHERE id = ?", (name,)).fetchone():
            return identities(store, current_id(store.connection, name))
    return found


def profile(store: Store, known: Known) -> Profile:
    """Return what the archive holds on an identity. Raises StoreError where it cannot be read."""
    with told(store.path):
        ask = store.connection.execute
        seen = ask(_SEEN, (known.id,)).fetchall()
        beside = [row[0] for row in ask(_BESIDE, (known.id,))]
        named = Counter(body for row in seen for body in bodies_of(row[0]))
        return Profile(
            known=known,
            names=summed(
                (line, n, a, b) for names, n, a, b in ask(_NAMES, (known.id,)) for line in _lines(names)
            ),
            roles=summed((row[0], 1, row[2], row[3]) for row in seen if row[0]),
            bodies=tuple((named + Counter(beside)).most_common()),
            outlets=summed((row[1], 1, row[2], row[3]) for row in seen if row[1]),
            aliases=tuple(r[0] for r in ask("SELECT name FROM people_aliases WHERE person = ?", (known.id,))),
            links=tuple(
                r[0] for r in ask("SELECT identifier FROM people_links WHERE person = ?", (known.id,))
            ),
            reasons=tuple(Reason(row[5], row[6], row[4]) for row in seen),
        )


def _lines(names: str | None) -> list[str]:
    return (names or "").split("\n")


def summed(found: Iterable[tuple[str, int, str | None, str | None]]) -> tuple[Printed, ...]:
    """Return each wording once, with its count and days, in the order of the first day."""
    held: dict[str, list[tuple[int, str | None, str | None]]] = {}
    for words, count, first, last in found:
        held.setdefault(" ".join(words.split()), []).append((count, first, last))
    summed = [
        Printed(
            words,
            sum(count for count, _, _ in parts),
            min((first for _, first, _ in parts if first), default=None),
            max((last for _, _, last in parts if last), default=None),
        )
        for words, parts in held.items()
    ]
    return tuple(sorted(summed, key=lambda p: (p.first or "9999", -p.count, p.words)))


def names_of(store: Store, identity: str) -> tuple[str, ...]:
    """Return the fullest names of an identity as its pages print them, each once."""
    printed = f"SELECT DISTINCT p.name {_OF} WHERE m.identity = ? ORDER BY 1"
    with told(store.path):
        return tuple(" ".join(row[0].split()) for row in store.connection.execute(printed, (identity,)))


def said_by(store: Store, known: Known, limit: int | None, kind: Kind | None = None) -> tuple[Row, ...]:
    """Return what an identity is reported to have said, oldest day first. ``kind``: none for any."""
    if kind is None:
        return _rows(store, _BY, (known.id,), limit)
    return _rows(store, f"{_BY} AND s.kind = ?", (known.id, kind.value), limit)


def said_kinds(store: Store, known: Known) -> dict[str, int]:
    """Return how many statements of each kind an identity has."""
    counted = f"SELECT s.kind, count(*) FROM statements AS s WHERE {_BY} AND s.current = 1 GROUP BY 1"  # noqa: S608 - no words of a user
    with told(store.path):
        return dict(store.connection.execute(counted, (known.id,)).fetchall())


def said_about(store: Store, known: Known, limit: int | None) -> tuple[Row, ...]:
    """Return what others are reported to have said that names this identity, oldest day first.

    By a whole name as printed, and by part of one on pages where this identity speaks
    itself; where another identity has the name too, on those pages alone.
    """
    whole, parts, shared = names_for_search(store, known.id)
    anywhere, here = phrases(n for n in whole if n not in shared), phrases([*whole, *parts])
    if not here:
        return ()
    found = [f"({_WORDS} AND {_HERE})"] + ([_WORDS] if anywhere else [])
    where = f"(s.speaker IS NULL OR NOT {_BY}) AND ({' OR '.join(found)})"
    return _rows(store, where, (known.id, here, known.id, *([anywhere] if anywhere else [])), limit)


def names_for_search(store: Store, identity: str) -> tuple[list[str], list[str], set[str]]:
    """Return an identity's names of several words, those of one, and those that others have too; folded."""
    with told(store.path):
        ask = store.connection.execute
        names = [r[0] for r in ask("SELECT folded FROM identity_names WHERE identity = ?", (identity,))]
        marks = ", ".join("?" * len(names))
        same = f"SELECT DISTINCT folded FROM identity_names WHERE identity <> ? AND folded IN ({marks})"  # noqa: S608 - marks alone
        shared = {r[0] for r in ask(same, (identity, *names))}
    return [n for n in names if " " in n], [n for n in names if " " not in n], shared


def phrases(names: Iterable[str]) -> str:
    """Return the FTS5 expression of words that hold one of these names, '' for none."""
    quoted = " OR ".join(f'"{name}"' for name in names if name)
    return f"words : ({quoted})" if quoted else ""


def _rows(store: Store, where: str, parameters: Sequence[object], limit: int | None) -> tuple[Row, ...]:
    tables = f"statements AS s JOIN captures AS c ON c.id = s.capture_id {SPEAKERS}"
    sql = f"SELECT {COLUMNS} FROM {tables} WHERE s.current = 1 AND {where} ORDER BY s.id LIMIT ?"  # noqa: S608 - no words of a user
    with told(store.path):
        found = store.connection.execute(sql, (*parameters, -1 if limit is None else limit))
        return tuple(in_reading_order(found))
