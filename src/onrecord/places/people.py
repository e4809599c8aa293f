"""The people of a page, whose names are no places however many towns bear them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from sys import maxsize
from typing import TYPE_CHECKING

from onrecord.lexicon.given import FEMALE_GIVEN, MALE_GIVEN
from onrecord.lexicon.names import OPENERS, ORGANISATION_WORDS
from onrecord.lexicon.places import DIRECTIONS, ENDINGS, OCCASIONS, OPENINGS
from onrecord.lexicon.roles import HONORIFICS
from onrecord.terms import PlaceLevel
from onrecord.types import SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.places.mentions import Mention
    from onrecord.places.runs import Run
    from onrecord.types import Article, Span, Speaker

_GIVEN = MALE_GIVEN | FEMALE_GIVEN
_LARGE = 1_000_000  # inhabitants: such a city outweighs a name that may be a surname
_NAME_LENGTHS = (2, 3)
_NO_NAME = ORGANISATION_WORDS | DIRECTIONS | frozenset(ENDINGS) | frozenset(OPENINGS) | OPENERS | OCCASIONS
_TITLED = HONORIFICS - frozenset({"st", "saint"})


@dataclass(frozen=True, slots=True)
class People:
    """Where speakers are named, and single words of people's names."""

    spans: frozenset[tuple[int, int]]
    parties: frozenset[tuple[int, int]]
    names: frozenset[str]
    surnames: frozenset[str]

    def holds(self, start: int, end: int) -> bool:
        """Whether exactly this stretch names a person who speaks."""
        return (start, end) in self.spans

    def speaks(self, start: int, end: int) -> bool:
        """Whether exactly this stretch names a body or a state that speaks: "Lisbon said"."""
        return (start, end) in self.parties

    def named(self, mention: Mention) -> bool:
        """Whether the name is, by a single word, that of somebody on the page."""
        name = mention.name.casefold()
        first = mention.readings[0] if mention.readings else None
        if first is not None and first.level is not PlaceLevel.CITY:
            return False
        return name in self.names or (name in self.surnames and (first is None or first.population < _LARGE))


def people_of(
    article: Article, speakers: tuple[Speaker, ...], sources: Iterable[Span], runs: list[Run]
) -> People:
    """Return the people of the page: those who speak, and names with a given name or an honorific.

    A body or a state is a party where it is the source of a statement, elsewhere its name may be a place's.
    """
    said = sorted((s.start, s.end) for s in sources)
    spans = {
        (m.start, m.end) for s in speakers if s.kind is SpeakerKind.PERSON for m in (s.name, *s.mentions)
    }
    others = {m for s in speakers if s.kind is not SpeakerKind.PERSON for m in (s.name, *s.mentions)}
    parties = {(m.start, m.end) for m in others if _is_within(m, said)}
    names, surnames = set[str](), set[str]()
    for speaker in speakers:
        if speaker.kind is SpeakerKind.PERSON:
            names.update(article[speaker.name].casefold().split())
    for run in runs:
        words = [w.low for w in run.words]
        titled = bool(run.before) and run.before[-1] in _TITLED
        if titled or (len(words) > 1 and (words[0] in _GIVEN or words[0] in _TITLED)):
            names.add(words[-1])
        elif len(words) in _NAME_LENGTHS and not any(w in _NO_NAME for w in words):
            surnames.add(words[-1])
    return People(frozenset(spans), frozenset(parties), frozenset(names), frozenset(surnames))


def _is_within(span: Span, others: Sequence[tuple[int, int]]) -> bool:
    """Whether one of the stretches, which are in order, begins at or before the span and holds it."""
    at = bisect_right(others, (span.start, maxsize))
    return at > 0 and others[at - 1][1] >= span.end
