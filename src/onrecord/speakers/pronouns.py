"""Pronouns: whom "she" means, when only one fits."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from onrecord.lexicon.names import PRONOUNS
from onrecord.types import Form, NoSpeaker, SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onrecord.lexicon.names import Pronoun
    from onrecord.speakers.cast import Cast, Member
    from onrecord.speakers.state import Voice
    from onrecord.speakers.tokens import Token
    from onrecord.types import Statement

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
        self._spoke: list[tuple[int, Voice]] = []
        self.people = {m.member for m in cast.mentions if m.run.title and not m.run.body}
        self._vote()

    def spoke(self, place: int, voice: Voice) -> None:
        """Note that a voice spoke at a place; places come in order."""
        self._spoke.append((place, voice))

    def last_before(self, place: int) -> Voice | None:
        """Give the voice that spoke last before a place."""
        return next((v for p, v in reversed(self._spoke) if p < place), None)

    def antecedent(self, pronoun: Pronoun, word: Token, voice_of: Callable[[Member], Voice]) -> Voice | NoSpeaker:
        """Give the one voice that the pronoun can mean, or why there is none."""
        if pronoun.person == 1:
            return NoSpeaker.NO_CANDIDATE
        for block in range(word.block, max(-1, word.block - _BACK - 1), -1):
            end = word.span.start if block == word.block else self._end(block)
            fits = self._in_block(block, end, pronoun, voice_of)
            if len(fits) == 1:
                return fits[0]
            if fits:
                return self._choose(fits, block, word)
        return NoSpeaker.NO_CANDIDATE

    def _choose(self, fits: list[Voice], block: int, word: Token) -> Voice | NoSpeaker:
        """More than one fits: the one who spoke last, if nobody else was named since."""
        return NoSpeaker.AMBIGUOUS

    def _in_block(self, block: int, end: int, pronoun: Pronoun, voice_of: Callable[[Member], Voice]) -> list[Voice]:
        start = self._start(block)
        found: dict[str, Voice] = {}
        for mention in self.cast.between(start, end):
            member = self.cast.members[mention.member]
            at = mention.run.words[0].span.start
            if not self._is_quoted(at) and (member.body or member.number in self.people):
                voice = voice_of(member)
                found[voice.id] = voice
        for place, voice in reversed(self._spoke):
            if place < start:
                break
            if place < end:
                found[voice.id] = voice
        return [v for v in found.values() if _fits(pronoun, v)]

    def _start(self, block: int) -> int:
        at = self._first_word(block)
        return self.cast.words.starts[at] if at < len(self.cast.words.starts) else 0

    def _end(self, block: int) -> int:
        at = self._first_word(block + 1)
        return self.cast.words.starts[at] if at < len(self.cast.words.starts) else 1 << 60

    def _first_word(self, block: int) -> int:
        if not hasattr(self, "_block_starts"):
            self._block_starts: dict[int, int] = {}
            for n, word in enumerate(self.cast.words.all):
                self._block_starts.setdefault(word.block, n)
        return self._block_starts.get(block, len(self.cast.words.all))

    def _is_quoted(self, at: int) -> bool:
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
            if mention is not None and not mention.run.body:
                here.add(mention.member)
            told = self.table.get(word.low)
            if told and told.sex in {"m", "f"} and len(here) == 1 and not self._is_quoted(word.span.start):
                votes[next(iter(here))][told.sex] += 1
        for member, counts in votes.items():
            best, times = counts.most_common(1)[0]
            if member not in self.cast.sex and times == sum(counts.values()):
                self.cast.sex[member] = best


def _fits(pronoun: Pronoun, voice: Voice) -> bool:
    if pronoun.many:
        return voice.kind in _MANY
    if pronoun.sex == "n":
        return voice.kind in _BODY
    return voice.kind in _ONE and (not voice.sex or not pronoun.sex or voice.sex == pronoun.sex)
