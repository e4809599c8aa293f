"""What PolNeAR's annotators mark in a text beyond our own annotation of it: attitudes, as thought.

Our conventions count as speech what is said or written. PolNeAR also marks what people show: they back,
refuse, seem, plan. ``read --json`` prints those under kind thought or perception, so a text that has both
annotations teaches ours with these added.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.lexicon.cues import cue_of
from onrecord.lexicon.saying import SAYING
from training.attribution.kinds import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from training.attribution.examples import Example, Span, Stated

_SAME = 0.5


def widened(example: Example, others: Mapping[str, Example]) -> Example:
    """The example with what the other annotation of its very text marks apart from it.

    Words that report speech plainly ('said', 'told') which ours left out are in doubt: not learnt from.
    """
    other = others.get(example.name)
    if other is None or other.text != example.text:
        return example
    own = [_places(s.content) for s in example.stated]
    added = [_attitude(s, example.text) for s in other.stated if s.cue and _apart(_places(s.content), own)]
    return replace(example, stated=(*example.stated, *added))


def _places(spans: Iterable[Span]) -> set[int]:
    return {k for start, end in spans for k in range(start, end)}


def _apart(words: set[int], own: Iterable[set[int]]) -> bool:
    return all(len(words & w) < _SAME * len(words) for w in own)


def _attitude(stated: Stated, text: str) -> Stated:
    words = " ".join(text[start:end] for start, end in stated.cue)
    kind = kind_of(words)
    plain = any((c := cue_of(w, "en")) is not None and c.lemma in SAYING for w in words.lower().split())
    doubt = kind == "speech" and (plain or "according" in words.lower())
    return replace(stated, kind="perception" if kind == "perception" else "thought", doubt=doubt)
