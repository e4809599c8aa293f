"""What a database was read from: outlet by outlet, and what was passed over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from onrecord.store.faults import told
from onrecord.store.recency import SEQUENCE_BITS, first_key_of_day
from onrecord.store.search import TIME_LIMIT_MS, limited

if TYPE_CHECKING:
    from onrecord.store.store import Store

_MOST = 500
_SHOWN = 5  # addresses of each reason
_OUTLETS = f"""
SELECT o.name, count(*), min(c.earliest), max(c.latest), max(c.added), max(c.fetched)
FROM captures AS c LEFT JOIN outlets AS o ON o.id = c.outlet_id
WHERE c.current = 1 GROUP BY c.outlet_id ORDER BY 2 DESC, 1 LIMIT {_MOST}"""  # noqa: S608 - no words of a user
# The longest stretch of days between two pages that follow one another, by outlet.
_GAPS = f"""
WITH days AS (
  SELECT outlet_id, first_key >> {SEQUENCE_BITS} AS day FROM captures
  WHERE current = 1 AND first_key >= {first_key_of_day(1)} GROUP BY 1, 2),
steps AS (
  SELECT outlet_id, day, day - lag(day) OVER (PARTITION BY outlet_id ORDER BY day) AS step FROM days)
SELECT o.name, day, max(step) FROM steps LEFT JOIN outlets AS o ON o.id = outlet_id
WHERE step > 1 GROUP BY outlet_id"""  # noqa: S608 - likewise
_SKIPPED = "SELECT reason, count(*), max(added) FROM skips GROUP BY reason ORDER BY 2 DESC, 1"
_SOME = f"SELECT url, detail FROM skips WHERE reason = ? ORDER BY added DESC, url LIMIT {_SHOWN}"  # noqa: S608 - likewise


_WATCHED = "SELECT url, seen, due, failures, told FROM watched ORDER BY url LIMIT 500"
_RESERVED = "SELECT reserved, count(*) FROM fetches WHERE reserved IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1"


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed or sitemap that is watched: when it last answered, when it is asked next, what fails since."""

    url: str
    seen: str | None
    due: str | None
    failures: int
    told: str | None


@dataclass(frozen=True, slots=True)
class Gap:
    """The longest stretch without a page, from the first day that lacks one to the last."""

    first: str
    last: str
    days: int


@dataclass(frozen=True, slots=True)
class OutletHeld:
    """What is held of one outlet (none: of pages that name none), and when it came."""

    name: str | None
    pages: int
    first: str | None
    last: str | None
    added: str
    fetched: str | None
    gap: Gap | None


@dataclass(frozen=True, slots=True)
class SkippedFor:
    """How many inputs gave no record for one reason, when last, and the newest of them with the detail."""

    reason: str
    count: int
    last: str
    some: tuple[tuple[str, str], ...]


def outlets(store: Store, time_limit_ms: int = TIME_LIMIT_MS) -> tuple[OutletHeld, ...]:
    """Return the outlets of current pages, those of most pages first, 500 at most.

    Raises TooSlow past the time limit.
    """
    with limited(store, time_limit_ms):
        found = store.connection.execute(_OUTLETS).fetchall()
        gaps = {name: _gap(day, step) for name, day, step in store.connection.execute(_GAPS)}
    return tuple(OutletHeld(*(*row, gaps.get(row[0]))) for row in found)


def _gap(day: int, step: int) -> Gap:
    first, last = (date.fromordinal(n).isoformat() for n in (day - step + 1, day - 1))
    return Gap(first, last, step - 1)


def skipped(store: Store) -> tuple[SkippedFor, ...]:
    """Return why inputs gave no record, the most frequent reason first."""
    with told(store.path):
        ask = store.connection.execute
        return tuple(
            SkippedFor(reason, count, last, tuple((url, detail) for url, detail in ask(_SOME, (reason,))))
            for reason, count, last in ask(_SKIPPED).fetchall()
        )


def feeds(store: Store) -> tuple[Feed, ...]:
    """Return the feeds and sitemaps that are watched, 500 at most, by address."""
    with told(store.path):
        return tuple(Feed(*row) for row in store.connection.execute(_WATCHED))


def reservations(store: Store) -> tuple[tuple[str, int], ...]:
    """Return what closes fetched pages to archiving or mining, with how many were taken all the same."""
    with told(store.path):
        return tuple(store.connection.execute(_RESERVED).fetchall())
