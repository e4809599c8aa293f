"""Relays: the outlets and people that a sentence says passed the words on."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.lexicon.given import FEMALE_GIVEN, MALE_GIVEN
from onrecord.lexicon.names import (
    BOUNDARIES,
    CREDIT_VERBS,
    DEFINITE,
    INDEFINITE,
    OPENERS,
    OUTLET_NOUNS,
    TOLD_TO,
)
from onrecord.speakers.names import is_body, is_role
from onrecord.speakers.outlets import Outlet
from onrecord.types import HopKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.speakers.resolve import Resolver
    from onrecord.speakers.tokens import Token
    from onrecord.types import Span, Statement

_NEAR = 3  # words between an outlet and the word that makes it a relay
_BACKED = 3  # words between a person and "quoted by" or "via"
_VIA = 6  # words between "via" and the outlet of a person
_TELLS = frozenset(["told", "tells"])
_INTERPRETERS = frozenset(
    ["interpreter", "translator", "dolmetscher", "dolmetscherin", "interprète", "intérprete"]
)
_THROUGH = frozenset(["through", "via", "durch", "par", "por", "através"])
_PASSED = frozenset(["quoted", "cited", "relayed"])
_OFTEN = 2  # times that a name of one word must be told something
_SENTENCE = 200  # words to either side; what no full stop ends is no sentence
_LONGEST = 4  # words of an outlet's name


class Relays:
    """Finds who passed a statement's words on, by the sentences of its cue and source."""

    def __init__(self, resolver: Resolver) -> None:
        self.words = resolver.words
        self.cast = resolver.cast
        self.people = resolver.scene.people
        self.outlets = resolver.outlets
        self._end_of_text = len(resolver.article.text)
        self._sources = {x.start for s in resolver.statements for x in s.source}
        self._told_often = Counter(
            b.fold
            for a, b in zip(self.words.all, self.words.all[1:], strict=False)
            if a.low in _TELLS and b.upper
        )

    def of(self, statement: Statement, own: Span | None) -> list[Outlet]:
        """Give the relays, the farthest from the speaker first; ``own`` is the speaker as worded."""
        taken = [*statement.content, *([own] if own else [])]
        found: dict[tuple[str, ...], Outlet] = {}
        for outlet in self._near(statement):
            if not any(t.meets(outlet.span) for t in taken):
                found.setdefault(outlet.key, outlet)
        anchor = (statement.source or statement.cue or statement.content)[0].start
        return sorted(found.values(), key=lambda o: -abs(o.span.start - anchor))

    def _near(self, statement: Statement) -> list[Outlet]:
        found = []
        for start, end in self._sentences(statement):
            words = self.words.between(start, end)
            inside = {o.span.start: o for o in self.outlets.between(start, end)}
            people = {
                m.run.name[0].span.start: m.run.name for m in self.cast.between(start, end) if m.run.name
            }
            for n, word in enumerate(words):
                outlet = inside.get(word.span.start) or self._meant(words, n)
                if outlet and _relaying(words, n, outlet):
                    found.append(outlet)
                elif relay := self._told(words, n) or _any_outlet(words, n) or _interpreter(words, n):
                    found.append(relay)
                elif word.span.start in people:
                    name = people[word.span.start]
                    if _passed_by(words, n) or self._ends_by_saying(words, name, statement):
                        found.append(Outlet(name, HopKind.PERSON))
        return found

    def _ends_by_saying(self, words: Sequence[Token], name: Sequence[Token], statement: Statement) -> bool:
        """Whether the sentence ends ", Name said", told of the whole and the source of no statement."""
        start = name[0].span.start
        tail = name[0].gap == "," and words[-2:][0] is name[-1] and words[-1].low in CREDIT_VERBS
        after = bool(statement.cue) and statement.cue[-1].end < start
        return tail and after and start not in self._sources

    def _meant(self, words: Sequence[Token], n: int) -> Outlet | None:
        bare = n > 0 and words[n - 1].low in _TELLS and words[n].block == 0  # "skipper tells radio"
        if n and words[n].low in OUTLET_NOUNS and (words[n - 1].low in DEFINITE or bare):
            after = words[n + 1] if n + 1 < len(words) else None
            if after is None or not (after.upper and after.joined):
                return self.outlets.meant_by(words[n])
        return None

    def _told(self, words: Sequence[Token], n: int) -> Outlet | None:
        """Read "told Name" where the name is nobody's: an outlet that no word of its name gives away.

        A single word must be told things more than once: it might be a person or a capital.
        """
        if not n or words[n - 1].low not in _TELLS or not words[n].upper or words[n].poss:
            return None
        name = [words[n]]
        while n + len(name) < len(words) and len(name) < _LONGEST:
            word = words[n + len(name)]
            if not word.upper or not word.joined:
                break
            name.append(word)
        after = words[n + len(name)] if n + len(name) < len(words) else None
        if after and after.joined and after.low not in BOUNDARIES | OPENERS:  # "told Norlight employees"
            return None
        single = len(name) == 1 and (self._told_often[name[0].fold] < _OFTEN or name[0].low.endswith("s"))
        return None if single or self._is_somebody(name) else Outlet(tuple(name), HopKind.OUTLET)

    def _is_somebody(self, name: Sequence[Token]) -> bool:
        first = name[0]
        if first.low in MALE_GIVEN | FEMALE_GIVEN | OPENERS or any(is_role(w) or is_body(w) for w in name):
            return True
        fits = self.cast.fit(name)
        return any(
            m.body or m.number in self.people or m.number in self.cast.sex or len(name) == 1 for m in fits
        )

    def _sentences(self, statement: Statement) -> list[tuple[int, int]]:
        """Give the stretches around cue and source, to the ends of their sentences."""
        marks: list[Span] = sorted([*statement.cue, *statement.source]) or [statement.content[-1]]
        return sorted({(self._start(m.start), self._end(m.end)) for m in marks})

    def _start(self, place: int) -> int:
        at = max(0, bisect_left(self.words.starts, place + 1) - 1)
        first = max(0, at - _SENTENCE)
        while at > first and not self.words.all[at].opens:
            at -= 1
        return self.words.starts[at] if self.words.starts else 0

    def _end(self, place: int) -> int:
        at = bisect_left(self.words.starts, place)
        last = min(len(self.words.all), at + _SENTENCE)
        while at < last and not self.words.all[at].opens:
            at += 1
        return self.words.starts[at] if at < len(self.words.starts) else self._end_of_text


