"""Matching the speakers of a database: only those that a change can touch, the same whatever came first."""

from __future__ import annotations

from collections import Counter, defaultdict
from hashlib import sha256
from typing import TYPE_CHECKING

from onrecord.identity import Sighting, keys, latin, match
from onrecord.store.faults import told
from onrecord.store.folding import fold, names_among
from onrecord.store.touched import MOST_KEYS, gather
from onrecord.types import SpeakerKind

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from onrecord.identity import Identity
    from onrecord.store.store import Store

_SETTLED = "SELECT NOT EXISTS (SELECT 1 FROM identity_new) AND NOT EXISTS (SELECT 1 FROM identity_changed)"
_NEW = """
SELECT p.id, p.name, p.kind, c.language, c.article_id FROM identity_new AS n
JOIN speakers AS p ON p.id = n.speaker JOIN captures AS c ON c.id = p.capture_id"""
_NEW_MENTIONS = "SELECT m.speaker, m.words FROM identity_new AS n JOIN mentions AS m ON m.speaker = n.speaker"
_SIGHTINGS = """
SELECT p.id, c.id, p.name, p.kind, p.role, o.name, c.language, c.earliest, c.article_id
FROM temp.touched AS t JOIN speakers AS p ON p.id = t.speaker
JOIN captures AS c ON c.id = p.capture_id AND c.current = 1
LEFT JOIN outlets AS o ON o.id = c.outlet_id
WHERE NOT EXISTS (SELECT 1 FROM hidden_speakers AS h WHERE h.speaker = p.id)"""
_MENTIONS = "SELECT m.speaker, m.words FROM temp.touched AS t JOIN mentions AS m ON m.speaker = t.speaker"
_BESIDE = """
SELECT DISTINCT p.capture_id, p.id, p.name FROM speakers AS p
WHERE p.kind IN ('person', 'organisation') AND p.capture_id IN
  (SELECT capture_id FROM speakers JOIN temp.touched ON touched.speaker = speakers.id)"""
_HELD = (
    "SELECT m.speaker, m.identity FROM temp.touched AS t JOIN identity_members AS m ON m.speaker = t.speaker"
)
_CHANGED = """
INSERT OR IGNORE INTO identity_changed SELECT k.key FROM identity_members AS m
JOIN identity_keys AS k ON k.speaker = m.speaker WHERE m.identity = ?"""
_ID_LENGTH = 10


def is_settled(store: Store) -> bool:
    """Whether every speaker is matched. Raises StoreError where the database cannot be read."""
    with told(store.path):
        return bool(store.connection.execute(_SETTLED).fetchone()[0])


def settle(store: Store) -> int:
    """Match the speakers that are new or whose neighbours changed; return how many were looked at.

    One transaction. What people said is kept to. Work grows with the speakers that share a
    name, by its sound, with those that changed. Raises StoreError where it cannot be written.
    """
    if is_settled(store):
        return 0
    with store.writing() as connection:
        return match_changed(connection)


def match_changed(connection: sqlite3.Connection, most_keys: int = MOST_KEYS) -> int:
    """Match, inside a transaction, whoever a change touches (see ``gather``). Return how many."""
    said = _Said(connection)
    _key_new(connection, said)
    gather(connection, most_keys)
    connection.execute("DELETE FROM identity_changed")
    seen = _sightings(connection, said)
    held = dict(connection.execute(_HELD).fetchall())
    found = match(seen)
    _write(connection, found, {s.key: s for s in seen}, held)
    return len(seen)


def _key_new(connection: sqlite3.Connection, said: _Said) -> None:
    new = connection.execute(_NEW).fetchall()
    printed = defaultdict[int, list[str]](list)
    for speaker, words in connection.execute(_NEW_MENTIONS):
        printed[speaker].append(words)
    rows = [
        (key, speaker)
        for speaker, name, kind, language, _ in new
        for key in keys(_names(name, printed[speaker]), SpeakerKind(kind), language)
    ]
    connection.executemany("INSERT OR IGNORE INTO identity_keys VALUES (?, ?)", rows)
    connection.executemany("INSERT OR IGNORE INTO identity_changed VALUES (?)", [(key,) for key, _ in rows])
    for person in {p for _, name, _, _, article in new if (p := said.of(article, name))}:
        mark_changed(connection, person)
    connection.execute("DELETE FROM identity_new")


def mark_changed(connection: sqlite3.Connection, identity: str) -> None:
    """Have the speakers of an identity matched anew, with whoever shares a name with them."""
    connection.execute(_CHANGED, (identity,))


def _names(fullest: str, mentions: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(_line, names_among(fullest, mentions)))


