"""Rules and model as one: marks decide borders, the model decides what is said outside them.

1. Words set by marks, labels, dashes or layout stay as the rules read them; the model may
   give them a cue and source that the rules did not find.
2. Where both read reported or partly quoted words, the words, cue and source are the model's,
   its borders moved out to a mark that they touch.
3. What the model alone finds is taken from ``LEAST`` on, unless the rules read its words already.
4. What the rules alone find is kept when it is direct, or a headline's; the rest goes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.lexicon.cues import cue_of, fold, phrases
from onrecord.lexicon.grammar import EMPTY, NEGATORS
from onrecord.statements.drafts import Draft
from onrecord.statements.evidence import DECLINED
from onrecord.statements.tokens import outermost
from onrecord.types import BlockRole, Flag, Form, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.lexicon.cues import Cue
    from onrecord.model.told import Told
    from onrecord.statements.carry import Quoted
    from onrecord.statements.pairing import Quotation

LEAST = 0.55
SAME = 0.5
_MOSTLY = 0.6


def merge(
    text: str, blocks: list[Quoted], rules: list[Draft], told: Sequence[Told], language: str
) -> list[Draft]:
    """One list of drafts from both, in order of their words."""
    model = [d for t in told if (d := _draft(text, blocks, t, language)) is not None]
    pairs = _pairs(text, rules, model)
    taken = set(pairs.values())
    out: list[Draft] = []
    for at, rule in enumerate(rules):
        partner = model[pairs[at]] if at in pairs else None
        if partner is not None:
            out.append(_one(rule, partner))
        elif rule.form is Form.DIRECT or Flag.HEADLINE in rule.flags:
            out.append(rule)
    said = [p for d in out for p in d.pieces if d.form is Form.DIRECT]
    for at, found in enumerate(model):
        if at in taken or found.confidence < LEAST:
            continue
        if not _read_already(found, said):
            out.append(found)
    _nest(out)
    return sorted(out, key=lambda d: (d.first, -d.pieces[-1].end))


def _draft(text: str, blocks: list[Quoted], told: Told, language: str) -> Draft | None:
    """The statement as a draft, its pieces moved out to the marks they touch and kept in their blocks."""
    number = next((n for n, b in enumerate(blocks) if b.span.holds(told.content[0])), None)
    if number is None:
        return None
    pieces: list[Span] = []
    inside: list[Quotation] = []
    for content in told.content:
        home = next((b for b in blocks if b.span.holds(content)), None)
        if home is None:
            continue
        tops = outermost(home.quotations)
        piece = _to_marks(text, content, tops)
        pieces.append(piece)
        inside += [q for q in tops if q.outer.meets(piece)]
    if not pieces:
        return None
    form = _form(text, pieces, inside)
    cue, negated = _cue(" ".join(text[s.start : s.end] for s in told.cue), language)
    made = Draft(
        sorted(pieces), list(told.cue), list(told.source), form, cue, negated=negated, block=number,
        confidence=told.confidence,
    )  # fmt: skip
    made.heard = told.kind
    if blocks[number].role is BlockRole.HEADLINE:
        made.flags.add(Flag.HEADLINE)
    return made


def _to_marks(text: str, piece: Span, quotations: list[Quotation]) -> Span:
    start, end = piece.start, piece.end
    for q in quotations:
        if q.outer.start <= start <= q.inner.start:
            start = q.outer.start
        if q.inner.end <= end <= q.outer.end:
            end = q.outer.end
        if end == q.outer.start + 1 and start < q.outer.start:
            end = q.outer.start
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _form(text: str, pieces: list[Span], inside: list[Quotation]) -> Form:
    words = quoted = 0
    for piece in pieces:
        for k in range(piece.start, piece.end):
            if text[k].isalnum():
                words += 1
                quoted += any(q.outer.start <= k < q.outer.end for q in inside)
    if not quoted:
        return Form.INDIRECT
    return Form.DIRECT if quoted == words else Form.MIXED


def _cue(words: str, language: str) -> tuple[Cue | None, bool]:
    """The lexicon's entry for a cue as printed, and whether it is negated or put off."""
    folded = " ".join(fold(words, language).split())
    told = folded.split()
    negators = NEGATORS.get(language, EMPTY) | DECLINED
    negated = any(w in negators for w in told)
    known = phrases(language).get(folded)
    if known is None:
        known = next((c for w in reversed(told) if (c := cue_of(w, language)) is not None), None)
    return known, negated


def _pairs(text: str, rules: list[Draft], model: list[Draft]) -> dict[int, int]:
    """Which rule and model drafts are the same statement: the most alike first, one to one."""
    alike = sorted(
        (-share, i, j)
        for i, a in enumerate(rules)
        for j, b in enumerate(model)
        if (share := _share(text, a, b)) >= SAME
    )
    out: dict[int, int] = {}
    used: set[int] = set()
    for _, i, j in alike:
        if i not in out and j not in used:
            out[i] = j
            used.add(j)
    return out


def _share(text: str, a: Draft, b: Draft) -> float:
    """Code points in both over code points in either."""
    del text
    if a.pieces[-1].end <= b.pieces[0].start or b.pieces[-1].end <= a.pieces[0].start:
        return 0.0
    both = sum(max(0, min(x.end, y.end) - max(x.start, y.start)) for x in a.pieces for y in b.pieces)
    either = sum(len(p) for p in a.pieces) + sum(len(p) for p in b.pieces) - both
    return both / either


def _one(rule: Draft, model: Draft) -> Draft:
    """Both drafts of one statement as one."""
    rule.heard = model.heard
    if rule.form is Form.DIRECT:
        if not rule.sources and not rule.cues:
            rule.cues, rule.sources = model.cues, model.sources
            rule.cue = rule.cue or model.cue
        elif not rule.sources:
            rule.sources = model.sources
        return rule
    model.flags |= rule.flags
    model.block, model.sentence = rule.block, rule.sentence
    model.cue_class, model.urges = rule.cue_class, rule.urges
    model.cue = model.cue or rule.cue
    if not model.sources:
        model.sources = rule.sources
    model.confidence = max(model.confidence, rule.confidence)
    return model


def _read_already(found: Draft, said: list[Span]) -> bool:
    """Whether most of the words stand in a direct statement of the rules: a piece of it, or around it."""
    total = sum(len(p) for p in found.pieces)
    both = sum(max(0, min(x.end, y.end) - max(x.start, y.start)) for x in found.pieces for y in said)
    return both > _MOSTLY * total and found.form is Form.DIRECT


def _nest(drafts: list[Draft]) -> None:
    """Mark what lies, cue and all, inside another statement's words."""
    for d in drafts:
        whole = Span(d.pieces[0].start, d.pieces[-1].end)
        cues = d.cues[0] if d.cues else whole
        d.nested = d.nested or any(
            o is not d and o.pieces != d.pieces and any(p.holds(whole) and p.holds(cues) for p in o.pieces)
            for o in drafts
        )
