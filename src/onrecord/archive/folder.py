"""A folder of WARC files that only grows: records appended whole, a torn end cut, read back by place."""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.archive.members import whole_end
from onrecord.archive.write import warcinfo

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.archive.write import Written

LARGEST_FILE = 1024**3  # ISO 28500:2017, annex C: a gigabyte a file
_NAME = re.compile(r"onrecord-(\d{6,})\.warc\.gz")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record lies: file in the folder, first byte, number of bytes, SHA-256 of them."""

    archive: str
    offset: int
    length: int
    stored: str


class Folder:
    """WARC files named in their order; one writer at a time, whom the caller's lock keeps alone."""

    def __init__(self, path: Path, largest_file: int = LARGEST_FILE) -> None:
        self.path = path
        self._largest_file = largest_file
        self._whole: tuple[str, int] | None = None

    def files(self) -> list[str]:
        """Return the names of the files in their order; none where there is no folder."""
        return sorted(p.name for p in self.path.glob("*.warc.gz") if _NAME.fullmatch(p.name))

    def append(self, written: Written, known_end: Callable[[str], int]) -> list[tuple[Written, Place]]:
        """Write a record at the end, and a warcinfo record before it where it begins a file.

        ``known_end`` tells the end of the last record of a file that something refers to; from
        there on records are checked, and one that a stop has torn is cut off. What was written
        is on the disk when this returns. Raises OSError where it cannot be written.
        """
        self.path.mkdir(exist_ok=True)
        name, end = self._place_to_write(known_end)
        records = [written] if end else [warcinfo(name, written.date), written]
        places, at = [], end
        for record in records:
            digest = hashlib.sha256(record.member).hexdigest()
            places.append((record, Place(name, at, len(record.member), digest)))
            at += len(record.member)
        self._write(self.path / name, end, b"".join(record.member for record in records))
        self._whole = (name, at)
        return places

    def read(self, archive: str, offset: int, length: int) -> bytes:
        """Return stored bytes, fewer where the file ends before. Raises OSError, as where it is missing."""
        with (self.path / Path(archive).name).open("rb") as file:
            file.seek(offset)
            return file.read(length)

    def overwrite(self, archive: str, offset: int, content: bytes) -> None:
        """Put bytes in the place of others. Raises OSError where that cannot be."""
        with (self.path / archive).open("r+b") as file:
            file.seek(offset)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())

    def whole_end(self, archive: str, start: int) -> int | None:
        """Return where the last whole record of a file from ``start`` on ends, as ``members.whole_end``."""
        with (self.path / archive).open("rb") as file:
            if file.seek(0, os.SEEK_END) < start:
                return None
            return whole_end(file, start)

    def cut(self, archive: str, end: int) -> None:
        """Take back what was appended at ``end``: what it was written for did not come to be."""
        os.truncate(self.path / archive, end)
        self._whole = None

    def _place_to_write(self, known_end: Callable[[str], int]) -> tuple[str, int]:
        names = self.files()
        if not names:
            return _name(1), 0
        last = names[-1]
        size = (self.path / last).stat().st_size
        whole = size if self._whole == (last, size) else self.whole_end(last, known_end(last))
        if whole is None or whole >= self._largest_file:
            return _name(int(last.partition("-")[2].partition(".")[0]) + 1), 0
        return last, whole

    def _write(self, path: Path, at: int, content: bytes) -> None:
        is_new = not path.exists()
        handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
        try:
            os.ftruncate(handle, at)
            os.lseek(handle, at, os.SEEK_SET)
            _write_all(handle, content)
            os.fsync(handle)
        except OSError:
            os.ftruncate(handle, at)
            raise
        finally:
            os.close(handle)
        if is_new:
            _sync_folder(self.path)


def _name(number: int) -> str:
    return f"onrecord-{number:06}.warc.gz"


def _write_all(handle: int, content: bytes) -> None:
    view = memoryview(content)
    while view:
        view = view[os.write(handle, view) :]


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # has no handles of folders
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
