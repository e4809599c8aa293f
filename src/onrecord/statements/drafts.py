"""A statement while it is being put together, before it has an id."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from onrecord.types import CueClass, Flag, Form, Kind, Span, Stance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.lexicon.cues import Cue
    from onrecord.statements.contents import Content
    from onrecord.statements.tokens import Slice, Token


# Shares right on cases train and the real pages, each set with equal weight:
# python -m benchmarks.calibration. The second for words without a cue (32 of them), the third
# (a judgement) is taken off where a cue has no source.
_WITH_CUE = {Form.DIRECT: 0.97, Form.MIXED: 0.9, Form.INDIRECT: 0.86}
_ALONE = 0.95
_SOURCELESS = 0.1
# Words after a cue among which 'to' tells a demand from a question: 'asked him to leave'.
_URGE_REACH = 6


@dataclass(slots=True)
class Draft:
    """Spans of one statement and what is known of it.

    ``block`` and ``sentence`` (counted in its block) say where it stands. ``cue_class`` is set
    where something other than a cue stands for one (a label, a headline's colon). ``nested``:
    its words lie inside those of another draft, which ``within`` names once it is found.
    ``urges``: a 'to' follows the cue, so that 'asked' demands.
    """

    pieces: list[Span]
    cues: list[Span]
    sources: list[Span]
    form: Form
    cue: Cue | None
    negated: bool = False
    block: int = 0
    sentence: int = 0
    confidence: float = 0.0
    flags: set[Flag] = field(default_factory=set)
    cue_class: CueClass | None = None
    within: Draft | None = None
    nested: bool = False
    urges: bool = False
    heard: Kind | None = None

    @property
    def first(self) -> int:
        """Where the words begin."""
        return self.pieces[0].start

    def kind(self) -> Kind:
        """What the source did, by the cue; words without one are speech."""
        if self.heard is not None:
            return self.heard
        return Kind.SPEECH if self.cue is None else self.cue.kind

    def stance(self) -> Stance:
        """How the source stands to the content: denied only where the page words what is denied.

        Quoted words beside a denial are the denier's own: '“No,” he denied'.
        """
        if self.negated:
            return Stance.HEDGED
        if self.cue is None:
            return Stance.ASKED if self.cue_class is CueClass.QUESTION else Stance.AFFIRMED
        if self.cue.stance is Stance.DENIED and self.form is Form.DIRECT:
            return Stance.AFFIRMED
        return Stance.AFFIRMED if self.cue.stance is Stance.ASKED and self.urges else self.cue.stance

    def shown_class(self) -> CueClass:
        """The class of the cue, or of what stands for one (a label, a headline's colon)."""
        if self.cue_class is not None:
            return self.cue_class
        return CueClass.NONE if self.cue is None else self.cue.cue_class

    def absorb(self, other: Draft) -> None:
        """Take over the words of a draft that turned out to be the same statement."""
        self.pieces = sorted({*self.pieces, *other.pieces})
        self.cues = sorted({*self.cues, *other.cues})
        self.sources = sorted({*self.sources, *other.sources})
        self.flags |= other.flags
        if self.cue is None:
            self.cue, self.negated = other.cue, other.negated
        self.sentence = max(self.sentence, other.sentence)
        self.block = max(self.block, other.block)
        self.confidence = max(self.confidence, other.confidence)


def draft(found: Content, tokens: Sequence[Token], block: int, sentence: int) -> Draft:
    """The draft of what one sentence yields."""
    pieces = [_span(tokens, piece) for piece in found.pieces]
    inside = [t for a, b in found.pieces for t in tokens[a:b] if t.quotation is not None]
    form = Form.DIRECT if found.direct else Form.MIXED if inside else Form.INDIRECT
    repaired = any(t.quotation is not None and t.quotation.repaired for t in inside)
    made = Draft(pieces, [], [], form, None, block=block, sentence=sentence, confidence=_ALONE)
    made.flags = {Flag.REPAIRED} if repaired else set()
    report = found.report
    source = found.label if report is None else report.source
    made.sources = [] if source is None else [_span(tokens, source)]
    if report is not None:
        end = report.group[1]
        made.cue, made.cues, made.negated = report.cue, [_span(tokens, report.group)], report.negated
        made.confidence = _WITH_CUE[form] - (0.0 if made.sources else _SOURCELESS)
        made.nested = found.nested
        made.urges = any(t.low == "to" for t in tokens[end : end + _URGE_REACH])
    return made


def _span(tokens: Sequence[Token], part: Slice) -> Span:
    return Span(tokens[part[0]].span.start, tokens[part[1] - 1].span.end)
