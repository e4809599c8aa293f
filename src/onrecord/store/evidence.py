"""The bytes that captures rest on: kept as WARC records beside the database, or inside it; read back."""

from __future__ import annotations

import errno
import hashlib
import zlib
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.archive.folder import Folder
from onrecord.archive.stored import Stored, record_in
from onrecord.archive.write import Original, blank, payload_digest, response, revisit
from onrecord.errors import DiskFull, StoreError, Unreadable
from onrecord.store.faults import told
from onrecord.types import Reason

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path

    from onrecord.archive.folder import Place
    from onrecord.archive.write import Written
    from onrecord.store.store import Store
    from onrecord.types import Page

GONE = b""
"""What stands in place of the packed bytes of a page that are withheld."""
_IN_ARCHIVE = b"W"  # what stands there where the bytes lie in the WARC files
_PACKED = "SELECT packed, size FROM evidence WHERE digest = ?"
_RESPONSE = """
SELECT archive, offset, length, stored FROM warc_records
WHERE digest = ? AND kind = 'response' ORDER BY date, archive, offset LIMIT 1"""
_ORIGINAL = """
SELECT record_id, url, date FROM warc_records
WHERE payload_digest = ? AND digest = ? AND kind = 'response' ORDER BY date LIMIT 1"""
_ANSWERS = """
SELECT kind, archive, offset, record_id, date, payload_digest FROM warc_records WHERE digest = ?1
UNION ALL SELECT 'held', archive, offset, record_id, date, payload_digest FROM held WHERE digest = ?1
ORDER BY 5, 2, 3"""


@dataclass(frozen=True, slots=True)
class Answer:
    """Where one answer of a page lies, in a WARC file.

    ``kind``: response or revisit in the folder beside the database, held in the archive it was read from.
    """

    kind: str
    archive: str
    offset: int
    record_id: str
    date: str
    payload_digest: str | None


def folder_of(path: Path) -> Folder:
    """Return the folder of WARC files that goes with the database at ``path``."""
    return Folder(path.with_name(f"{path.name}-evidence"))


def answers(store: Store, digest: str) -> tuple[Answer, ...]:
    """Return where the answers with the bytes of a capture lie, the earliest first; none of saved files."""
    with told(store.path):
        return tuple(Answer(*row) for row in store.connection.execute(_ANSWERS, (digest,)))


def keep(store: Store, page: Page, digest: str) -> Place | None:
    """Keep the bytes of a page, in the transaction in hand; return where a record was appended.

    What was fetched is a response record, or a revisit record where one has the same payload;
    other bytes are packed into the database. Raises StoreError where the files cannot be written.
    """
    connection, written = store.connection, _record_of(store.connection, page, digest)
    if connection.execute("SELECT 1 FROM evidence WHERE digest = ?", (digest,)).fetchone() is None:
        packed = _IN_ARCHIVE if _holds(written, page) else _packed(page.content)
        connection.execute("INSERT INTO evidence VALUES (?, ?, ?)", (digest, len(page.content), packed))
    if page.held is not None:
        held = page.held
        row = (digest, held.archive, held.offset, held.record_id, held.date, held.payload_digest)
        connection.execute("INSERT OR IGNORE INTO held VALUES (?, ?, ?, ?, ?, ?)", row)
    return None if written is None else _append(store, written, page, digest)


def packed_or_archived(store: Store, digest: str) -> bytes:
    """Return the bytes kept under a digest, not yet verified to have it.

    Raises StoreError where none are kept, or they cannot be read.
    """
    with told(store.path):
        found = store.connection.execute(_PACKED, (digest,)).fetchone()
        place = store.connection.execute(_RESPONSE, (digest,)).fetchone()
    if found is None:
        msg = f"{store.path}: no capture {digest} is kept"
        raise StoreError(msg)
    if found[0] == GONE:
        msg = f"{store.path}: the bytes of {digest} are withheld; `onrecord redact --list` says why"
        raise StoreError(msg)
    if found[0] == _IN_ARCHIVE and place is not None:
        return _archived(store, digest, place, found[1])
    try:
        return zlib.decompress(found[0])
    except zlib.error as error:
        msg = f"{store.path}: {digest} is damaged ({error}); restore a copy of the database"
        raise StoreError(msg) from error


