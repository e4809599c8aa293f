"""Reports in a sentence: each cue outside the marks with the source beside it.

A report says that somebody said something; what was said is ``contents``' part.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.lexicon.cues import Frame
from onrecord.lexicon.grammar import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    EMPTY,
    FIRST_PERSON,
    NEGATORS,
    PASSIVE,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    VERB_FINAL,
)
from onrecord.lexicon.saying import BARE, HEARD
from onrecord.statements import sources
from onrecord.statements.evidence import AS_SAYING, DECLINED, RELAYED, cue_at
from onrecord.types import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.lexicon.cues import Cue
    from onrecord.statements.tokens import Slice, Token

_GOING_ON = frozenset("went goes go going gone continued".split())
# What joins a verb to the one before it, whose subject it shares.
_JOINS = frozenset("and but while et y e и і und aber mais pero".split())
# Verbs whose -ing form has a subject of its own before it: 'the mayor warning that …'.
_GERUNDS = frozenset(
    "state say tell add warn claim allege argue accuse call describe deny announce demand urge ask".split()
)
_NEVER_SPEAKS = frozenset("that it him them".split())
# Beside those of BARE: verbs that may stand before their subject without marks, 'P, explained X'.
_INVERTS_PLAINLY = frozenset(
    "explain note caution recall concede acknowledge agree complain write report remark observe".split()
)


@dataclass(frozen=True, slots=True)
class Report:
    """A cue (token indices of its verb group) and its source, none where none is told.

    ``inverted``: the source follows the cue. ``participle``: the cue shares the source of an
    earlier clause ('adding', 'and warned'). ``negated``: 'did not say'. ``begin``: where
    whoever relays the source is named before it ('the daily quoted her as saying').
    """

    cue: Cue
    group: Slice
    source: Slice | None
    inverted: bool
    participle: bool
    negated: bool
    begin: int | None = None

    @property
    def extent(self) -> Slice:
        """Where the report's own words stand; ``begin`` is where whoever relays it is named before it."""
        if self.source is None or self.participle:
            return self.group
        start = min(self.group[0], self.source[0])
        return start if self.begin is None else self.begin, max(self.group[1], self.source[1])


def reports(tokens: Sequence[Token], language: str) -> list[Report]:
    """Every report of one sentence in order; their groups do not overlap."""
    out: list[Report] = []
    at = 0
    while at < len(tokens):
        found = cue_at(tokens, at, language)
        if found is None:
            at += 1
            continue
        cue, start, end = found
        report = _report(tokens, cue, (start, end), out, language)
        if report is not None and (not out or report.group[0] >= out[-1].group[1]):
            out.append(report)
            at = max(report.extent[1], end) if report.inverted else end
        else:
            at += 1
    return out


def _report(
    tokens: Sequence[Token], cue: Cue, group: Slice, earlier: list[Report], language: str
) -> Report | None:
    if cue.position == "after":
        return _prepositional(tokens, cue, group, language)
    start, negated = _group_start(tokens, group[0], language)
    end = group[1]
    if language == "en":
        if _is_passive(tokens, start, end):
            return _passive(tokens, cue, (start, end), language)
        if _reduced_passive(tokens, start, end):
            return None
        if tokens[group[0]].low.endswith("ing") and start == group[0]:
            return _gerund(tokens, cue, (start, end), earlier, language)
    helped = start < group[0]
    right = None if helped and language == "en" else _inverted_source(tokens, cue, (start, end), language)
    if right is not None:
        return Report(cue, (start, end), right, inverted=True, participle=False, negated=negated)
    found = _finite(tokens, cue, (start, end), earlier, language)
    return None if found is None else replace(found, negated=negated)


def _prepositional(tokens: Sequence[Token], cue: Cue, group: Slice, language: str) -> Report | None:
    """'According to X': the source follows; an ambiguous one ('para', 'per') needs a name after it."""
    fronted = not any(t.word for t in tokens[: group[0]])
    source = sources.after(tokens, group[1], language, fronted=fronted)
    if source is None or (cue.ambiguous and not tokens[source[0]].capital):
        return None
    return Report(cue, group, source, inverted=True, participle=False, negated=False)


def _reduced_passive(tokens: Sequence[Token], start: int, end: int) -> bool:
    """', cited by Radio X,': a participle with 'by' and no subject of its own."""
    if end >= len(tokens) or tokens[end].low != "by":
        return False
    prior = tokens[start - 1] if start else None
    return prior is None or not prior.word or not (prior.capital or prior.low in SUBJECT_PRONOUNS["en"])


