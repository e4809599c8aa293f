"""Marks → quotations within one block, with missing and wrong marks left over.

Doubles, angles and corners pair on a stack. Singles pair by looking ahead for the
likeliest close, because an apostrophe looks the same. What finds no partner is
handed on: ``carry`` joins it over paragraphs or repairs it.
"""

from __future__ import annotations

import sys
from bisect import bisect_right
from dataclasses import dataclass

from onrecord.statements.marks import LIKELY, SURE, WEAK, Family, Mark, marks
from onrecord.types import Span

# A close as weak as a plural possessive is believed only this near to its opening (code points).
# By the measure of benchmarks.quality 20 costs 0.3 F1 on cases train; 60 and 120 are alike.
_WEAK_REACH = 60


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between marks. ``outer`` holds the marks, ``inner`` what is between them.

    ``opened`` and ``closed`` say which marks the page has; ``repaired`` that one was missing or wrong.
    """

    outer: Span
    inner: Span
    family: Family
    opened: bool = True
    closed: bool = True
    repaired: bool = False


@dataclass(frozen=True, slots=True)
class Paired:
    """One block's quotations in order (outer before inner), and the marks left alone."""

    span: Span
    quotations: tuple[Quotation, ...]
    openings: tuple[Mark, ...]
    closings: tuple[Mark, ...]


def pair(text: str, span: Span) -> Paired:
    """Pair the marks of one block; every quotation lies inside ``span``."""
    found = marks(text, span)
    doubles = [m for m in found if m.family is not Family.SINGLE]
    singles = [m for m in found if m.family is Family.SINGLE]
    quotations, openings, closings = _pair_on_stack(doubles)
    regions = [(q.inner.start, q.inner.end) for q in quotations if len(q.outer)]
    more, open_singles, close_singles = _pair_singles(text, singles, regions)
    quotations += more
    openings, close_singles, mixed = _mixtures(openings, close_singles)
    open_singles, closings, wrong = _mixtures(open_singles, closings)
    ordered = sorted(quotations + mixed + wrong, key=lambda q: (q.outer.start, -q.outer.end))
    return Paired(
        span,
        tuple(q for q in ordered if len(q.outer) > 0),
        tuple(sorted(openings + open_singles, key=lambda m: m.start)),
        tuple(sorted(closings + close_singles, key=lambda m: m.start)),
    )


def _quotation(opening: Mark, closing: Mark, *, repaired: bool = False) -> Quotation | None:
    if closing.start <= opening.end:
        return None
    outer, inner = Span(opening.start, closing.end), Span(opening.end, closing.start)
    return Quotation(outer, inner, opening.family, repaired=repaired)


def _pair_on_stack(found: list[Mark]) -> tuple[list[Quotation], list[Mark], list[Mark]]:
    stack: list[Mark] = []
    quotations: list[Quotation] = []
    openings: list[Mark] = []
    closings: list[Mark] = []
    for at, mark in enumerate(found):
        partner = next((m for m in reversed(stack) if m.family is mark.family), None)
        if mark.closes and partner is not None and not _nests(found, at):
            while stack[-1] is not partner:
                openings.append(stack.pop())
            stack.pop()
            if (q := _quotation(partner, mark)) is not None:
                quotations.append(q)
        elif mark.opens:
            if partner is not None and not _closes_twice(found, at):
                stack.remove(partner)
                openings.append(partner)
            stack.append(mark)
        else:
            closings.append(mark)
    return quotations, openings + stack, closings


def _nests(found: list[Mark], at: int) -> bool:
    """Whether a mark that may close opens here instead: it opens surely and a second close follows."""
    return found[at].opens > found[at].closes and _closes_twice(found, at)


def _closes_twice(found: list[Mark], at: int) -> bool:
    """Whether two closes of its family follow a mark before any opening: inside an open pair it nests."""
    closes = 0
    for number in range(at + 1, len(found)):
        mark = found[number]
        if mark.family is not found[at].family:
            continue
        if mark.opens and mark.opens >= mark.closes:
            return False
        closes += 1
        if closes > 1:
            return True
    return False


