"""Offices in front of names: "Chairman of the Water Council First Last", "the governor, First Last"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from onrecord.lexicon.given import FEMALE_GIVEN, MALE_GIVEN
from onrecord.lexicon.names import ARTICLES, BOUNDARIES, CONJUNCTIONS, PLACE_OPENERS
from onrecord.lexicon.roles import KIN, MODIFIERS
from onrecord.speakers.names import LINKS, Run, is_body, is_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.speakers.tokens import Token, Words

_REACH = 160  # characters of a long office before a name
_APPOSED = 9  # words of an office that stands before a comma and a name
_FEWEST, _MOST = 2, 4  # words of a name behind an office
_OF = LINKS - {"for", "für"}  # "spokesman for First Last" is no office of that name
_FOR = frozenset(["minister", "secretary", "commissioner", "ministerin"])
# Endings of Russian and Ukrainian genitives that stand between an office and a name: "губернатор области X".
_GENITIVE = ("а", "я", "ы", "и", "ов", "ев", "ей", "ого", "его", "ой", "их", "ых", "ої", "ів", "ього")
_PAST = ("ла", "ли", "лся", "лась")


def cut_office(run: Run, words: Words) -> Run:
    """Give the run with the office's body or place cut off the name it runs into.

    Left as it is where no office stands before, or the rest could be no name of its own.
    """
    foreign = [w for w in run.title if w.upper and w.low not in MODIFIERS and not is_role(w)]
    if len(run.words) <= _FEWEST or foreign:
        return run
    at = _after_body(run) if run.body else _after_place(run)
    name = run.words[at:]
    if not _FEWEST <= len(name) <= _MOST or not at or not _is_held(run, at, words):
        return run
    if any(is_role(w) or w.low in MODIFIERS for w in name):
        return run
    return replace(run, title=(), name=name, body=False)


def _after_body(run: Run) -> int:
    return max((n + 1 for n, w in enumerate(run.words) if is_body(w)), default=0)


def _after_place(run: Run) -> int:
    first = run.words.index(run.name[0]) if run.name else 0
    size = len(run.name)
    if size <= _FEWEST or run.name[0].low in MALE_GIVEN | FEMALE_GIVEN:
        return 0
    return first + (2 if run.name[0].low in PLACE_OPENERS and size > _FEWEST + 1 else 1)


def _is_held(run: Run, at: int, words: Words) -> bool:
    """Whether an office leads up to the words before ``at``: a role, then "of" or the like."""
    before = [*office_before(run.words[0], words), *run.words[:at]]
    led = [(a.low, b.low) for a, b in pairwise(before) if is_role(a) and a.low not in KIN]
    return any(link in _OF or (link == "for" and role in _FOR) for role, link in led)


def office_before(name: Token, words: Words) -> list[Token]:
    """Give the words of the office that runs into a name, as far back as it goes in the sentence."""
    start = name.span.start
    before = words.between(max(0, start - _REACH), start)
    kept: list[Token] = []
    following = name
    for word in reversed(before):
        adjoins = following.joined or word.poss or following.gap == ","
        if word.block != name.block or following.opens or not adjoins or not _of_office(word):
            break
        kept.append(word)
        following = word
    while kept and (kept[-1].low in LINKS | CONJUNCTIONS or kept[-1].low in ARTICLES):
        kept.pop()
    return kept[::-1]


def _of_office(word: Token) -> bool:
    return word.upper or word.low in LINKS or word.low in CONJUNCTIONS or is_role(word) or _is_genitive(word)


def _is_genitive(word: Token) -> bool:
    low = word.low
    slavic = "а" <= low[0] <= "ґ" and low not in BOUNDARIES
    return slavic and low.endswith(_GENITIVE) and not low.endswith(_PAST)


def apposed_before(name: Token, words: Words) -> list[Token]:
    """Give the office before a comma and the name, from its article on: "the mayor, First Last"."""
    if name.gap != "," or name.opens:
        return []
    start = name.span.start
    near = words.between(max(0, start - _REACH), start)[-_APPOSED:]
    back: list[Token] = []
    following = None
    for word in reversed(near):
        if word.block != name.block or (following and not (following.joined or word.poss)):
            break
        back.insert(0, word)
        following = word
        if word.opens:
            break
    for at, word in enumerate(back):
        last = at + 1 == len(back)
        if is_role(word) and (last or back[at + 1].low in BOUNDARIES | LINKS or _is_genitive(back[at + 1])):
            return _with_front(back, at)
    return []


def _with_front(back: Sequence[Token], at: int) -> list[Token]:
    """Take the words before the role in as far as its article or owner: "the regional" governor."""
    front = list(takewhile(lambda w: w.low not in ARTICLES and not w.poss, reversed(back[:at])))
    held = len(front) < at or all(is_role(w) or w.low in MODIFIERS for w in front)
    return [*(front[::-1] if held else []), *back[at:]]
