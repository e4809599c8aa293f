"""PolNeAR: its gold and our own scorer by its definitions.

An attribution is found when its content is (Jaccard of words 0.5 or more, one to one, the most
alike first) and its source agrees: both have none, or the two share a word that is more than a
function word. Forms go by double quotation marks alone, line by line, for gold and readings alike.
The definitions are those of the corpus's own scorer; where that is at hand, a test holds that both
give the same figures. ``exact_*`` is CofeNet's measure: every span alone, to the code point.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.scoring import f1, paired, share
from benchmarks.suites import SHARED, page_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from benchmarks.readings import Position, Reading, Said
    from benchmarks.scoring import Tally
    from onrecord.types import Page

DEV = SHARED / "polnear" / "dev"
FORMS = ("direct", "mixed", "indirect")
ROLES = ("source", "cue", "content")
FUNCTION_WORDS = frozenset(
    "a an the of in on at by for from to with and or but as s t that this these those his her its "
    "their our my your is was are were be been who which".split()
)
_TOKEN = re.compile(r"\w+|[^\w\s]")
_MARK = re.compile("“|„|``|”|''|\"|\n")
_OPENING = frozenset({"“", "„", "``"})
_SPAN_LINE = re.compile(r"(T\d+)[\t ]+\S+ (\d+ \d+(?:;\d+ \d+)*)(?:\t|$)")
_EVENT_ROLE = re.compile(r"(?<![\w-])(content|cue|source)\d*:(T\d+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class GoldAttribution:
    """One annotated attribution: its spans, in order."""

    content: tuple[Position, ...]
    cue: tuple[Position, ...]
    source: tuple[Position, ...]


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """One article with what its first annotator, by name, marked."""

    id: str
    text: str
    attributions: tuple[GoldAttribution, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """A statement, gold or read, as the scorer sees it: numbers of tokens."""

    words: frozenset[int]
    source: frozenset[int]
    telling: frozenset[int]
    form: str


def articles(folder: Path) -> Iterator[tuple[GoldArticle, Page]]:
    """Yield the annotated articles of a split in the order of their names, each with the page to be read."""
    for path, annotated in _files(folder):
        content = path.read_bytes()
        gold = GoldArticle(path.stem, content.decode("utf-8"), tuple(_annotation(annotated)))
        yield gold, page_of(path.name, content)


def digest(folder: Path) -> str:
    """SHA-256 over the names and bytes of all that is read."""
    running = hashlib.sha256()
    for pair in _files(folder):
        for path in pair:
            for part in (path.name.encode(), path.read_bytes()):
                running.update(len(part).to_bytes(8, "big") + part)
    return running.hexdigest()


def _files(folder: Path) -> Iterator[tuple[Path, Path]]:
    """Yield each text with the annotations of its first annotator."""
    by: dict[str, list[Path]] = defaultdict(list)
    for path in sorted((folder / "attributions").glob("*.ann")):
        by[path.stem.rsplit("_", 1)[0]].append(path)
    for path in sorted((folder / "text").glob("*.txt")):
        if path.stem in by:
            yield path, by[path.stem][0]


def _annotation(path: Path) -> Iterator[GoldAttribution]:
    """Yield the attributions of a brat file that have content."""
    lines = path.read_bytes().decode("utf-8").split("\n")
    spans = {m[1]: _positions(m[2]) for line in lines if (m := _SPAN_LINE.match(line.rstrip("\r")))}
    for line in lines:
        if re.match(r"E\d+[\t ]", line):
            parts: dict[str, list[Position]] = {role: [] for role in ROLES}
            for role, name in _EVENT_ROLE.findall(line):
                parts[role.lower()] += spans.get(name, [])
            if parts["content"]:
                yield GoldAttribution(*(tuple(sorted(parts[r])) for r in ("content", "cue", "source")))


def _positions(text: str) -> list[Position]:
    pairs = [part.split() for part in text.split(";")]
    return [(int(start), int(end)) for start, end in pairs]


class Text:
    """A text in tokens, and which of its words stand between double quotation marks."""

    def __init__(self, text: str) -> None:
        found = list(_TOKEN.finditer(text))
        self._tokens = [m.group() for m in found]
        self._starts, self._ends = [m.start() for m in found], [m.end() for m in found]
        self._flips: list[int] = []
        for mark in _MARK.finditer(text):
            inside = len(self._flips) % 2 == 1
            if inside != (mark.group() in _OPENING or (mark.group() == '"' and not inside)):
                self._flips.append(mark.start())

    def seen(self, statement: GoldAttribution | Said) -> Seen | None:
        """Return a statement in tokens, none where its content has no token."""
        content, source = self._within(statement.content), self._within(statement.source)
        if not content:
            return None
        words = self._words(content)
        telling = frozenset(t for t in self._words(source) if self._tokens[t].lower() not in FUNCTION_WORDS)
        return Seen(words or content, source, telling, self._form(words))

    def _within(self, spans: Iterable[Position]) -> frozenset[int]:
        """Return the tokens that share a character with a span."""
        return frozenset(
            token
            for start, end in spans
            if start < end
            for token in range(bisect_right(self._ends, start), bisect_left(self._starts, end))
        )

    def _words(self, tokens: frozenset[int]) -> frozenset[int]:
        return frozenset(t for t in tokens if re.match(r"\w", self._tokens[t]))

    def _form(self, words: frozenset[int]) -> str:
        quoted = sum(bisect_right(self._flips, self._starts[w]) % 2 for w in words)
        return "indirect" if not quoted else "direct" if quoted == len(words) else "mixed"


def score(pairs: Iterable[tuple[GoldArticle, Reading | None]]) -> dict[str, float | None]:
    """Return the figures over all articles, in percent; readings are in offsets of the gold text."""
    total: Tally = Counter()
    for gold, read in pairs:
        said = () if read is None else read.statements
        total["articles"] += 1
        total.update(_counts(gold, said))
        total.update(_exact(gold, said))
    return _figures(total)


def by_outlet(pairs: Iterable[tuple[GoldArticle, Reading | None]]) -> dict[str, dict[str, float | None]]:
    """Return the figures of each outlet, which a text's name begins with."""
    apart: dict[str, list[tuple[GoldArticle, Reading | None]]] = defaultdict(list)
    for gold, read in pairs:
        apart[gold.id.split("_", 1)[0]].append((gold, read))
    return {outlet: score(own) for outlet, own in sorted(apart.items())}


