"""Sightings made by hand: who is printed how, where, as what."""

from __future__ import annotations

from dataclasses import replace

from onrecord.identity import Sighting, match
from onrecord.types import SpeakerKind

ONE = Sighting(0, "", ("",), SpeakerKind.PERSON, None, "The Harbour Herald", "en", "2024-05-01", (), None)


def seen(name: str, role: str | None = None, outlet: str | None = "The Harbour Herald") -> Sighting:
    """Return one speaker of a page; ``identities`` gives it a page of its own."""
    return replace(ONE, names=(name,), role=role, outlet=outlet)


def identities(*sightings: Sighting) -> list[set[int]]:
    """Return which of the sightings, by their place, are one speaker; each stands on a page of its own."""
    placed = [replace(s, key=n, page=s.page or f"a{n}") for n, s in enumerate(sightings)]
    return sorted(({m.key for m in identity.members} for identity in match(placed)), key=min)


def are_one(*sightings: Sighting) -> bool:
    return len(identities(*sightings)) == 1
