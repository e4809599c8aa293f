"""Speaker labels of interviews and transcripts: "Q", "MAYOR MATIU", "KB"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.lexicon.names import ANSWER_LABELS, QUESTION_LABELS
from onrecord.speakers.state import Found
from onrecord.types import Basis, CueClass, NoSpeaker, SpeakerKind

if TYPE_CHECKING:
    from onrecord.speakers.cast import Cast, Member
    from onrecord.speakers.phrase import Phrase
    from onrecord.speakers.state import Outcome, Voices
    from onrecord.types import Article, Statement

_INITIALS = range(2, 5)


class Labels:
    """Reads labels against the cast."""

    def __init__(self, article: Article, cast: Cast) -> None:
        self.article = article
        self.cast = cast

    def is_label(self, statement: Statement, phrase: Phrase) -> bool:
        """Whether the source is a label: said to be one, or without a cue and at the front of its block."""
        if statement.cue_class is CueClass.LABEL:
            return True
        return not statement.cue and phrase.words[0].span.start < statement.content[0].start

    def read(self, phrase: Phrase, voices: Voices) -> Outcome | None:
        """Give the outcome of a label that is a letter or initials; none where it is worded as usual."""
        low = phrase.words[0].low
        if len(phrase.words) == 1 and low in QUESTION_LABELS | ANSWER_LABELS:
            return NoSpeaker.NO_CANDIDATE
        if len(phrase.words) == 1 and len(low) in _INITIALS and phrase.words[0].text.isupper():
            fits = self._by_initials(low)
            if len(fits) == 1:
                voice = voices.get(fits[0].span, SpeakerKind.PERSON, "", fits[0].number)
                return Found(voice, Basis.LABEL, phrase.words[0].span)
        return None

    def _by_initials(self, low: str) -> list[Member]:
        return [m for m in self.cast.members if not m.body and _initials(m) == low]


def _initials(member: Member) -> str:
    pieces = [p for part in member.parts for p in part.split("-")]
    return "".join(p[0] for p in pieces if p)
