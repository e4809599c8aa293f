"""Times of a capture as rows, and the statements that dates leave: published, said, or speaking of them."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from onrecord import edtf
from onrecord.codec import moments_within
from onrecord.errors import UsageError
from onrecord.store.faults import told

if TYPE_CHECKING:
    import sqlite3

    from onrecord.store.query import Plan, Query
    from onrecord.store.store import Store
    from onrecord.types import Moment, Record

UTTERANCE = "INSERT INTO utterances VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
MOMENT = """
INSERT INTO moments (capture_id, start, end, words, type, value, mod, edtf, earliest, latest, clock, anchor,
  basis, begun, begun_earliest, begun_latest, confidence)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"""
WITHIN = "INSERT INTO statement_moments VALUES (?, ?)"

_NAMING = "SELECT w.statement FROM moments CROSS JOIN statement_moments AS w ON w.moment = moments.id"

_FEW = 20_000
"""Up to so many statements said in a period are looked up by key; for more, the newest of all are looked
through: `python -m benchmarks.search`."""


class Time(StrEnum):
    """Which time is meant: of publication, of speaking, or one that a statement's own words name."""

    PUBLISHED = "published"
    SAID = "said"
    CONTENT = "content"


class Period(NamedTuple):
    """The days asked for, both inclusive; none where that end is open."""

    first: date | None
    last: date | None


def period_of(query: Query) -> Period | None:
    """Return the days that a query asks for, none where it asks for none.

    Raises UsageError for what is no date, for a period that ends before it begins, and for a choice of
    which time, or of what lies wholly in it, without a date.
    """
    if query.when is None and query.since is None and query.until is None:
        if query.time is not Time.PUBLISHED or query.wholly:
            msg = "no date is asked for; give --from, --to or --when"
            raise UsageError(msg)
        return None
    if query.when is None:
        return between(query.since, query.until)
    if query.since is not None or query.until is not None:
        msg = "--when is --from and --to in one; give it without them"
        raise UsageError(msg)
    return Period(*_bounds(query.when))


def between(since: str | None, until: str | None) -> Period:
    """Return the days from the first of ``since`` to the last of ``until``, both EDTF.

    Raises UsageError for what is no date, and where no day is both.
    """
    first = _bounds(since)[0] if since is not None else None
    last = _bounds(until)[1] if until is not None else None
    if first is not None and last is not None and last < first:
        msg = f"no day is both from '{since}' on and up to '{until}'; exchange the two"
        raise UsageError(msg)
    return Period(first, last)


def _bounds(asked: str) -> tuple[date | None, date | None]:
    try:
        return edtf.bounds(asked)
    except ValueError as error:
        msg = f"'{asked}' is not a date: {error}; write 2025, 2025-10, 2025-10-03, 202X, or 2025-03/2025-06"
        raise UsageError(msg) from error


def filter_times(store: Store, query: Query, made: Plan) -> None:
    """Ask for the statements said in a period, or whose words name a time in it.

    Those published in it are found by key, which the plan of a query does itself.
    """
    period = period_of(query)
    if period is None or query.time is Time.PUBLISHED:
        return
    conditions, parameters = _meets(period, wholly=query.wholly)
    if query.time is Time.CONTENT:
        made.among(f"{_NAMING} WHERE {conditions}", *parameters)
    elif _are_few(store, conditions, parameters):
        made.among(f"SELECT statement FROM utterances WHERE {conditions}", *parameters)  # noqa: S608 - ours
    else:
        said = f"SELECT 1 FROM utterances WHERE statement = s.id AND {conditions}"  # noqa: S608 - ours
        made.add(f"EXISTS ({said})", *parameters)


def _meets(period: Period, *, wholly: bool) -> tuple[str, list[str]]:
    """Return what must hold of a time that shares a day with a period, or that lies wholly in it."""
    earliest, latest = "coalesce(earliest, '0001-01-01')", "coalesce(latest, '9999-12-31')"
    known = "(earliest IS NOT NULL OR latest IS NOT NULL)"
    first, last = (period.first or date.min).isoformat(), (period.last or date.max).isoformat()
    if wholly:
        return f"{known} AND {latest} BETWEEN ? AND ? AND {earliest} BETWEEN ? AND ?", [first, last] * 2
    return f"{known} AND {latest} >= ? AND {earliest} <= ?", [first, last]


def _are_few(store: Store, conditions: str, parameters: list[str]) -> bool:
    counted = f"SELECT count(*) FROM (SELECT 1 FROM utterances WHERE {conditions} LIMIT ?)"  # noqa: S608 - ours
    with told(store.path):
        found = store.connection.execute(counted, (*parameters, _FEW + 1)).fetchone()
    return bool(found[0] <= _FEW)


def insert_times(connection: sqlite3.Connection, capture: int, record: Record, keys: list[int]) -> None:
    """Write the times of a capture, and those of its statements, by key in reading order."""
    for key, u in zip(keys, record.utterances, strict=True):
        span = (u.span.start, u.span.end) if u.span else (None, None)
        row = (key, u.edtf, u.earliest, u.latest, u.basis, u.confidence, *span)
        connection.execute(UTTERANCE, row)
    ids = [_inserted(connection, capture, record, moment) for moment in record.moments]
    for key, numbers in zip(keys, moments_within(record), strict=True):
        connection.executemany(WITHIN, [(key, ids[i]) for i in numbers])


def _inserted(connection: sqlite3.Connection, capture: int, record: Record, moment: Moment) -> int:
    timex, begun = moment.timex, moment.start
    row = (
        capture,
        moment.span.start,
        moment.span.end,
        record.article[moment.span],
        timex.type,
        timex.value,
        timex.mod,
        moment.edtf,
        moment.earliest,
        moment.latest,
        moment.clock,
        moment.anchor,
        moment.basis,
        *((begun.edtf, begun.earliest, begun.latest) if begun else (None, None, None)),
        moment.confidence,
    )
    return int(connection.execute(MOMENT, row).fetchone()[0])


def remove_times(connection: sqlite3.Connection, capture: int) -> None:
    """Remove the times that a capture names; when its statements were made goes with these."""
    connection.execute("DELETE FROM moments WHERE capture_id = ?", (capture,))
