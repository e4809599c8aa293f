"""Is every statement still in its evidence: the bytes read again, the articles composed anew."""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord import codec
from onrecord.article import compose
from onrecord.article.decode import decode
from onrecord.errors import CodecError, StoreError, Unreadable
from onrecord.settings import Settings
from onrecord.store.evidence import stored_at
from onrecord.store.faults import told
from onrecord.types import Article, Page, Record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.store.store import Store

_RECORDS = """
SELECT archive, offset, length, stored, record_id, kind, digest, payload_digest
FROM warc_records ORDER BY archive, offset"""
_CAPTURES = """
SELECT id, digest, url, content_type, packed = x'' FROM captures JOIN evidence USING (digest) ORDER BY id"""
_STATEMENTS = "SELECT statement_id, words, content FROM statements WHERE capture_id = ? ORDER BY position"
_ANY_SIZE = 1 << 32
_TAG = re.compile(r"(?s)<(script|style)\b.{0,1000000}?</\1\s*>|<[^<>]{0,10000}>")


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is not as it was kept.

    ``file`` names the database or a file of the folder beside it; ``record`` the WARC record,
    ``capture`` the digest of the page, ``statement`` the id of the statement, where it is of one.
    """

    file: str
    record: str | None
    capture: str | None
    statement: str | None
    what: str


@dataclass(slots=True)
class Proven:
    """What was proven so far: records and captures whose bytes are theirs, statements found in them.

    ``otherwise``: captures whose article this version composes otherwise than the one that read
    them; their statements were looked for in the page's text. ``withheld``: captures whose bytes a
    redaction withholds: nothing can be proven of them. ``unreferred``: bytes at the ends
    of files that no capture refers to, left by a stop.
    """

    records: int = 0
    captures: int = 0
    statements: int = 0
    otherwise: int = 0
    withheld: int = 0
    unreferred: int = 0


def verify(store: Store, proven: Proven) -> Iterator[Fault]:
    """Yield every fault of the evidence, counting in ``proven`` what is right.

    Each WARC record is read and its digests checked; each capture's bytes are composed to an
    article again, and the words of every statement looked up in it by their spans.
    Raises StoreError where the database itself cannot be read.
    """
    broken: set[str] = set()
    for fault in _records(store, proven):
        if fault.capture is not None:
            broken.add(fault.capture)
        yield fault
    yield from _rests(store, proven)
    with told(store.path):
        captures = store.connection.execute(_CAPTURES).fetchall()
    for row, digest, url, content_type, is_withheld in captures:
        proven.withheld += is_withheld
        if is_withheld or digest in broken:
            continue
        read = _capture(store, row, digest, Page(url, url, b"", content_type, None))
        if isinstance(read, Fault):
            yield read
            continue
        proven.captures += 1
        proven.otherwise += not read.is_same
        yield from _statements(store, read, proven)


def _records(store: Store, proven: Proven) -> Iterator[Fault]:
    with told(store.path):
        rows = store.connection.execute(_RECORDS).fetchall()
    for archive, offset, length, stored, key, kind, digest, payload in rows:
        try:
            found = stored_at(store.folder, archive, offset, length, stored)
            if found.headers.get("warc-record-id") != key:
                what = "another record stands there"
            elif kind == "response" and found.headers.get("warc-payload-digest") != payload:
                what = "its payload digest is another"
            else:
                proven.records += 1
                continue
        except Unreadable as error:
            what = error.detail
        except OSError as error:
            what = f"the file cannot be read: {error.strerror}"
        at = f"{store.folder.path.name}/{archive}"
        yield Fault(at, key, digest, None, f"record at byte {offset:,}: {what}")


def _rests(store: Store, proven: Proven) -> Iterator[Fault]:
    """Look at what no row refers to: whole records and a torn end are left by a stop, else it is a fault."""
    sql = "SELECT offset, length FROM warc_records WHERE archive = ? ORDER BY offset"
    for archive in store.folder.files():
        end = 0
        path = store.folder.path / archive
        name = f"{store.folder.path.name}/{archive}"
        with told(store.path):
            rows = store.connection.execute(sql, (archive,)).fetchall()
        for offset, length in [*rows, (path.stat().st_size, 0)]:
            if offset > end:
                proven.unreferred += offset - end
                if store.folder.whole_end(archive, end) is None:
                    yield Fault(
                        name, None, None, None, f"{offset - end:,} bytes at byte {end:,} are no record"
                    )
            end = max(end, offset + length)


@dataclass(frozen=True, slots=True)
class _Read:
    """A capture read again: its row and digest, the record that is kept, the article as composed now."""

    row: int
    digest: str
    content: bytes
    record: Record
    article: Article

    @property
    def is_same(self) -> bool:
        return self.article.text == self.record.article.text


def _capture(store: Store, row: int, digest: str, page: Page) -> _Read | Fault:
    try:
        content = store.evidence(digest)
        record = codec.decode(store.line(row))
        article = compose(replace(page, content=content), Settings(largest_page=_ANY_SIZE))
    except (StoreError, CodecError) as error:
        return Fault(store.path.name, None, digest, None, str(error))
    except Unreadable as error:
        return Fault(store.path.name, None, digest, None, f"the page cannot be read any more: {error}")
    if not isinstance(record, Record):
        return Fault(store.path.name, None, digest, None, "what is kept as its record is none")
    return _Read(row, digest, content, record, article)


def _statements(store: Store, read: _Read, proven: Proven) -> Iterator[Fault]:
    with told(store.path):
        rows = store.connection.execute(_STATEMENTS, (read.row,)).fetchall()
    known = {statement.id: statement for statement in read.record.statements}
    page = "" if read.is_same else _plain(f"{read.article.text} {_bare(read)}")
    for key, words, content in rows:
        statement = known.pop(key, None)
        if statement is None or json.loads(content) != [[s.start, s.end] for s in statement.content]:
            what = "the record of its page has no such statement at these offsets"
        elif words != codec.CUT.join(read.record.article[span] for span in statement.content):
            what = "its words are not those of its record"
        elif read.is_same or all(_plain(read.record.article[s]) in page for s in statement.content):
            # the same text at the same spans has the same words
            proven.statements += 1
            continue
        else:
            what = "its words are not in the page"
        yield Fault(store.path.name, None, read.digest, key, what)
    for key in known:
        yield Fault(store.path.name, None, read.digest, key, "its page's record has it, the tables have not")


def _bare(read: _Read) -> str:
    page = Page(read.article.url, read.article.url, read.content, None, None)
    return html.unescape(_TAG.sub(" ", decode(page, _ANY_SIZE).text))


def _plain(text: str) -> str:
    return " ".join(text.split())
