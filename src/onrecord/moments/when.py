"""The whole stage: the times of a page, the times of its statements, and one by the other."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from onrecord.moments.spread import moments_of
from onrecord.moments.tag import day_of, find, reread
from onrecord.moments.utterance import utterances
from onrecord.types import Form, TimeBasis

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from onrecord.moments.tag import Found
    from onrecord.types import Article, Moment, Span, Statement, Utterance


def when(
    article: Article, statements: Sequence[Statement]
) -> tuple[tuple[Moment, ...], tuple[Utterance, ...]]:
    """Return the times an article names, in order, and when each statement was made.

    What a speaker counts from the day of speaking ('yesterday' in a quotation) is read from
    that day where the page tells it. Nothing is counted from today.
    """
    found = find(article)
    moments = moments_of(found)
    made = utterances(article, statements, moments)
    published = day_of(article.published.edtf) if article.published else None
    spoken = _spoken(statements, made, published)
    if not spoken:
        return moments, made
    return moments_of([_from_speech(each, spoken) for each in found]), made


def _spoken(
    statements: Sequence[Statement], made: Sequence[Utterance], published: dt.date | None
) -> list[tuple[Span, dt.date]]:
    """Return the verbatim words said on a known day other than that of publication."""
    days = [
        (s, day_of(u.edtf) if u.earliest == u.latest else None) for s, u in zip(statements, made, strict=True)
    ]
    return sorted(
        (span, day)
        for statement, day in days
        if day is not None and day != published and statement.form is Form.DIRECT
        for span in statement.content
    )


def _from_speech(found: Found, spoken: list[tuple[Span, dt.date]]) -> Found:
    if found.reading.basis not in {TimeBasis.PUBLICATION, TimeBasis.NO_DATE, TimeBasis.UNANCHORED}:
        return found
    at = bisect_right(spoken, found.span.start, key=lambda pair: pair[0].start) - 1
    if at < 0 or not spoken[at][0].holds(found.span):
        return found
    return reread(found, spoken[at][1])
