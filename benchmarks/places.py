"""Places: how many are found, named and put on the map right, and how fast.

    python -m benchmarks.places              print the figures
    python -m benchmarks.places --check      fail where one is worse than benchmarks/floors.json
    python -m benchmarks.places --write      write benchmarks/results/places.json

A place read and one of the gold match where their spans overlap, one to one. ``names`` is F1 over
those whose name is equal too, without case and accents. GeoWebNews: ``found`` toponyms of all that
have coordinates; of those ``resolved``; of those ``within161`` km; ``right`` of all.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import platform
import sys
import time
import xml.etree.ElementTree as ET
from collections import Counter
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from benchmarks.floors import ROOT, Figures, broken_floors
from benchmarks.readings import carrier
from onrecord.acquire import load
from onrecord.codec.outward import place_label
from onrecord.gazetteer import gazetteer
from onrecord.gazetteer.entries import kilometres
from onrecord.lexicon.folding import fold
from onrecord.pipeline import read
from onrecord.places import locate
from onrecord.settings import DEFAULT
from onrecord.types import Page, Record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

RESULTS = ROOT / "benchmarks" / "results" / "places.json"
CASES = ROOT / "benchmarks" / "cases" / "open.jsonl"
REAL = ROOT / ".." / "shared" / "data" / "real" / "open.jsonl"
HTML = ROOT / ".." / "shared" / "data" / "pages" / "aeb" / "html"
GWN = ROOT / ".." / "shared" / "data" / "places" / "GWN.xml"
_NEAR_KM = 161
_MEASURED = 1_000_000  # characters


class Named(NamedTuple):
    """A place by where it is named, what it is called, and where it lies."""

    start: int
    end: int
    name: str
    point: tuple[float, float] | None


Pairs = list[tuple[list[Named], list[Named]]]
"""For each text the places of the gold and those read."""


def main() -> int:
    """Measure, and print, check or write. Returns 1 where a floor is broken."""
    options = _options().parse_args()
    measured = {"places, cases": found_and_named(list(_of_records(CASES, None)))}
    if REAL.exists():
        measured["places, real pages"] = found_and_named(list(_of_records(REAL, HTML)))
    if GWN.exists():
        measured["places, GeoWebNews"] = put_on_the_map(list(_of_geowebnews()))
    measured["places, speed"] = speed()
    for name, figures in measured.items():
        print(f"{name:24}", "  ".join(f"{key} {value}" for key, value in figures.items()))
    if options.write:
        _write(measured, options.date)
    broken = broken_floors(measured) if options.check else []
    for line in broken:
        print(line, file=sys.stderr)
    return 1 if broken else 0


def found_and_named(pairs: Pairs) -> Figures:
    """Return F1 in percent: of places, of places with the name of the gold."""
    n: Counter[str] = Counter()
    for gold, found in pairs:
        n["gold"] += len(gold)
        n["found"] += len(found)
        left = list(found)
        for place in gold:
            met = next((f for f in left if f.start < place.end and place.start < f.end), None)
            if met is not None:
                left.remove(met)
                n["f1"] += 1
                n["names"] += fold(met.name) == fold(place.name)
    both = max(1, n["gold"] + n["found"])
    counted: Figures = {key: round(200 * n[key] / both, 1) for key in ("f1", "names")}
    return counted | {"gold": n["gold"], "found": n["found"]}


def put_on_the_map(pairs: Pairs) -> Figures:
    """Return in percent: toponyms found, of those resolved, of those near; right of all; spurious ones."""
    n: Counter[str] = Counter()
    for gold, found in pairs:
        n["read"] += len(found)
        n["spurious"] += sum(not any(f.start < g.end and g.start < f.end for g in gold) for f in found)
        for place in gold:
            if place.point is None:
                continue
            n["gold"] += 1
            met = next((f for f in found if f.start < place.end and place.start < f.end), None)
            n["found"] += met is not None
            if met is not None and met.point is not None:
                n["resolved"] += 1
                n["right"] += kilometres(place.point, met.point) <= _NEAR_KM
    return {
        "found": _share(n["found"], n["gold"]),
        "resolved": _share(n["resolved"], n["found"]),
        "within161": _share(n["right"], n["resolved"]),
        "right": _share(n["right"], n["gold"]),
        "spurious": _share(n["spurious"], n["read"]),
        "gold": n["gold"],
    }


def _share(part: int, whole: int) -> float:
    return round(100 * part / max(1, whole), 1)


def speed() -> Figures:
    """Return kB of text a CPU second: names found and resolved, the statements read before."""
    records = [_record(page) for page in _text_pages()]
    size = sum(len(r.article.text.encode()) for r in records)
    rounds = max(1, _MEASURED // size)
    names = gazetteer()
    start = time.process_time()
    for record in records * rounds:
        locate(record.article, record.statements, record.speakers, names)
    return {"kb_per_cpu_second": round(size * rounds / 1000 / (time.process_time() - start))}


def _text_pages() -> Iterator[Page]:
    for line in (REAL if REAL.exists() else CASES).read_text("utf-8").splitlines():
        yield _text_page(json.loads(line)["id"], json.loads(line)["text"])


def _text_page(name: str, text: str) -> Page:
    return Page(f"{name}.txt", f"{name}.txt", text.encode(), None, None)


def _record(page: Page) -> Record:
    found = read(page)
    assert isinstance(found, Record), found
    return found


def _of_records(gold: Path, folder: Path | None) -> Iterator[tuple[list[Named], list[Named]]]:
    for line in gold.read_text("utf-8").splitlines():
        page = json.loads(line)
        file = folder / f"{page['id']}.html.gz" if folder else None
        source = load(str(file), DEFAULT.largest_page, None) if file and file.exists() else None
        record = _record(source if isinstance(source, Page) else _text_page(page["id"], page["text"]))
        places = [Named(p["span"][0], p["span"][1], p["name"], None) for p in page["places"]]
        yield places, _found(record, page["text"])


def _of_geowebnews() -> Iterator[tuple[list[Named], list[Named]]]:
    for article in ET.parse(GWN).getroot().iter("article"):  # noqa: S314 - a file of our own choosing
        text = article.findtext("text") or ""
        gold = [_toponym(t) for t in article.iter("toponym")]
        record = read(_text_page(article.get("file") or "", text))
        yield gold, _found(record, text) if isinstance(record, Record) else []


def _toponym(element: ET.Element) -> Named:
    latitude, longitude = element.findtext("latitude"), element.findtext("longitude")
    point = (float(latitude), float(longitude)) if latitude and longitude else None
    start, end = int(element.findtext("start") or 0), int(element.findtext("end") or 0)
    return Named(start, end, element.findtext("extractedName") or "", point)


def _found(record: Record, text: str) -> list[Named]:
    """Return the places read, where they stand in the annotated text."""
    move = carrier(record.article.text, text)
    found = []
    for place in record.places:
        span = move((place.span.start, place.span.end))
        if span is not None:
            told, printed = place.resolved, record.article[place.span]
            point = (told.latitude, told.longitude) if told else None
            found.append(Named(*span, place_label(told.name, printed) if told else printed, point))
    return found


def _write(measured: dict[str, Figures], date: str) -> None:
    result: dict[str, Any] = {
        "command": "python -m benchmarks.places --write",
        "data": {"cases": hashlib.sha256(CASES.read_bytes()).hexdigest()},
        "date": date,
        "machine": {"cores": os.cpu_count(), "python": platform.python_version()},
        "figures": measured,
    }
    RESULTS.write_text(json.dumps(result, indent=1, ensure_ascii=False) + "\n", "utf-8")


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Measure the reading of places.")
    parser.add_argument("--check", action="store_true", help="fail where a figure is below its floor")
    parser.add_argument("--write", action="store_true", help="write benchmarks/results/places.json")
    parser.add_argument("--date", default=datetime.now(UTC).date().isoformat(), help="the date to write")
    return parser


if __name__ == "__main__":
    sys.exit(main())
