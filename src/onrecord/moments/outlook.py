"""Which way an undated time looks, by the verbs of its sentence: 'met on Friday', 'meets on Friday'."""

from __future__ import annotations

import re
from typing import Final

# A full stop that ends no abbreviation, or another end of a sentence.
_END: Final = re.compile(r"(?<![@MmyZ])\.|[?!;¶]")
# The verb nearest to the time decides: a participle after 'be' is not one by itself.
# 'Promised' is past unless what was promised follows: 'promised to publish by June'.
_SIGN: Final = re.compile(r"(?<!~)<|[>~=`]")
# in a headline an infinitive is planned: 'Trains to return in June'
_IN_HEADLINE: Final = re.compile(r"(?<!~)<|[>~`]|r(?=_)")
_WENT_ON: Final = re.compile(r"(?:\A|,)[^>,^~]*<[^<>~=`^]*\Z")
_VERB_BY: Final = re.compile(r"<5\Z")
_PROMISED: Final = re.compile(r"`[^<>~=]*r_")
_OPENING: Final = re.compile(r"(?:[^<>~^]{0,2}[,t\"])?[ihjfzsbE_\"]*\Z")
_POSSESSIVE: Final = re.compile(r"'@|P'@")
# a sentence is looked at no further than so many tokens either way
_FAR: Final = 120
PAST, FUTURE = -1, 1
_SAYS: Final = {"<": PAST, ">": FUTURE, "~": FUTURE, "=": FUTURE, "r": FUTURE, "`": PAST}


def sentence(classes: str, start: int, end: int) -> tuple[int, int]:
    """Return the range of tokens of the sentence round an expression."""
    first = max(0, start - _FAR)
    for m in _END.finditer(classes, max(0, start - _FAR), start):
        first = m.end()
    last = _END.search(classes, end, end + _FAR)
    return first, last.start() if last else min(end + _FAR, len(classes))


def outlook(classes: str, start: int, end: int, *, headline: bool) -> int:
    """Return PAST or FUTURE.

    'Since' tells by itself, 'until' unless something went on in the past till then, 'by' unless
    a verb stands right before it. Else the verb before the expression does; where it opens its
    sentence, the verb after it. Present tense speaks of what is planned, but not in a headline.
    """
    first, last = sentence(classes, start, end)
    before, after = classes[first:start], classes[end:last]
    opened = classes[max(0, start - 1) : start]
    if opened == "s":
        return PAST
    if opened == "z" or (opened == "5" and not _VERB_BY.search(before)):
        return PAST if opened == "z" and _WENT_ON.search(before) else FUTURE
    return _by_verbs(before, after, headline=headline)


def _by_verbs(before: str, after: str, *, headline: bool) -> int:
    sign = _IN_HEADLINE if headline else _SIGN
    behind = list(sign.finditer(before))
    ahead = sign.search(after)
    if behind and behind[-1].group() == "`":
        return FUTURE if _PROMISED.match(before, behind[-1].start()) else PAST
    if behind and (ahead is None or not _OPENING.fullmatch(before)):
        return _SAYS[behind[-1].group()]
    if ahead is not None and not _POSSESSIVE.match(after):
        return _SAYS[ahead.group()]
    return PAST if headline or _POSSESSIVE.match(after) else FUTURE
