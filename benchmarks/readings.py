"""Gold pages and what a reader made of them, as values; and the words that the two are compared by."""

from __future__ import annotations

import difflib
import re
import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Position = tuple[int, int]

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
LEADING = frozenset({"that", "que", "qu", "dass", "daß", "что", "що", "ki", "if", "whether"})
TITLES = frozenset(
    "mr mrs ms miss dr sir dame lord lady president minister sheikh prof professor the rev gen general "
    "col judge senator sen rep gov".split()
)
# The annotators' three stances as the record's four.
STANCES = {"affirm": frozenset({"affirmed"}), "deny": frozenset({"denied"})}
UNCLEAR = frozenset({"asked", "hedged"})


@dataclass(frozen=True, slots=True)
class GoldSpeaker:
    """A speaker of a gold page with the names that the page gives him."""

    name: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """One annotated statement. ``who`` is none where the page names nobody."""

    content: tuple[Position, ...]
    source: tuple[Position, ...]
    who: str | None
    form: str
    kind: str | None
    stances: frozenset[str]
    via: tuple[str, ...]
    doubt: bool


@dataclass(frozen=True, slots=True)
class GoldPage:
    """One annotated page."""

    id: str
    text: str
    lang: str
    genre: str | None
    headline: str | None
    section: str | None
    published: str | None
    truncated: bool
    speakers: tuple[GoldSpeaker, ...]
    statements: tuple[GoldStatement, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """One statement as read. ``name`` is none where no speaker was found."""

    content: tuple[Position, ...]
    cue: tuple[Position, ...]
    source: tuple[Position, ...]
    form: str
    kind: str
    stance: str
    name: str | None
    via: tuple[str, ...]
    confidence: float
    speaker_confidence: float


@dataclass(frozen=True, slots=True)
class Reading:
    """One page as read, from one line of ``onrecord read --json``."""

    text: str
    headline: str | None
    section: str | None
    published: str | None
    statements: tuple[Said, ...]


def gold_page(line: dict[str, Any]) -> GoldPage:
    """Read one line of a gold file; its form is described in benchmarks/cases/README.md."""
    return GoldPage(
        id=line["id"],
        text=line["text"],
        lang=line.get("lang", "en"),
        genre=line.get("genre"),
        headline=line.get("headline") or None,
        section=line.get("section") or None,
        published=line.get("published") or None,
        truncated=bool(line.get("truncated")),
        speakers=tuple(GoldSpeaker(s["name"], tuple(s.get("aliases", ()))) for s in line["speakers"]),
        statements=tuple(_gold_statement(s) for s in line["statements"]),
    )


def _gold_statement(line: dict[str, Any]) -> GoldStatement:
    return GoldStatement(
        content=_positions(line["content"]),
        source=_positions(line["source"]),
        who=line["who"] or None,
        form=line["form"],
        kind=line.get("kind"),
        stances=_stances(line),
        via=tuple(line.get("via", ())),
        doubt=bool(line.get("doubt")),
    )


def _stances(line: dict[str, Any]) -> frozenset[str]:
    """The stances that fit; GUM says no more than whether a statement is negated."""
    if "negated" in line:
        return STANCES["deny" if line["negated"] else "affirm"]
    return STANCES.get(line["stance"], UNCLEAR)


def reading(line: dict[str, Any]) -> Reading | None:
    """Read one line of ``onrecord read --json``; none where the input was skipped."""
    if "skipped" in line:
        return None
    article = line["article"]
    span = article["headline"]
    return Reading(
        text=article["text"],
        headline=article["text"][span[0] : span[1]] if span else None,
        section=article["section"],
        published=(article["published"] or {}).get("edtf"),
        statements=tuple(_said(s) for s in line["statements"]),
    )


def _said(line: dict[str, Any]) -> Said:
    return Said(
        content=_positions(line["content"]),
        cue=_positions(line["cue"]),
        source=_positions(line["source"]),
        form=line["form"],
        kind=line["kind"],
        stance=line["stance"],
        name=line["speaker"]["name"] if line["speaker"] else None,
        via=tuple(line["via"]),
        confidence=line["confidence"],
        speaker_confidence=line["speaker_confidence"],
    )


def _positions(spans: Iterable[Iterable[int]] | None) -> tuple[Position, ...]:
    return tuple((start, end) for start, end in spans or ())


def folded(name: str | None) -> list[str]:
    """Return the words of a name without case, accents and marks."""
    plain = unicodedata.normalize("NFKD", name or "")
    kept = "".join(c for c in plain if not unicodedata.combining(c))
    return re.findall(r"[^\W_]+", kept.casefold())


def core(name: str) -> tuple[str, ...]:
    """Return the words of a name without titles; all of them where it has nothing else."""
    words = folded(name)
    return tuple([w for w in words if w not in TITLES] or words)


def tokens(text: str, spans: Iterable[Position], *, content: bool = False) -> frozenset[int]:
    """Return where words start inside the spans; of content, a leading conjunction is left out."""
    found: list[int] = []
    for number, (start, end) in enumerate(sorted(spans)):
        words = [(start + m.start(), m.group().casefold()) for m in WORD.finditer(text[start:end])]
        if content and number == 0 and words and words[0][1] in LEADING:
            words = words[1:]
        found += [at for at, _ in words]
    return frozenset(found)


def carrier(source: str, target: str) -> Callable[[Position], Position | None]:
    """Return what carries a span of ``source`` over to ``target``: none where nothing of it is left.

    Aligns the characters that are no white space, so that furniture may be cut.
    """
    if source == target:
        return lambda span: span
    there = _aligned(source, target)

    def carry(span: Position) -> Position | None:
        hits = [there[at] for at in range(*span) if at in there]
        return (min(hits), max(hits) + 1) if hits else None

    return carry


@lru_cache(maxsize=1)  # a page is read by one model after the other
def _aligned(source: str, target: str) -> dict[int, int]:
    a = [(at, c) for at, c in enumerate(source) if not c.isspace()]
    b = [(at, c) for at, c in enumerate(target) if not c.isspace()]
    matcher = difflib.SequenceMatcher(None, [c for _, c in a], [c for _, c in b], autojunk=False)
    return {
        a[block.a + step][0]: b[block.b + step][0]
        for block in matcher.get_matching_blocks()
        for step in range(block.size)
    }


def carried(text: str, read: Reading) -> Reading:
    """Return a reading with its spans carried over to the gold text."""
    carry = carrier(read.text, text)

    def move(spans: tuple[Position, ...]) -> tuple[Position, ...]:
        return tuple(moved for span in spans if (moved := carry(span)))

    said = (
        replace(s, content=move(s.content), cue=move(s.cue), source=move(s.source)) for s in read.statements
    )
    return replace(read, text=text, statements=tuple(said))


def name_is_right(name: str, who: str, speakers: tuple[GoldSpeaker, ...]) -> tuple[bool, bool]:
    """Return whether a name is right, and whether it is the full name.

    Right is the gold name, one of its aliases, or a name that holds the first or last
    part of the gold name and fits no other speaker of the page.
    """
    gold = next((s for s in reversed(speakers) if s.name == who), GoldSpeaker(who, ()))
    given, wanted = core(name), core(gold.name)
    full = given == wanted
    if full or given in {core(alias) for alias in gold.aliases}:
        return True, full
    if not given or not wanted:
        return False, False
    fits = [s for s in speakers if _nested(given, core(s.name))]
    return len(fits) == 1 and fits[0] is gold and (wanted[-1] in given or wanted[0] in given), False


def _nested(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return set(one) <= set(other) or set(other) <= set(one)
