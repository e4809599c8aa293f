"""Names and filters compared without case and accents."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.lexicon.folding import unaccented

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.types import Article, Speaker

_WORD = re.compile(r"[^\W_]+")
# Letters that no decomposition takes apart, as a reader's keyboard may lack them.
_LETTERS = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe"})


def fold(words: str) -> str:
    """Return words in lower case without accents, runs of anything else as one space."""
    return " ".join(_WORD.findall(unaccented(words).translate(_LETTERS)))


def printed_names(article: Article, speaker: Speaker) -> tuple[str, ...]:
    """Return a speaker's names as printed, the fullest first, each once.

    A mention is a name when it shares a word with the fullest one or is an acronym:
    'she' and 'the minister' are mentions of Amadu Kesse Tarro, no names of his.
    """
    return names_among(article[speaker.name], (article[span] for span in speaker.mentions))


def names_among(fullest: str, mentions: Iterable[str]) -> tuple[str, ...]:
    """Return the names among a speaker's mentions, as ``printed_names`` does."""
    kin = set(fold(fullest).split())
    names = {fold(fullest): fullest}
    for words in mentions:
        if kin & set(fold(words).split()) or is_acronym(words):
            names.setdefault(fold(words), words)
    return tuple(" ".join(name.split()) for name in names.values())


def is_acronym(words: str) -> bool:
    """Whether words are two or more capital letters and nothing else."""
    return len(words) > 1 and words.isalpha() and words.isupper()
