"""Sightings taken together as one speaker, what is known of them, and what keeps two apart."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from onrecord.identity.posts import office, shared
from onrecord.identity.relation import Relation, relation

if TYPE_CHECKING:
    from onrecord.identity.names import Name
    from onrecord.identity.sightings import Sighting

LIFETIME = 70  # years over which one person is heard
_TELLING = 2  # shared outlets or neighbours, from which they count twice
_AFTER_ANOTHER = 4  # points needed by posts at two bodies; chosen on benchmarks/identity.py, seeds 1 to 3


@dataclass(slots=True, eq=False)
class Cluster:
    """One speaker in the making: the members, and the sum of what their pages say.

    ``placed``: posts with the outlet that gave them. ``days``: the first and the last one;
    ``held``: those of pages that give a role with its body.
    """

    members: list[tuple[int, str]]
    names: set[Name]
    pages: set[str]
    persons: set[str]
    posts: Counter[int]
    fields: set[str]
    bodies: set[str]
    wordings: set[str]
    outlets: set[str]
    placed: set[tuple[int, str]]
    beside: set[str]
    days: list[str]
    held: list[str]
    whole: bool
    absorbed: Cluster | None = field(default=None)

    @property
    def has_role(self) -> bool:
        """Whether any page gives a role."""
        return bool(self.wordings)


def cluster_of(sighting: Sighting, name: Name | None, beside: frozenset[str]) -> Cluster:
    """Return the cluster of one sighting. ``beside``: keys of the names it stands beside."""
    held = office(sighting.role)
    return Cluster(
        members=[(sighting.key, "")],
        names={name} if name else set(),
        pages={sighting.page},
        persons={sighting.person} if sighting.person else set(),
        posts=Counter(held.posts),
        fields=set(held.fields),
        bodies=set(held.bodies),
        wordings={held.words} if held.words else set(),
        outlets={sighting.outlet} if sighting.outlet else set(),
        placed={(post, sighting.outlet) for post in held.posts} if sighting.outlet else set(),
        beside=set(beside),
        days=[sighting.day, sighting.day] if sighting.day else [],
        held=[sighting.day, sighting.day] if sighting.day and held.bodies else [],
        whole=bool(name and name.whole),
    )


def join(one: Cluster, other: Cluster, why: str) -> Cluster:
    """Take two together, the larger keeping its first member; return it. The smaller is spent."""
    big, small = (one, other) if len(one.members) >= len(other.members) else (other, one)
    first = small.members[0][0]
    big.members += [(first, why), *small.members[1:]]
    big.names |= small.names
    big.pages |= small.pages
    big.persons |= small.persons
    big.posts += small.posts
    big.fields |= small.fields
    big.bodies |= small.bodies
    big.wordings |= small.wordings
    big.outlets |= small.outlets
    big.placed |= small.placed
    big.beside |= small.beside
    big.days = _from_to(big.days + small.days)
    big.held = _from_to(big.held + small.held)
    big.whole = big.whole or small.whole
    small.absorbed = big
    return big


def _from_to(days: list[str]) -> list[str]:
    return [min(days), max(days)] if days else []


def living(cluster: Cluster) -> Cluster:
    """Return the cluster that this one has become part of, or itself."""
    while cluster.absorbed is not None:
        cluster = cluster.absorbed
    return cluster


def apart(one: Cluster, other: Cluster) -> str:
    """Return what says that the two are two speakers; empty where nothing does."""
    if _differ(one.persons, other.persons):
        return "a human keeps them apart"
    if not one.pages.isdisjoint(other.pages):
        return "both speak on one page"
    if _differ(one.fields, other.fields) and not shared(one.bodies, other.bodies):
        return "roles of other fields"
    if _elsewhere(one, other) and not _in_turn(one, other):
        return "posts at two bodies at one time"
    if _too_long(one.days, other.days):
        return f"more than {LIFETIME} years between them"
    return "" if kinship(one, other) is not Relation.OTHER else "other names"


def kinship(one: Cluster, other: Cluster) -> Relation:
    """Return how the names stand to each other: OTHER where any two are, or else the nearest.

    Of whom a human took together under two names, one is enough.
    """
    found = [relation(a, b) for a in one.names for b in other.names]
    if Relation.OTHER in found and not (one.persons or other.persons):
        return Relation.OTHER
    return min(found, default=Relation.SAME)


def _differ(one: set[str], other: set[str]) -> bool:
    return bool(one) and bool(other) and one.isdisjoint(other)


def _too_long(one: list[str], other: list[str]) -> bool:
    days = one + other
    return bool(one) and bool(other) and int(max(days)[:4]) - int(min(days)[:4]) > LIFETIME


@dataclass(frozen=True, slots=True)
class Support:
    """How much speaks for two clusters being one speaker, and in which words."""

    score: int
    needed: int
    why: str


def support(one: Cluster, other: Cluster) -> Support:
    """Return what speaks for the two being one speaker, beside the name.

    The weights and needs are ours; benchmarks/identity.py shows what they come to. One post at two
    bodies is no sign of one person: two towns have two mayors.
    """
    elsewhere, body = _elsewhere(one, other), shared(one.bodies, other.bodies)
    posts = bool(one.posts.keys() & other.posts.keys() or one.wordings & other.wordings)
    found = [
        (3, "same post", posts and not elsewhere),
        (1, "posts of one field", bool(one.fields & other.fields) and (elsewhere or not posts)),
        (3, f"both of {body}", bool(body)),
        (1, _shared("both beside", one.beside, other.beside), bool(one.beside & other.beside)),
        (1, "more than one beside both", len(one.beside & other.beside) >= _TELLING),
        (1, _shared("both in", one.outlets, other.outlets), bool(one.outlets & other.outlets)),
        (1, "more than one outlet in common", len(one.outlets & other.outlets) >= _TELLING),
        (1, "one post after the other", elsewhere and _in_turn(one, other)),
    ]
    holding = [(weight, why) for weight, why, holds in found if holds]
    related = posts or bool(one.fields & other.fields)
    return Support(
        sum(w for w, _ in holding), _needed(one, other, related=related), "; ".join(why for _, why in holding)
    )


def _needed(one: Cluster, other: Cluster, *, related: bool) -> int:
    """Return the points that two of one name must have in common.

    More where their bodies differ, where the posts are of no common field, and where one name is
    only a variant of the other.
    """
    if _elsewhere(one, other):
        return _AFTER_ANOTHER
    if one.has_role and other.has_role and not related:
        return 3
    return 2 if kinship(one, other) is Relation.VARIANT else 1


def _shared(words: str, one: set[str], other: set[str]) -> str:
    return f"{words} {min(one & other)}" if one & other else ""


def _elsewhere(one: Cluster, other: Cluster) -> bool:
    """Whether each has a body and none is the other's."""
    return bool(one.bodies) and bool(other.bodies) and not shared(one.bodies, other.bodies)


def _in_turn(one: Cluster, other: Cluster) -> bool:
    """Whether the posts at one body may have ended before those at the other began."""
    if not (one.held and other.held):
        return True
    return one.held[1] < other.held[0] or other.held[1] < one.held[0]
