"""Parts of a name: initials with the family name, and the family name alone.

Each joins only the one person whom it can be, where a post, a body or an outlet speaks for it.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from onrecord.identity.clusters import apart, join, living, support
from onrecord.identity.settling import MOST_COMPARED, settle, told_by_outlet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from onrecord.identity.clusters import Cluster, Support
    from onrecord.identity.names import Name, Word

    Keys = Callable[[Cluster], set[str]]

_INITIALS, _SURNAME = 3, 4  # points needed; chosen on benchmarks/identity.py, seeds 1 to 3
_SOLE = 2  # points less where nobody else can be meant
_MARGIN, _CLEAR = (
    1,
    3,
)  # points by which the best must lead the second one: where a body or outlet tells, or not


def attach_initials(clusters: list[Cluster]) -> None:
    """Join those with initials for given names to the people they may be, or among themselves."""
    part = [c for c in clusters if not c.whole and any(n.given for n in c.names)]
    others = _index([c for c in clusters if c.whole], _families)
    _settle_by([c for c in part if not _attach(c, others, _families, _INITIALS)], _initialled)


def attach_surnames(clusters: list[Cluster]) -> None:
    """Join those with a family name alone to the one person of it whose post or body they share."""
    part = [c for c in clusters if c.names and all(n.given is None for n in c.names)]
    lone = {id(c) for c in part}
    others = _index([c for c in clusters if c.names and id(c) not in lone], _posted)
    _settle_by([c for c in part if not _attach(c, others, _posted, _SURNAME)], _families)


def _settle_by(clusters: list[Cluster], keys: Keys) -> None:
    groups: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        groups[min(keys(cluster))].append(cluster)
    for group in groups.values():
        settle(group, more=_INITIALS)


def _attach(cluster: Cluster, others: dict[str, list[Cluster]], keys: Keys, needed: int) -> bool:
    """Join a part of a name to whom it must be. Return whether there is anybody whom it may be."""
    near = _met(others, keys(cluster))
    if len(near) > MOST_COMPARED:
        return True
    ranked = [(support(cluster, c), c) for c in near if not apart(cluster, c)]
    ranked.sort(key=lambda found: -found[0].score)
    if not ranked:
        return False
    held, best = ranked[0]
    sole = len(ranked) == 1
    if held.score >= max(needed - (_SOLE if sole else 0), held.needed) and (sole or _leads(cluster, ranked)):
        join(best, cluster, f"part of the name; {held.why}")
    return True


def _leads(cluster: Cluster, ranked: list[tuple[Support, Cluster]]) -> bool:
    """Whether the best is so far ahead that the others are out of question."""
    (held, best), (second, rival) = ranked[:2]
    told = bool(cluster.bodies) or told_by_outlet(cluster, best, rival)
    return cluster.has_role and held.score - second.score >= (_MARGIN if told else _CLEAR)


def _index(clusters: Iterable[Cluster], keys: Keys) -> dict[str, list[Cluster]]:
    found: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        for key in keys(cluster):
            found[key].append(cluster)
    return found


def _met(index: dict[str, list[Cluster]], keys: set[str]) -> list[Cluster]:
    """Return who is found under the keys; more than MOST_COMPARED are cut off there."""
    found: dict[int, Cluster] = {}
    for key in sorted(keys):
        for cluster in index.get(key, ()):
            now = living(cluster)
            found[id(now)] = now
            if len(found) > MOST_COMPARED:
                return list(found.values())
    return list(found.values())


def _families(cluster: Cluster) -> set[str]:
    return {reading for name in cluster.names for word in _family_words(name) for reading in word.readings}


def _family_words(name: Name) -> list[Word]:
    return [name.family, *(word for word in name.middle if not word.initial and not word.names_father)]


def _initialled(cluster: Cluster) -> set[str]:
    found = set()
    for name in cluster.names:
        initials = [min(word.letters) for word in (name.given, *name.middle) if word]
        found.add(" ".join((min(name.family.readings), *initials)))
    return found


def _posted(cluster: Cluster) -> set[str]:
    at = {*(f"{post}" for post in cluster.posts), *cluster.bodies, *cluster.wordings}
    return {f"{family} {what}" for family in _families(cluster) for what in at}
