"""Surnames misspelt once: "Ms Bachtman" on a page that otherwise speaks of Buchtmann."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_SHORTEST = 6  # letters of a name in which one may be wrong
_LETTERS_A_SLIP = 4  # one slip is let pass for so many letters
_CROWD = 40  # names alike enough to be compared; a page with more is a list of names


class Spellings:
    """The surnames of a page, to find the one that a misspelt name must be."""

    def __init__(self, surnames: Iterable[str]) -> None:
        self._by_start: dict[str, list[str]] = defaultdict(list)
        for name in surnames:
            self._by_start[name[:1]].append(name)

    def meant_by(self, name: str) -> str | None:
        """Give the one surname that differs by a slip: one letter in four, the first one right."""
        near = self._by_start.get(name[:1], [])
        allowed = len(name) // _LETTERS_A_SLIP
        if len(name) < _SHORTEST or len(near) > _CROWD:
            return None
        found = [
            n for n in near if abs(len(n) - len(name)) <= allowed and _slips(n, name, allowed) <= allowed
        ]
        return found[0] if len(found) == 1 else None


def _slips(one: str, other: str, most: int) -> int:
    """Count letters changed, dropped or added (Levenshtein 1966); over ``most`` as soon as that is sure."""
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        last, row = row, [i]
        for j, b in enumerate(other, 1):
            row.append(min(last[j] + 1, row[-1] + 1, last[j - 1] + (a != b)))
        if min(row) > most:
            return most + 1
    return row[-1]
