"""However a page comes in, its record is the same to the byte: as a file, in a WARC file, in a bundle."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from onrecord.acquire import load
from onrecord.acquire.wacz import wacz_pages
from onrecord.acquire.warc import Archive, warc_pages
from onrecord.archive.write import response, warcinfo
from onrecord.codec import encode, encode_skip
from onrecord.pipeline import read
from onrecord.settings import Settings
from onrecord.types import Page, Record
from tests.archive.made import NOON, exchange
from tests.archive.test_messages import PACKERS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.acquire.found import Found

ROOT = Path(__file__).parents[2]
SAMPLES = sorted((ROOT / "samples").iterdir())
SHARED = ROOT.parent / "shared" / "data" / "pages" / "aeb" / "html"
BY_RULES = Settings(model="none")
LARGEST = BY_RULES.largest_page


def from_files(paths: list[Path], folder: Path) -> list[bytes]:
    """Read each as a single file; one that is stored gzipped is unpacked first, as a server sends it."""
    found = []
    for path in paths:
        file = folder / path.name
        file.write_bytes(bare(path))
        page = load(str(file), LARGEST, address(path))
        assert isinstance(page, Page)
        found.append(line(page))
    return found


def bare(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()


def address(path: Path) -> str:
    return f"https://samples.invented/{path.name}"


def line(page: Page) -> bytes:
    result = read(page, BY_RULES)
    return encode(result, page.url) if isinstance(result, Record) else encode_skip(result, page.url)


def packed(paths: list[Path]) -> bytes:
    """Return the pages as a WARC file: some gzipped, some in brotli or zstd, as servers send them."""
    records = [warcinfo("pages.warc.gz", NOON).member]
    codings = ["", *PACKERS]
    for number, path in enumerate(paths):
        coding = codings[number % len(codings)]
        body = PACKERS[coding](bare(path)) if coding else bare(path)
        media = "text/plain" if path.suffix == ".txt" else "text/html"
        headers = {"content_encoding": coding} if coding else {}
        records.append(response(exchange(address(path), body, content_type=media, **headers)).member)
    return b"".join(records)


def lines(found: Iterable[Found]) -> list[bytes]:
    pages = [each.result for each in found]
    return [line(page) for page in pages if isinstance(page, Page)]


def check(paths: list[Path], folder: Path) -> None:
    warc, bundle = packed(paths), io.BytesIO()
    with zipfile.ZipFile(bundle, "w") as made:
        made.writestr("archive/pages.warc.gz", warc)
    singly = from_files(paths, folder)
    assert lines(warc_pages(Archive("pages.warc.gz", io.BytesIO(warc)), LARGEST, Counter())) == singly
    assert lines(wacz_pages("pages.wacz", bundle, LARGEST, Counter())) == singly


def test_samples_give_the_same_records_from_each_way_in(tmp_path: Path) -> None:
    check(SAMPLES, tmp_path)


@pytest.mark.skipif(not SHARED.exists(), reason="the pages are not part of the project")
def test_real_pages_give_the_same_records_from_each_way_in(tmp_path: Path) -> None:
    # every 24th: all of them take a minute; benchmarks/archives.py compares all
    check(sorted(SHARED.iterdir())[::24], tmp_path)
