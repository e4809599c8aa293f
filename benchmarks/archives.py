"""Web archives: records a second beside FastWARC and warcio, where the time of a page goes, the proof.

    python -m benchmarks.archives [DATA] [--write]

All by CPU time of one thread, the readers taking turns, the best of the rounds: the machine is shared. The
proof is of a store of 1,000 captures: the 120 pages, each with comments added that make it others. Then
single bits of its evidence are changed, one at a time, all over the file. Exit code 1: a floor is broken.
"""

from __future__ import annotations

import hashlib
import io
import random
import sys
import tempfile
import time
import zipfile
from collections import Counter, defaultdict
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from fastwarc.warc import ArchiveIterator as FastIterator
from warcio.archiveiterator import ArchiveIterator

from benchmarks.floors import broken_floors
from benchmarks.pages import arguments, report, samples
from onrecord.acquire import load
from onrecord.acquire.wacz import wacz_pages
from onrecord.acquire.warc import Archive, warc_pages
from onrecord.archive.write import response, warcinfo
from onrecord.article import compose
from onrecord.codec import encode
from onrecord.errors import Unreadable
from onrecord.gazetteer import gazetteer
from onrecord.model.reader import load_reader
from onrecord.moments import when
from onrecord.pipeline import read
from onrecord.places import locate
from onrecord.settings import DEFAULT, RULES_ALONE, Settings
from onrecord.speakers import attribute
from onrecord.statements import find
from onrecord.store import Mode, Proven, open_store, verify
from onrecord.types import Exchange, Page, Record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from benchmarks.floors import Figures
    from benchmarks.pages import Sample
    from onrecord.acquire.found import Found
    from onrecord.store import Store

_T = TypeVar("_T")
_ROUNDS = 5
_COPIES = 10  # of each page in the archive that is timed
_CAPTURES = 1000
_FLIPS = 40
_NOON = "2025-10-03T12:00:00Z"
_SEED = 20251103
_RULES = Settings(model=RULES_ALONE)


def main() -> int:
    """Measure, print, and write where asked."""
    options = arguments(__doc__)
    pages = samples(options.data)
    figures: dict[str, Figures] = {
        "archives, reading": reading(pages),
        "archives, ways in": ways_in(pages),
        "archives, pipeline, rules": stages(pages, RULES_ALONE),
        "archives, pipeline, default": stages(pages, DEFAULT.model),
        "archives, proof": proof(pages),
    }
    report("archives", pages, {**figures}, write=options.write)
    broken = broken_floors(figures)
    for line in broken:
        print(line, file=sys.stderr)
    return 1 if broken else 0


def exchange(url: str, content: bytes) -> Exchange:
    """Return a page as a server would have answered it."""
    headers = (("Content-Type", "text/html; charset=utf-8"),)
    return Exchange(url, "192.0.2.7", _NOON, 200, "OK", headers, content, None)


def packed(pages: list[Sample], copies: int = 1) -> bytes:
    """Return the pages as one WARC file."""
    records = [response(exchange(page.url, page.content)).member for page in pages]
    return warcinfo("pages.warc.gz", _NOON).member + b"".join(records) * copies


