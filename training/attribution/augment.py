"""The same text as other houses print it: other marks, quotations cut into paragraphs, lines of a scrape."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.statements.marks import Family
from onrecord.statements.pairing import pair
from onrecord.types import Span
from training.attribution.examples import Example, rewrite

if TYPE_CHECKING:
    from random import Random

_STYLES = (
    (("“", "”"), ("‘", "’")),
    (('"', '"'), ("'", "'")),
    (("‘", "’"), ("“", "”")),
    (("'", "'"), ('"', '"')),
    (("«", "»"), ("“", "”")),
    (("„", "“"), ("‚", "‘")),
)
_WEIGHTS = (3, 2, 3, 2, 0.5, 0.5)
_SENTENCE = re.compile(r"(?<=[a-z][.!?]) (?=[A-Z])")
_FURNITURE = (
    "Advertisement", "Share this article", "Read more", "Print", "Most read", "Sign up for our newsletter",
    "Photo: staff", "Listen to this story", "Save for later", "Updated 14:05", "3 min read", "Comments (12)",
    "Follow us", "Home > News > World", "By our staff", "Related topics", "Story continues below",
)  # fmt: skip


def varied(example: Example, chance: Random, share: float) -> Example:
    """The example, or with probability ``share`` a variant of it; the gold goes with the words."""
    if chance.random() >= share:
        return example
    if chance.random() < 0.4:  # noqa: PLR2004 - a share, tried beside others on no benchmark yet
        example = split(example, chance)
    if chance.random() < 0.75:  # noqa: PLR2004 - likewise
        example = remark(example, chance)
    if chance.random() < 0.3:  # noqa: PLR2004 - likewise
        example = scraped(example, chance)
    return example


def remark(example: Example, chance: Random) -> Example:
    """Other quotation marks throughout, and marks of the other kind inside them."""
    outer, inner = chance.choices(_STYLES, _WEIGHTS)[0]
    edits: list[tuple[int, int, str]] = []
    for start, end in example.paragraphs:
        paired = pair(example.text, Span(start, end))
        last = -1
        for quotation in paired.quotations:
            nested = quotation.outer.start < last
            opens, closes = inner if nested else outer
            if not nested:
                last = quotation.outer.end
            edits.append((quotation.outer.start, quotation.inner.start, opens))
            edits.append((quotation.inner.end, quotation.outer.end, closes))
        edits += [(m.start, m.end, outer[0]) for m in paired.openings if m.family is Family.DOUBLE]
    ordered = sorted({e[:2]: e for e in edits if e[0] < e[1]}.values())
    return rewrite(example, [e for k, e in enumerate(ordered) if k == 0 or ordered[k - 1][1] <= e[0]])


def split(example: Example, chance: Random) -> Example:
    """Long quotations cut into paragraphs, each opening with a mark again and only the last one closing."""
    edits: list[tuple[int, int, str]] = []
    for start, end in example.paragraphs:
        for quotation in pair(example.text, Span(start, end)).quotations:
            inner = quotation.inner
            stops = [m.start() for m in _SENTENCE.finditer(example.text, inner.start + 40, inner.end)]
            apart = not edits or edits[-1][1] < inner.start
            if stops and apart and quotation.closed and chance.random() < 0.5:  # noqa: PLR2004 - see above
                mark = example.text[quotation.outer.start : inner.start]
                at = chance.choice(stops)
                edits.append((at, at + 1, "\n\n" + mark))
    return rewrite(example, edits)


def scraped(example: Example, chance: Random) -> Example:
    """Lines such as a scraper leaves between the paragraphs, below the headline most of all."""
    edits: list[tuple[int, int, str]] = []
    for number, (start, _) in enumerate(example.paragraphs[1:]):
        if chance.random() < (0.6 if number == 0 else 0.08):
            lines = chance.sample(_FURNITURE, chance.randint(1, 3 if number == 0 else 1))
            edits.append((start, start, "".join(f"{line}\n\n" for line in lines)))
    return rewrite(example, edits)
