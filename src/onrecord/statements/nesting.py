"""Speech inside speech: 'My teacher said, “Good”' within somebody's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.lexicon.grammar import FIRST_PERSON
from onrecord.statements.contents import contents
from onrecord.statements.drafts import Draft, draft
from onrecord.statements.sentences import sentences
from onrecord.statements.tokens import outermost, tokens, within
from onrecord.types import CueClass, Flag, Form, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.statements.carry import Quoted
    from onrecord.statements.tokens import Slice, Token

# No quotation runs over more paragraphs than ``carry`` follows, several times over.
_REACH = 40


def nested(text: str, blocks: list[Quoted], outer: list[Draft], language: str) -> list[Draft]:
    """The statements quoted inside others, each knowing the one it lies within.

    Only words with a source of their own are taken; a speaker who quotes himself
    ('I said: …') is not another speaker. Nested drafts of ``outer`` get their outer one.
    """
    for each in outer:
        if each.nested:
            each.within = _holder(each, outer)
            each.flags |= {Flag.NESTED} if each.within is not None else set()
    out: list[Draft] = []
    for parent in outer:
        if parent.form is Form.INDIRECT or parent.nested:
            continue
        for place in _spoken(blocks, parent):
            out += _inside(text, place, parent, language)
    return out


def _holder(each: Draft, outer: list[Draft]) -> Draft | None:
    whole = Span(each.pieces[0].start, each.pieces[-1].end)
    return next(
        (o for o in outer if o is not each and not o.nested and any(p.holds(whole) for p in o.pieces)), None
    )


def _spoken(blocks: list[Quoted], parent: Draft) -> list[tuple[int, Quoted, Span]]:
    """The stretches that are the outer speaker's own words: inside the marks, or a whole turn."""
    found: list[tuple[int, Quoted, Span]] = []
    by_label = parent.cue_class in (CueClass.LABEL, CueClass.QUESTION) and parent.cue is None
    for number in range(max(0, parent.block - _REACH), parent.block + 1):
        block = blocks[number]
        for piece in parent.pieces:
            if not block.span.holds(piece):
                continue
            marked = [q.inner for q in outermost(within(block.quotations, piece))]
            found += [(number, block, span) for span in ([piece] if by_label or not marked else marked)]
    return found


def _inside(text: str, place: tuple[int, Quoted, Span], parent: Draft, language: str) -> list[Draft]:
    """The statements quoted in one stretch of a parent's words; ``place`` is block number, block, stretch."""
    number, block, span = place
    inner = [q for q in within(block.quotations, span) if q.outer != span]
    if not inner:
        return []
    out: list[Draft] = []
    found = tokens(text, span, inner)
    for index, sentence in enumerate(sentences(text, found, language)):
        for each in contents(sentence.tokens, language):
            source = None if each.report is None else each.report.source
            if source is None or _himself(sentence.tokens, source):
                continue
            made = draft(each, sentence.tokens, number, index)
            if made.form is Form.INDIRECT or made.pieces == parent.pieces:
                continue
            made.flags.add(Flag.NESTED)
            made.within = parent
            out.append(made)
    return out


def _himself(found: Sequence[Token], source: Slice) -> bool:
    """Whether the source is the outer speaker: 'I', 'we'."""
    start, end = source
    return end - start == 1 and found[start].low in FIRST_PERSON
