"""What was said: from a sentence's reports to the words each of them holds.

Marks decide the borders of quoted words; a report decides whether words outside the
marks belong to them. A quotation in no report is judged by itself: a sentence in
marks is a statement whose source stands elsewhere, a word in marks is none.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.lexicon.grammar import DETERMINERS, FIRST_PERSON, SUBJECT_PRONOUNS, WEEKDAYS_EN
from onrecord.lexicon.saying import TOLD
from onrecord.statements.clauses import SEPARATORS, clause, object_of, run, trim
from onrecord.statements.reports import Report, reports
from onrecord.types import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.statements.tokens import Slice, Token

_SETS_OFF = frozenset(",–—-")
_SPLITS = frozenset(",;–—-")
_LEADS = frozenset(",.:;–—-")
_CLOSES = frozenset(",.;–—-!?")
_NEAR = 14
_HEARER = 5
_LONGEST_LABEL = 4
# Fewest words of a quotation without a cue, and without a stop at its end, that is taken for
# speech. A judgement: by benchmarks.quality 2 to 6 give the same F1 on cases train and the real pages.
_FEWEST_WORDS = 4
_ADVERBIAL = WEEKDAYS_EN | frozenset("in on at to during after before when while as with by".split())
_NOT_RESUMING = frozenset("who which where when whose though although but while as because and so".split())


@dataclass(slots=True)
class Content:
    """One statement of a sentence as token indices; ``report`` is none for words without a cue.

    ``nested``: the words lie inside those of another statement of the sentence. ``label``: a name
    before a colon, where no report names the source.
    """

    pieces: list[Slice]
    report: Report | None
    direct: bool = False
    nested: bool = False
    label: Slice | None = None


def contents(tokens: Sequence[Token], language: str, *, terse: bool = False) -> list[Content]:
    """Give the statements of one sentence in order of their words; ``terse`` reads it as a headline."""
    told = [r for r in reports(tokens, language) if not _own_voice(tokens, r)]
    out: list[Content] = []
    for at, report in enumerate(told):
        found = _content(tokens, told, at, out, language)
        if found is None and terse:
            part = object_of(tokens, report, _bound(tokens, told, at))
            found = None if part is None else Content([part], report)
        if found is not None:
            out.append(found)
    out = _settled(tokens, out) + _alone(tokens, out)
    return sorted(out, key=lambda f: f.pieces[0])


def _own_voice(tokens: Sequence[Token], report: Report) -> bool:
    """'As we have noted', 'if you say': the page speaking of itself or to its reader reports nobody."""
    return report.source is not None and tokens[report.source[0]].low.split("'")[0] in FIRST_PERSON | {"you"}


def _settled(tokens: Sequence[Token], out: list[Content]) -> list[Content]:
    """Thoughts that only repeat a statement go; what lies in another stays where it is quoted."""
    kept = [f for f in out if not _only_holds(f, out)]
    for found in kept:
        found.nested = _inside_another(found, kept)
    return [
        f for f in kept if not f.nested or any(tokens[k].quoted for a, b in f.pieces for k in range(a, b))
    ]


def _only_holds(found: Content, others: list[Content]) -> bool:
    if found.report is None or found.report.cue.kind is Kind.SPEECH:
        return False
    a, b = found.pieces[0][0], found.pieces[-1][1]
    return any(o is not found and a <= o.pieces[0][0] and o.pieces[-1][1] <= b for o in others)


def _inside_another(found: Content, others: list[Content]) -> bool:
    """Whether the words, and the cue, lie inside what another report of the sentence governs."""
    if found.report is None:
        return False
    a, b = found.pieces[0][0], found.pieces[-1][1]
    cue = found.report.group[0]
    return any(
        other is not found
        and other.report is not None
        and other.pieces != found.pieces
        and any(x <= a and b <= y for x, y in other.pieces)
        and any(x <= cue < y for x, y in other.pieces)
        for other in others
    )


def _alone(tokens: Sequence[Token], out: list[Content]) -> list[Content]:
    """Quotations in no report that are speech all the same."""
    taken = {k for f in out for a, b in f.pieces for k in range(a, b)}
    words = sum(t.word for t in tokens)
    return [
        Content([(k, k + 1)], None, direct=True, label=_label(tokens, k))
        for k, token in enumerate(tokens)
        if token.quoted and k not in taken and _speaks_alone(tokens, k, words)
    ]


def _label(tokens: Sequence[Token], at: int) -> Slice | None:
    """'Union: “…”': a name of a few words that opens the sentence before a colon."""
    name = tokens[: at - 1]
    named = (
        0 < len(name) <= _LONGEST_LABEL and all(t.word for t in name) and name[0].capital and name[-1].capital
    )
    return (0, at - 1) if at > 1 and tokens[at - 1].text == ":" and named else None


def _speaks_alone(tokens: Sequence[Token], at: int, words: int) -> bool:
    """Whether a quotation is the whole sentence (which has so many words), or a sentence after a colon."""
    token = tokens[at]
    if words == token.word:
        return token.like_sentence and (token.ends_clause or token.words >= _FEWEST_WORDS)
    introduced = at > 0 and tokens[at - 1].text == ":"
    return introduced and token.like_sentence and token.words >= _FEWEST_WORDS


def _content(
    tokens: Sequence[Token], told: list[Report], at: int, out: list[Content], language: str
) -> Content | None:
    report = told[at]
    if _sums_up(tokens, told, at):
        part = trim(tokens, 0, report.extent[0])
        return None if part is None else Content([part], report)
    low = max([0, *(f.pieces[-1][1] for f in out if not f.nested), *(r.extent[1] for r in told[:at])])
    high = _bound(tokens, told, at)
    if _trails(tokens, report, low):
        return _trailing(tokens, report, low, high)
    if report.inverted and report.cue.position != "after":
        return None
    found = clause(tokens, report, high, language)
    return None if found is None else Content([found[0]], report, direct=found[1])


def _sums_up(tokens: Sequence[Token], told: list[Report], at: int) -> bool:
    """'He called it “a farce” and said, “No,” the office said.': the last report holds the whole sentence."""
    report = told[at]
    start, end = report.extent
    if at != len(told) - 1 or at == 0 or report.participle or start == 0 or not tokens[start - 1].quoted:
        return False
    ends = end >= len(tokens) or tokens[end].text in (".", ",") or tokens[end].low in _ADVERBIAL
    first = next(k for k, t in enumerate(tokens) if t.quoted)
    earlier = told[:at]
    introduced = any(r.extent[1] in (start - 2, start - 1) for r in earlier)
    return ends and first > 0 and introduced and not any(r.inverted for r in earlier)


def _bound(tokens: Sequence[Token], told: list[Report], at: int) -> int:
    """Where the content after a report ends at the latest: before the next report of its own clause."""
    end = told[at].extent[1]
    high = _bracket_end(tokens, end)
    for later in told[at + 1 :]:
        start = later.extent[0]
        if start >= high:
            break
        if later.cue.kind is not Kind.SPEECH and not later.inverted:
            continue
        prior = tokens[start - 1]
        apart = prior.text in _SPLITS or prior.low in SEPARATORS or prior.quoted
        if apart and (start - end > 1 or later.participle):
            stops = [k for k in range(end, start) if tokens[k].text == ";"]
            return stops[-1] if stops and stops[-1] < start - 1 else start
    return high


def _bracket_end(tokens: Sequence[Token], start: int) -> int:
    """The first bracket that closes one opened before ``start``, or the sentence's end."""
    depth = 0
    for k in range(start, len(tokens)):
        depth += (tokens[k].text in ("(", "[")) - (tokens[k].text in (")", "]"))
        if depth < 0:
            return k
    return len(tokens)


