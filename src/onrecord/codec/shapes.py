"""The public JSON form of a record, as types; the JSON Schema is generated from these.

No field has a default: an absent key is an error. Keys that a newer onrecord adds are
ignored. A span is ``[start, end]``, half-open, in code points of ``article.text``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Final, Literal

from msgspec import Meta

from onrecord.types import (  # noqa: TC001 - msgspec reads the annotations at run time
    Basis,
    BlockRole,
    CueClass,
    DateBasis,
    Flag,
    Form,
    HopKind,
    Kind,
    Lead,
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

SCHEMA: Final = 1

Offset = Annotated[int, Meta(ge=0)]
Pair = tuple[Offset, Offset]
Latitude = Annotated[float, Meta(ge=-90.0, le=90.0)]
Longitude = Annotated[float, Meta(ge=-180.0, le=180.0)]
Probability = Annotated[float, Meta(ge=0.0, le=1.0)]


@dataclass(frozen=True, slots=True)
class Rival:
    """A date that was found and not taken."""

    edtf: str
    basis: DateBasis


@dataclass(frozen=True, slots=True)
class Publication:
    """When a page was published: its EDTF value, its bounds as YYYY-MM-DD, and what it rests on."""

    edtf: str
    basis: DateBasis
    confidence: Probability
    clock: str | None
    earliest: str | None
    latest: str | None
    span: Pair | None
    evidence: tuple[Pair, ...]
    rivals: tuple[Rival, ...]


@dataclass(frozen=True, slots=True)
class Timex:
    """The TIMEX3 reading of an expression, of its words alone."""

    type: TimexType
    value: str
    mod: str | None


@dataclass(frozen=True, slots=True)
class Start:
    """When something began, computed from how long a speaker says that it has lasted."""

    edtf: str
    earliest: str
    latest: str


@dataclass(frozen=True, slots=True)
class Moment:
    """A time named in the text: its EDTF value, its bounds as YYYY-MM-DD, and what it rests on.

    ``edtf`` is an interval for 'since', 'until' and 'from … to', and null where the words
    name no calendar time; ``anchor`` is the time it was counted from.
    """

    span: Pair
    text: str
    timex3: Timex
    edtf: str | None
    earliest: str | None
    latest: str | None
    clock: str | None
    anchor: str | None
    basis: TimeBasis
    start: Start | None
    confidence: Probability


@dataclass(frozen=True, slots=True)
class Utterance:
    """When a statement was made: EDTF, ``../DATE`` for on or before; bounds as YYYY-MM-DD."""

    edtf: str | None
    earliest: str | None
    latest: str | None
    basis: UtteranceBasis
    span: Pair | None
    confidence: Probability


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of the article; what lies in no block is furniture."""

    span: Pair
    role: BlockRole


@dataclass(frozen=True, slots=True)
class Article:
    """One immutable text and what the page says of it, each value with its place.

    ``capture`` is the SHA-256 of the bytes that were read; ``headline_text`` is the
    text at ``headline``.
    """

    id: str
    url: str
    capture: str
    text: str
    blocks: tuple[Block, ...]
    headline: Pair | None
    headline_text: str | None
    byline: str | None
    byline_basis: str | None
    byline_span: Pair | None
    outlet: str | None
    outlet_basis: str | None
    outlet_span: Pair | None
    section: str | None
    section_basis: str | None
    section_span: Pair | None
    language: str | None
    language_basis: str | None
    language_span: Pair | None
    published: Publication | None


@dataclass(frozen=True, slots=True)
class Source:
    """The speaker of a statement, short; the rest is under ``speakers`` by its id."""

    id: str
    name: str
    kind: SpeakerKind


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may have said what nobody is named for, with the fullest name the page gives."""

    name: str
    name_span: Pair
    kind: SpeakerKind
    confidence: Probability


@dataclass(frozen=True, slots=True)
class Hop:
    """A party the words passed through; ``read`` marks the one whose page this is."""

    kind: HopKind
    name: str | None
    span: Pair | None
    read: bool


@dataclass(frozen=True, slots=True)
class Statement:
    """Something the page reports as said, thought or perceived, and by whom.

    ``quote`` is the text at each span of ``content``. Exactly one of ``speaker`` and
    ``reason`` is set. ``via`` names the hops of ``chain`` other than the outlet read.
    ``candidates`` are the likeliest two where several fit and nobody is named.
    """

    id: str
    content: tuple[Pair, ...]
    quote: tuple[str, ...]
    cue: tuple[Pair, ...]
    source: tuple[Pair, ...]
    form: Form
    kind: Kind
    stance: Stance
    cue_class: CueClass
    flags: tuple[Flag, ...]
    within: str | None
    confidence: Probability
    speaker: Source | None
    reason: NoSpeaker | None
    basis: Basis | None
    speaker_confidence: Probability
    chain: tuple[Hop, ...]
    via: tuple[str, ...]
    utterance: Utterance
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source of this page; ``name`` is the text at ``name_span``, its fullest mention."""

    id: str
    name: str
    name_span: Pair
    kind: SpeakerKind
    role: str | None
    role_span: Pair | None
    mentions: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class PlaceName:
    """One name of a place and its language (BCP 47; ``und`` and a script where only that is known)."""

    name: str
    language: str


@dataclass(frozen=True, slots=True)
class PlaceCandidate:
    """One reading of a place name in a gazetteer, with every name of that place.

    ``id`` is a GeoNames id, or ``area:``, ``admin:`` and a word or code for rows of onrecord's own.
    ``country`` is none for what crosses borders, and for contested areas and all that lies there.
    """

    id: str
    name: str
    level: PlaceLevel
    country: str | None
    latitude: Latitude
    longitude: Longitude
    names: tuple[PlaceName, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A name of a place: as ``printed``, and what it stands for where something decides (``basis``).

    ``name``, ``lat`` and ``lon`` are the first candidate's where there is a basis; else ``name``
    is as printed. ``name`` groups rows under one label, in English where there is one, and says
    nothing of whose the place is: the names of a candidate are equals.
    """

    span: Pair
    printed: str
    name: str
    level: PlaceLevel | None
    basis: PlaceBasis | None
    lat: Latitude | None
    lon: Longitude | None
    candidates: tuple[PlaceCandidate, ...]


@dataclass(frozen=True, slots=True)
class RecordLine:
    """All that was read from one input."""

    schema: Literal[1]
    engine: str
    source: str
    article: Article
    statements: tuple[Statement, ...]
    speakers: tuple[Speaker, ...]
    moments: tuple[Moment, ...]
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Skip:
    """Why an input gave no record."""

    url: str
    reason: Reason
    detail: str


@dataclass(frozen=True, slots=True)
class SkipLine:
    """An input that gave no record."""

    schema: Literal[1]
    source: str
    skipped: Skip


@dataclass(frozen=True, slots=True)
class LeadLine:
    """An address to look at, and words to look for there: what another collection found, never a record."""

    schema: Literal[1]
    source: str
    lead: Lead
