"""Outlets and agencies named in the text: papers, stations, wires."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.lexicon.names import (
    AGENCY_WORDS,
    DEFINITE,
    NAMED_OUTLETS,
    ORGANISATION_WORDS,
    OUTLET_NOUNS,
    OUTLET_OPENERS,
    OUTLET_WORDS,
    PLACE_ENDINGS,
    SOLE_OUTLETS,
)
from onrecord.lexicon.roles import ROLES
from onrecord.speakers.names import LINKS, runs_in, span_of
from onrecord.types import HopKind, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.speakers.cast import Cast
    from onrecord.speakers.tokens import Token

_AIR = frozenset("broadcaster station channel radio television tv sender rundfunk emissora cadena".split())
_NOT_OUTLETS = (ORGANISATION_WORDS - OUTLET_WORDS) | ROLES
_PREFIXES = ("tele", "radio", "news")
_LONGEST = 6
_NAMED = 3  # words of an outlet known by its name


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet's name where it stands; ``key`` folds it to compare with others."""

    words: tuple[Token, ...]
    kind: HopKind

    @property
    def span(self) -> Span:
        """Where the name stands."""
        return span_of(self.words)

    @property
    def sort(self) -> str:
        """Say "air", "wire" or "print", by the words of the name."""
        if self.kind is HopKind.AGENCY:
            return "wire"
        return "air" if any(_class_of(w.low) == "air" for w in self.words) else "print"

    @property
    def holds_on(self) -> bool:
        """Whether it relays what the speaker says next as well: not a person by name."""
        return self.kind is not HopKind.PERSON or not self.words[0].upper

    @property
    def key(self) -> tuple[str, ...]:
        """The name to compare by."""
        return tuple(w.fold for w in self.words)


class Outlets:
    """All outlets of the page by position, and the common nouns that stand for one."""

    def __init__(self, cast: Cast) -> None:
        words = cast.words.all
        found = [o for n in range(len(words)) if (o := _starting(words, n, cast))]
        known = {o.key for o in found}
        named = [o for o in _introduced(words) if o.key not in known]
        keys = {o.key for o in named}
        if keys:
            named += _again(words, keys)
        unique = {o.span.start: o for o in [*named, *found]}
        self.all = [unique[s] for s in sorted(unique)]
        self.starts = [o.span.start for o in self.all]

    def between(self, start: int, end: int) -> list[Outlet]:
        """Give the outlets that begin in the range."""
        return self.all[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def meant_by(self, word: Token) -> Outlet | None:
        """Give the outlet that "the paper" means: the only one named before; in a headline, of all."""
        before = self.all[: bisect_left(self.starts, word.span.start)] or (self.all if not word.block else [])
        wanted = _class_of(word.low)
        before = [o for o in before if wanted in {"", o.sort}]
        keys = {o.key for o in before}
        return before[-1] if len(keys) == 1 else None


def _class_of(noun: str) -> str:
    if noun in AGENCY_WORDS:
        return "wire"
    if noun in _AIR or noun.startswith(("tele", "radio")):
        return "air"
    return "" if noun in {"outlet", "site", "website", "network", "издание", "изданию"} else "print"


def _starting(words: Sequence[Token], n: int, cast: Cast) -> Outlet | None:
    """Read an outlet's name that starts at the word, by the words it is made of."""
    if not words[n].upper or (n and words[n].joined and words[n - 1].upper and not words[n - 1].opens):
        return None
    name = _capitals(words, n)
    if tuple(w.low for w in name) in NAMED_OUTLETS:
        return _outlet(name)
    runs = runs_in(name, cast.common)
    if not runs:
        return None
    name = list(runs[0].words) + [w for w in name if w.span.start > runs[0].words[-1].span.end]
    return _outlet(name) if _looks(name) else None


def _capitals(words: Sequence[Token], n: int) -> list[Token]:
    name = [words[n]]
    for at in range(n + 1, min(n + _LONGEST, len(words))):
        word = words[at]
        if not word.joined:
            break
        linked = word.low in LINKS and at + 1 < len(words) and words[at + 1].upper and words[at + 1].joined
        if not (word.upper or linked):
            break
        name.append(word)
    return name


def _looks(name: Sequence[Token]) -> bool:
    lows = [w.low for w in name]
    if tuple(lows[:2]) in NAMED_OUTLETS and len(lows) <= _NAMED:
        return True
    if lows[0] in SOLE_OUTLETS and (len(lows) == 1 or lows[1] in OUTLET_WORDS):
        return True
    if len(lows) == 1:
        return lows[0].startswith(_PREFIXES) and len(lows[0]) > len("radios")
    if any(low in _NOT_OUTLETS for low in lows):
        return False
    if lows[-1] in PLACE_ENDINGS:
        return False
    return lows[-1].rsplit("-", 1)[-1] in OUTLET_WORDS or lows[0] in OUTLET_OPENERS


def _outlet(name: Sequence[Token]) -> Outlet:
    wire = any(w.low in AGENCY_WORDS for w in name)
    return Outlet(tuple(name), HopKind.AGENCY if wire else HopKind.OUTLET)


def _introduced(words: Sequence[Token]) -> list[Outlet]:
    """Read names that a noun introduces: "the weekly Name", "the Name agency"."""
    found = []
    for n, word in enumerate(words[:-1]):
        after = words[n + 1]
        if not after.joined or word.upper == after.upper:
            continue
        name = _capitals(words, n + 1) if after.upper else [word]
        noun = word if after.upper else after
        the = after.upper or (n > 0 and words[n - 1].low in DEFINITE)
        if noun.low in OUTLET_NOUNS and the and not any(w.low in _NOT_OUTLETS for w in name):
            wire = noun.low in AGENCY_WORDS
            found.append(Outlet(tuple(name), HopKind.AGENCY if wire else HopKind.OUTLET))
    return found


def _again(words: Sequence[Token], keys: set[tuple[str, ...]]) -> list[Outlet]:
    """Find later mentions of names introduced once."""
    firsts = {k[0]: k for k in keys}
    found = []
    for n, word in enumerate(words):
        key = firsts.get(word.fold)
        if key and word.upper and tuple(w.fold for w in words[n : n + len(key)]) == key:
            found.append(_outlet(words[n : n + len(key)]))
    return found
