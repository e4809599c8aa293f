"""Is the place meant, or a party, a team, a person, a paper that bears its name? What stands around tells."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from onrecord.lexicon.names import ARTICLES, ORGANISATION_WORDS
from onrecord.lexicon.places import (
    AFTER_PARTIES,
    BASED,
    GOING,
    KINDS,
    LOCATIVES,
    MOTION,
    NO_NOUNS,
    OF_WHAT,
    PLACE_NOUNS,
    SIDES,
    TITLES,
    WATERY,
    WEAK_LOCATIVES,
)

if TYPE_CHECKING:
    from onrecord.places.mentions import Mention

_HYPHENS = frozenset("-‑")


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
    if after[:1] and after[0] in _HYPHENS and after[1:2] and after[1] in BASED:
        return Sense.MEANT
    located = _located(before)
    if located is not None:
        return located
    if after[:2] == (",", "whose") and after[2:3] and after[2] in KINDS:
        return Sense.MEANT
    if mention.run.possessive:
        return Sense.MEANT if after[:1] and after[0] in PLACE_NOUNS else Sense.BARE
    if after[:1] and after[0] in PLACE_NOUNS and after[0] not in SIDES:
        return Sense.MEANT
    return Sense.BESIDE_NOUN if is_beside_noun(after) else Sense.BARE


def _bare_before(mention: Mention) -> tuple[str, ...]:
    """Return the words in front without article and what tells a side of the place."""
    before = mention.before
    while before and (before[-1] in ARTICLES or before[-1] in SIDES):
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
    return (last in {"is", "was"} and previous in KINDS) or (
        last == "for" and previous in {"bound", "left", "headed"}
    )


def is_beside_noun(after: tuple[str, ...]) -> bool:
    """Whether what follows a name is a noun that the name says more of: "Spokane agencies"."""
    if not after or not after[0][:1].isalpha() or after[0] in AFTER_PARTIES:
        return False
    if after[0] in ORGANISATION_WORDS:
        return after[0] in TITLES
    return not after[0].endswith(("ed", "ly")) and after[0] not in NO_NOUNS
