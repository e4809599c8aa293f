"""Rules and model as one: marks decide borders, the model decides what is said outside them.

1. Words that marks, labels, dashes or layout set off stay as the rules read them. The model gives
   them a source that the rules did not find.
2. Where both read reported or partly quoted words, the words, cue and source are the model's, its
   borders moved out to a mark that they touch.
3. What the model alone reads is taken from ``least`` on, unless the rules have read its words.
4. What the rules alone read is kept where it is direct or a headline's, and not part of a statement
   with the same cue; the rest goes.
5. The same words are one statement: of two cues for them the model's counts, else the nearer.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from onrecord.types import Flag, Form, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.statements.drafts import Draft

# Code points: a few statements' length, so that a paragraph of thousands of them is read in linear time.
_STRETCH = 512
_SAME = 0.5
_MOSTLY = 0.6
_WHOLLY = 0.9


class Among:
    """Drafts by the stretches of text that their words stand in, so that each meets its neighbours alone."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self.drafts = drafts
        self._held: dict[int, list[int]] = defaultdict(list)
        for number, draft in enumerate(drafts):
            for stretch in _stretches(draft):
                self._held[stretch].append(number)

    def numbers(self, draft: Draft) -> list[int]:
        """Which of the drafts share a stretch with ``draft``, in order: all that share a code point do."""
        return sorted({n for stretch in _stretches(draft) for n in self._held.get(stretch, ())})

    def near(self, draft: Draft) -> list[Draft]:
        """The drafts that share a stretch with ``draft``, in order."""
        return [self.drafts[n] for n in self.numbers(draft)]


def _stretches(draft: Draft) -> set[int]:
    return {n for p in draft.pieces for n in range(p.start // _STRETCH, (p.end - 1) // _STRETCH + 1)}


def merge(rules: list[Draft], model: list[Draft], least: float) -> list[Draft]:
    """One list of drafts from both, in order of their words.

    ``least`` is the lowest confidence (probability) at which the model's word alone is taken.
    """
    among = Among(model)
    rules = _once(rules, among)
    pairs = _pairs(rules, among)
    both = [_one(rule, model[pairs[at]]) for at, rule in enumerate(rules) if at in pairs]
    apart = [rule for at, rule in enumerate(rules) if at not in pairs and _set_off(rule)]
    own = set(pairs.values())
    sure = [m for at, m in enumerate(model) if at not in own and m.confidence >= least]
    read = Among([*both, *apart])
    out = [*both, *(m for m in sure if not _read_already(m, read.near(m)))]
    kept = Among(out)
    out = [*out, *(rule for rule in apart if not _part(rule, kept.near(rule)))]
    _nest(Among(out))
    return sorted(out, key=lambda d: (d.first, -d.pieces[-1].end))


def _set_off(rule: Draft) -> bool:
    return rule.form is Form.DIRECT or Flag.HEADLINE in rule.flags


def _once(rules: list[Draft], model: Among) -> list[Draft]:
    """The rules' drafts with one for the same words."""
    best: dict[tuple[Span, ...], Draft] = {}
    for rule in rules:
        key = tuple(rule.pieces)
        cues = [c for m in model.near(rule) if _share(rule, m) >= _SAME for c in m.cues]
        other = best.get(key)
        if other is None or _claim(rule, cues) > _claim(other, cues):
            best[key] = rule
    return list(best.values())


def _claim(draft: Draft, cues: list[Span]) -> tuple[bool, bool, int]:
    """What speaks for a draft among those of the same words: the model's cue, a cue, a near cue."""
    shared = any(a.meets(b) for a in draft.cues for b in cues)
    away = min((max(p.start - c.end, c.start - p.end) for p in draft.pieces for c in draft.cues), default=0)
    return shared, bool(draft.cues), -away


def _pairs(rules: list[Draft], model: Among) -> dict[int, int]:
    """Which rule and model drafts are the same statement: the most alike first, one to one."""
    alike = sorted(
        (-share, i, j)
        for i, rule in enumerate(rules)
        for j in model.numbers(rule)
        if (share := _share(rule, model.drafts[j])) >= _SAME
    )
    out: dict[int, int] = {}
    used: set[int] = set()
    for _, i, j in alike:
        if i not in out and j not in used:
            out[i] = j
            used.add(j)
    return out


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


def _both(a: Iterable[Span], b: Iterable[Span]) -> int:
    """Code points in both."""
    others = list(b)
    return sum(max(0, min(x.end, y.end) - max(x.start, y.start)) for x in a for y in others)


def _share(a: Draft, b: Draft) -> float:
    """Code points in both over code points in either."""
    both = _both(a.pieces, b.pieces)
    return both / (_length(a) + _length(b) - both)


def _length(draft: Draft) -> int:
    return sum(len(p) for p in draft.pieces)


def _read_already(found: Draft, read: Iterable[Draft]) -> bool:
    """Whether most of quoted words stand in what is read already."""
    if found.form is not Form.DIRECT:
        return False
    said = [p for d in read if d.form is Form.DIRECT for p in d.pieces]
    return _both(found.pieces, said) > _MOSTLY * _length(found)


def _part(rule: Draft, kept: Iterable[Draft]) -> bool:
    """Whether the words are part of a statement that has the same cue."""
    return any(
        _both(rule.pieces, d.pieces) >= _WHOLLY * _length(rule)
        and any(a.meets(b) for a in rule.cues for b in d.cues)
        for d in kept
    )


def _nest(every: Among) -> None:
    """Mark what lies, cue and all, inside another statement's words."""
    for d in every.drafts:
        whole = Span(d.pieces[0].start, d.pieces[-1].end)
        cues = d.cues[0] if d.cues else whole
        d.nested = d.nested or any(
            o is not d and o.pieces != d.pieces and any(p.holds(whole) and p.holds(cues) for p in o.pieces)
            for o in every.near(d)
        )
