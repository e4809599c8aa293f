"""Captures with all their evidence → the records of a WACZ bundle."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from onrecord.archive.bundle import Bundled
from onrecord.archive.message import taken_apart
from onrecord.archive.write import payload_digest, resource
from onrecord.article.decode import decode
from onrecord.errors import StoreError, Unreadable
from onrecord.store.evidence import stored_at
from onrecord.store.faults import told
from onrecord.store.tombstones import live
from onrecord.store.withholding import Level, Scope
from onrecord.types import Page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.store.store import Store

_ANY_SIZE = 1 << 40
_CAPTURES = """
SELECT c.digest, c.url, c.content_type, coalesce(min(h.date), c.fetched, c.added), coalesce(c.headline, c.url)
FROM captures AS c JOIN evidence AS e USING (digest) LEFT JOIN held AS h USING (digest)
WHERE e.packed <> x'' AND (?1 IS NULL OR c.article_id IN (SELECT value FROM json_each(?1)))
  AND c.article_id NOT IN (SELECT value FROM json_each(?2))
  AND NOT EXISTS (SELECT 1 FROM statements AS s WHERE s.capture_id = c.id
    AND s.statement_id IN (SELECT value FROM json_each(?2)))
  AND NOT EXISTS (SELECT 1 FROM speakers AS p JOIN hidden_speakers AS n ON n.speaker = p.id
    WHERE p.capture_id = c.id)
GROUP BY c.id ORDER BY c.id"""
_RECORDS = """
SELECT archive, offset, length, stored, kind, url, date, payload_digest FROM warc_records
WHERE digest = ? ORDER BY date, archive, offset"""


def bundled(store: Store, articles: Iterable[str] | None = None) -> Iterator[Bundled]:
    """Yield the evidence of every capture, or of those of some articles (ids).

    What was fetched as the response and revisit records that lie beside the database, what was
    not as a resource record of its bytes. Captures that a redaction hides or withholds are left
    out. Raises StoreError where evidence is not what was kept.
    """
    hidden = [rule.key for rule in live(store.connection, Level.HIDE) if rule.scope is not Scope.SPEAKER]
    wanted = None if articles is None else json.dumps(sorted(set(articles)))
    with told(store.path):
        captures = store.connection.execute(_CAPTURES, (wanted, json.dumps(hidden))).fetchall()
    done: set[str] = set()
    for digest, url, content_type, date, title in captures:
        with told(store.path):
            rows = store.connection.execute(_RECORDS, (digest,)).fetchall()
        if not any(row[4] == "response" for row in rows):
            yield _resource(Page(url, url, store.evidence(digest), content_type, _instant(date)), title)
        elif digest not in done:
            done.add(digest)
            yield from (_record(store, row, title) for row in rows)


def _record(store: Store, row: tuple[str, int, int, str, str, str, str, str], title: str) -> Bundled:
    archive, offset, length, stored, kind, url, date, payload = row
    try:
        message = taken_apart(stored_at(store.folder, archive, offset, length, stored).block)
    except (Unreadable, OSError) as error:
        msg = f"{store.folder.path / archive} at byte {offset:,}: {error}; `onrecord verify` tells all faults"
        raise StoreError(msg) from error
    media = (message.header("content-type") or "unk").partition(";")[0].strip()
    member = store.folder.read(archive, offset, length)
    mime = "warc/revisit" if kind == "revisit" else media
    return Bundled(
        member, url, date, mime, str(message.status), payload, title if kind == "response" else None
    )


def _resource(page: Page, title: str) -> Bundled:
    media = page.content_type or ("text/html" if decode(page, _ANY_SIZE).is_markup else "text/plain")
    date = page.fetched or ""
    member = resource(page.url, date, media, page.content).member
    digest = payload_digest(page.content)
    return Bundled(member, page.url, date, media.partition(";")[0].strip(), "200", digest, title)


def _instant(date: str) -> str:
    """Return an instant as WARC-Date has it: in UTC, with Z."""
    return date.replace("+00:00", "Z")
