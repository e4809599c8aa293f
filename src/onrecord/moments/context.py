"""What an expression is read with: its tokens, what to count from, which way it looks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from onrecord.types import TimeBasis, TimexType

if TYPE_CHECKING:
    import datetime as dt
    import re
    from collections.abc import Callable

    from onrecord.moments.periods import Period
    from onrecord.moments.tokens import Tokens

    Match = re.Match[str]


STEPS: Final = {"L": -1, "p": -1, "X": 1, "T": 0, "t": 0}
"""Steps from the present period to the one that 'last', 'past', 'next', 'this', 'that' tells."""


class NoSuchDate(Exception):  # noqa: N818 - named for what the words are
    """The words name a date that no calendar has: 31 February, the 45th of May."""


@dataclass(frozen=True, slots=True)
class Length:
    """A duration: how many of which unit; ``number`` is none for 'several'."""

    number: float | None
    unit: str
    mod: str | None


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression says: its TIMEX3 type and value, and the calendar it covers.

    ``until`` makes an interval from ``period``; ``edtf`` is set where no period is known or
    the period's own name would say too much; ``length`` is set for durations, ``base`` for what
    was counted from a time named before.
    """

    type: TimexType
    value: str
    mod: str | None = None
    period: Period | None = None
    until: Period | None = None
    edtf: str | None = None
    clock: str | None = None
    basis: TimeBasis = TimeBasis.STATED
    length: Length | None = None
    base: Period | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """Where a reading starts from.

    ``anchor`` is the day the text speaks from, ``counted`` what that day rests on; ``near`` and
    ``far`` are the day and the longer period named last; ``year`` is one named in the sentence
    before, ``looks`` tells from the verbs whether an expression looks ahead (+1) or back (-1).
    """

    tokens: Tokens
    text: str
    anchor: dt.date | None
    counted: TimeBasis
    near: Period | None
    far: Period | None
    year: int | None
    looks: Callable[[Match], int]

    def before(self, m: Match) -> str:
        """Return the class of the token before an expression; empty at the start of the text."""
        return self.tokens.classes[max(0, m.start() - 1) : m.start()]

    def after(self, m: Match) -> str:
        """Return the class of the token after an expression; empty at the end of the text."""
        return self.tokens.classes[m.end() : m.end() + 1]

    def value(self, m: Match, name: str) -> str:
        """Return what the token at a group tells; empty where the group took no part."""
        return self.tokens.value(m.start(name)) if m.group(name) else ""

    def number_at(self, index: int) -> int:
        """Return the whole number of a token."""
        return int(self.tokens.value(index))

    def number(self, m: Match, name: str) -> int:
        """Return the whole number at a group."""
        return int(self.value(m, name))


def dated(period: Period, basis: TimeBasis, mod: str | None = None) -> Reading:
    """Return a DATE that is a period of the calendar."""
    return Reading(TimexType.DATE, period.value, mod, period, basis=basis)


def named(period: Period, base: Period, mod: str | None = None) -> Reading:
    """Return a DATE counted from a time named before."""
    return Reading(TimexType.DATE, period.value, mod, period, basis=TimeBasis.NAMED, base=base)


def partial(value: str, edtf: str | None = None, mod: str | None = None) -> Reading:
    """Return a DATE that nothing tells the year of."""
    return Reading(TimexType.DATE, value, mod, edtf=edtf, basis=TimeBasis.UNANCHORED)


def timed(reading: Reading, part: str) -> Reading:
    """Return a TIME: a part of a day (MO) or a clock time on the day of a reading."""
    if not part:
        return reading
    return replace(reading, type=TimexType.TIME, value=f"{reading.value}T{part}")
