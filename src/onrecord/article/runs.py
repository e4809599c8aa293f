"""A parsed page as runs: the stretches of text that a browser shows as one paragraph.

A run's text is the page's own text nodes, joined; only runs of ASCII white space
become one space, as a browser renders them. Quotation marks, dashes, non-breaking
spaces, zero-width characters and soft hyphens stay as printed. ``<br>`` is a line end
inside a run, two of them end it; in ``<pre>`` a blank line ends it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_SPACES = re.compile(r"[ \t\n\r\f]+")
_BLANK_LINE = re.compile(r"\n[ \t\r\f]*\n\s*")
_NO_WORD = re.compile(r"\W+")
_ASCII_SPACE = " \t\n\r\f"
# stands for <br> until a run is closed; a control character that no parsed text holds
_BREAK = "\x00"


def _tags(names: str) -> frozenset[str]:
    return frozenset(names.split())


HEADINGS = _tags("h1 h2 h3 h4 h5 h6")
# what holds the whole article: its class says nothing of a part
_CONTAINERS = _tags("article main body html")

# elements whose text no browser shows as part of the page, or only as a control
_UNSEEN = _tags("""
    script style noscript template head svg math iframe object embed canvas audio video map textarea
    select option datalist button input meter progress
""")
# elements that browsers lay out inside a line; all others begin and end a block
_INLINE = _tags("""
    a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark meta nobr o:p q rb rp
    rt rtc ruby s samp small span strike strong sub sup time tt u var wbr img picture source link
    amp-img nyt_text org person location personname st1:place st1:city st1:country-region
""")


@dataclass(frozen=True, slots=True)
class Run:
    """One stretch of text, the block element it lies in, and its place in the stream of letters.

    ``start`` and ``end`` count letters and digits of all runs before and with it;
    ``linked`` is the share of its letters inside links.
    """

    text: str
    element: _Element
    start: int
    end: int
    linked: float


@dataclass(frozen=True, slots=True)
class Runs:
    """All runs of a page in order; ``stream`` is their letters and digits alone, joined."""

    items: tuple[Run, ...]
    stream: str

    def between(self, start: int, end: int) -> range:
        """Return indices of the runs that share a letter with the stream's ``start``..``end``."""
        first = bisect_right(self.items, start, key=lambda run: run.end)
        last = bisect_right(self.items, end - 1, lo=first, key=lambda run: run.start)
        return range(first, last)


def letters(text: str) -> str:
    """Return the letters, digits and underscores of a text: what no handling of marks changes."""
    return _NO_WORD.sub("", text)


def collapse(text: str) -> str:
    """Return runs of ASCII white space as one space, none at the ends, as a browser renders."""
    return _SPACES.sub(" ", text).strip(_ASCII_SPACE)


def within_article(element: _Element) -> Iterator[_Element]:
    """Yield an element and those above it, the nearest first, up to what holds the whole article."""
    node: _Element | None = element
    while node is not None and node.tag not in _CONTAINERS:
        yield node
        node = node.getparent()


class _Builder:
    """Gathers pieces of text until a block boundary closes the run."""

    __slots__ = (
        "anchored",
        "breaks",
        "items",
        "keys",
        "linked",
        "owner",
        "pieces",
        "position",
        "preformatted",
    )

    def __init__(self, owner: _Element) -> None:
        self.items: list[Run] = []
        self.keys: list[str] = []
        self.pieces: list[str] = []
        self.position = 0
        self.breaks = 0
        self.linked = 0
        self.anchored = 0
        self.preformatted = 0
        self.owner = owner

    def add(self, text: str, inside: _Element) -> None:
        blank = text.isspace()
        if not self.pieces:
            if blank:
                return
            self.owner = _block_of(inside)
        self.pieces.append(text)
        if blank:
            return
        self.breaks = 0
        if self.anchored:
            self.linked += len(letters(text))

    def line(self) -> None:
        self.breaks += 1
        if self.breaks > 1:
            self.close()
        elif self.pieces:
            self.pieces.append(_BREAK)

    def close(self) -> None:
        self.breaks = 0
        if not self.pieces:
            return
        lines = map(collapse, "".join(self.pieces).split(_BREAK))
        text = "\n".join(lines).strip(_ASCII_SPACE)
        linked, self.linked = self.linked, 0
        self.pieces.clear()
        if not text:
            return
        key = letters(text)
        end = self.position + len(key)
        self.items.append(Run(text, self.owner, self.position, end, linked / len(key) if key else 0.0))
        self.keys.append(key)
        self.position = end


def runs_of(root: _Element) -> Runs:
    """All runs under ``root`` in document order, hidden and scripted elements left out."""
    builder = _Builder(root)
    for happening, element in _walk(root):
        if happening == "text":
            _add_text(builder, element.text, element)
        elif happening == "tail":
            parent = element.getparent()
            _add_text(builder, element.tail, element if parent is None else parent)
        elif element.tag == "br":
            builder.line()
        elif element.tag == "a":
            builder.anchored += 1 if happening == "start" else -1
        elif element.tag not in _INLINE:
            builder.close()
            if element.tag == "pre":
                builder.preformatted += 1 if happening == "start" else -1
    builder.close()
    return Runs(tuple(builder.items), "".join(builder.keys))


def _walk(root: _Element) -> Iterator[tuple[str, _Element]]:
    """Yield start, text, end and tail of each shown element, without recursion (pages nest deep)."""
    stack: list[tuple[str, _Element]] = [("start", root)]
    while stack:
        happening, element = stack.pop()
        if happening != "start":
            yield happening, element
            continue
        if element.tail and element is not root:
            stack.append(("tail", element))
        if not isinstance(element.tag, str) or element.tag in _UNSEEN:
            continue
        yield "start", element
        if element.tag == "br":
            continue
        stack.append(("end", element))
        stack.extend(("start", child) for child in reversed(element))
        if element.text:
            stack.append(("text", element))


def _add_text(builder: _Builder, text: str | None, inside: _Element) -> None:
    if not text or (not builder.pieces and text.isspace()):
        return
    if not builder.preformatted or "\n" not in text:
        builder.add(text, inside)
        return
    for number, part in enumerate(_BLANK_LINE.split(text)):
        if number:
            builder.close()
        for row, line in enumerate(part.split("\n")):
            if row and builder.pieces:
                builder.pieces.append(_BREAK)
            if line:
                builder.add(line, inside)


def _block_of(element: _Element) -> _Element:
    while element.tag in _INLINE:
        parent = element.getparent()
        if parent is None:
            break
        element = parent
    return element
