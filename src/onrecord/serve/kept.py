"""Answers kept until the database changes: what many readers ask for is made once.

SQLite tells each connection whether another one has written since it last looked (``PRAGMA
data_version``). Every answer is made under a generation; a connection that sees a change begins the
next one, and what was made before it is no longer given out. So a correction or a redaction is on
every page with the next request.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.responses import Response

    from onrecord.store import Store

Value = TypeVar("Value")

MOST_BYTES = 32 * 1024 * 1024
_LARGEST = 1024 * 1024  # of one answer
_GOOD = 200


class Kept:
    """Whole answers by what was asked, the least lately asked for dropped first. For several threads."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most = most_bytes
        self._lock = threading.Lock()
        self._seen: dict[int, int] = {}
        self._generation = 0
        self._bytes = 0
        self._answers: OrderedDict[str, Response] = OrderedDict()
        self._values: dict[str, Any] = {}

    def generation(self, store: Store) -> int:
        """Return the generation that an answer made from this store now belongs to."""
        version = int(store.connection.execute("PRAGMA data_version").fetchone()[0])
        with self._lock:
            if self._seen.get(id(store)) != version:
                self._seen[id(store)] = version
                self._generation += 1
                self._answers.clear()
                self._values.clear()
                self._bytes = 0
            return self._generation

    def get(self, asked: str) -> Response | None:
        """Return the answer kept of the present generation, none where there is none."""
        with self._lock:
            found = self._answers.get(asked)
            if found is not None:
                self._answers.move_to_end(asked)
            return found

    def value(self, name: str, store: Store, make: Callable[[Store], Value]) -> Value:
        """Return what ``make`` gives of the present generation, made once: what many pages show alike."""
        generation = self.generation(store)
        with self._lock:
            if name in self._values:
                kept: Value = self._values[name]
                return kept
        made = make(store)
        with self._lock:
            if generation == self._generation:
                self._values[name] = made
        return made

    def keep(self, asked: str, answer: Response, generation: int) -> None:
        """Keep an answer, unless it is none to repeat, or the database has changed since."""
        size = len(answer.body)
        if answer.status_code != _GOOD or size > _LARGEST or "set-cookie" in answer.headers:
            return
        with self._lock:
            if generation != self._generation or asked in self._answers:
                return
            self._answers[asked] = answer
            self._bytes += size
            while self._bytes > self._most:
                _, dropped = self._answers.popitem(last=False)
                self._bytes -= len(dropped.body)
