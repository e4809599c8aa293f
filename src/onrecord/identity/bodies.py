"""Organisations across pages: by name; those that every country or town has, only within one outlet."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from onrecord.identity.clusters import apart, cluster_of, join
from onrecord.identity.keys import body_key
from onrecord.identity.settling import living_of
from onrecord.lexicon.folding import fold
from onrecord.lexicon.names import ORGANISATION_WORDS, POSSESSIVES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.identity.clusters import Cluster
    from onrecord.identity.sightings import Sighting

_MOST_TRIED = 8  # bodies of one name that a sighting is tried with
# Bodies of a state or a town: each has its own, and the name alone does not say which.
_COMMON = frozenset(
    fold(word)
    for word in (
        "ministry department government parliament senate congress assembly court tribunal police army navy "
        "council committee commission prosecutor prosecutors министерство правительство суд полиция "
        "міністерство уряд bakanlığı nazirliyi ministère gouvernement ministerium regierung polizei gericht "
        "ministerio gobierno policía ministério governo prefeitura ayuntamiento"
    ).split()
)
_KINDS = _COMMON | {fold(word) for word in ORGANISATION_WORDS}


def match_bodies(sightings: Sequence[Sighting]) -> list[Cluster]:
    """Return the organisations among the sightings, each sighting in one."""
    clusters = [cluster_of(sighting, None, frozenset()) for sighting in sightings]
    known: dict[str, list[Cluster]] = defaultdict(list)
    for sighting, cluster in zip(sightings, clusters, strict=True):
        for key in _keys(sighting):
            met = known[key] = living_of(known[key])
            mine = living_of([cluster])[0]
            fit = next((c for c in met[:_MOST_TRIED] if c is mine or not _kept_apart(c, mine)), None)
            if fit is None:
                met.append(mine)
            elif fit is not mine:
                join(fit, mine, "same name" if "\t" not in key else "same name in one outlet")
    return living_of(clusters)


def _keys(sighting: Sighting) -> list[str]:
    """Return what else a sighting must have to be the same body; the person a human said comes first."""
    said = [f"\tperson\t{sighting.person}"] if sighting.person else []
    return said + [key for name in sighting.names if (key := _key(name, sighting.outlet))]


def _key(name: str, outlet: str | None) -> str:
    """Return the key of a name; empty for one that many bodies have ('the company', 'her office')."""
    key = body_key(name)
    words = set(key.split())
    if name.islower() or words <= _KINDS or key.split(" ", 1)[0] in POSSESSIVES:
        return ""
    if words & _COMMON:
        return f"{key}\t{outlet}" if outlet else ""
    return key


def _kept_apart(one: Cluster, other: Cluster) -> bool:
    return apart(one, other) == "a human keeps them apart"
