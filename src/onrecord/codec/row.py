"""One statement as it leaves the store: who, per whom, where read, on what basis.

The article text is not part of a row; offsets and the capture's digest let a holder of
the page find the words again.
"""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.codec.shapes import Hop, Pair  # noqa: TC001 - msgspec reads the annotations at run time


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
    article: RowArticle
    engine: str