def outcomes(pairs: Iterable[tuple[GoldArticle, Reading | None]]) -> Iterator[tuple[float, bool]]:
    """Yield for every statement read its confidence, and whether its content is in the gold."""
    for gold, read in pairs:
        said = () if read is None else read.statements
        wanted, given = _both(gold, said)
        right = set(paired([g.words for g in wanted], [s.words for _, s in given]).values())
        yield from ((one.confidence, number in right) for number, (one, _) in enumerate(given))


def _both(gold: GoldArticle, said: Iterable[Said]) -> tuple[list[Seen], list[tuple[Said, Seen]]]:
    """Return what counts of the gold and of the reading."""
    text = Text(gold.text)
    wanted = [seen for each in gold.attributions if (seen := text.seen(each)) is not None]
    return wanted, [(each, seen) for each in said if (seen := text.seen(each)) is not None]


def _counts(gold: GoldArticle, said: Iterable[Said]) -> Tally:
    wanted, kept = _both(gold, said)
    given = [seen for _, seen in kept]
    pairs = paired([g.words for g in wanted], [s.words for s in given])
    right = {i: j for i, j in pairs.items() if _agree(wanted[i], given[j])}
    tally: Tally = Counter()
    for what, hits in (("content", pairs), ("attribution", right)):
        matched = set(hits.values())
        for number, each in enumerate(wanted):
            tally.update(_count(each.form, what, "gold", hit=number in hits))
        for number, each in enumerate(given):
            tally.update(_count(each.form, what, "read", hit=number in matched))
    return tally


def _count(form: str, what: str, side: str, *, hit: bool) -> Tally:
    """Count one statement of the gold or read, over all and among those of its form."""
    return Counter({f"{of} {what} {each}": 1 for of in ("all", form) for each in _names(side, hit=hit)})


def _names(side: str, *, hit: bool) -> tuple[str, ...]:
    return (side, f"{side} hit") if hit else (side,)


def _agree(gold: Seen, said: Seen) -> bool:
    """Whether the sources agree; one of function words alone needs any shared token."""
    if not gold.source:
        return not said.source
    return bool(gold.telling & said.telling if gold.telling else gold.source & said.source)


def _exact(gold: GoldArticle, said: Iterable[Said]) -> Tally:
    tally: Tally = Counter()
    kept = list(said)
    for role in ROLES:
        wanted = {span for each in gold.attributions for span in getattr(each, role)}
        given = {span for each in kept for span in getattr(each, role)}
        tally.update(
            {f"{role} gold": len(wanted), f"{role} read": len(given), f"{role} both": len(wanted & given)}
        )
    return tally


def _figures(n: Tally) -> dict[str, float | None]:
    def of(form: str, what: str) -> float:
        hit, gold, right, read = (f"{form} {what} {s}" for s in ("gold hit", "gold", "read hit", "read"))
        return f1(n[hit], n[gold], n[right], n[read])

    return {
        "articles": n["articles"],
        "gold": n["all content gold"],
        "read": n["all content read"],
        "attribution": of("all", "attribution"),
        **{form: of(form, "attribution") for form in FORMS},
        "content": of("all", "content"),
        "content_precision": share(n["all content read hit"], n["all content read"]) or 0.0,
        "content_recall": share(n["all content gold hit"], n["all content gold"]) or 0.0,
        "source_right": share(n["all attribution gold hit"], n["all content gold hit"]),
        **{
            f"exact_{role}": f1(n[f"{role} both"], n[f"{role} gold"], n[f"{role} both"], n[f"{role} read"])
            for role in ROLES
        },
    }
