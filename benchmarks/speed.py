"""Words a second: the whole way after composing, by every model here, and what a model takes to load.

python -m benchmarks.speed [--check] [--write] [--polnear FOLDER]

CPU time of one thread, the best of several rounds, each model in a process of its own: the machine is
shared. ``--check`` holds our cases to benchmarks/floors.json, low enough for a slow, busy machine.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks import polnear
from benchmarks.floors import ROOT, broken_floors
from benchmarks.suites import CASES, installed
from onrecord.article import compose
from onrecord.pipeline import record
from onrecord.settings import MODELS, RULES_ALONE, Settings
from onrecord.types import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.types import Article, Page

RESULTS = ROOT / "benchmarks" / "results" / "speed.json"
WEIGHTS = ROOT / "src" / "onrecord" / "model" / "weights"
SPEED = "speed"
_ROUNDS = 5
_PARAGRAPH = 100_000
_LOADING = (
    "from onrecord.pipeline import record; from onrecord.model.reader import load_reader; load_reader({!r})"
)


def main() -> int:
    """Measure, and print, check or write; in a child process the one model named. 1: a floor is broken."""
    options = _options().parse_args()
    if options.child:
        print(json.dumps(_measured(options.child, options.polnear)))
        return 0
    present, absent = installed()
    for why in absent.values():
        print(f"not measured: {why}", file=sys.stderr)
    figures = {model: _child(model, options.polnear) for model in present}
    text = json.dumps(_result(figures, present), indent=1)
    print(text)
    if options.write:
        RESULTS.write_text(text + "\n", "utf-8")
    measured = {f"{model}: {SPEED}": each for model, each in figures.items()}
    broken = broken_floors(measured) if options.check else []
    for line in broken:
        print(line, file=sys.stderr)
    return 1 if broken else 0


def _child(model: str, folder: Path) -> dict[str, float | None]:
    command = [sys.executable, "-m", "benchmarks.speed", "--child", model, "--polnear", str(folder)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    figures: dict[str, float | None] = json.loads(done.stdout)
    return figures


def _result(figures: dict[str, dict[str, float | None]], engines: dict[str, str]) -> dict[str, Any]:
    return {
        "command": "python -m benchmarks.speed --write",
        "date": datetime.now(UTC).date().isoformat(),
        "engines": engines,
        "machine": {"cores": os.cpu_count(), "python": platform.python_version()},
        "weights_mb": round(sum(_megabytes(model) for model in figures), 2),
        "figures": figures,
    }


def _measured(model: str, folder: Path) -> dict[str, float | None]:
    ours = [page for _, page in CASES.pages()]
    news = [page for _, page in polnear.articles(folder)] if folder.is_dir() else []
    return {
        "words_a_second": _words_a_second(model, ours),
        "words_a_second_of_polnear": _words_a_second(model, news) if news else None,
        "load_seconds": _load_seconds(model),
        "weights_mb": _megabytes(model),
        **_paragraph(model, ours),
    }


def _words_a_second(model: str, pages: Iterable[Page]) -> float:
    """Words a CPU second, from composed articles to records; nothing that is loaded counts."""
    settings = Settings(model=model)
    articles = [compose(page, settings) for page in pages]
    record(articles[0], settings)
    return round(_words(articles) / min(_seconds(articles, settings) for _ in range(_ROUNDS)))


def _seconds(articles: list[Article], settings: Settings) -> float:
    start = time.process_time()
    for article in articles:
        record(article, settings)
    return time.process_time() - start


def _words(articles: list[Article]) -> int:
    return sum(len(article.text.split()) for article in articles)


def _load_seconds(model: str) -> float:
    """CPU seconds of a new process that imports the program and loads the model, its own start too."""
    line = "import onrecord.pipeline" if model == RULES_ALONE else _LOADING.format(model)
    rounds: list[float] = []
    for _ in range(_ROUNDS):
        before = _of_children()
        subprocess.run([sys.executable, "-c", line], check=True)
        rounds.append(_of_children() - before)
    return round(min(rounds), 2)


def _of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _paragraph(model: str, pages: Iterable[Page]) -> dict[str, float | None]:
    """What the model alone takes for our cases as one paragraph of 100,000 words."""
    if model == RULES_ALONE:
        return {"paragraph_seconds": None, "paragraph_peak_mb": None}
    from onrecord.model.reader import load_reader  # noqa: PLC0415 - the rules alone load no model

    words = " ".join(page.content.decode() for page in pages).split()
    text = " ".join((words * (_PARAGRAPH // len(words) + 1))[:_PARAGRAPH])
    reader = load_reader(model)
    start = time.process_time()
    reader.read(text, [Span(0, len(text))], bytearray(len(text)), headed=False)
    seconds = time.process_time() - start
    # Linux counts ru_maxrss in kB, macOS in bytes
    unit = 1024 if sys.platform != "darwin" else 1024 * 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
    return {"paragraph_seconds": round(seconds, 1), "paragraph_peak_mb": round(peak)}


def _megabytes(model: str) -> float:
    folder = WEIGHTS / model
    return round(sum(part.stat().st_size for part in folder.iterdir()) / 1e6, 2) if folder.is_dir() else 0.0


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Measure the speed of reading.")
    parser.add_argument("--check", action="store_true", help="fail where a figure is worse than its floor")
    parser.add_argument("--write", action="store_true", help="write benchmarks/results/speed.json")
    parser.add_argument("--polnear", type=Path, default=polnear.DEV, metavar="FOLDER", help="a PolNeAR split")
    parser.add_argument("--child", choices=MODELS, help=argparse.SUPPRESS)
    return parser


if __name__ == "__main__":
    sys.exit(main())
