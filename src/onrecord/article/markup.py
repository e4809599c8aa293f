"""Markup → Draft: the article of an HTML page as blocks of one text, with what the page declares."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.article.body import find_body
from onrecord.article.dates import published
from onrecord.article.draft import Draft
from onrecord.article.heading import find_headline, find_section, find_standfirst
from onrecord.article.metadata import read_metadata
from onrecord.article.roles import is_furniture, role_of
from onrecord.article.runs import letters, runs_of
from onrecord.errors import Unreadable
from onrecord.types import Block, BlockRole, Reason, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from onrecord.article.heading import Headline
    from onrecord.article.metadata import Metadata
    from onrecord.article.runs import Runs
    from onrecord.types import Moment

_APART = "\n\n"
# Pages are cut down to their text above this many characters, and refused when that does not
# help: trafilatura takes about 1 s and 40 MB for each million characters of paragraphs. The
# largest of the 120 benchmark pages has 1.5 million, nearly all of it script.
_LARGEST = 8_000_000
_DEAD_WEIGHT = re.compile(
    r"<(script|style|svg|noscript)\b(?![^>]*ld\+json)[^>]*>.*?</\1\s*>|<!--.*?-->|(?<=[\"'(])data:[^\"')\s]{1000,}",
    re.IGNORECASE | re.DOTALL,
)
# runs about the headline in which a date line is looked for
_OVER, _UNDER = 8, 14


def read_markup(text: str, url: str) -> Draft:
    """Read an HTML page as an article.

    Blocks are the headline, the standfirst, then the body, joined by blank lines; each
    block's words are the page's text nodes with only ASCII white space collapsed.

    Raises Unreadable: NO_ARTICLE for a page without one, TOO_LARGE for markup beyond
    eight million characters once scripts are cut.
    """
    tree = _parsed(text)
    runs = runs_of(tree)
    if not runs.stream:
        raise Unreadable(Reason.NO_ARTICLE, f"{len(text):,} characters of markup, no text to be seen")
    metadata = read_metadata(tree)
    moment_of = _Dated(tree, metadata, url)
    body = find_body(tree, runs, url)
    first = body.runs[0] if body.runs else len(runs.items)
    headline = find_headline(runs, metadata, first)
    parts = _parts(runs, body.runs, headline, body.elsewhere)
    if not any(role is not BlockRole.HEADLINE for role, _ in parts):
        raise Unreadable(Reason.NO_ARTICLE, "a headline and no paragraph")
    return _draft(parts, metadata, find_section(tree, runs, headline), moment_of(runs, headline, first))


class _Dated:
    """The publication date, once it is known where the headline stands."""

    __slots__ = ("metadata", "tree", "url")

    def __init__(self, tree: _Element, metadata: Metadata, url: str) -> None:
        self.tree = tree
        self.metadata = metadata
        self.url = url

    def __call__(self, runs: Runs, headline: Headline | None, first: int) -> Moment | None:
        top = headline.runs[0] if headline is not None and headline.runs else first
        near = range(max(0, top - _OVER), min(len(runs.items), top + _UNDER))
        # what stands under the headline comes first: over it a page prints today's date
        order = [*(i for i in near if i > top), *(i for i in near if i < top)]
        return published(self.tree, self.metadata.dates, [runs.items[i].text for i in order], self.url)


def _parsed(text: str) -> _Element:
    from trafilatura import load_html  # noqa: PLC0415 - heavy

    if len(text) > _LARGEST:
        text = _DEAD_WEIGHT.sub("", text)
    if len(text) > _LARGEST:
        detail = f"{len(text):,} characters of markup without its scripts, more than {_LARGEST:,}"
        raise Unreadable(Reason.TOO_LARGE, detail)
    tree: _Element | None = load_html(text)
    if tree is None:
        raise Unreadable(Reason.NO_ARTICLE, "no HTML that a parser can read")
    return tree


def _parts(
    runs: Runs, body: Sequence[int], headline: Headline | None, elsewhere: Sequence[str]
) -> list[tuple[BlockRole, str]]:
    """The blocks as role and words, in reading order."""
    parts: list[tuple[BlockRole, str]] = []
    title = "" if headline is None else letters(headline.text).casefold()
    if headline is not None:
        parts.append((BlockRole.HEADLINE, headline.text))
    taken = set() if headline is None else set(headline.runs)
    dek = find_standfirst(runs, headline, set(body))
    if dek is not None:
        taken.add(dek)
        parts.append((BlockRole.STANDFIRST, runs.items[dek].text))
    for index in body:
        run = runs.items[index]
        if index in taken or is_furniture(run) or letters(run.text).casefold() == title:
            continue
        parts.append((role_of(run, runs, body), run.text))
    if not body:
        # the words stand in the page's data alone (a body that a script would paint)
        parts += [(BlockRole.PARAGRAPH, words.strip()) for words in elsewhere]
    return parts


def _draft(
    parts: list[tuple[BlockRole, str]], metadata: Metadata, label: object, moment: Moment | None
) -> Draft:
    blocks: list[Block] = []
    position = 0
    for role, words in parts:
        blocks.append(Block(Span(position, position + len(words)), role))
        position += len(words) + len(_APART)
    return Draft(
        text=_APART.join(words for _, words in parts),
        blocks=tuple(blocks),
        headline=blocks[0].span if blocks[0].role is BlockRole.HEADLINE else None,
        byline=metadata.byline,
        outlet=metadata.outlet,
        section=metadata.section or label,
        language=metadata.language,
        published=moment,
        canonical=metadata.canonical,
    )
