"""Times: how many are found and read right, and how fast, beside dateparser.search.

    python -m benchmarks.moments              print the figures
    python -m benchmarks.moments --check      fail where one is worse than benchmarks/floors.json
    python -m benchmarks.moments --write      write benchmarks/results/moments.json

A time read and one of the gold match where their spans overlap (``strict``: are equal), one to
one. ``value`` is F1 over those whose value is equal too: TIMEX3 in TempEval-3, EDTF elsewhere.
"""

from __future__ import annotations

import argparse
import hashlib
import html
import json
import os
import platform
import re
import sys
import time
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import cycle, islice
from typing import TYPE_CHECKING, Any, NamedTuple

from benchmarks.floors import ROOT, Figures, broken_floors
from benchmarks.readings import carrier
from onrecord.acquire import load
from onrecord.moments import when
from onrecord.pipeline import read
from onrecord.settings import DEFAULT, Settings
from onrecord.types import Page, Record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from onrecord.types import Moment

RESULTS = ROOT / "benchmarks" / "results" / "moments.json"
CASES = ROOT / "benchmarks" / "cases" / "open.jsonl"
REAL = ROOT / ".." / "shared" / "data" / "real" / "open.jsonl"
HTML = ROOT / ".." / "shared" / "data" / "pages" / "aeb" / "html"
TEMPEVAL = ROOT / ".." / "shared" / "data" / "times"
_MEASURED, _SMALL = 1_000_000, 20_000


class Time(NamedTuple):
    """A time by its place and its value."""

    start: int
    end: int
    value: str | None


@dataclass(frozen=True, slots=True)
class Pair:
    """The times of one text: as annotated, as read."""

    gold: list[Time]
    found: list[Time]


def main() -> int:
    """Measure, and print, check or write. Returns 1 where a floor is broken."""
    options = _options().parse_args()
    measured = {name: figures(pairs()) for name, path, pairs in SUITES if path.exists()}
    measured["times, speed"] = speeds()
    for name, found in measured.items():
        print(f"{name:24}", "  ".join(f"{key} {value}" for key, value in found.items()))
    if options.write:
        _write(measured, options.date)
    broken = broken_floors(measured) if options.check else []
    for line in broken:
        print(line, file=sys.stderr)
    return 1 if broken else 0


def figures(pairs: Iterable[Pair]) -> Figures:
    """Return F1 in percent: of places, of equal places, of places with equal values."""
    n: Counter[str] = Counter()
    for pair in pairs:
        n["gold"] += len(pair.gold)
        n["found"] += len(pair.found)
        places = {(t.start, t.end) for t in pair.found}
        n["strict"] += sum((t.start, t.end) in places for t in pair.gold)
        for gold, found in _matched(pair):
            n["f1"] += 1
            n["value"] += gold.value == found.value
    both = max(1, n["gold"] + n["found"])
    counted: Figures = {key: round(200 * n[key] / both, 1) for key in ("f1", "strict", "value")}
    return counted | {"gold": n["gold"], "found": n["found"]}


def _matched(pair: Pair) -> Iterator[tuple[Time, Time]]:
    left = list(pair.found)
    for gold in pair.gold:
        equal = (t for t in left if (t.start, t.end) == (gold.start, gold.end))
        meets = (t for t in left if t.start < gold.end and gold.start < t.end)
        found = next(equal, None) or next(meets, None)
        if found is not None:
            left.remove(found)
            yield gold, found


def speeds() -> Figures:
    """Return MB of text a CPU second: this tagger, and dateparser.search on a smaller piece of it."""
    from dateparser.search import search_dates  # noqa: PLC0415 - slow to load, and for this figure alone

    articles = [_record(page).article for page in _text_pages()]
    text = "\n\n".join(a.text for a in articles)
    whole = list(islice(cycle(articles), max(1, _MEASURED // len(text) * len(articles))))
    ours = _cpu(lambda: [when(article, ()) for article in whole])
    small = text[:_SMALL]
    theirs = _cpu(lambda: search_dates(small, languages=["en"]))
    read_mb = sum(len(a.text) for a in whole) / 1e6
    return {
        "mb_per_cpu_second": round(read_mb / ours, 2),
        "dateparser_search_mb_per_cpu_second": round(len(small) / 1e6 / theirs, 3),
    }


def _cpu(work: Callable[[], object]) -> float:
    work()
    start = time.process_time()
    work()
    return time.process_time() - start


def _text_pages() -> Iterator[Page]:
    for line in (REAL if REAL.exists() else CASES).read_text("utf-8").splitlines():
        gold = json.loads(line)
        if gold["lang"] == "en":
            yield _text_page(gold["id"], gold["text"])


def _text_page(name: str, text: str) -> Page:
    return Page(f"{name}.txt", f"{name}.txt", text.encode(), None, None)


def _record(page: Page, settings: Settings = DEFAULT) -> Record:
    found = read(page, settings)
    assert isinstance(found, Record), found
    return found


def _of_tempeval() -> Iterator[Pair]:
    for path in sorted(TEMPEVAL.glob("*.tml")):
        text, published, gold = timeml(path)
        record = _record(_text_page(path.stem, text), Settings(published=published))
        yield Pair(gold, _found(record, text, lambda m: m.timex.value))


def timeml(path: Path) -> tuple[str, str, list[Time]]:
    """Return the text of a TimeML document, its date of creation, its times with TIMEX3 values."""
    raw = path.read_text("utf-8")
    created = re.search(r'<DCT>.*?value="(\d{4}-\d\d-\d\d)', raw, re.DOTALL)
    body = re.search(r"<TEXT>(.*)</TEXT>", raw, re.DOTALL)
    assert created is not None and body is not None, path  # noqa: PT018 - both are what a document is
    text, times, value, start = "", [], None, 0
    for part in re.findall(r"<[^>]+>|[^<]+", body[1]):
        if part.startswith("<TIMEX3"):
            stated = re.search(r'value="([^"]*)"', part)
            value, start = stated[1] if stated else None, len(text)
        elif part.startswith("</TIMEX3"):
            times.append(Time(start, len(text), value))
        elif not part.startswith("<"):
            text += html.unescape(part)
    return text, created[1], times


def _of_records(gold: Path, folder: Path | None) -> Iterator[Pair]:
    for line in gold.read_text("utf-8").splitlines():
        page = json.loads(line)
        file = folder / f"{page['id']}.html.gz" if folder else None
        source = load(str(file), DEFAULT.largest_page, None) if file and file.exists() else None
        record = _record(source if isinstance(source, Page) else _text_page(page["id"], page["text"]))
        gold_times = [Time(t["span"][0], t["span"][1], t["value"]) for t in page["times"]]
        yield Pair(gold_times, _found(record, page["text"], lambda m: m.edtf))


def _found(record: Record, text: str, value: Callable[[Moment], str | None]) -> list[Time]:
    """Return the times read, at their places in the annotated text."""
    move = carrier(record.article.text, text)
    placed = ((move((m.span.start, m.span.end)), value(m)) for m in record.moments)
    return [Time(place[0], place[1], told) for place, told in placed if place is not None]


SUITES = (
    ("times, TempEval-3", TEMPEVAL, _of_tempeval),
    ("times, cases", CASES, lambda: _of_records(CASES, None)),
    ("times, real pages", REAL, lambda: _of_records(REAL, HTML)),
)


def _write(measured: dict[str, Figures], date: str) -> None:
    result: dict[str, Any] = {
        "command": "python -m benchmarks.moments --write",
        "data": {"cases": hashlib.sha256(CASES.read_bytes()).hexdigest()},
        "date": date,
        "machine": {"cores": os.cpu_count(), "python": platform.python_version()},
        "figures": measured,
    }
    RESULTS.write_text(json.dumps(result, indent=1, ensure_ascii=False) + "\n", "utf-8")


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Measure the reading of times.")
    parser.add_argument("--check", action="store_true", help="fail where a figure is below its floor")
    parser.add_argument("--write", action="store_true", help="write benchmarks/results/moments.json")
    parser.add_argument("--date", default=datetime.now(UTC).date().isoformat(), help="the date to write")
    return parser


if __name__ == "__main__":
    sys.exit(main())
