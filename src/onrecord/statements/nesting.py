"""Speech inside speech: 'My teacher said, “Good”' within somebody's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.lexicon.grammar import FIRST_PERSON
from onrecord.statements.contents import contents
from onrecord.statements.drafts import Draft, draft
from onrecord.statements.sentences import sentences, tokens
from onrecord.types import Flag, Form, Span

if TYPE_CHECKING:
    from onrecord.statements.carry import Quoted


def nested(text: str, blocks: list[Quoted], outer: list[Draft], language: str) -> list[Draft]:
    """The statements quoted inside others, each knowing the one it lies within.

    Only quoted words with a source of their own are taken; a speaker who quotes
    himself ('I said: …') is not another speaker.
    """
    out: list[Draft] = []
    for parent in outer:
        if parent.form is Form.INDIRECT:
            continue
        for piece in parent.pieces:
            for block_number, block in _blocks_of(blocks, piece, parent):
                out += _inside(text, block, block_number, piece, parent, language)
    return out


def _blocks_of(blocks: list[Quoted], piece: Span, parent: Draft) -> list[tuple[int, Quoted]]:
    near = range(max(0, parent.block - 40), parent.block + 1)
    return [(n, blocks[n]) for n in near if blocks[n].span.holds(piece)]


def _inside(
    text: str, block: Quoted, number: int, piece: Span, parent: Draft, language: str
) -> list[Draft]:
    span = _inner(block, piece)
    inner = [q for q in block.quotations if span.holds(q.outer) and q.outer != span and q.outer != piece]
    if not inner:
        return []
    out: list[Draft] = []
    found = tokens(text, span, inner)
    for index, sentence in enumerate(sentences(text, found, language)):
        for each in contents(sentence.tokens, language):
            if each.report is None or each.report.source is None or not _others(sentence.tokens, each.report.source):
                continue
            made = draft(each, sentence.tokens, number, index)
            if made.form is Form.INDIRECT or made.pieces == parent.pieces:
                continue
            made.flags.add(Flag.NESTED)
            made.within = parent
            out.append(made)
    return out


def _inner(block: Quoted, piece: Span) -> Span:
    """The words between the marks where the piece is one quotation, else the piece."""
    return next((q.inner for q in block.quotations if q.outer == piece and len(q.inner) > 0), piece)


def _others(tokens_of: tuple[object, ...], source: tuple[int, int]) -> bool:
    words = [getattr(t, "low", "") for t in tokens_of[slice(*source)]]
    return not (len(words) == 1 and words[0] in FIRST_PERSON)
