"""Web archives → pages: WARC files read record by record; a broken record costs itself, not the file.

FastWARC goes from one record to the next. Where it cannot, or a record holds the start of
another one (its length is misdeclared), the next record is looked for in the bytes.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fastwarc.warc import ArchiveIterator

from onrecord.acquire.found import Found
from onrecord.acquire.records import PAGED, Stored, read_record
from onrecord.archive.members import GZIP, member_end, whole_end
from onrecord.types import Page, Reason, Skipped

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator
    from typing import BinaryIO

    from fastwarc.warc import WarcRecord

# what FastWARC, or the stream under it, raises for bytes that are no archive
_BROKEN = (OSError, EOFError, ValueError, NotImplementedError, zlib.error, zipfile.BadZipFile)
_NEXT = b"\r\n\r\nWARC/1."
_START = re.compile(rb"\x1f\x8b\x08|\x28\xb5\x2f\xfd|WARC/[01]\.")
_PLAIN = b"WARC/"
_STEP = 1 << 18
_PROBE = 1 << 10
# broken records, one after the other, after which a file is given up: each costs what 64 KiB of header do
_MOST_IN_A_ROW = 1000
_LONGEST_HEADER = 1 << 16
# a record that goes on for longer is no record: FastWARC would unpack a bomb to its end
_LONGEST_RECORD = 1 << 32


@dataclass(frozen=True, slots=True)
class Archive:
    """An open archive. ``name`` is what captures call it; ``resumes``: going back in it is cheap."""

    name: str
    file: BinaryIO
    resumes: bool = True


def warc_pages(archive: Archive, largest: int, passed_over: Counter[str], begin: int = 0) -> Iterator[Found]:
    """Yield every page of a WARC file, and a Skipped for each record that should give one and does not.

    Each is named by the archive's name, # and where the record begins. Pages are what ``read_record``
    takes for pages, with ``held`` set and their body as it was before chunking and content codings.
    All other records are counted in ``passed_over`` by what they are. A record that is broken, cut or
    misdeclared is a Skipped (DAMAGED), one that is or unpacks to more than ``largest`` bytes too
    (TOO_LARGE), and reading goes on after it, but not after a thousand of them in a row. One record
    at a time is in memory. Reading begins at byte ``begin``, where a record does. Never raises for
    what the file holds, but OSError where it cannot be read at all.
    """
    start: int | None = begin
    in_a_row = 0
    if not archive.file.read(1):
        yield Found(archive.name, Skipped(archive.name, Reason.EMPTY, "an archive of 0 bytes"))
        return
    while start is not None:
        run = _Run(archive, largest, passed_over, start)
        yield from run.pages()
        if run.broken is None:
            return
        after = run.broken + 1 if run.why else run.end
        in_a_row = in_a_row + 1 if run.broken == start else 0
        is_lost = in_a_row >= _MOST_IN_A_ROW or not archive.resumes
        start = None if is_lost else _next_start(archive.file, after)
        if run.why or start is None or start > after + len(_NEXT):
            yield _skipped(archive, run, start)


class _MisdeclaredError(Exception):
    """A record is shorter or longer than it says."""


class _Run:
    """The records from one place on, as far as one can be reached from the other.

    ``broken``: the record after which there was no going on, none at the end of the file;
    ``why``: what is wrong with that record itself, empty where it is whole and ends at ``end``.
    """

    def __init__(self, archive: Archive, largest: int, passed_over: Counter[str], start: int) -> None:
        self.broken: int | None = None
        self.why = ""
        self.end = start
        self._archive = archive
        self._largest = largest
        self._passed_over = passed_over
        self._start = start

    def pages(self) -> Iterator[Found]:
        """Yield what the records give; each once the next one is reached, which shows that it is whole."""
        at, length, held = self._start, -1, None
        try:
            for record in self._records():
                if held is not None:
                    yield held
                held, at, length = None, record.stream_pos, record.content_length
                held = self._read(record)
            self._check_end(at, length)
        except _MisdeclaredError as error:
            self.broken, self.why = at, str(error)
        except _BROKEN as error:
            self._broke(at, length, " ".join(str(error).split()))
        if held is not None and not self.why:
            yield held

    def _broke(self, at: int, length: int, why: str) -> None:
        """Find out whether the last record is to blame, or what follows it."""
        end = _end_of(self._archive.file, at, length) if length >= 0 else None
        self.broken, self.end, self.why = at, end or at, "" if end else why

    def _check_end(self, at: int, length: int) -> None:
        """Make sure that the records end where the file does: FastWARC stops where one has no end."""
        file = self._archive.file
        file.seek(at)
        head = file.read(len(_PLAIN))
        if head.startswith(GZIP):
            self._check_members(at)
        elif head == _PLAIN and length < 0:
            msg = "its header has no end"
            raise _MisdeclaredError(msg)
        elif head == _PLAIN and length <= self._largest:
            end = _end_of(file, at, length) or at
            file.seek(end)
            if end > at and file.read(_PROBE).strip(b"\r\n"):
                self.broken, self.end = at, end

    def _check_members(self, at: int) -> None:
        file = self._archive.file
        end = whole_end(file, at)
        if end == at:
            msg = "the file ends inside it"
            raise _MisdeclaredError(msg)
        if end is not None:
            file.seek(end)
        if end is None or file.read(1):
            self.broken, self.end = at, member_end(file, at) or at + 1

    def _records(self) -> Iterator[WarcRecord]:
        self._archive.file.seek(self._start)
        yield from ArchiveIterator(self._archive.file, parse_http=False, max_header_len=_LONGEST_HEADER)

    def _read(self, record: WarcRecord) -> Found | None:
        headers = {name.lower(): value for name, value in record.headers.items()}
        is_too_large = record.content_length > self._largest
        block = _read_over(record) if is_too_large else _whole(record)
        stored = Stored(self._archive.name, record.stream_pos, headers, block)
        given = self._too_large(stored, record) if is_too_large else read_record(stored, self._largest)
        if not (isinstance(given, Page) and stored.has_digest):
            # what has the digest that was written holds nothing else
            _refuse_next_in(block)
        if isinstance(given, str):
            self._passed_over[given] += 1
            return None
        return Found(f"{self._archive.name}#{record.stream_pos}", given)

    def _too_large(self, stored: Stored, record: WarcRecord) -> Skipped | str:
        if stored.kind not in PAGED:
            return f"{stored.kind} record"
        size = record.content_length
        detail = f"a record of {size:,} bytes, more than the {self._largest:,} that are read"
        return Skipped(stored.url, Reason.TOO_LARGE, detail)


def _whole(record: WarcRecord) -> bytes:
    """Return a record's block. Raises _MisdeclaredError where it is not as long as it says."""
    block = record.reader.read()
    if len(block) < record.content_length:
        msg = f"it ends after {len(block):,} of its {record.content_length:,} bytes"
        raise _MisdeclaredError(msg)
    return block