def _line(name: str) -> str:
    return " ".join(name.split())


def _sightings(connection: sqlite3.Connection, said: _Said) -> list[Sighting]:
    mentions, beside = defaultdict[int, list[str]](list), defaultdict[int, list[tuple[int, str]]](list)
    for speaker, words in connection.execute(_MENTIONS):
        mentions[speaker].append(words)
    for capture, speaker, name in connection.execute(_BESIDE):
        beside[capture].append((speaker, _line(name)))
    return [
        Sighting(
            key=speaker,
            page=article,
            names=_names(name, mentions[speaker]),
            kind=SpeakerKind(kind),
            role=role,
            outlet=outlet,
            language=language,
            day=day,
            beside=tuple(other for key, other in beside[capture] if key != speaker),
            person=said.of(article, name),
        )
        for speaker, capture, name, kind, role, outlet, language, day, article in connection.execute(
            _SIGHTINGS
        )
    ]


class _Said:
    """What people said of the names in articles."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.pins = {(a, f): p for a, f, p in connection.execute("SELECT * FROM people_pins")}
        self.aliases = dict(connection.execute("SELECT folded, person FROM people_aliases").fetchall())

    def of(self, article: str, name: str) -> str | None:
        folded = fold(name)
        return self.pins.get((article, folded)) or self.aliases.get(folded)


def _write(
    connection: sqlite3.Connection,
    found: Sequence[Identity],
    seen: dict[int, Sighting],
    held: dict[int, str],
) -> None:
    gone = set(held.values())
    connection.execute("DELETE FROM identity_members WHERE speaker IN (SELECT speaker FROM temp.touched)")
    named = dict(connection.execute("SELECT id, name FROM people WHERE name IS NOT NULL").fetchall())
    ids = _ids(found, seen, held)
    for old in gone | set(ids):
        connection.execute("DELETE FROM identities WHERE id = ?", (old,))
        connection.execute("DELETE FROM identity_names WHERE identity = ?", (old,))
    for identity, key in zip(found, ids, strict=True):
        members = [seen[m.key] for m in identity.members]
        row = (key, named.get(key) or fullest(s.names[0] for s in members), members[0].kind.value)
        connection.execute("INSERT OR IGNORE INTO identities VALUES (?, ?, ?)", row)
        names = {(key, way) for s in members for name in s.names for way in _ways(name)}
        names |= {(key, way) for way in _ways(row[1])}
        connection.executemany("INSERT OR IGNORE INTO identity_names VALUES (?, ?)", sorted(names))
        rows = [(m.key, key, m.why) for m in identity.members]
        connection.executemany("INSERT INTO identity_members VALUES (?, ?, ?)", rows)


def drop_empty(connection: sqlite3.Connection) -> None:
    """Remove the identities that no page speaks of any more, with their names."""
    nobody = "NOT IN (SELECT identity FROM identity_members)"
    connection.execute(f"DELETE FROM identities WHERE id {nobody}")  # noqa: S608 - words of ours
    connection.execute(f"DELETE FROM identity_names WHERE identity {nobody}")  # noqa: S608 - likewise


def _ways(name: str) -> set[str]:
    return {fold(name), fold(latin(name))}


def fullest(names: Iterable[str]) -> str:
    """Return the name that is printed most among those of the most words up to three, the longest first."""
    counted = Counter(names)
    return max(counted, key=lambda n: (min(len(n.split()), 2), counted[n], len(n), n))


def _ids(found: Sequence[Identity], seen: dict[int, Sighting], held: dict[int, str]) -> list[str]:
    """Return an id for each identity: what people named, or what most of its members had, or a new one."""
    claims: list[tuple[int, str, int]] = []
    for number, identity in enumerate(found):
        if identity.person is None:
            had = Counter(held[m.key] for m in identity.members if m.key in held)
            claims += [(-count, old, number) for old, count in had.items()]
    ids = {n: identity.person for n, identity in enumerate(found) if identity.person is not None}
    taken = set(ids.values())
    for _, old, number in sorted(claims):
        if number not in ids and old not in taken:
            ids[number] = old
            taken.add(old)
    for number, identity in enumerate(found):
        if number not in ids:
            ids[number] = _new_id(seen[identity.members[0].key], taken)
            taken.add(ids[number])
    return [ids[number] for number in range(len(found))]


def _new_id(first: Sighting, taken: set[str]) -> str:
    turn = 0
    while True:
        seed = f"{first.page}\n{fold(first.names[0])}\n{turn}"
        made = "i" + sha256(seed.encode("utf-8", "surrogatepass")).hexdigest()[:_ID_LENGTH]
        if made not in taken:
            return made
        turn += 1
