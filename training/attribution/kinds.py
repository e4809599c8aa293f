"""Kinds for statements whose corpus does not tell them: weak labels, by the cue in onrecord's lists."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.lexicon.cues import cue_of, phrases

if TYPE_CHECKING:
    from training.attribution.examples import Example, Stated

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def kind_of(cue: str) -> str | None:
    """speech, thought or perception by the last listed word or phrase of an English cue; None if none is."""
    folded = " ".join(_WORD.findall(cue.lower().replace("’", "'")))
    held = [p for p in phrases("en") if f" {p} " in f" {folded} "]
    if held:
        return phrases("en")[max(held, key=len)].kind.value
    for word in reversed(folded.split()):
        found = cue_of(word, "en")
        if found is not None:
            return found.kind.value
    return None


def with_kinds(example: Example) -> Example:
    """The example with kinds wherever its cues are listed; kinds that the corpus gives stay."""
    return replace(example, stated=tuple(_with_kind(s, example.text) for s in example.stated))


def _with_kind(stated: Stated, text: str) -> Stated:
    if stated.kind is not None or not stated.cue:
        return stated
    start, end = stated.cue[0]
    return replace(stated, kind=kind_of(text[start:end]))
