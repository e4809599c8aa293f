"""Articles as a list, the newest added first, and the statements of one as they are read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.errors import UsageError
from onrecord.store.folding import fold
from onrecord.store.query import Plan
from onrecord.store.rows import COLUMNS, SPEAKERS, in_reading_order
from onrecord.store.search import TIME_LIMIT_MS, limited

if TYPE_CHECKING:
    from onrecord.codec import Row
    from onrecord.store.store import Store

_LISTED = """
SELECT c.id, c.article_id, c.url, c.headline, c.byline, o.name, c.section, c.language, c.published,
  c.earliest, c.latest, c.digest, c.fetched, c.added, c.engine,
  (SELECT count(*) FROM statements AS s WHERE s.capture_id = c.id AND s.current = 1)
FROM captures AS c LEFT JOIN outlets AS o ON o.id = c.outlet_id"""
_HIDDEN = """
NOT EXISTS (SELECT 1 FROM redactions AS r WHERE r.scope = 'article' AND r.key = c.article_id
  AND r.level = 'hide' AND r.undone IS NULL)"""


@dataclass(frozen=True, slots=True)
class ArticleListed:
    """One article as its current capture has it; ``statements`` counts those that searches find."""

    id: str
    url: str
    headline: str | None
    byline: str | None
    outlet: str | None
    section: str | None
    language: str | None
    published: str | None
    earliest: str | None
    latest: str | None
    capture: str
    fetched: str | None
    added: str
    engine: str
    statements: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which articles; what is none is not asked for. ``outlet``: part of its name, without case."""

    outlet: str | None = None
    section: str | None = None
    language: str | None = None
    limit: int = 20
    cursor: str | None = None


def articles(
    store: Store, wanted: Wanted, time_limit_ms: int = TIME_LIMIT_MS
) -> tuple[tuple[ArticleListed, ...], str | None]:
    """Return articles, the newest capture first, and the cursor of the next ones.

    Raises UsageError for what is no cursor, TooSlow past the time limit.
    """
    made = Plan("", "", "", ["c.current = 1", _HIDDEN])
    if wanted.cursor is not None:
        if not wanted.cursor.isdecimal():
            msg = f"'{wanted.cursor}' is not a cursor of a list of articles"
            raise UsageError(msg)
        made.add("c.id < ?", int(wanted.cursor[:18]))
    if wanted.outlet is not None:
        made.add("c.outlet_id IN (SELECT id FROM outlets WHERE instr(folded, ?))", fold(wanted.outlet))
    if wanted.section is not None:
        made.add("c.section_folded = ?", fold(wanted.section))
    if wanted.language is not None:
        made.add("c.language = ?", wanted.language.casefold())
    sql = f"{_LISTED} WHERE {' AND '.join(made.where)} ORDER BY c.id DESC LIMIT ?"
    with limited(store, time_limit_ms):
        found = store.connection.execute(sql, (*made.parameters, wanted.limit + 1)).fetchall()
    shown = found[: wanted.limit]
    more = len(found) > wanted.limit
    return tuple(ArticleListed(*row[1:]) for row in shown), str(shown[-1][0]) if more else None


def said_in(store: Store, article: str) -> tuple[Row, ...]:
    """Return the statements of an article that searches find, in reading order."""
    made = Plan(
        f"statements AS s JOIN captures AS c ON c.id = s.capture_id {SPEAKERS}",
        "",
        "",
        ["c.article_id = ?", "c.current = 1", "s.current = 1"],
        [article],
    )
    with limited(store, TIME_LIMIT_MS):
        found = store.connection.execute(made.sql(COLUMNS, "ORDER BY s.id"), made.parameters)
        return tuple(in_reading_order(found))
