"""Record → the public shapes: spans stay, the words at them are added for the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.codec import shapes
from onrecord.terms import HopKind

if TYPE_CHECKING:
    from onrecord import types
    from onrecord.types import Span


def line_of(record: types.Record, source: str) -> shapes.RecordLine:
    """Return the public shape of a record.

    Raises IndexError where a span lies outside the article text.
    """
    article = record.article
    speakers = {s.id: s for s in record.speakers}
    told = zip(record.statements, record.attributions, record.utterances, strict=True)
    return shapes.RecordLine(
        schema=shapes.SCHEMA,
        engine=record.engine,
        source=source,
        article=_article(article),
        statements=tuple(_statement(article, said, speakers) for said in told),
        speakers=tuple(_speaker(article, s) for s in record.speakers),
        moments=tuple(_moment(article, m) for m in record.moments),
        places=tuple(_place(article, p) for p in record.places),
    )


def hop_name(article: types.Article, hop: types.Hop) -> str | None:
    """Return a hop's name: the words at its span, else the outlet of the metadata for the page read."""
    if hop.span is not None:
        return article[hop.span]
    return article.outlet.value if hop.read and article.outlet else None


def _via(chain: tuple[shapes.Hop, ...]) -> tuple[str, ...]:
    """Return the names of the hops other than the outlet that was read, in order, where they have one."""
    named = [h for h in chain if h.kind is not HopKind.UNNAMED and not h.read]
    return tuple(hop.name for hop in named if hop.name is not None)


def _pair(span: Span) -> shapes.Pair:
    return (span.start, span.end)


def _maybe(span: Span | None) -> shapes.Pair | None:
    return None if span is None else _pair(span)


def _pairs(spans: tuple[Span, ...]) -> tuple[shapes.Pair, ...]:
    return tuple(_pair(s) for s in spans)


def _stated(stated: types.Stated | None) -> tuple[str | None, str | None, shapes.Pair | None]:
    return (stated.value, stated.basis, _maybe(stated.span)) if stated else (None, None, None)


def _article(article: types.Article) -> shapes.Article:
    byline, byline_basis, byline_span = _stated(article.byline)
    outlet, outlet_basis, outlet_span = _stated(article.outlet)
    section, section_basis, section_span = _stated(article.section)
    language, language_basis, language_span = _stated(article.language)
    return shapes.Article(
        id=article.id,
        url=article.url,
        capture=article.capture,
        text=article.text,
        blocks=tuple(shapes.Block(_pair(b.span), b.role) for b in article.blocks),
        headline=_maybe(article.headline),
        headline_text=article[article.headline] if article.headline else None,
        byline=byline,
        byline_basis=byline_basis,
        byline_span=byline_span,
        outlet=outlet,
        outlet_basis=outlet_basis,
        outlet_span=outlet_span,
        section=section,
        section_basis=section_basis,
        section_span=section_span,
        language=language,
        language_basis=language_basis,
        language_span=language_span,
        published=_publication(article.published) if article.published else None,
    )


def _publication(publication: types.Publication) -> shapes.Publication:
    return shapes.Publication(
        edtf=publication.edtf,
        basis=publication.basis,
        confidence=publication.confidence,
        clock=publication.clock,
        earliest=publication.earliest,
        latest=publication.latest,
        span=_maybe(publication.span),
        evidence=_pairs(publication.evidence),
        rivals=tuple(shapes.Rival(r.edtf, r.basis) for r in publication.rivals),
    )


def _moment(article: types.Article, moment: types.Moment) -> shapes.Moment:
    start, timex = moment.start, moment.timex
    return shapes.Moment(
        span=_pair(moment.span),
        text=article[moment.span],
        timex3=shapes.Timex(timex.type, timex.value, timex.mod),
        edtf=moment.edtf,
        earliest=moment.earliest,
        latest=moment.latest,
        clock=moment.clock,
        anchor=moment.anchor,
        basis=moment.basis,
        start=shapes.Start(start.edtf, start.earliest, start.latest) if start else None,
        confidence=moment.confidence,
    )


def _utterance(utterance: types.Utterance) -> shapes.Utterance:
    u = utterance
    return shapes.Utterance(u.edtf, u.earliest, u.latest, u.basis, _maybe(u.span), u.confidence)


def _statement(
    article: types.Article,
    said: tuple[types.Statement, types.Attribution, types.Utterance],
    speakers: dict[str, types.Speaker],
) -> shapes.Statement:
    statement, attribution, utterance = said
    speaker = speakers[attribution.speaker] if attribution.speaker is not None else None
    chain = tuple(shapes.Hop(h.kind, hop_name(article, h), _maybe(h.span), h.read) for h in attribution.chain)
    return shapes.Statement(
        id=statement.id,
        content=_pairs(statement.content),
        quote=tuple(article[s] for s in statement.content),
        cue=_pairs(statement.cue),
        source=_pairs(statement.source),
        form=statement.form,
        kind=statement.kind,
        stance=statement.stance,
        cue_class=statement.cue_class,
        flags=statement.flags,
        within=statement.within,
        confidence=statement.confidence,
        speaker=shapes.Source(speaker.id, article[speaker.name], speaker.kind) if speaker else None,
        reason=attribution.reason,
        basis=attribution.basis,
        speaker_confidence=attribution.confidence,
        chain=chain,
        via=_via(chain),
        utterance=_utterance(utterance),
        candidates=tuple(
            shapes.Candidate(article[c.name], _pair(c.name), c.kind, c.confidence)
            for c in attribution.candidates
        ),
    )


def _speaker(article: types.Article, speaker: types.Speaker) -> shapes.Speaker:
    return shapes.Speaker(
        id=speaker.id,
        name=article[speaker.name],
        name_span=_pair(speaker.name),
        kind=speaker.kind,
        role=article[speaker.role] if speaker.role else None,
        role_span=_maybe(speaker.role),
        mentions=_pairs(speaker.mentions),
    )


def _place(article: types.Article, place: types.Place) -> shapes.Place:
    found, printed = place.resolved, article[place.span]
    return shapes.Place(
        span=_pair(place.span),
        printed=printed,
        name=place_label(found.name, printed) if found else printed,
        level=place.level,
        basis=place.basis,
        lat=found.latitude if found else None,
        lon=found.longitude if found else None,
        candidates=tuple(_candidate(c) for c in place.candidates),
    )


def place_label(name: str, printed: str) -> str:
    """Return the name of a place, or what was printed where that is a shorter or longer form of it.

    "New York" is not told as "New York City", nor "North Philadelphia" as "Philadelphia".
    """
    head = printed.split(",", maxsplit=1)[0]
    if name.casefold().startswith(f"{head.casefold()} ") or name.casefold().startswith(f"{head.casefold()},"):
        return name[: len(head)]
    return head if head.casefold().endswith(f" {name.casefold()}") else name


def _candidate(candidate: types.PlaceCandidate) -> shapes.PlaceCandidate:
    c = candidate
    names = tuple(shapes.PlaceName(n.name, n.language) for n in c.names)
    return shapes.PlaceCandidate(c.id, c.name, c.level, c.country, c.latitude, c.longitude, names)
