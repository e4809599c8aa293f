"""The public shapes → Record.

Only spans are taken over; the words beside them are checked: building the record and
turning it outward again must give the line that came in.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

from onrecord import types
from onrecord.codec.outward import line_of
from onrecord.errors import CodecError
from onrecord.types import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.codec import shapes


def record_of(line: shapes.RecordLine) -> types.Record:
    """Return the record a line describes.

    Raises CodecError, naming the field, where derived words differ from the text at
    their span, a span is empty, reversed or outside the text, or the parts do not fit.
    """
    _check_bounds(line.article)
    try:
        record = types.Record(
            engine=line.engine,
            article=_article(line.article),
            statements=tuple(_statement(s) for s in line.statements),
            speakers=tuple(
                types.Speaker(s.id, _span(s.name_span), s.kind, _maybe(s.role_span), _spans(s.mentions))
                for s in line.speakers
            ),
            attributions=tuple(_attribution(s) for s in line.statements),
            utterances=tuple(_utterance(s) for s in line.statements),
            moments=tuple(_moment(m) for m in line.moments),
            places=tuple(_place(p) for p in line.places),
        )
        again = line_of(record, line.source)
    except (ValueError, IndexError) as error:
        msg = f"not a whole record: {error}"
        raise CodecError(msg) from error
    for where, said, found in differences(line, again, ""):
        msg = f"{where.removeprefix('.')}: the line says {said!r}, its spans give {found!r}"
        raise CodecError(msg)
    return record


def differences(one: object, other: object, where: str) -> Iterator[tuple[str, object, object]]:
    """Yield (path, one's value, other's value) wherever two shapes of equal type differ."""
    if one == other:
        return
    if is_dataclass(one) and type(one) is type(other):
        for field in fields(one):
            name = field.name
            yield from differences(getattr(one, name), getattr(other, name), f"{where}.{name}")
    elif isinstance(one, tuple) and isinstance(other, tuple) and len(one) == len(other):
        for i, (a, b) in enumerate(zip(one, other, strict=True)):
            yield from differences(a, b, f"{where}[{i}]")
    else:
        yield where, one, other


def _check_bounds(article: shapes.Article) -> None:
    # Record refuses these as well, without a name for the field.
    spans = {
        f"{name}_span": getattr(article, f"{name}_span")
        for name in ("byline", "outlet", "section", "language")
    }
    if article.published:
        spans["published.span"] = article.published.span
        spans |= {f"published.evidence[{i}]": e for i, e in enumerate(article.published.evidence)}
    for where, span in spans.items():
        if span is not None and span[1] > len(article.text):
            msg = f"article.{where}: {list(span)} lies outside a text of {len(article.text)} code points"
            raise CodecError(msg)


def _span(pair: shapes.Pair) -> Span:
    return Span(*pair)


def _maybe(pair: shapes.Pair | None) -> Span | None:
    return None if pair is None else Span(*pair)


def _spans(pairs: tuple[shapes.Pair, ...]) -> tuple[Span, ...]:
    return tuple(Span(*p) for p in pairs)


def _stated(value: str | None, basis: str | None, span: shapes.Pair | None) -> types.Stated | None:
    return None if value is None or basis is None else types.Stated(value, basis, _maybe(span))


def _article(article: shapes.Article) -> types.Article:
    a = article
    return types.Article(
        id=a.id,
        url=a.url,
        capture=a.capture,
        text=a.text,
        blocks=tuple(types.Block(_span(b.span), b.role) for b in a.blocks),
        headline=_maybe(a.headline),
        byline=_stated(a.byline, a.byline_basis, a.byline_span),
        outlet=_stated(a.outlet, a.outlet_basis, a.outlet_span),
        section=_stated(a.section, a.section_basis, a.section_span),
        language=_stated(a.language, a.language_basis, a.language_span),
        published=_publication(a.published) if a.published else None,
    )


def _publication(publication: shapes.Publication) -> types.Publication:
    return types.Publication(
        edtf=publication.edtf,
        earliest=publication.earliest,
        latest=publication.latest,
        clock=publication.clock,
        basis=publication.basis,
        confidence=publication.confidence,
        span=_maybe(publication.span),
        evidence=_spans(publication.evidence),
        rivals=tuple(types.Rival(r.edtf, r.basis) for r in publication.rivals),
    )


def _moment(moment: shapes.Moment) -> types.Moment:
    start, timex = moment.start, moment.timex3
    return types.Moment(
        span=_span(moment.span),
        timex=types.Timex(timex.type, timex.value, timex.mod),
        edtf=moment.edtf,
        earliest=moment.earliest,
        latest=moment.latest,
        clock=moment.clock,
        anchor=moment.anchor,
        basis=moment.basis,
        start=types.Start(start.edtf, start.earliest, start.latest) if start else None,
        confidence=moment.confidence,
    )


def _utterance(statement: shapes.Statement) -> types.Utterance:
    u = statement.utterance
    return types.Utterance(statement.id, u.edtf, u.earliest, u.latest, u.basis, _maybe(u.span), u.confidence)


def _statement(statement: shapes.Statement) -> types.Statement:
    return types.Statement(
        id=statement.id,
        content=_spans(statement.content),
        cue=_spans(statement.cue),
        source=_spans(statement.source),
        form=statement.form,
        kind=statement.kind,
        stance=statement.stance,
        cue_class=statement.cue_class,
        flags=statement.flags,
        within=statement.within,
        confidence=statement.confidence,
    )


def _attribution(statement: shapes.Statement) -> types.Attribution:
    return types.Attribution(
        statement=statement.id,
        speaker=statement.speaker.id if statement.speaker else None,
        reason=statement.reason,
        basis=statement.basis,
        chain=tuple(types.Hop(h.kind, _maybe(h.span), h.read) for h in statement.chain),
        confidence=statement.speaker_confidence,
        candidates=tuple(
            types.Candidate(_span(c.name_span), c.kind, c.confidence) for c in statement.candidates
        ),
    )


def _place(place: shapes.Place) -> types.Place:
    return types.Place(
        span=_span(place.span),
        level=place.level,
        basis=place.basis,
        candidates=tuple(_candidate(c) for c in place.candidates),
    )


def _candidate(candidate: shapes.PlaceCandidate) -> types.PlaceCandidate:
    c = candidate
    names = tuple(types.PlaceName(n.name, n.language) for n in c.names)
    return types.PlaceCandidate(c.id, c.name, c.level, c.country, c.latitude, c.longitude, names)
