"""An article's text cut where a mark begins or ends: what each stretch is part of."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.types import Article, Block, Statement

_CUE, _SOURCE = -1, -2


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of text with nothing beginning or ending inside it.

    ``numbers``: the statements whose words it is part of, counted from 1 in reading order; more than one
    where they are nested. ``begins``: those that start here, ``ends``: those that are over after it.
    """

    text: str
    numbers: tuple[int, ...]
    cue: bool
    source: bool
    begins: tuple[int, ...]
    ends: tuple[int, ...]

    @property
    def depth(self) -> int:
        """How many statements it is part of, told apart up to three."""
        return min(3, len(self.numbers))


@dataclass(frozen=True, slots=True)
class Marked:
    """A block of the article, cut. ``begins``: the statements whose first words stand in it."""

    block: Block
    stretches: tuple[Stretch, ...]

    @property
    def begins(self) -> tuple[int, ...]:
        """The statements whose first words stand here."""
        return tuple(number for stretch in self.stretches for number in stretch.begins)


def marked(article: Article, statements: Sequence[Statement]) -> tuple[Marked, ...]:
    """Return the blocks of an article with the words, cues and sources of these statements told apart."""
    changes = _changes(statements)
    edges = {at for block in article.blocks for at in (block.span.start, block.span.end)}
    begins, ends = _ends(statements)
    held, starts, made = Counter[int](), list[int](), list[Stretch]()
    for start, end in pairwise(sorted(changes.keys() | edges)):
        for number, step in changes.get(start, ()):
            held[number] += step
        now = [number for number, times in held.items() if times > 0]
        starts.append(start)
        made.append(
            Stretch(
                text=article.text[start:end],
                numbers=tuple(sorted(number for number in now if number > 0)),
                cue=_CUE in now,
                source=_SOURCE in now,
                begins=tuple(begins.get(start, ())),
                ends=tuple(ends.get(end, ())),
            )
        )
        held += Counter()  # drops what is over, so that a long page stays quick
    cut = [(bisect_left(starts, b.span.start), bisect_left(starts, b.span.end)) for b in article.blocks]
    return tuple(Marked(b, tuple(made[i:j])) for b, (i, j) in zip(article.blocks, cut, strict=True))


def _changes(statements: Sequence[Statement]) -> dict[int, list[tuple[int, int]]]:
    """Return where something begins (1) or is over (-1): a statement's words by its number, cues, sources."""
    found = defaultdict[int, list[tuple[int, int]]](list)
    for number, statement in enumerate(statements, 1):
        marks = ((number, statement.content), (_CUE, statement.cue), (_SOURCE, statement.source))
        for sign, span in ((sign, span) for sign, spans in marks for span in spans):
            found[span.start].append((sign, 1))
            found[span.end].append((sign, -1))
    return dict(found)


def _ends(statements: Sequence[Statement]) -> tuple[dict[int, list[int]], dict[int, list[int]]]:
    begins, ends = defaultdict[int, list[int]](list), defaultdict[int, list[int]](list)
    for number, statement in enumerate(statements, 1):
        begins[statement.content[0].start].append(number)
        ends[statement.content[-1].end].append(number)
    return begins, ends
