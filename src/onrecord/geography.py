"""The nouns of place: a name on a page and what on the map it may stand for.

Part of ``onrecord.types``, which is where to import them from. Degrees are of WGS 84.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.span import Span
    from onrecord.terms import PlaceBasis, PlaceLevel


@dataclass(frozen=True, slots=True)
class PlaceName:
    """One name of a place and its language (BCP 47; ``und`` and a script where only that is known)."""

    name: str
    language: str


@dataclass(frozen=True, slots=True)
class PlaceCandidate:
    """One reading of a place name in a gazetteer, with every name of that place.

    ``id`` is a GeoNames id, or ``area:``, ``admin:`` and a word or code for rows of onrecord's own.
    ``country`` is the ISO 3166 code it is filed under, none for what crosses borders, and for contested
    areas and all that lies there: no field says whom a place belongs to. The point is near the middle.
    """

    id: str
    name: str
    level: PlaceLevel
    country: str | None
    latitude: float
    longitude: float
    names: tuple[PlaceName, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A name of a place as printed and what it may stand for.

    With a ``basis`` the first candidate is what the name stands for; without, nothing decides
    between the candidates, or there are none. ``level`` is how precise the name is: the first
    candidate's, else what its words tell ("street"), none where neither does.
    """

    span: Span
    level: PlaceLevel | None
    basis: PlaceBasis | None
    candidates: tuple[PlaceCandidate, ...]

    def __post_init__(self) -> None:
        if self.basis is not None and not self.candidates:
            msg = "a place is resolved to a candidate, and there is none"
            raise ValueError(msg)

    @property
    def resolved(self) -> PlaceCandidate | None:
        """What the name stands for, none where nothing decides."""
        return self.candidates[0] if self.basis is not None else None
