"""Sightings of speakers -> identities across pages: by name first, then by what speaks for and against.

What counts, in this order (docs/explanation.md has it in words):

1. What a human said is kept: sightings of one ``person`` are one, of two are two.
2. Whole names that read alike are taken together where posts, bodies, people heard beside them or
   outlets speak for it; roles of other fields, other middle names, junior and senior, Mr and Ms and
   one page with both speak against it. What fits two such people equally well is left alone.
3. Variants of a name want more: nicknames, the family name first, one of two family names left out,
   the spelling of another language. Initials and the family name alone come last, and want a
   post, a body or an outlet that only one person of the name has.

Work grows with the number of sightings: they meet in buckets of equal names, and a bucket of
more than MOST_COMPARED clusters is joined by equal posts and outlets alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.identity.bodies import match_bodies
from onrecord.identity.clusters import cluster_of, join
from onrecord.identity.keys import HAS_IDENTITY, body_key, pairs
from onrecord.identity.names import parted
from onrecord.identity.partial import attach_initials, attach_surnames
from onrecord.identity.settling import living_of, settle
from onrecord.identity.sightings import Identity, Joined
from onrecord.types import SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.identity.clusters import Cluster
    from onrecord.identity.sightings import Sighting


def match(sightings: Sequence[Sighting]) -> tuple[Identity, ...]:
    """Return the identities of all sightings of people and organisations, each sighting in one.

    Depends on nothing but the sightings, not on their order. Those of other kinds are left out.
    """
    ordered = sorted(
        (s for s in sightings if s.kind in HAS_IDENTITY), key=lambda s: (s.day or "", s.page, s.names, s.key)
    )
    people = _match_people([s for s in ordered if s.kind is SpeakerKind.PERSON])
    bodies = match_bodies([s for s in ordered if s.kind is SpeakerKind.ORGANISATION])
    return tuple(_identity(cluster) for cluster in (*people, *bodies))


def _identity(cluster: Cluster) -> Identity:
    members = tuple(Joined(key, why) for key, why in cluster.members)
    return Identity(members, min(cluster.persons, default=None))


def _match_people(sightings: Sequence[Sighting]) -> list[Cluster]:
    every = _said_by_humans([_begun(sighting) for sighting in sightings])
    for group in _of_one_name([c for c in every if c.whole]):
        settle(group)
    attach_initials(living_of(every))
    attach_surnames(living_of(every))
    return living_of(every)


def _begun(sighting: Sighting) -> Cluster:
    name = parted(sighting.names[0], sighting.language)
    beside = frozenset(key for other in sighting.beside if (key := beside_key(other, sighting.language)))
    return cluster_of(sighting, name, beside)


def beside_key(printed: str, language: str | None) -> str:
    """Return one key for a whole name or a body heard on a page; empty for part of a name."""
    name = parted(printed, language)
    if name is None or name.given is None:
        return body_key(printed) if " " in printed else ""
    if name.given.initial:
        return ""
    return f"{min(name.given.readings)} {min(name.family.readings)}"


def _said_by_humans(clusters: list[Cluster]) -> list[Cluster]:
    held: dict[str, Cluster] = {}
    for cluster in clusters:
        for person in cluster.persons:
            first = held.get(person)
            held[person] = join(first, cluster, "a human said so") if first else cluster
    return living_of(clusters)


def _of_one_name(clusters: list[Cluster]) -> Iterable[list[Cluster]]:
    """Return clusters in groups whose whole names may be variants of one."""
    group_of: dict[str, int] = {}
    groups: dict[int, list[Cluster]] = {}
    keys_of: dict[int, set[str]] = {}
    for number, cluster in enumerate(clusters):
        keys = {pair for name in cluster.names for pair in pairs(name)}
        met = {group_of[key] for key in keys if key in group_of}
        target = max(met, key=lambda group: len(groups[group]), default=number)
        groups.setdefault(target, []).append(cluster)
        keys_of.setdefault(target, set()).update(keys)
        for other in met - {target}:
            groups[target] += groups.pop(other)
            keys_of[target] |= keys_of.pop(other)
            keys |= keys_of[target]
        group_of.update(dict.fromkeys(keys, target))
    return groups.values()
