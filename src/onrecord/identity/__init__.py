"""Speakers of all pages -> identities: which sightings are one person or body, and what says so."""

from __future__ import annotations

from onrecord.identity.keys import HAS_IDENTITY, keys
from onrecord.identity.match import match
from onrecord.identity.sightings import Identity, Joined, Sighting

__all__ = ["HAS_IDENTITY", "Identity", "Joined", "Sighting", "keys", "match"]
