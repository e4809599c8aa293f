"""The cast: everybody and every body whom the page gives a name, each under the fullest one."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.lexicon.given import FEMALE_GIVEN, MALE_GIVEN
from onrecord.lexicon.names import BOUNDARIES, OPENERS, ORGANISATION_WORDS, PARTICLES
from onrecord.lexicon.roles import (
    FEMALE_HONORIFICS,
    FEMALE_ROLES,
    MALE_HONORIFICS,
    MALE_ROLES,
    ROLES,
    SURNAMES_TOO,
)
from onrecord.speakers.acronyms import Acronyms
from onrecord.speakers.names import Run, common_words, is_full, is_noun, parts_of, runs_in, span_of
from onrecord.speakers.offices import cut_office
from onrecord.speakers.spelling import Spellings
from onrecord.types import BlockRole

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from onrecord.speakers.tokens import Token, Words
    from onrecord.types import Article, Span

_HEADINGS = frozenset({BlockRole.HEADLINE, BlockRole.SUBHEADING})
_COMPANY = frozenset(
    ["co", "inc", "corp", "ltd", "plc", "llc", "group", "media", "capital", "holdings", "company", "records"]
)
# Titles that go with a given name.
_WITH_GIVEN_NAMES = frozenset(
    "sheikh sheikha prince princess king queen sir dame don doña dona pope sister brother father emperor "
    "sultan saint st".split()
)
_ROYAL = frozenset(["prince", "princess", "king", "queen", "pope", "emperor", "empress", "sultan", "emir"])
_LONGEST_HEAD = 4  # words
_FEWEST = 2  # words of a full name
_NICKNAME = 3  # letters
_TELLING = 4  # letters of a name that an account of its bearer holds
_LONGEST_ACCOUNT = 40  # letters of an account that are looked at
_LONG = 4  # letters from which a word of a title-case heading has its capital
_SURE = 0.8  # share of the signs of sex that must agree


@dataclass(frozen=True, slots=True)
class Member:
    """One name of the cast: ``words`` is the fullest form, ``parts`` its solid words, folded."""

    number: int
    words: tuple[Token, ...]
    parts: tuple[str, ...]
    body: bool

    @property
    def span(self) -> Span:
        """Where the fullest form stands."""
        return span_of(self.words)


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a member is named, with the run that names it."""

    member: int
    run: Run


