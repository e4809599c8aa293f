"""Descriptions as speakers: whether one can speak at all, and what kind of speaker it is."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.lexicon.names import (
    ARTICLES,
    DOCUMENT_WORDS,
    GROUP_WORDS,
    NO_SPEAKERS,
    NUMBERS,
    ORGANISATION_WORDS,
    OUTLET_WORDS,
    POSSESSIVES,
    RELATIVES,
)
from onrecord.speakers.names import is_role
from onrecord.speakers.phrase import Sort
from onrecord.types import SpeakerKind

if TYPE_CHECKING:
    from onrecord.speakers.phrase import Phrase
    from onrecord.speakers.tokens import Token

_LONGEST = 14  # words; past it what was taken for a source is a clause
_LONGEST_LABEL = 2  # words before a headline’s colon that end in no word for people
# A phrase with one of these is a clause cut out of its sentence.
_FINITE = frozenset(
    "is are was were has have had will would did does do can could should may might must isn’t wasn’t "
    "didn’t owns runs leads heads wants makes showed shows spent paused made got took went came gave put "
    "became began kept".split()
)
# Nouns made of verbs and adjectives name what is felt or done, save bodies: "compassion", "violence".
_ABSTRACT = ("sion", "tion", "ness", "ment", "ence", "ance", "ity", "ism", "hood", "ship")
_BODIES = frozenset(
    "delegation opposition prosecution defence mission division community charity majority minority "
    "generation population congregation corporation regiment parliament management leadership audience "
    "alliance intelligence conference insurance membership readership establishment detachment "
    "municipality utility facility entity security".split()
)
_SUBJECTS = frozenset(["he", "she", "they", "we", "i"])


def may_speak(phrase: Phrase, *, heading: bool) -> bool:
    """Whether the description is one of somebody: no date, no clause taken for a phrase, no bare age."""
    head = phrase.head
    if len(phrase.core) > _LONGEST or any(c.isdigit() for c in head.text) or head.low in NO_SPEAKERS:
        return False
    if _is_abstract(head) or _is_sentence(phrase) or phrase.words[0].low in RELATIVES - ARTICLES:
        return False
    return heading or phrase.language != "en" or not (_is_clause(phrase) or _is_bare(phrase))


def may_label(phrase: Phrase) -> bool:
    """Whether what stands before a headline's colon may be a speaker, and no headline of its own."""
    return len(phrase.core) <= _LONGEST_LABEL or phrase.sort is Sort.BODY or _is_known(phrase.head)


def _is_clause(phrase: Phrase) -> bool:
    core = phrase.core
    if len(core) > 1 and core[0].low in _SUBJECTS:
        return True
    return any(w.low in _FINITE and not w.upper for w in core) or any("|" in w.gap for w in core[1:])


def _is_sentence(phrase: Phrase) -> bool:
    """Whether a verb takes its object inside: "Port Weir reached the final"."""
    return any(
        a.low.endswith("ed") and not a.upper and b.low in ARTICLES | POSSESSIVES
        for a, b in pairwise(phrase.core[1:])
    )


def _is_abstract(word: Token) -> bool:
    small = word.low.isascii() and not word.upper
    return small and word.low.endswith(_ABSTRACT) and not _is_known(word) and word.low not in _BODIES


def _is_bare(phrase: Phrase) -> bool:
    """Whether it is one small word without an article that is nobody: "guilty", "bail"."""
    word = phrase.words[0]
    if len(phrase.words) > 1 or word.upper or word.gap.endswith("@") or phrase.core[0] is not word:
        return False
    return not _is_known(word) and not word.low.endswith("s") and word.low not in ARTICLES | POSSESSIVES


def _is_known(word: Token) -> bool:
    return is_role(word) or word.low in GROUP_WORDS | DOCUMENT_WORDS | ORGANISATION_WORDS | OUTLET_WORDS


def kind_of(phrase: Phrase) -> SpeakerKind:
    """Tell the kind of a described source by its head noun."""
    head = phrase.head.low
    if phrase.sort is Sort.GROUP or head in GROUP_WORDS:
        return SpeakerKind.GROUP
    if head in DOCUMENT_WORDS:
        return SpeakerKind.DOCUMENT
    if head in ORGANISATION_WORDS or head in OUTLET_WORDS:
        return SpeakerKind.ORGANISATION
    if head.endswith("men") or phrase.words[0].low in NUMBERS:
        return SpeakerKind.GROUP
    plural = head.endswith("s") and not head.endswith("ss") and phrase.head.text.isascii()
    return SpeakerKind.GROUP if plural else SpeakerKind.UNNAMED
