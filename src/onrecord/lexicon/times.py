"""Words of time in each language, each in a class: the alphabet of ``onrecord.moments.grammar``.

A line is a class, a value, a colon and phrases; one that opens with ``+`` goes on with the line
before, and ``*<: ed`` tells the class of a lower-case word by its ending. A class is
one character; what a word says is told beside it (``U D``: a unit, the day).

====== ==========================================  ====== ==========================================
class  words                                       class  words
====== ==========================================  ====== ==========================================
M m    month; one that is a common word            W y w  weekday; short; several ('Tuesdays')
U u    unit of time; several of it                 n O x  number; ordinal; a half
A q    a, an; an unknown number                    a      about, almost, more than
P S R  part of day; season; today, yesterday       H Q    holiday; quarter or half of a year
L p X  last; past, previous; next                  T t    this; that, the same
G g    ago; later, earlier                         E e    early, late; the end of
h o    the; of                                     f b &  from; between; and
r s z  to; since; until                            j i    for, in, over; on, at
B 5    before, after; by                           3 4    'il y a', 'vor' before a number; 'dans'
F d    fiscal; the twenties                        V v    every; daily
k c Z  noon; o'clock; a time zone                  J l    now; old, aged
*      the word 'year' beside its number           # !    a thing counted; after a weekday in a name
< > ~  past verb; sign of the future; be           @      a title or abbreviation with a full stop
^ =    have; 'starts', of what is planned          2 × ý  than; once, twice; anniversary
`      past of planning: promised, agreed          _      nothing of these
====== ==========================================  ====== ==========================================
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Final, NamedTuple

from onrecord.lexicon.calendar import MONTHS_OF, MONTHS_SHORT_OF, WEEKDAYS_OF
from onrecord.lexicon.folding import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

LANGUAGES: Final = ("en", "ru", "tr", "fr", "de", "az", "es", "pt", "uk")

# Months that are also words or names: a bare one needs more than its capital to be a month.
_WEAK: Final = {
    "en": frozenset({"may", "march"}),
    "fr": frozenset({"mars"}),
    "tr": frozenset({"ekim", "ocak"}),
}
_SHORT_WEEKDAYS: Final = 3


class Word(NamedTuple):
    """What a word or phrase is in the grammar of time."""

    kind: str
    value: str


class Lexicon(NamedTuple):
    """A language's words and phrases by their folded form, and its endings, each with its class."""

    words: Mapping[str, Word]
    endings: tuple[tuple[str, Word], ...]


@cache
def lexicon(language: str) -> Lexicon:
    """Return the words of time of a language; English where it has none."""
    code = language if language in LANGUAGES else "en"
    table: dict[str, Word] = {}
    endings: list[tuple[str, Word]] = []
    lines = import_module(f"onrecord.lexicon.times_{code}").WORDS.strip().replace("\n+ ", ", ").splitlines()
    for line in lines:
        head, _, listed = line.partition(": ")
        kind, _, value = head.partition(" ")
        for phrase in filter(None, map(str.strip, listed.split(","))):
            if kind.startswith("*") and len(kind) > 1:
                endings.append((fold(phrase), Word(kind[1:], value)))
            else:
                table.setdefault(fold(phrase), Word(kind, value))
    return Lexicon(table | _calendar(code, table), tuple(endings))


def _calendar(code: str, table: Mapping[str, Word]) -> dict[str, Word]:
    weak = _WEAK.get(code, frozenset())
    found = {w: Word("m" if w in weak else "M", str(n)) for w, n in MONTHS_OF[code].items()}
    for word, number in MONTHS_SHORT_OF[code].items():
        if word not in table:
            found.setdefault(word, Word("m", str(number)))
    for word, number in WEEKDAYS_OF[code].items():
        found.setdefault(word, Word("y" if len(word) <= _SHORT_WEEKDAYS else "W", str(number)))
    return found