def _read_over(record: WarcRecord) -> bytes:
    """Read to the end of a record that is too large to hold: nothing of it. Raises _MisdeclaredError."""
    left, tail = min(record.content_length, _LONGEST_RECORD), b""
    while left > 0 and (part := record.reader.read(min(left, _STEP))):
        _refuse_next_in(tail + part)
        left -= len(part)
        tail = part[-len(_NEXT) :]
    if left > 0 or record.content_length > _LONGEST_RECORD:
        msg = f"it is shorter than its {record.content_length:,} bytes, or no record at all"
        raise _MisdeclaredError(msg)
    return b""


def _refuse_next_in(block: bytes) -> None:
    if _NEXT in block:
        msg = "its length is wrong: another record begins inside it"
        raise _MisdeclaredError(msg)


def _end_of(file: BinaryIO, at: int, length: int) -> int | None:
    """Return where a record ends that is as long as it says; none for another."""
    try:
        file.seek(at)
        stored, end = file.read(length + _LONGEST_HEADER), None
        if stored.startswith(GZIP):
            stored = zlib.decompressobj(wbits=31).decompress(stored, length + _LONGEST_HEADER)
            end = member_end(file, at)
    except _BROKEN:
        return None
    body_end = stored.find(b"\r\n\r\n") + 4 + length
    after = stored[body_end:].lstrip(b"\r\n")
    if not stored.startswith(_PLAIN) or (after and not after.startswith((_PLAIN, GZIP))):
        return None
    return end or at + body_end


def _next_start(file: BinaryIO, start: int) -> int | None:
    """Return where the next record begins at or after a place, none where there is none."""
    tail, size = b"", _PROBE
    while True:
        try:
            file.seek(start)
            step = file.read(size)
        except _BROKEN:
            return None
        if not step:
            return None
        window = tail + step
        for found in _START.finditer(window):
            place = start - len(tail) + found.start()
            if _begins_record(file, place):
                return place
        start += len(step)
        tail, size = window[-7:], min(2 * size, _STEP)


def _begins_record(file: BinaryIO, place: int) -> bool:
    file.seek(place)
    stored = file.read(_PROBE)
    if stored.startswith(GZIP):
        try:
            stored = zlib.decompressobj(wbits=31).decompress(stored, len(_PLAIN))
        except zlib.error:
            return False
        return stored.startswith(_PLAIN)
    return True


def _skipped(archive: Archive, run: _Run, resumed: int | None) -> Found:
    until = f"read on at byte {resumed:,}" if resumed is not None else "nothing after it could be read"
    at = run.broken if run.why else run.end
    why = f"a broken record: {run.why}" if run.why else "something that is no record"
    source = f"{archive.name}#{at}"
    return Found(source, Skipped(source, Reason.DAMAGED, f"at byte {at:,} of the archive {why}; {until}"))