def _pair_singles(
    text: str, found: list[Mark], regions: list[tuple[int, int]]
) -> tuple[list[Quotation], list[Mark], list[Mark]]:
    """Pair single marks; sure openings first, then elisions ('Tis) that a sure close still wants."""
    homes = _homes(found, regions)
    quotations: list[Quotation] = []
    taken: set[int] = set()
    for least in (SURE, WEAK):
        covered = sorted((q.outer.start, q.outer.end) for q in quotations)
        reach = 0
        for at, mark in enumerate(found):
            if at in taken or mark.opens != least or mark.start < reach or _inside(mark, covered):
                continue
            close = _close_for(text, found, homes, (at, taken), strict=least == WEAK)
            if close is not None and (q := _quotation(mark, found[close])) is not None:
                quotations.append(q)
                reach = q.outer.end
                taken |= {at, close}
    covered = sorted((q.outer.start, q.outer.end) for q in quotations)
    left = [m for at, m in enumerate(found) if at not in taken and not _inside(m, covered)]
    openings = [m for m in left if m.opens == SURE]
    closings = [m for m in left if m.closes == SURE and not m.opens]
    return quotations, openings, closings


def _inside(mark: Mark, covered: list[tuple[int, int]]) -> bool:
    """Whether a mark lies in one of the ranges, which are in order and apart."""
    at = bisect_right(covered, (mark.start, sys.maxsize)) - 1
    return at >= 0 and mark.start < covered[at][1]


def _homes(found: list[Mark], regions: list[tuple[int, int]]) -> list[int]:
    """For each mark the start of the innermost region that holds it, -1 outside: pairs stay in one region."""
    ordered = sorted(regions, key=lambda r: (r[0], -r[1]))
    stack: list[tuple[int, int]] = []
    out: list[int] = []
    at = 0
    for mark in found:
        while at < len(ordered) and ordered[at][0] <= mark.start:
            stack.append(ordered[at])
            at += 1
        while stack and stack[-1][1] <= mark.start:
            stack.pop()
        out.append(stack[-1][0] if stack else -1)
    return out


def _close_for(
    text: str, found: list[Mark], homes: list[int], start: tuple[int, set[int]], *, strict: bool
) -> int | None:
    """The index of the close that fits an opening best, or none: the first likely one before the next."""
    at, taken = start
    best: int | None = None
    for k in range(at + 1, min(len(found), at + _LOOK)):
        mark = found[k]
        if k in taken or homes[k] != homes[at]:
            continue
        if mark.closes >= LIKELY and not (strict and mark.closes < SURE):
            return k
        if mark.opens == SURE:
            break
        if mark.closes and not strict and (best is None or mark.closes > found[best].closes):
            best = k
    return best if best is not None and _weakly_closed(text, found[at], found[best]) else None


# Marks looked at for one close; a speech of 200 apostrophes was not met.
_LOOK = 200


def _weakly_closed(text: str, opening: Mark, closing: Mark) -> bool:
    """Whether a mark that looks like a plural possessive may close: near, and after a fragment."""
    words = text[opening.end : closing.start]
    within = len(words) <= _WEAK_REACH and not any(stop in words for stop in ("! ", "? ", ". "))
    followed = text[closing.end : closing.end + 2]
    in_sentence = words[:1].isupper() and followed[:1].isspace() and followed[1:].islower()
    return within and not in_sentence


def _mixtures(openings: list[Mark], closings: list[Mark]) -> tuple[list[Mark], list[Mark], list[Quotation]]:
    """Pair a lone opening with a lone close of another family ('soft as wool”), flagged as repaired."""
    quotations: list[Quotation] = []
    left_open, left_close = list(openings), list(closings)
    for mark in openings:
        close = next((c for c in left_close if c.start > mark.end), None)
        if close is None or any(o.start > mark.start and o.start < close.start for o in left_open):
            continue
        if (q := _quotation(mark, close, repaired=True)) is not None:
            quotations.append(q)
            left_open.remove(mark)
            left_close.remove(close)
    return left_open, left_close, quotations
