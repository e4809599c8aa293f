"""Records <-> one SQLite file: adding, searching, showing; friendly to Datasette."""

from __future__ import annotations

from onrecord.store.holdings import counts, knows
from onrecord.store.opening import Mode
from onrecord.store.query import Order, Query
from onrecord.store.rows import rows
from onrecord.store.search import Count, Facets, Hits, facets, search
from onrecord.store.show import Capture, Shown, show
from onrecord.store.store import Added, Store, open_store
from onrecord.store.who import Who, suggestions, who

__all__ = [
    "Added",
    "Capture",
    "Count",
    "Facets",
    "Hits",
    "Mode",
    "Order",
    "Query",
    "Shown",
    "Store",
    "Who",
    "counts",
    "facets",
    "knows",
    "open_store",
    "rows",
    "search",
    "show",
    "suggestions",
    "who",
]
