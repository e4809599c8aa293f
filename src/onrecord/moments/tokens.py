"""Text as a row of classes: one character a token, so that grammar is a regular expression.

The words of ``onrecord.lexicon.times`` have the classes given there. Added here:

====== ==========================================  ====== ==========================================
N Y D  integer; integer 1000 to 2199; decimal      I      a whole date in figures
K      a clock time in figures                     C _    unknown word with a capital; any other
¶      a blank line                                       marks of punctuation stand for themselves
====== ==========================================  ====== ==========================================
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from onrecord.lexicon.folding import fold
from onrecord.lexicon.times import Word, lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable

_SHAPES: Final = (
    ("I", re.compile(r"(\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})\Z")),
    ("K", re.compile(r"(\d{1,2}(?:[:.]\d{2})?\s?[ap]\.?\s?m.*|\d{1,2}:\d{2}.*)", re.IGNORECASE)),
    (
        "O",
        re.compile(
            r"(\d{1,2})(?:st|nd|rd|th|er|º|ª|-?(?:го|е|й|ое|[dn][əa]|[əaıiuü]|c[ıiuü]))\Z", re.IGNORECASE
        ),
    ),
    ("Y", re.compile(r"(\d{4})(?:-?(?:ci|cı|cu|cü|го|м|й|ом|ті|му)|['’](?:[td][ea]n?))\Z")),
    ("d", re.compile(r"(\d{4}|\d{2})(?:['’]?s|er|-?е|-?х|-?ler|-?lar)\Z", re.IGNORECASE)),
)
_KEPT: Final = frozenset(",.-'()/$%&\"?!:;¶")
_SAME: Final = {"–": "-", "—": "—", "’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "£": "$",
                "€": "$", "#": "$", "…": ".", "&": "_", "‑": "-", "¢": "#"}  # fmt: skip
_YEARS: Final = range(1000, 2200)
# 'bed' and 'red' are no verbs
_SHORTEST: Final = 3
_NAMED: Final = {"9/11": Word("H", "2001-09-11")}
_OTHER, _NAME = Word("_", ""), Word("C", "")

_PARTS: Final = r"""
|\d{4}-\d{2}-\d{2}(?!\d)|9/11(?![\d/])
|\d{1,2}([./])\d{1,2}\1(?:\d{4}|\d{2})(?![\d/])
|\d{1,2}(?:[:.]\d{2})?\s?[ap](?:\.\s?m\.|m\b)
|\d{1,2}:\d{2}(?::\d{2})?(?!\d)
|\d+(?:,\d{3}(?!\d))*(?:\.\d+)?(?:(?i:st|nd|rd|th|s|er|º|ª)\b|-?(?:[нйемх]|го|ом|ое|ті|му|l[ea]r)\b
|-?(?:c[ıiuü]|[dn][əa]|[əaıiuü])\b|['’](?:s|[td][ea]n?)\b)?
|Q[1-4]\b
|п['’]ятниц[^\W\d_]
|[^\W\d_]+(?:-feira)?
|\n[^\S\n]*\n\s*
|[^\w\s]
"""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one text: their classes as one string, their words, where they stand."""

    classes: str
    words: list[Word]
    starts: list[int]
    ends: list[int]

    def value(self, index: int) -> str:
        """Return what the lexicon tells of the token, or its figures."""
        return self.words[index].value


def tokens_of(text: str, language: str) -> Tokens:
    """Return the tokens of a text in a language."""
    found = [(m.group(), m.start(), m.end()) for m in _splitter(language).finditer(text)]
    words = [_word(language, token) for token, _, _ in found]
    return Tokens(
        "".join([word.kind for word in words]),
        words,
        [start for _, start, _ in found],
        [end for _, _, end in found],
    )


@cache
def _splitter(language: str) -> re.Pattern[str]:
    phrases = [word for word in lexicon(language).words if not word.isalpha()]
    either = rf"(?i:(?<!\w)(?:{_either(phrases)})(?!\w))" if phrases else "(?!)"
    return re.compile(either + "".join(_PARTS.split("\n")))


def _either(phrases: Iterable[str]) -> str:
    """Return the phrases as a pattern, those with one first letter together, the longest first."""
    by_letter: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        by_letter.setdefault(phrase[0], []).append(_loose(phrase[1:]))
    return "|".join(f"{_loose(letter)}(?:{'|'.join(rest)})" for letter, rest in by_letter.items())


def _loose(phrase: str) -> str:
    return re.escape(phrase).replace(r"\ ", r"[ \xa0\n]").replace("'", "['’]")


@lru_cache(maxsize=1 << 15)
def _word(language: str, token: str) -> Word:
    first = token[0]
    if first.isdecimal():
        return _NAMED.get(token) or _figures(token) or lexicon(language).words.get(token, _OTHER)
    if not first.isalpha():
        return _mark(token)
    return _lexical(language, token)


def _mark(token: str) -> Word:
    if token[0] == "\n":
        return Word("¶", "")
    kind = _SAME.get(token, token)
    return Word(kind if kind in _KEPT or kind in {"—", "#"} else "_", token)


def _figures(token: str) -> Word | None:
    plain = token.replace(",", "")
    if plain.isdecimal():
        number = int(plain[:18])
        return Word("Y" if len(token) == 4 and number in _YEARS else "N", plain)  # noqa: PLR2004 - figures of a year
    for kind, pattern in _SHAPES:
        if m := pattern.match(token):
            return Word(kind, m[1])
    return Word("D", plain) if re.fullmatch(r"\d+\.\d+", plain) else None


def _lexical(language: str, token: str) -> Word:
    word = lexicon(language).words.get(_folded(token))
    if word is not None:
        return word if _may_be(language, token, word) else _OTHER
    if token[0].isupper():
        return Word("Q", token) if token[-1].isdecimal() else _NAME
    folded = fold(token)
    fits = (word for ending, word in lexicon(language).endings if folded.endswith(ending))
    return next(fits, _OTHER) if len(token) > _SHORTEST else _OTHER


def _folded(token: str) -> str:
    return " ".join(fold(token.replace("’", "'")).split())


def _may_be(language: str, token: str, word: Word) -> bool:
    """Whether a word is written as its class is: English names of months and days have a capital."""
    if language != "en":
        return True
    if word.kind in "my" or (word.kind == "M" and word.value == "8"):
        return token[0].isupper()
    return word.kind != "!" or token[0].isupper()
