"""Whom a pronoun or a name that two bear can mean: every option with what tells for and against it.

The signs are the usual ones of the literature on coreference (distance, agreement, subject, recency,
salience), with two of our own: who spoke last, and who is named in the very words that are reported.
What each is worth was learnt from open data (``weights``); nothing here decides.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass, field
from math import log1p
from typing import TYPE_CHECKING

from onrecord.lexicon.names import BOUNDARIES, CONJUNCTIONS
from onrecord.speakers.worded import sorts_of
from onrecord.types import BlockRole, Form, SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from onrecord.speakers.cast import Member, Mention
    from onrecord.speakers.phrase import Phrase
    from onrecord.speakers.pronouns import Scene
    from onrecord.speakers.state import Voice
    from onrecord.speakers.tokens import Token
    from onrecord.speakers.worded import Worded
    from onrecord.types import Article, Span, Statement

_MOST = 60  # mentions before the place that are looked at, the nearest
_TURNS = 12  # turns before it
_SHORT = 3  # letters; shorter words echo nothing
_FRONT = 4  # words of a sentence within which a name is likely its subject
_ROWS = 3
_SEXES = frozenset(["m", "f"])
_END = 1 << 60
_ECHOES = (0.3, 0.6)  # shares of a headline's words
NOBODY = "nobody"  # the sign of there being none among the candidates


@dataclass(slots=True)
class Option:
    """Somebody who may be meant: a member of the cast or a voice without a name there."""

    kind: SpeakerKind
    sex: str
    name: Span
    member: Member | None
    voice: Voice | None
    named: list[Mention] = field(default_factory=list)  # unquoted, before the place, in order
    spoke: list[int] = field(default_factory=list)

    @property
    def key(self) -> object:
        """What tells it from the others."""
        return self.member.number if self.member else self.name

    @property
    def last(self) -> int:
        """Where it was last named or spoke; -1 for one only named in quotations."""
        named = self.named[-1].run.words[0].span.start if self.named else -1
        return max(named, self.spoke[-1] if self.spoke else -1)


@dataclass(frozen=True, slots=True)
class Ask:
    """What is asked: whom the ``words`` of ``statement``'s source mean, of those who fit."""

    words: tuple[Token, ...]
    statement: Statement
    fits: Callable[[Option], bool]
    phrase: Phrase | None = None

    @property
    def place(self) -> int:
        """Up to where the article is read for an answer: to the words, or to its end for a headline."""
        return _END if self.phrase is not None else self.words[0].span.start

    @property
    def block(self) -> int:
        """The number of their block."""
        return self.words[0].block


