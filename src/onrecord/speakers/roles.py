"""Roles that the page introduces together with a name, so that the role alone can be resolved."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from onrecord.lexicon.names import ARTICLES, BOUNDARIES, CONJUNCTIONS, GROUP_WORDS, POSSESSIVES
from onrecord.lexicon.roles import (
    CHILDREN,
    DISTINGUISHING,
    ELDER,
    HONORIFICS,
    KIN,
    PARENTS,
    ROLES,
    SAME_ROLE,
    YOUNGER,
)
from onrecord.speakers.cast import sex_of
from onrecord.speakers.names import LINKS, is_full, is_plural, is_role
from onrecord.speakers.offices import apposed_before, office_before
from onrecord.speakers.phrase import head_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from onrecord.speakers.cast import Cast, Mention
    from onrecord.speakers.phrase import Phrase
    from onrecord.speakers.tokens import Token, Words

_BEFORE = 5  # words of a role looked at before a name ("regional roads commissioner First Last")
_AFTER = 9  # words of an apposition looked at after it
_KIN = 20  # characters of "his grandfather, "
_LINK = 5  # characters within which "of" stands
_VERBS = {
    "heads": "head",
    "leads": "leader",
    "chairs": "chair",
    "runs": "head",
    "owns": "owner",
    "directs": "director",
}
_AGENTS = {
    "chaired": "chair",
    "led": "leader",
    "headed": "head",
    "directed": "director",
    "founded": "founder",
}
_COPULAS = frozenset(["is", "was", "ist", "war", "est", "es", "é", "era", "wurde", "became"])

# "The country’s trade minister" is the trade minister; "the driver’s lawyer" need not be the lawyer.
_PLACES = frozenset(
    "country nation state region province county city town village island kingdom republic territory "
    "district capital council parliament bank university party".split()
)
_PAST = frozenset(["from", "until", "till", "once", "bis", "jusqu’en", "hasta", "até"])


@dataclass(frozen=True, slots=True)
class Intro:
    """One introduction: the head of the role and all words of it."""

    member: int
    head: str
    words: frozenset[str]


class Roles:
    """Every introduction of the page by the head noun of the role."""

    def __init__(self, cast: Cast) -> None:
        self._by_head: dict[str, list[Intro]] = defaultdict(list)
        self._heads: dict[int, set[str]] = defaultdict(set)
        self._kin: dict[int, set[str]] = defaultdict(set)
        self.members: set[int] = set()
        for mention in (m for m in cast.mentions if not m.run.body):
            for intro in _intros(mention, cast.words):
                self._by_head[intro.head].append(intro)
                self._heads[intro.member].add(intro.head)
                self.members.add(intro.member)
            start = mention.run.words[0].span.start
            ahead = cast.words.between(max(0, start - _KIN), start)[-1:]
            self._kin[mention.member] |= {w.low for w in ahead if w.low in CHILDREN | PARENTS}

    def sexes(self) -> dict[int, str]:
        """Give the sex of those whose roles tell one: "the widow, Terry Last"."""
        told = {n: {sex_of(head) for head in heads} - {""} for n, heads in self._heads.items()}
        return {n: sexes.pop() for n, sexes in told.items() if len(sexes) == 1}

    def heads_of(self, member: int) -> frozenset[str]:
        """Give the heads of all roles that a member is introduced with."""
        return frozenset(self._heads.get(member, ()))

    def by_age(self, word: str, bearers: AbstractSet[int]) -> int | None:
        """Give the bearer of a name whom "younger" or "elder" tells, by who is introduced as a son."""
        if word not in ELDER | YOUNGER:
            return None
        called = {n: self._heads.get(n, set()) | self._kin.get(n, set()) for n in bearers}
        older = {n for n in bearers if called[n] & PARENTS}
        newer = {n for n in bearers if called[n] & CHILDREN}
        meant = (older or bearers - newer) if word in ELDER else (newer or bearers - older)
        return next(iter(meant)) if len(meant) == 1 and older | newer else None

    def holders(self, phrase: Phrase) -> list[int]:
        """Give the members introduced with the role that the phrase words."""
        whole = " ".join(w.low for w in phrase.core)
        heads = {phrase.head.low, phrase.core[-1].low}
        for same in SAME_ROLE:
            if same & {*heads, whole}:
                heads |= same
        told = (w.low for w in phrase.core if not (w.poss and w.low in _PLACES))
        asked = frozenset(told) - ARTICLES - {"its"}
        found = [i.member for h in sorted(heads) for i in self._by_head.get(h, []) if _agree(i, asked, whole)]
        return list(dict.fromkeys(found))


def _agree(intro: Intro, asked: frozenset[str], whole: str) -> bool:
    if (intro.words ^ asked) & DISTINGUISHING:
        return False
    same = any(whole in s for s in SAME_ROLE)
    return same or asked - BOUNDARIES <= intro.words


def _intros(mention: Mention, words: Words) -> list[Intro]:
    before = _before(mention, words) or _office(mention, words)
    if _runs_on(mention, words):
        before = []
    found = [*before, *_apposed(mention, words), _agent(mention, words), *_after(mention, words)]
    return [i for i in found if i]


def _runs_on(mention: Mention, words: Words) -> bool:
    """Whether what looks like a name is a part of an office: "Minister of Food Security of Norland"."""
    name = mention.run.name
    ahead = words.between(max(0, name[0].span.start - _LINK), name[0].span.start)
    after = words.between(name[-1].span.end, name[-1].span.end + _LINK)
    led = bool(ahead) and ahead[-1].low in LINKS | CONJUNCTIONS
    return led and bool(after) and after[0].joined and after[0].low in LINKS


def _before(mention: Mention, words: Words) -> list[Intro]:
    """Read the role that stands before the name: "market inspector First Last"."""
    name = mention.run.name
    ahead = words.between(max(0, name[0].span.start - 100), name[0].span.start)
    role: list[Token] = []
    following = name[0]
    for word in reversed(ahead):
        if (
            not following.joined
            or word.block != following.block
            or word.low in ARTICLES | POSSESSIVES
            or len(role) == _BEFORE
        ):
            break
        if word.low in BOUNDARIES or (not word.upper and not role and word.low not in ROLES):
            break
        role.insert(0, word)
        following = word
    role = [w for w in role if not (w.opens and len(role) > 1 and w.low not in ROLES)] or role
    if (
        not role
        or (role[-1].low not in ROLES and "-" not in role[-1].low)
        or role[-1].low in HONORIFICS - {"prince"}
    ):
        return []
    wider = _wider(role, words)
    heads = [
        a for a, b in pairwise(wider) if a.low in ROLES and b.low in LINKS
    ]  # "President of …, Commander"
    told = [*role, *(w for w in wider if w.upper)]
    return [_intro(mention, head, told) for head in dict.fromkeys([role[-1].low, *(h.low for h in heads)])]


def _office(mention: Mention, words: Words) -> list[Intro]:
    """Read an office that runs into the name: "Minister of X, Chairman of the Y First Last"."""
    office = office_before(mention.run.name[0], words)
    if not office or office[-1].low in LINKS:  # "the spokeswoman for First Last"
        return []
    heads = [a.low for a, b in pairwise(office) if is_role(a) and a.low not in HONORIFICS and not b.poss]
    return [_intro(mention, head, office) for head in dict.fromkeys(heads)]


def _apposed(mention: Mention, words: Words) -> list[Intro]:
    """Read "the regional governor, First Last"."""
    office = apposed_before(mention.run.name[0], words) if is_full(mention.run.name) else []
    if not any(is_role(w) and w.low not in HONORIFICS | KIN for w in office):
        return []
    head = head_of(office[1:] if office[0].low in ARTICLES else office)
    return [_intro(mention, head.low, office)]


def _agent(mention: Mention, words: Words) -> Intro | None:
    """Read "an inquiry chaired by First Last"."""
    start = mention.run.words[0].span.start
    before = words.between(max(0, start - 16), start)[-2:]
    if len(before) > 1 and before[1].low == "by" and before[0].low in _AGENTS:
        return _intro(mention, _AGENTS[before[0].low], before[:1])
    return None


def _wider(role: Sequence[Token], words: Words) -> list[Token]:
    """Give what stands before the role up to the sentence's start: "President of X, Commander …"."""
    start = role[0].span.start
    near = words.between(max(0, start - 80), start)
    kept: list[Token] = []
    for word in reversed(near):
        if word.block != role[0].block:
            break
        kept.append(word)
        if word.opens or (not word.upper and word.low not in BOUNDARIES | ARTICLES):
            break
    return kept[::-1]


