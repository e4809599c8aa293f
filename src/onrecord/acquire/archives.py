"""Web archives on disk as inputs: WARC files and WACZ bundles, each page named by file and place."""

from __future__ import annotations

import os
import re
import stat
from collections import Counter
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.acquire.found import Found, LeftOut
from onrecord.acquire.load import refusal_of
from onrecord.types import Reason, Skipped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import BinaryIO

    from onrecord.acquire.found import Link

_ZIP = b"PK\x03\x04"
_WACZ_ENTRIES = (b"datapackage.json", b"archive/", b"indexes/", b"pages/", b"mimetype")
_RECORD = re.compile(r"(.+)#(\d{1,15})")
_NAME_AT = 30  # where the name of the first entry begins, as a ZIP archive has it


def is_warc(head: bytes) -> bool:
    """Whether bytes begin a WARC file."""
    return head.startswith(b"WARC/")


def is_wacz(head: bytes) -> bool:
    """Whether bytes begin a WACZ bundle: a ZIP archive whose first entry is one of a bundle's."""
    return head.startswith(_ZIP) and head.startswith(_WACZ_ENTRIES, _NAME_AT)


def is_record(source: str) -> bool:
    """Whether a source is one record of a WARC file, as error files name it: crawl.warc.gz#1234."""
    return _RECORD.fullmatch(source) is not None and not Path(source).exists()


def read_warc(path: str, largest: int) -> Iterator[Found | Link | LeftOut]:
    """Read a WARC file, or one record of it, as ``Reader`` of ``kinds``."""
    from onrecord.acquire.warc import Archive, warc_pages  # noqa: PLC0415 - loads FastWARC

    def pages(file: BinaryIO, passed_over: Counter[str]) -> Iterator[Found]:
        if one is None:
            return warc_pages(Archive(path, file), largest, passed_over)
        return islice(warc_pages(Archive(one[1], file), largest, passed_over, int(one[2])), 1)

    one = _RECORD.fullmatch(path) if is_record(path) else None
    return _read(path if one is None else one[1], pages)


def read_wacz(path: str, largest: int) -> Iterator[Found | Link | LeftOut]:
    """Read a WACZ bundle, as ``Reader`` of ``kinds``."""
    from onrecord.acquire.wacz import wacz_pages  # noqa: PLC0415 - loads FastWARC

    return _read(path, lambda file, passed_over: wacz_pages(path, file, largest, passed_over))


def _read(path: str, pages: Callable[[BinaryIO, Counter[str]], Iterator[Found]]) -> Iterator[Found | LeftOut]:
    passed_over: Counter[str] = Counter()
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):  # noqa: PTH116 - keeps the path as given
            detail = "a pipe, device or folder; web archives are read from files"
            yield Found(path, Skipped(path, Reason.NOT_A_FILE, detail))
            return
        with open(path, "rb") as file:  # noqa: PTH123 - likewise
            yield from pages(file, passed_over)
    except OSError as error:
        yield Found(path, refusal_of(path, error))
    except ValueError:
        yield Found(path, Skipped(path, Reason.MISSING, "no such file: the path holds a NUL character"))
    for what, count in passed_over.items():
        yield LeftOut(what, count)
