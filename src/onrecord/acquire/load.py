"""One source → its bytes as a Page, or Skipped with the reason it is counted under."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.acquire.find import PAGE_SUFFIXES, STDIN, find
from onrecord.types import Page, Reason, Skipped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MIB = 1024 * 1024

_WHY = {
    errno.ENOENT: (Reason.MISSING, "no such file; check the path"),
    errno.ENOTDIR: (Reason.MISSING, "no such file: a part of the path is a file, not a folder"),
    errno.ENAMETOOLONG: (Reason.MISSING, "no such file: the name is too long for this disk"),
    errno.ELOOP: (Reason.MISSING, "a link that leads back to itself; remove it or name the file"),
    errno.EACCES: (Reason.DENIED, "this user may not read it; change its permissions"),
    errno.EPERM: (Reason.DENIED, "this user may not read it; change its permissions"),
}


def pages(paths: Iterable[str], largest: int) -> Iterator[Page | Skipped]:
    """Every page under the paths, in the order of ``find``; one at a time in memory.

    ``largest`` is the most bytes that one input may have as stored.
    """
    for source in find(paths).sources:
        yield load(source, largest)


def load(source: str, largest: int, url: str | None = None) -> Page | Skipped:
    """Read one source of ``find``. Never raises for what the source is or lacks.

    The page's ``url`` is ``url`` where given, else the file's absolute ``file:`` address,
    else (standard input) ``urn:sha256:`` and the digest of the bytes. The bytes are as
    stored: a gzipped page is still gzipped. No more than ``largest`` bytes are read.
    """
    try:
        content = _read_stdin(largest) if source == STDIN else _read_file(source, largest)
    except OSError as error:
        return refusal_of(source, error, url)
    except ValueError:
        return Skipped(url or source, Reason.MISSING, "no such file: the path holds a NUL character")
    except _RefusedError as refused:
        return Skipped(url or _address(source), refused.reason, refused.detail)
    address = url or (_digest_address(content) if source == STDIN else _address(source))
    return Page(url=address, asked=source, content=content, content_type=None, fetched=None)


def refusal_of(source: str, error: OSError, url: str | None = None) -> Skipped:
    """Return why a file could not be read."""
    reason, detail = _WHY.get(error.errno or 0, (Reason.DAMAGED, f"cannot be read: {error.strerror}"))
    return Skipped(url or _address(source), reason, detail)


class _RefusedError(Exception):
    def __init__(self, reason: Reason, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason
        self.detail = detail


def _read_stdin(largest: int) -> bytes:
    content = sys.stdin.buffer.read(largest + 1)
    if len(content) > largest:
        raise _RefusedError(Reason.TOO_LARGE, _over(None, largest))
    return content


def _read_file(source: str, largest: int) -> bytes:
    # without O_NONBLOCK, opening a pipe nobody writes to would wait for ever
    handle = os.open(source, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        status = os.fstat(handle)
        if stat.S_ISDIR(status.st_mode):
            raise _folder_without_pages(source)
        if not stat.S_ISREG(status.st_mode):
            raise _RefusedError(Reason.NOT_A_FILE, "a pipe or device; pass it on standard input as '-'")
        if status.st_size > largest:
            raise _RefusedError(Reason.TOO_LARGE, _over(status.st_size, largest))
        with os.fdopen(handle, "rb", closefd=False) as file:
            content = file.read(largest + 1)
    finally:
        os.close(handle)
    if len(content) > largest:  # it grew while being read
        raise _RefusedError(Reason.TOO_LARGE, _over(None, largest))
    return content


def _over(size: int | None, largest: int) -> str:
    known = f"{size / _MIB:,.1f} MiB, " if size is not None else ""
    return f"{known}more than the limit of {largest / _MIB:,.4g} MiB; raise it with --largest-page"


def _folder_without_pages(folder: str) -> _RefusedError:
    found = find([folder])
    others = f"{found.passed_over:,} other files" if found.passed_over else "no files"
    endings = " ".join(PAGE_SUFFIXES)
    detail = f"a folder without pages ({others}); pages end in {endings}, or name the file outright"
    return _RefusedError(Reason.EMPTY, detail)


def _address(source: str) -> str:
    if source == STDIN:
        return source
    try:
        return Path(source).resolve().as_uri()
    except (OSError, RuntimeError):  # a loop of links
        return Path(source).absolute().as_uri()


def _digest_address(content: bytes) -> str:
    return f"urn:sha256:{hashlib.sha256(content).hexdigest()}"
