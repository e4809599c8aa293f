"""A source as worded: what sort of phrase it is, its head, its core, its segments."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.lexicon.names import (
    ARTICLES,
    BOUNDARIES,
    DEFINITE,
    DOCUMENT_WORDS,
    INDEFINITE,
    LEADS,
    PARTICIPLES,
    POSSESSIVES,
    RELATIVES,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.lexicon.names import Pronoun
    from onrecord.speakers.tokens import Token
    from onrecord.types import Span

_NO_ARTICLES = frozenset(["ru", "uk", "tr", "az"])
_LEAD = 5  # words
_WHEN = frozenset(["last", "this", "next", "earlier", "late"])
_TIMES = frozenset(["week", "month", "year", "night", "summer", "winter", "autumn", "spring", "this", "in"])
_AFTER_NOUNS = frozenset("familiar close aware privy involved present opposed loyal unhappy critical".split())
_IN_NUMBERS = frozenset([",", "/"])  # "2,000", "9/11"
_BREAK = frozenset(",;:()[]–—-/\n")


class Sort(Enum):
    """What a source phrase is."""

    PRONOUN = auto()
    VAGUE = auto()
    PERSON = auto()
    BODY = auto()
    GROUP = auto()
    NOUN = auto()


@dataclass(frozen=True, slots=True)
class Phrase:
    """A source phrase read. ``core`` are the words that describe it without article and clauses."""

    sort: Sort
    words: tuple[Token, ...]
    core: tuple[Token, ...]
    name: tuple[Token, ...] = ()
    title: str = ""
    role: Span | None = None
    pronoun: Pronoun | None = None
    language: str = "en"

    @property
    def head(self) -> Token:
        """The noun that the description turns on: the last word before a preposition."""
        return head_of(self.core)

    @property
    def definite(self) -> bool:
        """Whether it speaks of somebody already introduced ("the mayor")."""
        if self.language in _NO_ARTICLES:
            return not self.indefinite
        return self.words[0].low in DEFINITE or self._is_portuguese_article

    @property
    def owned(self) -> bool:
        """Whether it begins with a possessive ("his lawyer")."""
        return self.words[0].low in POSSESSIVES

    @property
    def indefinite(self) -> bool:
        """Whether it introduces somebody ("a nurse")."""
        return self.words[0].low in INDEFINITE and not self._is_portuguese_article

    @property
    def _is_portuguese_article(self) -> bool:
        return self.language == "pt" and self.words[0].low == "a"


def segments_of(words: Sequence[Token]) -> list[tuple[Token, ...]]:
    """Cut a phrase at its commas, brackets and dashes."""
    segments: list[list[Token]] = [[words[0]]]
    for before, word in pairwise(words):
        number = word.gap in _IN_NUMBERS and before.text[-1].isdigit() and word.text[0].isdigit()
        if word.joined or before.poss or number or not _BREAK.intersection(word.gap):
            segments[-1].append(word)
        else:
            segments.append([word])
    return [tuple(s) for s in segments]


def core_of(words: Sequence[Token]) -> tuple[Token, ...]:
    """Strip the article and whatever follows a relative pronoun."""
    kept = list(_without_lead(words))
    while len(kept) > 1 and kept[0].low in ARTICLES and not (kept[0].upper and kept[0].opens is False):
        kept = kept[1:]
    for at, word in enumerate(kept):
        if at and not word.upper and (word.low in RELATIVES | PARTICIPLES or _is_aside(kept, at)):
            return tuple(kept[:at])
    return tuple(kept)


def _is_aside(words: Sequence[Token], at: int) -> bool:
    """Whether a time or a clause of its own begins: "the court last week", "a message the striker posted"."""
    after = words[at + 1].low if at + 1 < len(words) else ""
    if words[at].low == "on":
        return after in LEADS and words[at + 1].upper
    if words[at].low == "the":
        return words[at - 1].low in DOCUMENT_WORDS
    return words[at].low in _WHEN and after in _TIMES


def _without_lead(words: Sequence[Token]) -> Sequence[Token]:
    """Strip an adverb before the phrase proper: "Hours earlier the minister"."""
    for at, word in enumerate(words[:_LEAD]):
        if at and word.low in DEFINITE and words[at - 1].low in LEADS:
            return words[at:]
    return words


def head_of(words: Sequence[Token]) -> Token:
    """Give the last word before the first preposition, relative or conjunction."""
    for at, word in enumerate(words):
        if at and not word.upper and (word.low in BOUNDARIES or _is_after_noun(words, at)):
            return words[at - 1]
    return words[-1]


def _is_after_noun(words: Sequence[Token], at: int) -> bool:
    """Whether an adjective stands behind its noun: "two people familiar with the talks"."""
    return words[at].low in _AFTER_NOUNS and at + 1 < len(words) and words[at + 1].low in BOUNDARIES
