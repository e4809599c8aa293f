"""Which places and times go with which statement: those of its paragraphs, those in its words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.types import Record


def beside(record: Record) -> tuple[tuple[int, ...], ...]:
    """Return for each statement the numbers of the record's places in its paragraphs, in reading order.

    A paragraph is a block of the article with what stands before it up to the block in front: its dateline.
    """
    ends = [block.span.end for block in record.article.blocks]
    paragraphs = [bisect_right(ends, place.span.start) for place in record.places]
    return tuple(
        tuple(
            i
            for i, at in enumerate(paragraphs)
            if at in {bisect_right(ends, s.start) for s in statement.content}
        )
        for statement in record.statements
    )


def moments_within(record: Record) -> tuple[tuple[int, ...], ...]:
    """Return for each statement the numbers of the moments that stand within its content, in order."""
    order = sorted(range(len(record.moments)), key=lambda i: record.moments[i].span)
    starts = [record.moments[i].span.start for i in order]
    return tuple(
        tuple(
            order[at]
            for span in statement.content
            for at in range(bisect_left(starts, span.start), bisect_left(starts, span.end))
            if span.holds(record.moments[order[at]].span)
        )
        for statement in record.statements
    )
