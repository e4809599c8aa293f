"""Markup → Draft: the article of an HTML page as blocks of one text, with what the page declares."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.article.asides import without_furniture
from onrecord.article.body import find_body
from onrecord.article.dateline import match_dateline
from onrecord.article.dates import Lines, published
from onrecord.article.draft import Draft
from onrecord.article.furniture import ends_sentence
from onrecord.article.heading import find_headline, find_standfirst
from onrecord.article.metadata import read_metadata
from onrecord.article.roles import roles_of
from onrecord.article.runs import letters, runs_of
from onrecord.article.section import find_section
from onrecord.errors import Unreadable
from onrecord.types import Block, BlockRole, Reason, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from onrecord.article.heading import Headline
    from onrecord.article.metadata import Metadata
    from onrecord.article.runs import Run, Runs
    from onrecord.types import Publication, Stated

_APART = "\n\n"
# Pages are cut down to their text above this many characters, and refused when that does not
# help: trafilatura's time grows faster than the page (DECISIONS.md has the times, of one machine).
# The largest of the 120 benchmark pages has 1.5 million, nearly all of it script.
_LARGEST = 4_000_000
_DEAD_WEIGHT = re.compile(
    r"<(script|style|svg|noscript)\b(?![^>]*ld\+json)[^>]*>.*?</\1\s*>|<!--.*?-->|(?<=[\"'(])data:[^\"')\s]{1000,}",
    re.IGNORECASE | re.DOTALL,
)
# what a page needs to be an article: a line of so many words with a full stop, or without
_SENTENCE, _PROSE, _LINKED = 3, 12, 0.5
# runs about the headline in which a date line is looked for
_OVER, _UNDER, _LONGEST_LINE = 8, 14, 140


def read_markup(text: str, url: str) -> Draft:
    """Read an HTML page as an article.

    Blocks are the headline, the standfirst, then the body, joined by blank lines; each
    block's words are the page's text nodes with only ASCII white space collapsed.

    Raises Unreadable: NO_ARTICLE for a page without one, TOO_LARGE for markup beyond
    four million characters once scripts are cut.
    """
    tree = parsed(text)
    runs = runs_of(tree)
    if not runs.stream:
        raise Unreadable(Reason.NO_ARTICLE, f"{len(text):,} characters of markup, no text to be seen")
    metadata = read_metadata(tree)
    # a saved page's own address is in its head; the file's name says nothing
    address = url if url.startswith(("http://", "https://")) else metadata.canonical or ""
    body = find_body(tree, runs, address)
    first = body.runs[0] if body.runs else len(runs.items)
    headline = find_headline(runs, metadata, first)
    byline = "" if metadata.byline is None else metadata.byline.value
    title = () if headline is None else headline.runs
    top = max(title, default=-1)
    article = without_furniture(runs, [i for i in body.runs if i not in title], top, byline)
    if body.runs and not any(_tells(runs.items[i]) for i in article):
        raise Unreadable(
            Reason.NO_ARTICLE, "links, labels and headings, and no paragraph that tells anything"
        )
    return _draft(
        _parts(runs, article, headline, body.elsewhere),
        metadata,
        find_section(tree, runs, headline, metadata, address),
        published(tree, metadata.dates, _date_lines(runs, headline, first), address),
    )


def _tells(run: Run) -> bool:
    """Whether a run is a sentence or long enough to be prose, and not the text of links."""
    words = len(run.text.split())
    return run.linked < _LINKED and words >= (_SENTENCE if ends_sentence(run.text) else _PROSE)


def _date_lines(runs: Runs, headline: Headline | None, first: int) -> Lines:
    """Return the short lines round the headline where a date line may stand.

    Under the headline they end at the first long paragraph.
    """
    top = headline.runs[0] if headline is not None and headline.runs else first
    under: list[str] = []
    for run in runs.items[top + 1 : top + _UNDER]:
        if len(run.text) > _LONGEST_LINE:
            break
        under.append(run.text)
    over = [run.text for run in reversed(runs.items[max(0, top - _OVER) : top])]
    return Lines(tuple(under), tuple(line for line in over if len(line) <= _LONGEST_LINE))


def parsed(text: str) -> _Element:
    """Return markup as a tree. Raises Unreadable: TOO_LARGE, or NO_ARTICLE where no parser can read it."""
    from trafilatura import load_html  # noqa: PLC0415 - heavy

    if len(text) > _LARGEST:
        text = _DEAD_WEIGHT.sub("", text)
    if len(text) > _LARGEST:
        size = f"{len(text):,} characters of markup without its scripts, more than {_LARGEST:,}"
        detail = f"{size}; save the article alone"
        raise Unreadable(Reason.TOO_LARGE, detail)
    tree: _Element | None = load_html(text)
    if tree is None:
        raise Unreadable(Reason.NO_ARTICLE, "no HTML that a parser can read")
    return tree


def _parts(
    runs: Runs, body: Sequence[int], headline: Headline | None, elsewhere: Sequence[str]
) -> list[tuple[BlockRole, str]]:
    """Return the blocks as role and words, in reading order."""
    parts: list[tuple[BlockRole, str]] = []
    title = "" if headline is None else letters(headline.text).casefold()
    if headline is not None:
        parts.append((BlockRole.HEADLINE, headline.text))
    taken = set() if headline is None else set(headline.runs)
    dek = find_standfirst(runs, headline, set(body))
    if dek is not None and not _repeated(runs, dek, body):
        taken.add(dek)
        parts.append((BlockRole.STANDFIRST, runs.items[dek].text))
    for index, role in zip(body, roles_of(runs, body), strict=True):
        words = runs.items[index].text
        if index not in taken and letters(words).casefold() != title:
            parts.append((role, words))
    if not body:
        # the words stand in the page's data alone (a body that a script would paint)
        parts += [(BlockRole.PARAGRAPH, words.strip()) for words in elsewhere]
    return parts


def _repeated(runs: Runs, index: int, body: Sequence[int]) -> bool:
    """Whether the body prints a run's words once more."""
    key = letters(runs.items[index].text)
    return any(i != index and key in letters(runs.items[i].text) for i in body)


