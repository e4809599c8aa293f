"""One statement as it leaves a store or a record: who, per whom, where read, on what basis.

The article text is not part of a row; offsets and the capture's digest let a holder of
the page find the words again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.codec.outward import line_of
from onrecord.codec.shapes import Hop, Pair  # noqa: TC001 - msgspec reads the annotations at run time
from onrecord.codec.whereabouts import beside, moments_within
from onrecord.edtf import precision

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.codec.shapes import Article, Moment, Place, RecordLine, Statement, Utterance
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
class RowUtterance:
    """When a statement was made, apart from the times it speaks of; ``../DATE`` is on or before."""

    edtf: str | None
    earliest: str | None
    latest: str | None
    basis: str
    confidence: float
    precision: str | None


@dataclass(frozen=True, slots=True)
class RowMoment:
    """A time that a statement's own words name: as printed, in TIMEX3, and on the calendar where known."""

    printed: str
    type: str
    value: str
    edtf: str | None
    earliest: str | None
    latest: str | None
    basis: str
    precision: str | None


@dataclass(frozen=True, slots=True)
class RowReview:
    """What people said of a statement: the ``verdict`` that stands, by whom and when last, and their notes.

    accepted, edited, rejected, or noted where there are notes alone. ``machine`` has, by field, the
    machine's own value of whatever they corrected; the row has theirs.
    """

    verdict: str
    author: str
    at: str
    machine: dict[str, str | None]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One statement with its attribution; spans are code points of the article text.

    ``utterance`` is none where the page was read before times were kept, ``review`` where no person
    said anything of the statement.
    """

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
    utterance: RowUtterance | None
    moments: tuple[RowMoment, ...]
    places: tuple[RowPlace, ...]
    article: RowArticle
    engine: str
    review: RowReview | None = None


def rows_of(record: Record) -> Iterator[Row]:
    """Yield one row for each statement, as the store would give it back."""
    whole = line_of(record, record.article.url)
    article = _article(whole.article)
    speakers = {speaker.id: speaker for speaker in whole.speakers}
    told = zip(whole.statements, beside(record), moments_within(record), strict=True)
    for statement, named, dated in told:
        found = speakers[statement.speaker.id] if statement.speaker else None
        speaker = RowSpeaker(found.id, found.name, found.kind.value, found.role) if found else None
        places = tuple(_place(whole.places[i], statement.content) for i in named)
        moments = tuple(_moment(whole.moments[i]) for i in dated)
        yield _row(whole, statement, (speaker, moments, places), article)


def _utterance(utterance: Utterance) -> RowUtterance:
    u = utterance
    return RowUtterance(u.edtf, u.earliest, u.latest, u.basis.value, u.confidence, precision(u.edtf))


def _moment(moment: Moment) -> RowMoment:
    m, timex = moment, moment.timex3
    known = (timex.type.value, timex.value, m.edtf, m.earliest, m.latest, m.basis.value)
    return RowMoment(m.text, *known, precision(m.edtf))


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
    told: tuple[RowSpeaker | None, tuple[RowMoment, ...], tuple[RowPlace, ...]],
    article: RowArticle,
) -> Row:
    text, (speaker, moments, places) = whole.article.text, told
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
        utterance=_utterance(statement.utterance),
        moments=moments,
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
