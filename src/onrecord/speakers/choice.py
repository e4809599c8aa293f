"""Choosing between candidates: a chance for each, and nobody named below the least that is asked for.

A log-linear choice (McFadden 1974) over the signs of each candidate and of there being none among them.
"""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING

from onrecord.speakers.names import span_of
from onrecord.speakers.state import Known, Unsure
from onrecord.speakers.weights import WEIGHTS
from onrecord.types import Candidate, NoSpeaker, SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onrecord.speakers.antecedents import Antecedents, Ask, Option
    from onrecord.speakers.cast import Member
    from onrecord.speakers.state import Outcome, Voice
    from onrecord.types import Basis

_SHOWN = 2  # candidates told where nobody is named
_LEAST = 0.501  # of two as likely neither is named, however little is asked for
_PLACES = 3  # decimals of a chance: more would be a show of knowing


class Chooser:
    """Says whom words mean, by the weights of one kind of question."""

    def __init__(self, antecedents: Antecedents, voice_of: Callable[[Member], Voice], least: float) -> None:
        self.antecedents = antecedents
        self.voice_of = voice_of
        self.least = least

    def choose(self, kind: str, ask: Ask, basis: Basis) -> Outcome:
        """Give the likeliest candidate where it is likely enough; else why not, with the likeliest two.

        ``NO_CANDIDATE`` where there is none, or that there is none among them is likeliest.
        """
        found = self.antecedents.options(ask)
        if not found:
            return NoSpeaker.NO_CANDIDATE
        chances = self.chances(kind, ask, found)
        order = sorted(range(len(found)), key=lambda n: -chances[n])
        best = order[0]
        even = [n for n in order[1:_SHOWN] if self.antecedents.are_even(found[best], found[n])]
        for n in even:
            chances[best] = chances[n] = (chances[best] + chances[n]) / 2
        if chances[best] >= max(self.least, _LEAST):
            return Known(self._voice(found[best]), basis, span_of(ask.words), round(chances[best], _PLACES))
        if chances[-1] >= chances[best]:
            return NoSpeaker.NO_CANDIDATE
        named = tuple(_candidate(found[n], chances[n]) for n in order[:_SHOWN])
        return Unsure(NoSpeaker.AMBIGUOUS if len(named) > 1 else NoSpeaker.UNSURE, named)

    def chances(self, kind: str, ask: Ask, found: Sequence[Option]) -> list[float]:
        """Give the chance of each candidate, and last that of none."""
        weights = WEIGHTS.get(kind, {})
        rows = self.antecedents.signs(ask, found)
        totals = [sum(weights.get(sign, 0.0) * value for sign, value in row.items()) for row in rows]
        top = max(totals)
        parts = [exp(t - top) for t in totals]
        whole = sum(parts)
        return [p / whole for p in parts]

    def _voice(self, option: Option) -> Voice:
        if option.voice is not None:
            return option.voice
        assert option.member is not None
        return self.voice_of(option.member)


def one_of_several(members: Sequence[Member]) -> Outcome:
    """Say that any of the members may be meant, one as likely as another."""
    chance = round(1 / len(members), _PLACES)
    kinds = (SpeakerKind.ORGANISATION if m.body else SpeakerKind.PERSON for m in members)
    told = [Candidate(m.span, kind, chance) for m, kind in zip(members, kinds, strict=True)]
    return Unsure(NoSpeaker.AMBIGUOUS, tuple(told[:_SHOWN]))


def _candidate(option: Option, chance: float) -> Candidate:
    return Candidate(option.name, option.kind, round(chance, _PLACES))
