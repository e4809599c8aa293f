"""A statement while it is being put together, before it has an id."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from onrecord.types import CueClass, Flag, Form, Kind, Span, Stance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.lexicon.cues import Cue
    from onrecord.statements.contents import Found
    from onrecord.statements.sources import Slice
    from onrecord.statements.tokens import Token


@dataclass(slots=True)
class Draft:
    """Spans of one statement and what is known of it; ``block`` and ``sentence`` say where it stands."""

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

    @property
    def first(self) -> int:
        """Where the words begin."""
        return self.pieces[0].start

    def kind(self) -> Kind:
        """Words in marks as spoken are speech whatever the cue ('"Never," he thought' aside, by its cue)."""
        return Kind.SPEECH if self.cue is None else self.cue.kind

    def stance(self) -> Stance:
        """How the source stands to the content: denied only where the page words what is denied.

        Quoted words beside a denial are the denier's own: '“No,” he denied'.
        """
        if self.negated:
            return Stance.HEDGED
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


def draft(found: Found, tokens: Sequence[Token], block: int, sentence: int) -> Draft:
    """The draft of what one sentence yields."""
    pieces = [Span(tokens[a].span.start, tokens[b - 1].span.end) for a, b in found.pieces]
    inside = [t for a, b in found.pieces for t in tokens[a:b] if t.quotation is not None]
    form = Form.DIRECT if found.direct else Form.MIXED if inside else Form.INDIRECT
    report = found.report
    flags = (
        {Flag.REPAIRED} if any(t.quotation is not None and t.quotation.repaired for t in inside) else set()
    )
    if report is None:
        sources = [] if found.label is None else [_span(tokens, found.label)]
        return Draft(
            pieces, [], sources, form, None, block=block, sentence=sentence, confidence=_ALONE, flags=flags
        )
    cue = _span(tokens, report.group)
    sources = [] if report.source is None else [_span(tokens, report.source)]
    confidence = _WITH_CUE[form] - (0.0 if sources else 0.1)
    return Draft(
        pieces,
        [cue],
        sources,
        form,
        report.cue,
        report.negated,
        block,
        sentence,
        confidence,
        flags,
        nested=found.nested,
        urges=any(t.low == "to" for t in tokens[report.group[1] : report.group[1] + 6]),
    )


def _span(tokens: Sequence[Token], part: Slice) -> Span:
    return Span(tokens[part[0]].span.start, tokens[part[1] - 1].span.end)


# Shares right on cases train and the real pages, each set with equal weight:
# python -m benchmarks.calibration. The last for words without a cue (32 of them).
_WITH_CUE = {Form.DIRECT: 0.97, Form.MIXED: 0.9, Form.INDIRECT: 0.86}
_ALONE = 0.95
