"""One place of the index, and how names are compared."""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass

from onrecord.terms import PlaceLevel  # noqa: TC001 - a field of a dataclass

_EARTH_KM = 12742.0  # diameter
_SPACES = re.compile(r"[\s\-‐‑–]+")
_DROPPED = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", ".": None, "\u0307": None})


@dataclass(frozen=True, slots=True)
class Entry:
    """A place that a name may stand for.

    ``key`` is its number in the index, ``ref`` the id that a record tells (a GeoNames id, or
    ``area:`` and a word for rows of our own). ``coded`` is the ISO 3166 code GeoNames files it
    under, for weighing readings only; what a record tells is ``country``, none in contested areas.
    ``main``: the name looked up is one the place goes by now, not a former or foreign one.
    """

    key: int
    ref: str
    name: str
    level: PlaceLevel
    coded: str
    region: str
    latitude: float
    longitude: float
    population: int
    contested: bool
    capital: bool
    main: bool

    @property
    def country(self) -> str | None:
        """The ISO 3166 code of the country, none where it would take a side or there is none."""
        return None if self.contested or not self.coded else self.coded

    def km_to(self, other: Entry) -> float:
        """Return the distance to another place in kilometres."""
        return kilometres((self.latitude, self.longitude), (other.latitude, other.longitude))


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the great-circle distance between two (latitude, longitude) in degrees."""
    (x, y), (u, v) = ((math.radians(a), math.radians(b)) for a, b in (one, other))
    half = math.sin((u - x) / 2) ** 2 + math.cos(x) * math.cos(u) * math.sin((v - y) / 2) ** 2
    return _EARTH_KM * math.asin(math.sqrt(min(1.0, half)))


def key_of(name: str) -> str:
    """Return a name as the index compares it: without case, dots and hyphens; accents stay."""
    if name.isascii():
        plain = name.lower()
    else:
        plain = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", name).casefold())
    return _SPACES.sub(" ", plain.translate(_DROPPED)).strip()
