"""The nouns of onrecord: frozen values, spans into one immutable text.

A position is a half-open range of Unicode code points into ``Article.text``.
Words are looked up (``article[span]``), never carried beside a span. Nothing in
this module does I/O, reads a clock or imports anything but the standard library.
"""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.geography import Place, PlaceCandidate, PlaceName
from onrecord.span import Span
from onrecord.terms import (
    Basis,
    BlockRole,
    CueClass,
    DateBasis,
    Flag,
    Form,
    HopKind,
    Kind,
    NoSpeaker,
    PlaceBasis,
    PlaceLevel,
    Reason,
    SpeakerKind,
    Stance,
    TimeBasis,
    TimexType,
    UtteranceBasis,
)
from onrecord.times import Moment, Publication, Rival, Start, Timex, Utterance

__all__ = [
    "Article",
    "Attribution",
    "Basis",
    "Block",
    "BlockRole",
    "Candidate",
    "CueClass",
    "DateBasis",
    "Exchange",
    "Flag",
    "Form",
    "Held",
    "Hop",
    "HopKind",
    "Kind",
    "Lead",
    "LeadQuote",
    "Moment",
    "NoSpeaker",
    "Page",
    "Place",
    "PlaceBasis",
    "PlaceCandidate",
    "PlaceLevel",
    "PlaceName",
    "Publication",
    "Reason",
    "Record",
    "Rival",
    "Skipped",
    "Span",
    "Speaker",
    "SpeakerKind",
    "Stance",
    "Start",
    "Stated",
    "Statement",
    "TimeBasis",
    "Timex",
    "TimexType",
    "Utterance",
    "UtteranceBasis",
]


@dataclass(frozen=True, slots=True)
class Exchange:
    """One HTTP answer as it came over the line: what a WARC response record holds of it.

    ``url``: the address that answered; ``address``: the IP that was connected to. ``started`` is RFC 3339,
    UTC. ``headers`` in their order, names as sent. ``body`` is as transferred, less the chunking: still
    gzip, brotli or zstd where the headers say so. ``cut`` says why the body ends early, none if it does not.
    """

    url: str
    address: str
    started: str
    status: int
    phrase: str
    headers: tuple[tuple[str, str], ...]
    body: bytes
    cut: str | None


@dataclass(frozen=True, slots=True)
class Held:
    """Where a page stands in a web archive: file, WARC record id, offset in bytes, date, payload digest."""

    archive: str
    record_id: str
    offset: int
    date: str
    payload_digest: str | None


@dataclass(frozen=True, slots=True)
class Page:
    """Bytes as they were answered, decoded. ``fetched`` is RFC 3339 or none for a file.

    ``exchange`` is set for what was fetched, ``held`` for what was read from a web archive.
    """

    url: str
    asked: str
    content: bytes
    content_type: str | None
    fetched: str | None
    exchange: Exchange | None = None
    held: Held | None = None


