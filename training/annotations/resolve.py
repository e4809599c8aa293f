"""From exact words to offsets: where the strings of an annotator stand in the text.

Kinds of marks, dashes and runs of space are taken as equal; letter case is not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise, product
from typing import TYPE_CHECKING
from unicodedata import normalize

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from training.annotations.standoff import Span

# One code point for one, so that offsets into the folded text are offsets into the text.
SAME = str.maketrans({"‘": "'", "’": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-"})
ELLIPSIS = re.compile(r"\s(?:…|\.\.\.)\s")
# A part in another paragraph is as far away as this many characters.
PARAGRAPH = 200
# Two readings whose distances differ by no more than this are equally good.
TIE = 2


class Unresolved(Exception):  # noqa: N818 - a complaint to the annotator, not a fault of the program
    """Words that are missing from the text, or fit it in more than one way."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The parts of one statement as words; ``near`` are unique words shortly before the content."""

    content: Sequence[str]
    cue: Sequence[str]
    source: Sequence[str]
    near: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """The parts of one statement as offsets, and how far they lie apart."""

    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    cost: int

    @property
    def start(self) -> int:
        """Where its first part begins."""
        return min(s for s, _ in self.content + self.cue + self.source)


def _letter(letter: str) -> str:
    """The letter, written with its accent or with the accent as a code point of its own."""
    apart = normalize("NFD", letter)
    return re.escape(letter) if apart == letter else f"(?:{re.escape(letter)}|{re.escape(apart)})"


def _literal(words: str) -> str:
    parts = []
    for part in ELLIPSIS.split(words):
        loose = r"\s+".join("".join(map(_letter, normalize("NFC", w))) for w in part.split())
        before = r"(?<!\w)" if re.match(r"\w", part) else ""
        after = r"(?!\w)" if re.search(r"\w$", part) else ""
        parts.append(before + loose + after)
    return r"[^\n]*?".join(parts)


def pattern(wanted: str) -> re.Pattern[str]:
    """A pattern for ``wanted`` over folded text; its group ``span`` is what is meant.

    ``a b … y z`` stands for the shortest stretch of one paragraph from ``a b`` to ``y z``; in ``left {this}
    right`` only the words in braces are meant.
    """
    braced = re.fullmatch(r"(?P<left>[^{}]*)\{(?P<this>[^{}]+)\}(?P<right>[^{}]*)", wanted.translate(SAME))
    if braced is None:
        return re.compile(f"(?P<span>{_literal(wanted.translate(SAME))})")
    left, this, right = (braced[g] for g in ("left", "this", "right"))
    lead = _literal(left.rstrip()) + (r"\s+" if left.endswith(" ") else "") if left.strip() else ""
    tail = (r"\s+" if right.startswith(" ") else "") + _literal(right.lstrip()) if right.strip() else ""
    return re.compile(f"{lead}(?P<span>{_literal(this)}){tail}")


def places(text: str, wanted: str) -> list[Span]:
    """Every place of ``wanted`` in ``text``. Raises Unresolved where there is none."""
    folded, sought, out, at = text.translate(SAME), pattern(wanted), [], 0
    while (hit := sought.search(folded, at)) is not None:
        out.append(hit.span("span"))
        at = hit.start() + 1
    if not out:
        msg = f"not in the text: {wanted}"
        raise Unresolved(msg)
    if len(set(out)) == 1 and _ends_again(folded, wanted, hit_end=out[0][1]):
        msg = f"the last words come again later in the paragraph, give more of them: {wanted}"
        raise Unresolved(msg)
    return sorted(set(out))


def _ends_again(folded: str, wanted: str, hit_end: int) -> bool:
    """Whether the words behind an ellipsis come once more before the paragraph ends."""
    shortened = ELLIPSIS.split(wanted.translate(SAME))
    if len(shortened) == 1 or "{" in wanted:
        return False
    rest = folded[hit_end:].split("\n", 1)[0]
    return re.search(_literal(shortened[-1]), rest) is not None


def overlap(a: Span, b: Span) -> bool:
    """Whether two spans share a code point."""
    return a[0] < b[1] and b[0] < a[1]


