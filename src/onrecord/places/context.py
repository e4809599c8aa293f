"""Is the place meant, or a party, a team, a person, a paper that bears its name? What stands around tells."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from onrecord.lexicon.names import ORGANISATION_WORDS
from onrecord.lexicon.places import GOING, KINDS, LOCATIVES, MOTION, OF_WHAT, PLACE_NOUNS, TITLES, WATERY, WEAK_LOCATIVES
from onrecord.terms import PlaceLevel

if TYPE_CHECKING:
    from onrecord.places.mentions import Mention

_STATES = frozenset({PlaceLevel.COUNTRY, PlaceLevel.CONTINENT})
_WIDE = frozenset({PlaceLevel.AREA, PlaceLevel.SEA, PlaceLevel.RIVER, PlaceLevel.LAKE, PlaceLevel.MOUNTAIN, PlaceLevel.ISLAND})
_ARTICLES = frozenset("the la le les el los las der die das dem den o os as il lo l l' l’".split())
_SIDES = frozenset(
    "north south east west northern southern eastern western central upper lower downtown greater northeast northwest "
    "southeast southwest northeastern northwestern southeastern southwestern rural coastal mainland occupied "
    "nearby neighbouring neighboring suburban metropolitan continental modern-day present-day war-torn post-war ancient".split()
)
_HYPHENS = frozenset("-‑")
_BASED = frozenset("based born area wide bound raised trained headquartered native built led owned run".split())


class Sense(IntEnum):
    """How firmly the words around say that a place is meant."""

    NOT = 0
    BARE = 1
    BESIDE_NOUN = 2
    WEAK = 3
    MEANT = 4


def sense(mention: Mention) -> Sense:
    """Return how firmly the words around a name say that the place is meant."""
    before, after = _bare_before(mention), mention.after
    if after[:1] and after[0] in _HYPHENS and after[1:2] and after[1] in _BASED:
        return Sense.MEANT
    located = _located(before)
    if located is not None:
        return located
    if after[:2] == (",", "whose") and after[2:3] and after[2] in KINDS:
        return Sense.MEANT
    if mention.run.possessive:
        return Sense.MEANT if after[:1] and after[0] in PLACE_NOUNS else Sense.BARE
    if after[:1] and after[0] in PLACE_NOUNS and after[0] not in _SIDES:
        return Sense.MEANT
    return Sense.BESIDE_NOUN if is_beside_noun(after) else Sense.BARE


def _bare_before(mention: Mention) -> tuple[str, ...]:
    """Return the words in front without article and what tells a side of the place."""
    before = mention.before
    while before and (before[-1] in _ARTICLES or before[-1] in _SIDES):
        before = before[:-1]
    return before


def _located(before: tuple[str, ...]) -> Sense | None:
    """Return what the words in front tell of a name, none where they tell nothing."""
    if not before:
        return None
    last = before[-1]
    previous = before[-2] if len(before) > 1 else ""
    if last in LOCATIVES or last in GOING or last in KINDS or _is_told(last, previous):
        return Sense.MEANT
    if last == "of":
        of_it = previous in OF_WHAT or previous in KINDS or previous.isdigit() or previous == ","
        return Sense.MEANT if of_it else None
    if last in {"over", "on", "along"} and any(w in WATERY for w in before[:-1]):
        return Sense.MEANT
    if last not in WEAK_LOCATIVES:
        return None
    return Sense.MEANT if any(w in MOTION for w in before[-4:-1]) else Sense.WEAK


def _is_told(last: str, previous: str) -> bool:
    """Whether words in front say what the place is, or where one is bound."""
    return (last in {"is", "was"} and previous in KINDS) or (last == "for" and previous in {"bound", "left", "headed"})


def is_beside_noun(after: tuple[str, ...]) -> bool:
    """Whether what follows a name is a noun that the name says more of: "Spokane agencies"."""
    if not after or not after[0][:1].isalpha() or after[0] in _VERBS:
        return False
    if after[0] in ORGANISATION_WORDS:
        return after[0] in TITLES
    return not after[0].endswith(("ed", "ly")) and after[0] not in _SMALL


_VERBS = frozenset(
    "is was are were has had have will would can could may might should must says said say does did do wants want "
    "beat beats won win lost lose took take takes takes-on plays play made make makes got get gets told tells "
    "became become becomes began begins left leaves gave gives went goes came comes put puts sent sends saw sees "
    "needs need thinks thought hopes fears seeks sought faces held holds kept keeps let meets met ran runs led".split()
)
_SMALL = frozenset(
    "and or but in on at to of for with by from as after before since because when while who which that where than "
    "against into over under about if so not then during until has his her its their it he she they we i you "
    "also again still now never ever yet there here too more less not no".split()
)
