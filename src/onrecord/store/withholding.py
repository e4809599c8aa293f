"""A record as redactions leave it: names under a label, words covered, statements taken out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING
from urllib.parse import unquote

from onrecord.store.folding import fold, printed_names
from onrecord.store.masking import COVER, covered, joined, labelled, names_in, printed_in, share

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.types import Article, Record, Stated

_GONE = 0.5  # of a statement's words that are covered: what is left says nothing
_TELLING = 4  # letters of a name's word by which an address tells who it is


class Level(StrEnum):
    """How much is withheld: found nowhere, but there; the name alone; all of it."""

    HIDE = "hide"
    PSEUDONYM = "pseudonym"
    REMOVE = "remove"


class Scope(StrEnum):
    """What a redaction is of."""

    STATEMENT = "statement"
    SPEAKER = "speaker"
    ARTICLE = "article"


class Ground(StrEnum):
    """Why something is withheld."""

    REQUEST = "request"
    COURT = "court"
    MINOR = "minor"
    VICTIM = "victim"
    PRIVACY = "privacy"
    SAFETY = "safety"
    COPYRIGHT = "copyright"
    ERROR = "error"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Redaction:
    """One redaction as the log has it; ``key`` is an id, or a speaker's name without case and accents.

    ``prints``: digests by which removed words are known again. ``undone``: when it was taken back.
    """

    number: int
    at: str
    level: Level
    scope: Scope
    key: str
    article: str | None
    ground: Ground
    note: str | None
    prints: tuple[str, ...]
    undone: str | None

    @property
    def label(self) -> str:
        """What stands in place of a name."""
        return f"[N{self.number}]"

    def reaches(self, article: str) -> bool:
        """Whether it may say something of an article."""
        return article == (self.key if self.scope is Scope.ARTICLE else self.article or article)


def withheld(record: Record, redactions: Iterable[Redaction]) -> Record | None:
    """Return what a record is after pseudonyms and removals; none where nothing of it may be kept.

    An equal record where they have nothing to say of it. Every other word stays where it was.
    """
    for rule in redactions:
        if not rule.reaches(record.article.id) or rule.level is Level.HIDE:
            continue
        if rule.scope is Scope.ARTICLE:
            return None
        record = _unsaid(record, rule) if rule.scope is Scope.STATEMENT else _unnamed(record, rule)
    return record


def speaks(record: Record, name: str) -> set[str]:
    """Return the ids of the speakers of a record who are printed by this folded name."""
    every = record.speakers
    return {s.id for s in every if name in {fold(n) for n in printed_names(record.article, s)}}


def _unsaid(record: Record, rule: Redaction) -> Record:
    spans = printed_in(record.article.text, rule.prints)
    whole = [c for s in record.statements if s.id == rule.key for c in s.content]
    spans = joined(record.article.text, [*spans, *whole])
    if not spans:
        return record
    gone = {s.id for s in record.statements if s.id == rule.key or share(s.content, spans) >= _GONE}
    return _without(record, gone, covered(record.article.text, spans))


def _unnamed(record: Record, rule: Redaction) -> Record:
    article, by = record.article, speaks(record, rule.key)
    spans = names_in(article.text, rule.key)
    for speaker in record.speakers:
        if speaker.id in by:  # printed in part alone, or the name is an acronym
            whole = fold(article[speaker.name])
            spans = joined(article.text, [*spans, speaker.name, *names_in(article.text, whole)])
    if not spans:
        return record
    if rule.level is Level.PSEUDONYM:
        text = labelled(article.text, spans, rule.label)
        return _reworded(record, replace(article, text=text), rule)
    said = {a.statement for a in record.attributions if a.speaker in by}
    words = [c for s in record.statements if s.id in said for c in s.content]
    text = covered(article.text, joined(article.text, [*spans, *words]))
    return _reworded(_without(record, said, text), replace(article, text=text), rule)


def _reworded(record: Record, article: Article, rule: Redaction) -> Record:
    """Return the record with a new text, the name also taken out of what stands outside the text."""
    article = replace(
        article,
        url=_address(article, rule.key),
        byline=_stated(article.byline, rule),
        outlet=_stated(article.outlet, rule),
        section=_stated(article.section, rule),
    )
    return replace(record, article=article)


def _stated(stated: Stated | None, rule: Redaction) -> Stated | None:
    if stated is None:
        return None
    return replace(stated, value=labelled(stated.value, names_in(stated.value, rule.key), rule.label))


def _address(article: Article, name: str) -> str:
    """Return the address of an article; one that tells the name gives way to the article's id."""
    words = set(fold(unquote(article.url)).split())
    telling = [part for part in name.split() if len(part) >= _TELLING]
    return f"urn:onrecord:{article.id}" if words & set(telling) else article.url


def _without(record: Record, gone: set[str], text: str) -> Record:
    kept = [s for s in record.statements if s.id not in gone]
    statements = tuple(replace(s, within=None) if s.within in gone else s for s in kept)
    return replace(
        record,
        article=replace(record.article, text=text),
        statements=statements,
        attributions=tuple(a for a in record.attributions if a.statement not in gone),
        utterances=tuple(u for u in record.utterances if u.statement not in gone),
        moments=tuple(m for m in record.moments if COVER not in text[m.span.start : m.span.end]),
        places=tuple(p for p in record.places if COVER not in text[p.span.start : p.span.end]),
    )


def live(redactions: Sequence[Redaction], *levels: Level) -> list[Redaction]:
    """Return those that hold, of these levels."""
    return [rule for rule in redactions if rule.undone is None and rule.level in levels]
