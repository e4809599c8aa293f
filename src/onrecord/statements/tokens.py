"""Tokens of a block in which each outermost quotation is one token."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import TYPE_CHECKING

from onrecord.types import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.statements.pairing import Quotation

Slice = tuple[int, int]
"""A half-open range of indices into the tokens of a sentence."""

_MARKS = "“”„\"'‘’«»‹›`‚「」 \u00a0\u202f"
_TOKEN = re.compile(r"@?\w+(?:[.'’&-]\w+)*(?:(?<=\b\w)\.(?=\s?\w\.|\s[A-Z]))?|[^\w\s]")
_LETTERED = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# French joins a pronoun to its verb: 'dit-il', 'a-t-elle'; they are two words here.
_INVERTED = re.compile(r"(\w+)-(?:t-)?(il|elle|ils|elles|on)", re.IGNORECASE)


class TokenKind(StrEnum):
    """A word, a punctuation mark, or a whole quotation with its marks."""

    WORD = "word"
    POINT = "point"
    QUOTATION = "quotation"


@dataclass(frozen=True, slots=True)
class Token:
    """One token; ``low`` is casefolded with straight apostrophes, empty for a quotation."""

    span: Span
    kind: TokenKind
    text: str
    low: str
    quotation: Quotation | None = None

    @property
    def capital(self) -> bool:
        """Whether a word begins with a capital or is a handle (@name)."""
        return self.kind is TokenKind.WORD and (self.text[0].isupper() or self.text[0] == "@")

    @property
    def quoted(self) -> bool:
        """Whether this is a quotation."""
        return self.kind is TokenKind.QUOTATION

    @property
    def word(self) -> bool:
        """Whether this is a word."""
        return self.kind is TokenKind.WORD

    @property
    def point(self) -> bool:
        """Whether this is a punctuation mark."""
        return self.kind is TokenKind.POINT

    @property
    def last(self) -> str:
        """The last character inside a quotation's marks, or of the token; '' where there is none."""
        return self.text.rstrip(_MARKS)[-1:]

    @property
    def like_sentence(self) -> bool:
        """Whether a quotation reads as a sentence: a capital, or a letter without case, first."""
        words = self.text.strip(_MARKS + "…")
        return bool(words) and not words[0].islower()

    @property
    def ends_clause(self) -> bool:
        """Whether a quotation ends as spoken words do, with a stop, a comma or a dash."""
        return self.last in tuple(".!?…,—–-")

    @property
    def words(self) -> int:
        """How many words a quotation holds."""
        return len([w for w in self.text.split() if any(c.isalnum() for c in w)])


def tokens(text: str, span: Span, quotations: Iterable[Quotation]) -> list[Token]:
    """Tokens of ``span`` in order, each outermost of ``quotations`` as one token."""
    found: list[Token] = []
    at = span.start
    for quotation in outermost(quotations):
        found += _plain(text, at, quotation.outer.start)
        words = text[quotation.outer.start : quotation.outer.end]
        found.append(Token(quotation.outer, TokenKind.QUOTATION, words, "", quotation))
        at = quotation.outer.end
    return found + _plain(text, at, span.end)


def outermost(quotations: Iterable[Quotation]) -> list[Quotation]:
    """Leave out the quotations that lie in others; the rest in order."""
    out: list[Quotation] = []
    for quotation in sorted(quotations, key=lambda q: (q.outer.start, -q.outer.end)):
        if not out or quotation.outer.start >= out[-1].outer.end:
            out.append(quotation)
    return out


def within(quotations: Sequence[Quotation], span: Span) -> list[Quotation]:
    """Those of ``quotations``, which are in order of their starts, that lie inside ``span``."""
    first = bisect_left(quotations, span.start, key=lambda q: q.outer.start)
    out: list[Quotation] = []
    for at in range(first, len(quotations)):
        quotation = quotations[at]
        if quotation.outer.start >= span.end:
            break
        if span.holds(quotation.outer):
            out.append(quotation)
    return out


def neighbour(found: Sequence[Token], at: int, step: int) -> Token | None:
    """The token at ``at``, or the one beyond it in direction ``step`` where it is a comma, colon or dash."""
    if 0 <= at < len(found) and found[at].text in (",", ":", "–", "—", "-"):
        at += step
    return found[at] if 0 <= at < len(found) else None


def first_words(text: str, start: int, end: int, most: int) -> list[str]:
    """The first words of a stretch, at most ``most``, with the hyphens and apostrophes inside them."""
    return [word.group() for word in islice(_LETTERED.finditer(text, start, end), most)]


def _plain(text: str, start: int, end: int) -> list[Token]:
    out: list[Token] = []
    for hit in _TOKEN.finditer(text, start, end):
        word = hit.group()
        joined = _INVERTED.fullmatch(word)
        if joined is not None:
            out += [
                _word(text, hit.start() + a, hit.start() + b) for a, b in (joined.span(1), joined.span(2))
            ]
        elif word[0].isalnum() or word[0] in "@_":
            out.append(_word(text, *hit.span()))
        else:
            out.append(Token(Span(*hit.span()), TokenKind.POINT, word, word))
    return out


def _word(text: str, begin: int, end: int) -> Token:
    word = text[begin:end]
    return Token(Span(begin, end), TokenKind.WORD, word, word.casefold().replace("’", "'"))
