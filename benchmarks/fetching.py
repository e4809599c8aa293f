"""Fetching against a real server of this machine: a thousand addresses, kills, hostile pages, what it costs.

python -m benchmarks.fetching [--check] [--write] [--addresses N] [--kills N]

Pages are read by the rules alone: what is measured is fetching. Rates are those felt by the server.
``--check`` holds the figures to benchmarks/floors.json.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.floors import ROOT, broken_floors
from benchmarks.hostile import payloads
from benchmarks.site import Reply, Site
from onrecord.pipeline import read
from onrecord.settings import RULES_ALONE, Fetching, Settings
from onrecord.types import Page, Record, Skipped
from onrecord.worker import Worker

if TYPE_CHECKING:
    from benchmarks.floors import Figures
    from benchmarks.site import Asked

RESULTS = ROOT / "benchmarks" / "results" / "fetching.json"
HOSTS = 20
DELAY = 0.1
_MIB = 1024 * 1024
_SECONDS = 20.0
_LARGEST = 16 * _MIB
_ROUNDS = 60
_PARAGRAPHS = """\
<p>The harbour plan number {n} was laid before the assembly on Tuesday, and the debate that followed lasted
late into the evening as members asked where the money would come from.</p>
<p>“Berth {n} of the harbour will be open by spring and no later,” Transport Minister Amadu Kesse told
reporters outside the assembly.</p>
<p>Opposition member Lise Orlanne said the plan had been drawn up in a hurry and without the fishing families
who would have to live beside it for the next forty years.</p>"""


def main() -> int:
    """Measure, and print, check or write. 1: a floor is broken."""
    options = _options().parse_args()
    with tempfile.TemporaryDirectory() as folder:
        figures: dict[str, Figures] = {"fetching, run": _run(Path(folder), options.addresses)}
        _say(figures)
        figures["fetching, kills"] = _kills(Path(folder), options.kills)
        _say(figures)
    hostile, details = _hostile()
    figures["fetching, hostile"] = hostile
    _say(figures)
    figures["fetching, worker"] = _worker()
    result = {
        "command": "python -m benchmarks.fetching --write",
        "date": datetime.now(UTC).date().isoformat(),
        "machine": {"cores": os.cpu_count(), "python": platform.python_version()},
        **figures,
        "hostile pages": details,
    }
    text = json.dumps(result, indent=1, ensure_ascii=False)
    print(text)
    if options.write:
        RESULTS.write_text(text + "\n", "utf-8")
    broken = broken_floors(figures) if options.check else []
    for line in broken:
        print(line, file=sys.stderr)
    return 1 if broken else 0


def _say(figures: dict[str, Figures]) -> None:
    """Print what is known so far: the whole takes minutes."""
    name, found = list(figures.items())[-1]
    print(f"{name}: {found}", file=sys.stderr, flush=True)


def _page(number: int) -> bytes:
    date = f"2025-{number // 28 % 12 + 1:02}-{number % 28 + 1:02}"
    head = f'<meta property="article:published_time" content="{date}T09:30:00+00:00">'
    title = f"<title>Harbour plan {number}</title>"
    body = f"<article><h1>Harbour plan {number} is sound</h1>{_PARAGRAPHS.format(n=number)}</article>"
    return f'<!doctype html><html lang="en"><head>{title}{head}</head><body>{body}</body></html>'.encode()


def _reply(number: int) -> Reply:
    """Three in four addresses answer with a page; the others in every way that servers fail."""
    odd = (
        Reply(status=404),
        Reply(status=500),
        Reply(status=403),
        Reply(status=301, headers={"Location": "/page/1"}),
        Reply(status=302, headers={"Location": f"/{number}"}),
        Reply(status=429, headers={"Retry-After": "9999"}),
        Reply(_page(number), headers={"X-Robots-Tag": "noarchive"}),
        Reply(b"\x89PNG", "image/png"),
        Reply(b"", act=_cut),
        Reply(_page(number), headers={"Content-Encoding": "gzip"}),
    )
    return odd[number // 4 % len(odd)] if number % 4 == 0 else Reply(_page(number))


def _cut(asked: Asked) -> None:
    asked.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n")


def _site(count: int) -> Site:
    site = Site(hosts=HOSTS)
    rules = Reply(b"User-agent: *\nDisallow: /closed\n", "text/plain")
    site.put("/robots.txt", rules)
    for number in range(count):
        site.put(f"/{number}", _reply(number))
    site.put("/page/1", Reply(_page(1)))
    return site


def _add(folder: Path, db: str, delay: float) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "onrecord", "add", "-i", "list.txt", "--db", db, "--model", RULES_ALONE]
    command += ["--allow-private", "--delay", str(delay), "--timeout", "5", "--error-file", f"{db}.txt", "-v"]
    paths = f"{ROOT / 'src'}{os.pathsep}{os.environ.get('PYTHONPATH', '')}"
    return subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": paths},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


def _run(folder: Path, count: int) -> Figures:
    """Every address ends as a record or a counted skip, and no host is asked sooner than set."""
    with _site(count) as site:
        urls = [site.url(f"/{number}", number % HOSTS) for number in range(count)]
        closed = [site.url(f"/closed/{number}", number) for number in range(HOSTS)]
        (folder / "list.txt").write_text("\n".join([*urls, *closed]), "utf-8")
        before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
        _, err = _add(folder, "run.db", DELAY).communicate()
        after, seconds = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic() - began
        gaps = [gap for host in range(HOSTS) for gap in site.gaps(host)]
    ends = _ends(folder / "run.db")
    told = Counter(line.split(" ", 1)[0] for line in err.decode().splitlines() if "://" in line)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {
        "addresses": float(count + len(closed)),
        "without an outcome": float(count + len(closed) - len(ends)),
        "records": float(sum(1 for end in ends.values() if end in {"new", "same", "unchanged", "changed"})),
        "lines told": float(sum(told.values())),
        "delay set": DELAY,
        "least delay at the server": round(min(gaps), 4),
        "requests": float(len(gaps) + HOSTS),
        "seconds": round(seconds, 1),
        "cpu_ms_an_address": round(1000 * cpu / (count + len(closed)), 1),
    }


def _ends(db: Path) -> dict[str, str]:
    with closing(sqlite3.connect(db)) as connection:
        return dict(connection.execute("SELECT url, outcome FROM fetches").fetchall())


def _kept(db: Path) -> list[tuple[object, ...]]:
    sql = "SELECT url, digest, current FROM captures UNION ALL SELECT url, reason, 0 FROM skips"
    with closing(sqlite3.connect(db)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return sorted(connection.execute(sql))


def _kills(folder: Path, kills: int, count: int = 150) -> Figures:
    """Kill -9 at random moments of one run, each time begun again: the same as a run that was left alone."""
    moments = random.Random(6)  # noqa: S311 - the same moments each time
    with _site(count) as site:
        urls = [site.url(f"/{number}", number % HOSTS) for number in range(count)]
        (folder / "list.txt").write_text("\n".join(urls), "utf-8")
        _add(folder, "whole.db", 0).communicate()
        began = time.monotonic()
        _add(folder, "paced.db", 0).communicate()
        whole_takes = time.monotonic() - began
        landed = 0
        for _ in range(kills):
            running = _add(folder, "killed.db", 0)
            try:
                # from the start of the process to a share of the way: all moments are met
                running.communicate(timeout=moments.uniform(0.3, 0.35 * whole_takes + 1.5))
            except subprocess.TimeoutExpired:
                landed += 1
            running.kill()
            running.communicate()
        site.asked.clear()
        _, err = _add(folder, "killed.db", 0).communicate()
    whole, killed = _kept(folder / "whole.db"), _kept(folder / "killed.db")
    before = next((word for word in err.decode().split(", ") if "before the stop" in word), "0 ")
    return {
        "kills": float(kills),
        "kills while it ran": float(landed),
        "addresses": float(count),
        "lost": float(len([row for row in whole if row not in killed])),
        "doubled": float(len(killed) - len(set(killed)) + len([row for row in killed if row not in whole])),
        "done before the last": float(before.split()[0].replace(",", "")),
    }


def _hostile() -> tuple[Figures, dict[str, Any]]:
    """Every hostile page ends in bounded time and memory, and an honest page is read after it."""
    settings = Settings(model=RULES_ALONE, largest_page=_LARGEST)
    details: dict[str, Any] = {}
    fetching = Fetching(delay=0, tries=1, timeout=_SECONDS, allow_private=True)
    with Site() as site, Worker(settings, seconds=_SECONDS) as worker:
        site.put("/honest", Reply(_page(1)))
        read_after = 0
        for name, body, headers in payloads():
            kind = headers.pop("Content-Type", "text/html")
            site.put("/hostile", Reply(body, kind, headers=headers))
            began = time.monotonic()
            ended = _visited(site.url("/hostile"), fetching, settings, worker)
            seconds = time.monotonic() - began
            details[name] = {"ended": ended, "seconds": round(seconds, 2)}
            read_after += _visited(site.url("/honest"), fetching, settings, worker) == "record"
        peak_child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    figures: Figures = {
        "pages": float(len(details)),
        "honest pages not read after": float(len(details) - read_after),
        "longest_seconds": max(each["seconds"] for each in details.values()),
        "bound_seconds": _SECONDS,
        "fetcher_peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 0),
        "worker_peak_mb": round(peak_child, 0),
    }
    return figures, details


def _visited(url: str, fetching: Fetching, settings: Settings, worker: Worker) -> str:
    from onrecord.acquire.find import Inputs  # noqa: PLC0415 - beside its only use
    from onrecord.acquire.intake import Forgetful, Intake, Wanted  # noqa: PLC0415 - likewise

    with Intake(Inputs((url,), 0), Wanted(settings.largest_page), fetching, Forgetful()) as intake:
        ends = []
        for found in intake:
            page = found.result
            result = worker.read(page) if isinstance(page, Page) else page
            ends.append("record" if isinstance(result, Record) else _told(result))
    return "; ".join(ends) or "no links"


def _told(result: object) -> str:
    return f"{result.reason.value}: {result.detail[:80]}" if isinstance(result, Skipped) else "unchanged"


def _worker() -> Figures:
    """What the worker costs a page, by CPU time of both processes."""
    settings = Settings(model=RULES_ALONE)
    pages = [Page(f"https://daily-tern.example/{n}", "", _page(n), "text/html", None) for n in range(_ROUNDS)]
    read(pages[0], settings)
    began = time.process_time()
    alone = [read(page, settings) for page in pages]
    here = time.process_time() - began
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    with Worker(settings) as worker:
        worker.read(pages[0])
    start = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.process_time()
    with Worker(settings) as worker:
        worker.read(pages[0])
        through = [worker.read(page) for page in pages]
    both = time.process_time() - began
    end = resource.getrusage(resource.RUSAGE_CHILDREN)
    starting = start.ru_utime + start.ru_stime - children.ru_utime - children.ru_stime
    reading = end.ru_utime + end.ru_stime - start.ru_utime - start.ru_stime - starting
    return {
        "not equal": float(sum(a != b for a, b in zip(alone, through, strict=True))),
        "here_ms_a_page": round(1000 * here / _ROUNDS, 1),
        "worker_ms_a_page": round(1000 * (both + reading) / _ROUNDS, 1),
        "start_seconds": round(starting, 2),
    }


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--addresses", type=int, default=1000)
    parser.add_argument("--kills", type=int, default=20)
    return parser


if __name__ == "__main__":
    sys.exit(main())
