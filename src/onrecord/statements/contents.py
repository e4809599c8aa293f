"""What was said: from a sentence's reports to the words each of them holds.

Marks decide the borders of quoted words; a report decides whether words outside the
marks belong to them. A quotation in no report is judged by itself: a sentence in
marks is a statement whose source stands elsewhere, a word in marks is none.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from onrecord.lexicon.cues import Frame
from onrecord.lexicon.grammar import CONJUNCTIONS, DETERMINERS, EMPTY, FIRST_PERSON, HEARERS, PREPOSITIONS, PRONOUNS
from onrecord.lexicon.saying import NAMING, SAYING
from onrecord.statements.reports import Report, reports
from onrecord.statements.sentences import Token, TokenKind
from onrecord.types import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.statements.sources import Slice

_TOLD = frozenset(
    "tell inform remind assure warn advise notify reassure convince caution inform brief ask promise".split()
)
_COMMA = frozenset(",–—-")
_SPLITS = frozenset(",;–—-")
_CLAUSE_WORDS = frozenset("that whether if how why what".split())
_BRACKETS = frozenset("()[]")
# Fewest words of a quotation without a cue that is still taken for speech:
# benchmarks/quality, real pages: shorter ones are titles and terms in 4 of 5.
FEWEST_WORDS = 4


@dataclass(slots=True)
class Found:
    """One statement of a sentence as token indices; ``report`` is none for words without a cue."""

    pieces: list[Slice]
    report: Report | None
    direct: bool = False
    nested: bool = field(default=False)


def contents(tokens: Sequence[Token], language: str, *, terse: bool = False) -> list[Found]:
    """The statements of one sentence in order of their words; ``terse`` reads it as a headline."""
    told = reports(tokens, language)
    out: list[Found] = []
    for at, report in enumerate(told):
        if report.source is not None and tokens[report.source[0]].low.split("'")[0] in FIRST_PERSON:
            continue
        found = _content(tokens, told, at, out, language)
        if found is None and terse:
            found = _object(tokens, told, at)
        if found is not None and found.pieces:
            out.append(found)
    out = [f for f in out if not _only_holds(f, out)]
    for found in out:
        found.nested = _inside_another(found, out)
    out = [f for f in out if not f.nested or any(quoted(tokens[k]) for a, b in f.pieces for k in range(a, b))]
    taken = {k for f in out for a, b in f.pieces for k in range(a, b)}
    for k, token in enumerate(tokens):
        if token.kind is TokenKind.QUOTATION and k not in taken and _speaks_alone(tokens, k):
            out.append(Found([(k, k + 1)], None, direct=True))
    return sorted(out, key=lambda f: f.pieces[0])


def _inside_another(found: Found, others: list[Found]) -> bool:
    """Whether the words lie inside those that an earlier report of the sentence governs."""
    a, b = found.pieces[0][0], found.pieces[-1][1]
    for other in others:
        if other is found or other.report is None or found.report is None:
            continue
        holds = any(x <= a and b <= y for x, y in other.pieces)
        if holds and other.pieces != found.pieces and any(x <= found.report.group[0] < y for x, y in other.pieces):
            return True
    return False


def _only_holds(found: Found, others: list[Found]) -> bool:
    """Whether a thought or perception only repeats the words of a statement within it."""
    if found.report is None or found.report.cue.kind is Kind.SPEECH:
        return False
    a, b = found.pieces[0][0], found.pieces[-1][1]
    return any(o is not found and a <= o.pieces[0][0] and o.pieces[-1][1] <= b for o in others)


def quoted(token: Token) -> bool:
    return token.kind is TokenKind.QUOTATION


def sentence_like(token: Token) -> bool:
    """A quotation that reads as a sentence: a capital (or no letter case) first."""
    words = token.text.strip("“”„\"'‘’«»‹›`‚「」 \u00a0…")
    return bool(words) and not words[0].islower()


def word_count(token: Token) -> int:
    return len([w for w in token.text.split() if any(c.isalnum() for c in w)])


def ends_like_sentence(token: Token) -> bool:
    inner = token.text.rstrip("“”„\"'‘’«»‹›`‚「」 \u00a0")
    return inner[-1:] in tuple(".!?…,—–-")


def _speaks_alone(tokens: Sequence[Token], at: int) -> bool:
    """Whether a quotation in no report is speech: the whole sentence, or a sentence after a colon."""
    token = tokens[at]
    others = [t for k, t in enumerate(tokens) if k != at and t.kind is not TokenKind.POINT and not quoted(t)]
    if not others:
        return sentence_like(token) and (ends_like_sentence(token) or word_count(token) >= FEWEST_WORDS)
    introduced = at > 0 and tokens[at - 1].text == ":"
    return introduced and sentence_like(token) and word_count(token) >= FEWEST_WORDS


def _content(
    tokens: Sequence[Token], told: list[Report], at: int, out: list[Found], language: str
) -> Found | None:
    report = told[at]
    low = max([0, *(f.pieces[-1][1] for f in out if not f.nested), *(r.extent[1] for r in told[:at])])
    high = _bound(tokens, told, at)
    start, end = report.extent
    if _trails(tokens, report, low):
        return _trailing(tokens, report, low, high)
    if report.inverted and report.cue.position != "after":
        return None
    begin = _after_hearer(tokens, report, end, high, language)
    return _clause(tokens, report, begin, high, language)


def _bound(tokens: Sequence[Token], told: list[Report], at: int) -> int:
    """Where the content after a report ends at the latest: before the next report of its own clause."""
    end = told[at].extent[1]
    high = next((k for k in range(end, len(tokens)) if tokens[k].text in _CLOSERS and not _opened(tokens, end, k)), len(tokens))
    for later in told[at + 1 :]:
        start = later.extent[0]
        if start >= high:
            break
        if later.cue.kind is not Kind.SPEECH and not later.inverted:
            continue
        apart = tokens[start - 1].text in _SPLITS or tokens[start - 1].low in _SEPARATORS or quoted(tokens[start - 1])
        if apart and start - end > 1:
            stops = [k for k in range(end, start) if tokens[k].text == ";"]
            return stops[-1] if stops and stops[-1] < start - 1 else start
    return high


_CLOSERS = frozenset(")]")


def _opened(tokens: Sequence[Token], start: int, at: int) -> bool:
    return any(t.text in ("(", "[") for t in tokens[start:at])


_SEPARATORS = frozenset("and but with while though although whereas as und aber et mais y pero e mas и а но".split())


def _trails(tokens: Sequence[Token], report: Report, low: int) -> bool:
    """Whether the report stands after or inside the words: a quotation, or a clause and a comma, before it."""
    start, end = report.extent
    if report.participle or start <= low:
        return False
    prior = tokens[start - 1]
    if quoted(prior):
        return _attributed(tokens, report, prior)
    if report.cue.position == "after":
        opens_clause = prior.text == "," and start > 1 and tokens[start - 2].low in _SEPARATORS | {"because", "that"}
        return not opens_clause and any(t.kind is not TokenKind.POINT for t in tokens[low:start])
    if prior.text not in _COMMA:
        return False
    if not any(t.kind is not TokenKind.POINT for t in tokens[low : start - 1]):
        return False
    if start > 1 and quoted(tokens[start - 2]):
        return True
    if report.source is None:
        return False
    following = tokens[end] if end < len(tokens) else None
    ahead = tokens[end + 1] if following is not None and following.text in (",", ":") and end + 1 < len(tokens) else following
    if ahead is not None and quoted(ahead) and sentence_like(ahead) and not quoted(tokens[start - 2]):
        return False
    if following is not None and quoted(following):
        return False
    closed = following is None or following.text in {",", ".", ";", "–", "—", "-", "!", "?"} or quoted(following)
    return closed or report.inverted or (following is not None and following.low in _ADVERBIAL)


_ADVERBIAL = frozenset("in on at to during after before when while as with by monday tuesday wednesday thursday friday saturday sunday yesterday today".split())


def _attributed(tokens: Sequence[Token], report: Report, quotation: Token) -> bool:
    """Whether what follows a quotation attributes it: not 'the “Say when.” campaign did not appeal to'."""
    inner = quotation.text.rstrip("“”\"'‘’«»‹›` \u00a0")
    if report.source is None:
        return ends_like_sentence(quotation)
    first = tokens[report.extent[0]]
    plain = first.low in DETERMINERS["en"] or first.low in PRONOUNS["en"] or first.capital or report.inverted
    return plain or inner[-1:] != "."


def _trailing(tokens: Sequence[Token], report: Report, low: int, high: int) -> Found | None:
    start, end = report.extent
    left = _trim(tokens, low, start)
    if left is None:
        return None
    left = _from_quotation(tokens, left)
    pieces = [left]
    right = _resumed(tokens, report, left, end, high)
    if right is not None:
        pieces.append(right)
    direct = all(_all_quoted(tokens, p) for p in pieces)
    return Found(pieces, report, direct=direct)


def _from_quotation(tokens: Sequence[Token], part: Slice) -> Slice:
    """Only the quotation where a colon or another sentence's rest stands before it."""
    start, end = part
    if not quoted(tokens[end - 1]):
        return part
    for k in range(end - 2, start - 1, -1):
        if tokens[k].text in {":", ";", ")"}:
            return (k + 1, end)
    return part


