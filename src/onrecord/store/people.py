"""What people say of identities: one or two, called so, printed so. Logged, undone, never overwritten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.errors import StoreError, UsageError
from onrecord.store.acts import logged, take_back
from onrecord.store.folding import fold
from onrecord.store.identities import drop_empty, mark_changed, match_changed

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from onrecord.store.store import Store

_SIGHTINGS = """
SELECT c.article_id, p.name, p.id FROM identity_members AS m JOIN speakers AS p ON p.id = m.speaker
JOIN captures AS c ON c.id = p.capture_id WHERE m.identity = ?"""


def merge(store: Store, identities: Sequence[str]) -> str:
    """Say that identities are one speaker, under the id of the first. Return what was done.

    Raises UsageError where an id is unknown, or where they are one already.
    """
    with store.writing() as connection:
        ids = list(dict.fromkeys(current_id(connection, given) for given in identities))
        if len(ids) < len(identities):
            one, other = _same(connection, identities)
            msg = f"{one} and {other} are one already ({ids[0]}); nothing was changed"
            raise UsageError(msg)
        kept, *others = ids
        names = " and ".join(_called(connection, other) for other in others)
        what = f"{names} taken together with {_called(connection, kept)}"
        with logged(connection, "merge", what, ids):
            for identity in ids:
                _pin(connection, _sightings(connection, identity), kept)
                _hand_over(connection, identity, kept)
            _name_fast(connection, kept)
            for other in others:
                _note(connection, other)
                connection.execute("UPDATE people SET merged_into = ? WHERE id = ?", (kept, other))
        match_changed(connection)
    return what


def split(store: Store, identity: str, speakers: Sequence[int]) -> tuple[str, str]:
    """Say that these speakers (row ids) of an identity are somebody else. Return the new id, and the act.

    Raises UsageError where none or all of its speakers are named.
    """
    with store.writing() as connection:
        kept = current_id(connection, identity)
        every = _sightings(connection, kept)
        away = [s for s in every if s[2] in set(speakers)]
        if not away or len(away) == len(every):
            few = "none" if not away else "all"
            msg = f"{few} of the {len(every)} pages of {_called(connection, kept)} were chosen; choose some"
            raise UsageError(msg)
        new = _free(connection, kept)
        what = f"{len(away)} of {len(every)} pages of {_called(connection, kept)} are somebody else's, {new}"
        with logged(connection, "split", what, [kept]):
            _note(connection, kept)
            _note(connection, new)
            _pin(connection, [s for s in every if s not in away], kept)
            _pin(connection, away, new)
        mark_changed(connection, kept)
        match_changed(connection)
    return new, what


def rename(store: Store, identity: str, name: str) -> str:
    """Call an identity so, whatever is printed. Return what was done."""
    name = _checked(name)
    with store.writing() as connection:
        kept = current_id(connection, identity)
        what = f"{_called(connection, kept)} is called {name}"
        with logged(connection, "rename", what):
            _claim(connection, kept)
            connection.execute("UPDATE people SET name = ? WHERE id = ?", (name, kept))
        match_changed(connection)
    return what


def alias(store: Store, identity: str, name: str) -> str:
    """Say that whoever is printed as this name is this speaker. Return what was done.

    Raises UsageError where the name is an alias of another.
    """
    name = _checked(name)
    with store.writing() as connection:
        kept = current_id(connection, identity)
        held = connection.execute(
            "SELECT person FROM people_aliases WHERE folded = ?", (fold(name),)
        ).fetchone()
        if held:
            whose = "this one's" if current_id(connection, held[0]) == kept else _called(connection, held[0])
            msg = f"'{name}' is an alias already, {whose}; `onrecord speakers undo` takes acts back"
            raise UsageError(msg)
        what = f"whoever is printed as '{name}' is {_called(connection, kept)}"
        with logged(connection, "alias", what, {kept, *_printed_as(connection, fold(name))}):
            _name_fast(connection, kept)
            _pin(connection, _sightings(connection, kept), kept)
            connection.execute("INSERT INTO people_aliases VALUES (?, ?, ?)", (fold(name), name, kept))
        mark_changed(connection, kept)
        _change_named(connection, fold(name))
        match_changed(connection)
    return what


def link(store: Store, identity: str, identifier: str) -> str:
    """Say that an identity is the one that a public register has under this identifier."""
    with store.writing() as connection:
        kept = current_id(connection, identity)
        what = f"{_called(connection, kept)} is {identifier}"
        with logged(connection, "link", what):
            _claim(connection, kept)
            connection.execute("INSERT OR IGNORE INTO people_links VALUES (?, ?)", (kept, identifier))
        match_changed(connection)
    return what


def undo(store: Store) -> str:
    """Take the last act back that is not taken back yet. Return what it was.

    Raises UsageError where there is none.
    """
    with store.writing() as connection:
        _change_everybody(connection)
        what = take_back(connection)
        _change_everybody(connection)
        match_changed(connection)
        drop_empty(connection)
    return what


def current_id(connection: sqlite3.Connection, given: str) -> str:
    """Return the id that stands for one now, through merges.

    Raises UsageError for an id that nobody has, StoreError for merges that go round in a circle.
    """
    seen = [given]
    while True:
        row = connection.execute("SELECT merged_into FROM people WHERE id = ?", (seen[-1],)).fetchone()
        if row is None or row[0] is None:
            break
        if row[0] in seen:
            msg = f"the merges of {' -> '.join([*seen, row[0]])} go round in a circle; undo one of them"
            raise StoreError(msg)
        seen.append(row[0])
    if connection.execute("SELECT 1 FROM identities WHERE id = ?", (seen[-1],)).fetchone() is None:
        msg = f"no speaker has the id '{given}'; `onrecord speakers list NAME` shows the ids"
        raise UsageError(msg)
    return seen[-1]


def _same(connection: sqlite3.Connection, identities: Sequence[str]) -> tuple[str, str]:
    first = dict[str, str]()
    for given in identities:
        kept = current_id(connection, given)
        if kept in first:
            return first[kept], given
        first[kept] = given
    return identities[0], identities[-1]


def _called(connection: sqlite3.Connection, identity: str) -> str:
    row = connection.execute("SELECT name FROM identities WHERE id = ?", (identity,)).fetchone()
    return f"{row[0]} ({identity})" if row else identity


def _checked(name: str) -> str:
    name = " ".join(name.split())
    if not fold(name):
        msg = f"'{name}' holds no letter to be known by"
        raise UsageError(msg)
    return name


def _sightings(connection: sqlite3.Connection, identity: str) -> list[tuple[str, str, int]]:
    return connection.execute(_SIGHTINGS, (identity,)).fetchall()


def _pin(connection: sqlite3.Connection, sightings: Sequence[tuple[str, str, int]], person: str) -> None:
    rows = [(article, fold(name), person) for article, name, _ in sightings]
    connection.executemany("INSERT OR REPLACE INTO people_pins VALUES (?, ?, ?)", rows)


def _note(connection: sqlite3.Connection, identity: str) -> None:
    connection.execute("INSERT OR IGNORE INTO people VALUES (?, NULL, NULL)", (identity,))


def _name_fast(connection: sqlite3.Connection, identity: str) -> None:
    """Keep the name that an identity has: another's pages, taken in, must not bring theirs."""
    _note(connection, identity)
    connection.execute(
        "UPDATE people SET name = (SELECT name FROM identities WHERE identities.id = people.id) "
        "WHERE id = ? AND name IS NULL",
        (identity,),
    )


