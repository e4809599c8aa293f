"""A file of public identifiers: who in it an identity may be, shown and never forced.

One line is one person or body: id, names parted by ``|``, and where known born and died (a year or
YYYY-MM-DD, either may be empty) and a description, parted by tabs. Empty lines, lines that begin
with #, and a first line that begins with ``id`` are passed over.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.identity.keys import body_key, pairs
from onrecord.identity.names import LONGEST, parted
from onrecord.identity.relation import Relation, relation
from onrecord.types import SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_YEAR = re.compile(r"(-?\d{1,4})(?:-\d\d(?:-\d\d)?)?")
_FIELDS = 5
_SPEAKS = 10  # years of age from which people are heard in the news


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the file; ``born`` and ``died`` are years."""

    id: str
    names: tuple[str, ...]
    born: int | None
    died: int | None
    description: str


@dataclass(frozen=True, slots=True)
class Broken:
    """A line that is no entry, by its number from 1, and why."""

    line: int
    why: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody whom an identity may be: ``why`` it may, ``against`` what speaks against it (or empty)."""

    entry: Entry
    why: str
    against: str


def entries(lines: Iterable[str]) -> tuple[tuple[Entry, ...], tuple[Broken, ...]]:
    """Return the entries of a file, and the lines that are none. Of one id the first counts."""
    good, broken, seen = list[Entry](), list[Broken](), set[str]()
    for number, line in enumerate(lines, 1):
        text = line.rstrip("\r\n")
        if not text.strip() or text.startswith("#") or (number == 1 and text.casefold().startswith("id\t")):
            continue
        found = _entry(text)
        if isinstance(found, Entry) and found.id not in seen:
            good.append(found)
            seen.add(found.id)
        else:
            why = found if isinstance(found, str) else f"the id '{found.id}' stands on a line before"
            broken.append(Broken(number, why))
    return tuple(good), tuple(broken)


def _entry(text: str) -> Entry | str:
    fields = [field.strip() for field in text.split("\t")]
    if len(fields) > _FIELDS:
        return f"it has {len(fields)} fields, at most {_FIELDS} are known: id, names, born, died, description"
    key, named, born, died, description = [*fields, "", "", "", ""][:_FIELDS]
    names = tuple(name.strip() for name in named.split("|") if name.strip())
    if not key or not names:
        return "it needs an id, a tab and a name"
    if any(len(name) > LONGEST for name in names):
        return f"a name has more than {LONGEST} characters"
    years = [_YEAR.fullmatch(date) for date in (born, died)]
    for date, year in zip((born, died), years, strict=True):
        if date and year is None:
            return f"'{date}' is no year and no date (1956 or 1956-03-02)"
    first, last = (int(year[1]) if year else None for year in years)
    if first is not None and last is not None and last < first:
        return f"it died in {last}, before it was born in {first}"
    return Entry(key, names, first, last, description)


class Register:
    """The entries of a file, to be asked who in it an identity may be."""

    def __init__(self, held: Iterable[Entry]) -> None:
        self._people: dict[str, list[Entry]] = defaultdict(list)
        self._bodies: dict[str, list[Entry]] = defaultdict(list)
        for entry in held:
            for name in entry.names:
                parts = parted(name, None)
                for key in pairs(parts) if parts else ():
                    self._people[key].append(entry)
                self._bodies[body_key(name)].append(entry)

    def candidates(
        self, names: Sequence[str], kind: SpeakerKind, days: tuple[str | None, str | None]
    ) -> tuple[Candidate, ...]:
        """Return who an identity with these names as printed may be, those nothing speaks against first.

        ``days``: the first and last day it is heard. The same file and names give the same answer.
        """
        if kind is SpeakerKind.ORGANISATION:
            near = {entry.id: entry for name in names for entry in self._bodies.get(body_key(name), ())}
            return tuple(Candidate(entry, "same name", "") for entry in near.values())
        found: dict[str, tuple[Relation, Entry]] = {}
        for name in names:
            for entry, how in self._near(name):
                known = found.get(entry.id)
                found[entry.id] = (min(how, known[0]) if known else how, entry)
        ranked = [(against(entry, days), how, entry) for how, entry in found.values()]
        ranked.sort(key=lambda r: (bool(r[0]), r[1], r[2].id))
        return tuple(
            Candidate(entry, "same name" if how is Relation.SAME else "a variant of the name", wrong)
            for wrong, how, entry in ranked
        )

    def _near(self, name: str) -> Iterable[tuple[Entry, Relation]]:
        parts = parted(name, None)
        if parts is None:
            return
        for entry in {e.id: e for key in pairs(parts) for e in self._people.get(key, ())}.values():
            others = (other for n in entry.names if (other := parted(n, None)))
            how = min((relation(parts, other) for other in others), default=Relation.OTHER)
            if how is not Relation.OTHER:
                yield entry, how


def against(entry: Entry, days: tuple[str | None, str | None]) -> str:
    """Return what the dates say against an entry heard from the first to the last of the days."""
    first, last = days
    if entry.died is not None and last is not None and int(last[:4]) > entry.died + 1:
        return f"died in {entry.died}, heard in {last[:4]}"
    if entry.born is not None and first is not None and int(first[:4]) < entry.born + _SPEAKS:
        return f"born in {entry.born}, heard in {first[:4]}"
    return ""
