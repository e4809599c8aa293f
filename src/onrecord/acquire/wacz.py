"""WACZ bundles → pages: the WARC files inside the ZIP, read where they lie; nothing is unpacked to disk."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from onrecord.acquire.found import Found
from onrecord.acquire.warc import Archive, warc_pages
from onrecord.types import Page, Reason, Skipped

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator
    from typing import BinaryIO

_WARC = (".warc", ".warc.gz", ".warc.zst")
# Deflate packs WARC text some ten times; what claims far more is a bomb.
_LEAST_PACKED, _MOST_RATIO = 1 << 20, 100
_MOST_ENTRIES = 100_000


def wacz_pages(name: str, file: BinaryIO, largest: int, passed_over: Counter[str]) -> Iterator[Found]:
    """Yield every page of a WACZ bundle (or any ZIP of WARC files), as ``warc_pages`` does.

    Entries that are no WARC files are counted in ``passed_over``. An entry that is encrypted, claims
    to unpack to more than a hundred times its size, or has a name outside the bundle is a Skipped
    (DAMAGED), as is a file that is no ZIP archive. ``name`` is what captures call the bundle.
    """
    try:
        with zipfile.ZipFile(file) as bundle:
            yield from _entries(name, bundle, largest, passed_over)
    except (
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
        OSError,
        EOFError,
        ValueError,
        NotImplementedError,
    ) as error:
        yield _refusal(name, f"the bundle cannot be read as a ZIP archive: {error}")


def _entries(name: str, bundle: zipfile.ZipFile, largest: int, passed_over: Counter[str]) -> Iterator[Found]:
    entries = bundle.infolist()
    if len(entries) > _MOST_ENTRIES:
        yield _refusal(name, f"{len(entries):,} entries, more than any bundle has")
        return
    has_archive = False
    for entry in entries:
        if entry.is_dir():
            continue
        if not entry.filename.lower().endswith(_WARC):
            passed_over["other file of a bundle"] += 1
            continue
        has_archive = True
        why = _refused(entry)
        if why is not None:
            yield _refusal(name, f"{entry.filename}: {why}")
            continue
        with bundle.open(entry) as file:
            is_stored = entry.compress_type == zipfile.ZIP_STORED
            archive = Archive(f"{name}!/{entry.filename}", cast("BinaryIO", file), resumes=is_stored)
            for found in warc_pages(archive, largest, passed_over):
                # the bundle is what can be named again
                yield found if isinstance(found.result, Page) else replace(found, source=name)
    if not has_archive:
        yield Found(name, Skipped(name, Reason.EMPTY, "a ZIP archive without WARC files"))


def _refusal(name: str, why: str) -> Found:
    return Found(name, Skipped(name, Reason.DAMAGED, why))


def _refused(entry: zipfile.ZipInfo) -> str | None:
    """Say why an entry is not opened, none where it may be."""
    parts = entry.filename.replace("\\", "/").split("/")
    if entry.filename.startswith(("/", "\\")) or ".." in parts or ":" in parts[0]:
        return "an entry with a name outside the bundle"
    if entry.flag_bits & 1:
        return "an encrypted entry"
    if entry.file_size > max(_LEAST_PACKED, _MOST_RATIO * entry.compress_size):
        return f"an entry of {entry.compress_size:,} bytes that claims to unpack to {entry.file_size:,}"
    return None
