"""The quotation state of every code point, from the pairing of marks: an input of the model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.statements.marks import Family
from onrecord.statements.pairing import pair

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.types import Span

OUTSIDE, IN_DOUBLE, IN_SINGLE, IN_OTHER, OPENING, CLOSING, NESTED, OPEN_END = range(8)
STATES = 8

_INSIDE = {Family.DOUBLE: IN_DOUBLE, Family.SINGLE: IN_SINGLE}


def states(text: str, paragraphs: Iterable[Span]) -> bytearray:
    """One state for each code point of ``text``; words after a mark that nothing closes are ``OPEN_END``."""
    found = bytearray(len(text))
    for span in paragraphs:
        end = span.end
        paired = pair(text, span)
        for mark in paired.openings:
            found[mark.end : end] = bytes([OPEN_END]) * (end - mark.end)
            found[mark.start : mark.end] = bytes([OPENING]) * (mark.end - mark.start)
        for quotation in paired.quotations:
            outer, inner = quotation.outer, quotation.inner
            inside = found[outer.start] in (IN_DOUBLE, IN_SINGLE, IN_OTHER, NESTED)
            state = NESTED if inside else _INSIDE.get(quotation.family, IN_OTHER)
            found[outer.start : inner.start] = bytes([OPENING]) * (inner.start - outer.start)
            found[inner.start : inner.end] = bytes([state]) * (inner.end - inner.start)
            found[inner.end : outer.end] = bytes([CLOSING]) * (outer.end - inner.end)
    return found
