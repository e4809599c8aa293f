"""What has been read so far: speakers by name, and who spoke where."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from onrecord.speakers.kinds import kind_of_name
from onrecord.types import Basis, Candidate, NoSpeaker, Speaker, SpeakerKind

if TYPE_CHECKING:
    from onrecord.types import Article, Span


@dataclass(frozen=True, slots=True)
class Known:
    """Who speaks, as far as the page tells: a known voice with its basis."""

    voice: Voice
    basis: Basis
    mention: Span | None
    confidence: float | None = None  # none: as sure as its basis is


@dataclass(frozen=True, slots=True)
class Unsure:
    """Several may be meant: the likeliest two with their chances."""

    reason: NoSpeaker
    candidates: tuple[Candidate, ...]


@dataclass(slots=True)
class Voice:
    """A speaker being gathered. ``member`` is its number in the cast, if it has a name there."""

    id: str
    name: Span
    kind: SpeakerKind
    sex: str
    member: int | None
    head: str = ""
    words: frozenset[str] = frozenset()
    role: Span | None = None
    mentions: set[Span] = field(default_factory=set)

    def frozen(self) -> Speaker:
        """Give the finished noun."""
        return Speaker(self.id, self.name, self.kind, self.role, tuple(sorted({self.name, *self.mentions})))


Outcome = Known | Unsure | NoSpeaker


class Voices:
    """All voices of one article, each once."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.all: dict[str, Voice] = {}

    def get(self, name: Span, kind: SpeakerKind, sex: str = "", member: int | None = None) -> Voice:
        """Give the voice of this name, made on first use."""
        key = speaker_id(self.article, name)
        if key not in self.all and kind is SpeakerKind.PERSON:
            told = bool(sex) or self.article.text[name.end : name.end + 1] == ":"
            kind = kind_of_name(self.article[name], told=told)
        if key not in self.all:
            self.all[key] = Voice(key, name, kind, sex, member)
        return self.all[key]


def speaker_id(article: Article, name: Span) -> str:
    """Derive the id from the article's and the name as printed, case aside."""
    seed = f"{article.id}\0{article[name].casefold()}"
    return "p" + hashlib.sha256(seed.encode()).hexdigest()[:16]
