"""What the model says of a text, as drafts: in their blocks, moved out to the marks that they touch."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from onrecord.lexicon.cues import cue_of, fold, phrases
from onrecord.lexicon.grammar import EMPTY, NEGATORS
from onrecord.statements.drafts import Draft
from onrecord.statements.evidence import DECLINED
from onrecord.statements.tokens import outermost
from onrecord.types import BlockRole, Flag, Form, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.lexicon.cues import Cue
    from onrecord.model.told import Told
    from onrecord.statements.carry import Quoted
    from onrecord.statements.pairing import Quotation


def heard(text: str, blocks: Sequence[Quoted], told: Iterable[Told], language: str) -> list[Draft]:
    """The drafts of what the model reads; words outside every block are dropped."""
    starts = [b.span.start for b in blocks]
    return [d for one in told for d in _draft(text, (blocks, starts), one, language)]


def _draft(
    text: str, homes: tuple[Sequence[Quoted], list[int]], told: Told, language: str
) -> Iterator[Draft]:
    pieces: list[Span] = []
    inside: list[Quotation] = []
    numbers: list[int] = []
    for content in told.content:
        number = _home(homes, content)
        if number < 0 or not _says(text, content):
            continue
        tops = outermost(homes[0][number].quotations)
        piece = _to_marks(text, content, tops)
        pieces.append(piece)
        numbers.append(number)
        inside += [q for q in tops if q.outer.meets(piece)]
    if not pieces:
        return
    cue, negated = _cue(" ".join(text[s.start : s.end] for s in told.cue), language)
    cues, sources = (
        [s for s in spans if _home(homes, s) >= 0 and _says(text, s)] for spans in (told.cue, told.source)
    )
    made = Draft(
        _apart(pieces), cues, sources, _form(text, pieces, inside), cue,
        negated=negated, block=numbers[0], confidence=told.confidence,
    )  # fmt: skip
    made.heard = told.kind
    if homes[0][numbers[0]].role is BlockRole.HEADLINE:
        made.flags.add(Flag.HEADLINE)
    yield made


def _home(homes: tuple[Sequence[Quoted], list[int]], span: Span) -> int:
    """The number of the block that holds a span, -1 where none does."""
    blocks, starts = homes
    number = bisect_right(starts, span.start) - 1
    return number if number >= 0 and blocks[number].span.holds(span) else -1


def _says(text: str, span: Span) -> bool:
    """Whether there is more than white space."""
    return bool(text[span.start : span.end].strip())


def _apart(pieces: Iterable[Span]) -> list[Span]:
    """Pieces in order, those that share a code point as one: two may reach out to the same mark."""
    out: list[Span] = []
    for piece in sorted(pieces):
        if out and piece.start < out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, piece.end))
        else:
            out.append(piece)
    return out


def _to_marks(text: str, piece: Span, quotations: list[Quotation]) -> Span:
    start, end = piece.start, piece.end
    for q in quotations:
        if q.outer.start <= start <= q.inner.start:
            start = q.outer.start
        if q.inner.end <= end <= q.outer.end:
            end = q.outer.end
        if end == q.outer.start + 1 and start < q.outer.start:
            end = q.outer.start
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _form(text: str, pieces: list[Span], inside: list[Quotation]) -> Form:
    words = quoted = 0
    for piece in pieces:
        for k in range(piece.start, piece.end):
            if text[k].isalnum():
                words += 1
                quoted += any(q.outer.start <= k < q.outer.end for q in inside)
    if not quoted:
        return Form.INDIRECT
    return Form.DIRECT if quoted == words else Form.MIXED


def _cue(words: str, language: str) -> tuple[Cue | None, bool]:
    """The lexicon's entry for a cue as printed, and whether it is negated or put off."""
    folded = " ".join(fold(words, language).split())
    told = folded.split()
    negators = NEGATORS.get(language, EMPTY) | DECLINED
    negated = any(w in negators for w in told)
    known = phrases(language).get(folded)
    if known is None:
        known = next((c for w in reversed(told) if (c := cue_of(w, language)) is not None), None)
    return known, negated
