"""WACZ 1.1.1 bundles written: WARC records, an index of them and a list of pages in one ZIP archive.

https://specs.webrecorder.net/wacz/1.1.1/
"""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from onrecord import __version__
from onrecord.archive.surt import surt

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import BinaryIO

_ARCHIVE = "data.warc.gz"
_DIGITS = re.compile(r"\D")
_PAGES = {"format": "json-pages-1.0", "id": "pages", "title": "Pages"}


@dataclass(frozen=True, slots=True)
class Bundled:
    """One record of a bundle. ``mime`` and ``status`` as the index has them; ``title``: of a page to list."""

    member: bytes
    url: str
    date: str
    mime: str
    status: str
    payload_digest: str
    title: str | None


@dataclass(slots=True)
class _Entry:
    """One file of the bundle, as datapackage.json lists it."""

    path: str
    digest: str
    size: int

    def told(self) -> dict[str, Any]:
        name = self.path.rpartition("/")[2]
        return {"name": name, "path": self.path, "hash": f"sha256:{self.digest}", "bytes": self.size}


def write_bundle(file: BinaryIO, first: bytes, records: Iterable[Bundled], created: str) -> int:
    """Write records to a seekable file as a WACZ bundle; return how many.

    ``first``: the member that the archive begins with, a warcinfo record. ``created``: RFC 3339.
    One record at a time is in memory, and the index.
    """
    index: list[str] = []
    pages = [json.dumps(_PAGES)]
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as bundle:
        digest, at = hashlib.sha256(first), len(first)
        with bundle.open(f"archive/{_ARCHIVE}", "w", force_zip64=True) as archive:
            archive.write(first)
            for record in records:
                archive.write(record.member)
                digest.update(record.member)
                index.append(_cdxj(record, at))
                pages += [_page(record)] if record.title is not None else []
                at += len(record.member)
        entries = [_Entry(f"archive/{_ARCHIVE}", digest.hexdigest(), at)]
        entries.append(_added(bundle, "indexes/index.cdx", _lines(sorted(index))))
        entries.append(_added(bundle, "pages/pages.jsonl", _lines(pages)))
        package = _added(bundle, "datapackage.json", _package(entries, created))
        told = {"path": package.path, "hash": f"sha256:{package.digest}"}
        _added(bundle, "datapackage-digest.json", json.dumps(told, indent=2).encode())
    return len(index)


def _added(bundle: zipfile.ZipFile, path: str, content: bytes) -> _Entry:
    bundle.writestr(path, content)
    return _Entry(path, hashlib.sha256(content).hexdigest(), len(content))


def _lines(lines: list[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "backslashreplace")


def _package(entries: list[_Entry], created: str) -> bytes:
    held = {
        "profile": "data-package",
        "wacz_version": "1.1.1",
        "title": "Pages of an onrecord archive",
        "created": created,
        "software": f"onrecord {__version__}",
        "resources": [entry.told() for entry in entries],
    }
    return json.dumps(held, indent=2, ensure_ascii=False).encode("utf-8", "backslashreplace")


def _cdxj(record: Bundled, offset: int) -> str:
    fields = {
        "url": record.url,
        "mime": record.mime,
        "status": record.status,
        "digest": record.payload_digest,
        "length": str(len(record.member)),
        "offset": str(offset),
        "filename": _ARCHIVE,
    }
    instant = _DIGITS.sub("", record.date)[:14]
    return f"{surt(record.url)} {instant} {json.dumps(fields)}"


def _page(record: Bundled) -> str:
    key = hashlib.sha256(f"{record.url} {record.date}".encode()).hexdigest()[:16]
    held = {"id": key, "url": record.url, "ts": record.date, "title": record.title}
    return json.dumps(held, ensure_ascii=False)
