"""Which words of a sentence are cues here: 'reports' the verb, not 'two reports'.

The lexicon says what a form can be; this module looks at what stands around it. A
verb that seldom reports ('“Two,” he laughed') must stand right beside quoted words.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from onrecord.lexicon.cues import Frame, cue_of, fold, phrases
from onrecord.lexicon.grammar import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    EMPTY,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    VERB_FINAL,
)
from onrecord.lexicon.saying import SAYING, TITLING
from onrecord.statements import sources
from onrecord.statements.tokens import Token, neighbour

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.lexicon.cues import Cue

Hit = tuple["Cue", int, int]
"""A cue and the half-open range of tokens it stands in."""

DECLINED = frozenset("declined declines refused refuses decline refuse declining refusing".split())
RELAYED = frozenset("quoted cited quoting citing quotes cites".split())
AS_SAYING = frozenset("saying telling adding calling warning describing".split())
_NEAR = 12
_COUNTS = frozenset(
    "two three four five six seven eight nine ten several many these those some few various".split()
)
_ALSO_SUBJECTS = frozenset("all both others some many most several this that another".split())
_SAME_PAST = frozenset("put read quit cast forecast broadcast".split())
_PLURALS = frozenset("people police men women children some many others all most".split())
_WHEN = frozenset("when if once though unless".split())
_WITH_BASE = frozenset("i you we they who which that".split())
_BESIDE = frozenset("in at on as when".split())


def cue_at(tokens: Sequence[Token], at: int, language: str) -> Hit | None:
    """The cue that begins at ``at``, the longest phrase first; none where the word is something else."""
    return _phrase(tokens, at, language) or _verb(tokens, at, language)


@cache
def _phrase_index(language: str) -> dict[str, list[tuple[tuple[str, ...], Cue]]]:
    index: dict[str, list[tuple[tuple[str, ...], Cue]]] = {}
    for phrase, cue in phrases(language).items():
        words = tuple(phrase.split())
        if "…" not in words:
            index.setdefault(words[0], []).append((words, cue))
    for entries in index.values():
        entries.sort(key=lambda e: -len(e[0]))
    return index


def _phrase(tokens: Sequence[Token], at: int, language: str) -> Hit | None:
    if quotes_another(tokens, min(at + 1, len(tokens) - 1)) or not tokens[at].word:
        return None
    for words, cue in _phrase_index(language).get(fold(tokens[at].text, language), ()):
        end = at + len(words)
        if end > len(tokens) or any(fold(tokens[at + k].text, language) != w for k, w in enumerate(words)):
            continue
        if language != "en" or not cue.continues or _goes_on(tokens, at, end):
            return cue, at, end
    return None


def _goes_on(tokens: Sequence[Token], start: int, end: int) -> bool:
    """'went on' with words beside it in marks or after 'that', or closing its clause: not 'go on sale'."""
    prior, following = neighbour(tokens, start - 1, -1), neighbour(tokens, end, 1)
    beside = any(t is not None and t.quoted for t in (prior, following)) or _ends_attribution(tokens, end - 1)
    return beside or end >= len(tokens) or tokens[end].low == "that" or tokens[end].text in (".", ",")


def _verb(tokens: Sequence[Token], at: int, language: str) -> Hit | None:
    token = tokens[at]
    if not token.word or (token.capital and at > 0):
        return None
    cue = cue_of(token.text, language)
    if cue is None or _is_noun(tokens, at, cue, language) or quotes_another(tokens, at):
        return None
    if language == "en" and cue.participle and not _after_auxiliary(tokens, at, language):
        return None  # 'known', 'seen', 'written'
    if language == "en":
        accepted = _english(tokens, at, cue)
    else:
        accepted = language in VERB_FINAL or not cue.participle or _after_auxiliary(tokens, at, language)
        accepted = accepted and (not cue.ambiguous or _evident(tokens, at, cue, language, trusted=True))
    return (cue, at, at + 1) if accepted else None


def _english(tokens: Sequence[Token], at: int, cue: Cue) -> bool:
    trusted = cue.lemma in SAYING
    if cue.lemma in TITLING and Frame.CLAUSE not in cue.frames:
        return False
    return (trusted and not cue.ambiguous) or _evident(tokens, at, cue, "en", trusted=trusted)


def _after_auxiliary(tokens: Sequence[Token], at: int, language: str) -> bool:
    window = tokens[max(0, at - 5) : at]
    return any(t.low in AUXILIARIES.get(language, EMPTY) for t in window) or bool(
        window and window[-1].quoted
    )


def quotes_another(tokens: Sequence[Token], at: int) -> bool:
    """'quoted', 'cited' before 'as saying': the report is made at 'saying'."""
    if tokens[at].low not in RELAYED:
        return False
    return any(
        a.low == "as" and b.low in AS_SAYING
        for a, b in zip(tokens[at:], tokens[at + 1 : at + 14], strict=False)
    )


def _is_noun(tokens: Sequence[Token], at: int, cue: Cue, language: str) -> bool:
    """A cue form used as a noun or infinitive: 'the report', 'rejected claims', 'to say'; or an idiom."""
    if at == 0:
        return language == "en" and not any(t.quoted for t in tokens[1:4])
    prior = tokens[at - 1]
    if not prior.word:
        return prior.text == "-" and at > 1 and tokens[at - 2].low == "so"  # 'so- called'
    if language == "en" and prior.low == "to":
        before = tokens[at - 2].low if at > 1 else ""
        return before not in DECLINED and before != "on"
    nounish = DETERMINERS.get(language, EMPTY) - SUBJECT_PRONOUNS.get(language, EMPTY) - _ALSO_SUBJECTS
    if prior.low in nounish or prior.low.endswith("'s"):
        return True
    if prior.low in PREPOSITIONS.get(language, EMPTY) - {"as", "like", "before", "after"}:
        return True
    return language == "en" and _english_noun(tokens, at, cue)


def _english_noun(tokens: Sequence[Token], at: int, cue: Cue) -> bool:
    prior, form = tokens[at - 1], tokens[at].low
    if prior.low == "that" and (at == 1 or form.endswith("ing")):
        return True  # 'That said, …', 'that warning'
    if prior.low in _WHEN and form.endswith("ed"):
        return True  # 'when asked about it'
    if cue.ambiguous and prior.low not in ("who", "said") and cue_of(prior.low, "en") is not None:
        return True
    return (cue.ambiguous and form.endswith("s") and _counted(tokens, at)) or _disagrees(tokens, at, cue)


def _counted(tokens: Sequence[Token], at: int) -> bool:
    """A plural that might be a verb is counted: 'two highly critical reports', 'several calls'."""
    for k in range(at - 1, max(-1, at - 5), -1):
        if not tokens[k].word or tokens[k].capital:
            return False
        if tokens[k].low in _COUNTS:
            return True
    return False


def _disagrees(tokens: Sequence[Token], at: int, cue: Cue) -> bool:
    """A base form after a singular noun is no finite verb: 'the promised discount', 'she wants them back'."""
    if tokens[at].low != cue.lemma or cue.lemma in _SAME_PAST:
        return False
    k = at - 1
    while k > 0 and tokens[k].low in ADVERBS["en"]:
        k -= 1
    prior = tokens[k].low
    if prior in AUXILIARIES["en"] or prior in _WITH_BASE:
        return False
    return not (prior.endswith("s") or prior in _PLURALS)


def _evident(tokens: Sequence[Token], at: int, cue: Cue, language: str, *, trusted: bool) -> bool:
    """More evidence for a form that is often something else: quoted words right beside it, or 'that'."""
    prior, following = neighbour(tokens, at - 1, -1), neighbour(tokens, at + 1, 1)
    quoting = Frame.QUOTE in cue.frames
    if quoting and prior is not None and prior.quoted:
        return closes_clause(prior, tokens[at - 1])
    if quoting and following is not None and following.quoted:
        return tokens[at + 1].text in (",", ":") or (trusted and _has_subject(tokens, at, language))
    if _ends_attribution(tokens, at):
        return True
    if not trusted or not _has_subject(tokens, at, language):
        return False
    if at + 1 < len(tokens) and tokens[at + 1].low == "that":
        return True
    near = any(t.quoted for t in tokens[at + 1 : at + _NEAR])
    return near and bool(cue.frames & {Frame.NAME, Frame.OBJECT, Frame.QUOTE})


def closes_clause(quotation: Token, beside: Token) -> bool:
    """Tell whether a quotation ends as words do before an attribution: a comma in or after it, '!', '?'."""
    return beside.text == "," or quotation.last in (",", "!", "?", "…", "—", "–", "-")


def _ends_attribution(tokens: Sequence[Token], at: int) -> bool:
    """'“…,” the old man laughed.': the clause after a quotation is short and ends with this verb."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is not None and following.word and following.low not in _BESIDE:
        return False
    for k in range(at - 1, max(-1, at - 7), -1):
        if tokens[k].quoted:
            return k < at - 1 and closes_clause(tokens[k], tokens[k + 1])
        if not tokens[k].word:
            return False
    return False


def _has_subject(tokens: Sequence[Token], at: int, language: str) -> bool:
    prior = tokens[at - 1] if at else None
    if prior is not None and prior.text == ",":
        return tokens[at].low.endswith("ing") or sources.before(tokens, at, language) is not None
    return prior is not None and prior.word and prior.low not in PREPOSITIONS.get(language, EMPTY)
