"""Speakers of all pages -> identities: which sightings are one person or body, and what says so."""

from __future__ import annotations

from onrecord.identity.keys import HAS_IDENTITY, keys
from onrecord.identity.match import match
from onrecord.identity.posts import bodies_of
from onrecord.identity.register import Candidate, Entry, Register, entries
from onrecord.identity.sightings import Identity, Joined, Sighting
from onrecord.identity.sounds import latin

__all__ = [
    "HAS_IDENTITY",
    "Candidate",
    "Entry",
    "Identity",
    "Joined",
    "Register",
    "Sighting",
    "bodies_of",
    "entries",
    "keys",
    "latin",
    "match",
]
