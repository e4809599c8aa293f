"""Turkish and Azerbaijani sentences: the speaker, the words, and the verb last.

'S ise “Q” dedi.', '“Q” diye konuştu S', '“Q” diyen S, …', 'S, P söyledi.', "S'ye göre P".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.lexicon.cues import Cue, cue_of, phrases
from onrecord.statements.contents import Content
from onrecord.statements.reports import Report
from onrecord.statements.tokens import Token, TokenKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.statements.tokens import Slice


_PARTICIPLES = frozenset("diyen deyən söyleyen bildiren açıklayan söyləyən bildirən".split())
_BY = frozenset("göre görə".split())
_AFTER_SUBJECT = frozenset("ise da de isə də ayrıca belə böyle şöyle".split())
_WORDS_OF = frozenset("sözlərinə sözlerine dediğine dediyinə".split())
_THUS = frozenset("diye deyə".split())
_LONGEST_SUBJECT = 12


def verb_final(tokens: Sequence[Token], language: str) -> list[Content]:
    """The statements of one verb-final sentence; empty where no such pattern is there."""
    out: list[Content] = []
    for k, token in enumerate(tokens):
        if token.quoted:
            found = _quoted(tokens, k, language)
            if found is not None:
                out.append(found)
    if not out:
        found = _by(tokens, language) or _reported(tokens, language)
        if found is not None:
            out.append(found)
    return out


def follows(found: list[Content]) -> list[Content]:
    """Of what the rules for other languages find: words wholly in marks, and clauses after their verb."""
    return [f for f in found if f.report is None or f.pieces[0][0] >= f.report.group[1] or f.direct]


def _cue_at(tokens: Sequence[Token], at: int, language: str) -> tuple[Cue, int] | None:
    """The cue that begins at ``at`` and where it ends: a phrase ('diye konuştu') or a word."""
    for length in (3, 2):
        words = " ".join(t.low for t in tokens[at : at + length])
        cue = phrases(language).get(words)
        if cue is not None and at + length <= len(tokens):
            return cue, at + length
    if at >= len(tokens) or tokens[at].kind is not TokenKind.WORD:
        return None
    cue = cue_of(tokens[at].low, language)
    return None if cue is None else (cue, at + 1)


def _quoted(tokens: Sequence[Token], at: int, language: str) -> Content | None:
    """A quotation with its verb right after it, or after the speaker: '“Q” dedi', '“Q”, - S deyib'."""
    start = at + 1
    while start < len(tokens) and tokens[start].point:
        start += 1
    if start < len(tokens) and tokens[start].low in _THUS and _cue_at(tokens, start, language) is None:
        start += 1
    for k in range(start, min(len(tokens), start + _LONGEST_SUBJECT)):
        hit = _cue_at(tokens, k, language)
        if hit is None:
            continue
        cue, end = hit
        between = _subject(tokens, start, k) if k > start else None
        if k > start and (between is None or not any(t.capital for t in tokens[start:k])):
            return None
        before = _subject(tokens, 0, at)
        following = tokens[k].low in _PARTICIPLES or (before is None and between is None)
        source = between or (_after(tokens, end) if following else before)
        return _found((at, at + 1), cue, (k, end), source, direct=True)
    return None


def _found(content: Slice, cue: Cue, group: Slice, source: Slice | None, *, direct: bool = False) -> Content:
    inverted = source is not None and source[0] >= group[1]
    report = Report(cue, group, source, inverted=inverted, participle=False, negated=False)
    return Content([content], report, direct=direct)


def _subject(tokens: Sequence[Token], start: int, end: int) -> Slice | None:
    """What stands before the words, without a closing comma and particles."""
    while end > start and (tokens[end - 1].low in _AFTER_SUBJECT or tokens[end - 1].kind is TokenKind.POINT):
        end -= 1
    for k in range(end - 1, start - 1, -1):
        if tokens[k].kind is not TokenKind.WORD and not _within_name(tokens, k):
            start = k + 1
            break
    return (start, end) if 0 < end - start <= _LONGEST_SUBJECT else None


def _within_name(tokens: Sequence[Token], k: int) -> bool:
    return tokens[k].text in ("'", "’", "-", ".")


def _after(tokens: Sequence[Token], start: int) -> Slice | None:
    end = start
    while end < len(tokens) and tokens[end].kind is TokenKind.WORD and end - start < _LONGEST_SUBJECT:
        end += 1
    return (start, end) if end > start else None


def _by(tokens: Sequence[Token], language: str) -> Content | None:
    """'Değirmenli’ye göre P'."""
    at = next((k for k, t in enumerate(tokens) if t.low in _BY), None)
    if at is None or at == 0:
        return None
    cue = phrases(language).get(tokens[at].low)
    source = _subject(tokens, 0, at - (tokens[at - 1].low in _WORDS_OF))
    content = _clause(tokens, at + 1, len(tokens))
    if cue is None or source is None or content is None:
        return None
    return _found(content, cue, (at, at + 1), source)


def _reported(tokens: Sequence[Token], language: str) -> Content | None:
    """'S, P söyledi.': the last verb is a cue and the subject ends at the first comma."""
    end = len(tokens)
    while end > 0 and tokens[end - 1].kind is TokenKind.POINT:
        end -= 1
    comma = next((k for k in range(1, min(end, _LONGEST_SUBJECT)) if tokens[k].text == ","), None)
    if comma is None or end < 1:
        return None
    cue = cue_of(tokens[end - 1].low, language)
    source, content = _subject(tokens, 0, comma), _clause(tokens, comma + 1, end - 1)
    if cue is None or source is None or content is None or not tokens[source[1] - 1].capital:
        return None
    return _found(content, cue, (end - 1, end), source)


def _clause(tokens: Sequence[Token], start: int, end: int) -> Slice | None:
    while start < end and tokens[start].kind is TokenKind.POINT:
        start += 1
    while end > start and tokens[end - 1].kind is TokenKind.POINT:
        end -= 1
    return (start, end) if end - start > 1 else None
