"""Drafts that are one statement become one: split quotations and quotations over paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.types import Flag, Form, Span

if TYPE_CHECKING:
    from onrecord.statements.carry import Quoted
    from onrecord.statements.drafts import Draft


def join(text: str, blocks: list[Quoted], drafts: list[Draft]) -> list[Draft]:
    """Join '"X," she said. "Y."' and quotations over paragraphs; flag what continues without a source."""
    out: list[Draft] = []
    for d in sorted(drafts, key=lambda d: (d.first, -d.pieces[-1].end)):
        partner = _goes_on_from(blocks, out, d) or _split_from(text, out, d)
        if partner is None:
            out.append(d)
        else:
            partner.absorb(d)
    for at, d in enumerate(out):
        if not d.sources and d.cue is None and at and out[at - 1].form is Form.DIRECT:
            d.flags.add(Flag.CONTINUED)
    return [_apart(d) for d in out]


def _goes_on_from(blocks: list[Quoted], out: list[Draft], d: Draft) -> Draft | None:
    """The draft whose quotation runs on into this one's paragraph."""
    block = blocks[d.block]
    if not block.goes_on or not block.quotations or d.form is Form.INDIRECT:
        return None
    first = block.quotations[0].outer
    if not any(p.meets(first) for p in d.pieces):
        return None
    before = blocks[d.block - 1].quotations
    last = before[-1].outer if before else None
    if last is None:
        return None
    return next((o for o in reversed(out) if any(p.meets(last) for p in o.pieces)), None)


def _split_from(text: str, out: list[Draft], d: Draft) -> Draft | None:
    """The attributed quotation that this bare one directly follows in its paragraph."""
    if d.cue is not None or d.form is not Form.DIRECT or not out:
        return None
    last = out[-1]
    same_place = last.block == d.block and last.sentence + 1 == d.sentence
    trails = bool(last.cues) and last.cues[-1].start > last.pieces[0].start
    if (
        not same_place
        or not last.sources
        or not (last.form is Form.DIRECT or (last.form is Form.MIXED and trails))
    ):
        return None
    gap = text[max(last.pieces[-1].end, last.cues[-1].end if last.cues else 0) : d.first]
    return last if "\n\n" not in gap else None


def _apart(d: Draft) -> Draft:
    """Pieces in order and apart: overlapping ones become one."""
    merged: list[Span] = []
    for piece in sorted(d.pieces):
        if merged and piece.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, piece.end))
        else:
            merged.append(piece)
    d.pieces = merged
    return d