def _all_quoted(tokens: Sequence[Token], part: Slice) -> bool:
    return all(quoted(t) or t.kind is TokenKind.POINT for t in tokens[slice(*part)])


def _resumed(tokens: Sequence[Token], report: Report, left: Slice, end: int, high: int) -> Slice | None:
    """What goes on after ', she said,': quoted words after quoted words, a clause after a clause."""
    del report
    all_quoted = _all_quoted(tokens, left)
    first = next((k for k in range(end, high) if quoted(tokens[k])), None)
    if first is not None and all_quoted:
        near = first - end <= _NEAR and (first == end or tokens[first - 1].text in _LEADS)
        return _run(tokens, first, high) if near else None
    if end >= high or tokens[end].text not in {",", "–", "—", "-"}:
        return None
    rest = _trim(tokens, end + 1, high)
    if rest is None:
        return None
    if first is None and any(quoted(t) for t in tokens[slice(*left)]):
        return None
    head = tokens[rest[0]]
    if first is not None:
        return None if head.low.endswith("ing") else rest
    return None if head.low.endswith("ing") or head.low in _NOT_RESUMING or head.low in _ADVERBIAL else rest


_NEAR = 14
_LEADS = frozenset(",.:;–—-")
_NOT_RESUMING = frozenset("who which where when whose though although but while as because and so".split())


