"""The same text as other houses print it: other marks, quotations cut into paragraphs, lines of a scrape."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.settings import OURS
from onrecord.statements.marks import Family
from onrecord.statements.pairing import pair
from onrecord.types import Span
from training.attribution.examples import Example, Stated, rewrite

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
_OPENINGS = "“\"‘'«„"
_SENTENCE = re.compile(r"(?<=[a-z][.!?]) (?=[A-Z])")
_FURNITURE = (
    "Advertisement", "Share this article", "Read more", "Print", "Most read", "Sign up for our newsletter",
    "Photo: staff", "Listen to this story", "Save for later", "Updated 14:05", "3 min read", "Comments (12)",
    "Follow us", "Home > News > World", "By our staff", "Related topics", "Story continues below",
)  # fmt: skip


def varied(example: Example, chance: Random, share: float) -> Example:
    """The example, or with probability ``share`` a variant of it; the gold goes with the words."""
    if example.style == OURS and chance.random() < 0.5:  # noqa: PLR2004 - shares were set by eye, not searched for
        example = orphaned(example, chance)
    if chance.random() >= share:
        return example
    if chance.random() < 0.4:  # noqa: PLR2004 - likewise
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


def orphaned(example: Example, chance: Random) -> Example:
    """Quotations that fill a paragraph with their source and cue, left without the two, as papers often do.

    Only below a paragraph that ends a quotation too, so that a reader could still tell who speaks.
    """
    edits: list[tuple[int, int, str]] = []
    bare: set[Stated] = set()
    paragraphs = example.paragraphs
    for before, (start, end) in pairwise(paragraphs):
        own = [s for s in example.stated if _touches(s, start, end)]
        quoted = any(s.content[-1][1] + 2 >= before[1] and _quoted(example, s) for s in example.stated)
        if quoted and len(own) == 1 and _fills(example, own[0], start, end) and chance.random() < 0.5:  # noqa: PLR2004 - likewise
            (first, last) = own[0].content[0]
            if first > start:
                edits.append((start, first, ""))
            if example.text[last - 2] == ",":
                edits.append((last - 2, last - 1, "."))
            if last < end:
                edits.append((last, end, ""))
            bare.add(own[0])
    stated = tuple(replace(s, cue=(), source=()) if s in bare else s for s in example.stated)
    return rewrite(replace(example, stated=stated), edits)


def _touches(stated: Stated, start: int, end: int) -> bool:
    return any(a < end and start < b for role in (stated.content, stated.cue, stated.source) for a, b in role)


def _quoted(example: Example, stated: Stated) -> bool:
    return example.text[stated.content[0][0]] in _OPENINGS


def _fills(example: Example, stated: Stated, start: int, end: int) -> bool:
    """Whether a paragraph is one quotation, its source and its cue, and nothing else that is a word."""
    roles = (*stated.content, *stated.cue, *stated.source)
    if len(stated.content) != 1 or not _quoted(example, stated) or not stated.cue or not stated.source:
        return False
    if any(a < start or b > end for a, b in roles):
        return False
    left = "".join(
        c for k, c in enumerate(example.text[start:end], start) if not any(a <= k < b for a, b in roles)
    )
    return not any(c.isalnum() for c in left)