def _gerund(
    tokens: Sequence[Token], cue: Cue, group: Slice, earlier: list[Report], language: str
) -> Report | None:
    start = group[0]
    prior = tokens[start - 1] if start else None
    if prior is None or not prior.word or prior.low in ("and", "but", "while", "by", "in"):
        return _participle(tokens, cue, group, earlier, language)
    if prior.low not in PASSIVE["en"]:
        if cue.lemma not in _GERUNDS:
            return None
        if not prior.capital and prior.low not in SUBJECT_PRONOUNS["en"] and prior.low != "as":
            return _participle(tokens, cue, group, earlier, language)
    return _finite(tokens, cue, group, earlier, language)


def _finite(
    tokens: Sequence[Token], cue: Cue, group: Slice, earlier: list[Report], language: str
) -> Report | None:
    """A verb with its subject before it, or with that of the clause it is joined to."""
    start = group[0]
    relative = start > 1 and tokens[start - 1].low in ("who", "which") and language == "en"
    end = start if not relative else start - 1 - (tokens[start - 2].text == ",")
    quoted_as = _quoted_as_saying(tokens, start, language)
    if quoted_as is not None:
        source, begin = quoted_as
        return Report(cue, group, source, inverted=False, participle=False, negated=False, begin=begin)
    floor = earlier[-1].group[1] if earlier else 0
    left = sources.before(tokens, end, language, floor) if end > floor else None
    if left is None and _coordinated(tokens, start):
        shared = earlier[-1].source if earlier else _subject(tokens, start, language)
        return Report(cue, group, shared, inverted=False, participle=True, negated=False)
    if cue.kind is not Kind.SPEECH and (left is None or not tokens[start - 1].word):
        return None
    if (
        language == "fr"
        and left is not None
        and left[1] == start
        and left[0]
        and tokens[left[0] - 1].low in AUXILIARIES["fr"]
    ):
        group = (left[0] - 1, group[1])  # 'a-t-elle répondu': the pronoun stands inside the verb group
    return Report(cue, group, left, inverted=False, participle=False, negated=False)


def _quoted_as_saying(tokens: Sequence[Token], at: int, language: str) -> tuple[Slice, int] | None:
    """'X was quoted by R as saying', 'R cited X as saying': X is the source, R relays.

    Gives the source and where the clause begins.
    """
    if at < 2 or tokens[at - 1].low != "as" or tokens[at].low not in AS_SAYING:  # noqa: PLR2004 - 'X as'
        return None
    for k in range(at - 2, max(-1, at - 14), -1):
        if tokens[k].low not in RELAYED:
            continue
        start, _ = _group_start(tokens, k, language)
        subject = sources.before(tokens, start, language)
        if k > 0 and tokens[k - 1].low in PASSIVE["en"]:
            return None if subject is None else (subject, subject[0])
        source = (k + 1, at - 1)
        return None if source[0] >= source[1] else (source, start if subject is None else subject[0])
    return None


def _group_start(tokens: Sequence[Token], at: int, language: str) -> tuple[int, bool]:
    """Where the verb group begins ('has not said', 'declined to say') and whether it is negated."""
    start, negated = at, False
    if at >= 2 and tokens[at - 1].low == "to" and tokens[at - 2].low in DECLINED:  # noqa: PLR2004 - two words back
        start, negated = at - 2, True
    elif at >= 3 and tokens[at - 1].low == "to" and tokens[at - 3].low in _GOING_ON:  # noqa: PLR2004 - 'went on to'
        start = at - 3
    auxiliaries = AUXILIARIES.get(language, EMPTY)
    adverbs = ADVERBS.get(language, EMPTY)
    negators = NEGATORS.get(language, EMPTY)
    while start > 0 and tokens[start - 1].word:
        low = tokens[start - 1].low
        if low in negators:
            negated = True
        elif low not in auxiliaries and not (
            low in adverbs and start > 1 and tokens[start - 2].low in auxiliaries
        ):
            break
        start -= 1
    return start, negated


def _is_passive(tokens: Sequence[Token], start: int, end: int) -> bool:
    verb = tokens[end - 1].low
    return not verb.endswith("ing") and any(t.low in PASSIVE["en"] for t in tokens[start : end - 1])