def _run(tokens: Sequence[Token], at: int, high: int) -> Slice:
    """A quotation and those that follow it directly."""
    end = at + 1
    while end < high and quoted(tokens[end]):
        end += 1
    return (at, end)


def _after_hearer(tokens: Sequence[Token], report: Report, at: int, high: int, language: str) -> int:
    """Past whoever is told: 'told the newspaper that', 'told reporters'."""
    if report.cue.lemma not in _TOLD or at >= high or language != "en":
        return at
    for k in range(at, min(high, at + 20)):
        if tokens[k].low in ("that", "whether") and k > at:
            return k
        if quoted(tokens[k]) or tokens[k].text in (":", ";") or tokens[k].low == "to":
            break
    for k in range(at, min(high, at + 12)):
        token = tokens[k]
        if token.low == "how" or token.text in (":", ",") or quoted(token):
            return k
        if token.low == "to" and k > at:
            return at
        if token.low in PRONOUNS["en"] and k > at:
            return k
    k = at
    while k < high and (tokens[k].low in DETERMINERS["en"] or tokens[k].capital):
        k += 1
    if k == at or (tokens[k - 1].low in DETERMINERS["en"] and not tokens[k - 1].capital):
        k += 1
    return min(k, high) if tokens[at].low in HEARERS or k > at else at


def _clause(tokens: Sequence[Token], report: Report, begin: int, high: int, language: str) -> Found | None:
    """The words after a cue: a quotation it introduces, or the clause it governs."""
    first = next((k for k in range(begin, high) if quoted(tokens[k])), None)
    if first is not None and _introduces(tokens, begin, first, language):
        run = _run(tokens, first, high)
        rest = _trim(tokens, run[1], high)
        if rest is None or not any(quoted(t) for t in tokens[slice(*rest)]) or ends_like_sentence(tokens[first]):
            return Found([run], report, direct=True)
    if first is None:
        return _indirect(tokens, report, begin, high, language)
    part = _trim(tokens, begin, high)
    if part is None or first - begin > _PAST_CLAUSE or not _governs(tokens, report, begin, first, language):
        return None
    if report.cue.lemma in NAMING:
        part = _to_last_quotation(tokens, part)
    return Found([part], report, direct=_all_quoted(tokens, part))


