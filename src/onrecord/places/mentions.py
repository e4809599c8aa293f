"""A run of words with capitals → the name of a place inside it, or none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.lexicon.calendar import MONTHS, WEEKDAYS
from onrecord.lexicon.given import FEMALE_GIVEN, MALE_GIVEN
from onrecord.lexicon.names import NAMED_OUTLETS, ORGANISATION_WORDS, OUTLET_WORDS
from onrecord.lexicon.places import (
    BESIDE_NAMES,
    DEMONYM_ENDINGS,
    DEMONYMS,
    DIRECTIONS,
    ENDINGS,
    NO_PLACES,
    OCCASIONS,
    OPENINGS,
    SMALL_ENDINGS,
    TITLES,
)
from onrecord.places.runs import AFTER, BEFORE

if TYPE_CHECKING:
    from onrecord.gazetteer import Entry, Gazetteer
    from onrecord.places.runs import Run, Word
    from onrecord.terms import PlaceLevel

    _Found = tuple[int, tuple[Entry, ...], PlaceLevel | None]  # words that are the name, readings, kind

_GIVEN = MALE_GIVEN | FEMALE_GIVEN
_DAYS = frozenset(WEEKDAYS) | frozenset(MONTHS)
_ACRONYM = re.compile(r"[A-Z]{2,}s")
_NO_PART = ORGANISATION_WORDS | OUTLET_WORDS | NO_PLACES | TITLES | OCCASIONS | DEMONYMS
_LONGEST = 7  # words of the longest name: "Democratic Republic of the Congo", "South Georgia and the South …"
_LONGEST_UNLISTED = 4  # words: longer runs are titles
_SHORT = 3  # letters: such a name is an abbreviation, in capitals or none ("US", "UK", never "us")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name that may be one of a place, and how its words make it so.

    ``readings`` are the gazetteer's, likelier first; ``kind`` what a word of the name makes it
    ("Street"); ``before`` and ``after`` are the words around, casefolded.
    ``qualifier`` is a code of the country or region named after a comma: "US.ME" in "Portland, Maine".
    """

    start: int
    end: int
    name: str
    readings: tuple[Entry, ...]
    kind: PlaceLevel | None
    run: Run
    before: tuple[str, ...]
    after: tuple[str, ...]
    qualifier: str = ""

    @property
    def known(self) -> bool:
        """Whether the gazetteer has it."""
        return bool(self.readings)


def mention_of(run: Run, text: str, gazetteer: Gazetteer) -> Mention | None:
    """Return the name that a run may be of a place, none where its words say it is none."""
    words, before, after = _trimmed(run)
    found = _listed(run, words, text, gazetteer) or _formed(words)
    if found is None:
        words = _without_adjectives(words)
        found = _listed(run, words, text, gazetteer)
    if found is None:
        return None
    size, readings, kind = found
    after = (*(w.low for w in words[size : size + AFTER]), *after)[:AFTER]
    start, end = words[0].start, words[size - 1].end
    return Mention(start, end, text[start:end], readings, kind, run, before, after)


def unlisted(run: Run, text: str) -> Mention | None:
    """Return the run as a name that no gazetteer has, none where a word of it is in no place's name."""
    words, before, after = _trimmed(run)
    if not words or len(words) > _LONGEST_UNLISTED or not _may_name_a_place(words, dateline=run.opens):
        return None
    start, end = words[0].start, words[-1].end
    kind = None
    if after and after[0] in SMALL_ENDINGS and not run.possessive:
        kind, end = ENDINGS[after[0]], end + 1 + len(after[0])
    return Mention(start, end, text[start:end], (), kind, run, before, after)


def _may_name_a_place(words: tuple[Word, ...], *, dateline: bool) -> bool:
    lows = tuple(w.low for w in words)
    if any(low in _NO_PART for low in lows) or lows in NAMED_OUTLETS or lows[0] in _GIVEN:
        return False
    capitals = any(len(w.text) > 1 and w.text[1:].isupper() for w in words)
    return (
        not (capitals and not dateline)
        and not lows[0][0].isdigit()
        and not _ACRONYM.fullmatch(words[-1].text)
    )


def _trimmed(run: Run) -> tuple[tuple[Word, ...], tuple[str, ...], tuple[str, ...]]:
    """Return the run without days, months and openers at its ends, with what then stands around it."""
    first, last = 0, len(run.words)
    while first < last and _is_beside(run.words[first]):
        first += 1
    while last > first and _is_beside(run.words[last - 1]):
        last -= 1
    before = (*run.before, *(w.low for w in run.words[:first]))[-BEFORE:]
    after = (*(w.low for w in run.words[last : last + AFTER]), *run.after)[:AFTER]
    return run.words[first:last], before, after


def _is_beside(word: Word) -> bool:
    if word.text.isupper() and 1 < len(word.text) <= _SHORT:
        return False
    return word.low in BESIDE_NAMES or word.text.islower() or (len(word.low) > _SHORT and word.low in _DAYS)


def _listed(run: Run, words: tuple[Word, ...], text: str, gazetteer: Gazetteer) -> _Found | None:
    """Return the longest name of the gazetteer that begins the words; the rest stands beside names."""
    for first in range(min(2, len(words))):
        if first and words[0].low not in DIRECTIONS:
            break
        for last in range(min(len(words), first + _LONGEST), first, -1):
            name = text[words[first].start : words[last - 1].end]
            readings = _readings(name, gazetteer)
            if readings and _rest_is_beside(run, words, last):
                return last, readings, None
    return None


def _without_adjectives(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return the words behind those that say whose: "Peruvian-Chilean Atacama"; none where there are none."""
    rest = words
    while rest and (rest[0].low in DEMONYMS or rest[0].low.endswith(DEMONYM_ENDINGS)):
        rest = rest[1:]
    return rest if len(rest) < len(words) else ()


def _readings(name: str, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    bare = name.replace(".", "")
    if len(bare) <= _SHORT and not bare.isupper():
        return ()
    return gazetteer.named(name)


def _rest_is_beside(run: Run, words: tuple[Word, ...], size: int) -> bool:
    rest = words[size:]
    if not rest:
        return True
    if run.opens and not rest[0].text.isupper() and is_in_capitals(words[:size]):
        return True  # a dateline without a dash: "LISBON The ferry"
    return rest[0].low in TITLES and not run.words[0].text.isupper()


def is_in_capitals(words: tuple[Word, ...]) -> bool:
    """Whether words are in capitals and are more than an abbreviation."""
    return all(w.text.isupper() for w in words) and sum(len(w.text) for w in words) > _SHORT


def _formed(words: tuple[Word, ...]) -> _Found | None:
    """Return the words as a name by its form: "Corver Sound", "Mount Tagbac", "Seventh Street"."""
    size = len(words)
    if size > 1 and words[-1].low in ENDINGS and not any(w.low in ORGANISATION_WORDS for w in words[:-1]):
        return size, (), ENDINGS[words[-1].low]
    if size > 1 and words[0].low in OPENINGS and not any(w.low in _NO_PART for w in words[1:]):
        return size, (), OPENINGS[words[0].low]
    return None
