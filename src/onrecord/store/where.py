"""Places of a capture as rows, and the statements that a place or a distance leaves."""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING

from onrecord.codec import beside
from onrecord.errors import UsageError
from onrecord.gazetteer.entries import kilometres
from onrecord.store.faults import told
from onrecord.store.folding import fold
from onrecord.types import PlaceLevel

if TYPE_CHECKING:
    import sqlite3

    from onrecord.store.query import Plan, Query
    from onrecord.store.store import Store
    from onrecord.types import PlaceCandidate, Record

# A country's point lies in its middle: that a page names the country puts nothing near that point.
_TOO_WIDE = (PlaceLevel.CONTINENT, PlaceLevel.COUNTRY, PlaceLevel.SEA, PlaceLevel.RIVER)
_KM_A_DEGREE = 111.19  # of latitude, on a sphere of 6,371 km
DISTANCE = 50.0
"""Kilometres around a point where no distance is told."""

_SOUTHERNMOST, _HALF_ROUND = 90.0, 180.0

_PLACE = """
INSERT INTO places VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (ref) DO UPDATE SET name = excluded.name,
  level = excluded.level, country = excluded.country,
  latitude = excluded.latitude, longitude = excluded.longitude"""
_NAME = "INSERT OR IGNORE INTO place_names VALUES (?, ?, ?, ?)"
_MENTION = """
INSERT INTO place_mentions (capture_id, start, end, words, folded, level, basis, place)
VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"""
_NAMED = """
SELECT sp.statement FROM statement_places AS sp JOIN place_mentions AS m ON m.id = sp.mention
WHERE m.folded = ? OR m.place IN (SELECT place FROM place_names WHERE folded = ?)"""
_AMONG = """
SELECT sp.statement FROM statement_places AS sp JOIN place_mentions AS m ON m.id = sp.mention
WHERE m.place IN (SELECT value FROM json_each(?))"""


def insert_places(connection: sqlite3.Connection, capture: int, record: Record, keys: list[int]) -> None:
    """Write the places of a capture, and which of its statements, by key in reading order, go with them."""
    ids = []
    for place in record.places:
        if place.resolved is not None:
            _keep(connection, place.resolved)
        words = record.article[place.span]
        ref = place.resolved.id if place.resolved else None
        row = (capture, place.span.start, place.span.end, words, fold(words), place.level, place.basis, ref)
        ids.append(int(connection.execute(_MENTION, row).fetchone()[0]))
    for key, statement, numbers in zip(keys, record.statements, beside(record), strict=True):
        rows = [
            (key, ids[i], any(span.meets(record.places[i].span) for span in statement.content))
            for i in numbers
        ]
        connection.executemany("INSERT INTO statement_places VALUES (?, ?, ?)", rows)


def remove_places(connection: sqlite3.Connection, capture: int) -> None:
    """Remove the mentions of a capture; the places that they stood for stay."""
    connection.execute("DELETE FROM place_mentions WHERE capture_id = ?", (capture,))


def filter_places(store: Store, query: Query, made: Plan) -> None:
    """Ask for the statements whose paragraphs name the place, or one near the point.

    Raises UsageError for a name without a word, a point off the map, or a distance without a point.
    """
    if query.place is not None:
        name = fold(query.place)
        if not name:
            msg = f"the place '{query.place}' holds no word or number to search for"
            raise UsageError(msg)
        made.among(_NAMED, name, name)
    if query.near is not None:
        made.among(_AMONG, json.dumps(_near(store, query.near, query.within)))
    elif query.within is not None:
        msg = "a distance needs a point to be measured from: --near LAT,LON"
        raise UsageError(msg)


def point_of(text: str) -> tuple[float, float]:
    """Return the latitude and longitude of 'LAT,LON'. Raises UsageError for what is no point on the map."""
    parts = text.split(",")
    try:
        latitude, longitude = (float(part) for part in parts)
    except ValueError:
        latitude = longitude = math.nan
    if not (abs(latitude) <= _SOUTHERNMOST and abs(longitude) <= _HALF_ROUND):
        msg = f"'{text}' is no point on the map; write latitude and longitude in degrees: 39.76,46.75"
        raise UsageError(msg)
    return latitude, longitude


def _near(store: Store, near: str, within: float | None) -> list[str]:
    """Return the places within so many kilometres of a point, of 50 where none are told."""
    point, most = point_of(near), DISTANCE if within is None else within
    margin = most / _KM_A_DEGREE
    band = "SELECT ref, latitude, longitude, level FROM places WHERE latitude BETWEEN ? AND ?"
    with told(store.path):
        found = store.connection.execute(band, (point[0] - margin, point[0] + margin)).fetchall()
    return [
        ref
        for ref, latitude, longitude, level in found
        if level not in _TOO_WIDE and kilometres(point, (latitude, longitude)) <= most
    ]


def _keep(connection: sqlite3.Connection, place: PlaceCandidate) -> None:
    row = (place.id, place.name, place.level, place.country, place.latitude, place.longitude)
    connection.execute(_PLACE, row)
    names = [(place.id, n.name, n.language, fold(n.name)) for n in place.names]
    connection.executemany(_NAME, names)