class Antecedents:
    """Gathers candidates and their signs, by index, for any place of one article."""

    def __init__(self, article: Article, worded: Worded, scene: Scene) -> None:
        self.worded = worded
        self.scene = scene
        self.cast = worded.cast
        self.words = self.cast.words
        self._opens = [w.span.start for w in self.words.all if w.opens]
        headings = {n for n, b in enumerate(article.blocks) if b.role is BlockRole.HEADLINE}
        self._headed = {m.member for m in self.cast.mentions if m.run.words[0].block in headings}
        self._said: dict[object, list[Statement]] = defaultdict(list)
        self._places: dict[int, list[int]] = defaultdict(list)
        for mention in self.cast.mentions:
            self._places[mention.member].append(mention.run.words[0].span.start)

    def said(self, voice: Voice, statement: Statement) -> None:
        """Note whose a statement of the body is."""
        self._said[_key(voice)].append(statement)

    def options(self, ask: Ask) -> list[Option]:
        """Give everybody who was named or spoke before the place and fits, the latest first."""
        found: dict[object, Option] = {}
        end = bisect_left(self.cast.starts, ask.place)
        whole = ask.phrase is not None
        for mention in self.cast.mentions[0 if whole else max(0, end - _MOST) : end]:
            one = found.setdefault(mention.member, self._member(mention.member))
            if not self.scene.is_quoted(mention.run.words[0].span.start) and not self._has_article(mention):
                one.named.append(mention)
        end = bisect_left(self.scene.spoken, ask.place, key=lambda s: s[0])
        for place, voice, _ in self.scene.spoken[0 if whole else max(0, end - _TURNS) : end]:
            one = found.setdefault(_key(voice), self._voice(voice))
            one.voice, one.kind = voice, voice.kind
            one.spoke.append(place)
        return sorted((c for c in found.values() if ask.fits(c)), key=lambda c: -c.last)

    def _member(self, number: int) -> Option:
        member = self.cast.members[number]
        kind = SpeakerKind.ORGANISATION if member.body else SpeakerKind.PERSON
        return Option(kind, self.cast.sex.get(number, ""), member.span, member, None)

    def _voice(self, voice: Voice) -> Option:
        member = None if voice.member is None else self.cast.members[voice.member]
        return Option(voice.kind, voice.sex, voice.name, member, voice)

    def _has_article(self, mention: Mention) -> bool:
        """Whether "the" stands before the name: the Evening Sheet is no "she"."""
        first = mention.run.words[0]
        before = self.words.between(max(0, first.span.start - len("the ")), first.span.start)
        return bool(before) and before[-1].low == "the" and first.joined and not mention.run.title

    def are_even(self, one: Option, other: Option) -> bool:
        """Whether the two were last named in one breath, "First Last and Other Name": neither is likelier."""
        if not one.named or not other.named or one.spoke or other.spoke:
            return False
        first, second = sorted((o.named[-1].run for o in (one, other)), key=lambda r: r.words[0].span.start)
        between = self.words.between(first.words[-1].span.end, second.words[0].span.start)
        return len(between) == 1 and between[0].low in CONJUNCTIONS

    # --- signs

    def signs(self, ask: Ask, found: Sequence[Option]) -> list[dict[str, float]]:
        """Give each option's signs by name, last those of there being none; what is not named is nought."""
        if ask.phrase is not None:
            rows = [self._in_body(ask, ask.phrase, one, found) for one in found]
            return [*rows, {NOBODY: 1.0} | {f"{NOBODY} {sort}": 1.0 for sort in sorts_of(ask.phrase)}]
        most = max((self._count(c, ask.place) for c in found), default=0)
        end = bisect_left(self.scene.spoken, ask.place, key=lambda s: s[0])
        turns = [_key(v) for _, v, _ in self.scene.spoken[max(0, end - _TURNS) : end]][::-1]
        rows = []
        for rank, one in enumerate(found):
            row = {f"rank {min(rank, _ROWS)}": 1.0}
            row.update((name, 1.0) for name in self._near(ask, one))
            row.update((name, 1.0) for name in self._turns(turns, one))
            row.update((name, 1.0) for name in self._named(ask, one))
            row.update((name, 1.0) for name in self._inside(ask, one))
            count = self._count(one, ask.place)
            row["times named"] = log1p(count)
            row["named most"] = float(count == most > 1)
            row["kind " + one.kind.value] = 1.0
            row["sex known"] = float(one.sex in _SEXES)
            if len(found) == 1:
                row["alone"] = 1.0
            rows.append(row)
        return [*rows, {NOBODY: 1.0}]

    def _in_body(self, ask: Ask, phrase: Phrase, one: Option, found: Sequence[Option]) -> dict[str, float]:
        """Give the signs of somebody who speaks in the body being the one whom the headline describes."""
        row = dict.fromkeys(self.worded.signs(phrase, one), 1.0)
        turns = [len(o.spoke) for o in found]
        row["spoke most"] = float(len(one.spoke) == max(turns))
        row["spoke first"] = float(one.spoke[0] == min(o.spoke[0] for o in found))
        row["share of turns"] = len(one.spoke) / sum(turns)
        row["alone"] = float(len(found) == 1)
        asked = {w.fold for w in self.words.of(ask.statement.content) if len(w.fold) > _SHORT}
        said = {w.fold for s in self._said.get(one.key, ()) for w in self.words.of(s.content)}
        echo = len(asked & said) / len(asked) if asked else 0.0
        row.update((f"echo over {share}", 1.0) for share in _ECHOES if echo >= share)
        return row

    def _count(self, one: Option, place: int) -> int:
        return bisect_left(self._places[one.member.number], place) if one.member else len(one.spoke)

    def _near(self, ask: Ask, one: Option) -> Iterator[str]:
        """Tell how far back it was last named or spoke, in sentences and paragraphs."""
        if one.last < 0:
            yield "quoted only"
            return
        here = bisect_right(self._opens, ask.place)
        away = here - bisect_right(self._opens, one.last)
        yield f"sentences {min(away, 4)}"
        blocks = bisect_right(self.words.blocks, ask.place) - bisect_right(self.words.blocks, one.last)
        yield f"paragraphs {min(blocks, 4)}"
        opens = here and self._opens[here - 1] == ask.place
        yield f"sentences {min(away, 2)} opening" if opens else f"sentences {min(away, 2)} inside"

    def _turns(self, turns: Sequence[object], one: Option) -> Iterator[str]:
        if turns and turns[0] == one.key:
            yield "spoke last"
        elif one.key in turns:
            yield "spoke before"
        elif turns:
            yield "silent so far"

    def _named(self, ask: Ask, one: Option) -> Iterator[str]:
        """Tell how it was last named: as a subject, an object, an owner."""
        if one.member and one.member.number in self._headed:
            yield "in the headline"
        if one.member and one.member.number not in self.scene.people:
            yield "maybe no person"
        if not one.named:
            return
        last = one.named[-1]
        first = last.run.words[0]
        start = self._opens[bisect_right(self._opens, first.span.start) - 1]
        before = self.words.between(start, first.span.start)
        place = "front" if len(before) <= _FRONT else "back"
        led = bool(before) and before[-1].low in BOUNDARIES and not first.opens
        owner = last.run.words[-1].poss
        how = "owner" if owner else "led" if led else "plain"
        same = "here" if start == self._opens[bisect_right(self._opens, ask.place) - 1] else "earlier"
        yield f"{how} {place} {same}"
        if self._is_topic(ask, one):
            yield "topic of the paragraph"

    def _is_topic(self, ask: Ask, one: Option) -> bool:
        start = self.words.start_of(ask.block)
        end = bisect_right(self._opens, start)
        upto = self._opens[end] if end < len(self._opens) else ask.place
        first = next((m for m in self.cast.between(start, min(upto, ask.place))), None)
        return bool(first and one.member and first.member == one.member.number)

    def _inside(self, ask: Ask, one: Option) -> Iterator[str]:
        """Tell whether it is named in the very words that are reported, or after the source."""
        if one.member is None:
            return
        places = self._places[one.member.number]

        def named(span: Span) -> bool:
            return bisect_left(places, span.start) < bisect_left(places, span.end)

        if any(map(named, ask.statement.content)):
            yield "in the words direct" if ask.statement.form is Form.DIRECT else "in the words"
        at = bisect_right(self._opens, ask.place)
        end = self._opens[at] if at < len(self._opens) else ask.place + 1
        after = [p for p in places[bisect_left(places, ask.place) :] if p < end]
        inside = ask.statement.content
        if any(not any(c.start <= p < c.end for c in inside) for p in after):
            yield "named after"


def _key(voice: Voice) -> object:
    return voice.name if voice.member is None else voice.member
