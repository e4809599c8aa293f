"""What the matcher is given and what it gives back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.types import SpeakerKind


@dataclass(frozen=True, slots=True)
class Sighting:
    """One speaker of one page.

    ``page``: id of the article. ``names``: as printed, the fullest first. ``day``: YYYY-MM-DD of publication.
    ``beside``: names as printed of the page's other named speakers. ``person``: the
    identity that a human said it is, which the machine keeps to.
    """

    key: int
    page: str
    names: tuple[str, ...]
    kind: SpeakerKind
    role: str | None
    outlet: str | None
    language: str | None
    day: str | None
    beside: tuple[str, ...]
    person: str | None


@dataclass(frozen=True, slots=True)
class Joined:
    """A sighting in its identity, and what brought it in (empty for the one it began with)."""

    key: int
    why: str


@dataclass(frozen=True, slots=True)
class Identity:
    """Sightings of one speaker, the one it began with first; ``person`` where a human named it."""

    members: tuple[Joined, ...]
    person: str | None
