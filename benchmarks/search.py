"""Search: how long the store takes at 100,000 and 1,000,000 synthetic statements.

python -m benchmarks.search                   print the figures
python -m benchmarks.search --sizes 100000    of one size
python -m benchmarks.search --write           write benchmarks/results/search.json

The text is Zipf-distributed over invented words, the seed fixed. Rows go in through the
store's own tables and triggers, pages in time order; the database is deleted at the end.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import sqlite3
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate, islice
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from onrecord.store import Mode, Order, Query, Time, facets, open_store, search, who
from onrecord.store.recency import first_key_of_day
from onrecord.store.tables import STATEMENT
from onrecord.store.when import MOMENT, UTTERANCE, WITHIN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from onrecord.store import Store

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "benchmarks" / "results" / "search.json"
SEED = 20251103
VOCABULARY = 60_000
EXPONENT = 1.0
WORDS = (12, 50)  # in a statement, 31 on average, as in the comparison of design/product.md
PAGE = 8  # statements
SPEAKERS, OUTLETS = 20_000, 200
FIRST_DAY = date(2005, 1, 1).toordinal()
DAYS = 7300
BATCH = 500  # pages in a transaction of the bulk load
SYLLABLES = [c + v for c in "bdfghklmnprstvz" for v in "aeiou"]
# Of 2,071 statements of real pages and cases, 7% have a day beside the cue and 27% a time in their words.
DATED, SPEAKING_OF_TIMES = 0.07, 0.27
LONGEST_AGO = 40 * 365  # days from publication to a time spoken of, as often of ten days as of ten years
SHARES = {"rare": 0.00007, "medium": 0.0027, "common": 0.17}  # of statements that hold the word
RUNS = 7
NO_LIMIT_MS = 600_000


def main() -> int:
    """Measure each size, and print or write."""
    options = argparse.ArgumentParser(description="How long the store takes to find things.")
    options.add_argument("--sizes", default="100000,1000000", help="statements, comma between")
    options.add_argument("--write", action="store_true", help=f"write {RESULTS.relative_to(ROOT)}")
    options.add_argument("--date", default=datetime.now(UTC).date().isoformat(), help="the day to note")
    asked = options.parse_args()
    result: dict[str, Any] = {
        "command": "python -m benchmarks.search --write",
        "date": asked.date,
        "machine": {
            "cores": os.cpu_count(),
            "python": platform.python_version(),
            "sqlite": sqlite3.sqlite_version,
        },
        "unit": f"milliseconds of CPU time, median of {RUNS} runs; hits are capped at 1,000",
        "sizes": [measured(int(size)) for size in asked.sizes.split(",")],
    }
    text = json.dumps(result, indent=1) + "\n"
    print(text, end="")
    if asked.write:
        RESULTS.parent.mkdir(exist_ok=True)
        RESULTS.write_text(text, "utf-8")
    return 0


def measured(size: int) -> dict[str, Any]:
    """Build a database of so many statements, time the queries, delete it."""
    scratch = ROOT / ".scratch"
    scratch.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=scratch) as folder:
        path = Path(folder) / "onrecord.db"
        with open_store(path, Mode.WRITE) as store:
            start = time.perf_counter()
            held = load(store, size)
            seconds = time.perf_counter() - start
            store.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            megabytes = path.stat().st_size / 1e6
            timed = {name: timing(run) for name, run in queries(store, held, size).items()}
    return {
        "statements": size,
        "megabytes": round(megabytes),
        "load_rows_per_second": round(size / seconds),
        "queries": timed,
    }


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Invented words, the most frequent first, with their cumulative weights."""

    words: list[str]
    weights: list[float]


def lexicon(size: int) -> Lexicon:
    """Return distinct invented words with Zipf weights."""
    words = []
    for n in range(size):
        left, word = n + len(SYLLABLES), ""
        while left:
            left, part = divmod(left, len(SYLLABLES))
            word += SYLLABLES[part]
        words.append(word)
    return Lexicon(words, list(accumulate(1 / (rank + 1) ** EXPONENT for rank in range(size))))


