"""The words of an article with their places: made once, searched by position."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from onrecord.lexicon.folding import unaccented
from onrecord.types import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.types import Article

# One word: letters and digits, joined inside by hyphens, apostrophes, dots of abbreviations (U.S., J.P.).
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[-‑'’.@&][^\W_]+)*|[^\W\d_](?=\.)")
_ELISION = re.compile(r"^(?:l|d|qu|j|s|n|c|m|L|D|Qu|J|S|N|C|M)[’'](?=\w)")
_PREFIXED = re.compile(r"(?:al|el|ul|ad|an|as|ash|bint|d|l|o|van|de)[-’'][A-ZÀ-ÞŞÇĞİА-Я]")  # al-Marwari
_ENDING = re.compile(r"[’'](?:s|S|[^\W\d_A-ZÀ-ÞА-Я]{1,6})$|(?<=s)[’']$")
_SENTENCE_END = re.compile(r"[.!?…:;]|[\n•]")
_ABBREVIATION = re.compile(
    r"(?:mrs?|ms|dr|prof|rev|hon|gen|lt|col|maj|capt|sgt|adm|gov|sen|rep|st|jr|sr|co|inc|ltd|corp|no|vs|det|supt)$"
)
# Russian and Ukrainian names change their endings by case: "Озерков" gives "Озеркова", "Озеркову".
_CYRILLIC = re.compile(r"[а-яіїєґ]")
_CASE_ENDING = re.compile(r"(?:ого|ому|ими|ым|им|ои|ою|еи|ею|ом|ем|ам|ах|а|я|у|ю|е|и|ы|о|ь|і)$")
_SHORTEST_STEM = 4
_SPACES = " \u00a0\u202f\t"


@dataclass(frozen=True, slots=True)
class Token:
    """A word without its possessive ending: ``span`` covers ``text``; ``block`` is its block's number.

    ``low`` is its casefolded form, to look up in the lexicon; ``fold`` has no accents either, to match names.
    ``opens`` marks the first word of a sentence, ``poss`` a word whose ending was cut off,
    ``joined`` a word that follows the one before with nothing but a space (or an abbreviation's dot);
    ``gap`` is what stands before it, spaces aside.
    """

    span: Span
    text: str
    low: str
    fold: str
    block: int
    opens: bool
    poss: bool
    joined: bool
    gap: str

    @property
    def upper(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper() or bool(_PREFIXED.match(self.text))


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """Give the word without case, accents, apostrophes and Slavic endings, to compare by."""
    bare = unaccented(word.replace("’", "'"))
    return _CASE_ENDING.sub("", bare) if len(bare) > _SHORTEST_STEM and _CYRILLIC.match(bare) else bare


@dataclass(frozen=True, slots=True)
class Words:
    """All words of the article's blocks in order."""

    all: tuple[Token, ...]
    starts: tuple[int, ...]
    blocks: tuple[int, ...]

    def start_of(self, block: int) -> int:
        """Give where the block begins, or the text's end for one past the last."""
        return self.blocks[block]

    def between(self, start: int, end: int) -> tuple[Token, ...]:
        """Give the words that begin in the range."""
        return self.all[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def within(self, span: Span, text: str) -> tuple[Token, ...]:
        """Give the part of a longer word that a span covers, as a word: "il" of "a-t-il"."""
        at = bisect_left(self.starts, span.start) - 1
        if at < 0 or self.all[at].span.end < span.end:
            return ()
        part = text[span.start : span.end]
        return (replace(self.all[at], span=span, text=part, low=part.casefold(), fold=folded(part)),)

    def of(self, spans: Sequence[Span]) -> tuple[Token, ...]:
        """Give the words that begin inside the spans, in order."""
        return tuple(t for s in spans for t in self.between(s.start, s.end))


def words_of(article: Article) -> Words:
    """Cut every block of the article into words."""
    found: list[Token] = []
    for number, block in enumerate(article.blocks):
        found += _cut(article.text, block.span, number)
    blocks = (*(b.span.start for b in article.blocks), len(article.text), len(article.text))
    return Words(tuple(found), tuple(t.span.start for t in found), blocks)


def _cut(text: str, span: Span, block: int) -> list[Token]:
    found: list[Token] = []
    last = span.start
    for match in _WORD.finditer(text, span.start, span.end):
        for start, end in _elided(match):
            token = _token(text, (start, end), block, (last, found[-1] if found else None))
            found.append(token)
            last = end
    return found


def _elided(match: re.Match[str]) -> list[tuple[int, int]]:
    start, end = match.span()
    cut = _ELISION.match(match.group())
    if cut and match.group()[:2] not in {"D’", "D'"}:
        return [(start, start + cut.end()), (start + cut.end(), end)]
    return [(start, end)]


def _token(text: str, at: tuple[int, int], block: int, before: tuple[int, Token | None]) -> Token:
    start, end = at
    last, previous = before
    word = text[start:end]
    ending = _ENDING.search(word)
    plural = text[end : end + 1] in {"’", "'"} and word.endswith("s")
    poss = bool(ending and ending.start() > 1) or plural
    if ending and ending.start() > 1:
        word = word[: ending.start()]
    gap = text[last:start]
    dot = previous is not None and gap.startswith(".") and _abbreviates(previous)
    bare = gap[1:] if dot else gap
    opens = previous is None or bool(_SENTENCE_END.search(bare))
    joined = previous is not None and not previous.poss and bare.strip(_SPACES) in {"", "&"}
    seen = Span(start, start + len(word))
    return Token(seen, word, word.casefold(), folded(word), block, opens, poss, joined, bare.strip(_SPACES))


def _abbreviates(token: Token) -> bool:
    return len(token.text) == 1 or bool(_ABBREVIATION.match(token.fold)) or "." in token.text
