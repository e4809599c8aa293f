"""What a reader of one page format hands to ``compose``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.types import Block, Publication, Span, Stated


@dataclass(frozen=True, slots=True)
class Draft:
    """An Article without its identity; fields as in ``onrecord.types.Article``.

    ``canonical`` is the page's own declared address, none where it declares none.
    """

    text: str
    blocks: tuple[Block, ...]
    headline: Span | None
    byline: Stated | None
    outlet: Stated | None
    section: Stated | None
    language: Stated | None
    published: Publication | None
    canonical: str | None
