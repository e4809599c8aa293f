"""A text as numbers: word pieces, what the eye sees of each, windows of whole paragraphs.

The same arrays feed training and reading; positions are code points of the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from onrecord.settings import OURS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from tokenizers import Tokenizer

Range = tuple[int, int]
"""Half-open."""

STYLES = ("polnear", OURS)
"""By whose conventions a text is read; what onrecord prints is read by its own."""
WINDOW = 384
"""Pieces in the longest window, its first and its paragraph marks included."""
NEAR = 160
"""An anchor is read with the pieces at most this far to either side of its first piece."""
OVERLAP = 96
"""Pieces that a window may repeat from the one before it, in whole paragraphs."""
CLS, SEP = 101, 102
LOWER, CAPITAL, UPPER, MIXED, OTHER = range(5)
CASES = 5
HEADLINE, LEAD, LATER = range(3)
PLACES = 3
# Half of a character of UTF-16: Python holds it in a text, the tokenizer takes none that has it.
_ALONE = re.compile("[\ud800-\udfff]")
QUOTES = 8
"""Quotation states that a piece can be in (``statements.states``)."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """The word pieces of a text. ``paragraph`` counts from 0 (the headline); all arrays are equally long."""

    ids: NDArray[np.int32]
    starts: NDArray[np.int32]
    ends: NDArray[np.int32]
    case: NDArray[np.int32]
    quote: NDArray[np.int32]
    paragraph: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.ids)


@dataclass(frozen=True, slots=True)
class Window:
    """What the network reads at once. Marks between paragraphs have ``piece`` -1, others their index.

    ``rows`` (4 × pieces) has a row each for piece ids, letter case, quotation state and place.
    """

    rows: NDArray[np.int32]
    piece: NDArray[np.int32]
    style: int

    def __len__(self) -> int:
        return len(self.piece)


def pieces(
    text: str, paragraphs: Sequence[Range], states: bytes | bytearray, tokenizer: Tokenizer, *, first: int = 0
) -> Pieces:
    """The pieces of every paragraph; ``first`` is the number of the first (1 where there is no headline).

    The tokenizer must neither cut nor pad, nor add marks of its own.
    """
    whole = _ALONE.sub("\ufffd", text)
    encoded = tokenizer.encode_batch([whole[s:e] for s, e in paragraphs], add_special_tokens=False)
    rows: list[tuple[int, int, int, int, int, int]] = []
    for number, ((start, _), one) in enumerate(zip(paragraphs, encoded, strict=True), first):
        words = [w if w is not None else -1 for w in one.word_ids]
        shape: dict[int, int] = {}
        for word in words:
            if word not in shape:
                span = one.word_to_chars(word)
                shape[word] = OTHER if span is None else _case(text[start + span[0] : start + span[1]])
        for piece, word, (a, b) in zip(one.ids, words, one.offsets, strict=True):
            rows.append((piece, start + a, start + b, shape[word], states[start + a], number))
    table = np.array(rows, dtype=np.int32).reshape(-1, 6)
    return Pieces(*(np.ascontiguousarray(table[:, k]) for k in range(6)))


def _case(word: str) -> int:
    if not any(c.isalpha() for c in word):
        return OTHER
    if word.islower():
        return LOWER
    if word.isupper() and len(word) > 1:
        return UPPER
    return CAPITAL if word[0].isupper() and not any(c.isupper() for c in word[1:]) else MIXED


def blocks(found: Pieces, limit: int = WINDOW) -> list[Range]:
    """Half-open ranges of pieces: paragraphs, those longer than a window cut in equal parts."""
    cuts = np.flatnonzero(np.diff(found.paragraph)) + 1
    bounds = [0, *cuts.tolist(), len(found)]
    room, ranges = limit - 2, []
    for start, end in pairwise(bounds):
        parts = -(-(end - start) // room)
        edges = [start + (end - start) * k // parts for k in range(parts + 1)] if parts else []
        ranges += [(a, b) for a, b in pairwise(edges) if a < b]
    return ranges


def windows(
    found: Pieces, style: str, *, limit: int = WINDOW, overlap: int = OVERLAP, lead: int = 0
) -> list[Window]:
    """Windows that together hold every piece. ``lead`` > 0 makes the first window that much shorter."""
    ranges = blocks(found, limit)
    kept: list[tuple[int, int]] = []
    at = 0
    while at < len(ranges):
        room = limit - 1 - (lead if at == 0 else 0)
        end = at
        size = 0
        while end < len(ranges) and (end == at or size + _size(ranges[end]) <= room):
            size += _size(ranges[end])
            end += 1
        kept.append((at, end))
        if end == len(ranges):
            break
        at = _back(ranges, at, end, overlap)
    return [_window(found, ranges[a:b], style) for a, b in kept]


def _back(ranges: list[Range], at: int, end: int, overlap: int) -> int:
    """Where the next window begins: as many whole paragraphs back as may be repeated."""
    back, size = end, 0
    while back - 1 > at and size + _size(ranges[back - 1]) <= overlap:
        back -= 1
        size += _size(ranges[back])
    return back


def stacked(found: Sequence[Window]) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Rows (windows × 4 × pieces), style and length of windows, padded to the longest."""
    rows = np.zeros((len(found), 4, max(len(w) for w in found)), dtype=np.int64)
    for k, window in enumerate(found):
        rows[k, :, : len(window)] = window.rows
    return rows, np.array([w.style for w in found]), np.array([len(w) for w in found])


def _size(block: Range) -> int:
    return block[1] - block[0] + 1


def _window(found: Pieces, ranges: list[Range], style: str) -> Window:
    index = [-1]
    for start, end in ranges:
        index += [*range(start, end), -1]
    piece = np.array(index, dtype=np.int32)
    rows = np.zeros((4, len(piece)), dtype=np.int32)
    real = piece >= 0
    rows[0] = SEP
    rows[0, 0] = CLS
    for row, values in enumerate((found.ids, found.case, found.quote, np.minimum(found.paragraph, LATER))):
        rows[row, real] = values[piece[real]]
    rows[1, ~real] = OTHER
    rows[3, ~real] = LATER
    return Window(rows, piece, STYLES.index(style))
