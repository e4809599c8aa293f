"""Records <-> one SQLite file: adding, searching, showing; friendly to Datasette."""

from __future__ import annotations

from onrecord.store.acts import Act, acts
from onrecord.store.bundling import bundled
from onrecord.store.changes import Change, Edit, Side, Version, What, changes
from onrecord.store.evidence import Answer
from onrecord.store.filling import untimed
from onrecord.store.front import Values, newest_values
from onrecord.store.holdings import counts, day_given, knows
from onrecord.store.identities import is_settled, settle
from onrecord.store.naming import Resolved, resolved
from onrecord.store.opening import Mode
from onrecord.store.people import alias, link, merge, rename, split, undo
from onrecord.store.profiles import (
    Known,
    Printed,
    Profile,
    identities,
    meant,
    names_of,
    profile,
    said_about,
    said_by,
    said_kinds,
)
from onrecord.store.query import Order, Query
from onrecord.store.redactions import Target, lift, redact, redactions
from onrecord.store.rows import rows
from onrecord.store.search import Count, Facets, Hits, facets, search
from onrecord.store.show import Capture, Shown, article_of, show
from onrecord.store.store import Added, Store, open_store
from onrecord.store.texts import Texts
from onrecord.store.verify import Fault, Proven, verify
from onrecord.store.when import Time
from onrecord.store.who import Who, suggestions, who
from onrecord.store.withholding import Ground, Level, Redaction, Scope

__all__ = [
    "Act",
    "Added",
    "Answer",
    "Capture",
    "Change",
    "Count",
    "Edit",
    "Facets",
    "Fault",
    "Ground",
    "Hits",
    "Known",
    "Level",
    "Mode",
    "Order",
    "Printed",
    "Profile",
    "Proven",
    "Query",
    "Redaction",
    "Resolved",
    "Scope",
    "Shown",
    "Side",
    "Store",
    "Target",
    "Texts",
    "Time",
    "Values",
    "Version",
    "What",
    "Who",
    "acts",
    "alias",
    "article_of",
    "bundled",
    "changes",
    "counts",
    "day_given",
    "facets",
    "identities",
    "is_settled",
    "knows",
    "lift",
    "link",
    "meant",
    "merge",
    "names_of",
    "newest_values",
    "open_store",
    "profile",
    "redact",
    "redactions",
    "rename",
    "resolved",
    "rows",
    "said_about",
    "said_by",
    "said_kinds",
    "search",
    "settle",
    "show",
    "split",
    "suggestions",
    "undo",
    "untimed",
    "verify",
    "who",
]
