"""One paragraph, one day of publication: the times in it, by their words."""

from __future__ import annotations

from onrecord.moments import when
from onrecord.types import Article, Block, BlockRole, DateBasis, Moment, Publication, Span, Stated

TUESDAY = "2024-03-05"


def article(text: str, published: str | None = TUESDAY, language: str = "en") -> Article:
    """Return an article of the paragraphs of a text."""
    blocks, start = [], 0
    for part in text.split("\n\n"):
        blocks.append(Block(Span(start, start + len(part)), BlockRole.PARAGRAPH))
        start += len(part) + 2
    day = published if published and len(published) == 10 and "X" not in published else None
    return Article(
        id="a1",
        url="x.txt",
        capture="0" * 64,
        text=text,
        blocks=tuple(blocks),
        headline=None,
        byline=None,
        outlet=None,
        section=None,
        language=Stated(language, "html lang", None),
        published=(
            Publication(published, day, day, None, DateBasis.AGREED, 0.95, None, (), ())
            if published
            else None
        ),
    )


def moments(text: str, published: str | None = TUESDAY, language: str = "en") -> dict[str, Moment]:
    """Return the times of a text by their words."""
    page = article(text, published, language)
    return {page[m.span]: m for m in when(page, ())[0]}


def edtf(text: str, published: str | None = TUESDAY, language: str = "en") -> dict[str, str | None]:
    """Return the EDTF values of the times of a text by their words."""
    return {words: m.edtf for words, m in moments(text, published, language).items()}


def timex(text: str, published: str | None = TUESDAY) -> dict[str, tuple[str, str]]:
    """Return the TIMEX3 types and values of the times of a text by their words."""
    return {words: (m.timex.type.value, m.timex.value) for words, m in moments(text, published).items()}
