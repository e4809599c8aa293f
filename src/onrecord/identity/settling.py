"""People of one name: which of them are one person."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from onrecord.identity.clusters import apart, join, kinship, living, support
from onrecord.identity.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from onrecord.identity.clusters import Cluster, Support
    from onrecord.identity.names import Name

MOST_COMPARED = 64
"""Clusters of one name that are compared, every two of them."""
_AT_A_TIME = 16  # of more than that: so many new ones beside so many of the most heard
# Points by which j must lead whoever else i may be; chosen on benchmarks/identity.py, seeds 1 to 3.
_CLEAR = 2
# Times as often as a namesake: then the name alone is not taken for the namesake's. Below 5, the
# archives of benchmarks/identity.py (seeds 1 to 3 and 201 to 212) have two more merged.
_HARDLY_HEARD = 6
_MOST_TRIED = 8  # clusters with one post and outlet that a sighting is tried with


def living_of(clusters: Iterable[Cluster]) -> list[Cluster]:
    """Return what the clusters have become, each once, in the order they were in."""
    return list({id(c): c for c in map(living, clusters)}.values())


def settle(clusters: list[Cluster], more: int = 0) -> None:
    """Join those of one name that are one person. ``more``: what is needed beyond what a whole name needs.

    Where they are many, those of one spelling are settled first, some at a time beside the most heard.
    """
    _join_equal(clusters)
    if len(living_of(clusters)) > MOST_COMPARED:
        for part in _by_spelling(living_of(clusters)):
            _settle_by_turns(part, more)
    _settle_few(_most_heard(living_of(clusters), MOST_COMPARED), more)


def _settle_few(clusters: list[Cluster], more: int) -> None:
    _join_supported([c for c in clusters if c.has_role], more)
    _join_supported(living_of(clusters), more)
    if not more:
        _join_sole(living_of(clusters))


def _settle_by_turns(clusters: list[Cluster], more: int) -> None:
    """Settle so many that not every two can be compared; those with a role first, to be known to the rest."""
    waiting = sorted(clusters, key=lambda c: (not c.has_role, -len(c.members)))
    known: list[Cluster] = []
    for at in range(0, len(waiting), _AT_A_TIME):
        turn = [*known, *waiting[at : at + _AT_A_TIME]]
        _settle_few(turn, more)
        known = _most_heard(living_of(turn), _AT_A_TIME)


def _most_heard(clusters: list[Cluster], most: int) -> list[Cluster]:
    return sorted(clusters, key=lambda c: -len(c.members))[:most] if len(clusters) > most else clusters


def _by_spelling(clusters: list[Cluster]) -> Iterable[list[Cluster]]:
    parts: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        parts[min(_spelled(name) for name in cluster.names)].append(cluster)
    return parts.values()


def _spelled(name: Name) -> str:
    given = min(name.given.readings) if name.given else ""
    return f"{given} {min(name.family.readings)}"


def _join_equal(clusters: list[Cluster]) -> None:
    """Join those with one post at one body; then those of no known body with one post in one outlet.

    The latter only where no two of the name have the post: one outlet may hear both.
    """
    _join_alike([c for c in clusters if c.bodies], lambda c: c.bodies)
    known = living_of(clusters)
    held = Counter(post for c in known if c.bodies for post in _posts(c))
    _join_alike(
        [c for c in known if not c.bodies and all(held[post] <= 1 for post in _posts(c))], lambda c: c.outlets
    )


def _join_alike(clusters: list[Cluster], places: Callable[[Cluster], set[str]]) -> None:
    alike: dict[tuple[object, str], list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        for what in [(post, at) for post in _posts(cluster) for at in sorted(places(cluster))]:
            known = alike[what] = living_of(alike[what])
            mine = living(cluster)
            fit = next((c for c in known[:_MOST_TRIED] if c is mine or _are_alike(c, mine)), None)
            if fit is None:
                known.append(mine)
            elif fit is not mine:
                join(fit, mine, f"same name; same post, {what[1]}")


def _are_alike(one: Cluster, other: Cluster) -> bool:
    return kinship(one, other) is Relation.SAME and not apart(one, other)


def _posts(cluster: Cluster) -> list[object]:
    return [*sorted(cluster.posts)] or [*sorted(cluster.wordings)]


def _join_supported(clusters: list[Cluster], more: int) -> None:
    """Join the pair with most in common, again and again, while no third fits one of them as well."""
    compared = _Compared(clusters, more)
    while pair := _best(compared):
        compared.join(*pair)


def _named(one: Cluster, other: Cluster) -> str:
    return "same name" if kinship(one, other) is Relation.SAME else "a variant of the name"


class _Compared:
    """Every pair of clusters of one name: which are apart, and what speaks for the others."""

    def __init__(self, clusters: list[Cluster], more: int) -> None:
        self.clusters = clusters
        self.apart = set[tuple[int, int]]()
        self.found: dict[tuple[int, int], Support] = {}
        self._more = more
        self._living = dict.fromkeys(range(len(clusters)))
        for i in range(len(clusters)):
            self._compare(i, range(i))

    def _compare(self, i: int, others: Iterable[int]) -> None:
        one = self.clusters[i]
        for j in others:
            if apart(one, self.clusters[j]):
                self.apart |= {(i, j), (j, i)}
            elif (held := support(one, self.clusters[j])).score >= held.needed + self._more:
                self.found[i, j] = self.found[j, i] = held

    def join(self, i: int, j: int) -> None:
        """Join two, and compare what they have become with the others."""
        one, other = self.clusters[i], self.clusters[j]
        kept = i if join(one, other, f"{_named(one, other)}; {self.found[i, j].why}") is one else j
        self._living.pop(i + j - kept)
        self.apart = {pair for pair in self.apart if i not in pair and j not in pair}
        self.found = {pair: held for pair, held in self.found.items() if i not in pair and j not in pair}
        self._compare(kept, [k for k in self._living if k != kept])

    def is_contested(self, i: int, j: int) -> bool:
        """Whether i may be somebody else, who is not j, nearly as well."""
        least = self.found[i, j].score - _CLEAR
        return any(
            (i, k) in self.found and self.found[i, k].score >= least and (j, k) in self.apart
            for k in self._living
        )

    def is_open(self, i: int, j: int) -> bool:
        """Whether no third person may be meant: neither floats, or one does and its outlet tells."""
        floats = [at for at in (i, j) if self.floats(at)]
        if len(floats) == 2:  # noqa: PLR2004 - both
            return False
        return not floats or not self._rivals(floats[0], told=True)

    def floats(self, i: int) -> bool:
        """Whether i, of no known body, may by name and post be either of two other people."""
        return self._rivals(i, told=False)

    def _rivals(self, i: int, *, told: bool) -> bool:
        if self.clusters[i].bodies or not self.apart:
            return False
        near = [k for k in self._living if k != i and self._may_be(i, k)]
        return any(
            (k, n) in self.apart
            and _are_both_heard(self.clusters[k], self.clusters[n])
            and not (told and told_by_outlet(self.clusters[i], self.clusters[k], self.clusters[n]))
            for k in near
            for n in near
        )

    def _may_be(self, i: int, k: int) -> bool:
        mine, other = self.clusters[i], self.clusters[k]
        related = mine.posts.keys() & other.posts.keys() or mine.fields & other.fields
        return (i, k) not in self.apart and (not mine.has_role or bool(related))


def _are_both_heard(one: Cluster, other: Cluster) -> bool:
    fewer, more = sorted((len(one.members), len(other.members)))
    return fewer * _HARDLY_HEARD >= more


def told_by_outlet(cluster: Cluster, one: Cluster, other: Cluster) -> bool:
    """Whether the outlet tells which of two people of one name it is.

    It does where it gives one of them this post and the other never, or where no outlet hears both.
    """
    if bool(cluster.placed & one.placed) != bool(cluster.placed & other.placed):
        return True
    if one.outlets & other.outlets:
        return False
    return bool(cluster.outlets & one.outlets) != bool(cluster.outlets & other.outlets)


def _best(compared: _Compared) -> tuple[int, int] | None:
    ranked = sorted(compared.found.items(), key=lambda item: (-item[1].score, item[0]))
    for (i, j), _ in ranked:
        if i < j or not compared.is_open(i, j):
            continue
        if not compared.is_contested(i, j) and not compared.is_contested(j, i):
            return i, j
    return None


def _join_sole(clusters: list[Cluster]) -> None:
    """Join those without a role to the one person of the name that is known; none where two may be."""
    compared = _Compared(living_of(clusters), 0)
    for i, cluster in enumerate(compared.clusters):
        if cluster.has_role or compared.floats(i):
            continue
        near = [c for c in living_of(compared.clusters) if c is not cluster and not apart(c, cluster)]
        first = max(near, key=lambda c: (c.has_role, len(c.members)), default=None)
        if first is not None and kinship(cluster, first) is Relation.SAME:
            join(first, living(cluster), "same name, and nobody else is known by it")
