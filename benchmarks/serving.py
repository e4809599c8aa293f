"""Serving: how long the pages take under 50 readers at once, at 1,000,000 synthetic statements.

python -m benchmarks.serving                     print the figures
python -m benchmarks.serving --size 100000       of a smaller archive
python -m benchmarks.serving --write             write benchmarks/results/serving.json
python -m benchmarks.serving --check             fail where a page is slower than its floor
python -m benchmarks.serving --db kept.db        build it there, or take what was built before

The archive is that of benchmarks.search, each name made one identity. The server is the command
itself; wrk (Debian's package) asks for many addresses in turn, so that no answer is just repeated.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import re
import shutil
import subprocess
import sys
import tempfile
import zlib
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.floors import broken_floors
from benchmarks.search import PAGE, SEED, SHARES, SPEAKERS, load, speaker_names
from onrecord import codec
from onrecord import types as t
from onrecord.store import Mode, open_store
from onrecord.store.folding import fold

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator

    from onrecord.store import Store

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "benchmarks" / "results" / "serving.json"
READERS, ALONE = 50, 1
SECONDS = 5
DAYS = range(1, 28, 2)  # of each month, to have many addresses
ADDRESSES = 3000  # of each sort of page, asked for in turn: so many that none is asked for twice
RECORDS = 1500  # pages that have a record, the newest
ASKING = """
local paths, at = {}, 0
for path in io.lines("PATHS") do paths[#paths + 1] = path end
request = function() at = at % #paths + 1; return wrk.format("GET", paths[at]) end
response = function(status) end
done = function(summary, latency)
  local e = summary.errors
  io.write(string.format("told %d %d %.1f %.1f %.1f %d\\n", summary.requests, summary.duration,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000,
    e.connect + e.read + e.write + e.timeout + e.status))
end
"""


def main() -> int:
    """Build the archive, serve it, measure each sort of page; print, write or check."""
    options = argparse.ArgumentParser(description="How long the pages take under many readers.")
    options.add_argument("--size", type=int, default=1_000_000, help="statements")
    options.add_argument("--write", action="store_true", help=f"write {RESULTS.relative_to(ROOT)}")
    options.add_argument("--check", action="store_true", help="fail where a page is slower than its floor")
    options.add_argument("--db", type=Path, help="where the archive is, or is built and left")
    options.add_argument("--only", default="", help="sorts of pages whose names hold this")
    options.add_argument("--date", default=datetime.now(UTC).date().isoformat(), help="the day to note")
    asked = options.parse_args()
    if shutil.which("wrk") is None:
        print("this needs wrk; on Debian: apt install wrk")
        return 2
    scratch = ROOT / ".scratch"
    scratch.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=scratch) as folder:
        db = asked.db or Path(folder) / "onrecord.db"
        sorts = archive(db, asked.size)
        sorts = {name: paths for name, paths in sorts.items() if asked.only in name}
        with served(db) as server:
            pages = {name: measured(server, paths, Path(folder)) for name, paths in sorts.items()}
    result: dict[str, Any] = {
        "command": "python -m benchmarks.serving --write",
        "date": asked.date,
        "machine": {"cores": os.cpu_count(), "python": platform.python_version()},
        "unit": f"milliseconds at the reader, {READERS} readers at once, and one alone; cpu: of the server",
        "load_average": round(os.getloadavg()[0], 1),  # above the cores: others had the machine too
        "statements": asked.size,
        "pages": pages,
    }
    text = json.dumps(result, indent=1) + "\n"
    print(text, end="")
    if asked.write:
        RESULTS.write_text(text, "utf-8")
    broken = broken_floors({f"serving, {name}": told for name, told in pages.items()}) if asked.check else []
    print("\n".join(broken))
    return 1 if broken else 0


def archive(db: Path, size: int) -> dict[str, list[str]]:
    """Build the archive unless it is there; return the addresses to ask for, by the sort of page."""
    beside = db.with_suffix(".json")
    if not beside.exists():
        with open_store(db, Mode.WRITE) as store:
            held = load(store, size)
            identify(store)
            keep_records(store)
            store.connection.execute("ANALYZE identity_statements")
            beside.write_text(json.dumps(addresses(store, held, size)), "utf-8")
            store.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    found: dict[str, list[str]] = json.loads(beside.read_text("utf-8"))
    return found


def identify(store: Store) -> None:
    """Make one identity of each name, as settling would: they are all distinct."""
    names = {name: f"i{number:010x}" for number, name in enumerate(speaker_names())}
    with store.writing() as connection:
        rows = [(identity, name, "person") for name, identity in names.items()]
        connection.executemany("INSERT INTO identities VALUES (?, ?, ?)", rows)
        folded = [(identity, fold(name)) for name, identity in names.items()]
        connection.executemany("INSERT INTO identity_names VALUES (?, ?)", folded)
        connection.execute(
            "INSERT INTO identity_members SELECT p.id, i.id, '' FROM speakers AS p JOIN identities AS i "
            "ON i.name = p.name"
        )
        connection.execute("DELETE FROM identity_new")


def keep_records(store: Store) -> None:
    """Give the newest pages that are asked for a record each; the bulk load writes none."""
    with store.writing() as connection:
        newest = "SELECT id, article_id FROM captures ORDER BY first_key DESC LIMIT ?"
        for capture, article in connection.execute(newest, (RECORDS,)).fetchall():
            said = connection.execute(
                "SELECT statement_id, names, words FROM statements WHERE capture_id = ? ORDER BY position",
                (capture,),
            ).fetchall()
            line = codec.encode(record(article, said), f"https://outlet.invented/{article}")
            connection.execute("INSERT INTO records VALUES (?, ?)", (capture, zlib.compress(line)))


def record(article: str, said: list[tuple[str, str, str]]) -> t.Record:
    """Return the record of a page of such statements, one a paragraph: 'Name said: words'."""
    text, blocks, statements, speakers = "", [], [], []
    for number, (key, name, words) in enumerate(said):
        start = len(text)
        named, cue = t.Span(start, start + len(name)), t.Span(start + len(name) + 1, start + len(name) + 5)
        spoken = t.Span(cue.end + 2, cue.end + 2 + len(words))
        text += f"{name} said: {words}\n\n"
        blocks.append(t.Block(t.Span(start, spoken.end), t.BlockRole.PARAGRAPH))
        classes = (t.Form.DIRECT, t.Kind.SPEECH, t.Stance.AFFIRMED, t.CueClass.SPEECH)
        statements.append(t.Statement(key, (spoken,), (cue,), (named,), *classes, (), None, 0.9))
        speakers.append(t.Speaker(f"p{number}", named, t.SpeakerKind.PERSON, None, (named,)))
    chain = (t.Hop(t.HopKind.OUTLET, None, read=True),)
    pairs = list(zip(statements, speakers, strict=True))
    return t.Record(
        engine="synthetic",
        article=t.Article(
            id=article,
            url=f"https://outlet.invented/{article}",
            capture="synthetic",
            text=text,
            blocks=tuple(blocks),
            headline=None,
            byline=None,
            outlet=t.Stated("An Outlet", "og:site_name", None),
            section=None,
            language=t.Stated("en", "html lang", None),
            published=None,
        ),
        statements=tuple(statements),
        speakers=tuple(speakers),
        attributions=tuple(t.Attribution(s.id, p.id, None, t.Basis.FULL_NAME, chain, 0.9) for s, p in pairs),
        utterances=tuple(
            t.Utterance(s.id, None, None, None, t.UtteranceBasis.UNKNOWN, None, 1.0) for s in statements
        ),
        moments=(),
        places=(),
    )


def addresses(store: Store, held: Counter[str], size: int) -> dict[str, list[str]]:
    """Return the addresses of each sort of page; words by the share of statements that hold them."""
    chance = random.Random(SEED)  # noqa: S311 - the same addresses each time
    words = {
        name: sorted(held, key=lambda w: (abs(held[w] - share * size), w))[:ADDRESSES]
        for name, share in SHARES.items()
    }
    days = [
        f"{year}-{month:02}-{day:02}" for year in range(2006, 2024) for month in range(1, 13) for day in DAYS
    ]
    weights = [1 / (rank + 1) for rank in range(SPEAKERS)]
    heard = chance.choices(range(SPEAKERS), weights, k=ADDRESSES)
    ask = store.connection.execute
    newest = "SELECT statement_id FROM statements ORDER BY id DESC LIMIT ?"
    said = [row[0] for row in ask(newest, (RECORDS * PAGE,))]
    keys = [row[0] for row in ask("SELECT id FROM statements WHERE id % 331 = 0 LIMIT ?", (ADDRESSES,))]
    pages = ask("SELECT article_id FROM captures ORDER BY first_key DESC LIMIT ?", (RECORDS,))
    return {
        "latest, the same for all": ["/"],
        "latest": [f"/?cursor={key}" for key in keys],
        "search, rare word": [f"/search?q={word}" for word in words["rare"]],
        "search, medium word": [f"/search?q={word}" for word in words["medium"]],
        "search, common word": [f"/search?q={word}&to={day}" for word in words["common"][:2] for day in days],
        "search, common word by relevance": [f"/search?q={w}&order=relevance" for w in words["common"][:9]],
        "speaker, as often as heard": [f"/speakers/i{n:010x}" for n in heard],
        "speaker, within the most heard": [f"/speakers/i{0:010x}?to={day}" for day in days],
        "statement": [f"/statements/{key}" for key in chance.sample(said, min(len(said), ADDRESSES))],
        "article": [f"/articles/{row[0]}" for row in pages],
    }


@dataclass(frozen=True, slots=True)
class Server:
    """The server, a process of its own, and where it listens."""

    process: int
    address: str

    def cpu_seconds(self) -> float:
        """Return the CPU time that it has taken so far, as Linux counts it."""
        cells = Path(f"/proc/{self.process}/stat").read_text("utf-8").rpartition(")")[2].split()
        return (int(cells[11]) + int(cells[12])) / os.sysconf("SC_CLK_TCK")


@contextmanager
def served(db: Path) -> Iterator[Server]:
    """Give the server of an archive."""
    command = [sys.executable, "-m", "onrecord", "serve", "--db", str(db), "-p", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        assert server.stderr is not None
        try:
            told = server.stderr.readline()
            yield Server(server.pid, re.findall(r"http://\S+(?=/ )", told)[0])
        finally:
            server.terminate()


def measured(server: Server, paths: list[str], folder: Path) -> dict[str, float | None]:
    """Return median and 99th percentile under many readers, the median of one alone, answers a second.

    ``cpu``: milliseconds of the server's CPU time an answer, which a busy machine changes little.
    """
    one = _asked(server.address, paths, folder, ALONE)
    before = server.cpu_seconds()
    requests, micros, p50, p99, slowest, failed = _asked(server.address, paths, folder, READERS)
    return {
        "cpu": round(1000 * (server.cpu_seconds() - before) / max(1, requests), 2),
        "p50": p50,
        "p99": p99,
        "slowest": slowest,
        "alone": one[2],
        "a_second": round(requests / micros * 1e6),
        "failed": round(100 * failed / max(1, requests), 1),
    }


def _asked(address: str, paths: list[str], folder: Path, readers: int) -> list[float]:
    listed, script = folder / "paths", folder / "ask.lua"
    listed.write_text("\n".join(paths) + "\n", "utf-8")
    script.write_text(ASKING.replace("PATHS", str(listed)), "utf-8")
    seconds = SECONDS if readers == READERS else 2
    command = ["wrk", "-t1", f"-c{readers}", f"-d{seconds}s", "--timeout", "10s", "-s", str(script), address]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    told = re.search(r"^told (.*)$", done.stdout, re.MULTILINE)
    assert told is not None, done.stdout
    return [float(each) for each in told[1].split()]


if __name__ == "__main__":
    raise SystemExit(main())
