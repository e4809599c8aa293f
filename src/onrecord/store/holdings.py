"""What a database holds: is this page in it already, and how much of everything."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from onrecord.store.faults import told
from onrecord.types import DateBasis

if TYPE_CHECKING:
    from onrecord.store.store import Store

_COUNTS = {
    "articles": "SELECT count(*) FROM articles",
    "captures": "SELECT count(*) FROM captures",
    "statements": "SELECT count(*) FROM statements WHERE current = 1",
    "with_speaker": "SELECT count(*) FROM statements WHERE current = 1 AND speaker IS NOT NULL",
    "outlets": "SELECT count(*) FROM outlets",
}
_DATES = """
SELECT min(earliest), max(latest), count(earliest), count(*) - count(earliest)
FROM captures WHERE current = 1"""
_BY = {
    "form": "SELECT form, count(*) FROM statements WHERE current = 1 GROUP BY 1 ORDER BY 2 DESC, 1",
    "kind": "SELECT kind, count(*) FROM statements WHERE current = 1 GROUP BY 1 ORDER BY 2 DESC, 1",
    "language": "SELECT language, count(*) FROM captures WHERE current = 1 GROUP BY 1 ORDER BY 2 DESC, 1",
}


def knows(store: Store, url: str, digest: str, engine: str, published: str | None = None) -> bool:
    """Whether these bytes of this page were read by this engine already.

    ``published``: a day given for pages that do not say theirs; such a page must have been read with it.
    Raises StoreError where the database cannot be read.
    """
    known = "SELECT published, date_basis FROM captures WHERE digest = ? AND url = ? AND engine = ?"
    with told(store.path):
        found = store.connection.execute(known, (digest, url, engine)).fetchone()
    if found is None or published is None or found[0] == published:
        return found is not None
    basis = DateBasis(found[1]) if found[1] is not None else None
    return basis is not None and basis is not DateBasis.GIVEN and not basis.gives_way


def day_given(store: Store, url: str, digest: str) -> str | None:
    """Return the day that the user gave for these bytes of this page, none where none was given.

    Raises StoreError where the database cannot be read.
    """
    given = "SELECT published FROM captures WHERE digest = ? AND url = ? AND date_basis = ?"
    with told(store.path):
        found = store.connection.execute(given, (digest, url, DateBasis.GIVEN)).fetchone()
    return None if found is None else str(found[0])


def counts(store: Store) -> dict[str, Any]:
    """Return what the database holds, counted in full: numbers by name, and by value under ``by_``.

    Raises StoreError where the database cannot be read.
    """
    with told(store.path):
        ask = store.connection.execute
        found: dict[str, Any] = {name: ask(sql).fetchone()[0] for name, sql in _COUNTS.items()}
        first, last, dated, undated = ask(_DATES).fetchone()
        found["published"] = {"first": first, "last": last, "dated": dated, "undated": undated}
        for name, sql in _BY.items():
            found[f"by_{name}"] = {value or "unknown": count for value, count in ask(sql)}
        found["skipped"] = store.skips()
    return found