def _after(mention: Mention, words: Words) -> list[Intro]:
    """Read what follows the name: "First Last, 61, the mayor of X", "who heads the team", "is the mayor"."""
    name = mention.run.name
    end = name[-1].span.end
    near = list(takewhile(lambda w: not w.opens, words.between(end, end + 120)))[:_AFTER]
    age: list[Intro] = []
    if near and near[0].text.isdigit() and not near[0].joined and not (len(near) > 1 and near[1].joined):
        age = [_intro(mention, f"{near[0].text}-year-old", ())]
        near = near[1:]
    return age + _apposition(mention, near) if near else age


def _apposition(mention: Mention, near: Sequence[Token]) -> list[Intro]:
    """Read the role out of the words after the name, as far as the next comma."""
    if near[0].low == "who" and len(near) > 1 and near[1].low in _VERBS:
        rest = _upto_break(near[2:])
        one = [_intro(mention, rest[-1].low[:-1], rest)] if rest and is_plural(rest[-1].low) else []
        return [_intro(mention, _VERBS[near[1].low], rest), _intro(mention, near[1].low, rest), *one]
    copula = near[0].low in _COPULAS
    if copula:
        near = near[1:]
    elif near[0].joined:
        return []
    part = _upto_break(near)
    if not part or (copula and (part[0].low == "to" or any(w.low in _PAST for w in part))):
        return []  # "First Last is to meet the mayor" tells of another
    head = head_of(part[1:] if part[0].low in ARTICLES | POSSESSIVES and len(part) > 1 else part)
    known = head.low in ROLES or part[0].low in ARTICLES or part[0].low in POSSESSIVES
    if not known or (head.upper and head.low not in ROLES) or head.low in GROUP_WORDS:
        return []
    return [_intro(mention, head.low, part)]


def _upto_break(near: Sequence[Token]) -> list[Token]:
    part = list(near[:1])
    for before, word in pairwise(near):
        if not word.joined and not before.poss:
            break
        part.append(word)
    return part


def _intro(mention: Mention, head: str, words: Sequence[Token]) -> Intro:
    return Intro(mention.member, head, frozenset(w.low for w in words) | {head})
