"""One open database: adding pages one by one, each whole or not at all."""

from __future__ import annotations

import hashlib
import zlib
from contextlib import contextmanager
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Self

from onrecord import codec
from onrecord.errors import StoreError
from onrecord.store.aliases import keep_ids, words_before
from onrecord.store.evidence import GONE, folder_of, is_withheld, keep, packed_or_archived
from onrecord.store.faults import told
from onrecord.store.leads import add_lead
from onrecord.store.opening import Mode, connect
from onrecord.store.overlay import stand
from onrecord.store.tables import insert_parts, remove_parts, upsert_capture
from onrecord.store.tombstones import live
from onrecord.store.withdrawal import keep_apart
from onrecord.store.withholding import Level, withheld
from onrecord.types import DateBasis, Page, Skipped

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path
    from types import TracebackType

    from onrecord.types import Lead, Publication, Record

PATIENCE = 5.0  # seconds to wait for another writer, whose pages take milliseconds each


class Added(StrEnum):
    """What adding a page did to the database."""

    NEW = "new"
    CHANGED = "changed"
    REREAD = "read again"
    SAME = "same"
    SKIPPED = "skipped"
    WITHHELD = "withheld"


class Store:
    """An open database. Use as a context manager, or close it. Not for several threads at once."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self.connection = connection
        self.folder = folder_of(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the database; a second time does nothing."""
        self.connection.close()

    def add(self, page: Page, result: Record | Skipped) -> Added:
        """Keep what was read from a page, with its bytes as evidence, in one transaction.

        NEW: the article was not known. CHANGED: a new capture of a known article; the
        old one stays, its statements no longer current. REREAD: the same bytes read by
        another engine, or with another day given; its record replaces the old one. SAME:
        nothing was written.
        SKIPPED: the reason was noted; what is known of the page stays. WITHHELD: the article
        was removed by a redaction and is not added. What other redactions withhold of it is
        not kept either, and then its bytes are not.

        Raises Locked, DiskFull or another StoreError, the page then not added at all,
        and CodecError for a record that cannot be written.
        """
        if isinstance(result, Skipped):
            if page.exchange is not None:
                self.seen(page)
            return self.skip(result, page.content)
        digest = hashlib.sha256(page.content).hexdigest()
        if digest != result.article.capture:
            msg = f"the record is of {result.article.capture[:12]}…, the page is {digest[:12]}…"
            raise ValueError(msg)
        with self.writing() as connection:
            kept = withheld(result, live(connection, Level.PSEUDONYM, Level.REMOVE))
            if kept is None:
                return Added.WITHHELD
            if kept != result:
                keep_apart(self, result, page.content)
                page = Page(kept.article.url, kept.article.url, GONE, page.content_type, page.fetched)
            with self._keeping(page, digest):
                connection.execute("DELETE FROM skips WHERE url = ?", (page.url,))
                added = _kept(connection, page, kept)
                stand(connection, kept.article.id)
                return added

    def seen(self, page: Page) -> None:
        """Note that a page was answered, or found in a web archive, whose record is not written now.

        Its bytes are kept as evidence, as ``add`` keeps them. Raises as ``add``.
        """
        digest = hashlib.sha256(page.content).hexdigest()
        with self.writing():
            if not is_withheld(self.connection, digest):
                keep(self, page, digest)

    def lead(self, lead: Lead) -> bool:
        """Keep an address to look at; return whether anything of it is new. Raises as ``add``."""
        return add_lead(self, lead, _now())

    def skip(self, skip: Skipped, content: bytes | None) -> Added:
        """Note why an input gave no record. ``content``: its bytes, where there were any."""
        digest = hashlib.sha256(content).hexdigest() if content is not None else None
        size = len(content) if content is not None else None
        row = (skip.url, skip.reason.value, skip.detail, digest, size)
        known = "SELECT 1 FROM skips WHERE (url, reason, detail, digest, size) IS (?, ?, ?, ?, ?)"
        with self.writing() as connection:
            if connection.execute(known, row).fetchone() is None:
                connection.execute("INSERT OR REPLACE INTO skips VALUES (?, ?, ?, ?, ?, ?)", (*row, _now()))
        return Added.SKIPPED

    def skips(self) -> dict[str, int]:
        """Return how many inputs were skipped for each reason."""
        with told(self.path):
            return dict(self.connection.execute("SELECT reason, pages FROM skip_counts").fetchall())

    def evidence(self, digest: str) -> bytes:
        """Return the bytes of a capture as they were read, verified by their SHA-256.

        Raises StoreError where they are not kept, or no longer what they were.
        """
        content = packed_or_archived(self, digest)
        if hashlib.sha256(content).hexdigest() != digest:
            msg = (
                f"{self.path}: the bytes kept as {digest} are no longer those; restore a copy of the database"
            )
            raise StoreError(msg)
        return content

    def line(self, capture_id: int) -> bytes:
        """Return the JSON line of a capture's record. Raises StoreError where it is damaged."""
        with told(self.path):
            row = self.connection.execute(
                "SELECT line FROM records WHERE capture_id = ?", (capture_id,)
            ).fetchone()
        return _unpacked(row[0], self.path, f"record {capture_id}")

    @contextmanager
    def _keeping(self, page: Page, digest: str) -> Iterator[None]:
        """Keep the bytes of a page in the transaction in hand; take them back where what follows fails."""
        place = keep(self, page, digest)
        try:
            yield
        except BaseException:
            if place is not None:
                self.folder.cut(place.archive, place.offset)
            raise

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Give the connection inside one transaction: all of it is kept, or none.

        Inside another ``writing`` it is part of that one.
        """
        if self.connection.in_transaction:
            yield self.connection
            return
        with told(self.path):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                # A full disk has undone the transaction already.
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise


def open_store(path: Path, mode: Mode, patience: float = PATIENCE) -> Store:
    """Open a database of onrecord; for writing it is made where there is none.

    ``patience``: seconds to wait for another writer before Locked is raised.
    Raises NotOurs (another program's database, or none), TooNew, Locked, DiskFull, or
    StoreError (missing for reading, damaged, not permitted), each with what to do.
    """
    return Store(path, connect(path, mode, patience))


def _unpacked(packed: bytes, path: Path, what: str) -> bytes:
    try:
        return zlib.decompress(packed)
    except zlib.error as error:
        msg = f"{path}: {what} is damaged ({error}); restore a copy of the database"
        raise StoreError(msg) from error


def _packed(page: Page, record: Record) -> bytes:
    return zlib.compress(codec.encode(record, page.url))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _kept(connection: sqlite3.Connection, page: Page, record: Record) -> Added:
    article, digest = record.article.id, record.article.capture
    newest = connection.execute(
        "SELECT id, fetched FROM captures WHERE article_id = ? AND current = 1", (article,)
    ).fetchone()
    known = connection.execute(
        "SELECT id, engine, current, published FROM captures WHERE article_id = ? AND digest = ?",
        (article, digest),
    ).fetchone()
    if known is None:
        current = newest is None or not _is_older(page.fetched, newest[1])
        _insert(connection, page, record, current=current)
        return Added.NEW if newest is None else Added.CHANGED
    if known[1] != record.engine or _is_given_another(known[3], record.article.published):
        _replace(connection, page, record, known[0])
        return Added.REREAD
    if not known[2] and page.fetched and not _is_older(page.fetched, newest[1]):
        # The page went back to what it was: the capture is known, but was fetched later now.
        connection.execute("UPDATE captures SET fetched = ? WHERE id = ?", (page.fetched, known[0]))
        make_current(connection, article, known[0])
        return Added.CHANGED
    return Added.SAME


def _is_given_another(known: str | None, published: Publication | None) -> bool:
    return published is not None and published.basis is DateBasis.GIVEN and published.edtf != known


def _is_older(fetched: str | None, than: str | None) -> bool:
    """Whether one fetch was before another; a file without a time counts as the later."""
    return fetched is not None and than is not None and fetched < than


def _insert(connection: sqlite3.Connection, page: Page, record: Record, *, current: bool) -> None:
    article = record.article
    connection.execute("INSERT OR IGNORE INTO articles VALUES (?, ?)", (article.id, article.url))
    capture = upsert_capture(connection, page, record, _now())
    connection.execute("INSERT INTO records VALUES (?, ?)", (capture, _packed(page, record)))
    if current:
        make_current(connection, article.id, capture)
    insert_parts(connection, capture, record, current=current)


def _replace(connection: sqlite3.Connection, page: Page, record: Record, capture: int) -> None:
    current = connection.execute("SELECT current FROM captures WHERE id = ?", (capture,)).fetchone()[0]
    before = words_before(connection, record.article.id)
    remove_parts(connection, capture)
    upsert_capture(connection, page, record, _now())
    connection.execute("UPDATE records SET line = ? WHERE capture_id = ?", (_packed(page, record), capture))
    insert_parts(connection, capture, record, current=bool(current))
    keep_ids(connection, record.article.id, before)


def make_current(connection: sqlite3.Connection, article: str, capture: int) -> None:
    """Make one capture of an article the current one, and its statements those that searches find."""
    connection.execute(
        "UPDATE statements SET current = 0 WHERE current = 1 AND capture_id IN "
        "(SELECT id FROM captures WHERE article_id = ? AND id <> ?)",
        (article, capture),
    )
    connection.execute("UPDATE statements SET current = 1 WHERE current = 0 AND capture_id = ?", (capture,))
    connection.execute("UPDATE captures SET current = (id = ?) WHERE article_id = ?", (capture, article))
