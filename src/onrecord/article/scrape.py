"""A plain-text scrape → Draft: the text stays as it is, what is article stands in blocks.

The page is read in two passes. The top: header lines, headline, byline, standfirst, in any
order, up to the first paragraph. The body: paragraphs, with lists, links, comments and
notices left out and what resembles them kept when in doubt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.article.draft import Draft
from onrecord.article.lines import units
from onrecord.article.paragraphs import read_body
from onrecord.article.top import Top, read_top
from onrecord.article.years import Printed, publication
from onrecord.errors import Unreadable
from onrecord.types import Block, BlockRole, DateBasis, Reason, Span, Stated

if TYPE_CHECKING:
    from onrecord.types import Publication

_HEADER: Final = "header line"
_PROSE: Final = frozenset({BlockRole.PARAGRAPH, BlockRole.QUOTATION})


def read_scrape(text: str, url: str) -> Draft:
    """Read a plain text as a page: offsets in the Draft are offsets in ``text`` itself.

    Furniture (menus, share buttons, lists of other stories, comments, notices) is in no
    block. ``url`` may be a file name; it serves only for a date in it.
    Raises Unreadable (no article) where nothing is left to read.
    """
    found = units(text)
    if not found:
        raise Unreadable(Reason.NO_ARTICLE, f"{len(text)} characters and none of them visible")
    top = read_top(text, found)
    body = read_body(text, found[top.end :], headline=top.headline)
    blocks = (*top.blocks, *body.blocks)
    if not blocks:
        detail = f"{len(found)} lines, all of them menus, links or notices; give the page with its article"
        raise Unreadable(Reason.NO_ARTICLE, detail)
    return Draft(
        text=text,
        blocks=blocks,
        headline=top.headline,
        byline=_stated(text, top.byline or body.byline, "byline"),
        outlet=_stated(text, top.outlet, _HEADER),
        section=_stated(text, top.section, _HEADER),
        language=None,
        published=_published(text, url, top, [*top.printed, *body.printed], blocks),
        canonical=None,
    )


def _stated(text: str, span: Span | None, basis: str) -> Stated | None:
    return None if span is None else Stated(text[span.start : span.end], basis, span)


def _published(
    text: str, url: str, top: Top, printed: list[Printed], blocks: tuple[Block, ...]
) -> Publication | None:
    clock = next((p.clock for p in printed if p.clock and p.basis is DateBasis.HEADER), top.clock)
    timed = [Printed(p.date, p.basis, p.clock or clock, p.updated) for p in printed]
    prose = [b.span for b in blocks if b.role in _PROSE]
    return publication(text, url, timed, prose)
