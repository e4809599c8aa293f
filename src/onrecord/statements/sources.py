"""The source beside a cue: the noun phrase that says, left of the verb or right of it.

A source is the whole phrase with its title, apposition or relative clause, without
the comma that ends it. Where no phrase can be told, there is none: never a guess.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.lexicon.cues import cue_of
from onrecord.lexicon.grammar import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    EMPTY,
    NO_SOURCE,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    WEEKDAYS_EN,
)
from onrecord.statements.appositions import apposition_end, closed_soon, inside_name, is_apposition, nominal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.statements.tokens import Slice, Token

_BREAKS = set(";:–—()[]")
_TIMES = frozenset("after before until since once".split())
_JOINS = frozenset("and und et y e и і ve və or".split())
# Prepositions and articles that stand inside names and titles: 'ministre de la Santé'.
_INSIDE_NAMES = frozenset("de du des d del da do dos von vom der für la les pour para по".split())
_LONGEST = 24
_HEAD_STOPS = frozenset(
    "in on at during after before when while as to with by via through under over about against since until"
    " if because where amid following into without outside inside".split()
)


def before(tokens: Sequence[Token], verb: int, language: str, least: int = 0) -> Slice | None:
    """The phrase left of the verb group that begins at ``verb``, not beginning before ``least``, or none."""
    end = verb
    while end > 0 and _skippable(tokens[end - 1], language):
        end -= 1
    if end <= least or tokens[end - 1].low in CONJUNCTIONS.get(language, EMPTY):
        return None
    floor = max(least, _floor(tokens, end))
    chunks = _chunks(tokens, floor, end)
    if not chunks:
        return None
    closed = tokens[end - 1].text == ","
    if not closed:
        return _tidy(tokens, chunks[-1], language)
    if language != "en" and len(chunks) == 1 and not _names_somebody(tokens, chunks[0], language):
        return None
    return _whole(tokens, chunks, language) or _with_appositions(tokens, chunks, language)


def after(tokens: Sequence[Token], verb_end: int, language: str, *, fronted: bool = False) -> Slice | None:
    """The phrase right of an inverted verb ('said the owner, Gulnara X, in a letter'), or none.

    ``fronted``: it opens its sentence ('According to X, …'), so that only what a second comma
    closes can be an apposition.
    """
    start = verb_end
    while start < len(tokens) and tokens[start].low in ADVERBS.get(language, EMPTY):
        start += 1
    if start < len(tokens) and _never_first(tokens[start], language):
        return None
    end = _head_end(tokens, start, language)
    if end == start or not _may_be_source(tokens, (start, end), language):
        return None
    while end + 1 < len(tokens) and tokens[end].text == ",":
        more = apposition_end(tokens, end + 1, language)
        if more is None or (fronted and not closed_soon(tokens, end, more)):
            break
        end = more
    return (start, end)


def _never_first(token: Token, language: str) -> bool:
    """Words that no source right of a verb begins with: prepositions, conjunctions, auxiliaries."""
    classes = (PREPOSITIONS, CONJUNCTIONS, AUXILIARIES)
    if token.low in DETERMINERS.get(language, EMPTY):
        return False
    return any(token.low in words.get(language, EMPTY) for words in classes) and not token.capital


def _skippable(token: Token, language: str) -> bool:
    if not token.word:
        return False
    if token.low in AUXILIARIES.get(language, EMPTY) or token.low in ADVERBS.get(language, EMPTY):
        return True
    return language == "en" and token.low.endswith("ly") and not token.capital


def _floor(tokens: Sequence[Token], end: int) -> int:
    """Where the clause left of ``end`` can begin at the earliest: after a quotation, a colon, a dash."""
    for k in range(end - 1, max(-1, end - 1 - 2 * _LONGEST), -1):
        if tokens[k].quoted or tokens[k].text in _BREAKS:
            return k + 1
    return max(0, end - 2 * _LONGEST)


def _chunks(tokens: Sequence[Token], floor: int, end: int) -> list[Slice]:
    """The stretches between commas, empty ones left out."""
    out: list[Slice] = []
    start = floor
    for k in range(floor, end + 1):
        if k == end or tokens[k].text == ",":
            if k > start:
                out.append((start, k))
            start = k + 1
    return out


def _names_somebody(tokens: Sequence[Token], chunk: Slice, language: str) -> bool:
    """Whether a stretch before a comma is a phrase for somebody: not 'Preguntado por el plazo, …'."""
    inside = any(t.capital for t in tokens[chunk[0] + 1 : chunk[1]])
    return inside or chunk[1] - chunk[0] == 1 or tokens[chunk[0]].low in DETERMINERS.get(language, EMPTY)


def _whole(tokens: Sequence[Token], chunks: list[Slice], language: str) -> Slice | None:
    """All that stands between a quotation and ', said', whatever its commas, where it holds no verb."""
    start, end = chunks[0][0], chunks[-1][1]
    after_quotation = start > 0 and tokens[start - 1].quoted
    if not after_quotation or len(chunks) < 3 or not nominal(tokens[start], language):  # noqa: PLR2004 - fewer need no help
        return None
    return None if _holds_verb(tokens, start, end, language) else (start, end)


def _with_appositions(tokens: Sequence[Token], chunks: list[Slice], language: str) -> Slice | None:
    """'Name, 61, a farmer who sells eggs,' from its last chunk leftwards to the name."""
    at = len(chunks) - 1
    while at > 0 and len(chunks) - at <= 4 and is_apposition(tokens, chunks[at], language):  # noqa: PLR2004 - seen at most
        at -= 1
    if at == len(chunks) - 1:
        words = [t.low for t in tokens[slice(*chunks[at])]]
        if at > 0 and len(words) <= 2:  # noqa: PLR2004 - ', however,' ', in turn,'
            return _tidy(tokens, chunks[at - 1], language)
        return _tidy(tokens, chunks[at], language)
    head = _tidy(tokens, chunks[at], language)
    return None if head is None else (head[0], chunks[-1][1])


def _tidy(tokens: Sequence[Token], chunk: Slice, language: str) -> Slice | None:
    """The noun phrase at the end of a stretch: conjunctions, adverbials and earlier clauses cut off."""
    start, end = chunk
    last = tokens[end - 1]
    pronouns = SUBJECT_PRONOUNS.get(language, EMPTY)
    if last.low in pronouns and last.low not in RELATIVES.get(language, EMPTY):
        return (end - 1, end)
    start = _after_clause(tokens, start, end, language)
    start = _after_adverbial(tokens, start, end, language)
    if end - start > _LONGEST or not _may_be_source(tokens, (start, end), language):
        return None
    return (start, end)


def _after_clause(tokens: Sequence[Token], start: int, end: int, language: str) -> int:
    """Past the last conjunction that begins a clause; 'X and Y' stays whole where no verb stands before."""
    conjunctions = CONJUNCTIONS.get(language, EMPTY)
    for k in range(end - 1, start - 1, -1):
        low = tokens[k].low
        if (
            low in _TIMES
            and k > start
            and (tokens[k + 1].capital or tokens[k + 1].low in SUBJECT_PRONOUNS.get(language, EMPTY))
        ):
            return k + 1
        if low not in conjunctions:
            continue
        if (low in _JOINS or low == "that") and k > start and not _holds_verb(tokens, start, k, language):
            continue  # 'Pfizer and Merck', 'the company that runs the dam'
        if low == "as" and k > start and tokens[k - 1].low in ("such", "known"):
            continue
        return k + 1
    return start


def _holds_verb(tokens: Sequence[Token], start: int, end: int, language: str) -> bool:
    auxiliaries = AUXILIARIES.get(language, EMPTY)
    for k in range(start, end):
        if tokens[k].low in auxiliaries:
            return True
        cue = cue_of(tokens[k].low, language)
        if k > start and cue is not None and not cue.ambiguous and not tokens[k].capital:
            return True
    return False


def _after_adverbial(tokens: Sequence[Token], start: int, end: int, language: str) -> int:
    """Past a leading 'In a statement', 'On Monday': to the next phrase that can be a source."""
    while start < end and tokens[start].low in ADVERBS.get(language, EMPTY) | WEEKDAYS_EN:
        start += 1
    if start >= end or tokens[start].low not in PREPOSITIONS.get(language, EMPTY) - {"per", "like"}:
        return start
    if tokens[start].low == "with" and tokens[start + 1].capital:
        return start + 1
    determiners = DETERMINERS.get(language, EMPTY)
    heads = [
        k
        for k in range(start + 2, end)
        if (tokens[k].low in determiners or (tokens[k].capital and not tokens[k - 1].capital))
        and tokens[k - 1].low not in PREPOSITIONS.get(language, EMPTY)
        and tokens[k - 1].low not in determiners
    ]
    weekday = next((k + 1 for k in range(start, end - 1) if tokens[k].low in WEEKDAYS_EN), None)
    return heads[0] if heads else weekday if weekday is not None else end


def _may_be_source(tokens: Sequence[Token], part: Slice, language: str) -> bool:
    start, end = part
    if start >= end:
        return False
    words = [t for t in tokens[start:end] if t.word]
    if not words or words[0].low in NO_SOURCE - {"this", "that", "these", "those"}:
        return False
    if len(words) == 1 and words[0].low in NO_SOURCE:
        return False
    if all(w.low in PREPOSITIONS.get(language, EMPTY) | CONJUNCTIONS.get(language, EMPTY) for w in words):
        return False
    gerund = (
        words[0].low.endswith("ing") and not words[0].capital and cue_of(words[0].low, language) is not None
    )
    return not (gerund and len(words) > 1 and language == "en")


def _head_end(tokens: Sequence[Token], start: int, language: str) -> int:
    """End of the first stretch right of a verb: at punctuation, a quotation, or an adverbial."""
    stops = _HEAD_STOPS if language == "en" else EMPTY
    for k in range(start, min(len(tokens), start + _LONGEST)):
        token = tokens[k]
        if token.quoted:
            return k
        if token.point and not inside_name(tokens, k):
            return k
        if k > start and (token.low in stops or _late_stop(tokens, k, language)):
            return k
        if token.low in SUBJECT_PRONOUNS.get(language, EMPTY) and k == start:
            return k + 1
    return min(len(tokens), start + _LONGEST)


def _late_stop(tokens: Sequence[Token], k: int, language: str) -> bool:
    """A weekday, a conjunction that begins a clause, or a preposition of time in other languages."""
    token = tokens[k]
    if language == "en":
        if token.low in WEEKDAYS_EN:
            return True
        return token.low in ("but", "that", "adding", "saying", "calling") or (
            token.low in ("and", "or") and not (k + 1 < len(tokens) and nominal(tokens[k + 1], language))
        )
    if token.low in CONJUNCTIONS.get(language, EMPTY):
        return True
    if language == "de" and not token.capital and tokens[k - 1].capital:
        return token.low not in _INSIDE_NAMES  # nouns are capitals: the first small word after one is no part
    inside = token.low in PREPOSITIONS.get(language, EMPTY) - _INSIDE_NAMES
    return inside and tokens[k - 1].capital
