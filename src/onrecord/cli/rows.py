"""Statements as rows: the nested ``codec.Row`` of a record, and flat cells for tables and CSV."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from onrecord.cli.output import dumped, escaped
from onrecord.codec import Row, RowArticle, RowSpeaker, encode_row
from onrecord.codec.outward import line_of
from onrecord.types import Kind, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.codec import Hop
    from onrecord.codec.shapes import Article, RecordLine, Statement
    from onrecord.types import Record

CUT = " … "
"""Between the parts of a statement that the page cuts in two."""

COLUMNS = (
    "statement",
    "attribution",
    "speaker",
    "words",
    "form",
    "kind",
    "stance",
    "cue",
    "cue_class",
    "why",
    "role",
    "speaker_kind",
    "chain",
    "outlet",
    "section",
    "language",
    "published",
    "date_basis",
    "headline",
    "confidence",
    "speaker_confidence",
    "flags",
    "offsets",
    "url",
    "article",
    "capture",
)
"""The cells of ``flat``, in order."""

_SAYS = {Kind.SPEECH: "said", Kind.THOUGHT: "is reported to think", Kind.PERCEPTION: "is reported to know"}


def of_record(record: Record) -> Iterator[Row]:
    """Yield one row for each statement, as the store would give it back."""
    whole = line_of(record, record.article.url)
    article = _article(whole.article)
    speakers = {speaker.id: speaker for speaker in whole.speakers}
    for statement in whole.statements:
        found = speakers[statement.speaker.id] if statement.speaker else None
        speaker = RowSpeaker(found.id, found.name, found.kind.value, found.role) if found else None
        yield _row(whole, statement, speaker, article)


def _row(whole: RecordLine, statement: Statement, speaker: RowSpeaker | None, article: RowArticle) -> Row:
    text = whole.article.text
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


def line(row: Row, *, ascii_only: bool) -> bytes:
    """Return a row as one JSON line, the sentence of its attribution before everything else."""
    told = dumped(attribution(row), ascii_only=ascii_only).encode()
    return b'{"attribution":' + told + b"," + escaped(encode_row(row), ascii_only=ascii_only)[1:]


def flat(row: Row) -> dict[str, Any]:
    """Return a row as the flat cells of ``COLUMNS``."""
    return {
        "statement": row.id,
        "attribution": attribution(row),
        "speaker": row.speaker.name if row.speaker else None,
        "words": CUT.join(row.quote),
        "form": row.form,
        "kind": row.kind,
        "stance": row.stance,
        "cue": CUT.join(row.cue) or None,
        "cue_class": row.cue_class,
        "why": row.basis or row.reason,
        "role": row.speaker.role if row.speaker else None,
        "speaker_kind": row.speaker.kind if row.speaker else None,
        "chain": chain(row.chain),
        "outlet": row.article.outlet,
        "section": row.article.section,
        "language": row.article.language,
        "published": row.article.published,
        "date_basis": row.article.date_basis,
        "headline": row.article.headline,
        "confidence": row.confidence,
        "speaker_confidence": row.speaker_confidence,
        "flags": row.flags,
        "offsets": [f"{start}-{end}" for start, end in row.content],
        "url": row.article.url,
        "article": row.article.id,
        "capture": row.article.capture,
    }


def chain(hops: tuple[Hop, ...]) -> list[str]:
    """Return the chain's parties by name, the page that was read first and marked."""
    return [f"{party(hop)} (read)" if hop.read else party(hop) for hop in hops]


def party(hop: Hop) -> str:
    """Return a hop's name, or its kind where the page gives it no name."""
    return hop.name or f"unnamed {hop.kind.value}"


def attribution(row: Row) -> str:
    """Return the lead-in of a row: who said it, according to whom, when. Never that it is so."""
    speaker = row.speaker.name if row.speaker else "Someone not named"
    asked = row.kind == Kind.SPEECH and row.stance == Stance.ASKED
    says = "asked" if asked else _SAYS[Kind(row.kind)]
    dated = f" ({row.article.published})" if row.article.published else ""
    return f"{speaker} {says}, according to {row.article.outlet or row.article.url}{dated}"
