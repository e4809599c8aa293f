"""Speaker labels of interviews and transcripts: "Q", "MAYOR MATIU", "KB"."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from onrecord.lexicon.names import ANSWER_LABELS, QUESTION_LABELS
from onrecord.speakers.state import Known
from onrecord.types import Basis, CueClass, NoSpeaker, Span, SpeakerKind

if TYPE_CHECKING:
    from onrecord.speakers.cast import Cast, Member
    from onrecord.speakers.phrase import Phrase
    from onrecord.speakers.state import Outcome, Voices
    from onrecord.speakers.tokens import Token
    from onrecord.types import Article, Statement

# The credit often stands outside the blocks, so it is looked for in the whole text.
_CREDIT_LINE = re.compile(
    r"\b[Ii]nterview(?:ed)?(?: by|:)\s+((?:[^\W\d_][\w.’'-]*[ \t]){1,3}[^\W\d_][\w’'-]*)(?=\s*(?:[.,|\n]|$))"
)
_INITIALS = range(2, 5)
_LINE_START = 6  # characters that "BY " and a line number take
_CREDIT = 20  # characters that "Interview by" takes


class Labels:
    """Reads labels against the cast."""

    def __init__(self, article: Article, cast: Cast) -> None:
        self.article = article
        self.cast = cast
        self._asker = self._named_after("interview", "by")
        credit = _CREDIT_LINE.search(article.text)
        self._credit = Span(*credit.span(1)) if credit else None
        self._turns = self._announced()
        self._interviewed = self._answerer()

    def is_label(self, statement: Statement, phrase: Phrase) -> bool:
        """Whether the source is a label: said to be one, or without a cue and at the front of its block."""
        if statement.cue_class is CueClass.LABEL:
            return True
        return not statement.cue and phrase.words[0].span.start < statement.content[0].start

    def read(self, phrase: Phrase, voices: Voices) -> Outcome | None:
        """Give the outcome of a label that is a letter or initials; none where it is worded as usual."""
        word = phrase.words[0]
        if len(phrase.words) > 1:
            return None
        if word.low in QUESTION_LABELS:
            asked = self._questioner(word.span.start)
            if not asked and self._credit is not None:
                return Known(voices.get(self._credit, SpeakerKind.PERSON), Basis.LABEL, word.span)
            return self._found(asked, voices, word)
        if word.low in ANSWER_LABELS:
            return self._found(self._interviewed, voices, word)
        fits = self._by_initials(word.low) if len(word.low) in _INITIALS and word.text.isupper() else []
        return self._found(fits, voices, word) if len(fits) == 1 else None

    def _found(self, members: list[Member], voices: Voices, word: Token) -> Outcome:
        if len(members) != 1:
            return NoSpeaker.AMBIGUOUS if members else NoSpeaker.NO_CANDIDATE
        member = members[0]
        sex = self.cast.sex.get(member.number, "")
        return Known(voices.get(member.span, SpeakerKind.PERSON, sex, member.number), Basis.LABEL, word.span)

    def _questioner(self, place: int) -> list[Member]:
        """Give whom the last line "BY MS NAME:" above announces, else the interviewer of the credit line."""
        at = bisect_left(self._turns, place, key=lambda t: t[0])
        return [self._turns[at - 1][1]] if at else self._asker

    def _announced(self) -> list[tuple[int, Member]]:
        """Find the lines of a transcript that announce who asks from here on."""
        found = []
        for mention in self.cast.mentions:
            first = mention.run.words[0]
            before = self.cast.words.between(max(0, first.span.start - _LINE_START), first.span.start)
            if before and before[-1].text == "BY" and before[-1].block == first.block:
                found.append((first.span.start, self.cast.members[mention.member]))
        return found

    def _answerer(self) -> list[Member]:
        """Give who is interviewed: the person of the headline, else of the paragraphs before the labels."""
        asker = {m.number for m in self._asker}
        first = next((w.block for w in self.cast.words.all if w.low in QUESTION_LABELS and w.opens), 1)
        for blocks in (range(1), range(first)):
            named = {m.member for m in self.cast.mentions if m.run.words[0].block in blocks} - asker
            people = [self.cast.members[n] for n in sorted(named) if not self.cast.members[n].body]
            if people:
                return people
        return []

    def _named_after(self, *lead: str) -> list[Member]:
        for mention in self.cast.mentions:
            start = mention.run.words[0].span.start
            before = self.cast.words.between(max(0, start - _CREDIT), start)
            if tuple(w.low for w in before[-len(lead) :]) == lead:
                return [self.cast.members[mention.member]]
        return []

    def _by_initials(self, low: str) -> list[Member]:
        return [m for m in self.cast.members if not m.body and _initials(m) == low]


def _initials(member: Member) -> str:
    pieces = [p for part in member.parts for p in part.split("-")]
    return "".join(p[0] for p in pieces if p)
