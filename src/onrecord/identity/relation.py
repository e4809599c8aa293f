"""Whether two names as printed may be one person's."""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.identity.names import Name, Word

_FEW_LETTERS = 2  # that the spellings of one foreign name differ in, from language to language


class Relation(IntEnum):
    """How two names stand to each other: read alike, variants of one name, or names of two people."""

    SAME = 0
    VARIANT = 1
    OTHER = 2


@lru_cache(maxsize=1 << 17)
def relation(one: Name, other: Name) -> Relation:
    """Return how two names stand to each other.

    Variants: a nickname, the family name first, one of two family names or given names left out,
    another spelling in another language. Initials read like what they may stand for.
    """
    if _marked_apart(one, other):
        return Relation.OTHER
    if one.given is None or other.given is None:
        return _of_family_names(one, other)
    if _same(one.family, other.family) and one.given.fits(other.given):
        if _clash(one.middle, other.middle):
            return Relation.OTHER
        nickname = not (one.given.initial or other.given.initial or _same(one.given, other.given))
        return Relation.VARIANT if nickname else Relation.SAME
    return Relation.VARIANT if _are_variants(one, other) else Relation.OTHER


def _marked_apart(one: Name, other: Name) -> bool:
    """Whether junior or senior, or Mr or Ms, keeps them apart; a part of a name need not say junior."""
    told = (one.whole and other.whole) or (one.suffix and other.suffix)
    return bool((told and one.suffix != other.suffix) or (one.sex and other.sex and one.sex != other.sex))


def _of_family_names(one: Name, other: Name) -> Relation:
    if _same(one.family, other.family):
        return Relation.SAME
    short, long = (one, other) if one.given is None else (other, one)
    turned = long.given is not None and _same(short.family, long.given)
    return Relation.VARIANT if turned or _among(short.family, long.middle) else Relation.OTHER


def _are_variants(one: Name, other: Name) -> bool:
    given, others = one.given, other.given
    if given is None or others is None:
        return False
    if (given.fits(other.family) and _same(one.family, others)) or (
        others.fits(one.family) and _same(other.family, given)
    ):
        return True
    if given.fits(others) and (_among(one.family, other.middle) or _among(other.family, one.middle)):
        return True
    if _same(one.family, other.family) and (_among(given, other.middle) or _among(others, one.middle)):
        return True
    return one.language != other.language and _alike(given, others) and _alike(one.family, other.family)


def _clash(one: Iterable[Word], other: tuple[Word, ...]) -> bool:
    return bool(one) and bool(other) and not any(a.fits(b) for a in one for b in other)


def _same(one: Word, other: Word) -> bool:
    return not (one.initial or other.initial) and bool(one.readings & other.readings)


def _among(word: Word, words: tuple[Word, ...]) -> bool:
    return any(_same(word, other) for other in words)


def _alike(one: Word, other: Word) -> bool:
    if one.initial or other.initial:
        return False
    return any(
        OSA.distance(a, b, score_cutoff=_FEW_LETTERS) <= _FEW_LETTERS
        for a in one.readings
        for b in other.readings
    )