class Cast:
    """Looks names up. Built once from the whole article; every look-up is by index."""

    def __init__(self, article: Article, words: Words, sources: frozenset[Span]) -> None:
        self.words = words
        self.acronyms = Acronyms(words.all)
        self.common = common_words(words.all)
        self.proper = frozenset(w.fold for w in words.all if w.upper and not w.opens)
        headings = {n for n, b in enumerate(article.blocks) if b.role in _HEADINGS}
        runs = runs_in(words.all, self.common)
        body = [cut_office(r, words) for r in runs if r.words[0].block not in headings]
        self.members = _members([r for r in body if r.name and not r.office], 0)
        known = {p for m in self.members for p in m.parts}
        extra = [r for r in runs if r.words[0].block in headings and r.name and not r.body]
        plain = {n for n in headings if _in_sentence_case(words, article.blocks[n].span)}
        extra = [r for r in extra if not {w.fold for w in r.name} & known]
        extra = [r for r in extra if r.words[0].block in plain or _is_labelled(r, article)]
        self.members += _members(extra, len(self.members))
        self._index()
        self.sex = self._by_given_names(body)
        single = [r for r in body if _stands_alone(r, sources, self.proper) and not self._named_by(r)]
        self.members += _singles(single, len(self.members))
        self._index()
        self.sex = self._by_given_names(body)
        self.unclear: list[int] = []  # where a name stands that two of the cast may bear
        self.mentions = self._find([self._as_surname(r) for r in [*body, *extra]])
        self.starts = [m.run.words[0].span.start for m in self.mentions]
        self._titled = {m.member for m in self.mentions if m.run.title}
        self.unclear.sort()
        self.first_mention = {m.member: m for m in reversed(self.mentions)}
        self.sex = self._sexes()

    def _index(self) -> None:
        self._exact: dict[tuple[str, ...], list[int]] = defaultdict(list)
        self._ends: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._last: dict[str, list[int]] = defaultdict(list)
        self._first: dict[str, list[int]] = defaultdict(list)
        self._short: dict[str, list[int]] = defaultdict(list)  # "Inma" for Inmaculada
        self._any: dict[str, list[int]] = defaultdict(list)
        self._bodies: dict[str, list[int]] = defaultdict(list)
        self._heads: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for m in self.members:
            self._exact[m.parts].append(m.number)
            if m.body:
                for part in set(m.parts) if len(m.parts) > 1 else ():
                    self._bodies[part].append(m.number)
                if len(m.words) > 1 and m.words[-1].low in _COMPANY:
                    self._any[m.parts[0]].append(m.number)
                continue
            self._ends[m.parts[0], m.parts[-1]].append(m.number)
            self._last[m.parts[-1]].append(m.number)
            self._first[m.parts[0]].append(m.number)
            for size in range(_NICKNAME, min(len(m.parts[0]), _LONGEST_ACCOUNT)):
                self._short[m.parts[0][:size]].append(m.number)
            for part in _pieces(m.parts):
                self._any[part].append(m.number)
            for head in _heads(m.parts):
                self._heads[head].append(m.number)
        self._spellings = Spellings(self._last)

    def _as_surname(self, run: Run) -> Run:
        """Give "Cook" alone as a name where somebody of that surname is known."""
        word = run.words[-1]
        bare = len(run.words) == 1 and not run.name and word.low in SURNAMES_TOO
        if bare and not word.opens and self._last.get(word.fold):
            return Run(run.words, (), run.words, body=False)
        return run

    def is_surname(self, word: Token) -> bool:
        """Whether a capitalised word that may be a role is the surname of one of the cast."""
        return word.upper and word.low in SURNAMES_TOO and bool(self._last.get(word.fold))

    def fit(self, name: Sequence[Token], title: str = "") -> list[Member]:
        """Give every member that the words may stand for: none, one, or several."""
        parts = parts_of(name) or tuple(w.fold for w in name)
        found = self._exact.get(parts) or self._ends.get((parts[0], parts[-1]), [])
        if len(parts) == 1 and not found:
            found = self._by_part(parts[0], title) or self._misspelt(parts[0])
        elif not found:
            found = self._heads.get(parts) or [
                n
                for n in self._last.get(parts[-1], [])
                if parts in _tails(self.members[n].parts, self.members[n].words)
            ]
        members = [self.members[n] for n in dict.fromkeys(found)]
        return self._by_sex(members, title)

    def _by_part(self, part: str, title: str) -> list[int]:
        """Give the members of this surname or given name.

        The surname goes first, but "Ms Ngo" may be Ngo Bao Thi and "Sheikh Khalid" is no son of Khalid.
        """
        last, first = self._last.get(part, []), self._first.get(part, [])
        if title in _WITH_GIVEN_NAMES and first:
            return first
        if title in MALE_HONORIFICS | FEMALE_HONORIFICS and last and first:
            return [*last, *first]
        return last or self._any.get(part, []) or self._short.get(part, [])

    def is_titled(self, number: int) -> bool:
        """Whether the page gives a member a title anywhere."""
        return number in self._titled

    def bodies_with(self, name: Sequence[Token]) -> list[Member]:
        """Give the only body whose name holds a bare "Ministry", or nothing."""
        if len(name) > 1 or name[0].low not in ORGANISATION_WORDS:
            return []
        found = self._bodies.get(name[0].fold, [])
        return [self.members[found[0]]] if len(found) == 1 else []

    def _misspelt(self, part: str) -> list[int]:
        meant = self._spellings.meant_by(part)
        return self._last[meant] if meant else []

    def bearers(self, account: str) -> list[Member]:
        """Give whose given name or surname the folded letters of an account hold."""
        letters = account[:_LONGEST_ACCOUNT]
        ends = range(_TELLING, len(letters) + 1)
        held = {letters[a:b] for b in ends for a in range(b - _TELLING + 1)}
        found = {n for part in held for n in (*self._first.get(part, ()), *self._last.get(part, ()))}
        return [self.members[n] for n in sorted(found)]

    def _by_sex(self, members: list[Member], title: str) -> list[Member]:
        want = "m" if title in MALE_HONORIFICS else "f" if title in FEMALE_HONORIFICS else ""
        if not want:
            return members
        same = [m for m in members if self.sex.get(m.number) == want]
        unlike = [m for m in members if self.sex.get(m.number, want) == want]
        return same if len(same) == 1 else unlike

    def sought(self, parts: tuple[str, ...]) -> Member | None:
        """Give the one member of exactly these folded words."""
        found = self._exact.get(parts, [])
        return self.members[found[0]] if len(found) == 1 else None

    def between(self, start: int, end: int) -> list[Mention]:
        """Give the mentions that begin in the range."""
        return self.mentions[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def is_unclear(self, start: int, end: int) -> bool:
        """Whether a name that two of the cast may bear stands in the range."""
        return bisect_left(self.unclear, start) < bisect_left(self.unclear, end)

    def _find(self, runs: Iterable[Run]) -> list[Mention]:
        found = []
        for run in runs:
            if run.name:
                fits = self._named_by(run)
                if len(fits) == 1:
                    found.append(Mention(fits[0].number, run))
                elif fits:
                    self.unclear.append(run.words[0].span.start)
        return sorted(found, key=lambda m: m.run.words[0].span)

    def _named_by(self, run: Run) -> list[Member]:
        return self.fit(run.name, run.title[-1].low if run.title else "")

    def _by_given_names(self, runs: Sequence[Run]) -> dict[int, str]:
        """Tell sexes by given names, and by the titles that stand before full names: "Mr Leslie Lund"."""
        told = {m.number: sex for m in self.members if not m.body and (sex := _given_sex(m))}
        for run in runs:
            sex = sex_of(run.title[-1].low) if run.title and is_full(run.name) else ""
            if sex:
                told.update(dict.fromkeys(self._exact.get(parts_of(run.name), ()), sex))
        return told

    def _sexes(self) -> dict[int, str]:
        signs: dict[int, Counter[str]] = defaultdict(Counter)
        for mention in self.mentions:
            for word in mention.run.title:
                signs[mention.member][sex_of(word.low)] += 1
        told = {n: sex for n, c in signs.items() if (sex := _agreed(c))}
        given = {m.number: _given_sex(m) for m in self.members if not m.body}
        return {n: sex for n, sex in given.items() if sex} | told


def _stands_alone(run: Run, sources: frozenset[Span], proper: frozenset[str]) -> bool:
    """Whether a single name is somebody's: it has a title, or speaks and is no noun that opens a sentence."""
    if run.body or run.office or is_full(run.name) or not run.name:
        return False
    titled = any(w.low in ROLES for w in run.title)
    return titled or (span_of(run.words) in sources and not is_noun(run.name[0], proper))


def _singles(runs: Sequence[Run], first: int) -> list[Member]:
    forms = {parts_of(r.name): _royal(r) for r in reversed(runs) if parts_of(r.name)}
    named = sorted(forms.items(), key=lambda f: f[1][0].span)
    return [Member(first + n, name, parts, body=False) for n, (parts, name) in enumerate(named)]


def _royal(run: Run) -> tuple[Token, ...]:
    """Give the name with the title that belongs to it: "Prince Andrew"."""
    royal = bool(run.title) and run.title[-1].low in _ROYAL and run.title[-1].upper
    return (run.title[-1], *run.name) if royal else run.name


def sex_of(word: str) -> str:
    """Give m or f where the title or role tells, else nothing."""
    if word in MALE_HONORIFICS or word in MALE_ROLES:
        return "m"
    return "f" if word in FEMALE_HONORIFICS or word in FEMALE_ROLES else ""


def _given_sex(member: Member) -> str:
    """Tell the sex by the given name, with its accents or without: "Céline" before "Celine"."""
    first = member.words[0]
    for form in (first.low, first.fold):
        if form in MALE_GIVEN or form in FEMALE_GIVEN:
            return "m" if form in MALE_GIVEN else "f"
    return ""


def _agreed(signs: Counter[str]) -> str:
    told = {s: n for s, n in signs.items() if s}
    if not told:
        return ""
    best = max(told, key=lambda s: told[s])
    return best if told[best] >= _SURE * sum(told.values()) else ""


def _is_labelled(run: Run, article: Article) -> bool:
    """Whether a headline gives the name as ``Name: words``."""
    end = run.words[-1].span.end
    return article.text[end : end + 1] == ":" and is_full(run.name)


def _in_sentence_case(words: Words, heading: Span) -> bool:
    """Whether a heading keeps capitals for names: some long word that is no function word is small."""
    inside = words.between(heading.start, heading.end)
    return any(len(w.text) >= _LONG and not w.upper and w.low not in OPENERS | BOUNDARIES for w in inside)


def _pieces(parts: tuple[str, ...]) -> list[str]:
    pieces = list(parts)
    for part in parts:
        if "-" in part:
            pieces += [p for p in part.split("-") if len(p) > 1]
    return list(dict.fromkeys(pieces))


def _members(runs: Sequence[Run], first: int) -> list[Member]:
    """Gather the full names of the runs, one member for all forms of one name, numbered from ``first``."""
    forms: dict[tuple[str, ...], tuple[tuple[Token, ...], bool]] = {}
    for run in runs:
        if run.body or is_full(run.name):
            forms.setdefault(parts_of(run.name) or ("",), (run.name, run.body))
    forms = {p: f for p, f in forms.items() if not _has_epithet(p, f[0], forms)}
    surnames = Counter(p[-1] for p in forms)
    forms = {p: f for p, f in forms.items() if not (_is_gerund(f[0][0]) and surnames[p[-1]] > 1)}
    longest = sorted(forms, key=lambda p: (-len(p), forms[p][0][0].span.start))
    kept: list[tuple[str, ...]] = []
    tails: Counter[tuple[str, ...]] = Counter()
    ends: set[tuple[str, str]] = set()
    for parts in longest:
        if not forms[parts][1]:
            if (parts[0], parts[-1]) in ends or tails[parts] == 1:
                continue
            ends.add((parts[0], parts[-1]))
            tails.update({*_tails(parts, forms[parts][0]), *_heads(parts)})
        kept.append(parts)
    kept.sort(key=lambda p: forms[p][0][0].span.start)
    return [Member(first + n, forms[p][0], p, forms[p][1]) for n, p in enumerate(kept)]


def _has_epithet(parts: tuple[str, ...], name: Sequence[Token], forms: Container[tuple[str, ...]]) -> bool:
    """Whether a word stands before a name that the page gives without it: "Crooked First Last"."""
    known = MALE_GIVEN | FEMALE_GIVEN
    return len(parts) > _FEWEST and parts[1:] in forms and name[1].low in known and name[0].low not in known


def _is_gerund(word: Token) -> bool:
    """Whether a capital is due to the sentence's start: "Hosting Cook at the fair"."""
    return word.opens and word.low.endswith("ing")


def _heads(parts: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Give a long name's beginnings of two words and more: "Wan Azlina" of Wan Azlina binti Wan Rosdi."""
    return [parts[:size] for size in range(2, min(len(parts), _LONGEST_HEAD + 1))]


def _tails(parts: tuple[str, ...], name: Sequence[Token]) -> set[tuple[str, ...]]:
    """Give a name's shorter forms: its end, without particles, with an initial, "Pat" for Patrick."""
    whole = tuple(w.fold for w in name)
    shortened = [1, *range(_NICKNAME, len(parts[0]) - 1)] if len(parts) > 1 else []
    given = {(parts[0][:size], parts[-1]) for size in shortened}
    # "Van der Berg" at the front of a sentence: the first particle has a capital there.
    led = {(w.fold, *parts_of(name[n + 1 :])) for n, w in enumerate(name) if n and w.low in PARTICLES}
    return {form[n:] for form in (parts, whole) for n in range(1, len(form))} | given | led
