"""Acronyms: "the DEA" for the Drug Enforcement Administration, where the page spells the name out."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from onrecord.lexicon.names import CONJUNCTIONS, OPENERS, PLACE_ENDINGS
from onrecord.speakers.names import LINKS, is_acronym, is_body

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.speakers.tokens import Token

_LENGTHS = range(2, 7)  # letters: EU … UNICEF
_JOINS = LINKS | CONJUNCTIONS | {"on"}


class Acronyms:
    """The acronyms of a page with the names they stand for."""

    def __init__(self, words: Sequence[Token]) -> None:
        used = {_letters(w) for w in words if is_acronym(w, _LENGTHS)}
        self._spelt: dict[str, dict[tuple[str, ...], tuple[Token, ...]]] = defaultdict(dict)
        for group in _groups(words) if used else []:
            for at, word in enumerate(group):
                name = group[at:]
                short = "".join(w.low[0] for w in name if w.upper)
                if word.upper and short in used and _is_body(name):
                    self._spelt[short].setdefault(tuple(w.fold for w in name), tuple(name))

    def spelt(self, word: Token) -> tuple[Token, ...]:
        """Give the name that an acronym stands for; nothing where the page spells none, or two."""
        found = self._spelt.get(_letters(word), {}) if is_acronym(word, _LENGTHS) else {}
        return next(iter(found.values())) if len(found) == 1 else ()


def _is_body(name: Sequence[Token]) -> bool:
    return any(is_body(w) for w in name) and name[-1].low not in PLACE_ENDINGS


def _letters(word: Token) -> str:
    return word.low.replace(".", "")


def _groups(words: Sequence[Token]) -> list[list[Token]]:
    """Give the rows of capitalised words, over "of" and the like, without acronyms."""
    groups: list[list[Token]] = []
    current: list[Token] = []
    for word in words:
        named = word.upper and not is_acronym(word, _LENGTHS) and not (word.opens and word.low in OPENERS)
        if current and (not word.joined or not (named or word.low in _JOINS)):
            groups.append(current)
            current = []
        if named or current:
            current.append(word)
    groups.append(current)
    return [g for g in map(_trimmed, groups) if len(g) > 1]


def _trimmed(group: list[Token]) -> list[Token]:
    while group and not group[-1].upper:
        group = group[:-1]
    return group
