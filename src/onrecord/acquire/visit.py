"""One address → Page, Skipped or Unchanged, as a conversation: each request is yielded, its answer sent in.

No line and no clock here: ``onrecord.acquire.crawl`` carries the requests out, when their host is due.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urljoin

import onrecord
from onrecord.acquire.addresses import Target, target
from onrecord.acquire.found import Unchanged
from onrecord.acquire.listings import seconds_of
from onrecord.acquire.robots import AGENT, LARGEST_RULES, Rules, closed_by, reserved_of, robots_of
from onrecord.archive.unpack import encodings, unpack
from onrecord.errors import Unreadable
from onrecord.types import Exchange, Page, Reason, Skipped

if TYPE_CHECKING:
    from onrecord.acquire.found import Validators
    from onrecord.settings import Fetching

_DONE = range(200, 300)
_MOVED = frozenset({301, 302, 303, 307, 308})
_NOT_MODIFIED = 304
_BUSY = frozenset({429, 503})
_SERVER = range(500, 600)
_WHY = {
    401: (Reason.DENIED, "it wants a login"),
    402: (Reason.DENIED, "it wants payment"),
    403: (Reason.DENIED, "it refuses this page"),
    404: (Reason.MISSING, "there is no such page"),
    410: (Reason.MISSING, "the page was taken away"),
    451: (Reason.DENIED, "the page is withheld for legal reasons"),
}
_ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,application/feed+json;q=0.9,*/*;q=0.5"
_ROBOTS_MOVES = 5  # RFC 9309, 2.3.1.2

Answered = TypeVar("Answered")
Asking = Generator["Ask", Exchange, Answered]


@dataclass(frozen=True, slots=True)
class Ask:
    """One request to be made: not before ``wait`` seconds from now, reading at most ``largest`` bytes."""

    target: Target
    headers: tuple[tuple[str, str], ...]
    largest: int
    wait: float = 0.0


@dataclass(slots=True)
class Manners:
    """What holds for all visits of a run, and what was found out in them.

    ``origins``: what each asks of robots, or why that could not be learnt. ``reserved``: by address, what
    closes a page that was taken all the same.
    """

    fetching: Fetching
    largest: int
    origins: dict[str, Rules | Unreadable] = field(default_factory=dict)
    reserved: dict[str, str] = field(default_factory=dict)

    def agent(self) -> str:
        """Return the User-Agent: what we are, and how whoever runs it is reached."""
        contact = f" (+{self.fetching.contact})" if self.fetching.contact else ""
        return f"{AGENT}/{onrecord.__version__}{contact}"

    def delay(self, here: Target) -> float:
        """Return the seconds to leave between requests to a host."""
        rules = self.origins.get(here.origin)
        asked = rules.delay() if isinstance(rules, Rules) else 0.0
        return max(self.fetching.delay, min(asked, self.fetching.longest_wait))


def visit(url: str, known: Validators | None, manners: Manners) -> Asking[Page | Skipped | Unchanged]:
    """Ask for an address, and before it for its origin's robots.txt and tdmrep.json, once."""
    if manners.fetching.offline:
        return Skipped(url, Reason.OFFLINE, "not fetched with --offline")
    try:
        return (yield from _page(url, known, manners))
    except Unreadable as refusal:
        return Skipped(url, refusal.reason, refusal.detail)


def _page(url: str, known: Validators | None, manners: Manners) -> Asking[Page | Unchanged]:
    headers = known.headers() if known is not None else ()
    here = target(url)
    seen: set[str] = set()
    while True:
        yield from _permitted(here, manners)
        answer = yield from _asked(here, headers, manners)
        seen.add(here.url)
        if answer.status not in _MOVED:
            break
        here = _moved(here, answer)
        if here.url in seen:
            raise Unreadable(Reason.REDIRECTS, f"it leads in a circle to {here.url}")
        if len(seen) > manners.fetching.redirects:
            raise Unreadable(Reason.REDIRECTS, f"more than {manners.fetching.redirects} redirects")
    if answer.status == _NOT_MODIFIED and headers:
        return Unchanged(here.url)
    return _taken(url, here, answer, manners)


def _taken(url: str, here: Target, answer: Exchange, manners: Manners) -> Page:
    """Return the page that was answered. Raises Unreadable for what is none, or may not be kept."""
    if answer.status not in _DONE:
        reason, why = _WHY.get(answer.status, (Reason.SERVER, "it answered"))
        raise Unreadable(reason, f"{why} ({answer.status} {answer.phrase[:60]})".replace(" )", ")"))
    kind = header(answer, "content-type")
    if answer.cut == "length":
        most = manners.largest / (1024 * 1024)
        detail = f"more than the limit of {most:,.4g} MiB; raise it with --largest-page"
        raise Unreadable(Reason.TOO_LARGE, detail)
    content = unpack(answer.body, encodings(answer.headers), manners.largest)
    if not content:
        raise Unreadable(Reason.EMPTY, f"an answer without content ({answer.status})")
    rules = manners.origins.get(here.origin)
    reserved = isinstance(rules, Rules) and rules.reserves(here.path)
    refusal = closed_by(answer.headers, content, reserved=reserved)
    if refusal is not None:
        if manners.fetching.obey_reservations:
            raise refusal
        manners.reserved[url] = refusal.reason.value
    return Page(here.url, url, content, kind, answer.started, answer)


