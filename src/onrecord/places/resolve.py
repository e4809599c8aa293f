"""Which of its readings a name stands for, and on what grounds; none where nothing decides.

Grounds, firmest first: a region or country named beside it, another mention of the page that is
told apart so, its country or region named on the page, other places of the page near, being far
larger than the rest or the only one, the country that the page's address tells.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.terms import PlaceBasis, PlaceLevel

if TYPE_CHECKING:
    from collections import Counter

    from onrecord.gazetteer import Entry
    from onrecord.places.mentions import Mention

# Chosen on GeoWebNews, the first half of its articles (benchmarks/places.py measures).
_COUNTRY_HERE = 1.0  # in powers of ten of inhabitants: what a country named on the page is worth
_REGION_HERE = 1.5
_NEAR_HERE = 1.0
_OUTLET_HERE = 0.5
_MAIN = 1.5  # that the place goes by the name now
_CAPITAL = 1.5
_MARGIN = 0.4  # by which the first must lead the second
_NEAR_KM = 150
_STATE = 1.0  # that the reading is a country
_OWN = 7.5  # areas, seas and rivers of our own table: each is well known
_LEAST = 3.0


@dataclass(frozen=True, slots=True)
class Setting:
    """What the page tells of where it is about: codes of countries and regions, places that are plain."""

    countries: Counter[str]
    regions: Counter[str]
    plain: tuple[Entry, ...]
    outlet: str


@dataclass(frozen=True, slots=True)
class Resolved:
    """A mention with its readings in order of likelihood; with a basis, the first is what it stands for."""

    mention: Mention
    readings: tuple[Entry, ...]
    basis: PlaceBasis | None


def resolve(mentions: list[Mention], setting: Setting) -> list[Resolved]:
    """Return each mention with the reading that something on the page decides for."""
    told: dict[str, Entry] = {}
    for mention in mentions:
        if mention.qualifier:
            inside = _inside(mention)
            if inside:
                told.setdefault(mention.name.casefold(), inside[0])
    return [_resolved(m, setting, told) for m in mentions]


def _resolved(mention: Mention, setting: Setting, told: dict[str, Entry]) -> Resolved:
    readings = mention.readings
    if mention.qualifier:
        inside = _inside(mention)
        return Resolved(mention, inside, PlaceBasis.BESIDE if inside else None)
    if not readings:
        return Resolved(mention, (), None)
    again = told.get(mention.name.casefold())
    if again is not None and readings[0].level is not PlaceLevel.COUNTRY:
        return Resolved(mention, (again, *(e for e in readings if e != again)), PlaceBasis.AGAIN)
    return _weighed(mention, readings, setting)


def _inside(mention: Mention) -> tuple[Entry, ...]:
    """Return the readings that lie in what is named beside; those that bear the name now, not once, first."""
    found = [e for e in mention.readings if _lies_in(e, mention.qualifier)]
    return tuple(sorted(found, key=lambda e: not e.main))


def _weighed(mention: Mention, readings: tuple[Entry, ...], setting: Setting) -> Resolved:
    scores = {e.key: _score(e, setting) for e in readings}
    ordered = tuple(sorted(readings, key=lambda e: (-scores[e.key][0], e.key)))
    first = ordered[0]
    rivals = [e for e in ordered[1:] if e.km_to(first) > _NEAR_KM]
    if not rivals:
        return Resolved(mention, ordered, scores[first.key][1] or PlaceBasis.ONLY)
    lead = scores[first.key][0] - scores[rivals[0].key][0]
    if lead < _MARGIN:
        return Resolved(mention, ordered, None)
    return Resolved(mention, ordered, scores[first.key][1] or PlaceBasis.LARGEST)


def _score(entry: Entry, setting: Setting) -> tuple[float, PlaceBasis | None]:
    """Return how likely a reading is, in powers of ten of inhabitants, and what speaks for it most."""
    own = not entry.population and entry.level is not PlaceLevel.CITY
    score = _OWN if own else max(_LEAST, math.log10(entry.population + 1))
    score += (_MAIN if entry.main else 0) + (_CAPITAL if entry.capital else 0)
    if entry.level is PlaceLevel.COUNTRY:
        return score + _STATE, None
    if entry.contested:
        # That a country is named would be no ground to place it there.
        return (score + _NEAR_HERE, PlaceBasis.NEAR) if _is_near(entry, setting) else (score, None)
    basis = None
    if setting.outlet and entry.coded == setting.outlet:
        score, basis = score + _OUTLET_HERE, PlaceBasis.OUTLET
    if _is_near(entry, setting):
        score, basis = score + _NEAR_HERE, PlaceBasis.NEAR
    if entry.coded and setting.countries[entry.coded]:
        score, basis = score + _COUNTRY_HERE, PlaceBasis.COUNTRY
    if (
        entry.region
        and setting.regions[f"{entry.coded}.{entry.region}"]
        and entry.level is not PlaceLevel.REGION
    ):
        score, basis = score + _REGION_HERE, PlaceBasis.COUNTRY
    return score, basis


def _is_near(entry: Entry, setting: Setting) -> bool:
    return any(entry.km_to(p) < _NEAR_KM and entry.key != p.key for p in setting.plain)


def _lies_in(entry: Entry, code: str) -> bool:
    return code in (entry.coded, f"{entry.coded}.{entry.region}") and entry.level not in (
        PlaceLevel.COUNTRY,
        PlaceLevel.REGION,
    )
