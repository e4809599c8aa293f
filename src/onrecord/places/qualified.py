"""Names followed by what they lie in: "Portland, Maine", "BUFFALO, N.Y.", "Washington, DC, United States"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.lexicon.places import STATES
from onrecord.terms import PlaceLevel

if TYPE_CHECKING:
    from onrecord.gazetteer import Entry
    from onrecord.places.mentions import Mention

_COMMA = re.compile(r",\s?")
_STATE = re.compile(r"(?:[A-Z]\.\s?){2,3}|[A-Z][A-Za-z]{1,4}\b\.?")
_TWO = 2
_WIDE = frozenset({PlaceLevel.COUNTRY, PlaceLevel.REGION})


def qualified(mentions: list[Mention], text: str) -> list[Mention]:
    """Return mentions with those that a country, region or state after a comma goes with made one."""
    found: list[Mention] = []
    for mention in mentions:
        last = found[-1] if found else None
        if last is not None and mention.start < last.end:
            continue
        if last is not None and (code := _joins(last, mention, text)):
            found[-1] = replace(last, end=mention.end, qualifier=last.qualifier or code)
            continue
        found.append(_with_state(mention, text))
    return found


def _with_state(mention: Mention, text: str) -> Mention:
    comma = _COMMA.match(text, mention.end)
    short = _STATE.match(text, comma.end()) if comma else None
    if short is None:
        return mention
    code = STATES.get(re.sub(r"[.\s]", "", short.group()).lower())
    shape = short.group()
    if code is None or ("." not in shape and not (shape.isupper() and len(shape) == _TWO)):
        return mention
    if mention.readings and mention.readings[0].level in _WIDE and not _inside(mention.readings, code):
        return mention
    end = short.end() - (len(shape) - len(shape.rstrip()))
    return replace(mention, end=end, qualifier=code, after=())


def _joins(last: Mention, mention: Mention, text: str) -> str:
    """Return the code of a region or country that the name before a comma lies in, empty where none."""
    if last.run.possessive or not _COMMA.fullmatch(text, last.end, mention.start):
        return ""
    for wide in mention.readings:
        if wide.level not in _WIDE or not wide.coded:
            continue
        code = f"{wide.coded}.{wide.region}" if wide.region else wide.coded
        if last.qualifier:
            return code if last.qualifier.split(".")[0] == wide.coded else ""
        if last.readings and not _is_as_wide(last.readings[0], wide) and _inside(last.readings, code):
            return code
    return ""


def _is_as_wide(one: Entry, other: Entry) -> bool:
    """Whether both are regions, or the first a country: such a comma parts a list."""
    return one.level is PlaceLevel.COUNTRY or one.level is other.level


def _inside(readings: tuple[Entry, ...], code: str) -> bool:
    """Whether one of the readings lies in a country ("US") or region ("US.ME")."""
    return any(code in (e.coded, f"{e.coded}.{e.region}") and e.level not in _WIDE for e in readings)
