"""Lines and paragraphs of a plain text: one a line, blank lines between, or hard-wrapped."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from onrecord.article.furniture import Kind, ends_sentence, judge
from onrecord.types import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

# Marks that take no room and are no space to str.strip: BOM, zero-width space and joiners.
_UNSEEN: Final = "\ufeff\u200b\u200c\u200d\u2060\u00ad"
# Mail and news wires wrap at 65 to 80 columns; a paragraph a line is seldom all below 120.
_NARROWEST: Final = 38
_WIDEST: Final = 110
_FEWEST_PAIRS: Final = 3


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph or a line that stands for one. ``apart``: a blank line stands before it."""

    span: Span
    apart: bool


def units(text: str) -> list[Unit]:
    """Divide a text into paragraphs, in order, without the white space round them.

    Line breaks stay inside a unit only where the text is hard-wrapped: nearly every
    line is as long as its width allows.
    """
    found = list(_lines(text))
    width = _wrap_width(text, found)
    return found if width is None else _joined(text, found, width)


def _lines(text: str) -> Iterator[Unit]:
    at, apart = 0, True
    for line in text.split("\n"):
        bare = line.strip().strip(_UNSEEN).strip()
        if bare:
            start = at + line.index(bare)
            yield Unit(Span(start, start + len(bare)), apart)
        apart = not bare
        at += len(line) + 1


def _wrap_width(text: str, found: list[Unit]) -> int | None:
    """Return the width the text was wrapped at, none where it was not."""
    pairs = [(a, b) for a, b in pairwise(found) if not b.apart and len(a.span) >= _NARROWEST]
    if len(pairs) < _FEWEST_PAIRS:
        return None
    lengths = sorted(len(a.span) for a, _ in pairs)
    width = lengths[len(lengths) * 9 // 10]
    if not _NARROWEST <= width <= _WIDEST:
        return None
    full = sum(_is_full(text, a, b, width) for a, b in pairs)
    broken = sum(not ends_sentence(text[a.span.start : a.span.end]) for a, _ in pairs)
    return width if full * 4 >= len(pairs) * 3 and broken * 2 >= len(pairs) else None


def _is_full(text: str, line: Unit, after: Unit, width: int) -> bool:
    """Whether the first word of the next line would not have fitted on this one."""
    word = text[after.span.start : after.span.end].split(None, 1)[0]
    return len(line.span) + 1 + len(word) > width - 2


def _joined(text: str, found: list[Unit], width: int) -> list[Unit]:
    kept: list[Unit] = []
    last: Unit | None = None
    for unit in found:
        if (
            last
            and kept
            and not unit.apart
            and _is_full(text, last, unit, width)
            and _flows(text, last, unit)
        ):
            kept[-1] = Unit(Span(kept[-1].span.start, unit.span.end), kept[-1].apart)
        else:
            kept.append(unit)
        last = unit
    return kept


def _flows(text: str, line: Unit, after: Unit) -> bool:
    return all(judge(text[u.span.start : u.span.end]) is Kind.TEXT for u in (line, after))
