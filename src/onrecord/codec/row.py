"""One statement as it leaves a store or a record: who, per whom, where read, on what basis.

The article text is not part of a row; offsets and the capture's digest let a holder of
the page find the words again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.codec.outward import line_of
from onrecord.codec.shapes import Hop, Pair  # noqa: TC001 - msgspec reads the annotations at run time
from onrecord.codec.whereabouts import beside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.codec.shapes import Article, Place, RecordLine, Statement
    from onrecord.types import Record

CUT = " … "
"""Joins the pieces of words cut in two, where they are told as one text."""


@dataclass(frozen=True, slots=True)
class RowArticle:
    """The page a statement was read in."""

    id: str
    url: str
    headline: str | None
    byline: str | None
    outlet: str | None
    section: str | None
    language: str | None
    published: str | None
    earliest: str | None
    latest: str | None
    clock: str | None
    date_basis: str | None
    date_confidence: float | None
    capture: str
    fetched: str | None


@dataclass(frozen=True, slots=True)
class RowSpeaker:
    """The source a statement is attributed to, as printed."""

    id: str
    name: str
    kind: str
    role: str | None


@dataclass(frozen=True, slots=True)
class RowPlace:
    """A place named in the paragraphs of a statement; ``in_words`` where the statement's words name it.

    ``id``, ``country`` and the point are set where something decides what the name stands for
    (``basis``): a GeoNames id, or one of onrecord's own (``area:``, ``admin:``).
    """

    printed: str
    name: str
    level: str | None
    basis: str | None
    id: str | None
    country: str | None
    latitude: float | None
    longitude: float | None
    in_words: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One statement with its attribution; spans are code points of the article text."""

    id: str
    quote: tuple[str, ...]
    content: tuple[Pair, ...]
    speaker: RowSpeaker | None
    reason: str | None
    basis: str | None
    speaker_confidence: float
    form: str
    kind: str
    stance: str
    cue: tuple[str, ...]
    cue_spans: tuple[Pair, ...]
    cue_class: str
    source: tuple[str, ...]
    source_spans: tuple[Pair, ...]
    flags: tuple[str, ...]
    within: str | None
    confidence: float
    chain: tuple[Hop, ...]
    places: tuple[RowPlace, ...]
    article: RowArticle
    engine: str


def rows_of(record: Record) -> Iterator[Row]:
    """Yield one row for each statement, as the store would give it back."""
    whole = line_of(record, record.article.url)
    article = _article(whole.article)
    speakers = {speaker.id: speaker for speaker in whole.speakers}
    for statement, numbers in zip(whole.statements, beside(record), strict=True):
        found = speakers[statement.speaker.id] if statement.speaker else None
        speaker = RowSpeaker(found.id, found.name, found.kind.value, found.role) if found else None
        places = tuple(_place(whole.places[i], statement.content) for i in numbers)
        yield _row(whole, statement, (speaker, places), article)


def _place(place: Place, content: tuple[Pair, ...]) -> RowPlace:
    found = place.candidates[0] if place.basis is not None else None
    return RowPlace(
        printed=place.printed,
        name=place.name,
        level=place.level.value if place.level else None,
        basis=place.basis.value if place.basis else None,
        id=found.id if found else None,
        country=found.country if found else None,
        latitude=place.lat,
        longitude=place.lon,
        in_words=any(start < place.span[1] and place.span[0] < end for start, end in content),
    )


def _row(
    whole: RecordLine,
    statement: Statement,
    told: tuple[RowSpeaker | None, tuple[RowPlace, ...]],
    article: RowArticle,
) -> Row:
    text, (speaker, places) = whole.article.text, told
    return Row(
        id=statement.id,
        quote=statement.quote,
        content=statement.content,
        speaker=speaker,
        reason=statement.reason.value if statement.reason else None,
        basis=statement.basis.value if statement.basis else None,
        speaker_confidence=statement.speaker_confidence,
        form=statement.form.value,
        kind=statement.kind.value,
        stance=statement.stance.value,
        cue=tuple(text[a:b] for a, b in statement.cue),
        cue_spans=statement.cue,
        cue_class=statement.cue_class.value,
        source=tuple(text[a:b] for a, b in statement.source),
        source_spans=statement.source,
        flags=tuple(flag.value for flag in statement.flags),
        within=statement.within,
        confidence=statement.confidence,
        chain=statement.chain,
        places=places,
        article=article,
        engine=whole.engine,
    )


def _article(article: Article) -> RowArticle:
    moment = article.published
    return RowArticle(
        id=article.id,
        url=article.url,
        headline=article.headline_text,
        byline=article.byline,
        outlet=article.outlet,
        section=article.section,
        language=article.language,
        published=moment.edtf if moment else None,
        earliest=moment.earliest if moment else None,
        latest=moment.latest if moment else None,
        clock=moment.clock if moment else None,
        date_basis=moment.basis.value if moment else None,
        date_confidence=moment.confidence if moment else None,
        capture=article.capture,
        fetched=None,
    )