def _trails(tokens: Sequence[Token], report: Report, low: int) -> bool:
    """Whether the report stands after or inside the words: a quotation, or a clause and a comma before."""
    start, _ = report.extent
    if report.participle or start <= low:
        return False
    prior = tokens[start - 1]
    if prior.quoted:
        return _attributed(tokens, report, prior)
    if report.cue.position == "after":
        opens_clause = (
            prior.text == "," and start > 1 and tokens[start - 2].low in SEPARATORS | {"because", "that"}
        )
        return not opens_clause and any(not t.point for t in tokens[low:start])
    if prior.text not in _SETS_OFF or all(t.point for t in tokens[low : start - 1]):
        return False
    if report.source is None:
        last = all(t.point for t in tokens[report.extent[1] :])
        return tokens[start - 2].quoted and (last or tokens[start - 2].ends_clause)
    return tokens[start - 2].quoted or _closed(tokens, report)


def _closed(tokens: Sequence[Token], report: Report) -> bool:
    """Whether nothing but the clause's end follows: no words of its own stand after the report."""
    end = report.extent[1]
    following = tokens[end] if end < len(tokens) else None
    if following is None:
        return True
    ahead = tokens[end + 1] if following.text in (",", ":") and end + 1 < len(tokens) else following
    if following.quoted or (ahead.quoted and ahead.like_sentence):
        return False
    if report.cue.lemma in TOLD and len(tokens) - end <= _HEARER and not any(t.quoted for t in tokens[end:]):
        return True
    return report.inverted or following.text in _CLOSES or following.low in _ADVERBIAL