def _passive(tokens: Sequence[Token], cue: Cue, group: Slice, language: str) -> Report | None:
    """'was described by X as': the source follows 'by'; without one no report is made."""
    end = group[1]
    if end < len(tokens) and tokens[end].low == "by" and cue.frames & {Frame.NAME, Frame.OBJECT, Frame.QUOTE}:
        source = sources.after(tokens, end + 1, language)
        if source is not None:
            return Report(cue, (group[0], end + 1), source, inverted=True, participle=False, negated=False)
    return None


def _participle(
    tokens: Sequence[Token], cue: Cue, group: Slice, earlier: list[Report], language: str
) -> Report | None:
    """', adding that …': its source is that of the report before it, or the subject of the sentence."""
    if earlier:
        return Report(cue, group, earlier[-1].source, inverted=False, participle=True, negated=False)
    start = group[0]
    if start == 0:
        return None
    subject = _subject(tokens, start, language)
    if subject is None:
        return None
    return Report(cue, group, subject, inverted=False, participle=True, negated=False)


def _subject(tokens: Sequence[Token], limit: int, language: str) -> Slice | None:
    """The phrase at the head of the sentence: up to its first auxiliary or verb in -ed, or its first name."""
    for k in range(1, min(limit, 24)):
        token = tokens[k]
        if token.quoted:
            return None
        verbal = token.low in AUXILIARIES.get(language, EMPTY) or (
            token.low.endswith("ed") and not token.capital
        )
        if verbal:
            return sources.before(tokens, k, language)
    if tokens[0].low in CONJUNCTIONS.get(language, EMPTY) | ADVERBS.get(language, EMPTY):
        return None
    end = 0
    while end < min(limit, 6) and tokens[end].capital:
        end += 1
    if end == 1 and tokens[0].low in DETERMINERS.get(language, EMPTY) and tokens[1].word:
        end = 2
    return (0, end) if end and tokens[0].low not in PREPOSITIONS.get(language, EMPTY) else None


def _coordinated(tokens: Sequence[Token], start: int) -> bool:
    k = start - 1
    while k > 0 and tokens[k].low in ("then", "later", "also"):
        k -= 1
    return k >= 0 and tokens[k].low in _JOINS


def _inverted_source(tokens: Sequence[Token], cue: Cue, group: Slice, language: str) -> Slice | None:
    """The source right of a verb that stands after the words: '"…", said X', 'P, said X'."""
    start, end = group
    prior = tokens[start - 1] if start else None
    comma_before = prior is not None and prior.text in (",", "–", "—", "-")
    quoted_before = prior is not None and (
        prior.quoted or (comma_before and start > 1 and tokens[start - 2].quoted)
    )
    fronted = language != "en" and prior is None
    if not (quoted_before or comma_before or fronted) or end >= len(tokens):
        return None
    if language in VERB_FINAL and not quoted_before:
        return None
    if language == "en" and not _inverts(tokens, cue, group, quoted=quoted_before):
        return None
    found = sources.after(tokens, end, language)
    if found is None or tokens[found[0]].low in FIRST_PERSON | _NEVER_SPEAKS:
        return None
    return found if quoted_before or _stands_alone(tokens, start, found, language) else None


def _inverts(tokens: Sequence[Token], cue: Cue, group: Slice, *, quoted: bool) -> bool:
    """Whether an English verb may stand before its subject: 'said X'; not 'told X', not 'fire chief X'.

    Without marks the words before it must be a clause, and the verb one of plain saying.
    """
    if cue.lemma in HEARD - {"warn", "ask", "promise", "remind"}:
        return False
    base = tokens[group[1] - 1].low == cue.lemma and cue.lemma not in ("say", "read", "put")
    if quoted:
        return not base
    left = tokens[max(0, group[0] - 30) : group[0]]
    clause = any(t.low in AUXILIARIES["en"] or (t.low.endswith("ed") and not t.capital) for t in left)
    return not base and clause and (cue.lemma in BARE or " " in cue.lemma or cue.lemma in _INVERTS_PLAINLY)


def _stands_alone(tokens: Sequence[Token], start: int, found: Slice, language: str) -> bool:
    """Whether a phrase after ', verb' ends the clause, and no name with an apposition stands before."""
    closing = tokens[found[1]] if found[1] < len(tokens) else None
    left = sources.before(tokens, start, language)
    named_left = left is not None and tokens[left[0]].capital and left[1] == start - 1 and start - left[0] > 2  # noqa: PLR2004 - an apposition
    if language == "en" and named_left and not (closing is None or closing.text in (".", ",")):
        return False
    return closing is None or not closing.word or closing.low in PREPOSITIONS.get(language, EMPTY)
