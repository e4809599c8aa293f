"""The words after a cue: a quotation that it introduces, or the clause that it governs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.lexicon.cues import Frame, nouns
from onrecord.lexicon.grammar import AUXILIARIES, DETERMINERS, EMPTY, HEARERS, PREPOSITIONS, SUBJECT_PRONOUNS
from onrecord.lexicon.saying import BARE, NAMING, SAYING, TOLD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.statements.reports import Report
    from onrecord.statements.tokens import Slice, Token

SEPARATORS = frozenset(
    "and but with while though although whereas as und aber et mais y pero e mas и а но".split()
)
_CLAUSE_WORDS = frozenset("that whether if how why what".split())
_THAT = frozenset("that whether dass daß que qu' что що ki".split())
_ENDS_NAMING = frozenset(
    "and but or while when after before because as who which that where so since".split()
)
_WHEN = frozenset("earlier later today yesterday tonight recently again".split())
_THIS = frozenset("this last next".split())
_TIMES = frozenset(
    "week month year morning afternoon evening night weekend spring summer autumn winter".split()
)
# Verbs that do something else with a plain object: 'added a goal and two assists'.
_DOES = frozenset("add".split())
_PAST_CLAUSE = 40
_CLAUSE_SHOWN = 12
_HEARER_WITH_THAT = 20
_HEARER = 12
_ADVERBIAL = 8


def clause(tokens: Sequence[Token], report: Report, high: int, language: str) -> tuple[Slice, bool] | None:
    """The content after a cue, up to ``high`` at the latest, and whether it is wholly quoted."""
    begin = _after_hearer(tokens, report, high, language)
    first = next((k for k in range(begin, high) if tokens[k].quoted), None)
    if first is None:
        part = _indirect(tokens, report, begin, high, language)
        return None if part is None else (part, False)
    if report.cue.lemma in NAMING and first == begin and language == "en" and _only_names(tokens, begin):
        return None
    if _introduces(tokens, begin, first, language):
        words = run(tokens, first, high)
        rest = trim(tokens, words[1], high)
        if rest is None or not any(t.quoted for t in tokens[slice(*rest)]) or tokens[first].ends_clause:
            return words, True
    part = trim(tokens, begin, high)
    if part is None or first - begin > _PAST_CLAUSE or not _governs(report, language):
        return None
    if report.cue.lemma in NAMING:
        part = _to_last_quotation(tokens, part)
    return part, all(t.quoted or t.point for t in tokens[slice(*part)])


def object_of(tokens: Sequence[Token], report: Report, high: int) -> Slice | None:
    """In a headline whatever follows a plain cue is its content: 'Minister denies selling island'."""
    if report.cue.ambiguous or report.source is None or report.inverted:
        return None
    part = trim(tokens, report.extent[1], high)
    if part is None or part[1] - part[0] < 2 or tokens[part[0]].low in PREPOSITIONS["en"]:  # noqa: PLR2004 - one word says nothing
        return None
    return part


def run(tokens: Sequence[Token], at: int, high: int) -> Slice:
    """Give a quotation and those that follow it directly."""
    end = at + 1
    while end < high and tokens[end].quoted:
        end += 1
    return (at, end)


def trim(tokens: Sequence[Token], start: int, end: int) -> Slice | None:
    """Give the part without edge punctuation and closing conjunctions; none when nothing is left."""
    while start < end and tokens[start].point and tokens[start].text not in "$£€#":
        start += 1
    while start < end and (
        (tokens[end - 1].point and tokens[end - 1].text not in "%)") or tokens[end - 1].low in SEPARATORS
    ):
        end -= 1
    return (start, end) if end > start else None


def _after_hearer(tokens: Sequence[Token], report: Report, high: int, language: str) -> int:
    """Past whoever is told: 'told the newspaper that', 'told reporters'."""
    at = report.extent[1]
    if report.cue.lemma not in TOLD or at >= high or language != "en":
        return at
    stated = _before_that(tokens, at, high)
    if stated is not None:
        return stated
    for k in range(at, min(high, at + _HEARER)):
        token = tokens[k]
        if (
            token.low == "how"
            or token.text in (":", ",")
            or token.quoted
            or (token.low in SUBJECT_PRONOUNS["en"] and k > at)
        ):
            return k
        if token.low == "to" and k > at:
            return at
    return _past_phrase(tokens, at, high)


def _before_that(tokens: Sequence[Token], at: int, high: int) -> int | None:
    for k in range(at, min(high, at + _HEARER_WITH_THAT)):
        if tokens[k].low in ("that", "whether"):
            return k
        if tokens[k].quoted or tokens[k].text in (":", ";") or tokens[k].low == "to":
            return None
    return None


def _past_phrase(tokens: Sequence[Token], at: int, high: int) -> int:
    """Past one noun phrase: its determiners and names, or one noun."""
    k = at
    while k < high and (tokens[k].low in DETERMINERS["en"] or tokens[k].capital):
        k += 1
    if k == at or not tokens[k - 1].capital:
        k += 1
    return min(k, high)


def _governs(report: Report, language: str) -> bool:
    """Whether a cue governs a clause with words in marks: it has a source, and is trusted to report."""
    if language != "en":
        return report.source is not None
    lemma = report.cue.lemma
    if lemma not in SAYING and report.cue.position != "after" and " " not in lemma:
        return False
    return report.source is not None


def _only_names(tokens: Sequence[Token], begin: int) -> bool:
    """Whether all that follows a naming verb in marks is a name: 'called “the Corkscrew”'."""
    last = max(k for k in range(begin, min(len(tokens), begin + _PAST_CLAUSE)) if tokens[k].quoted)
    return _names(tokens[last])


def _names(token: Token) -> bool:
    """Whether the words in marks are a name given to something: 'the Corkscrew', 'Lunch'."""
    words = [w.strip("“”\"'‘’«»‹›`,. ") for w in token.text.split()]
    long = [w for w in words if len(w) > 3]  # noqa: PLR2004 - articles and prepositions aside
    return bool(long) and all(w[0].isupper() for w in long)


def _introduces(tokens: Sequence[Token], begin: int, at: int, language: str) -> bool:
    """Whether only a hearer or an adverbial stands between a cue and the sentence it introduces."""
    token = tokens[at]
    between = tokens[begin:at]
    if any(t.low in _CLAUSE_WORDS for t in between):
        return False
    if not between:
        return token.like_sentence and token.ends_clause
    if between[-1].text == ":":
        return True
    if between[-1].text == "," or language != "en":
        return token.like_sentence
    adverbial = between[0].low in PREPOSITIONS.get(language, EMPTY) or between[0].low in HEARERS
    return adverbial and token.like_sentence and token.ends_clause


def _indirect(tokens: Sequence[Token], report: Report, begin: int, high: int, language: str) -> Slice | None:
    """Words reported without marks: a that-clause, or what an unambiguous verb of saying governs."""
    part = trim(tokens, begin, high)
    if part is None or part[1] - part[0] < 2:  # noqa: PLR2004 - 'said so', 'said yes'
        return None
    first = tokens[part[0]].low
    stated = first in _THAT or tokens[report.group[1] - 1].low in _THAT  # 'bildirib ki' is one cue
    if stated and Frame.CLAUSE in report.cue.frames:
        return part
    that = _later_that(tokens, part)
    if that is not None and Frame.CLAUSE in report.cue.frames and report.source is not None:
        return that, part[1]
    if Frame.OBJECT in report.cue.frames and first in nouns(language) and report.source is not None:
        return part
    if report.cue.ambiguous or report.source is None:
        return None
    fronted = report.cue.position == "after" and (language == "de" or tokens[report.extent[1]].text == ",")
    urged = Frame.URGE in report.cue.frames and any(t.low == "to" for t in tokens[part[0] : part[0] + 8])
    lemma = report.cue.lemma
    bare = lemma in BARE and first not in PREPOSITIONS.get(language, EMPTY)
    bare = bare and (lemma not in _DOES or _has_verb(tokens, part))
    return part if fronted or urged or bare else None


def _has_verb(tokens: Sequence[Token], part: Slice) -> bool:
    """Whether a part of a sentence shows by its first words that it is a clause."""
    ahead = tokens[part[0] : min(part[1], part[0] + _CLAUSE_SHOWN)]
    return ahead[0].low in SUBJECT_PRONOUNS["en"] or any(t.low in AUXILIARIES["en"] for t in ahead)


def _later_that(tokens: Sequence[Token], part: Slice) -> int | None:
    """The 'that' after an adverbial: 'denied on Monday that', 'have complained for months that'."""
    first, second = tokens[part[0]].low, tokens[part[0] + 1].low
    timed = first.endswith("day") or first in _WHEN or (first in _THIS and second in _TIMES)
    if first not in PREPOSITIONS["en"] and not timed:
        return None
    for k in range(part[0], min(part[1] - 1, part[0] + _ADVERBIAL)):
        if tokens[k].low == "that":
            return k
        if tokens[k].point:
            return None
    return None


def _to_last_quotation(tokens: Sequence[Token], part: Slice) -> Slice:
    """Up to the last quotation and the few words that still belong to it: '“real sorrow” at the cuts'."""
    end = max(k for k in range(*part) if tokens[k].quoted) + 1
    while end < part[1] and tokens[end].word and tokens[end].low not in _ENDS_NAMING:
        end += 1
    return (part[0], end)