def _claim(connection: sqlite3.Connection, identity: str) -> None:
    """Hold an identity fast under its id: what is said of it must not pass to another."""
    _note(connection, identity)
    _pin(connection, _sightings(connection, identity)[:1], identity)
    mark_changed(connection, identity)


def _hand_over(connection: sqlite3.Connection, identity: str, kept: str) -> None:
    mark_changed(connection, identity)
    connection.execute("UPDATE people_pins SET person = ? WHERE person = ?", (kept, identity))
    connection.execute("UPDATE people_aliases SET person = ? WHERE person = ?", (kept, identity))
    connection.execute("UPDATE OR IGNORE people_links SET person = ? WHERE person = ?", (kept, identity))


def _change_named(connection: sqlite3.Connection, folded: str) -> None:
    for identity in _printed_as(connection, folded):
        mark_changed(connection, identity)


def _printed_as(connection: sqlite3.Connection, folded: str) -> list[str]:
    found = connection.execute("SELECT DISTINCT identity FROM identity_names WHERE folded = ?", (folded,))
    return [identity for (identity,) in found]


def _change_everybody(connection: sqlite3.Connection) -> None:
    """Have all of whom people said something matched anew."""
    said = (
        "SELECT person FROM people_pins UNION SELECT id FROM people UNION SELECT person FROM people_aliases"
    )
    for (person,) in connection.execute(said).fetchall():
        mark_changed(connection, person)
    for (folded,) in connection.execute("SELECT folded FROM people_aliases").fetchall():
        _change_named(connection, folded)


def _free(connection: sqlite3.Connection, identity: str) -> str:
    """Return an id after that of the identity it came from: its id, a dash and a number."""
    stem, turn = identity.partition("-")[0], 2
    taken = "SELECT 1 FROM people WHERE id = ?1 UNION SELECT 1 FROM identities WHERE id = ?1"
    while connection.execute(taken, (f"{stem}-{turn}",)).fetchone():
        turn += 1
    return f"{stem}-{turn}"
