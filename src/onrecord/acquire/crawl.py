"""Many visits at once: several hosts side by side, each asked one thing at a time and no sooner than due."""

from __future__ import annotations

import contextlib
import heapq
import queue
import threading
import time
from collections import deque
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, Self

from onrecord.acquire.addresses import target
from onrecord.acquire.line import Bounds, Line
from onrecord.acquire.visit import Manners, visit
from onrecord.errors import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.acquire.found import Link, Unchanged, Validators
    from onrecord.acquire.visit import Ask, Asking
    from onrecord.settings import Fetching
    from onrecord.types import Exchange, Page, Skipped

    Outcome = Page | Skipped | Unchanged

_MOST_ACTIVE = 256  # hosts whose visits are under way or waiting for their time


@dataclass(slots=True)
class _Job:
    """One visit, and the host whose queue it came from."""

    link: Link
    home: str
    talk: Asking[Outcome]


class Crawl:
    """Takes addresses by ``push``, gives each one's outcome when iterated; more may be pushed meanwhile.

    The addresses of one host are asked in the order pushed; outcomes come as they are answered. Use as a
    context manager, or close it: that ends requests under way.
    """

    def __init__(self, fetching: Fetching, largest: int) -> None:
        self._manners = Manners(fetching, largest)
        self._line = Line(Bounds(fetching.timeout, allow_private=fetching.allow_private))
        self._most = fetching.at_once
        self._threads: list[threading.Thread] = []
        self._orders: queue.SimpleQueue[tuple[_Job, Ask] | None] = queue.SimpleQueue()
        self._answers: queue.SimpleQueue[tuple[_Job, Ask, Exchange | Exception]] = queue.SimpleQueue()
        self._homes: dict[str, deque[tuple[Link, Validators | None]]] = {}
        self._idle: deque[str] = deque()
        self._active: set[str] = set()
        self._asks: dict[str, deque[tuple[_Job, Ask]]] = {}
        self._due: dict[str, float] = {}
        self._ready: list[tuple[float, int, str]] = []
        self._number = count()
        self._flying = 0
        self._done: deque[tuple[Link, Outcome]] = deque()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def push(self, link: Link, known: Validators | None = None) -> None:
        """Have an address asked for; ``known``: only if it is no longer as these say."""
        try:
            home = target(link.url).place
        except Unreadable:
            home = ""  # its visit says why it is refused
        if home not in self._homes and home not in self._active:
            self._idle.append(home)
        self._homes.setdefault(home, deque()).append((link, known))

    def reserved(self, url: str) -> str | None:
        """Return what closes a page that was taken all the same, once; none where nothing does."""
        return self._manners.reserved.pop(url, None)

    def __iter__(self) -> Iterator[tuple[Link, Outcome]]:
        """Yield outcomes until none is outstanding."""
        while self.step() or self._done:
            if self._done:
                yield self._done.popleft()
            else:
                self._wait()

    def step(self) -> bool:
        """Send what is due; return whether anything is outstanding."""
        self._start()
        self._dispatch()
        return bool(self._flying or self._ready)

    def close(self) -> None:
        """End what is under way; nothing is asked after."""
        self._line.cut()
        for _ in self._threads:
            self._orders.put(None)

    def _start(self) -> None:
        """Begin the next visit of every host that has none under way."""
        while self._idle and len(self._active) < _MOST_ACTIVE:
            home = self._idle.popleft()
            waiting = self._homes[home]
            link, known = waiting.popleft()
            if not waiting:
                del self._homes[home]
            self._active.add(home)
            self._go_on(_Job(link, home, visit(link.url, known, self._manners)), None)

    def _go_on(self, job: _Job, answer: Exchange | Exception | None) -> None:
        """Send an answer into a visit, and note what it asks next or came to."""
        try:
            ask = _told(job.talk, answer)
        except StopIteration as end:
            self._active.discard(job.home)
            if job.home in self._homes:
                self._idle.append(job.home)
            self._done.append((job.link, end.value))
            return
        place = ask.target.place
        if ask.wait:
            self._due[place] = max(self._due.get(place, 0.0), time.monotonic() + ask.wait)
        waiting = self._asks.get(place)
        if waiting is None:
            self._asks[place] = deque([(job, ask)])
            self._schedule(place)
        else:
            waiting.append((job, ask))

    def _schedule(self, place: str) -> None:
        heapq.heappush(self._ready, (self._due.get(place, 0.0), next(self._number), place))

    def _dispatch(self) -> None:
        """Hand the requests that are due to the threads; of each host one."""
        while self._ready and self._flying < self._most:
            due, _, place = self._ready[0]
            if max(due, self._due.get(place, 0.0)) > time.monotonic():
                if self._due.get(place, 0.0) <= due:
                    return
                heapq.heapreplace(self._ready, (self._due[place], next(self._number), place))
                continue
            heapq.heappop(self._ready)
            self._orders.put(self._asks[place].popleft())
            self._flying += 1
            if len(self._threads) < min(self._most, self._flying):
                thread = threading.Thread(target=self._work, daemon=True)
                self._threads.append(thread)
                thread.start()

    def _wait(self) -> None:
        """Wait for an answer, or until the next request is due."""
        until = self._ready[0][0] - time.monotonic() if self._ready and self._flying < self._most else None
        with contextlib.suppress(queue.Empty):
            job, ask, answer = self._answers.get(timeout=None if until is None else max(until, 0.0))
            self._answered(job, ask, answer)

    def _answered(self, job: _Job, ask: Ask, answer: Exchange | Exception) -> None:
        self._flying -= 1
        place = ask.target.place
        # the delay is known only after a visit has read its rules
        self._rest(place, ask)
        self._go_on(job, answer)
        self._rest(place, ask)
        if self._asks[place]:
            self._schedule(place)
        else:
            del self._asks[place]

    def _rest(self, place: str, ask: Ask) -> None:
        """Leave a host alone for its delay, from now on."""
        self._due[place] = max(self._due.get(place, 0.0), time.monotonic() + self._manners.delay(ask.target))

    def _work(self) -> None:
        while (order := self._orders.get()) is not None:
            job, ask = order
            answer: Exchange | Exception
            try:
                answer = self._line.get(ask.target, ask.headers, ask.largest)
            except Exception as error:  # noqa: BLE001 - whatever it is, the visit is told, not the thread ended
                answer = error
            self._answers.put((job, ask, answer))


def _told(talk: Asking[Outcome], answer: Exchange | Exception | None) -> Ask:
    """Let a visit begin, or go on with an answer or a fault, to what it asks next."""
    if answer is None:
        return next(talk)
    return talk.throw(answer) if isinstance(answer, Exception) else talk.send(answer)
