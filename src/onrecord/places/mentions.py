"""A run of words with capitals → the name of a place inside it, or none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.lexicon.given import FEMALE_GIVEN, MALE_GIVEN
from onrecord.lexicon.names import NAMED_OUTLETS, ORGANISATION_WORDS, OUTLET_WORDS
from onrecord.lexicon.places import (
    DEMONYMS,
    DIRECTIONS,
    ENDINGS,
    NO_PLACES,
    OCCASIONS,
    OPENINGS,
    SMALL_ENDINGS,
    TITLES,
)

if TYPE_CHECKING:
    from onrecord.gazetteer import Entry, Gazetteer
    from onrecord.places.runs import Run, Word
    from onrecord.terms import PlaceLevel

_GIVEN = MALE_GIVEN | FEMALE_GIVEN
_ACRONYM = re.compile(r"[A-Z]{2,}s")
_LONGEST = 7  # words of the longest name: "Democratic Republic of the Congo", "South Georgia and the South …"
_SHORT = 3  # letters: such a name is an abbreviation, in capitals or none ("US", "UK", never "us")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name that may be one of a place, and how its words make it so.

    ``readings`` are the gazetteer's, likelier first; ``kind`` what a word of the name makes it
    ("Street"); ``whole`` where the name is all of its run, but for words that stand beside names.
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
    """Return the name that a run may be of a place, none where other words of it say it is not one."""
    words, before, after = _trimmed(run)
    if not words:
        return None
    found = _listed(run, words, text, gazetteer) or _formed(run, words, text)
    if found is None:
        return None
    (first, last), readings, kind = found
    inner = words[first:last]
    after = tuple(w.low for w in words[last : last + 3]) + after
    before = before + tuple(w.low for w in words[:first])
    start, end = inner[0].start, inner[-1].end
    return Mention(start, end, text[start:end], readings, kind, run, before[-6:], after[:3])


def unlisted(run: Run, text: str) -> Mention | None:
    """Return the run as a name that no gazetteer has, none where a word of it is no word of a place's name."""
    words, before, after = _trimmed(run)
    if not words or len(words) > 4 or any(w.low in _NO_PART for w in words):  # noqa: PLR2004 - longer ones are titles
        return None
    if any(len(w.text) > 1 and w.text[1:].isupper() and not run.opens for w in words) or words[0].text[0].isdigit():
        return None
    if tuple(w.low for w in words) in NAMED_OUTLETS or words[0].low in _GIVEN or _ACRONYM.fullmatch(words[-1].text):
        return None
    start, end = words[0].start, words[-1].end
    kind = None
    if after and after[0] in SMALL_ENDINGS and not run.possessive:
        kind, end = ENDINGS[after[0]], end + 1 + len(after[0])
    return Mention(start, end, text[start:end], (), kind, run, before, after)


_NO_PART = ORGANISATION_WORDS | OUTLET_WORDS | NO_PLACES | TITLES | OCCASIONS | DEMONYMS


def _trimmed(run: Run) -> tuple[tuple[Word, ...], tuple[str, ...], tuple[str, ...]]:
    """Return the run without days, months and openers at its ends, with what then stands around it."""
    words, before, after = run.words, run.before, run.after
    while words and _is_beside(words[0]):
        before, words = (*before, words[0].low), words[1:]
    while words and _is_beside(words[-1]):
        after, words = (words[-1].low, *after), words[:-1]
    return words, before[-6:], after[:3]


def _is_beside(word: Word) -> bool:
    return word.low in _BESIDE and not (word.text.isupper() and len(word.text) <= _SHORT)


_BESIDE = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december the a an in at on from to and but as for when while if with by after "
    "before since of or near across inside outside around is was are were this that these those its his her their "
    "our my your all most some many every both not now then there here so yet still even just only also where why "
    "one two three four five six seven eight nine ten how what who which because although though until unless during despite meanwhile however".split()
)


def _listed(
    run: Run, words: tuple[Word, ...], text: str, gazetteer: Gazetteer
) -> tuple[tuple[int, int], tuple[Entry, ...], PlaceLevel | None] | None:
    """Return the longest name of the gazetteer that begins the words, where the rest stands beside names only."""
    for first in range(min(2, len(words))):
        if first and words[0].low not in DIRECTIONS:
            break
        for last in range(min(len(words), first + _LONGEST), first, -1):
            name = text[words[first].start : words[last - 1].end]
            readings = _readings(name, gazetteer)
            if readings and _rest_is_beside(run, words[last:]):
                return (0, last), readings, None
    return None


def _readings(name: str, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    bare = name.replace(".", "")
    if len(bare) <= _SHORT and not bare.isupper():
        return ()
    return gazetteer.named(name)


def _rest_is_beside(run: Run, rest: tuple[Word, ...]) -> bool:
    return not rest or (rest[0].low in TITLES and not run.words[0].text.isupper())


def _formed(
    run: Run, words: tuple[Word, ...], text: str
) -> tuple[tuple[int, int], tuple[Entry, ...], PlaceLevel | None] | None:
    """Return the words as a name by its form: "Corver Sound", "Mount Tagbac", "Seventh Street"."""
    size = len(words)
    if size > 1 and words[-1].low in ENDINGS and not any(w.low in ORGANISATION_WORDS for w in words[:-1]):
        return (0, size), (), ENDINGS[words[-1].low]
    if size > 1 and words[0].low in OPENINGS and not any(w.low in _NO_PART for w in words[1:]):
        return (0, size), (), OPENINGS[words[0].low]
    return None
