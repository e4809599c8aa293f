"""The nouns of time: when a page was published, the times it names, when a statement was made.

Part of ``onrecord.types``, which is where to import them from. Dates and bounds are ISO
(YYYY-MM-DD), values EDTF (ISO 8601-2 level 1).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.span import Span
    from onrecord.terms import DateBasis, TimeBasis, TimexType, UtteranceBasis


@dataclass(frozen=True, slots=True)
class Rival:
    """A date that was found and not taken."""

    edtf: str
    basis: DateBasis


@dataclass(frozen=True, slots=True)
class Publication:
    """When a page was published: EDTF (ISO 8601-2 level 1), its bounds as YYYY-MM-DD, what it rests on.

    ``clock`` is HH:MM as a wall clock showed it, with no zone; ``evidence`` are the
    spans an inference rests on; ``confidence`` is a probability.
    """

    edtf: str
    earliest: str | None
    latest: str | None
    clock: str | None
    basis: DateBasis
    confidence: float
    span: Span | None
    evidence: tuple[Span, ...]
    rivals: tuple[Rival, ...]


@dataclass(frozen=True, slots=True)
class Timex:
    """The TIMEX3 reading of an expression (TimeML 1.2.1), of its words alone: type, value, mod.

    ``value`` is ISO 8601 as TIMEX3 writes it (2020-11-08, 2020-W45, P28.5Y, PRESENT_REF,
    XXXX-XX-XX); X stands for what is not known.
    """

    type: TimexType
    value: str
    mod: str | None


@dataclass(frozen=True, slots=True)
class Start:
    """When something began, computed from how long a speaker says that it has lasted."""

    edtf: str
    earliest: str
    latest: str


@dataclass(frozen=True, slots=True)
class Moment:
    """A time named in the text, and the calendar time it covers as far as the text tells.

    ``edtf`` is an interval for 'since', 'until' and 'from … to', none where the words name no
    calendar time (a plain duration, 'now') or nothing is known to count from; ``earliest`` and
    ``latest`` bound it (YYYY-MM-DD), none where it is open. ``clock`` is HH:MM as worded.
    ``anchor`` is the time it was counted from, as EDTF. ``start`` is set for a duration up to
    its anchor. ``confidence`` is a probability.
    """

    span: Span
    timex: Timex
    edtf: str | None
    earliest: str | None
    latest: str | None
    clock: str | None
    anchor: str | None
    basis: TimeBasis
    start: Start | None
    confidence: float


@dataclass(frozen=True, slots=True)
class Utterance:
    """When a statement was made, apart from the times it speaks of.

    ``edtf`` is ``../DATE`` for 'on or before', none where nothing dates it; the bounds are
    as in ``Moment``. ``span`` is the time or the event beside the cue.
    """

    statement: str
    edtf: str | None
    earliest: str | None
    latest: str | None
    basis: UtteranceBasis
    span: Span | None
    confidence: float
