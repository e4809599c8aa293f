"""Article → places, in the order of the text."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from onrecord.lexicon.places import DOMAINS
from onrecord.places.find import find
from onrecord.places.resolve import Setting, resolve
from onrecord.terms import Kind, PlaceLevel
from onrecord.types import Place, PlaceCandidate, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.gazetteer import Entry, Gazetteer
    from onrecord.places.mentions import Mention
    from onrecord.places.resolve import Resolved
    from onrecord.types import Article, Speaker, Statement

_MOST_CANDIDATES = 5  # the rest are villages that nothing on the page speaks for
_HOST = re.compile(r"^[a-z]+://(?:[^/@]*@)?([^/:]+)", re.IGNORECASE)
_PLAIN = 1_000_000  # inhabitants: such a city is what its name stands for
_CODE = 2


def locate(
    article: Article, statements: Sequence[Statement], speakers: tuple[Speaker, ...], gazetteer: Gazetteer
) -> tuple[Place, ...]:
    """Return the places named on a page, with what each name may stand for.

    Names of people and bodies, demonyms, and names of places that stand for a party ("Lisbon said")
    are left out as far as the words around tell.
    """
    mentions = find(article, speakers, _sources(statements), gazetteer)
    setting = _setting(article, mentions)
    return tuple(_place(r, gazetteer) for r in resolve(mentions, setting))


def _sources(statements: Sequence[Statement]) -> list[Span]:
    """Return who speaks, not who thinks or does: in "the US supports the coalition" it may be a place."""
    return [span for s in statements if s.kind is Kind.SPEECH for span in s.source]


def _setting(article: Article, mentions: list[Mention]) -> Setting:
    countries, regions, plain = Counter[str](), Counter[str](), []
    for mention in mentions:
        code = mention.qualifier
        if code:
            countries[code.split(".")[0]] += 1
            regions[code] += 1
        if not mention.readings or code:
            continue
        first = mention.readings[0]
        if first.level is PlaceLevel.COUNTRY:
            countries[first.coded] += 1
        elif first.level is PlaceLevel.REGION:
            regions[f"{first.coded}.{first.region}"] += 1
            countries[first.coded] += 1
        elif first.population >= _PLAIN or len(mention.readings) == 1:
            plain.append(first)
    return Setting(countries, regions, tuple(dict.fromkeys(plain)), _country_of(article.url))


def _country_of(url: str) -> str:
    """Return the code of the country that an address tells by its last part, empty where it tells none."""
    host = _HOST.match(url)
    last = host.group(1).rpartition(".")[2].casefold() if host else ""
    return DOMAINS.get(last, last.upper() if len(last) == _CODE else "")


def _place(resolved: Resolved, gazetteer: Gazetteer) -> Place:
    mention = resolved.mention
    kept = resolved.readings[:1] if resolved.basis else resolved.readings[:_MOST_CANDIDATES]
    candidates = tuple(_candidate(e, gazetteer) for e in kept)
    level = candidates[0].level if candidates else mention.kind
    return Place(Span(mention.start, mention.end), level, resolved.basis, candidates)


def _candidate(entry: Entry, gazetteer: Gazetteer) -> PlaceCandidate:
    return PlaceCandidate(
        id=entry.ref,
        name=entry.name,
        level=entry.level,
        country=entry.country,
        latitude=entry.latitude,
        longitude=entry.longitude,
        names=gazetteer.names_of(entry),
    )