def _relaying(words: Sequence[Token], n: int, outlet: Outlet) -> bool:
    size = len(outlet.words) if outlet.words[0] is words[n] else 1
    before = [w.low for w in words[max(0, n - _NEAR) : n]]
    after = [w.low for w in words[n + size : n + size + 2]]
    via = "via" in [w.low for w in words[max(0, n - _VIA) : n]]  # "via First Last of the Post"
    return via or any(b in TOLD_TO for b in before) or any(a in CREDIT_VERBS for a in after)


def _any_outlet(words: Sequence[Token], n: int) -> Outlet | None:
    """Read "told a radio station in Weir": an outlet without a name."""
    if words[n].low not in INDEFINITE or not n or words[n - 1].low not in TOLD_TO:
        return None
    for at in range(n + 1, min(n + _LONGEST, len(words))):
        if not words[at].joined:
            return None
        if words[at].low in OUTLET_NOUNS:
            after = words[at + 1] if at + 1 < len(words) else None
            if after is not None and after.joined and after.low in OUTLET_NOUNS:
                continue
            led = after is not None and after.joined and is_role(after)  # "a radio reporter"
            return None if led else Outlet(tuple(words[n : at + 1]), HopKind.OUTLET)
    return None


def _interpreter(words: Sequence[Token], n: int) -> Outlet | None:
    """Read "through an interpreter" and "the interpreter quoted him as saying"."""
    if words[n].low not in _INTERPRETERS or n < 1:
        return None
    through = n > 1 and words[n - 2].low in _THROUGH
    quotes = n + 1 < len(words) and words[n + 1].low in {"quoted", "quotes"}
    return Outlet((words[n],), HopKind.PERSON) if through or quotes else None


def _passed_by(words: Sequence[Token], n: int) -> bool:
    """Whether a person named here passed the words on: "quoted by Name", "via Name of the Post"."""
    before = [w.low for w in words[max(0, n - _BACKED) : n]]
    if before[-3:] == ["read", "out", "by"]:
        return True
    return "via" in before or any(a in _PASSED and b == "by" for a, b in pairwise(before))
