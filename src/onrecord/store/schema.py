"""The tables, as named migrations; the file is plain SQLite, friendly to Datasette.

``statements.id`` is a recency key (see ``onrecord.store.recency``): the full-text index
shares it as its rowid, so newest-first needs no sort. Only current statements are in
the index; those of an earlier capture stay in the table with ``current = 0``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.store.filling import fill_times
from onrecord.store.schema_identities import IDENTITIES
from onrecord.store.schema_places import PLACES
from onrecord.store.schema_redactions import REDACTIONS
from onrecord.store.schema_times import TIMES

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable
