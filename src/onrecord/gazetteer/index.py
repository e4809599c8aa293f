"""Looking names up in the index."""

from __future__ import annotations

import sqlite3
from functools import lru_cache
from typing import TYPE_CHECKING

from onrecord.gazetteer.entries import Entry, key_of
from onrecord.gazetteer.scripts import language_of
from onrecord.lexicon.folding import unaccented
from onrecord.terms import PlaceLevel
from onrecord.types import PlaceName

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MOST_READINGS = 30  # San José has hundreds; the smaller ones are never the reading of a bare name
_NAMED = """
SELECT p.key, p.ref, p.name, p.level, p.coded, p.region, p.latitude, p.longitude,
  p.population, p.contested, p.capital, n.main
FROM names AS n JOIN places AS p ON p.key = n.place WHERE n.name = ? ORDER BY n.place LIMIT ?"""
_ALTERNATES = "SELECT alternates FROM places WHERE key = ?"
_REMEMBERED = 20_000  # names: some 10 MB; a page repeats its names, an outlet its places

_KEPT = 1_000  # places, of some 20 names each: a few MB


class Gazetteer:
    """The index, open for reading. One is made for each process; see ``gazetteer``."""

    def __init__(self, path: Path) -> None:
        self.path = path
        # The file is never written again, and a cache of 2 MB serves: lookups are remembered.
        address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        self._connection = sqlite3.connect(address, uri=True, check_same_thread=False)
        self._named: Callable[[str], tuple[Entry, ...]] = lru_cache(_REMEMBERED)(self._look_up)
        self._names: Callable[[int], tuple[PlaceName, ...]] = lru_cache(_KEPT)(self._names_at)

    def named(self, name: str) -> tuple[Entry, ...]:
        """Return the places a name may stand for, the likelier first; at most 30, none for an unknown name.

        Compared without case, dots and hyphens; without accents where nothing has them.
        """
        key = key_of(name)
        found = self._named(key)
        return found if found or key.isascii() else self._named(unaccented(key))

    def names_of(self, entry: Entry) -> tuple[PlaceName, ...]:
        """Return every name of a place, the label first, each with its language as far as known."""
        return self._names(entry.key)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def _names_at(self, key: int) -> tuple[PlaceName, ...]:
        row = self._connection.execute(_ALTERNATES, (key,)).fetchone()
        pairs = (line.split("=", 1) for line in row[0].split("\n"))
        return tuple(PlaceName(name, language or language_of(name)) for language, name in pairs)

    def _look_up(self, key: str) -> tuple[Entry, ...]:
        return tuple(_entry(row) for row in self._connection.execute(_NAMED, (key, MOST_READINGS)))


def _entry(row: tuple[int, str, str, str, str, str, float, float, int, int, int, int]) -> Entry:
    key, ref, name, level, coded, region, latitude, longitude, population, contested, capital, main = row
    return Entry(
        *(key, ref, name, PlaceLevel(level), coded, region, latitude, longitude, population),
        contested=bool(contested),
        capital=bool(capital),
        main=bool(main),
    )
