"""Reports in a sentence: each cue outside the marks with the source beside it.

A report says that somebody said something; what was said is ``contents``' part.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from onrecord.lexicon.cues import Frame, cue_of, phrases
from onrecord.lexicon.grammar import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    EMPTY,
    FIRST_PERSON,
    NEGATORS,
    PASSIVE,
    PREPOSITIONS,
    PRONOUNS,
)
from onrecord.statements import sources
from onrecord.statements.sentences import Token, TokenKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.lexicon.cues import Cue
    from onrecord.statements.sources import Slice

_DECLINED = frozenset("declined declines refused refuses decline refuse declining refusing".split())
_GOING_ON = frozenset("went goes go going gone continued".split())
_NOUNISH = frozenset("'s s’".split())


@dataclass(frozen=True, slots=True)
class Report:
    """A cue (token indices of its verb group) and its source, none where none is told.

    ``inverted``: the source follows the cue; ``trailing_form``: the cue is a participle
    ('adding') or a preposition ('according to') and not a clause of its own.
    """

    cue: Cue
    group: Slice
    source: Slice | None
    inverted: bool
    participle: bool
    negated: bool

    @property
    def extent(self) -> Slice:
        if self.source is None or self.participle:
            return self.group
        return min(self.group[0], self.source[0]), max(self.group[1], self.source[1])


def reports(tokens: Sequence[Token], language: str) -> list[Report]:
    """Every report of one sentence in order; their groups do not overlap."""
    out: list[Report] = []
    at = 0
    while at < len(tokens):
        found = _phrase(tokens, at, language) or _verb(tokens, at, language)
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


@cache
def _phrase_index(language: str) -> dict[str, list[tuple[tuple[str, ...], Cue]]]:
    index: dict[str, list[tuple[tuple[str, ...], Cue]]] = {}
    for phrase, cue in phrases(language).items():
        words = tuple(phrase.replace("'", " ' ").split()) if "'" in phrase else tuple(phrase.split())
        if "…" not in words:
            index.setdefault(words[0], []).append((words, cue))
    for entries in index.values():
        entries.sort(key=lambda e: -len(e[0]))
    return index


def _phrase(tokens: Sequence[Token], at: int, language: str) -> tuple[Cue, int, int] | None:
    """A cue of several words at ``at``, the longest first."""
    for words, cue in _phrase_index(language).get(tokens[at].low, ()):
        end = at + len(words)
        if end <= len(tokens) and all(tokens[at + k].low == w for k, w in enumerate(words)):
            return cue, at, end
    return None


def _verb(tokens: Sequence[Token], at: int, language: str) -> tuple[Cue, int, int] | None:
    token = tokens[at]
    if token.kind is not TokenKind.WORD or (token.capital and at > 0 and not _after_stop(tokens, at)):
        return None
    cue = cue_of(token.low, language)
    if cue is None or _is_noun(tokens, at, language):
        return None
    if cue.participle and language != "en" and not _after_auxiliary(tokens, at, language):
        return None
    if cue.ambiguous and not _evident(tokens, at, language):
        return None
    return cue, at, at + 1


def _after_stop(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at - 1].kind is TokenKind.QUOTATION


def _after_auxiliary(tokens: Sequence[Token], at: int, language: str) -> bool:
    window = tokens[max(0, at - 5) : at]
    return any(t.low in AUXILIARIES.get(language, EMPTY) for t in window) or bool(
        window and window[-1].kind is TokenKind.QUOTATION
    )


def _is_noun(tokens: Sequence[Token], at: int, language: str) -> bool:
    """A cue form used as a noun or infinitive: 'the report', 'his claim', 'to say'."""
    if at == 0:
        return language == "en" and not _quotation_follows(tokens, at)
    prior = tokens[at - 1]
    if prior.kind is not TokenKind.WORD:
        return False
    if language == "en" and prior.low == "to":
        return not (at >= 2 and (tokens[at - 2].low in _DECLINED or tokens[at - 2].low == "on"))  # noqa: PLR2004 - the word before 'to'
    nounish = DETERMINERS.get(language, EMPTY) - PRONOUNS.get(language, EMPTY)
    if prior.low in nounish and prior.low not in ("all", "both", "others", "some", "many", "most", "several", "this", "that", "another"):
        return True
    return prior.low in PREPOSITIONS.get(language, EMPTY) - {"as", "like"} or prior.low.endswith("'s")


def _quotation_follows(tokens: Sequence[Token], at: int) -> bool:
    return any(t.kind is TokenKind.QUOTATION for t in tokens[at + 1 : at + 4])


def _evident(tokens: Sequence[Token], at: int, language: str) -> bool:
    """More evidence for a form that is often something else: quoted words beside it, or 'that'."""
    before = tokens[at - 1] if at else None
    before_that = tokens[at - 2] if at > 1 else None
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if before is not None and before.kind is TokenKind.QUOTATION:
        return True
    if before is not None and before.text == "," and before_that is not None and before_that.kind is TokenKind.QUOTATION:
        return True
    if following is None:
        return False
    if following.kind is TokenKind.QUOTATION or following.text == ":" or following.low == "that":
        return True
    if following.text == "," and at + 2 < len(tokens) and tokens[at + 2].kind is TokenKind.QUOTATION:
        return True
    return _quotation_near(tokens, at, language)


def _quotation_near(tokens: Sequence[Token], at: int, language: str) -> bool:
    """A pronoun or name right before, and quoted words within the clause after or right before."""
    before = tokens[at - 1] if at else None
    subject = before is not None and (before.low in PRONOUNS.get(language, EMPTY) or before.capital)
    if not subject:
        return False
    after = any(t.kind is TokenKind.QUOTATION for t in tokens[at + 1 : at + 9])
    earlier = at > 1 and any(t.kind is TokenKind.QUOTATION for t in tokens[max(0, at - 4) : at])
    return after or earlier


def _report(
    tokens: Sequence[Token], cue: Cue, group: Slice, earlier: list[Report], language: str
) -> Report | None:
    start, end = group
    if cue.position == "after":
        source = sources.after(tokens, end, language)
        return Report(cue, group, source, inverted=True, participle=False, negated=False) if source else None
    start, negated = _group_start(tokens, start, language)
    passive = language == "en" and _is_passive(tokens, start, end)
    if passive:
        return _passive(tokens, cue, (start, end), language)
    gerund = language == "en" and tokens[group[0]].low.endswith("ing") and start == group[0]
    if gerund and (start == 0 or tokens[start - 1].kind is not TokenKind.WORD or tokens[start - 1].low in ("and", "but", "while")):
        return _participle(tokens, cue, (start, end), earlier, language)
    right = _inverted_source(tokens, start, end, language)
    if right is not None:
        return Report(cue, (start, end), right, inverted=True, participle=False, negated=negated)
    left = sources.before(tokens, start, language)
    if left is None and earlier and _coordinated(tokens, start):
        left = earlier[-1].source
        return Report(cue, (start, end), left, inverted=False, participle=True, negated=negated)
    if left is not None and tokens[left[1] - 1].low in ("who", "which"):
        return None
    return Report(cue, (start, end), left, inverted=False, participle=False, negated=negated)


def _group_start(tokens: Sequence[Token], at: int, language: str) -> tuple[int, bool]:
    """Where the verb group begins ('has not said', 'declined to say') and whether it is negated."""
    start, negated = at, False
    if at >= 2 and tokens[at - 1].low == "to" and tokens[at - 2].low in _DECLINED:  # noqa: PLR2004 - two words back
        start, negated = at - 2, True
    elif at >= 3 and tokens[at - 1].low == "to" and tokens[at - 3].low in _GOING_ON:  # noqa: PLR2004 - 'went on to'
        start = at - 3
    auxiliaries = AUXILIARIES.get(language, EMPTY)
    adverbs = ADVERBS.get(language, EMPTY)
    negators = NEGATORS.get(language, EMPTY)
    while start > 0 and tokens[start - 1].kind is TokenKind.WORD:
        low = tokens[start - 1].low
        if low in negators:
            negated = True
        elif low not in auxiliaries and not (low in adverbs and start > 1 and tokens[start - 2].low in auxiliaries):
            break
        start -= 1
    return start, negated


def _is_passive(tokens: Sequence[Token], start: int, end: int) -> bool:
    verb = tokens[end - 1].low
    return not verb.endswith("ing") and any(t.low in PASSIVE["en"] for t in tokens[start : end - 1])


def _passive(tokens: Sequence[Token], cue: Cue, group: Slice, language: str) -> Report | None:
    """'was described by X as': the source follows 'by'; without it the page names none, and no report is made."""
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
    """The phrase at the head of the sentence up to its first auxiliary or verb in -ed, or none."""
    for k in range(1, min(limit, 12)):
        token = tokens[k]
        if token.kind is TokenKind.QUOTATION:
            return None
        verbal = token.low in AUXILIARIES.get(language, EMPTY) or (token.low.endswith("ed") and not token.capital)
        if verbal:
            return sources.before(tokens, k, language)
    return None


def _coordinated(tokens: Sequence[Token], start: int) -> bool:
    return start > 0 and tokens[start - 1].low in ("and", "but", "et", "y", "e", "и", "und", "then")


def _inverted_source(tokens: Sequence[Token], start: int, end: int, language: str) -> Slice | None:
    """The source right of a verb that stands after the words: '"…", said X', 'P, said X'."""
    if start == 0 and language == "en":
        return None
    prior = tokens[start - 1] if start else None
    quoted_before = prior is not None and (
        prior.kind is TokenKind.QUOTATION
        or (prior.text in ",–—-" and start > 1 and tokens[start - 2].kind is TokenKind.QUOTATION)
    )
    comma_before = prior is not None and prior.text in (",", "–", "—", "-")
    if not (quoted_before or comma_before or (language != "en" and prior is None)) or end >= len(tokens):
        return None
    found = sources.after(tokens, end, language)
    if found is None or tokens[found[0]].low in FIRST_PERSON or tokens[found[0]].low in ("that", "it", "him", "them"):
        return None
    if quoted_before:
        return found
    closing = tokens[found[1]] if found[1] < len(tokens) else None
    ends = closing is None or closing.kind is not TokenKind.WORD or closing.low in PREPOSITIONS.get(language, EMPTY)
    left = sources.before(tokens, start, language)
    named_left = left is not None and tokens[left[0]].capital and left[1] == start - 1 and start - left[0] > 2  # noqa: PLR2004 - an apposition
    if language == "en" and named_left and not (closing is None or closing.text in ".,"):
        return None
    return found if ends else None
