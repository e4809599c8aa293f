"""Whether a description ("the soprano") words what the page tells of a candidate elsewhere."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

from onrecord.lexicon.names import ARTICLES, BOUNDARIES, DOCUMENT_WORDS, GROUP_WORDS, ORGANISATION_WORDS
from onrecord.lexicon.roles import KIN, SAME_ROLE
from onrecord.speakers.cast import sex_of
from onrecord.speakers.names import is_role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.speakers.antecedents import Option
    from onrecord.speakers.cast import Cast
    from onrecord.speakers.phrase import Phrase
    from onrecord.speakers.roles import Roles

_BEFORE, _AFTER = 60, 90  # characters about a name in which what it is called stands
_SHORT = 3  # letters; shorter words tell nothing


class Worded:
    """Compares descriptions with what stands about the names of the page."""

    def __init__(self, cast: Cast, roles: Roles) -> None:
        self.cast = cast
        self.roles = roles
        self._places: dict[str, list[int]] = defaultdict(list)
        for word in cast.words.all:
            self._places[word.fold].append(word.span.start)

    def signs(self, phrase: Phrase, one: Option) -> Iterator[str]:
        """Tell what speaks for and against the candidate being so described."""
        sex = sex_of(phrase.head.low)
        if sex and one.sex:
            yield "word of its sex" if sex == one.sex else "word of the other sex"
        if one.member is None:
            return
        heads = self.roles.heads_of(one.member.number)
        if phrase.head.low in heads or any(phrase.head.low in s and s & heads for s in SAME_ROLE):
            yield "same role"
        else:
            yield "another role" if heads else "no role told"
        near = [self._stands_near(w.fold, one, phrase) for w in phrase.core if _tells(w.low)]
        if near and all(near):
            yield "all words near"
        elif any(near):
            yield "some words near"
        if phrase.head.low not in heads and self._stands_near(phrase.head.fold, one, phrase):
            yield "head near"

    def _stands_near(self, word: str, one: Option, phrase: Phrase) -> bool:
        places = self._places.get(word, [])
        own = phrase.words[0].span.start, phrase.words[-1].span.end
        for mention in one.named:
            name = mention.run.name
            start, end = name[0].span.start - _BEFORE, name[-1].span.end + _AFTER
            found = places[bisect_left(places, start) : bisect_left(places, end)]
            if any(not own[0] <= p < own[1] for p in found):
                return True
        return False


def _tells(low: str) -> bool:
    return len(low) > _SHORT and low not in ARTICLES and low not in BOUNDARIES


def sorts_of(phrase: Phrase) -> Iterator[str]:
    """Tell what sort of description it is, which tells how likely it is to stand for nobody named before."""
    head = phrase.head.low
    yield "definite" if phrase.definite else "owned" if phrase.owned else "bare"
    if is_role(phrase.head):
        yield "kin" if head in KIN else "role"
    elif head in GROUP_WORDS or (head.endswith("s") and not head.endswith("ss")):
        yield "many"
    elif head in DOCUMENT_WORDS:
        yield "document"
    elif head in ORGANISATION_WORDS:
        yield "body"
    else:
        yield "other"
    if sex_of(head):
        yield "sexed"
    yield f"words {min(len(phrase.core), 4)}"
    if any(w.poss for w in phrase.words):
        yield "of somebody"
    if any(w.upper for w in phrase.core if not w.opens):
        yield "with a name"
