"""Quotations over paragraphs, and the repair of a mark that is missing.

Three habits of print: every paragraph opens with a mark and only the last closes;
no mark stands at the break and the close comes paragraphs later; a mark was
forgotten, and the quotation ends before its attribution or with its paragraph.
The first two are style, the last is flagged ``repaired``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.lexicon.cues import plainly_quotes
from onrecord.statements.dialogue import attributed, spoken
from onrecord.statements.marks import Family
from onrecord.statements.pairing import Paired, Quotation, pair
from onrecord.statements.tokens import first_words
from onrecord.types import BlockRole, Span

if TYPE_CHECKING:
    from onrecord.statements.marks import Mark
    from onrecord.types import Block

# A quotation without a mark at the break is looked for over so many paragraphs, no further.
_REACH = 12
_QUOTABLE = frozenset(
    {
        BlockRole.PARAGRAPH,
        BlockRole.QUOTATION,
        BlockRole.STANDFIRST,
        BlockRole.HEADLINE,
        BlockRole.SUBHEADING,
        BlockRole.SPEAKER_LABEL,
    }
)
_RUNNING = frozenset({BlockRole.PARAGRAPH, BlockRole.QUOTATION})
# Within so many code points after a stop, the first words tell an attribution.
_ATTRIBUTION_REACH, _ATTRIBUTION_WORDS = 80, 5


@dataclass(frozen=True, slots=True)
class Quoted:
    """A block with its quotations.

    ``runs_on``: the last of them goes on in the next block, which is then ``goes_on``,
    its first quotation the continuation.
    """

    span: Span
    role: BlockRole
    quotations: tuple[Quotation, ...]
    goes_on: bool = False
    runs_on: bool = False


def quoted_blocks(text: str, blocks: tuple[Block, ...], language: str) -> list[Quoted]:
    """Every block that may hold statements, its marks paired, carried and repaired."""
    wanted = [b for b in blocks if b.role in _QUOTABLE]
    paired = [_paired(text, wanted, at, language) for at in range(len(wanted))]
    roles = [b.role for b in wanted]
    extra: list[list[Quotation]] = [[] for _ in wanted]
    goes_on = [False] * len(wanted)
    runs_on = [False] * len(wanted)
    used: set[int] = set()
    at = 0
    while at < len(wanted):
        opening = _last_opening(paired[at], used)
        last = _carried_to(text, paired, roles, at, opening) if opening is not None else at
        if opening is not None and last > at:
            _spread(paired, extra, range(at, last + 1), opening, used)
            for k in range(at, last):
                runs_on[k], goes_on[k + 1] = True, True
        at = max(last, at + 1) if last > at else at + 1
    out = []
    for k, block in enumerate(wanted):
        repairs = _repairs(text, paired[k], used, language)
        ordered = sorted(
            [*_kept(paired[k], extra[k]), *extra[k], *repairs], key=lambda q: (q.outer.start, -q.outer.end)
        )
        out.append(Quoted(block.span, block.role, tuple(ordered), goes_on[k], runs_on[k]))
    return out


def _paired(text: str, blocks: list[Block], at: int, language: str) -> Paired:
    """Marks of a block paired, or its dashes read as marks."""
    block = blocks[at]
    near = [blocks[k] for k in (at - 1, at + 1) if 0 <= k < len(blocks)]
    beside = text[block.span.start] in "—–―-" and any(attributed(text, b, language) for b in near)
    by_dash = spoken(text, block, language, beside=beside) if block.role in _RUNNING else []
    found = pair(text, block.span)
    if not by_dash:
        return found
    inner = [q for q in found.quotations if any(d.outer.holds(q.outer) for d in by_dash)]
    ordered = sorted([*by_dash, *inner], key=lambda q: (q.outer.start, -q.outer.end))
    return Paired(block.span, tuple(ordered), (), ())


def _kept(paired: Paired, extra: list[Quotation]) -> list[Quotation]:
    """The block's quotations, less those that a carried quotation crosses."""
    return [
        q
        for q in paired.quotations
        if not any(
            x.outer.meets(q.outer) and not x.outer.holds(q.outer) and not q.outer.holds(x.outer)
            for x in extra
        )
    ]


def _last_opening(paired: Paired, used: set[int]) -> Mark | None:
    """The lone opening after which the block holds no further quotation at its level."""
    free = [m for m in paired.openings if m.start not in used and m.end < paired.span.end]
    if not free:
        return None
    mark = free[-1]
    after = [q for q in paired.quotations if q.outer.start > mark.start and q.family is mark.family]
    return None if after else mark


def _first_closing(paired: Paired, opening: Mark) -> Mark | None:
    """A lone close of the family, before any quotation of the family begins."""
    mark = next((m for m in paired.closings if m.family is opening.family), None)
    if mark is None:
        return None
    before = [q for q in paired.quotations if q.family is opening.family and q.outer.start < mark.start]
    return None if before else mark


