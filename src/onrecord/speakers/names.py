"""Names in running text: which capitalised words make up one person's or body's name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.lexicon.names import (
    DOCUMENT_WORDS,
    GROUP_WORDS,
    OPENERS,
    ORGANISATION_WORDS,
    OUTLET_WORDS,
    PARTICLES,
    PLACE_ENDINGS,
    PLACE_OPENERS,
    SUFFIXES,
)
from onrecord.lexicon.roles import MODIFIERS, ROLES, SURNAMES_TOO
from onrecord.speakers.tokens import folded
from onrecord.types import Span

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from onrecord.speakers.tokens import Token

_BODIES = ORGANISATION_WORDS | OUTLET_WORDS
# In "Ministry of Defence" or "Society of Urban Beekeepers" the name runs on over these.
LINKS = frozenset(
    ["of", "for", "the", "de", "la", "du", "des", "del", "do", "da", "dos", "&", "für", "der", "von", "l’"]
)
# After a role they lead to what is led, not to a name: "Vorsitzender des Bahnvereins".
_OFFICE_LINKS = frozenset(["de", "des", "du", "del", "da", "do", "dos", "das", "der"])
# Given names that are also words which open a sentence.
_GIVEN_TOO = frozenset(["will", "may", "april", "june", "august", "jan", "mark", "art"])
_MADE = frozenset(
    ["born", "based", "led", "backed", "controlled", "owned", "run", "raised", "trained", "old", "elect"]
)
_SHORTEST_PLURAL = 3  # letters: no "was", "has", "its"
LONGEST_NAME = 6
_CIVIL = frozenset(["mr", "mrs", "ms", "miss"])  # before a surname, even "King"
_DON = "don"  # a given name before a surname, a title before more
_LATIN = "\u03ff"
_FOLDED = frozenset(folded(r) for r in ROLES if r[0] > _LATIN)
_ACRONYMS = range(2, 5)  # letters of one that stands before a name: DL, NFL, NASA


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words in a row; ``title`` are those before the name, ``name`` the name itself (or none)."""

    words: tuple[Token, ...]
    title: tuple[Token, ...]
    name: tuple[Token, ...]
    body: bool

    @property
    def office(self) -> bool:
        """Whether the name is led to by a role and "of": rather a place or a body than a person."""
        at = self.words.index(self.name[0]) if self.name else 0
        linked = at > 1 and self.words[at - 1].low in _OFFICE_LINKS and not self.words[at - 1].upper
        return linked and not self.body and is_role(self.words[at - 2])


def span_of(words: Sequence[Token]) -> Span:
    """From the first word's start to the last one's end."""
    return Span(words[0].span.start, words[-1].span.end)


def runs_in(words: Sequence[Token], common: frozenset[str]) -> list[Run]:
    """Every run of capitals in the words; ``common`` are words the page also writes small."""
    return [run for group in _groups(words) if (run := read_run(group, common))]


def _groups(words: Sequence[Token]) -> list[list[Token]]:
    groups: list[list[Token]] = []
    current: list[Token] = []
    for at, word in enumerate(words):
        if current and not word.joined:
            groups.append(current)
            current = []
        if word.upper or (current and _is_particle(words, at)):
            current.append(word)
        elif current:
            groups.append(current)
            current = []
    return [*groups, current] if current else groups


def _is_particle(words: Sequence[Token], at: int) -> bool:
    if words[at].low not in PARTICLES:
        return False
    for after in words[at + 1 : at + 3]:
        if not after.joined:
            return False
        if after.upper:
            return True
        if after.low not in PARTICLES:
            return False
    return False


def read_run(group: Sequence[Token], common: frozenset[str]) -> Run | None:
    """Cut a run of capitals into what stands before the name and the name; none if nothing is a name."""
    words = list(group)
    while words and words[0].opens and _is_opener(words, common):
        words = words[1:]
    while words and words[0].low in OPENERS and not _is_given(words):
        words = words[1:]
    if not words:
        return None
    body = any(is_body(w) for w in words) or _is_place(words) or _is_team(words)
    at = _name_start(words)
    name = words[at:]
    named_after = at > 0 and 0 < len(name) <= LONGEST_NAME and not any(is_body(w) for w in name)
    if body and not named_after:
        return Run(tuple(words), (), tuple(words), body=True)
    return Run(tuple(words), tuple(words[:at]), tuple(name), body=False)


def _is_given(words: Sequence[Token]) -> bool:
    """Whether what might open a sentence is a given name: "Will" before another name, inside the sentence."""
    named = len(words) > 1 and words[1].low not in OPENERS
    return words[0].low in _GIVEN_TOO and not words[0].opens and named