def load(store: Store, size: int) -> Counter[str]:
    """Fill the tables in transactions of many pages; return how many statements hold each word."""
    chance = random.Random(SEED)  # noqa: S311 - the same text each time is the point
    held: Counter[str] = Counter()
    connection = store.connection
    connection.execute("BEGIN")
    connection.execute("INSERT INTO evidence VALUES ('synthetic', 0, x'')")
    names = [
        f"{chance.choice(SYLLABLES)}la {chance.choice(SYLLABLES)}re{n:x}".title() for n in range(OUTLETS)
    ]
    connection.executemany("INSERT INTO outlets (name, folded) VALUES (?, lower(?))", [(n, n) for n in names])
    connection.execute("COMMIT")
    pages = _pages(size, chance, held)
    while batch := list(islice(pages, BATCH)):
        connection.execute("BEGIN")
        for page in batch:
            _insert(connection, page)
        connection.execute("COMMIT")
    return held


@dataclass(frozen=True, slots=True)
class Invented:
    """One page: its number, its first key, its day, and (speaker, words) of its statements."""

    number: int
    key: int
    day: str
    outlet: int
    said: tuple[tuple[str, str], ...]


def speaker_names() -> list[str]:
    """Return distinct invented names of three words."""
    family = lexicon(SPEAKERS).words
    given = lexicon(400).words
    return [f"{given[n % 400]} {given[n % 397]} {family[n]}ov".title() for n in range(SPEAKERS)]


def _pages(size: int, chance: random.Random, held: Counter[str]) -> Iterator[Invented]:
    words, names = lexicon(VOCABULARY), speaker_names()
    by = list(accumulate(1 / (rank + 1) for rank in range(SPEAKERS)))
    pages = size // PAGE
    day, key = 0, 0
    for number in range(pages):
        now = FIRST_DAY + number * DAYS // pages
        key = first_key_of_day(now) if now != day else key
        day = now
        said = []
        for name in chance.choices(names, cum_weights=by, k=PAGE):
            drawn = chance.choices(words.words, cum_weights=words.weights, k=chance.randint(*WORDS))
            held.update(set(drawn))
            said.append((name, " ".join(drawn)))
        yield Invented(
            number, key, date.fromordinal(day).isoformat(), chance.randint(1, OUTLETS), tuple(said)
        )
        key += PAGE


def _insert(connection: sqlite3.Connection, page: Invented) -> None:
    article = f"a{page.number:x}"
    connection.execute(
        "INSERT INTO articles VALUES (?, ?)", (article, f"https://outlet.invented/{page.number}")
    )
    capture = page.number + 1
    connection.execute(
        "INSERT INTO captures (id, article_id, digest, current, url, outlet_id, section, section_folded, "
        "language, published, earliest, latest, engine, added, first_key, last_key) "
        "VALUES (?, ?, 'synthetic', 1, ?, ?, 'News', 'news', 'en', ?, ?, ?, 'synthetic', '', ?, ?)",
        (capture, article, article, page.outlet, page.day, page.day, page.day, page.key, page.key + PAGE - 1),
    )
    first = capture * PAGE
    sources = [(first + i, capture, f"p{i}", name) for i, (name, _) in enumerate(page.said)]
    connection.executemany("INSERT INTO speakers VALUES (?, ?, ?, ?, 'person', NULL)", sources)
    rows = [_row(page, capture, i) for i in range(PAGE)]
    connection.executemany(STATEMENT, rows)
    hops = [(page.key + i, 0, "outlet", "An Outlet", None, None, 1) for i in range(PAGE)]
    connection.executemany("INSERT INTO hops VALUES (?, ?, ?, ?, ?, ?, ?)", hops)
    _insert_times(connection, page, capture)


def _insert_times(connection: sqlite3.Connection, page: Invented, capture: int) -> None:
    chance, day = random.Random(page.number), date.fromisoformat(page.day)  # noqa: S311 - as in load
    for key in range(page.key, page.key + PAGE):
        said = (day - timedelta(days=chance.randint(0, 6))).isoformat()
        dated = (said, said, said, "time beside the cue") if chance.random() < DATED else None
        told = dated or (f"../{page.day}", None, page.day, "on or before publication")
        connection.execute(UTTERANCE, (key, *told, 0.9, None, None))
        if chance.random() < SPEAKING_OF_TIMES:
            ago = day - timedelta(days=int(LONGEST_AGO ** chance.random()))
            then = (ago.isoformat(),) * 3 if chance.random() < 0.5 else _year(ago)  # noqa: PLR2004 - half are years
            cells = (capture, 0, 4, "then", "DATE", then[0], None, *then, None, None, "stated in full")
            moment = connection.execute(MOMENT, (*cells, None, None, None, 0.9)).fetchone()[0]
            connection.execute(WITHIN, (key, moment))


