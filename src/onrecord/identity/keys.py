"""Keys by which sightings of one speaker are found: those without one in common are never compared."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from onrecord.identity.names import LONGEST, parted
from onrecord.identity.sounds import skeleton
from onrecord.lexicon.folding import fold
from onrecord.lexicon.names import ARTICLES
from onrecord.types import SpeakerKind

if TYPE_CHECKING:
    from onrecord.identity.names import Name, Word

HAS_IDENTITY = frozenset({SpeakerKind.PERSON, SpeakerKind.ORGANISATION})
"""Groups, documents and unnamed sources are nobody in particular: they are kept as printed."""


def keys(names: tuple[str, ...], kind: SpeakerKind, language: str | None) -> frozenset[str]:
    """Return the keys of a speaker with these names as printed, the fullest first; none without identity.

    A person has the consonants of the family name, and of the given name with each other word (for
    family names printed first or in two parts).
    """
    if kind not in HAS_IDENTITY:
        return frozenset()
    if kind is SpeakerKind.ORGANISATION:
        return frozenset(f"o {body_key(name)}" for name in names)
    name = parted(names[0], language)
    if name is None:
        return frozenset({f"x {odd_key(names[0])}"})
    families = {f"f {skeleton}" for skeleton in skeletons(name.family)}
    return frozenset(families | {f"p {pair}" for pair in pairs(name)})


def pairs(name: Name) -> set[str]:
    """Return the given name with each other full word of a name, by consonants; none unless it is whole.

    In the order of the alphabet, as the family name may be printed first.
    """
    if name.given is None or name.given.initial:
        return set()
    words = [w for w in (*name.middle, name.family) if not w.initial and not w.names_father]
    givens = skeletons(name.given) | {skeleton(r) for r in name.given.longer}
    return {" ".join(sorted((a, b))) for a in givens for w in words for b in skeletons(w)}


def body_key(name: str) -> str:
    """Return the name of a body without case, accents and articles at its head."""
    words = fold(name[:LONGEST]).split()
    kept = words[1:] if len(words) > 1 and words[0] in ARTICLES else words
    return " ".join(kept) if len(name) <= LONGEST else odd_key(name)


def odd_key(name: str) -> str:
    """Return the digest of a name that cannot be taken apart: it is the same only where it is equal."""
    return sha256(" ".join(fold(name).split()).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def skeletons(word: Word) -> set[str]:
    """Return the consonants of a word in each of its readings."""
    return {skeleton(reading) for reading in word.readings}