def _is_place(words: Sequence[Token]) -> bool:
    if len(words) == 1:
        return False
    return words[0].low in PLACE_OPENERS or words[-1].low in PLACE_ENDINGS


def _is_team(words: Sequence[Token]) -> bool:
    return len(words) > 1 and words[0].low == "team" and _is_plain(words[1])


def _is_opener(words: Sequence[Token], common: frozenset[str]) -> bool:
    first = words[0]
    if first.low in OPENERS:
        return True
    if first.low not in common or first.low in ROLES or _is_team(words):
        return False
    return not is_body(words[1]) if len(words) > 1 else first.low not in _BODIES


def _name_start(words: Sequence[Token]) -> int:
    """Where the name begins: after the last title, role, modifier or acronym of the run."""
    start = 0
    for at, word in enumerate(words):
        prefix = _is_prefix(word) and at + 1 < len(words) and not _are_initials(words, at)
        if _is_title(words, at) or prefix:
            start = at + 1
    while start + 1 < len(words) and is_modifier(words[start]):
        start += 1
    while start < len(words) and words[start].low in PARTICLES and not words[start].upper:
        start += 1
    return start


def _is_prefix(word: Token) -> bool:
    return is_acronym(word, _ACRONYMS) and word.low not in SUFFIXES


def _is_title(words: Sequence[Token], at: int) -> bool:
    low = words[at].low
    if not is_role(words[at]) or _is_initial(words, at):
        return False
    if low == _DON and at == 0 and len(words) == len(("Don", "Surname")):
        return False
    last = at == len(words) - 1
    named = at > 0 and (_is_plain(words[at - 1]) or words[at - 1].low in _CIVIL)
    return not (last and low in SURNAMES_TOO and named)


def _are_initials(words: Sequence[Token], at: int) -> bool:
    """Whether letters with stops are a given name: "G.K. Surname", not "U.S. Secretary First Last"."""
    return "." in words[at].text and at == len(words) - 2 and _is_plain(words[-1])


def _is_initial(words: Sequence[Token], at: int) -> bool:
    """Whether one letter is an initial and no "M." for Monsieur: another follows it."""
    return len(words[at].text) == 1 and at + 1 < len(words) and len(words[at + 1].text) == 1


def is_role(word: Token) -> bool:
    """Whether the word is a title or a role, in any case of a Slavic noun."""
    low = word.low
    return low in ROLES or _hyphen_role(low) or (low[0] > _LATIN and word.fold in _FOLDED)


def is_body(word: Token) -> bool:
    """Whether the word tells an organisation: "Ministry", "Party-backed"."""
    return word.low in _BODIES or ("-" in word.low and word.low.split("-")[0] in _BODIES)


def is_modifier(word: Token) -> bool:
    """Whether the word describes and does not name: "Former", "Paris-born"."""
    return word.low in MODIFIERS or ("-" in word.text and word.text.rsplit("-", 1)[1] in _MADE)


def _hyphen_role(low: str) -> bool:
    return "-" in low and any(part in ROLES for part in low.split("-"))


def _is_plain(word: Token) -> bool:
    return word.low not in ROLES and not is_modifier(word) and not is_body(word)


def is_noun(word: Token, proper: AbstractSet[str]) -> bool:
    """Whether a word that opens a sentence is a noun: listed, or a plural with no capital of its own."""
    if word.low in GROUP_WORDS | DOCUMENT_WORDS:
        return True
    return word.opens and word.fold not in proper and is_plural(word.low)


def is_plural(low: str) -> bool:
    """Whether a word looks like an English noun in the plural; some verbs do so too."""
    return len(low) > _SHORTEST_PLURAL and low.isascii() and low.endswith("s") and low[-2] not in "siu'"


def is_acronym(word: Token, lengths: range) -> bool:
    """Whether the word is all capitals, dots aside, and so many letters: EU, NASA, D.N.C."""
    letters = word.text.replace(".", "")
    return len(letters) in lengths and letters.isalpha() and letters.isupper()


def is_full(name: Sequence[Token]) -> bool:
    """Whether the words are more than a surname: a given name or an initial goes with it."""
    return len(parts_of(name)) > 1


def parts_of(name: Sequence[Token]) -> tuple[str, ...]:
    """Give the folded words that tell this name from others: no suffixes, no particles."""
    return tuple(w.fold for w in name if w.low not in SUFFIXES and (w.upper or w.low not in PARTICLES))


def common_words(words: Sequence[Token]) -> frozenset[str]:
    """Give the words that the page writes small somewhere."""
    return frozenset(w.low for w in words if not w.upper)
