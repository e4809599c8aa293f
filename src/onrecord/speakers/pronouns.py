"""Pronouns: whom "she" means, when only one fits."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from onrecord.lexicon.names import PRONOUNS
from onrecord.types import Form, NoSpeaker, SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onrecord.lexicon.names import Pronoun
    from onrecord.speakers.cast import Cast, Member, Mention
    from onrecord.speakers.state import Voice
    from onrecord.speakers.tokens import Token
    from onrecord.types import Statement

_MOST = 0.75  # share of the pronouns after a name that must agree
_SHORT_REPLY, _SHORT_TURN = 8, 14  # words of a turn in a dialogue: data/cases/train, category 10
_BACK = 2  # blocks before the pronoun's own that are looked at
_ONE = frozenset({SpeakerKind.PERSON, SpeakerKind.UNNAMED})
_BODY = frozenset({SpeakerKind.ORGANISATION, SpeakerKind.DOCUMENT})
_MANY = frozenset({SpeakerKind.GROUP, SpeakerKind.ORGANISATION})


class Scene:
    """Who has been mentioned and who has spoken, up to any place."""

    def __init__(self, cast: Cast, language: str, statements: Sequence[Statement]) -> None:
        self.cast = cast
        self.table = PRONOUNS.get(language, PRONOUNS["en"])
        quoted = sorted({c for s in statements if s.form is Form.DIRECT for c in s.content})
        self._quoted_starts = [c.start for c in quoted]
        self._quoted = quoted
        self._spoke: list[tuple[int, Voice, int]] = []
        self.people = {m.member for m in cast.mentions if not m.run.body and _is_person(m, cast)}
        self._vote()

    def spoke(self, place: int, voice: Voice, words: int) -> None:
        """Note that a voice spoke so many words at a place."""
        insort(self._spoke, (place, voice, words), key=lambda s: s[0])

    def last_before(self, place: int) -> Voice | None:
        """Give the voice that spoke last before a place."""
        at = bisect_left(self._spoke, place, key=lambda s: s[0])
        return self._spoke[at - 1][1] if at else None

    def names_only_after(self, place: int) -> bool:
        """Whether people are named, and every time after the place."""
        first = next((m.run.words[0].span.start for m in self.cast.mentions if m.member in self.people), -1)
        return first > place

    def sole_in_paragraph(self, said: Sequence[Token]) -> Voice | None:
        """Give the only voice that spoke earlier in the paragraph of the words."""
        if not said:
            return None
        here = self._voices(said[0].block, said[0].span.start)
        return here[-1] if len({v.id for v in here}) == 1 else None

    def answering(self, said: Sequence[Token]) -> Voice | None:
        """Give the other side of a dialogue: a short turn after a short one, two voices in two paragraphs."""
        if not said or len(said) > _SHORT_REPLY or self._voices(said[0].block, said[0].span.start):
            return None
        last, before = self._voices(said[0].block - 1), self._voices(said[0].block - 2)
        if not last or not before or last[-1].id == before[-1].id or self._spoke[-1][2] > _SHORT_TURN:
            return None
        return before[-1]

    def continuing(self, said: Sequence[Token]) -> Voice | None:
        """Give who goes on speaking in a paragraph without a source: the one of the paragraph before.

        None where the two paragraphs before belong to different voices: it may be a dialogue.
        """
        if not said or not said[0].block:
            return None
        last = self._voices(said[0].block - 1)
        near = last + self._voices(said[0].block - 2)
        return last[-1] if last and len({v.id for v in near}) == 1 else None

    def _voices(self, block: int, end: int | None = None) -> list[Voice]:
        """Give who spoke in a block, in order."""
        if block < 0:
            return []
        start, stop = self._start(block), self._end(block) if end is None else end
        first, last = (bisect_left(self._spoke, at, key=lambda s: s[0]) for at in (start, stop))
        return [voice for _, voice, _ in self._spoke[first:last]]

    def antecedent(
        self, pronoun: Pronoun, word: Token, voice_of: Callable[[Member], Voice]
    ) -> Voice | NoSpeaker:
        """Give the one voice that the pronoun can mean, or why there is none."""
        if pronoun.person == 1:
            return NoSpeaker.NO_CANDIDATE
        alone = pronoun.many or pronoun.sex == "n"  # "it" and "they": only who has just spoken
        for block in range(word.block, max(-1, word.block - (0 if alone else _BACK) - 1), -1):
            end = word.span.start if block == word.block else self._end(block)
            seen = [
                (at, v) for at, v in self._seen(block, end, None if alone else voice_of) if _fits(pronoun, v)
            ]
            if seen and not alone and self.cast.is_unclear(self._start(block), end):
                return NoSpeaker.AMBIGUOUS
            if seen:
                found = self._choose(seen)
                return NoSpeaker.AMBIGUOUS if self._is_rivalled(found, block, word, pronoun) else found
        return NoSpeaker.NO_CANDIDATE

    def _is_rivalled(self, found: Voice | NoSpeaker, block: int, word: Token, pronoun: Pronoun) -> bool:
        """Whether who was named paragraphs ago has not spoken, and whoever spoke last fits as well."""
        if isinstance(found, NoSpeaker) or block == word.block:
            return False
        last = self.last_before(word.span.start)
        near = self._voices(word.block - 1) + self._voices(word.block - 2)
        return last is not None and last.id != found.id and last in near and _fits(pronoun, last)

    def _choose(self, seen: list[tuple[int, Voice]]) -> Voice | NoSpeaker:
        """Take the only one that fits; of several, the one who spoke last if nobody was named since."""
        ids = {v.id for _, v in seen}
        last = max(seen, key=lambda s: s[0])
        if len(ids) > 1:
            spoke = self.last_before(last[0] + 1)
            if spoke is None or spoke.id != last[1].id:
                return NoSpeaker.AMBIGUOUS
        voice = last[1]
        known = voice.kind is not SpeakerKind.PERSON or voice.member is None or voice.member in self.people
        return voice if known else NoSpeaker.NO_CANDIDATE

    def _seen(
        self, block: int, end: int, voice_of: Callable[[Member], Voice] | None
    ) -> list[tuple[int, Voice]]:
        """Give who was named or spoke in the block before ``end``, outside quotations."""
        start = self._start(block)
        first, last = (bisect_left(self._spoke, at, key=lambda s: s[0]) for at in (start, end))
        found = [(p, v) for p, v, _ in self._spoke[first:last]]
        if voice_of is None:
            return found
        for mention in self.cast.between(start, end):
            at = mention.run.words[0].span.start
            if not self._is_quoted(at) and not self._has_article(mention):
                found.append((at, voice_of(self.cast.members[mention.member])))
        return found

    def _start(self, block: int) -> int:
        return self.cast.words.start_of(block)

    def _end(self, block: int) -> int:
        return self.cast.words.start_of(block + 1)

    def _is_quoted(self, at: int) -> bool:
        n = bisect_left(self._quoted_starts, at + 1) - 1
        return n >= 0 and self._quoted[n].end > at

    def _has_article(self, mention: Mention) -> bool:
        """Whether "the" stands before the name: the Evening Sheet is no "she"."""
        first = mention.run.words[0]
        before = self.cast.words.between(max(0, first.span.start - len("the ")), first.span.start)
        return bool(before) and before[-1].low == "the" and first.joined and not mention.run.title

    def _vote(self) -> None:
        """Learn the sex of names from sentences that name one person and go on with "he" or "she"."""
        votes: dict[int, Counter[str]] = defaultdict(Counter)
        by_start = {m.run.words[0].span.start: m for m in self.cast.mentions}
        here: set[int] = set()
        for word in self.cast.words.all:
            if word.opens:
                here = set()
            mention = by_start.get(word.span.start)
            if mention is not None and not mention.run.body and not self._is_quoted(word.span.start):
                here.add(mention.member)
            told = self.table.get(word.low)
            if told and told.sex in {"m", "f"} and len(here) == 1 and not self._is_quoted(word.span.start):
                votes[next(iter(here))][told.sex] += 1
        for member, counts in votes.items():
            best, times = counts.most_common(1)[0]
            if member not in self.cast.sex and times >= _MOST * sum(counts.values()):
                self.cast.sex[member] = best


def _is_person(mention: Mention, cast: Cast) -> bool:
    """Whether this mention shows a person: a title, a later bare surname, "who", or a sentence it opens."""
    name = mention.run.name
    if mention.run.title or (len(name) == 1 and len(cast.members[mention.member].words) > 1):
        return True
    end = name[-1].span.end
    after = cast.words.between(end, end + 6)
    if after and after[0].low in {"who", "whose"}:
        return True
    return name[0].opens and not name[-1].low.endswith("s")


def _fits(pronoun: Pronoun, voice: Voice) -> bool:
    if pronoun.many:
        return voice.kind in _MANY
    if pronoun.sex == "n":
        return voice.kind in _BODY
    return voice.kind in _ONE and (not voice.sex or not pronoun.sex or voice.sex == pronoun.sex)
