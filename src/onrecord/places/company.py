"""Names told by the company they keep: "Oklahoma and Arizona", "Peru, Chile, Bolivia", "China's Qinghai"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.places.context import Sense
from onrecord.places.weigh import STATES
from onrecord.terms import PlaceLevel

if TYPE_CHECKING:
    from onrecord.places.mentions import Mention
    from onrecord.places.weigh import Weighed

_TOLD_OVER = STATES | {PlaceLevel.REGION}
_LIST = 3  # names
_AND = r"\s(?:and|or|und|et|y|e|и|і|та|ve|və)\s"
_JOINED = re.compile(
    rf"\s*(?:,\s*(?:and |or )?|/|{_AND}|\s?\(|\s[-–]\s|['’]s\s(?:[a-z]+\s)?)(?:the |la |le |el )?"
)


def spread(names: list[Weighed], text: str) -> list[Weighed]:
    """Return the names with those taken too that are joined to a name of their sort that is taken."""
    found = _told_over(names, text)
    for order, step in ((range(1, len(found)), -1), (range(len(found) - 2, -1, -1), 1)):
        for i in order:
            if not found[i].taken and _is_joined(found[i], found[i + step], text):
                found[i] = replace(found[i], taken=True, sense=Sense.MEANT)
    return found


def again(names: list[Weighed]) -> list[Weighed]:
    """Return the names with those taken too that are another name of a place the page firmly names."""
    firm = {w.mention.readings[0].key: w.mention.name for w in names if w.taken and w.mention.known}
    return [replace(w, taken=True) if _is_another_name(w, firm) else w for w in names]


def _is_another_name(one: Weighed, firm: dict[int, str]) -> bool:
    if one.taken or one.sense is not Sense.BARE or not one.mention.known:
        return False
    other = firm.get(one.mention.readings[0].key)
    return other is not None and other.casefold() != one.mention.name.casefold()


def _told_over(names: list[Weighed], text: str) -> list[Weighed]:
    """Take regions and countries in a list of three and more: there they are told over as places."""
    found, count = list(names), 0
    for i, one in enumerate(names):
        wide = (
            one.mention.known and one.mention.readings[0].level in _TOLD_OVER and one.sense is not Sense.NOT
        )
        joined = count > 0 and _JOINED.fullmatch(text, names[i - 1].mention.end, one.mention.start)
        count = (count + 1 if joined else 1) if wide else 0
        for k in range(i + 1 - (_LIST if count == _LIST else 1), i + 1) if count >= _LIST else ():
            found[k] = replace(found[k], taken=True)
    return found


def _is_joined(one: Weighed, other: Weighed, text: str) -> bool:
    if not other.taken or other.sense < Sense.WEAK or one.sense is Sense.NOT:
        return False
    if not one.mention.known or not other.mention.known:
        return False
    first, second = sorted((one.mention, other.mention), key=lambda m: m.start)
    return _JOINED.fullmatch(text, first.end, second.start) is not None and _are_of_a_sort(first, second)


def _are_of_a_sort(first: Mention, second: Mention) -> bool:
    one, other = first.readings[0], second.readings[0]
    if second.run.possessive:
        return False
    if first.run.possessive:
        return one.coded == other.coded != ""
    return (one.level in STATES) == (other.level in STATES)