def _dateline_apart(text: str, blocks: list[Block]) -> list[Block]:
    """Set the dateline that opens the first paragraph apart: its words are nobody's statement."""
    at = next((k for k, block in enumerate(blocks) if block.role is BlockRole.PARAGRAPH), None)
    found = None if at is None else match_dateline(text, blocks[at].span)
    if at is None or found is None:
        return blocks
    span = blocks[at].span
    words = text[span.start : found.body].rstrip()
    head = Block(Span(span.start, span.start + len(words)), BlockRole.DATELINE)
    return [*blocks[:at], head, Block(Span(found.body, span.end), BlockRole.PARAGRAPH), *blocks[at + 1 :]]


def laid_out(parts: list[tuple[BlockRole, str]]) -> tuple[str, tuple[Block, ...]]:
    """Return the text of blocks given as role and words, and the blocks in it, a dateline set apart."""
    blocks: list[Block] = []
    position = 0
    for role, words in parts:
        blocks.append(Block(Span(position, position + len(words)), role))
        position += len(words) + len(_APART)
    text = _APART.join(words for _, words in parts)
    return text, tuple(_dateline_apart(text, blocks))


def _draft(
    parts: list[tuple[BlockRole, str]], metadata: Metadata, section: Stated | None, moment: Publication | None
) -> Draft:
    text, blocks = laid_out(parts)
    return Draft(
        text=text,
        blocks=blocks,
        headline=blocks[0].span if blocks[0].role is BlockRole.HEADLINE else None,
        byline=metadata.byline,
        outlet=metadata.outlet,
        section=section,
        language=metadata.language,
        published=moment,
        canonical=metadata.canonical,
    )
