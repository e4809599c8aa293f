"""What the model learns from: a text, its paragraphs, its statements. Positions are half-open code points."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

Span = tuple[int, int]

POLNEAR = "polnear"


@dataclass(frozen=True, slots=True)
class Stated:
    """One attribution. ``kind`` is None where the data do not tell; ``doubt`` marks what may be left out."""

    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    kind: str | None = None
    doubt: bool = False


@dataclass(frozen=True, slots=True)
class Example:
    """A text with its gold. ``style`` names the conventions it was annotated by (``model.pieces.STYLES``)."""

    name: str
    text: str
    stated: tuple[Stated, ...]
    style: str

    @property
    def paragraphs(self) -> tuple[Span, ...]:
        """The lines of the text that hold more than space."""
        return paragraphs(self.text)


def paragraphs(text: str) -> tuple[Span, ...]:
    """Every line that holds more than space, without its line break."""
    found: list[Span] = []
    start = 0
    for line in text.splitlines(keepends=True):
        stripped = line.strip()
        if stripped:
            at = start + line.index(stripped)
            found.append((at, at + len(stripped)))
        start += len(line)
    return tuple(found)


def rewrite(example: Example, edits: list[tuple[int, int, str]]) -> Example:
    """The example with ``edits`` (start, end, new words; in order, apart) made, and every span carried over.

    A span that an edit cuts with a line break becomes one span a line.
    """
    if not edits:
        return example
    text, places, at, shift = [], [], 0, 0
    for start, end, new in edits:
        text += [example.text[at:start], new]
        at = end
        shift += len(new) - (end - start)
        places.append((end, shift))
    text.append(example.text[at:])
    joined = "".join(text)
    ends = [p for p, _ in places]
    shifts = [0, *(s for _, s in places)]

    def carried(spans: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple(piece for span in spans for piece in _carry(span, joined, ends, shifts))

    stated = tuple(
        Stated(carried(s.content), carried(s.cue), carried(s.source), s.kind, s.doubt) for s in example.stated
    )
    return Example(example.name, joined, stated, example.style)


def _carry(span: Span, text: str, ends: list[int], shifts: list[int]) -> list[Span]:
    # An edit that ends where a span starts lies before it. One that ends where the span ends is part of it,
    # unless it only puts words in there.
    start = span[0] + shifts[bisect_right(ends, span[0])]
    end = span[1] + shifts[bisect_left(ends, span[1])]
    if end > 0 and span[1] in ends and span[1] - span[0] > 0:
        k = bisect_left(ends, span[1])
        replaced = shifts[k + 1] - shifts[k]
        end = span[1] + shifts[k] if replaced > 0 else span[1] + shifts[k + 1]
    found: list[Span] = []
    for line in text[start:end].splitlines(keepends=True):
        words = line.rstrip("\r\n")
        if words.strip():
            found.append((start, start + len(words)))
        start += len(line)
    return found
