"""A block as sentences of tokens, in which each outermost quotation is one token.

So a rule reads ``Q , said NP`` whatever stands inside the marks, and a full stop
inside a quotation ends a sentence only where the text outside goes on anew.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from onrecord.lexicon.cues import Frame, cue_of
from onrecord.lexicon.saying import SAYING
from onrecord.types import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.statements.pairing import Quotation


class TokenKind(StrEnum):
    WORD = "word"
    POINT = "point"
    QUOTATION = "quotation"


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a punctuation mark or a whole quotation; ``low`` is casefolded (empty for a quotation)."""

    span: Span
    kind: TokenKind
    text: str
    low: str
    quotation: Quotation | None = None

    @property
    def capital(self) -> bool:
        return self.kind is TokenKind.WORD and (self.text[0].isupper() or self.text[0] == "@")


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens of one sentence, never empty."""

    tokens: tuple[Token, ...]

    @property
    def span(self) -> Span:
        return Span(self.tokens[0].span.start, self.tokens[-1].span.end)


_TOKEN = re.compile(r"@?\w+(?:[.'’&-]\w+)*(?:(?<=\b\w)\.(?=\s?\w\.|\s[A-Z]))?|[^\w\s]")
_STOP = set(".!?…")
_ABBREVIATED = frozenset(
    "mr mrs ms dr prof st sr jr gen col lt maj capt sgt rev hon gov sen rep pres sec vs no inc ltd co corp bros"
    " jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun a.m p.m u.s u.k u.n e.g i.e"
    " etc ca bzw usw ggf nr str abs mme mlle mm sra dra srta ud г гг ул др т.е т.к проф акад им стр".split()
)
_ORDINAL_LANGUAGES = frozenset({"de", "tr", "az"})


def tokens(text: str, span: Span, quotations: Iterable[Quotation]) -> list[Token]:
    """Tokens of ``span`` in order, each quotation in ``quotations`` that is outermost as one token."""
    found: list[Token] = []
    at = span.start
    for quotation in outermost(quotations):
        found += _plain(text, at, quotation.outer.start)
        words = text[quotation.outer.start : quotation.outer.end]
        found.append(Token(quotation.outer, TokenKind.QUOTATION, words, "", quotation))
        at = quotation.outer.end
    return found + _plain(text, at, span.end)


def outermost(quotations: Iterable[Quotation]) -> list[Quotation]:
    """The quotations that lie in no other, in order."""
    out: list[Quotation] = []
    for quotation in sorted(quotations, key=lambda q: (q.outer.start, -q.outer.end)):
        if not out or quotation.outer.start >= out[-1].outer.end:
            out.append(quotation)
    return out


def _plain(text: str, start: int, end: int) -> list[Token]:
    out: list[Token] = []
    for hit in _TOKEN.finditer(text, start, end):
        word = hit.group()
        inverted = _INVERTED.fullmatch(word)
        if inverted is not None:
            out += [_word(text, hit.start() + s, hit.start() + e) for s, e in (inverted.span(1), inverted.span(2))]
            continue
        kind = TokenKind.WORD if word[0].isalnum() or word[0] in "@_" else TokenKind.POINT
        out.append(Token(Span(*hit.span()), kind, word, word.casefold().replace("’", "'")))
    return out


# French joins a pronoun to its verb: 'dit-il', 'a-t-elle'; they are two words here.
_INVERTED = re.compile(r"(\w+)-(?:t-)?(il|elle|ils|elles|on)", re.IGNORECASE)


def _word(text: str, begin: int, end: int) -> Token:
    word = text[begin:end]
    return Token(Span(begin, end), TokenKind.WORD, word, word.casefold())


def sentences(text: str, found: list[Token], language: str) -> list[Sentence]:
    """Group tokens into sentences; together they hold every token once."""
    out: list[Sentence] = []
    start = 0
    for at in range(len(found)):
        if at + 1 == len(found) or _ends(text, found, at, language):
            out.append(Sentence(tuple(found[start : at + 1])))
            start = at + 1
    return out


def _ends(text: str, found: list[Token], at: int, language: str) -> bool:
    token, following = found[at], found[at + 1]
    gap = text[token.span.end : following.span.start]
    if not gap or not gap.isspace():
        return "\n" in gap
    if "\n\n" in gap:
        return True
    begins = following.kind is TokenKind.QUOTATION or not following.text[0].islower()
    if not begins or (following.kind is TokenKind.POINT and following.text in ",;:)%"):
        return False
    if token.kind is TokenKind.QUOTATION:
        return _ends_in_quotation(found, at, language)
    if token.text in (")", "]") and at > 0:
        return found[at - 1].text in _STOP
    return token.text in _STOP and not _abbreviation(found, at, language)


def _ends_in_quotation(found: list[Token], at: int, language: str) -> bool:
    quotation = found[at].quotation
    words = found[at].text if quotation is None else found[at].text[: quotation.inner.end - quotation.outer.start]
    last = words.rstrip()[-1:]
    if found[at + 1].text in ("–", "—", "-"):
        return False
    if last == "." or (last == "…" and found[at + 1].kind is TokenKind.QUOTATION):
        return True
    return last in _STOP and not attributes(found, at + 1, language)


def attributes(found: list[Token], at: int, language: str) -> bool:
    """Whether what begins at ``at`` attributes the quotation before it: 'Smith said.', 'the man asked,'."""
    for k in range(at, min(at + 8, len(found))):
        token = found[k]
        if token.kind is not TokenKind.WORD:
            if token.text != "," or k == at:
                return False
            continue
        cue = cue_of(token.low, language)
        if cue is None or Frame.QUOTE not in cue.frames or k == at:
            continue
        if cue.ambiguous and (language != "en" or cue.lemma not in SAYING):
            continue
        after = found[k + 1] if k + 1 < len(found) else None
        return after is None or after.kind is not TokenKind.WORD or after.low in _AFTER_ATTRIBUTION
    return False


_AFTER_ATTRIBUTION = frozenset("in on at to during after before as with when while of from by via".split())


def _abbreviation(found: list[Token], at: int, language: str) -> bool:
    if found[at].text != "." or at == 0:
        return False
    word = found[at - 1]
    if word.kind is not TokenKind.WORD or word.span.end != found[at].span.start:
        return False
    if word.low in _ABBREVIATED or (len(word.text) == 1 and word.text.isupper()):
        return True
    return word.text.isdigit() and len(word.text) <= 2 and language in _ORDINAL_LANGUAGES  # noqa: PLR2004 - a day