def is_withheld(connection: sqlite3.Connection, digest: str) -> bool:
    """Whether a redaction withholds the bytes that a digest is of."""
    found = connection.execute(_PACKED, (digest,)).fetchone()
    return found is not None and found[0] == GONE


def repacked(store: Store, digest: str) -> bytes:
    """Return the bytes kept under a digest as the database packs them, GONE where they are withheld.

    Raises StoreError as ``packed_or_archived``.
    """
    if is_withheld(store.connection, digest):
        return GONE
    return zlib.compress(packed_or_archived(store, digest))


def withdraw_answers(connection: sqlite3.Connection, digest: str) -> None:
    """Have the WARC records of a page blotted out, in the transaction in hand; ``blot`` does it."""
    connection.execute(
        "UPDATE warc_records SET kind = 'withdrawn', digest = NULL, url = '', asked = NULL, "
        "payload_digest = NULL WHERE digest = ?",
        (digest,),
    )


def blot(store: Store) -> None:
    """Write over the records that were withdrawn; those before and after them stay where they are.

    Raises StoreError where the files cannot be written; the next call tries again.
    """
    rows = "SELECT record_id, date, archive, offset, length FROM warc_records WHERE kind = 'withdrawn'"
    with told(store.path):
        found = store.connection.execute(rows).fetchall()
    for key, date, archive, offset, length in found:
        member = blank(key, date, length)
        with store.writing() as connection, _writable(store):
            store.folder.overwrite(archive, offset, member)
            done = "UPDATE warc_records SET kind = 'blotted', stored = ? WHERE record_id = ?"
            connection.execute(done, (hashlib.sha256(member).hexdigest(), key))


def stored_at(folder: Folder, archive: str, offset: int, length: int, stored: str) -> Stored:
    """Return a record of the folder, its stored bytes verified by their SHA-256.

    Raises Unreadable (DAMAGED …) that says what is wrong with them, OSError where they cannot be read.
    """
    member = folder.read(archive, offset, length)
    found = record_in(member)
    if hashlib.sha256(member).hexdigest() != stored:
        raise Unreadable(Reason.DAMAGED, "the stored bytes are no longer those that were written")
    return found


def _record_of(connection: sqlite3.Connection, page: Page, digest: str) -> Written | None:
    if page.exchange is None:
        return None
    payload = payload_digest(page.exchange.body)
    original = connection.execute(_ORIGINAL, (payload, digest)).fetchone()
    return response(page.exchange) if original is None else revisit(page.exchange, Original(*original))


def _holds(written: Written | None, page: Page) -> bool:
    """Whether a record gives the page back; where it does not, its bytes are kept beside it."""
    if written is None:
        return False
    try:
        return record_in(written.member).page(len(page.content)) == page.content
    except Unreadable:
        return False


def _packed(content: bytes) -> bytes:
    return zlib.compress(content) if content else GONE


@contextmanager
def _writable(store: Store) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        kind = DiskFull if error.errno == errno.ENOSPC else StoreError
        msg = f"{store.folder.path}: the evidence cannot be written ({error.strerror}); nothing was changed"
        raise kind(msg) from error


def _append(store: Store, written: Written, page: Page, digest: str) -> Place:
    with _writable(store):
        places = store.folder.append(written, lambda archive: _end(store.connection, archive))
    for record, place in places:
        of_page = record is written
        row = (
            record.record_id,
            record.kind,
            digest if of_page else None,
            record.url,
            page.asked if of_page else None,
            record.date,
            record.payload_digest,
            place.archive,
            place.offset,
            place.length,
            place.stored,
        )
        store.connection.execute("INSERT INTO warc_records VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
    return places[-1][1]


def _end(connection: sqlite3.Connection, archive: str) -> int:
    sql = "SELECT coalesce(max(offset + length), 0) FROM warc_records WHERE archive = ?"
    return int(connection.execute(sql, (archive,)).fetchone()[0])


def _archived(store: Store, digest: str, place: tuple[str, int, int, str], size: int) -> bytes:
    try:
        return stored_at(store.folder, *place).page(size)
    except (Unreadable, OSError) as error:
        where = f"{store.folder.path / place[0]} at byte {place[1]:,}"
        msg = f"{where}: capture {digest} cannot be read: {error}; restore a copy of the folder"
        raise StoreError(msg) from error
