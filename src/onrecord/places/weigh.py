"""Is a name taken for that of a place? By what is known of it and by how firmly the words around say so.

Which names are taken bare was chosen on the first halves of GeoWebNews, of the real pages and of the
cases (benchmarks/places.py): names of countries stand for governments in one text and for land in
the next, and leaving the bare ones out loses a third of the places to spare a tenth of false ones.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.lexicon.places import SPORT
from onrecord.places.context import Sense, sense
from onrecord.places.datelines import is_dateline
from onrecord.terms import PlaceLevel

if TYPE_CHECKING:
    from onrecord.places.mentions import Mention
    from onrecord.places.people import People

STATES = frozenset({PlaceLevel.COUNTRY, PlaceLevel.CONTINENT})
_LARGEST = 500_000  # inhabitants: so large a city's name is taken with nothing beside it to tell
_SMALLEST = 20_000  # after "from" or "at" a smaller one's name is more often a firm's
_LARGE = 100_000  # before a noun it is more often the city than a surname
_FIRM_FORMS = frozenset(
    (
        PlaceLevel.STREET,
        PlaceLevel.RIVER,
        PlaceLevel.LAKE,
        PlaceLevel.MOUNTAIN,
        PlaceLevel.DISTRICT,
        PlaceLevel.SEA,
    )
)
_WORD = re.compile(r"[a-z][a-z-]+")
_SPORTING = 0.012  # share of words: a report of a match is above it, an article on a stadium's cost below


@dataclass(frozen=True, slots=True)
class Weighed:
    """A name that may be one of a place, with how firmly the words say so, and whether it is taken."""

    mention: Mention
    sense: Sense
    taken: bool


def weighed(mention: Mention, text: str, people: People, *, sport: bool) -> Weighed:
    """Return a name with what the words around say of it."""
    if mention.qualifier or is_dateline(mention, text):
        return Weighed(mention, Sense.MEANT, taken=True)
    meant = sense(mention)
    if people.named(mention) or "&" in (*mention.after[:1], *mention.before[-1:]):
        return Weighed(mention, Sense.NOT, taken=False)
    if people.speaks(mention.start, mention.end) and meant is not Sense.MEANT:
        return Weighed(mention, Sense.NOT, taken=False)
    return Weighed(mention, meant, taken=meant is Sense.MEANT or _is_taken(mention, meant, sport=sport))


def is_of_sport(text: str) -> bool:
    """Whether a text is about a match: the names of countries and cities in it are those of teams."""
    words = _WORD.findall(text.casefold())
    return sum(word in SPORT for word in words) > _SPORTING * len(words)


def _is_taken(mention: Mention, meant: Sense, *, sport: bool) -> bool:
    if not mention.readings:
        return mention.kind in _FIRM_FORMS or (mention.kind is not None and meant is Sense.WEAK)
    first = mention.readings[0]
    if first.level in STATES:
        return (not sport or mention.run.possessive) and meant is not Sense.BESIDE_NOUN
    if first.level in (PlaceLevel.CITY, PlaceLevel.REGION):
        return _is_town(mention, meant, sport=sport)
    return True


def _is_town(mention: Mention, meant: Sense, *, sport: bool) -> bool:
    first = mention.readings[0]
    if first.contested and first.main and len(mention.readings) == 1:
        return True
    if meant is Sense.WEAK:
        return first.level is PlaceLevel.REGION or first.population >= _SMALLEST
    if first.population < _LARGE and first.level is PlaceLevel.CITY:
        return " " in mention.name
    return not sport and first.population >= (_LARGEST if meant is Sense.BARE else _LARGE)
