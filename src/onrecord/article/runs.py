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
_AROUND_BREAK = re.compile(r"[ \n]*\n[ \n]*")
_BLANK_LINE = re.compile(r"\n[ \t\r\f]*\n\s*")
_NO_WORD = re.compile(r"\W+")
_ASCII_SPACE = " \t\n\r\f"

# elements whose text no browser shows as part of the page, or only as a control
_UNSEEN = frozenset(
    "script style noscript template head svg math iframe object embed canvas audio video map textarea"
    " select option datalist button input meter progress".split(),
)
# elements that browsers lay out inside a line; all others begin and end a block
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark meta nobr o:p q rb rp"
    " rt rtc ruby s samp small span strike strong sub sup time tt u var wbr img picture source link"
    " amp-img nyt_text org person location personname st1:place st1:city st1:country-region".split(),
)


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
        """Indices of the runs that share a letter with the stream's ``start``..``end``."""
        first = bisect_right(self.items, start, key=lambda run: run.end)
        last = bisect_right(self.items, end - 1, lo=first, key=lambda run: run.start)
        return range(first, last)


def letters(text: str) -> str:
    """The letters, digits and underscores of a text: what survives any handling of spaces and marks."""
    return _NO_WORD.sub("", text)


def collapse(text: str) -> str:
    """Runs of ASCII white space as one space, none at the ends, as a browser renders."""
    return _SPACES.sub(" ", text).strip(_ASCII_SPACE)


class _Builder:
    """Gathers pieces of text until a block boundary closes the run."""

    __slots__ = ("anchored", "breaks", "items", "keys", "linked", "owner", "pieces", "position")

    def __init__(self, owner: _Element) -> None:
        self.items: list[Run] = []
        self.keys: list[str] = []
        self.pieces: list[str] = []
        self.position = 0
        self.breaks = 0
        self.linked = 0
        self.anchored = 0
        self.owner = owner

    def add(self, text: str, owner: _Element) -> None:
        if not self.pieces:
            self.owner = owner
        self.pieces.append(_SPACES.sub(" ", text))
        if not text.strip(_ASCII_SPACE):
            return
        self.breaks = 0
        if self.anchored:
            self.linked += len(letters(text))

    def line(self) -> None:
        self.breaks += 1
        if self.breaks > 1:
            self.close()
        elif self.pieces:
            self.pieces.append("\n")

    def close(self) -> None:
        text = _AROUND_BREAK.sub("\n", _SPACES_ONLY.sub(" ", "".join(self.pieces))).strip(_ASCII_SPACE)
        linked, self.linked, self.breaks = self.linked, 0, 0
        self.pieces.clear()
        if not text:
            return
        key = letters(text)
        end = self.position + len(key)
        self.items.append(Run(text, self.owner, self.position, end, linked / len(key) if key else 0.0))
        self.keys.append(key)
        self.position = end


_SPACES_ONLY = re.compile(" {2,}")


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
    builder.close()
    return Runs(tuple(builder.items), "".join(builder.keys))


def _walk(root: _Element) -> Iterator[tuple[str, _Element]]:
    """Start, text, end and tail of each shown element, without recursion (pages nest deep)."""
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


def _add_text(builder: _Builder, text: str | None, element: _Element) -> None:
    if not text:
        return
    owner = _block_of(element)
    if "\n" in text and _in_pre(owner):
        for number, part in enumerate(_BLANK_LINE.split(text)):
            if number:
                builder.close()
            for row, line in enumerate(part.split("\n")):
                if row and builder.pieces:
                    builder.pieces.append("\n")
                builder.add(line, owner)
    else:
        builder.add(text, owner)


def _block_of(element: _Element) -> _Element:
    while element.tag in _INLINE:
        parent = element.getparent()
        if parent is None:
            break
        element = parent
    return element


def _in_pre(element: _Element) -> bool:
    return element.tag == "pre" or next(element.iterancestors("pre"), None) is not None
