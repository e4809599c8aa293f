"""The people of a page, whose names are no places however many towns bear them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.lexicon.given import FEMALE_GIVEN, MALE_GIVEN
from onrecord.lexicon.names import OPENERS, ORGANISATION_WORDS
from onrecord.lexicon.places import DIRECTIONS, ENDINGS, OCCASIONS, OPENINGS
from onrecord.lexicon.roles import HONORIFICS
from onrecord.terms import PlaceLevel
from onrecord.types import SpeakerKind

if TYPE_CHECKING:
    from onrecord.places.mentions import Mention
    from onrecord.places.runs import Run
    from onrecord.types import Article, Speaker

_GIVEN = MALE_GIVEN | FEMALE_GIVEN
_LARGE = 1_000_000  # inhabitants: such a city outweighs a name that may be a surname
_NAME_LENGTHS = (2, 3)
_NO_NAME = ORGANISATION_WORDS | DIRECTIONS | frozenset(ENDINGS) | frozenset(OPENINGS) | OPENERS | OCCASIONS
_TITLED = HONORIFICS - frozenset({"st", "saint"})


@dataclass(frozen=True, slots=True)
class People:
    """Where speakers are named, and single words of people's names."""

    spans: frozenset[tuple[int, int]]
    names: frozenset[str]
    surnames: frozenset[str]

    def holds(self, start: int, end: int) -> bool:
        """Whether exactly this stretch names a speaker."""
        return (start, end) in self.spans

    def named(self, mention: Mention) -> bool:
        """Whether the name is, by a single word, that of somebody on the page."""
        name = mention.name.casefold()
        if name in self.names:
            return True
        small = not mention.readings or mention.readings[0].level is PlaceLevel.CITY
        return name in self.surnames and small and (not mention.readings or mention.readings[0].population < _LARGE)


def people_of(article: Article, speakers: tuple[Speaker, ...], runs: list[Run]) -> People:
    """Return the people of the page: those who speak, and names with a given name or an honorific."""
    spans, names, surnames = set[tuple[int, int]](), set[str](), set[str]()
    for speaker in speakers:
        for span in (speaker.name, *speaker.mentions):
            if speaker.kind is SpeakerKind.PERSON or len(speaker.mentions) == 1:
                spans.add((span.start, span.end))
        if speaker.kind is SpeakerKind.PERSON:
            names.update(article[speaker.name].casefold().split())
    for run in runs:
        words = [w.low for w in run.words]
        if len(words) > 1 and (words[0] in _GIVEN or words[0] in _TITLED):
            names.add(words[-1])
        elif run.before and run.before[-1] in _TITLED:
            names.add(words[-1])
        elif len(words) in _NAME_LENGTHS and not any(w in _NO_NAME for w in words):
            surnames.add(words[-1])
    return People(frozenset(spans), frozenset(names), frozenset(surnames))