def _year(day: date) -> tuple[str, str, str]:
    return f"{day.year}", f"{day.year}-01-01", f"{day.year}-12-31"


def _row(page: Invented, capture: int, i: int) -> tuple[object, ...]:
    name, words = page.said[i]
    said = ("full name beside the cue", 0.9, "direct", "speech", "affirmed", "speech", 0.9, "[]", None)
    spans = (f"[[0, {len(words)}]]", "[]", "[]", '["said"]', "[]")
    # 9,973 is prime: ids spread as those from content do.
    key = f"s{page.number * 9973 * PAGE + i:016x}"
    return (page.key + i, key, capture, 1, PAGE - i, capture * PAGE + i, None, *said, *spans, name, words)


def queries(store: Store, held: Counter[str], size: int) -> dict[str, Callable[[], object]]:
    """Return what is timed, by name; words are picked by the share of statements that hold them."""
    word = {name: min(held, key=lambda w: (abs(held[w] - share * size), w)) for name, share in SHARES.items()}
    (second,) = [w for w, _ in held.most_common(3)][1:2]
    names = speaker_names()
    often, seldom = names[0].split()[-1], names[SPEAKERS // 10].split()[-1]

    outlet = store.connection.execute("SELECT name FROM outlets WHERE id = 7").fetchone()[0]

    def find(**asked: Any) -> Callable[[], object]:  # noqa: ANN401 - the fields of Query
        return lambda: search(store, Query(**asked), NO_LIMIT_MS)

    return {
        "rare word, newest first": find(text=word["rare"]),
        "rare word, by relevance": find(text=word["rare"], order=Order.RELEVANCE),
        "medium word, newest first": find(text=word["medium"]),
        "medium word, by relevance": find(text=word["medium"], order=Order.RELEVANCE),
        "common word, newest first": find(text=word["common"]),
        "common word, by relevance": find(text=word["common"], order=Order.RELEVANCE),
        "two common words, newest first": find(text=f"{word['common']} {second}"),
        "phrase of two common words": find(text=f'"{second} {word["common"]}"'),
        "prefix of two letters": find(text=f"{word['common'][:2]}*"),
        "common word of a speaker seldom heard": find(text=word["common"], speaker=seldom),
        "common word of a speaker often heard": find(text=word["common"], speaker=often),
        "common word of an outlet": find(text=word["common"], outlet=outlet),
        "common word of many outlets": find(text=word["common"], outlet="la"),
        "common word in one year": find(text=word["common"], since="2010", until="2010"),
        "said in one year": find(time=Time.SAID, when="2010"),
        "said in one year, for certain": find(time=Time.SAID, when="2010", wholly=True),
        "said in the last month": find(time=Time.SAID, since="2024-12"),
        "said after all else": find(time=Time.SAID, since="2030"),
        "speaking of one day": find(time=Time.CONTENT, when="2010-05-03"),
        "speaking of one year": find(time=Time.CONTENT, when="2010"),
        "speaking of any time": find(time=Time.CONTENT, when="../2100"),
        "common word, said in one year": find(text=word["common"], time=Time.SAID, when="2010"),
        "common word, speaking of one year": find(text=word["common"], time=Time.CONTENT, when="2010"),
        "one outlet, speaking of one year": find(outlet=outlet, time=Time.CONTENT, when="2010"),
        "all of one outlet, newest first": find(outlet=outlet),
        "all of many outlets, newest first": find(outlet="la"),
        "newest of all": find(),
        "speaker page, seldom heard": lambda: who(store, seldom, limit=50),
        "speaker page, often heard": lambda: who(store, often, limit=50),
        "facets of a common word": lambda: facets(store, Query(text=word["common"]), NO_LIMIT_MS),
    }


def timing(run: Callable[[], Any]) -> dict[str, Any]:
    """Return the median time of a query and, for a search, how many hits it says there are."""
    times = []
    for _ in range(RUNS):
        start = time.process_time()  # what else runs on the machine does not count
        found = run()
        times.append((time.process_time() - start) * 1000)
    hits = {"hits": str(found.total)} if hasattr(found, "total") else {}
    return {"ms": round(median(times), 1), **hits}


if __name__ == "__main__":
    raise SystemExit(main())
