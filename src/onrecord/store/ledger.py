"""The ledger of what was fetched: a stopped run goes on where it was, a page is asked for only if changed.

What becomes of an address is noted in the transaction that keeps its page, so that neither is there alone.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from onrecord.store.faults import told
from onrecord.types import Reason, Skipped

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.store.store import Store

WATCH = 0
"""The run of everything that a watch fetches."""

_REASONS = frozenset(reason.value for reason in Reason)


@dataclass(frozen=True, slots=True)
class Fetch:
    """What became of an address: ``skipped`` where it gave no record. ``engine`` read its page."""

    run: int
    skipped: Skipped | None
    engine: str | None
    etag: str | None
    modified: str | None


@dataclass(frozen=True, slots=True)
class Answered:
    """What an answer says for the next time: validators, and what closes the page to archiving or mining."""

    etag: str | None = None
    modified: str | None = None
    reserved: str | None = None


@dataclass(frozen=True, slots=True)
class Watched:
    """How a feed stands: what its server said last, when it is due, how often it failed since it answered."""

    url: str
    etag: str | None = None
    modified: str | None = None
    seen: str | None = None
    due: str | None = None
    failures: int = 0
    told: str | None = None


def run_key(parts: Iterable[str]) -> str:
    """Return what a run is known by: the same inputs and limits give the same."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest()


def begin(store: Store, key: str) -> int:
    """Return the number of a run: the one of this key that was stopped, else a new one. StoreError."""
    with store.writing() as connection:
        found = connection.execute(
            "SELECT max(id) FROM runs WHERE key = ? AND ended IS NULL", (key,)
        ).fetchone()[0]
        if found is None:
            found = connection.execute("INSERT INTO runs (key, begun) VALUES (?, ?)", (key, _now())).lastrowid
    return int(found)


def end(store: Store, run: int) -> None:
    """Note that a run came to its end: the same command begins anew. Raises StoreError."""
    with store.writing() as connection:
        connection.execute("UPDATE runs SET ended = ? WHERE id = ?", (_now(), run))


def fetched(store: Store, url: str) -> Fetch | None:
    """Return what became of an address when last asked for, none where it never was. Raises StoreError."""
    with told(store.path):
        row = store.connection.execute(
            "SELECT run, outcome, detail, engine, etag, modified FROM fetches WHERE url = ?", (url,)
        ).fetchone()
    if row is None:
        return None
    skipped = Skipped(url, Reason(row[1]), row[2] or "") if row[1] in _REASONS else None
    return Fetch(row[0], skipped, *row[3:])


def note_skip(store: Store, run: int, source: str, skip: Skipped) -> None:
    """Note that an address gave no record. Raises StoreError."""
    with store.writing() as connection:
        connection.execute(
            "INSERT OR REPLACE INTO fetches (url, run, at, outcome, detail) VALUES (?, ?, ?, ?, ?)",
            (source, run, _now(), skip.reason.value, skip.detail),
        )


def note_page(store: Store, run: int, source: str, outcome: str, read: tuple[str, Answered] | None) -> None:
    """Note what became of an address: ``read``: by which engine its page was, and what its answer says.

    None for a page that its server says is unchanged: what is known of it stays. Raises StoreError.
    """
    with store.writing() as connection:
        if read is None:
            known = "UPDATE fetches SET run = ?, at = ?, outcome = ? WHERE url = ?"
            connection.execute(known, (run, _now(), outcome, source))
            return
        engine, answer = read
        connection.execute(
            "INSERT OR REPLACE INTO fetches VALUES (?, ?, ?, ?, NULL, ?, ?, ?, ?)",
            (source, run, _now(), outcome, engine, answer.etag, answer.modified, answer.reserved),
        )


def watched(store: Store, url: str) -> Watched:
    """Return how a feed stands; as never asked where it is not known. Raises StoreError."""
    with told(store.path):
        row = store.connection.execute("SELECT * FROM watched WHERE url = ?", (url,)).fetchone()
    return Watched(url) if row is None else Watched(*row)


def note_watched(store: Store, feeds: Iterable[Watched]) -> None:
    """Keep how feeds stand, all or none. Raises StoreError."""
    rows = [
        (each.url, each.etag, each.modified, each.seen, each.due, each.failures, each.told) for each in feeds
    ]
    with store.writing() as connection:
        connection.executemany("INSERT OR REPLACE INTO watched VALUES (?, ?, ?, ?, ?, ?, ?)", rows)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
