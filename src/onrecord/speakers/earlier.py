"""Whom a short description points back at: "the company", "the authors", "the three", "the paper"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.lexicon.names import INDEFINITE, NUMBERS, ORGANISATION_WORDS, OUTLET_NOUNS
from onrecord.lexicon.roles import SAME_GROUP
from onrecord.speakers.names import is_body
from onrecord.types import SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.speakers.cast import Cast, Member, Mention
    from onrecord.speakers.outlets import Outlets
    from onrecord.speakers.phrase import Phrase
    from onrecord.speakers.state import Voice, Voices

# Nouns for the one organisation of a page.
_BODY_NOUNS = frozenset(["company", "agency", "organisation", "organization", "firm"])
# Too general to point back at a description that has it as its head.
_GENERIC = _BODY_NOUNS | {"group", "man", "woman", "team", "club"}
_SPOKES = "spokes"
_NEXT, _LAST = 14, 20  # characters in which "spokesman" and "spokeswoman for" begin
_INTRODUCED = 3  # words from "a" to what it introduces
_OF_SAME = 2  # words of "the report's authors", who may be "researchers"


class Earlier:
    """Looks among those who have spoken, and the bodies and outlets named, up to a description."""

    def __init__(
        self, voices: Voices, cast: Cast, outlets: Outlets, voice_of: Callable[[Member], Voice]
    ) -> None:
        self.voices = voices
        self.cast = cast
        self.words = cast.words
        self.outlets = outlets
        self.voice_of = voice_of

    def of(self, phrase: Phrase) -> list[Voice]:
        """Give the group of that number, or the outlet, that is meant."""
        return self._counted(phrase) or self._outlet(phrase)

    def described(self, phrase: Phrase) -> list[Voice]:
        """Give the described voices that a later, shorter description may mean."""
        words, head = frozenset(w.low for w in phrase.core), phrase.head.low
        found = [v for v in self.voices.all.values() if v.head == head and words <= v.words]
        found = [v for v in found if not self._is_replaced(v, phrase)]
        bodies = [v for v in found if v.kind is SpeakerKind.ORGANISATION]
        named = [v for v in bodies if self.voices.article[v.name][0].isupper()]
        if named:
            return named
        if head in _GENERIC:
            return [v for v in found if words == v.words] or self._sole_body(phrase)
        if not found and len(phrase.core) <= _OF_SAME:
            alike = next((same for same in SAME_GROUP if head in same), frozenset())
            found = [v for v in self.voices.all.values() if v.head in alike]
        if not found and head in ORGANISATION_WORDS:
            bodies = [
                v for v in self.voices.all.values() if v.kind is SpeakerKind.ORGANISATION and not v.head
            ]
            found = [v for v in bodies if head in {w.low for w in self.words.of((v.name,))}]
        return found

    def _outlet(self, phrase: Phrase) -> list[Voice]:
        """Give the one outlet named so far, for "the paper" where no study or report speaks."""
        if len(phrase.core) > 1 or phrase.head.low not in OUTLET_NOUNS or not phrase.definite:
            return []
        if any(v.kind is SpeakerKind.DOCUMENT for v in self.voices.all.values()):
            return []
        outlet = self.outlets.meant_by(phrase.head)
        return [self.voices.get(outlet.span, SpeakerKind.ORGANISATION)] if outlet else []

    def _is_replaced(self, voice: Voice, phrase: Phrase) -> bool:
        """Whether another of the kind was introduced since the voice was last heard of: "a new ad"."""
        last = max((m.end for m in voice.mentions), default=voice.name.end)
        between = self.words.between(last, phrase.words[0].span.start)
        heads = [n for n, w in enumerate(between) if w.low == phrase.head.low]
        return any(w.low in INDEFINITE for n in heads for w in between[max(0, n - _INTRODUCED) : n])

    def _counted(self, phrase: Phrase) -> list[Voice]:
        """Give the one group of that number which has spoken, for "the three"."""
        number = phrase.core[-1].low
        if len(phrase.core) > 1 or number not in NUMBERS or not phrase.definite:
            return []
        return [v for v in self.voices.all.values() if v.kind is SpeakerKind.GROUP and number in v.words]

    def _has_voice(self, mention: Mention) -> bool:
        """Whether what is named is spoken for there: "a Pale Oil spokesman", "a spokesman for Pale Oil"."""
        first, last = mention.run.words[0], mention.run.words[-1]
        after = self.words.between(last.span.end, last.span.end + _NEXT)
        before = self.words.between(max(0, first.span.start - _LAST), first.span.start)[-2:]
        led = len(before) > 1 and before[1].low == "for" and before[0].low.startswith(_SPOKES)
        return led or (bool(after) and after[0].joined and after[0].low.startswith(_SPOKES))

    def _sole_body(self, phrase: Phrase) -> list[Voice]:
        """Give the only body named in the paragraph so far, or that has spoken, for "the company"."""
        if phrase.head.low not in _BODY_NOUNS:
            return []
        word = phrase.words[0]
        near = self.cast.between(self.words.start_of(word.block), word.span.start)
        named = {m.member for m in near if _is_company(self.cast.members[m.member]) or self._has_voice(m)}
        if len(named) == 1:
            return [self.voice_of(self.cast.members[named.pop()])]
        return [v for v in self.voices.all.values() if v.kind is SpeakerKind.ORGANISATION and not v.head]


def _is_company(member: Member) -> bool:
    """Whether it is a body by a word of its name: "New York" and "TV" are none that says anything."""
    return member.body and len(member.words) > 1 and any(is_body(w) for w in member.words)
