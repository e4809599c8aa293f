"""What only the rest of the page tells: who opens the story unnamed, whose words the headline repeats.

"A pilot says he would not do it twice", and the next paragraph quotes First Last, whom nobody has
introduced: he is the pilot. The headline's "freed sailor" is whoever says the same words in the body.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.speakers.echo import Echo
from onrecord.speakers.names import span_of
from onrecord.speakers.phrase import Sort
from onrecord.speakers.pronouns import fits
from onrecord.speakers.state import Known
from onrecord.types import Basis, Form, NoSpeaker, SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.speakers.phrase import Phrase
    from onrecord.speakers.resolve import Resolver
    from onrecord.speakers.state import Outcome, Voice

_SOON = 1  # paragraphs after the one that opens the story


class Hindsight:
    """Goes over the outcomes of one article once more."""

    def __init__(self, resolver: Resolver) -> None:
        self.resolver = resolver
        self.words = resolver.words
        self.statements = resolver.statements
        self.phrases = resolver.phrases
        self.outcomes = resolver.outcomes

    def name_opener(self, body: Sequence[int]) -> None:
        """Give the words of somebody who opens the story unnamed to whom the next paragraph quotes."""
        opened = next((n for n in body if self._opens(n)), None)
        phrase = self.phrases[opened] if opened is not None else None
        if opened is None or phrase is None:
            return
        block = phrase.words[0].block
        voice = self._quoted_next(block, body)
        if voice is None:
            return
        for n in body:
            told = self.phrases[n]
            if told and told.words[0].block == block and self._is_same(told, phrase, voice, self.outcomes[n]):
                self.outcomes[n] = Known(voice, Basis.ROLE, span_of(told.core))
        voice.head, voice.words = phrase.head.low, frozenset(w.low for w in phrase.core)

    def _opens(self, number: int) -> bool:
        phrase = self.phrases[number]
        open_ = self.outcomes[number] is NoSpeaker.AMBIGUOUS
        return bool(open_ and phrase and phrase.sort is Sort.NOUN and phrase.indefinite)

    def _quoted_next(self, block: int, body: Sequence[int]) -> Voice | None:
        """Give the one voice of the next paragraph that speaks: quoted, named there first, without a role."""
        scene, cast = self.resolver.scene, self.resolver.cast
        near = [n for n in body if 0 < self._block(n) - block <= _SOON]
        outcome = self.outcomes[near[0]] if near else None
        if not isinstance(outcome, Known) or self.statements[near[0]].form is Form.INDIRECT:
            return None
        voice = outcome.voice
        member = voice.member
        if member is None or voice.kind is not SpeakerKind.PERSON or outcome.basis is not Basis.FULL_NAME:
            return None
        first = next((m for m in cast.mentions if m.member in scene.people), None)
        new = first is not None and first.member == member and not first.run.title
        return voice if new and member not in self.resolver.roles.members else None

    def _block(self, number: int) -> int:
        said = self.words.of(self.statements[number].content)
        return said[0].block if said else -1

    def _is_same(self, told: Phrase, opener: Phrase, voice: Voice, outcome: Outcome) -> bool:
        """Whether a source of the paragraph is who opens it: its own words, or "he" and "she" after them."""
        if isinstance(outcome, Known) or told.words[0].span.start < opener.words[0].span.start:
            return False
        pronoun = told.pronoun is not None and not told.pronoun.many and fits(told.pronoun, voice)
        return told is opener or pronoun

    def repeat(self, headings: Sequence[int]) -> None:
        """Give a headline that leaves open who speaks to whoever says the same in the body."""
        silent = [n for n in headings if _is_open(self.outcomes[n])]
        echo = Echo(self.words, self.statements, self.outcomes) if silent else None
        for n in silent:
            voice = echo.speaker_of(n) if echo else None
            if voice is not None:
                self.outcomes[n] = Known(voice, Basis.REPEATED, None)
        for n in headings:
            told, outcome = self.phrases[n], self.outcomes[n]
            if told and told.sort is Sort.NOUN and isinstance(outcome, Known):
                self._recall(told, outcome.voice)

    def _recall(self, told: Phrase, voice: Voice) -> None:
        """Give the body's "the sailor" to whom a headline's "freed sailor" turned out to be."""
        if voice.member is None:
            return
        known = [(n, o) for n, o in self.outcomes.items() if isinstance(o, Known) and _is_worded(o)]
        same = {
            o.voice.id
            for n, o in known
            if (phrase := self.phrases[n]) and phrase.definite and phrase.head.low == told.head.low
        }
        for n, outcome in known:
            if outcome.voice.id in same:
                basis = Basis.ROLE if outcome.basis is Basis.AS_WORDED else outcome.basis
                self.outcomes[n] = replace(outcome, voice=voice, basis=basis)


def _is_open(outcome: Outcome) -> bool:
    """Whether a headline leaves open who speaks: without a source, or "freed sailor" as worded."""
    if isinstance(outcome, Known):
        return _is_worded(outcome)
    return outcome in {NoSpeaker.NO_SOURCE, NoSpeaker.NO_CANDIDATE}


def _is_worded(outcome: Known) -> bool:
    """Whether who speaks is one person whom the page only describes."""
    return outcome.voice.member is None and outcome.voice.kind is SpeakerKind.UNNAMED
