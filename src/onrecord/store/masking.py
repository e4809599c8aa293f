"""Words taken out of a text without moving any other: each is covered by as many characters.

So every span of a record stays true, and every id that was made from the words before.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.store.folding import fold
from onrecord.types import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

COVER, FILL = "█", "·"
RUN = 4
"""Words in a row by which removed words are known again: three in a row are found in other texts too."""

_TOKEN = re.compile(r"[^\W_]+")
_GAP = re.compile(r"[ \t\u00a0\u202f.’'-]{0,3}")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_VOWELS = "аеёиоуыэюяіїє"
_ENDING = 3  # letters that a case ending adds
_INFLECTED = 4  # letters of a name that takes one


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: where it stands, without case and accents."""

    start: int
    end: int
    folded: str


def words_of(text: str) -> list[Word]:
    """Return the words of a text in order."""
    return [Word(m.start(), m.end(), fold(m[0])) for m in _TOKEN.finditer(text)]


def names_in(text: str, name: str) -> list[Span]:
    """Return where a text prints a person: wherever the folded name stands whole, its words alone too.

    A text that does not have the whole name has none of it. Russian and Ukrainian endings are allowed for.
    """
    words, parts = words_of(text), name.split()
    if not any(_starts(words, i, parts) for i in range(len(words) - len(parts) + 1)):
        return []
    long = [part for part in parts if len(part) > 1]
    found = [Span(w.start, w.end) for w in words if any(_is(w.folded, part) for part in long)]
    return joined(text, found)


def joined(text: str, spans: Iterable[Span]) -> list[Span]:
    """Return spans in order, those with no more than a space, point or hyphen between them as one."""
    made: list[Span] = []
    for span in sorted(spans, key=lambda s: s.start):
        if made and (span.start <= made[-1].end or _GAP.fullmatch(text, made[-1].end, span.start)):
            made[-1] = Span(made[-1].start, max(made[-1].end, span.end))
        else:
            made.append(span)
    return made


def labelled(text: str, spans: Sequence[Span], label: str) -> str:
    """Return the text with each span under a label, filled up to its length."""
    for span in spans:
        size = span.end - span.start
        cover = label + FILL * (size - len(label)) if size >= len(label) else COVER * size
        text = text[: span.start] + cover + text[span.end :]
    return text


def covered(text: str, spans: Sequence[Span]) -> str:
    """Return the text with all but the blanks of each span covered."""
    for span in spans:
        cover = "".join(c if c.isspace() else COVER for c in text[span.start : span.end])
        text = text[: span.start] + cover + text[span.end :]
    return text


def prints_of(text: str) -> tuple[str, ...]:
    """Return digests of every run of four words, or of all words where there are fewer, with their number."""
    words = [word.folded for word in words_of(text)]
    size = min(RUN, len(words))
    return tuple(dict.fromkeys(_print(words[i : i + size]) for i in range(len(words) - size + 1) if size))


def printed_in(text: str, prints: Iterable[str]) -> list[Span]:
    """Return where a text has the words that these digests were made of."""
    words, known = words_of(text), set(prints)
    found: list[Span] = []
    for size in {int(each.partition(":")[0]) for each in known}:
        runs = (words[i : i + size] for i in range(len(words) - size + 1))
        found += [Span(run[0].start, run[-1].end) for run in runs if _print([w.folded for w in run]) in known]
    return joined(text, found)


def share(spans: Iterable[Span], among: Sequence[Span]) -> float:
    """Return how much of some spans lies under others, 0 to 1."""
    whole = under = 0
    for span in spans:
        whole += span.end - span.start
        under += sum(max(0, min(span.end, a.end) - max(span.start, a.start)) for a in among)
    return under / whole if whole else 0.0


def _starts(words: Sequence[Word], at: int, parts: Sequence[str]) -> bool:
    return all(_is(word.folded, part) for word, part in zip(words[at:], parts, strict=False))


def _is(word: str, part: str) -> bool:
    if word == part:
        return True
    if len(part) < _INFLECTED or not _CYRILLIC.search(part):
        return False
    stem = part.rstrip(_VOWELS) or part
    return word.startswith(stem) and len(word) <= len(stem) + _ENDING


def _print(words: Sequence[str]) -> str:
    told = " ".join(words).encode("utf-8", "surrogatepass")
    return f"{len(words)}:{hashlib.sha256(told).hexdigest()[:32]}"
