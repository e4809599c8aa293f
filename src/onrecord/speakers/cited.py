"""Whom an outlet cites: "…, the Gazette adds, citing First Last" are First Last's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.lexicon.names import OUTLET_NOUNS, OUTLET_WORDS, SOLE_OUTLETS
from onrecord.speakers.phrase import Sort, segments_of

if TYPE_CHECKING:
    from onrecord.speakers.phrase import Phrase
    from onrecord.speakers.tokens import Token, Words

_CITING = frozenset(["citing", "quoting"])
_REACH = 160  # characters after the outlet
_NAMED = 3  # words of "First Last" behind a comma at most


def cited_by(phrase: Phrase, words: Words) -> tuple[Token, ...]:
    """Give the words for whoever the outlet of the phrase cites in the same sentence, or nothing."""
    if phrase.sort in {Sort.PERSON, Sort.PRONOUN} or not is_outlet(phrase.core):
        return ()
    start = phrase.core[-1].span.end
    after: list[Token] = []
    for word in words.between(start, start + _REACH):
        if word.opens:
            break
        after.append(word)
    at = next((n + 1 for n, w in enumerate(after) if w.low in _CITING), len(after))
    if at >= len(after):
        return ()
    segments = segments_of(after[at:])
    named = segments[1:2] if segments[1:] and _is_name(segments[1]) else []
    return tuple(w for s in [segments[0], *named] for w in s)


def is_outlet(core: tuple[Token, ...]) -> bool:
    """Whether the words name an outlet or describe one: "the rival paper Name"."""
    last = core[-1].low in OUTLET_WORDS | OUTLET_NOUNS | SOLE_OUTLETS
    return last or any(w.low in OUTLET_NOUNS and not w.upper for w in core)


def _is_name(segment: tuple[Token, ...]) -> bool:
    return len(segment) <= _NAMED and all(w.upper for w in segment)