def _attributed(tokens: Sequence[Token], report: Report, quotation: Token) -> bool:
    """Whether what follows a quotation attributes it: not 'the “Say when.” campaign did not appeal to'."""
    if report.source is None:
        return quotation.ends_clause
    first = tokens[report.extent[0]]
    plain = (
        first.low in DETERMINERS["en"]
        or first.low in SUBJECT_PRONOUNS["en"]
        or first.capital
        or report.inverted
    )
    return plain or quotation.last != "."


def _trailing(tokens: Sequence[Token], report: Report, low: int, high: int) -> Content | None:
    start, end = report.extent
    left = trim(tokens, low, start)
    if left is None:
        return None
    left = _from_quotation(tokens, left)
    right = _resumed(tokens, left, end, high)
    pieces = [left] if right is None else [left, right]
    return Content(pieces, report, direct=all(_all_quoted(tokens, p) for p in pieces))


def _from_quotation(tokens: Sequence[Token], part: Slice) -> Slice:
    """Only the quotation where a colon or another clause stands before it."""
    start, end = part
    if not tokens[end - 1].quoted:
        return part
    for k in range(end - 2, start - 1, -1):
        if tokens[k].text in {":", ";", ")"}:
            return (k + 1, end)
    return part


def _all_quoted(tokens: Sequence[Token], part: Slice) -> bool:
    return all(t.quoted or t.point for t in tokens[slice(*part)])


def _resumed(tokens: Sequence[Token], left: Slice, end: int, high: int) -> Slice | None:
    """What goes on after ', she said,': quoted words after quoted words, a clause after a clause."""
    first = next((k for k in range(end, high) if tokens[k].quoted), None)
    if first is not None and _all_quoted(tokens, left):
        near = first - end <= _NEAR and (first == end or tokens[first - 1].text in _LEADS)
        return run(tokens, first, high) if near else None
    if end >= high or tokens[end].text not in _SETS_OFF:
        return None
    rest = trim(tokens, end + 1, high)
    if rest is None or (first is None and any(t.quoted for t in tokens[slice(*left)])):
        return None
    head = tokens[rest[0]].low
    if head.endswith("ing") or (first is None and head in _NOT_RESUMING | _ADVERBIAL):
        return None
    return rest
