"""Pronouns: whom "she" means, when only one fits."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from onrecord.lexicon.names import GROUP_WORDS, PRONOUNS
from onrecord.speakers.names import is_plural
from onrecord.types import Form, NoSpeaker, SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.lexicon.names import Pronoun
    from onrecord.speakers.antecedents import Option
    from onrecord.speakers.cast import Cast, Mention
    from onrecord.speakers.state import Voice
    from onrecord.speakers.tokens import Token
    from onrecord.types import Statement

THEY = "they"  # the sex told of somebody whom the page calls "they"
_OFTEN = 2  # times that "they" must follow on one person alone
_MOST = 0.75  # share of the pronouns after a name that must agree
_SHORT_REPLY, _SHORT_TURN = 8, 14  # words of a turn in a dialogue: data/cases/train, category 10
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
        self.spoken: list[tuple[int, Voice, int]] = []
        self.people = {m.member for m in cast.mentions if not m.run.body and _is_person(m, cast)}
        self._vote()

    def spoke(self, place: int, voice: Voice, words: int) -> None:
        """Note that a voice spoke so many words at a place."""
        insort(self.spoken, (place, voice, words), key=lambda s: s[0])

    def last_before(self, place: int) -> Voice | None:
        """Give the voice that spoke last before a place."""
        at = bisect_left(self.spoken, place, key=lambda s: s[0])
        return self.spoken[at - 1][1] if at else None

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
        if not last or not before or last[-1].id == before[-1].id or self.spoken[-1][2] > _SHORT_TURN:
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
        first, last = (bisect_left(self.spoken, at, key=lambda s: s[0]) for at in (start, stop))
        return [voice for _, voice, _ in self.spoken[first:last]]

    def just_spoke(self, pronoun: Pronoun, word: Token) -> Voice | NoSpeaker:
        """Give the one voice that "it" or "they" can mean: who has just spoken in the paragraph."""
        fitting = [v for v in self._voices(word.block, word.span.start) if fits(pronoun, v)]
        if not fitting:
            return NoSpeaker.NO_CANDIDATE
        several = len({v.id for v in fitting}) > 1
        spoke = self.last_before(word.span.start)
        return NoSpeaker.AMBIGUOUS if several and spoke is not fitting[-1] else fitting[-1]

    def is_plural_before(self, word: Token) -> bool:
        """Whether the sentence has named something in the plural before the word, outside quotations."""
        near = self.cast.words.between(self._start(word.block), word.span.start)
        for before in reversed(near):
            plural = before.low in GROUP_WORDS or (not before.upper and is_plural(before.low))
            if plural and not self.is_quoted(before.span.start):
                return True
            if before.opens and before.gap != ":":
                return False
        return False

    def group_before(self, word: Token) -> Voice | None:
        """Give the group that spoke last before the word, in its paragraph or the one before."""
        near = self._voices(word.block - 1) + self._voices(word.block, word.span.start)
        return near[-1] if near and near[-1].kind is SpeakerKind.GROUP else None

    def _start(self, block: int) -> int:
        return self.cast.words.start_of(block)

    def _end(self, block: int) -> int:
        return self.cast.words.start_of(block + 1)

    def is_quoted(self, at: int) -> bool:
        """Whether a place lies in words given as spoken."""
        n = bisect_left(self._quoted_starts, at + 1) - 1
        return n >= 0 and self._quoted[n].end > at

    def _vote(self) -> None:
        """Learn the sex of names from sentences that name one person and go on with "he" or "she"."""
        votes: dict[int, Counter[str]] = defaultdict(Counter)
        by_start = {m.run.words[0].span.start: m for m in self.cast.mentions}
        here: set[int] = set()
        for word in self.cast.words.all:
            if word.opens:
                here = set()
            mention = by_start.get(word.span.start)
            if mention is not None and not mention.run.body and not self.is_quoted(word.span.start):
                here.add(mention.member)
            told = self.table.get(word.low)
            if told and told.sex in {"m", "f"} and len(here) == 1 and not self.is_quoted(word.span.start):
                votes[next(iter(here))][told.sex] += 1
        for member, counts in votes.items():
            best, times = counts.most_common(1)[0]
            if member not in self.cast.sex and times >= _MOST * counts.total():
                self.cast.sex[member] = best
        often = (n for n, times in self._called_they(by_start).items() if times >= _OFTEN)
        self.cast.sex = dict.fromkeys(often, THEY) | self.cast.sex

    def _called_they(self, by_start: Mapping[int, Mention]) -> Counter[int]:
        """Count how often "they" follows on one person in a paragraph that has had nothing in the plural."""
        found: Counter[int] = Counter()
        here: set[int] = set()
        block, many = -1, False
        for word in (w for w in self.cast.words.all if not self.is_quoted(w.span.start)):
            if word.block != block:
                here, block, many = set(), word.block, False
            mention = by_start.get(word.span.start)
            if mention is not None and mention.member in self.people:
                here.add(mention.member)
            many = many or word.low in GROUP_WORDS or (not word.upper and is_plural(word.low))
            told = self.table.get(word.low)
            if told and told.many and len(here) == 1 and not many:
                found[next(iter(here))] += 1
        return found


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


def fits(pronoun: Pronoun, one: Voice | Option) -> bool:
    """Whether the pronoun can stand for somebody of that kind and sex."""
    if pronoun.many:
        return one.kind in _MANY or one.sex == THEY
    if pronoun.sex == "n":
        return one.kind in _BODY
    return one.kind in _ONE and (one.sex in {"", pronoun.sex} or not pronoun.sex)
