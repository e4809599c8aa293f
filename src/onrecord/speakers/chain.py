"""The chain of reports: from the outlet that was read to the hop nearest the speaker."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from onrecord.lexicon.names import CREDIT_VERBS, DEFINITE, OUTLET_NOUNS, TOLD_TO
from onrecord.speakers.outlets import Outlets
from onrecord.speakers.state import Found
from onrecord.speakers.tokens import folded
from onrecord.types import Hop, HopKind, SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.speakers.outlets import Outlet
    from onrecord.speakers.resolve import Resolver
    from onrecord.speakers.state import Outcome
    from onrecord.speakers.tokens import Token
    from onrecord.types import Article, Span, Statement

_NEAR = 3  # words between an outlet and the word that makes it a relay


class Chains:
    """Finds the hops of each statement."""

    def __init__(self, article: Article, resolver: Resolver, outcomes: Sequence[Outcome]) -> None:
        self.article = article
        self.words = resolver.words
        self.outlets = Outlets(resolver.cast)
        self.outcomes = outcomes
        self.statements = resolver.statements
        self.by_id = resolver.by_id
        self.english = resolver.language == "en"
        own = article.outlet.value if article.outlet else ""
        self.own = {folded(w) for w in own.replace("-", " ").split()} - {"the"}
        self._relays = self._all_relays()

    def of(self, statement: Statement) -> tuple[Hop, ...]:
        """Give the chain of one statement: the outlet read, relays, then who is quoted quoting."""
        read = [Hop(HopKind.OUTLET, None, read=True)] if self.article.outlet else []
        relays = [Hop(o.kind, o.span, read=False) for o in self._relays[self.by_id[statement.id]]]
        outer = self._outer(statement)
        return (*read, *relays, *outer)

    def _outer(self, statement: Statement) -> list[Hop]:
        number = self.by_id.get(statement.within) if statement.within else None
        outcome = self.outcomes[number] if number is not None else None
        if not isinstance(outcome, Found):
            return []
        kind = HopKind.DOCUMENT if outcome.voice.kind is SpeakerKind.DOCUMENT else HopKind.PERSON
        return [Hop(kind, outcome.voice.name, read=False)]

    def _all_relays(self) -> list[list[Outlet]]:
        """Give each statement its relays; they hold on for the same speaker within a paragraph."""
        found = [self._relays_of(s) for s in self.statements]
        current: dict[tuple[int, str], list[Outlet]] = {}
        for n in sorted(range(len(found)), key=lambda n: self.statements[n].content[0]):
            outcome = self.outcomes[n]
            words = self.words.of(self.statements[n].content[:1])
            if isinstance(outcome, Found) and words:
                key = (words[0].block, outcome.voice.id)
                found[n] = current[key] = found[n] or current.get(key, [])
        return found

    def _relays_of(self, statement: Statement) -> list[Outlet]:
        taken = [*statement.content, *statement.source]
        found: dict[tuple[str, ...], Outlet] = {}
        for outlet in self._near(statement):
            outside = not any(t.meets(outlet.span) for t in taken)
            if outside and not set(outlet.key) <= self.own:
                found.setdefault(outlet.key, outlet)
        anchor = (statement.source or statement.cue or statement.content)[0].start
        return sorted(
            found.values(), key=lambda o: -abs(o.span.start - anchor)
        )  # farthest: nearest the reader

    def _near(self, statement: Statement) -> list[Outlet]:
        """Give the outlets in the sentences of the statement's cue that are said to relay it."""
        found = []
        for start, end in self._sentences(statement):
            words = self.words.between(start, end)
            inside = {o.span.start: o for o in self.outlets.between(start, end)}
            for n, word in enumerate(words):
                outlet = inside.get(word.span.start) or self._meant(words, n)
                if outlet and self._relaying(words, n, outlet):
                    found.append(outlet)
        return found

    def _meant(self, words: Sequence[Token], n: int) -> Outlet | None:
        if n and words[n].low in OUTLET_NOUNS and words[n - 1].low in DEFINITE:
            after = words[n + 1] if n + 1 < len(words) else None
            if after is None or not (after.upper and after.joined):
                return self.outlets.meant_by(words[n])
        return None

    def _relaying(self, words: Sequence[Token], n: int, outlet: Outlet) -> bool:
        size = len(outlet.words) if outlet.words[0] is words[n] else 1
        before = [w.low for w in words[max(0, n - _NEAR) : n]]
        after = [w.low for w in words[n + size : n + size + 2]]
        return any(b in TOLD_TO for b in before) or any(a in CREDIT_VERBS for a in after)

    def _sentences(self, statement: Statement) -> list[tuple[int, int]]:
        """Give the stretches around cue and source, to the ends of their sentences."""
        marks: list[Span] = sorted([*statement.cue, *statement.source]) or [statement.content[-1]]
        return sorted({(self._start(m.start), self._end(m.end)) for m in marks})

    def _start(self, place: int) -> int:
        at = max(0, bisect_left(self.words.starts, place + 1) - 1)
        while at > 0 and not self.words.all[at].opens:
            at -= 1
        return self.words.starts[at] if self.words.starts else 0

    def _end(self, place: int) -> int:
        at = bisect_left(self.words.starts, place)
        while at < len(self.words.all) and not self.words.all[at].opens:
            at += 1
        return self.words.starts[at] if at < len(self.words.starts) else len(self.article.text)
