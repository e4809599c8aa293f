"""Records <-> one SQLite file: adding, searching, showing; friendly to Datasette."""

from __future__ import annotations

from onrecord.store.acts import Act, acts
from onrecord.store.articles import Kept, Reading, reading
from onrecord.store.bundling import bundled
from onrecord.store.changes import Change, Edit, Side, Version, What, changes
from onrecord.store.corrections import (
    FIELDS,
    Correction,
    Remark,
    Verb,
    correct,
    corrections,
)
from onrecord.store.corrections import take_back as take_back_correction
from onrecord.store.evidence import Answer
from onrecord.store.filling import untimed
from onrecord.store.front import Values, newest_values
from onrecord.store.holdings import counts, day_given, knows
from onrecord.store.identities import is_settled, settle
from onrecord.store.leads import leads
from onrecord.store.naming import Resolved, identity_name, resolved
from onrecord.store.opening import Mode
from onrecord.store.people import alias, link, merge, rename, split, undo
from onrecord.store.portrait import (
    Bar,
    Heard,
    Portrait,
    heard_as,
    heard_lately,
    newest_about,
    people,
    portrait,
    successor,
)
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
from onrecord.store.review import queue, training
from onrecord.store.rows import rows
from onrecord.store.search import Count, Facets, Hits, facets, search
from onrecord.store.show import Capture, Shown, article_of, show
from onrecord.store.sources import Feed, Gap, OutletHeld, SkippedFor, feeds, outlets, reservations, skipped
from onrecord.store.store import Added, Store, open_store
from onrecord.store.texts import Texts
from onrecord.store.verify import Fault, Proven, verify
from onrecord.store.when import Time
from onrecord.store.who import Who, suggestions, who
from onrecord.store.withholding import Ground, Level, Redaction, Scope

__all__ = [
    "FIELDS",
    "Act",
    "Added",
    "Answer",
    "Bar",
    "Capture",
    "Change",
    "Correction",
    "Count",
    "Edit",
    "Facets",
    "Fault",
    "Feed",
    "Gap",
    "Ground",
    "Heard",
    "Hits",
    "Kept",
    "Known",
    "Level",
    "Mode",
    "Order",
    "OutletHeld",
    "Portrait",
    "Printed",
    "Profile",
    "Proven",
    "Query",
    "Reading",
    "Redaction",
    "Remark",
    "Resolved",
    "Scope",
    "Shown",
    "Side",
    "SkippedFor",
    "Store",
    "Target",
    "Texts",
    "Time",
    "Values",
    "Verb",
    "Version",
    "What",
    "Who",
    "acts",
    "alias",
    "article_of",
    "bundled",
    "changes",
    "correct",
    "corrections",
    "counts",
    "day_given",
    "facets",
    "feeds",
    "heard_as",
    "heard_lately",
    "identities",
    "identity_name",
    "is_settled",
    "knows",
    "leads",
    "lift",
    "link",
    "meant",
    "merge",
    "names_of",
    "newest_about",
    "newest_values",
    "open_store",
    "outlets",
    "people",
    "portrait",
    "profile",
    "queue",
    "reading",
    "redact",
    "redactions",
    "rename",
    "reservations",
    "resolved",
    "rows",
    "said_about",
    "said_by",
    "said_kinds",
    "search",
    "settle",
    "show",
    "skipped",
    "split",
    "successor",
    "suggestions",
    "take_back_correction",
    "training",
    "undo",
    "untimed",
    "verify",
    "who",
]
