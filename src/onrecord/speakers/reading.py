"""Reading a source phrase: the first reader that knows what it is says so.

Order matters: an acronym the page spells out, a stand-in ("others"), an account, two joined
names, a bare surname, a person, a description with a name behind a comma, a signed paper, a body.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from onrecord.lexicon.names import (
    ARTICLES,
    BOUNDARIES,
    CONJUNCTIONS,
    DEFINITE,
    DOCUMENT_WORDS,
    GROUP_WORDS,
    ORGANISATION_WORDS,
    POSSESSIVES,
    PRONOUNS,
    VAGUE,
)
from onrecord.lexicon.roles import ROLES
from onrecord.speakers.names import LINKS, Run, is_full, is_noun, is_role, runs_in, span_of
from onrecord.speakers.phrase import Phrase, Sort, core_of, head_of, segments_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.speakers.cast import Cast
    from onrecord.speakers.tokens import Token
    from onrecord.types import Span

_SUBJECTS = frozenset(["he", "she", "they", "both"])
_AUTHORED = frozenset(["by", "from", "von", "par", "por", "от"])


def read_phrase(words: Sequence[Token], cast: Cast, language: str) -> Phrase:
    """Read the words of one source (at least one)."""
    return replace(_read(words, cast, language), language=language)


def _read(words: Sequence[Token], cast: Cast, language: str) -> Phrase:
    segments = segments_of(words)
    first = segments[0]
    everything = tuple(words)
    core = core_of(first)
    pronoun = PRONOUNS.get(language, PRONOUNS["en"]).get(words[0].low)
    if len(words) == 1 and pronoun:
        return Phrase(Sort.PRONOUN, everything, core, pronoun=pronoun)
    if spelt := cast.acronyms.spelt(core[-1]) if len(core) == 1 else ():
        return Phrase(Sort.BODY, everything, core, spelt)
    if first[0].low in VAGUE and _is_vague(first) and first[0].text != first[0].text.upper():
        return Phrase(Sort.VAGUE, everything, core)
    return (
        _account(everything, first, cast)
        or _joined(everything, first, cast)
        or _listed(everything, segments, cast)
        or _surname(everything, first, cast)
        or _person(everything, first, cast)
        or _apposed(everything, segments, cast)
        or _signed(first, cast, language)
        or _body(everything, first, cast)
        or Phrase(Sort.NOUN, everything, core)
    )


def _is_vague(first: Sequence[Token]) -> bool:
    return len(first) == 1 or (
        first[1].low in {"of", "them", "de", "von", "из"} and first[-1].low in {"them", "these", "those"}
    )


def _front(first: Sequence[Token], inside: set[Token]) -> int:
    """Where the front of the phrase ends: at its first preposition that no name holds."""
    for at, word in enumerate(first):
        if at and word.low in BOUNDARIES and not word.upper and word not in inside:
            plain_and = word.low in CONJUNCTIONS and not any(w.upper for w in first[:at] if not w.opens)
            if not plain_and:
                return at
    return len(first)


def _person(words: tuple[Token, ...], first: Sequence[Token], cast: Cast) -> Phrase | None:
    runs = runs_in(first, cast.common)
    inside = {w for r in runs for w in r.words}
    front = first[: _front(first, inside)]
    for run in reversed(runs):
        ends = run.words[-1] is front[-1] or _titled_of(front, first, run, cast)
        if ends and (name := _personal(run, front, first, cast)):
            return _named(words, first, run, name)
    return None


def _account(words: tuple[Token, ...], first: Sequence[Token], cast: Cast) -> Phrase | None:
    """Read "@mayor_lund" as the one person of the page whose name the account holds."""
    at = next((n for n, w in enumerate(first) if w.gap.endswith("@")), None)
    if at is None:
        return None
    handle = [first[at], *takewhile(lambda w: w.gap == "_", first[at + 1 :])]
    letters = "".join(w.fold for w in handle)
    held = cast.bearers(letters)
    return Phrase(Sort.PERSON, words, tuple(handle), held[0].words) if len(held) == 1 else None


def _surname(words: tuple[Token, ...], first: Sequence[Token], cast: Cast) -> Phrase | None:
    """Read a bare "Cook" as the name of Tim Cook."""
    if len(first) == 1 and cast.is_surname(first[0]):
        return Phrase(Sort.PERSON, words, tuple(first), tuple(first))
    return None


def _titled_of(front: Sequence[Token], first: Sequence[Token], run: Run, cast: Cast) -> bool:
    """Whether a bare title is carried on to the name, as in "head of research First Last"."""
    at = first.index(run.words[0])
    carried = at > len(front) and first[at - 1].low not in BOUNDARIES | ARTICLES and is_full(run.name)
    carried = carried and front[0].low not in ARTICLES
    return (carried or _behind_office(run, cast)) and run.words[-1] is first[-1] and is_role(front[-1])


def _behind_office(run: Run, cast: Cast) -> bool:
    """Whether the run is a place or a body, then a known name: "Water Council First Last"."""
    tail = _known_tail(run, cast)
    before = run.words[: len(run.words) - len(tail)]
    return bool(tail) and not any(is_role(w) for w in before)


def _named(words: tuple[Token, ...], first: Sequence[Token], run: Run, name: tuple[Token, ...]) -> Phrase:
    before = [
        w for w in first if w.span.start < name[0].span.start and not (w is first[0] and w.low in ARTICLES)
    ]
    after = [w for w in words if w.span.start > name[-1].span.end and not w.text.isdigit()]
    role = span_of(before) if before else span_of(after) if after else None
    titles = [w.low for w in run.words if w not in name]
    return Phrase(Sort.PERSON, words, tuple(name), name, titles[-1] if titles else "", role)


def _personal(run: Run, front: Sequence[Token], first: Sequence[Token], cast: Cast) -> tuple[Token, ...]:
    """Give the part of the run that names a person, or nothing."""
    if known := _known_tail(run, cast):
        return known
    if run.body or not run.name or (run.name[-1].poss and run.name[-1] is not front[-1]):
        return ()
    if is_full(run.name) and not run.office:
        return () if _is_the(front, run) else run.name
    fits = cast.fit(run.name)
    if fits and not fits[0].body:
        return run.name
    if run.office:
        return ()
    titled = bool(run.title) or any(is_role(w) for w in front if w not in run.words)
    alone = len(front) == len(run.words) and not _is_common(run, first, cast)
    return run.name if titled or alone else ()


def _known_tail(run: Run, cast: Cast) -> tuple[Token, ...]:
    for size in (4, 3, 2):
        tail = run.words[-size:]
        if (
            size < len(run.words)
            and len(tail) == size
            and (m := cast.sought(tuple(w.fold for w in tail)))
            and not m.body
        ):
            return tail
    return ()


def _is_the(front: Sequence[Token], run: Run) -> bool:
    """Whether the name has an article of its own and no role: "the Arab League"."""
    return front[0].low in DEFINITE and len(front) == len(run.words) + 1 and not run.title


def _is_common(run: Run, front: Sequence[Token], cast: Cast) -> bool:
    word = run.name[0]
    listed = word.low in ROLES or is_noun(word, cast.proper)
    opened = word.opens and word.fold not in cast.proper and len(front) > len(run.words)
    return listed or word.low in cast.common or opened


def _apposed(words: tuple[Token, ...], segments: Sequence[Sequence[Token]], cast: Cast) -> Phrase | None:
    """Read "the referee, First Last": a description, then nothing but a name."""
    for segment in segments[1:3]:
        if is_role(segment[0]) and _describes(segments[0]):  # "Minister of X, Chairman of Y First Last"
            titled = _person(words, segment, cast)
            if titled is not None:
                return replace(titled, role=_before(words, titled.name))
        runs = runs_in(segment, cast.common)
        if runs and runs[-1].words[-1] is segment[-1] and runs[-1].name and not segments[0][-1].poss:
            run = runs[-1]
            lower = [w for w in segment if w not in run.words and w.low not in ARTICLES]
            if (
                all(is_role(w) for w in lower)
                and (len(run.name) > 1 or not _is_common(run, segment, cast))
                and _describes(segments[0])
            ):
                if run.body or head_of(core_of(segments[0])).low in ORGANISATION_WORDS:
                    return Phrase(Sort.BODY, words, run.name, run.name, "", span_of(core_of(segments[0])))
                return _named(words, segments[0], run, run.name)
    return None


def _before(words: Sequence[Token], name: Sequence[Token]) -> Span:
    kept = [w for w in words if w.span.start < name[0].span.start]
    return span_of(kept[1:] if kept[0].low in ARTICLES else kept)


def _describes(first: Sequence[Token]) -> bool:
    """Whether the words before the comma are a description that a name may explain."""
    starts = first[0].low in ARTICLES or first[0].low in POSSESSIVES or any(w.poss for w in first)
    return starts or any(is_role(w) for w in first)


def _signed(first: Sequence[Token], cast: Cast, language: str) -> Phrase | None:
    """Read "a report by the Court of Audit" as its author."""
    if not any(w.low in DOCUMENT_WORDS for w in first):
        return None
    for at, word in enumerate(first[:-1]):
        if (
            at
            and word.low in _AUTHORED
            and first[at - 1].low in DOCUMENT_WORDS | {"sent", "written", "signed"}
        ):
            author = read_phrase(first[at + 1 :], cast, language)
            return author if author.sort in {Sort.PERSON, Sort.BODY} else None
    return None


def _joined(words: tuple[Token, ...], first: Sequence[Token], cast: Cast) -> Phrase | None:
    """Read "First Last and Other Name" or "Last and his team" as a group."""
    for at, word in enumerate(first[:-1]):
        if at and word.low in CONJUNCTIONS and not word.upper:
            left, right = first[:at], first[at + 1 :]
            alone = len(left) == 1 and left[0].low in _SUBJECTS  # "he and Rubio"
            if not (left[-1].upper or alone) or any(w.low in BOUNDARIES for w in left):
                return None
            if right[0].low in POSSESSIVES or runs_in(right, cast.common):
                return Phrase(Sort.GROUP, words, core_of(first))
    return None


def _listed(words: tuple[Token, ...], segments: Sequence[Sequence[Token]], cast: Cast) -> Phrase | None:
    """Read "First Last, Other Name and Third Name" as a group; what stands in brackets is passed over."""
    front, *rest = [s for n, s in enumerate(segments) if not n or "(" not in s[0].gap]
    if not rest:
        return None
    *middle, last = rest
    at = next((n for n, w in enumerate(last[:-1]) if w.low in CONJUNCTIONS and not w.upper), None)
    if at is None or not _ends_in_name(front, cast):
        return None
    others = [p for p in (*middle, last[:at], last[at + 1 :]) if p]
    return Phrase(Sort.GROUP, words, core_of(words)) if all(_is_name(p, cast) for p in others) else None


def _ends_in_name(words: Sequence[Token], cast: Cast) -> bool:
    return any(r.words[-1] is words[-1] and is_full(r.name) for r in runs_in(words, cast.common))


def _is_name(words: Sequence[Token], cast: Cast) -> bool:
    """Whether the words are one full name, with its title, and nothing else."""
    return any(len(r.words) == len(words) and is_full(r.name) for r in runs_in(words, cast.common))


def _body(words: tuple[Token, ...], first: Sequence[Token], cast: Cast) -> Phrase | None:
    runs = runs_in(first, cast.common)
    inside = {w for r in runs for w in r.words}
    front = first[: _front(first, inside)]
    run = next((r for r in runs if r.words[-1] is front[-1] and not r.words[-1].poss), None)
    if run is None or not run.name or (len(run.words) == 1 and _is_plain_noun(run, cast)):
        return None
    start = first.index(run.words[0])
    end = start + len(run.words)
    while end + 1 < len(first) and first[end].low in LINKS:
        ahead = next((n for n in range(end, min(end + 4, len(first))) if first[n].upper), None)
        if ahead is None or any(first[n].low not in LINKS for n in range(end, ahead)):
            break
        end = ahead + 1
        while end < len(first) and first[end].upper and first[end].joined:
            end += 1
    name = tuple(first[_owner(first, start) : end])
    return Phrase(Sort.BODY, words, name, name)


def _owner(first: Sequence[Token], start: int) -> int:
    """Where the owner of a body begins: "U.S. Attorney’s" Office."""
    if not start or not (first[start - 1].poss and first[start - 1].upper):
        return start
    start -= 1
    while start and first[start].joined and first[start - 1].upper and first[start - 1].low not in ARTICLES:
        start -= 1
    return start


def _is_plain_noun(run: Run, cast: Cast) -> bool:
    word = run.words[0]
    listed = word.low in ROLES or word.low in GROUP_WORDS or word.low in DOCUMENT_WORDS
    return listed or (word.opens and word.fold not in cast.proper)