def _gap(text: str, a: Span, b: Span) -> int:
    left, right = sorted((a, b))
    between = text[left[1] : right[0]]
    return len(between) + PARAGRAPH * len(re.findall(r"\n+", between))


def _distance(text: str, span: Span, others: Iterable[Span]) -> int:
    return min((_gap(text, span, o) for o in others), default=0)


def _chains(options: Sequence[list[Span]]) -> Iterator[tuple[Span, ...]]:
    """Each place of the first part, the later parts following as closely as they can."""
    for first in options[0]:
        chain = [first]
        for places_of_next in options[1:]:
            after = [p for p in places_of_next if p[0] >= chain[-1][1]]
            if not after:
                break
            chain.append(after[0])
        if len(chain) == len(options):
            yield tuple(chain)


def _apart(spans: Sequence[Span]) -> bool:
    ordered = sorted(spans)
    return all(a[1] <= b[0] for a, b in pairwise(ordered))


def _attached(
    text: str, chain: tuple[Span, ...], cues: list[list[Span]], sources: list[list[Span]]
) -> list[Found]:
    """The best two ways to give ``chain`` its cue and source."""
    out = []
    for cue in product(*cues):
        for source in product(*sources):
            if not _apart(chain + cue + source):
                continue
            cost = sum(_distance(text, c, chain) for c in cue)
            cost += sum(_distance(text, s, cue or chain) for s in source)
            cost += sum(_gap(text, a, b) for a, b in pairwise(chain))
            out.append(Found(chain, cue, source, cost))
    return sorted(out, key=lambda f: f.cost)[:2]


def _close(text: str, options: list[list[Span]], chain: tuple[Span, ...]) -> list[list[Span]]:
    """The few places of each part that lie closest to ``chain``, so that products stay small."""
    few = 12 if len(options) == 1 else 5
    return [sorted(o, key=lambda p: _distance(text, p, chain))[:few] for o in options]


def resolve(text: str, wanted: Wanted, after: int = 0, taken: Iterable[tuple[Span, ...]] = ()) -> Found:
    """Where ``wanted`` stands: the reading whose parts lie closest, at or behind ``after`` where one is.

    Contents in ``taken`` belong to earlier statements. Raises Unresolved with the complaint.
    """
    if not wanted.content:
        msg = "a statement needs content"
        raise Unresolved(msg)
    contents, cues, sources = (
        [places(text, w) for w in part] for part in (wanted.content, wanted.cue, wanted.source)
    )
    chains = [c for c in _chains(contents) if c not in set(taken)]
    if wanted.near:
        chains = _nearest(text, wanted.near, chains)
    found = [f for c in chains for f in _attached(text, c, _close(text, cues, c), _close(text, sources, c))]
    if not found:
        msg = "the parts overlap, come in another order, or are taken by an earlier statement"
        raise Unresolved(msg)
    found.sort(key=lambda f: (f.start < after, f.cost, f.start))
    rivals = [f for f in found[1:] if (f.start < after) == (found[0].start < after)]
    if rivals and rivals[0].cost <= found[0].cost + TIE:
        raise Unresolved(_tie(text, found[0], rivals[0]))
    return found[0]


def _nearest(text: str, near: str, chains: list[tuple[Span, ...]]) -> list[tuple[Span, ...]]:
    where = places(text, near)
    if len(where) > 1:
        msg = f"the words to look near are not unique: {near}"
        raise Unresolved(msg)
    behind = [c for c in chains if c[0][0] >= where[0][1]]
    return sorted(behind)[:1]


def _tie(text: str, a: Found, b: Found) -> str:
    """Says which part fits two places equally well."""
    for part in ("content", "cue", "source"):
        one, two = getattr(a, part), getattr(b, part)
        if one != two:
            s, e = next(x for x, y in zip(one, two, strict=True) if x != y)
            lines = " and ".join(str(text.count("\n", 0, f[0][0]) + 1) for f in (one, two))
            return f"{part} fits twice (lines {lines}), give its neighbours too: she {{{text[s:e]}}} on"
    return "fits twice"