def _opens_at_start(text: str, paired: Paired, opening: Mark) -> bool:
    head = paired.span.start
    starts = [m.start for m in paired.openings] + [q.outer.start for q in paired.quotations]
    glyph = text[opening.start : opening.end]
    return any(s == head and text[s : s + len(glyph)] == glyph for s in starts)


def _carried_to(text: str, paired: list[Paired], roles: list[BlockRole], at: int, opening: Mark) -> int:
    """The block in which the quotation opened in ``at`` goes on to (one step) or closes (several)."""
    if roles[at] not in _RUNNING:
        return at
    following = range(at + 1, min(at + 1 + _REACH, len(paired)))
    if following and roles[following[0]] in _RUNNING and _opens_at_start(text, paired[following[0]], opening):
        return following[0]
    for k in following:
        if roles[k] not in _RUNNING:
            return at
        if _first_closing(paired[k], opening) is not None:
            return k
        if any(q.family is opening.family for q in paired[k].quotations) or paired[k].openings:
            return at
    return at


def _spread(
    paired: list[Paired], extra: list[list[Quotation]], blocks: range, opening: Mark, used: set[int]
) -> None:
    """Lay one quotation over several blocks: from its opening, whole blocks, to its close."""
    used.add(opening.start)
    first, last = blocks[0], blocks[-1]
    span = Span(opening.start, paired[first].span.end)
    extra[first].append(Quotation(span, Span(opening.end, span.end), opening.family, closed=False))
    for k in blocks[1:-1]:
        extra[k].append(Quotation(paired[k].span, paired[k].span, opening.family, opened=False, closed=False))
    close = _first_closing(paired[last], opening)
    if close is not None and close.start > paired[last].span.start:
        used.add(close.start)
        span = Span(paired[last].span.start, close.end)
        extra[last].append(Quotation(span, Span(span.start, close.start), opening.family, opened=False))


def _repairs(text: str, paired: Paired, used: set[int], language: str) -> list[Quotation]:
    """A quotation for each mark still alone, cut at its attribution or at the block's edge."""
    found: list[Quotation] = []
    starts = sorted(q.outer.start for q in paired.quotations)
    for mark in paired.openings:
        if mark.start in used or _within(mark, paired):
            continue
        limit = next((s for s in starts if s > mark.start), paired.span.end)
        limit = min([limit, *(m.start for m in paired.openings if m.start > mark.start)])
        end = _cut(text, mark.end, limit, language)
        if mark.family is Family.SINGLE and end == paired.span.end and mark.start > paired.span.start:
            continue  # a lone ' in mid-paragraph is an elision more often than a quotation
        if end > mark.end:
            found.append(
                Quotation(
                    Span(mark.start, end), Span(mark.end, end), mark.family, closed=False, repaired=True
                )
            )
    for mark in paired.closings:
        if mark.start in used or mark.family is Family.SINGLE or _within(mark, paired):
            continue
        found += _opened_before(text, paired, mark)
    return found


def _within(mark: Mark, paired: Paired) -> bool:
    return any(q.outer.start <= mark.start < q.outer.end for q in paired.quotations)


def _opened_before(text: str, paired: Paired, mark: Mark) -> list[Quotation]:
    """A lone close: the quotation began at the block's start, or where the sentence did."""
    ends = [q.outer.end for q in paired.quotations if q.outer.end <= mark.start]
    start = max([paired.span.start, *ends])
    if ends:
        heads = [m.end() for m in re.finditer(r"[.!?]\s+", text[start : mark.start])]
        start += heads[0] if heads else 0
    while start < mark.start and text[start].isspace():
        start += 1
    if start >= mark.start:
        return []
    return [
        Quotation(Span(start, mark.end), Span(start, mark.start), mark.family, opened=False, repaired=True)
    ]


def _cut(text: str, start: int, end: int, language: str) -> int:
    """Where words without a closing mark end: before ', she said', else at ``end``, blanks aside."""
    for stop in re.finditer(r"[,.!?…]\s+|\s[–—]\s|:\s", text[start:end]):
        begin = start + stop.end()
        words = first_words(text, begin, min(end, begin + _ATTRIBUTION_REACH), _ATTRIBUTION_WORDS)
        if _attributes(words, language, headline=stop.group().strip() in (":", "–", "—")):
            kept = stop.group().strip() in (",", ".", "!", "?", "…")
            return start + stop.start() + (1 if kept else 0)
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _attributes(words: list[str], language: str, *, headline: bool) -> bool:
    """Whether the words begin an attribution: 'said the owner', 'the owner said', not 'I said'."""
    if not words:
        return False
    if headline:
        return words[0][0].islower() or len(words) <= 4  # noqa: PLR2004 - 'Hall owner', 'X Y, Z'
    for k, word in enumerate(words):
        if plainly_quotes(word, language):
            return k == 0 or words[0].casefold() not in ("i", "we", "and", "but")
    return False
