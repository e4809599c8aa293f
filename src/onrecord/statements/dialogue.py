"""Dialogue set with dashes, as in '— It was ours, said the consul'.

A paragraph that opens with a dash is speech up to its attribution, and again after
the attribution's sentence. The dashes are the marks; they stand outside the words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.lexicon.cues import plainly_quotes
from onrecord.statements.marks import Family
from onrecord.statements.pairing import Quotation
from onrecord.statements.tokens import first_words
from onrecord.types import Span

if TYPE_CHECKING:
    from onrecord.types import Block

_OPENING = re.compile(r"[—–―-]\s*(?=[^\W\d_]|[¿¡«“\"…])")
_TURN = re.compile(r"(?:[,.!?…]\s*[—–―-]\s*|[,!?…]\s+|\s[—–―-]\s*|(?<=\w)[—–―])(?=\w)")
_RESUME = re.compile(r"[.…]\s+(?:[—–―-]\s*)?(?=\S)|[,]?\s*[—–―-][.,:;]?\s+(?=\S)")
# Within so many code points after a dash or comma, the first words tell an attribution.
_REACH, _WORDS = 60, 3
_DASH_LANGUAGES = frozenset({"fr", "es", "pt", "ru", "uk", "tr", "az"})


def spoken(text: str, block: Block, language: str, *, beside: bool) -> list[Quotation]:
    """The quotations of a paragraph set with a dash; empty where the dash is something else.

    ``beside``: a neighbouring paragraph is ``attributed``.
    """
    span = block.span
    opening = _opening(text, block)
    if opening is None:
        return []
    turn = _attribution(text, opening.end(), span.end, language)
    if turn is None:
        if not beside and language not in _DASH_LANGUAGES:
            return []
        return _quotation(text, opening.end(), span.end)
    found = _quotation(text, opening.end(), turn.start() + _kept(turn.group()))
    resumed = _RESUME.search(text, turn.end(), span.end)
    if resumed is not None and resumed.end() < span.end:
        found += _quotation(text, resumed.end(), span.end)
    return found


def attributed(text: str, block: Block, language: str) -> bool:
    """Whether a paragraph opens with a dash and names who speaks: then its neighbours may be speech too."""
    opening = _opening(text, block)
    return opening is not None and _attribution(text, opening.end(), block.span.end, language) is not None


def _opening(text: str, block: Block) -> re.Match[str] | None:
    opening = _OPENING.match(text, block.span.start, block.span.end)
    glued = opening is not None and text[block.span.start] == "-" and opening.end() == block.span.start + 1
    return None if glued else opening


def _kept(separator: str) -> int:
    """How much of what stands before an attribution belongs to the words: '!', '?' and '…' do."""
    return 1 if separator[0] in "!?…" else 0


def _attribution(text: str, start: int, end: int, language: str) -> re.Match[str] | None:
    for turn in _TURN.finditer(text, start, end):
        words = first_words(text, turn.end(), min(end, turn.end() + _REACH), _WORDS)
        if words and any(plainly_quotes(word, language) for word in _inverted(words)):
            return turn
    return None


def _inverted(words: list[str]) -> list[str]:
    """The first word, hyphenated parts of it, and the next: 'a-t-elle répondu', 'ha dicho'."""
    return [words[0], *words[0].split("-")[:1], *words[1:2]]


def _quotation(text: str, start: int, end: int) -> list[Quotation]:
    while end > start and text[end - 1] in " \t\n—–―-":
        end -= 1
    if end <= start:
        return []
    span = Span(start, end)
    return [Quotation(span, span, Family.DOUBLE, opened=False, closed=False)]
