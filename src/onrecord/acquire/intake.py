"""Every input, whatever it is → one outcome after another: what is on disk first, then what is fetched."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, Self

from onrecord.acquire.find import STDIN, is_web
from onrecord.acquire.found import Found, LeftOut, Link, SourceKind, Unchanged
from onrecord.acquire.kinds import HEAD, READERS, kind_of, kind_of_bytes, links_of
from onrecord.acquire.load import load
from onrecord.errors import Unreadable
from onrecord.types import Page, Reason, Skipped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.acquire.crawl import Crawl, Outcome
    from onrecord.acquire.find import Inputs
    from onrecord.acquire.found import Validators
    from onrecord.settings import Fetching

OLDER = "older than asked for"
BEYOND = "beyond the limit"
TWICE = "named twice"
BEFORE = "done before the stop"
KNOWN = "known"

_DEEPEST = 4  # an index of sitemaps names sitemaps, not indexes; some sites nest them once


class Memory(Protocol):
    """What earlier runs know of addresses."""

    @property
    def known(self) -> str:
        """Why those are left out that it has an outcome of."""

    def outcome(self, url: str) -> Skipped | Unchanged | None:
        """What became of an address that is not to be asked again; none of one that is."""

    def validators(self, url: str) -> Validators | None:
        """By what the server tells whether the page is still as it was."""


class Forgetful:
    """The memory of who keeps nothing."""

    known = BEFORE

    def outcome(self, url: str) -> None:
        """Everything is to be asked."""

    def validators(self, url: str) -> None:
        """None are known."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What of the inputs is wanted, and as what they are taken.

    ``largest``: bytes of one page. ``url``: the address of the one page given. ``kind``: what every input is
    taken for, none to find out. ``since``: of what feeds and sitemaps date, nothing before this day.
    ``limit``: the most pages taken from feeds and sitemaps.
    """

    largest: int
    url: str | None = None
    kind: SourceKind | None = None
    since: str | None = None
    limit: int | None = None


class Intake:
    """Iterate it, once: one ``Found`` for each page, and for each input or link that gave none.

    Use as a context manager: leaving ends requests under way. ``crawl``: one to use and leave open.

    ``expected``: how many outcomes are known to come, growing as feeds and sitemaps are read.
    ``left_out``: what was named and not asked for, counted by why. ``lists``: the feeds and sitemaps that
    were fetched.
    """

    def __init__(
        self,
        inputs: Inputs,
        wanted: Wanted,
        fetching: Fetching,
        memory: Memory,
        crawl: Crawl | None = None,
    ) -> None:
        self.expected = len(inputs.sources)
        self.left_out: Counter[str] = Counter()
        self.lists: dict[str, Page] = {}
        self._inputs = inputs
        self._wanted = wanted
        self._fetching = fetching
        self._crawl = crawl
        self._is_lent = crawl is not None
        self._memory = memory
        self._asked: set[str] = set()
        self._followed = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        if self._crawl is not None and not self._is_lent:
            self._crawl.close()

    def __iter__(self) -> Iterator[Found]:
        for source in self._inputs.sources:
            if is_web(source):
                yield from self._push(Link(source, kind=self._wanted.kind))
            else:
                yield from self._local(source)
        for link, outcome in self._crawl or ():
            yield from self._fetched(link, outcome)

    def _local(self, source: str) -> Iterator[Found]:
        kind = self._wanted.kind or kind_of(source)
        if kind is SourceKind.PAGE or (source == STDIN and kind not in READERS):
            yield Found(source, load(source, self._wanted.largest, self._wanted.url))
            return
        self.expected -= 1
        for item in READERS[kind](source, self._wanted.largest):
            if isinstance(item, Found):
                self.expected += 1
                yield item
            elif isinstance(item, LeftOut):
                self.left_out[item.what] += item.count
            else:
                yield from self._follow(item)

    def _fetched(self, link: Link, outcome: Outcome) -> Iterator[Found]:
        """Yield what an address came to; a feed or sitemap comes to its links instead."""
        kind = link.kind
        if isinstance(outcome, Page) and kind is None:
            kind = kind_of_bytes(link.url, outcome.content[:HEAD])
        if not isinstance(outcome, Page) or kind is None or kind is SourceKind.PAGE:
            yield Found(link.url, outcome, self._line().reserved(link.url))
            return
        try:
            links = links_of(kind, outcome, self._wanted.largest)
        except Unreadable as refusal:
            yield Found(link.url, Skipped(outcome.url, refusal.reason, refusal.detail))
            return
        self.expected -= 1
        self.lists[link.url] = outcome
        for each in links:
            yield from self._follow(Link(each.url, each.dated, each.kind, link.depth + 1))

    def _follow(self, link: Link) -> Iterator[Found]:
        wanted = self._wanted
        if not is_web(link.url):
            self.expected += 1
            detail = "only http and https addresses are followed from a feed or sitemap"
            yield Found(link.url, Skipped(link.url, Reason.ADDRESS, detail))
        elif link.depth > _DEEPEST:
            self.expected += 1
            yield Found(
                link.url, Skipped(link.url, Reason.ADDRESS, f"sitemaps {_DEEPEST} deep; name it itself")
            )
        elif wanted.since is not None and link.dated is not None and link.dated < wanted.since:
            self.left_out[OLDER] += 1
        elif link.kind is SourceKind.PAGE and wanted.limit is not None and self._followed >= wanted.limit:
            self.left_out[BEYOND] += 1
        else:
            self.expected += 1
            self._followed += link.kind is SourceKind.PAGE
            yield from self._push(link)

    def _push(self, link: Link) -> Iterator[Found]:
        bare = link.url.partition("#")[0]
        if bare in self._asked:
            self._leave(TWICE)
            return
        self._asked.add(bare)
        before = self._memory.outcome(link.url)
        if isinstance(before, Skipped):  # told again, so that the failures of the whole run are in one file
            yield Found(link.url, before)
        elif before is not None:
            self._leave(self._memory.known)
        else:
            self._line().push(link, self._memory.validators(link.url))

    def _line(self) -> Crawl:
        if self._crawl is None:
            from onrecord.acquire.crawl import Crawl  # noqa: PLC0415 - loads all that fetching needs

            self._crawl = Crawl(self._fetching, self._wanted.largest)
        return self._crawl

    def _leave(self, why: str) -> None:
        self.expected -= 1
        self.left_out[why] += 1