def _permitted(here: Target, manners: Manners) -> Asking[None]:
    """Raise Unreadable where the origin's robots.txt refuses an address, or cannot be had."""
    if here.origin not in manners.origins:
        try:
            manners.origins[here.origin] = yield from _rules(here, manners)
        except Unreadable as refusal:
            manners.origins[here.origin] = refusal
    rules = manners.origins[here.origin]
    if isinstance(rules, Unreadable):
        raise Unreadable(rules.reason, rules.detail)
    if not rules.allow(here.url):
        raise Unreadable(Reason.ROBOTS, f"{here.origin}/robots.txt asks robots to leave it alone")


def _rules(here: Target, manners: Manners) -> Asking[Rules]:
    answer = yield from _followed(target(f"{here.origin}/robots.txt"), manners)
    robots = robots_of(answer, _content(answer, Reason.ROBOTS))
    rules = Rules(robots)
    manners.origins[here.origin] = rules  # its delay holds from now on
    reservations = f"{here.origin}/.well-known/tdmrep.json"
    if not rules.allow(reservations):
        return rules
    try:
        answer = yield from _followed(target(reservations), manners)
        return Rules(robots, reserved_of(answer, _content(answer, Reason.RESERVED)))
    except Unreadable:
        return rules


def _followed(here: Target, manners: Manners) -> Asking[Exchange]:
    """Ask for a file of rules, through its redirects."""
    for _ in range(_ROBOTS_MOVES + 1):
        answer = yield from _asked(here, (), manners, LARGEST_RULES)
        if answer.status not in _MOVED:
            break
        here = _moved(here, answer)
    return answer


def _asked(
    here: Target, headers: tuple[tuple[str, str], ...], manners: Manners, largest: int | None = None
) -> Asking[Exchange]:
    """Ask, again where that may help: the host was not reached, or is busy, and says no time too far off."""
    fetching = manners.fetching
    every = (
        ("User-Agent", manners.agent()),
        ("Accept", _ACCEPT),
        ("Accept-Encoding", "gzip, deflate, br, zstd"),
        ("Connection", "close"),
        *headers,
    )
    wait = 0.0
    for attempt in range(1, fetching.tries + 1):
        last = attempt == fetching.tries
        try:
            answer = yield Ask(here, every, largest or manners.largest, wait)
        except Unreadable as refusal:
            if last or refusal.reason is not Reason.UNREACHABLE:
                raise
            answer = None
        if answer is not None and answer.status not in _SERVER and answer.status not in _BUSY:
            return answer
        wait = min(max(fetching.delay, 1.0) * 2**attempt, fetching.longest_wait)
        if answer is not None and answer.status in _BUSY:
            wait = _busy(answer, wait, fetching, last=last)
        elif last and answer is not None:
            return answer
    msg = "the last try returns or raises"
    raise AssertionError(msg)


def _busy(answer: Exchange, wait: float, fetching: Fetching, *, last: bool) -> float:
    """Return the seconds to wait. Raises Unreadable (BUSY) where they are too many, or tries are used up."""
    asked = seconds_of(header(answer, "retry-after"), answer.started)
    if asked is not None:
        wait = max(wait, asked)
    if last or wait > fetching.longest_wait:
        until = "" if asked is None else f", to come back in {asked:,.0f} seconds"
        raise Unreadable(Reason.BUSY, f"it answered {answer.status}{until}; feed it back later")
    return wait


def _moved(here: Target, answer: Exchange) -> Target:
    location = header(answer, "location")
    if location is None:
        raise Unreadable(Reason.SERVER, f"it answered {answer.status} without saying where to")
    try:
        # servers send UTF-8 where only ASCII is allowed
        where = location.encode("latin-1").decode("utf-8", "replace")
        return target(urljoin(here.url, where))
    except ValueError as error:
        raise Unreadable(Reason.ADDRESS, f"it leads to what is no address: {error}") from error


def _content(answer: Exchange, reason: Reason) -> bytes:
    try:
        return (
            unpack(answer.body, encodings(answer.headers), LARGEST_RULES) if answer.status in _DONE else b""
        )
    except Unreadable as refusal:
        raise Unreadable(reason, f"{answer.url} cannot be read: {refusal.detail}") from refusal


def header(answer: Exchange, name: str) -> str | None:
    """Return the first header of a name, none where there is none."""
    return next((value for each, value in answer.headers if each.lower() == name), None)
