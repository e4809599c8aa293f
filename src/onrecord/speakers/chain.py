"""The chain of reports: from the outlet that was read to the hop nearest the speaker."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from onrecord.lexicon.names import PASSED_ON
from onrecord.speakers.credits import credits_of
from onrecord.speakers.outlets import Outlet
from onrecord.speakers.relays import Relays
from onrecord.speakers.state import Known
from onrecord.speakers.tokens import folded
from onrecord.types import Basis, Hop, HopKind, Span, SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.speakers.resolve import Resolver
    from onrecord.speakers.state import Outcome
    from onrecord.types import Article, Statement

_NEAR = 6  # contents before a place of which one may hold it
_ADVERB = 12  # characters before a cue within which "reportedly" stands
_HELD = 1  # paragraphs over which a relay holds on: data/cases/train


class Chains:
    """Finds the hops of each statement."""

    def __init__(self, article: Article, resolver: Resolver, outcomes: Sequence[Outcome]) -> None:
        self.article = article
        self.words = resolver.words
        self.phrases = resolver.phrases
        self.carriers = resolver.carriers
        self.relays = Relays(resolver)
        self.outcomes = outcomes
        self.statements = resolver.statements
        self.by_id = resolver.by_id
        self._contents = sorted(
            ((c, n) for n, s in enumerate(self.statements) for c in s.content), key=lambda c: c[0].start
        )
        own = article.outlet.value if article.outlet else ""
        self.own = {folded(w) for w in own.replace("-", " ").split()} | {"the"} if own else set()
        self._credits = credits_of(article)
        self._relays = self._all_relays()

    def of(self, statement: Statement) -> tuple[Hop, ...]:
        """Give the chain of one statement: the outlet read, relays, then who is quoted quoting."""
        read = Hop(HopKind.OUTLET, None, read=True)
        relays = [Hop(o.kind, o.span, read=False) for o in self._relays[self.by_id[statement.id]]]
        outer = self._outer(statement) or self._unnamed(statement)
        return (read, *self._credits, *relays, *outer)

    def _unnamed(self, statement: Statement) -> list[Hop]:
        """Say that the page does not name from whom it has the words: "reportedly said"."""
        marks = [w for c in statement.cue for w in self.words.between(max(0, c.start - _ADVERB), c.end)]
        told = next((w for w in marks if w.low in PASSED_ON), None)
        return [Hop(HopKind.UNNAMED, told.span, read=False)] if told else []

    def _outer(self, statement: Statement) -> list[Hop]:
        """Give whoever is reported as reporting it: in a quotation, or as in "A told B, C said"."""
        number = self.by_id.get(statement.within) if statement.within else self._holding(statement)
        outcome = self.outcomes[number] if number is not None else None
        own = self.outcomes[self.by_id[statement.id]]
        if not isinstance(outcome, Known) or (isinstance(own, Known) and own.voice.id == outcome.voice.id):
            return []
        kind = HopKind.DOCUMENT if outcome.voice.kind is SpeakerKind.DOCUMENT else HopKind.PERSON
        return [Hop(kind, outcome.voice.name, read=False)]

    def _holding(self, statement: Statement) -> int | None:
        """Give the nearest statement whose reported words hold this one's own cue and source."""
        marks = [*statement.cue, *statement.source]
        if not statement.cue or not statement.source:
            return None
        start, end = min(m.start for m in marks), max(m.end for m in marks)
        at = bisect_right(self._contents, start, key=lambda c: c[0].start)
        for content, number in reversed(self._contents[max(0, at - _NEAR) : at]):
            if content.end >= end and self.statements[number].id != statement.id:
                return number
        return None

    def _all_relays(self) -> list[list[Outlet]]:
        """Give each statement its relays; they hold on for the same speaker while nobody else speaks."""
        found = [self._relays_of(n) for n in range(len(self.statements))]
        current: dict[str, tuple[int, list[Outlet]]] = {}
        last = ""
        for n in sorted(range(len(found)), key=lambda n: self.statements[n].content[0]):
            outcome = self.outcomes[n]
            words = self.words.of(self.statements[n].content[:1])
            if not isinstance(outcome, Known) or not words:
                continue
            block, held = current.get(outcome.voice.id, (-_HELD - 1, []))
            near = words[0].block == block or (last == outcome.voice.id and words[0].block - block <= _HELD)
            found[n] = found[n] or (held if near else [])
            current[outcome.voice.id] = words[0].block, self._held(n, found[n])
            last = outcome.voice.id
        self._repeated(found)
        return found

    def _repeated(self, found: list[list[Outlet]]) -> None:
        """Give a headline that repeats the body the relays of the words it repeats: its speaker's first."""
        first: dict[str, list[Outlet]] = {}
        for outcome, relays in zip(self.outcomes, found, strict=True):
            if isinstance(outcome, Known) and relays and all(o.holds_on for o in relays):
                first.setdefault(outcome.voice.id, relays)
        for n, outcome in enumerate(self.outcomes):
            if isinstance(outcome, Known) and outcome.basis is Basis.REPEATED and not found[n]:
                found[n] = first.get(outcome.voice.id, [])

    def _held(self, number: int, found: list[Outlet]) -> list[Outlet]:
        """Give the relays that hold on: not a paper that cites in passing, nor its reporter by name."""
        passing = self.statements[number].id in self.carriers or not all(o.holds_on for o in found)
        return [] if passing else found

    def _relays_of(self, number: int) -> list[Outlet]:
        phrase = self.phrases[number]
        own = Span(phrase.words[0].span.start, phrase.core[-1].span.end) if phrase else None
        found = self.relays.of(self.statements[number], own)
        carrier = self.carriers.get(self.statements[number].id)
        if carrier is not None and not found:
            found = [Outlet(carrier.core, HopKind.OUTLET)]
        return [o for o in found if not set(o.key) <= self.own]
