"""When a statement was made: a time beside its cue, an event, else on or before publication."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from onrecord.types import Flag, Span, TimexType, Utterance, UtteranceBasis

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.types import Article, Moment, Publication, Statement

# How far from the cue, in characters, a time may stand: 'said in a statement posted online late on Monday'.
_REACH: Final = 110
_NEAR: Final = 14
_DAY: Final = re.compile(r"\d{4}-(?:\d\d-\d\d|W)")
_TERM: Final = re.compile(r"\b(?:by|before|until|from|of|for)\s\Z")
_BREAK: Final = re.compile(r"[.!?][\"'”’»)]*\s+[^a-z\s]|\n|;")
_ABBREVIATION: Final = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|St|No|[A-Z]|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec))\.\s"
)
_EVENT: Final = re.compile(
    r"\b(?:after|before|during|following|ahead of)\s+(?:an?|the|his|her|their|its)"
    r"\s+[^\s,.;:\"“”]+(?:\s[^\s,.;:\"“”]+){0,5}"
)
_DATED: Final = re.compile(r"\b(?:dated|posted|published|issued|released|signed|written)(?:\s\w+){0,3}\s*\Z")
_BESIDE, _ON_EVENT, _BY_PUBLICATION = 0.85, 0.7, 0.9


def utterances(
    article: Article, statements: Sequence[Statement], moments: Sequence[Moment]
) -> tuple[Utterance, ...]:
    """Return when each statement was made, in their order."""
    said = _joined(span for s in statements for span in s.content)
    dated = [m for m in moments if _may_date(article, m) and not _meets(said, m.span)]
    starts = [m.span.start for m in dated]
    made: list[Utterance] = []
    for statement in statements:
        cue = statement.cue or statement.source
        beside = _beside(article, cue, dated, starts)
        if beside is not None:
            made.append(_at(article, statement, beside))
        elif made and Flag.CONTINUED in statement.flags and made[-1].basis is UtteranceBasis.BESIDE:
            u = made[-1]
            made.append(
                Utterance(statement.id, u.edtf, u.earliest, u.latest, UtteranceBasis.CONTINUED, u.span, 0.7)
            )
        else:
            made.append(_open(article.published, statement.id, _event(article, cue, said)))
    return tuple(made)


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Return spans in order and apart, those that overlap as one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def _meets(spans: list[Span], span: Span) -> bool:
    at = bisect_left(spans, span.end, key=lambda s: s.start) - 1
    return at >= 0 and spans[at].meets(span)


def _may_date(article: Article, moment: Moment) -> bool:
    """Whether a time may be that of speaking: a date in no interval, no term, not after publication."""
    if (
        moment.earliest is None
        or moment.latest is None
        or moment.timex.type not in {TimexType.DATE, TimexType.TIME}
    ):
        return False
    published = article.published.latest if article.published else None
    if published is not None and moment.earliest > published:
        return False
    before = article.text[max(0, moment.span.start - 8) : moment.span.start]
    return _TERM.search(before) is None and ("/" not in (moment.edtf or "/") or "-W" in moment.timex.value)


def _reach(moment: Moment) -> int:
    """Return how far from its cue a time may stand: a month or a year, right beside it."""
    return _REACH if moment.timex.type is TimexType.TIME or _DAY.match(moment.timex.value) else _NEAR


def _beside(article: Article, cue: tuple[Span, ...], dated: list[Moment], starts: list[int]) -> Moment | None:
    """Return the time nearest to the cue within its sentence."""
    best: tuple[int, Moment] | None = None
    for span in cue:
        for moment in dated[bisect_left(starts, span.start - _REACH) :]:
            if moment.span.start > span.end + _REACH:
                break
            gap = _gap(article.text, span, moment.span)
            if gap is not None and gap <= _reach(moment) and (best is None or gap < best[0]):
                best = (gap, moment)
    return best[1] if best else None


def _gap(text: str, one: Span, two: Span) -> int | None:
    """Return how far two places of one sentence are apart; none across its end."""
    first, last = sorted((one, two))
    between = text[first.end : last.start] if first.end < last.start else ""
    if _BREAK.search(_ABBREVIATION.sub(" ", between)) or '"' in between or "“" in between:
        return None
    return len(between)


def _at(article: Article, statement: Statement, moment: Moment) -> Utterance:
    before = article.text[max(0, moment.span.start - 40) : moment.span.start]
    basis = UtteranceBasis.DOCUMENT if _DATED.search(before) else UtteranceBasis.BESIDE
    confidence = min(_BESIDE, moment.confidence)
    return Utterance(
        statement.id, moment.edtf, moment.earliest, moment.latest, basis, moment.span, confidence
    )


def _event(article: Article, cue: tuple[Span, ...], said: list[Span]) -> Span | None:
    """Return 'after the vote' close after a cue, outside all that is quoted."""
    for span in cue:
        m = _EVENT.search(article.text, span.end, span.end + _REACH)
        if m is None or _gap(article.text, span, Span(m.start(), m.end())) is None:
            continue
        found = Span(m.start(), m.end())
        if not _meets(said, found):
            return found
    return None


def _open(published: Publication | None, statement: str, event: Span | None) -> Utterance:
    latest = published.latest if published else None
    edtf = f"../{published.edtf}" if published and published.latest else None
    if event is not None:
        return Utterance(statement, edtf, None, latest, UtteranceBasis.EVENT, event, _ON_EVENT)
    if published is None:
        return Utterance(statement, None, None, None, UtteranceBasis.UNKNOWN, None, 1.0)
    return Utterance(statement, edtf, None, latest, UtteranceBasis.PUBLICATION, None, _BY_PUBLICATION)
