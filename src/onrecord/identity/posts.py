"""A role as worded, read for comparing: which posts, in which field, at which bodies."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from onrecord.lexicon.folding import fold
from onrecord.lexicon.names import ARTICLES, BOUNDARIES, POSSESSIVES
from onrecord.lexicon.places import DEMONYMS
from onrecord.lexicon.roles import HONORIFICS, MODIFIERS, ROLES
from onrecord.lexicon.trades import ANY_FIELD, FIELDS, POSTS

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_POSTS = {fold(phrase): post for phrase, post in POSTS.items()}
_LONGEST = max(len(phrase.split()) for phrase in _POSTS)
_COMPOUND_HEAD = 6  # letters of a word that ends another: Verkehrsminister
_HEADS = tuple(
    sorted((w for w in _POSTS if " " not in w and len(w) >= _COMPOUND_HEAD), key=len, reverse=True)
)
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}")  # U.S.
_OFFICES = ROLES - HONORIFICS
_NO_BODY = ARTICLES | BOUNDARIES | MODIFIERS | ROLES | POSSESSIVES | DEMONYMS


@dataclass(frozen=True, slots=True)
class Office:
    """What a role says: numbers of posts, their fields, the capitalised names in it, the words folded."""

    posts: frozenset[int]
    fields: frozenset[str]
    bodies: frozenset[str]
    words: str


NO_OFFICE = Office(frozenset(), frozenset(), frozenset(), "")


@lru_cache(maxsize=1 << 16)
def office(role: str | None) -> Office:
    """Return what a role as worded says; NO_OFFICE for none, and for words that say no role.

    An honorific says none ('Mr'), nor does what a page adds to a name ('who had hoped for more').
    """
    low = [fold(word) for word in _WORD.findall(_undotted(role or ""))]
    posts, _ = _posts(low)
    if not posts and _OFFICES.isdisjoint(low) and not _is_told(low):
        return NO_OFFICE
    fields = frozenset(FIELDS[post] for post in posts) - {ANY_FIELD}
    bodies = frozenset(fold(body) for body in bodies_of(role))
    return Office(frozenset(posts), fields, bodies, " ".join(low))


def _is_told(low: list[str]) -> bool:
    """Whether words that name no known post read like one: 'a beekeeper', 'keeper of the lock'."""
    if not low or low[0] in BOUNDARIES:
        return False
    return low[0] in ARTICLES or not BOUNDARIES.isdisjoint(low[1:-1])


def _undotted(role: str) -> str:
    return _DOTTED.sub(lambda found: found[0].replace(".", ""), role)


def _posts(low: list[str]) -> tuple[set[int], set[int]]:
    """Return the posts that are named, the longest phrases first, and which words name them."""
    posts, used, at = set[int](), set[int](), 0
    while at < len(low):
        for length in range(min(_LONGEST, len(low) - at), 0, -1):
            phrase = " ".join(low[at : at + length])
            post = _POSTS.get(phrase, _compound(phrase) if length == 1 else None)
            if post is not None:
                posts.add(post)
                used |= set(range(at, at + length))
                break
        else:
            length = 1
        at += length
    return posts, used


def _compound(word: str) -> int | None:
    """Return the post of a German compound's head: Verkehrsminister is a minister."""
    return next((_POSTS[head] for head in _HEADS if word.endswith(head)), None)


@lru_cache(maxsize=1 << 16)
def bodies_of(role: str | None) -> tuple[str, ...]:
    """Return the capitalised words in a row that name no post: 'mayor of Orrin Vale' gives 'Orrin Vale'."""
    words = list(_WORD.finditer(_undotted(role or "")))
    _, used = _posts([fold(word[0]) for word in words])
    runs = list[list[str]]()
    end = -1
    for at, word in enumerate(words):
        if at in used or not word[0][0].isupper() or word[0].casefold() in _NO_BODY:
            continue
        if end >= 0 and word.string[end : word.start()].isspace():
            runs[-1].append(word[0])
        else:
            runs.append([word[0]])
        end = word.end()
    return tuple(" ".join(run) for run in runs)


def shared(one: set[str], other: set[str]) -> str:
    """Return a body that both have, by name or by part of it ('Rovers', 'Tullow Rovers'); empty for none."""
    same = one & other
    if same:
        return min(same)
    parts = (
        a for a in one for b in other if set(a.split()) <= set(b.split()) or set(b.split()) <= set(a.split())
    )
    return min(parts, default="")
