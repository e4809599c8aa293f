"""Runs of words with capitals, and what stands around them: where a name of a place may be."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.lexicon.places import ENDINGS
from onrecord.terms import PlaceLevel

if TYPE_CHECKING:
    from collections.abc import Iterator

# Capitals of the Latin, Greek, Cyrillic and Armenian scripts; others have no capitals to go by.
_UPPER = "".join(chr(c) for c in range(0x41, 0x590) if chr(c).isupper())
_CAPITALISED = rf"[{_UPPER}][^\W_]*(?:['’&][^\W_]+)*"
_WORD = rf"(?:(?:[{_UPPER}]\.){{2,}}|{_CAPITALISED}|\d+(?:st|nd|rd|th)|[lLdD]['’][{_UPPER}][^\W_]*)"
_SMALL = (
    "of the|of|de la|de los|de|del|da|do|dos|du|des|di|am|an der|an|upon|sur|en|el|al|le|la|les|sous|os|the"
)
_LINK = rf"(?:[ \u00a0]|[-‑]|[ -](?:{_SMALL}|und|y|e|ob)[ -])"
_RUN = re.compile(rf"(?<![^\W_]){_WORD}(?:{_LINK}{_WORD}|\.[ \u00a0](?=[{_UPPER}]){_WORD})*")
_PART = re.compile(rf"(?:[{_UPPER}]\.){{2,}}|[^\W_]+(?:['’&][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’](?:s|S|[^\W\d_]{1,4})$")
_SAINT = frozenset({"st", "ste", "mt", "ft", "u", "n"})
_BEFORE = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[^\s\w]")
_AFTER = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[^\s\w]|\n")
_SEEN = 48  # characters looked at on each side
BEFORE, AFTER = 6, 3  # words and marks kept of them


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a run, without a possessive ending."""

    start: int
    end: int
    text: str
    low: str


@dataclass(frozen=True, slots=True)
class Run:
    """Words with capitals in a row; ``possessive`` where an ending was cut off the last.

    ``before`` are up to six words or marks in front, the nearest last, ``after`` three behind;
    both casefolded. ``opens`` where it begins a block.
    """

    words: tuple[Word, ...]
    possessive: bool
    opens: bool
    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where it ends, a possessive ending not counted."""
        return self.words[-1].end


def runs(text: str, start: int, end: int) -> Iterator[Run]:
    """Yield the runs of a stretch of text in order; a possessive ends one and begins the next."""
    for match in _RUN.finditer(text, start, end):
        yield from _cut(text, (start, end), match.start(), match.end())


def _cut(text: str, block: tuple[int, int], start: int, end: int) -> Iterator[Run]:
    held: list[Word] = []
    for match in _PART.finditer(text, start, end):
        word = match.group()
        ending = _POSSESSIVE.search(word)
        bare = word[: ending.start()] if ending else word
        held.append(Word(match.start(), match.start() + len(bare), bare, bare.casefold().rstrip(".")))
        stop = text[match.end() : match.end() + 2] == ". " and held[-1].low not in _SAINT and len(bare) > 1
        if ending and _names_a_street(text, match.end()):
            held[-1] = Word(match.start(), match.end(), word, word.casefold())
            continue
        if ending or (stop and match.end() < end):
            yield _run(text, block, held, possessive=bool(ending))
            held = []
    if held:
        plural = text[end : end + 1] in {"'", "’"} and held[-1].low.endswith("s")
        yield _run(text, block, held, possessive=plural)


def _names_a_street(text: str, end: int) -> bool:
    """Whether a possessive belongs to a name: "Tanner's Row"."""
    following = _PART.match(text, end + 1)
    return following is not None and ENDINGS.get(following.group().casefold()) is PlaceLevel.STREET


def _run(text: str, block: tuple[int, int], held: list[Word], *, possessive: bool) -> Run:
    first, last = held[0].start, held[-1].end
    before = _BEFORE.findall(text, max(block[0], first - _SEEN), first)
    after = _AFTER.findall(text, last, min(block[1], last + _SEEN))
    if possessive:
        after = after[2:] if after[1:2] and after[1] in {"s", "S"} else after[1:]
    return Run(
        tuple(held),
        possessive=possessive,
        opens=first == block[0],
        before=tuple(w.casefold() for w in before[-BEFORE:]),
        after=tuple(w.casefold() for w in after[:AFTER]),
    )