_PAST_CLAUSE = 40


def _governs(tokens: Sequence[Token], report: Report, begin: int, first: int, language: str) -> bool:
    """Whether a cue governs the clause that the quotation at ``first`` stands in."""
    if language != "en":
        return True
    lemma = report.cue.lemma
    if lemma not in SAYING and report.cue.position != "after" and " " not in lemma:
        return False
    if lemma in NAMING and first == begin:
        last = max(k for k in range(begin, min(len(tokens), begin + _PAST_CLAUSE)) if quoted(tokens[k]))
        return not _names(tokens[last])
    return report.source is not None


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
        return sentence_like(token) and ends_like_sentence(token)
    last = between[-1]
    if last.text == ":":
        return True
    if last.text == "," or language != "en":
        return sentence_like(token)
    first = between[0]
    adverbial = first.low in PREPOSITIONS.get(language, EMPTY) or first.low in HEARERS
    return adverbial and sentence_like(token) and ends_like_sentence(token)


def _indirect(tokens: Sequence[Token], report: Report, begin: int, high: int, language: str) -> Found | None:
    """Words reported without marks: a that-clause, or what an unambiguous verb of saying governs."""
    part = _trim(tokens, begin, high, keep_that=True)
    if part is None or part[1] - part[0] < 2:  # noqa: PLR2004 - 'said so', 'said yes'
        return None
    first = tokens[part[0]]
    frames = report.cue.frames
    if first.low in _THAT and Frame.CLAUSE in frames:
        return Found([part], report)
    if report.cue.ambiguous or report.source is None:
        return None
    if report.cue.position == "after" and tokens[report.extent[1]].text == ",":
        return Found([part], report)
    if Frame.URGE in frames and any(t.low == "to" for t in tokens[part[0] : part[0] + 8]):
        return Found([part], report)
    if report.cue.lemma in _BARE and first.low not in PREPOSITIONS.get(language, EMPTY):
        return Found([part], report)
    return None


def _object(tokens: Sequence[Token], told: list[Report], at: int) -> Found | None:
    """In a headline whatever follows a plain cue is its content: 'Minister denies selling island'."""
    report = told[at]
    if report.cue.ambiguous or report.source is None or report.inverted:
        return None
    part = _trim(tokens, report.extent[1], _bound(tokens, told, at))
    return None if part is None or part[1] - part[0] < 2 else Found([part], report)  # noqa: PLR2004 - one word says nothing


_THAT = frozenset("that whether dass daß que qu' что що, что ki".split())
# Verbs that take a clause without 'that' in news more often than anything else (cases train, PolNeAR train).
_BARE = frozenset("say insist argue claim admit warn announce predict reveal confirm think believe tell add".split())


def _to_last_quotation(tokens: Sequence[Token], part: Slice) -> Slice:
    """Up to the last quotation and the few words that still belong to it: '“real sorrow” at the cuts'."""
    end = max(k for k in range(*part) if quoted(tokens[k])) + 1
    while end < part[1] and tokens[end].kind is TokenKind.WORD and tokens[end].low not in _ENDS_NAMING:
        end += 1
    return (part[0], end)


_ENDS_NAMING = frozenset("and but or while when after before because as who which that where so since".split())


def _trim(tokens: Sequence[Token], start: int, end: int, *, keep_that: bool = False) -> Slice | None:
    """The part without edge punctuation and conjunctions; none when nothing is left."""
    del keep_that
    while start < end and tokens[start].kind is TokenKind.POINT and tokens[start].text not in "$£€#":
        start += 1
    while start < end and (
        (tokens[end - 1].kind is TokenKind.POINT and tokens[end - 1].text not in "%)")
        or tokens[end - 1].low in _SEPARATORS
    ):
        end -= 1
    return (start, end) if end > start else None


__all__ = ["CONJUNCTIONS", "Found", "contents", "ends_like_sentence", "quoted", "sentence_like", "word_count"]