@dataclass(frozen=True, slots=True)
class Stated:
    """What a page says of itself, with where it says so.

    ``basis`` names the place ("json-ld publisher.name", "header line");
    ``span`` is set where the words stand in the article text.
    """

    value: str
    basis: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of the article: a paragraph, a headline, a caption."""

    span: Span
    role: BlockRole


@dataclass(frozen=True, slots=True)
class Article:
    """One immutable text and what the page says of it.

    Blocks are in order and do not overlap; what lies in no block is furniture.
    ``capture`` is the SHA-256 (hex) of the bytes that were read.
    """

    id: str
    url: str
    capture: str
    text: str
    blocks: tuple[Block, ...]
    headline: Span | None
    byline: Stated | None
    outlet: Stated | None
    section: Stated | None
    language: Stated | None
    published: Publication | None

    def __post_init__(self) -> None:
        last = 0
        for block in self.blocks:
            if block.span.start < last or block.span.end > len(self.text):
                msg = f"block {block.span} is out of order or outside the text"
                raise ValueError(msg)
            last = block.span.end

    def spans(self) -> list[Span]:
        """Every span the article holds beside its blocks: headline, stated fields, date and evidence."""
        stated = (self.byline, self.outlet, self.section, self.language)
        found = [s.span for s in stated if s is not None and s.span is not None]
        found += [] if self.headline is None else [self.headline]
        if self.published is not None:
            found += [*self.published.evidence, *([self.published.span] if self.published.span else [])]
        return found

    def __getitem__(self, span: Span) -> str:
        if span.end > len(self.text):
            msg = f"{span} is outside a text of {len(self.text)} code points"
            raise IndexError(msg)
        return self.text[span.start : span.end]


@dataclass(frozen=True, slots=True)
class Statement:
    """Something the page reports as said, thought or perceived.

    Several content spans are one statement cut in two ("…", he said, "…").
    ``source`` holds the mentions the text gives ("she"), ``within`` the id of the
    statement this one is quoted inside. ``confidence`` is a probability.
    """

    id: str
    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    form: Form
    kind: Kind
    stance: Stance
    cue_class: CueClass
    flags: tuple[Flag, ...]
    within: str | None
    confidence: float

    def __post_init__(self) -> None:
        if not self.content:
            msg = "a statement needs content"
            raise ValueError(msg)
        if any(a.end > b.start for a, b in zip(self.content, self.content[1:], strict=False)):
            msg = "content spans must be in order and apart"
            raise ValueError(msg)
        if not 0.0 <= self.confidence <= 1.0:
            msg = f"confidence {self.confidence} is not a probability"
            raise ValueError(msg)


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source of this page: ``name`` is its fullest mention, ``role`` as worded."""

    id: str
    name: Span
    kind: SpeakerKind
    role: Span | None
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Hop:
    """One party words passed through; ``span`` is none for the outlet in the metadata, or of no name.

    ``read`` marks the hop that was in hand: the outlet whose page this is.
    """

    kind: HopKind
    span: Span | None
    read: bool


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may have said a statement that nobody is named for: the fullest name, how likely."""

    name: Span
    kind: SpeakerKind
    confidence: float


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said a statement, or why nobody is named.

    ``chain`` runs from the outlet that was read to the hop nearest the speaker.
    Exactly one of ``speaker`` (an id) and ``reason`` is set, ``basis`` with the former.
    ``candidates`` are the likeliest two where several fit and nobody is named.
    """

    statement: str
    speaker: str | None
    reason: NoSpeaker | None
    basis: Basis | None
    chain: tuple[Hop, ...]
    confidence: float
    candidates: tuple[Candidate, ...] = ()

    def __post_init__(self) -> None:
        if (self.speaker is None) == (self.reason is None):
            msg = "an attribution has a speaker or a reason, not both or neither"
            raise ValueError(msg)
        if (self.speaker is None) != (self.basis is None):
            msg = "a basis goes with a speaker"
            raise ValueError(msg)
        if self.speaker is not None and self.candidates:
            msg = "candidates stand where nobody is named"
            raise ValueError(msg)


@dataclass(frozen=True, slots=True)
class Record:
    """All that was read from one page. Holds no clock: same bytes, same record.

    Raises ValueError where a part points outside the whole.
    """

    engine: str
    article: Article
    statements: tuple[Statement, ...]
    speakers: tuple[Speaker, ...]
    attributions: tuple[Attribution, ...]
    utterances: tuple[Utterance, ...]
    moments: tuple[Moment, ...]
    places: tuple[Place, ...]

    def __post_init__(self) -> None:
        ids = [s.id for s in self.statements]
        if len(set(ids)) != len(ids):
            msg = "two statements share an id"
            raise ValueError(msg)
        if [a.statement for a in self.attributions] != ids:
            msg = "attributions must follow the statements one to one"
            raise ValueError(msg)
        if [u.statement for u in self.utterances] != ids:
            msg = "utterances must follow the statements one to one"
            raise ValueError(msg)
        known = {s.id for s in self.speakers}
        if len(known) != len(self.speakers):
            msg = "two speakers share an id"
            raise ValueError(msg)
        if any(a.speaker is not None and a.speaker not in known for a in self.attributions):
            msg = "an attribution names a speaker that the record lacks"
            raise ValueError(msg)
        if any(s.within is not None and s.within not in ids for s in self.statements):
            msg = "a nested statement names an outer one that the record lacks"
            raise ValueError(msg)
        limit = len(self.article.text)
        if any(span.end > limit for span in self._spans()):
            msg = "a span lies outside the article text"
            raise ValueError(msg)

    def _spans(self) -> list[Span]:
        found = [x for s in self.statements for x in (*s.content, *s.cue, *s.source)]
        found += [x for s in self.speakers for x in (s.name, *s.mentions)]
        found += [s.role for s in self.speakers if s.role]
        found += self.article.spans()
        found += [h.span for a in self.attributions for h in a.chain if h.span]
        found += [m.span for m in self.moments]
        found += [u.span for u in self.utterances if u.span]
        found += [c.name for a in self.attributions for c in a.candidates]
        found += [p.span for p in self.places]
        return found


@dataclass(frozen=True, slots=True)
class Skipped:
    """An input that gave no record, with the reason it is counted under."""

    url: str
    reason: Reason
    detail: str


@dataclass(frozen=True, slots=True)
class LeadQuote:
    """Words that another collection says a page has, with those before and after them. Not yet seen there."""

    prefix: str
    exact: str
    suffix: str


@dataclass(frozen=True, slots=True)
class Lead:
    """An address to look at, and words to look for there: what others found, never a record.

    ``observed``: when they saw the page, as they write it; it is no date of publication. ``language``: as
    they name it. Nobody is named as the speaker: where the page has the words, reading it tells who.
    """

    url: str
    title: str | None
    language: str | None
    observed: str | None
    quotes: tuple[LeadQuote, ...]
