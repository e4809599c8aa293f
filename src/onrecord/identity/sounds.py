"""One word of a name in one spelling: without case, accents, script, and the ways of writing Russian.

Хрущёв, Khrushchev, Chruschtschow and Khrouchtchev are read alike. A word has several readings where
letters sound otherwise by the language of the page; two words are the same where they share one.
"""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

_LETTERS = re.compile(r"[^a-z]+")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
# What English writes for the letters that other languages use to write foreign names.
_FOREIGN: dict[str, dict[str, str]] = {
    "de": {"schtsch": "shch", "tsch": "ch", "sch": "sh", "ch": "kh", "w": "v", "j": "y", "z": "ts"},
    "fr": {"chtch": "shch", "tch": "ch", "ch": "sh", "ou": "u", "j": "zh"},
    "es": {"ch": "ch", "j": "kh"},
    "tr": {"ş": "sh", "ç": "ch", "c": "dzh", "j": "zh"},
    "az": {"ş": "sh", "ç": "ch", "c": "dzh", "j": "zh", "x": "kh", "q": "g"},
    "uk": {"г": "h", "и": "y"},
}
_ANY_OF = {code: re.compile("|".join(sounds)) for code, sounds in _FOREIGN.items()}
# Spellings of one sound made one; in this order.
_ONE_SPELLING = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"chr", "kr"),
        (r"shch|sch|sh", "S"),
        (r"tch|ch", "C"),
        (r"ck|q", "k"),
        (r"kh", "h"),
        (r"zh", "z"),
        (r"ts|tz", "c"),
        (r"ph", "f"),
        (r"x", "ks"),
        (r"w", "v"),
        (r"(?<=[aeou])[yj](?=[^aeiouyj]|$)", "i"),
        (r"[yj]", "i"),
        (r"ii+", "i"),
        (r"^ie", "e"),
        (r"(?<=[aeou])ie", "e"),
        (r"ie(?=v|n|r)", "e"),
        (r"iou", "iu"),
        (r"ou", "u"),
        (r"(.)\1+", r"\1"),
    )
)
_VOWELS = re.compile(r"(?<!^)[aeiouh]")
_CLASSES = str.maketrans(
    {"S": "s", "C": "s", "z": "s", "c": "s", "g": "k", "v": "v", "f": "v", "b": "p", "d": "t"}
)


@lru_cache(maxsize=1 << 17)
def readings(word: str, language: str | None) -> frozenset[str]:
    """Return the spellings of a word that others are compared with; none for a word without a letter.

    ``language``: of the page that prints it, ISO 639-1.
    """
    low = word.casefold()
    ways = {low, low.replace("ё", "е"), low.translate(_UMLAUTS)}
    if language in _FOREIGN:
        sounds = _FOREIGN[language]
        ways.add(_ANY_OF[language].sub(lambda found: sounds[found[0]], low))
    plain = {_LETTERS.sub("", anyascii(way).casefold()) for way in ways}
    found = {one_spelling(way) for way in plain if way}
    # Fyodor, Fiodor and Fjodor are also written Fedor.
    found |= {re.sub(r"(?<=[^aeiou])io(?=.)", "e", way) for way in found}
    return frozenset(found)


def one_spelling(plain: str) -> str:
    """Return a word of the letters a to z with each sound in one spelling; capitals stand for sibilants."""
    for pattern, to in _ONE_SPELLING:
        plain = pattern.sub(to, plain)
    return plain


@lru_cache(maxsize=1 << 17)
def skeleton(reading: str) -> str:
    """Return the first letter and the consonants after it, near sounds as one: to find by, not to decide."""
    return _VOWELS.sub("", reading).translate(_CLASSES) or reading[:1]


def latin(name: str) -> str:
    """Return a name in the letters of ASCII, as English writes it."""
    return anyascii(name)
