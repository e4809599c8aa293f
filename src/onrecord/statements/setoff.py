"""Words set off as a block of their own: posts with a handle, block quotations after a colon.

The page's layout is the mark: '— Name (@handle) 3 May' closes a post; a paragraph that
ends in 'she wrote:' opens a block quotation. Neither needs quotation marks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.statements.drafts import Draft
from onrecord.statements.reports import reports
from onrecord.statements.sentences import sentences
from onrecord.statements.tokens import tokens
from onrecord.types import BlockRole, CueClass, Form, Span

if TYPE_CHECKING:
    from onrecord.lexicon.cues import Cue
    from onrecord.statements.carry import Quoted

_SIGNED = re.compile(r"[—–-]\s*(?P<name>[^\n@()]{2,60}?\s*\(@\w{1,30}\))")
_LINK = re.compile(r"\s*(?:pic\.twitter\.com/\S+|https?://\S+)\s*$")
_LONGEST_POST = 8
# Too few in the annotated sets to measure (2 posts, both right); the latter is a judgement.
_POSTED, _SET_OFF = 0.95, 0.9


def set_off(text: str, blocks: list[Quoted]) -> tuple[list[Draft], frozenset[int]]:
    """Statements by layout, and the numbers of the blocks that they fill."""
    out: list[Draft] = []
    filled: set[int] = set()
    for number, block in enumerate(blocks):
        signed = _SIGNED.search(text, block.span.start, block.span.end)
        if signed is None or block.role is BlockRole.HEADLINE:
            continue
        own = _post(blocks, number, signed.start())
        pieces = [p for n in own if (p := _without_link(text, blocks[n].span, signed.start())) is not None]
        if pieces:
            name = Span(*signed.span("name"))
            out.append(
                Draft(
                    pieces,
                    [],
                    [name],
                    Form.DIRECT,
                    None,
                    block=number,
                    confidence=_POSTED,
                    cue_class=CueClass.LABEL,
                )
            )
            filled |= {*own, number}
    return out, frozenset(filled)


def quoted_after(text: str, blocks: list[Quoted], language: str) -> list[Draft]:
    """Block quotations without marks after a paragraph that ends in a report and a colon."""
    out: list[Draft] = []
    for number, block in enumerate(blocks[1:], 1):
        before = blocks[number - 1]
        if block.role is not BlockRole.QUOTATION or block.quotations or text[before.span.end - 1] != ":":
            continue
        own = [number]
        while own[-1] + 1 < len(blocks) and blocks[own[-1] + 1].role is BlockRole.QUOTATION:
            own.append(own[-1] + 1)
        pieces = [blocks[n].span for n in own]
        made = Draft(pieces, [], [], Form.DIRECT, None, block=number, confidence=_SET_OFF)
        made.cue, made.cues, made.sources = _introduced(text, before, language)
        out.append(made)
    return out


def _introduced(text: str, before: Quoted, language: str) -> tuple[Cue | None, list[Span], list[Span]]:
    """The cue and source that a paragraph ending in a colon introduces the next block with."""
    last = sentences(text, tokens(text, before.span, before.quotations), language)[-1].tokens
    told = [r for r in reports(last, language) if r.source is not None]
    if not told or told[-1].source is None:
        return None, [], []
    cue, source = (
        Span(last[a].span.start, last[b - 1].span.end) for a, b in (told[-1].group, told[-1].source)
    )
    return told[-1].cue, [cue], [source]


def _post(blocks: list[Quoted], number: int, signature: int) -> list[int]:
    """The blocks of a post: the signed one where words stand before its signature, else those above it."""
    if signature > blocks[number].span.start:
        return [number]
    at = number
    while at > 0 and number - at < _LONGEST_POST and blocks[at - 1].role is BlockRole.QUOTATION:
        at -= 1
    return list(range(at, number))


def _without_link(text: str, span: Span, limit: int) -> Span | None:
    end = min(span.end, limit) if span.start < limit else span.end
    while (link := _LINK.search(text, span.start, end)) is not None and link.start() > span.start:
        end = link.start()
    while end > span.start and text[end - 1].isspace():
        end -= 1
    return Span(span.start, end) if end > span.start else None
