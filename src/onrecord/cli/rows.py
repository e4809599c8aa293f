"""A record as the rows the store would give back, and the sentence that leads a row in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.codec import Row, RowArticle, RowSpeaker
from onrecord.codec.outward import line_of
from onrecord.types import Form, Kind, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.codec.shapes import Article, RecordLine, Statement
    from onrecord.types import Record

# As neutral as the cue's class allows: a denial must not read as an assertion of what is denied.
_SAYS = {
    Kind.SPEECH: ("said", "denied", "asked", "did not affirm"),
    Kind.THOUGHT: ("is reported to think", "is reported not to think", "is reported to wonder", "may think"),
    Kind.PERCEPTION: ("is reported to know", "is reported not to know", "is reported to ask", "may know"),
}
_STANCES = (Stance.AFFIRMED, Stance.DENIED, Stance.ASKED, Stance.HEDGED)


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


def attribution(row: Row) -> str:
    """Return the lead-in of a row: who said it, according to whom, when. Never that it is so."""
    speaker = row.speaker.name if row.speaker else "Someone not named"
    says = _SAYS[Kind(row.kind)][_STANCES.index(Stance(row.stance))]
    by = "in the words of" if row.form == Form.INDIRECT else "according to"
    dated = f" ({row.article.published})" if row.article.published else ""
    return f"{speaker} {says}, {by} {row.article.outlet or row.article.url}{dated}"
