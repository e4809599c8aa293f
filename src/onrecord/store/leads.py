"""Leads kept, and which of them are still to be looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.store.faults import told
from onrecord.types import Lead, LeadQuote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.store.store import Store

_OPEN = "WHERE url NOT IN (SELECT url FROM captures)"
_QUOTES = "SELECT prefix, exact, suffix FROM lead_quotes WHERE url = ? ORDER BY exact"


def add_lead(store: Store, lead: Lead, now: str) -> bool:
    """Keep a lead; return whether it, or a quotation of it, was not known. Raises as ``Store.add``."""
    row = (lead.url, lead.title, lead.language, lead.observed, now)
    with store.writing() as connection:
        before = connection.total_changes
        connection.execute("INSERT OR IGNORE INTO leads VALUES (?, ?, ?, ?, ?)", row)
        quotes = [(lead.url, quote.exact, quote.prefix, quote.suffix) for quote in lead.quotes]
        connection.executemany("INSERT OR IGNORE INTO lead_quotes VALUES (?, ?, ?, ?)", quotes)
        return connection.total_changes > before


def leads(store: Store, *, every: bool = False) -> Iterator[Lead]:
    """Yield the leads whose page is not in the database yet, or every one, in the order they came in."""
    sql = f"SELECT url, title, language, observed FROM leads {'' if every else _OPEN} ORDER BY added, url"  # noqa: S608 - words of ours
    with told(store.path):
        for url, title, language, observed in store.connection.execute(sql).fetchall():
            quotes = tuple(LeadQuote(*quote) for quote in store.connection.execute(_QUOTES, (url,)))
            yield Lead(url, title, language, observed, quotes)