def reading(pages: list[Sample]) -> Figures:
    """Records a second of the readers over one file: FastWARC and warcio to the bytes, onrecord to pages."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pages.warc.gz"
        path.write_bytes(packed(pages, _COPIES))
        readers: dict[str, Callable[[], int]] = {
            "onrecord": lambda: _ours(path),
            "fastwarc": lambda: _fastwarc(path),
            "warcio": lambda: _warcio(path),
        }
        rounds = [{name: _rate(each) for name, each in readers.items()} for _ in range(_ROUNDS)]
    best = {name: max(each[name] for each in rounds) for name in readers}
    figures: Figures = {f"{name}_records_a_second": round(rate) for name, rate in best.items()}
    return {**figures, "times_warcio": round(best["onrecord"] / best["warcio"], 2)}


def _rate(each: Callable[[], int]) -> float:
    began = time.process_time()
    count = each()
    return count / (time.process_time() - began)


def _ours(path: Path) -> int:
    with path.open("rb") as file:
        found = warc_pages(Archive("pages", file), DEFAULT.largest_page, Counter())
        return sum(isinstance(each.result, Page) for each in found)


def _fastwarc(path: Path) -> int:
    with path.open("rb") as file:
        return sum(bool(record.reader.read()) for record in FastIterator(file))


def _warcio(path: Path) -> int:
    with path.open("rb") as file:
        return sum(bool(record.content_stream().read()) for record in ArchiveIterator(file))


def ways_in(pages: list[Sample]) -> Figures:
    """How many pages give records equal to the byte as single files, from a WARC file, from a WACZ bundle."""
    warc, bundle = packed(pages), io.BytesIO()
    with zipfile.ZipFile(bundle, "w") as made:
        made.writestr("archive/pages.warc.gz", warc)
    with tempfile.TemporaryDirectory() as folder:
        singly = [_single(page, Path(folder) / "page.html") for page in pages]
    largest = DEFAULT.largest_page
    from_warc = _lines(warc_pages(Archive("pages", io.BytesIO(warc)), largest, Counter()))
    from_wacz = _lines(wacz_pages("pages", bundle, largest, Counter()))
    same = sum(a == b == c for a, b, c in zip(singly, from_warc, from_wacz, strict=True))
    return {"pages": len(pages), "same_records": same}


def _single(page: Sample, path: Path) -> bytes:
    path.write_bytes(page.content)
    loaded = load(str(path), DEFAULT.largest_page, page.url)
    assert isinstance(loaded, Page)
    return _line(loaded)


def _lines(found: Iterable[Found]) -> list[bytes]:
    return [_line(each.result) for each in found if isinstance(each.result, Page)]


def _line(page: Page) -> bytes:
    result = read(page, _RULES)
    return encode(result, page.url) if isinstance(result, Record) else repr(result).encode()


class _Clock:
    """CPU time by stage."""

    def __init__(self) -> None:
        self.spent: defaultdict[str, float] = defaultdict(float)

    def timed(self, stage: str, work: Callable[..., _T], *given: object) -> _T:
        """Do a piece of work, and note its time."""
        began = time.process_time()
        try:
            return work(*given)
        finally:
            self.spent[stage] += time.process_time() - began


def stages(pages: list[Sample], model: str) -> Figures:
    """Pages a second from the archive into the database, and the share of each stage in percent."""
    clock, settings = _Clock(), Settings(model=model)
    reader = None if model == RULES_ALONE else load_reader(model, 1)
    read(Page("warm:up", "warm:up", pages[0].content, None, None), settings)
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "a.db", Mode.WRITE) as store:
        archive = Archive("pages", io.BytesIO(packed(pages)))
        found = warc_pages(archive, DEFAULT.largest_page, Counter())
        while (each := clock.timed("archive", next, found, None)) is not None:
            page = each.result
            assert isinstance(page, Page)
            try:
                article = clock.timed("compose", compose, page, settings)
            except Unreadable:
                continue
            said = clock.timed("statements", find, article, reader, settings.least_statement)
            speakers, by = clock.timed("speakers", attribute, article, said, settings.least_link)
            moments, uttered = clock.timed("moments", when, article, said)
            places = clock.timed("places", locate, article, speakers, gazetteer())
            made = Record("onrecord benchmark", article, said, speakers, by, uttered, moments, places)
            fetched = replace(page, exchange=exchange(page.url, page.content), held=None)
            clock.timed("store_and_evidence", store.add, fetched, made)
    spent = sum(clock.spent.values())
    shares: Figures = {f"{stage}_percent": round(100 * t / spent, 1) for stage, t in clock.spent.items()}
    return {"pages_a_second": round(len(pages) / spent, 1), **shares}


def proof(pages: list[Sample]) -> Figures:
    """Verify a store of 1,000 captures, then again with one bit of its evidence changed, many times."""
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "a.db", Mode.WRITE) as store:
        _fill(store, pages)
        proven, began = Proven(), time.process_time()
        faults = list(verify(store, proven))
        seconds = time.process_time() - began
        named = sum(_is_named(store, at) for at in _places(store))
    return {
        "captures_proven": proven.captures,
        "statements_proven": proven.statements,
        "records_whole": proven.records,
        "faults": len(faults),
        "seconds": round(seconds, 1),
        "flips": _FLIPS,
        "flips_named": named,
    }


def _fill(store: Store, pages: list[Sample]) -> None:
    """Add captures until there are enough: a page is read once, its bytes made others by a comment."""
    read_once = [
        (page, read(Page(page.url, page.url, page.content, "text/html", None), _RULES)) for page in pages
    ]
    readable = [(page, made) for page, made in read_once if isinstance(made, Record)]
    for number in range(_CAPTURES):
        page, made = readable[number % len(readable)]
        content = page.content + b"\n<!-- %d -->\n" % number
        article = replace(made.article, id=f"a{number}", capture=hashlib.sha256(content).hexdigest())
        answer = exchange(page.url, content)
        fetched = Page(page.url, page.url, content, "text/html", _NOON, exchange=answer)
        store.add(fetched, replace(made, article=article))


def _places(store: Store) -> list[int]:
    (path,) = store.folder.path.iterdir()
    places = random.Random(_SEED).sample(range(path.stat().st_size), _FLIPS)  # noqa: S311 - a fixed sample, no secret
    return sorted(places)


def _is_named(store: Store, at: int) -> bool:
    """Whether a bit changed at a place of the file is found first, and put down to the record it is in."""
    (path,) = store.folder.path.iterdir()
    sql = "SELECT record_id FROM warc_records WHERE offset <= ? ORDER BY offset DESC LIMIT 1"
    (record,) = store.connection.execute(sql, (at,)).fetchone()
    with path.open("r+b") as file:
        file.seek(at)
        (byte,) = file.read(1)
        file.seek(at)
        file.write(bytes([byte ^ 4]))
        file.flush()
        fault = next(verify(store, Proven()), None)
        file.seek(at)
        file.write(bytes([byte]))
    return fault is not None and fault.record == record


if __name__ == "__main__":
    sys.exit(main())
