"""Reading 120 pages: pages per second of CPU time and peak memory, beside trafilatura alone.

    python -m benchmarks.reading [DATA] [--write]

Each reader runs in a process of its own, over pages already in memory, after one page to warm
up (imports and models are not counted, their memory is). Ratios are sound on a busy machine,
absolute figures are not.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from typing import TYPE_CHECKING

from benchmarks.pages import Sample, arguments, report, samples

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

# the readers take turns, and the best of the rounds counts: the machine is shared
_ROUNDS = 3


def main() -> int:
    """Measure all readers, or in a child process the one that is named."""
    options = arguments(__doc__)
    pages = samples(options.data)
    if options.child:
        print(json.dumps(_measured(_READERS[options.child](), pages)))
        return 0
    rounds = [{name: _child(name, options.data) for name in _READERS} for _ in range(_ROUNDS)]
    best = {name: min((r[name] for r in rounds), key=lambda m: m["cpu_seconds"]) for name in _READERS}
    figures: dict[str, object] = {
        name: {
            "pages_per_cpu_second": round(len(pages) / measured["cpu_seconds"], 1)
            if name != "pages alone"
            else None,
            "peak_rss_mb": round(measured["peak_rss_mb"]),
        }
        for name, measured in best.items()
    }
    ratio = best["onrecord read"]["cpu_seconds"] / best["trafilatura alone"]["cpu_seconds"]
    figures["cpu time of onrecord over trafilatura alone"] = round(ratio, 2)
    report("reading", pages, figures, write=options.write)
    return 0


def _child(name: str, data: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.reading", str(data), "--child", name]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    measured: dict[str, float] = json.loads(done.stdout)
    return measured


def _measured(read: Callable[[Sample], object], pages: list[Sample]) -> dict[str, float]:
    read(pages[0])
    start = time.process_time()
    for page in pages:
        read(page)
    cpu = time.process_time() - start
    # Linux counts ru_maxrss in kB, macOS in bytes
    unit = 1024 if sys.platform != "darwin" else 1024 * 1024
    return {"cpu_seconds": cpu, "peak_rss_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit}


def _onrecord() -> Callable[[Sample], object]:
    from onrecord.pipeline import read  # noqa: PLC0415 - only the child that measures it pays for it
    from onrecord.types import Page  # noqa: PLC0415 - likewise

    return lambda page: read(Page(f"{page.name}.html", f"{page.name}.html", page.content, None, None))


def _article() -> Callable[[Sample], object]:
    from onrecord.article import compose  # noqa: PLC0415 - only the child that measures it pays for it
    from onrecord.settings import DEFAULT  # noqa: PLC0415 - likewise
    from onrecord.types import Page  # noqa: PLC0415 - likewise

    everything = type(DEFAULT)(languages=DEFAULT.languages | {"it", "ko", "id", "ja", "zh", "nl", "ms"})
    return lambda page: compose(
        Page(f"{page.name}.html", f"{page.name}.html", page.content, None, None), everything
    )


def _trafilatura() -> Callable[[Sample], object]:
    import trafilatura  # noqa: PLC0415 - only the child that measures it pays for it

    return lambda page: trafilatura.extract(page.markup, include_comments=False)


def _nothing() -> Callable[[Sample], object]:
    return lambda page: page.name


_READERS: dict[str, Callable[[], Callable[[Sample], object]]] = {
    "onrecord read": _onrecord,
    "onrecord article alone": _article,
    "trafilatura alone": _trafilatura,
    "pages alone": _nothing,
}

if __name__ == "__main__":
    sys.exit(main())
