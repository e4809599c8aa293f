"""A few threads, each with its own connection: the only place where served queries run.

Few, because Python runs one at a time and each change of thread costs: with two cores, two or three
answer 300 pages a second where four answer 200 (`python -m benchmarks.serving`, the latest page).
"""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

from onrecord.store import Mode, open_store

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from onrecord.store import Store

Result = TypeVar("Result")

THREADS = 3


class Readers:
    """Runs work on a store opened for reading. Close it when done."""

    def __init__(self, path: Path, threads: int = THREADS) -> None:
        self.path = path
        self._here = threading.local()
        self._open: list[Store] = []
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="reader")

    async def run(self, work: Callable[[Store], Result]) -> Result:
        """Return what ``work`` makes of a store; raises what it raises."""
        return await asyncio.get_running_loop().run_in_executor(self._pool, self._work, work)

    def _work(self, work: Callable[[Store], Result]) -> Result:
        store: Store | None = getattr(self._here, "store", None)
        if store is None:
            store = open_store(self.path, Mode.READ)
            self._here.store = store
            self._open.append(store)
        return work(store)

    def close(self) -> None:
        """Wait for work in progress, then end the threads and their connections."""
        self._pool.shutdown()
        while self._open:
            self._open.pop().close()
