"""A name of a person as printed, taken apart: given names, family name, initials, what stands around them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from nicknames import NickNamer

from onrecord.identity.sounds import readings, skeleton
from onrecord.lexicon.names import PARTICLES, SUFFIXES
from onrecord.lexicon.roles import FEMALE_HONORIFICS, HONORIFICS, MALE_HONORIFICS, ROLES, SURNAMES_TOO

LONGEST = 120
"""Characters of the longest name that is taken apart: longer is a misreading, the same only where equal."""
_MOST_WORDS = 8
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*\.?")
_FATHERS = re.compile(r"(?:ovi|evi|ili|owi)C$|(?:ovn|evn|ivn|iCn)a$")
_CAPITALS = 3  # letters from which a word in capitals is a family name, no initials
_NICKNAMES = NickNamer()


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a name in all its readings.

    ``longer``: readings of the given names that it is short for. ``letters``: what its
    initial may be, as a sound or as a letter (Philip). ``initial``: no more is printed.
    """

    readings: frozenset[str]
    longer: frozenset[str]
    letters: frozenset[str]
    initial: bool

    @property
    def names_father(self) -> bool:
        """Whether it is a patronymic: Ivanovich, Petrovna."""
        return not self.initial and any(_FATHERS.search(r) for r in self.readings)

    def fits(self, other: Word) -> bool:
        """Whether both may be one word: a reading in common, a nickname, or the initial of one."""
        if self.initial or other.initial:
            return bool(self.letters & other.letters)
        return bool(self.readings & (other.readings | other.longer) or self.longer & other.readings)


@dataclass(frozen=True, slots=True)
class Name:
    """A name in parts. ``family`` is the last word, or the first where the print says so.

    ``middle`` are words between (second given names, patronymics, first of two family names).
    ``suffix``: 'jr', 'ii' … ``sex``: 'm' or 'f' where an honorific tells it. ``language``: of
    the page, ISO 639-1.
    """

    given: Word | None
    middle: tuple[Word, ...]
    family: Word
    suffix: str
    sex: str
    language: str | None

    @property
    def whole(self) -> bool:
        """Whether a given name is printed in full with the family name."""
        return self.given is not None and not self.given.initial


@lru_cache(maxsize=1 << 17)
def parted(printed: str, language: str | None) -> Name | None:
    """Return a person's name in parts; none where it holds no word or is no name by its length.

    ``language``: of the page that prints it, ISO 639-1.
    """
    words = _WORD.findall(printed) if len(printed) <= LONGEST else []
    title, words = _title(words, language)
    suffix, words = _suffix(words)
    comma = "," in printed and not suffix
    words = _without_particles(words)
    made = [(w, word) for w in words if (word := _word(w, language)).readings]
    if not made or len(made) > _MOST_WORDS:
        return None
    turned = len(made) > 1 and (comma or _is_turned(made))
    ordered = [word for _, word in ([*made[1:], made[0]] if turned else made)]
    given = ordered[0] if len(ordered) > 1 else None
    return Name(given, tuple(ordered[1:-1]), ordered[-1], suffix, _sex(title), language)


def _word(printed: str, language: str | None) -> Word:
    bare = printed.rstrip(".")
    initial = len(bare) == 1 or (printed.endswith(".") and len(bare) <= 2)  # noqa: PLR2004 - 'Ю.', 'Th.'
    longer = frozenset[str]() if initial else _longer(bare.casefold())
    found = readings(bare, language)
    letters = {skeleton(r)[:1] for r in found | longer} | {skeleton(r) for r in readings(bare[:1], language)}
    return Word(found, longer, frozenset(letters), initial)


def _title(words: list[str], language: str | None) -> tuple[list[str], list[str]]:
    at = 0
    while at < len(words) - 1 and _is_title(words[at], language, left=len(words) - at):
        at += 1
    return [w.rstrip(".").casefold() for w in words[:at]], words[at:]


def _is_title(word: str, language: str | None, *, left: int) -> bool:
    low = word.rstrip(".").casefold()
    if len(low) == 1:
        return low == "m" and language == "fr"
    return low in HONORIFICS or (low in ROLES and low not in SURNAMES_TOO and left > 2)  # noqa: PLR2004 - a name of two words stays


def _suffix(words: list[str]) -> tuple[str, list[str]]:
    last = words[-1].rstrip(".").casefold() if words else ""
    if last in SUFFIXES and len(words) > 1:
        return {"junior": "jr", "senior": "sr"}.get(last, last), words[:-1]
    return "", words


def _without_particles(words: list[str]) -> list[str]:
    bare = [re.sub(r"^(?:[aA]l|[eE]l|[uU]l|[dD]|[lL])['’-](?=\w)", "", w) for w in words]
    kept = [w for i, w in enumerate(bare) if not (0 < i < len(bare) - 1 and w.casefold() in PARTICLES)]
    return kept[1:] if len(kept) > 1 and kept[0].casefold() in PARTICLES and kept[0].islower() else kept


def _is_turned(made: list[tuple[str, Word]]) -> bool:
    """Whether the family name is printed first: in capitals, before initials, or with a patronymic last."""
    first, rest = made[0][0], [printed for printed, _ in made[1:]]
    if len(first) >= _CAPITALS and first.isupper() and not any(w.isupper() and len(w) > 1 for w in rest):
        return True
    if not made[0][1].initial and all(word.initial for _, word in made[1:]):
        return True
    return len(made) > 2 and made[-1][1].names_father  # noqa: PLR2004 - 'Nosova Yulia Ivanovna'


def _sex(title: list[str]) -> str:
    if any(w in MALE_HONORIFICS for w in title):
        return "m"
    return "f" if any(w in FEMALE_HONORIFICS for w in title) else ""


@lru_cache(maxsize=1 << 14)
def _longer(given: str) -> frozenset[str]:
    found = _NICKNAMES.canonicals_of(given)
    return frozenset(r for name in found for r in readings(name, "en"))
