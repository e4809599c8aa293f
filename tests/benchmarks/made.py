"""Gold and readings made by hand: words in, spans out."""

from __future__ import annotations

from benchmarks.polnear import GoldArticle, GoldAttribution
from benchmarks.readings import Position, Reading, Said


def span(text: str, words: str | None) -> tuple[Position, ...]:
    """Return where words stand; of two pieces, parted by ' … ', each."""
    pieces = [] if words is None else words.split(" … ")
    return tuple((text.index(piece), text.index(piece) + len(piece)) for piece in pieces)


def article(text: str, *attributions: tuple[str, str | None, str | None]) -> GoldArticle:
    """Return an article with attributions given as content, cue and source."""
    gold = (GoldAttribution(*(span(text, words) for words in each)) for each in attributions)
    return GoldArticle("page", text, tuple(gold))


def read(text: str, *statements: tuple[str, str | None, str | None], sure: float = 1.0) -> Reading:
    """Return a reading with statements given as content, cue and source."""
    said = (
        Said(
            content=span(text, content),
            cue=span(text, cue),
            source=span(text, source),
            form="direct",
            kind="speech",
            stance="affirmed",
            name=None,
            via=(),
            confidence=sure,
            speaker_confidence=0.0,
        )
        for content, cue, source in statements
    )
    return Reading(text, None, None, None, tuple(said))
