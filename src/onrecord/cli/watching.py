"""What ``onrecord watch`` does: round after round over the feeds that are due, until it is stopped."""

from __future__ import annotations

import random
import time
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.acquire.crawl import Crawl
from onrecord.acquire.find import Inputs, is_web
from onrecord.acquire.found import Unchanged, validators_of
from onrecord.acquire.lists import read_list
from onrecord.cli.adding import Work, take
from onrecord.cli.batch import Failures, Tally, exit_code
from onrecord.cli.codes import INTERRUPTED
from onrecord.cli.remembering import Followed
from onrecord.errors import UsageError
from onrecord.pipeline import engine
from onrecord.store import Mode, open_store, settle
from onrecord.store.ledger import WATCH, Watched, note_watched, watched
from onrecord.types import Page, Reason, Skipped
from onrecord.worker import Worker

if TYPE_CHECKING:
    from onrecord.acquire.found import Found
    from onrecord.acquire.intake import Intake
    from onrecord.cli.batch import Asked
    from onrecord.cli.manner import Manner
    from onrecord.store import Store

_RAREST = 86_400.0  # seconds: a feed that fails is asked once a day still
_SPREAD = 0.1  # share of the interval by which feeds are kept from all falling due at once
_NAP = 60.0
_RULES_LAST = 43_200.0  # seconds until robots.txt is asked for anew; RFC 9309 allows a day


@dataclass(frozen=True, slots=True)
class _Watch:
    """What stays the same from round to round. ``every``: seconds."""

    asked: Asked
    feeds: tuple[str, ...]
    every: float
    store: Store
    work: Work
    manner: Manner


def watch_all(asked: Asked, db: str, manner: Manner, every: float, *, once: bool) -> int:
    """Follow feeds into the database; return the exit code, INTERRUPTED when stopped."""
    feeds = _feeds(asked.paths)
    settings = asked.settings()
    by = engine(settings)
    tally = Tally()
    with ExitStack() as stack:
        failures = stack.enter_context(Failures(manner, tally, asked.error_file))
        store = stack.enter_context(open_store(Path(db), Mode.WRITE))
        worker = stack.enter_context(Worker(settings))
        work = Work(store, settings, by, tally, failures, manner, dry_run=False, worker=worker, run=WATCH)
        watch = _Watch(asked, feeds, every, store, work, manner)
        try:
            if once:
                _round(watch, feeds, stack.enter_context(_crawl(watch)))
            else:
                _rounds(watch)
        except KeyboardInterrupt:
            manner.insist(f"stopped: {tally.told()} in {db}; the same command goes on from here")
            return INTERRUPTED
    return exit_code(tally, exit_zero=asked.exit_zero)


def _feeds(paths: tuple[str, ...]) -> tuple[str, ...]:
    """Return the addresses, and those that files list, each once. Raises UsageError for what is none."""
    found: list[str] = []
    for path in paths:
        try:
            found += [path] if is_web(path) else read_list(Path(path).read_bytes())
        except OSError as error:
            msg = f"{path}: {error.strerror}; name a file that lists feeds, or a feed by its address"
            raise UsageError(msg) from error
    for feed in found:
        if not is_web(feed):
            msg = f"{feed[:80]}: no address of a feed; it starts with https:// or http://"
            raise UsageError(msg)
    if not found:
        msg = f"{', '.join(paths)}: no feed is listed; write one address a line"
        raise UsageError(msg)
    return tuple(dict.fromkeys(found))


def _rounds(watch: _Watch) -> None:
    while True:
        until = time.monotonic() + _RULES_LAST
        with _crawl(watch) as crawl:
            while time.monotonic() < until:
                due = {feed: _due(watch, feed) for feed in watch.feeds}
                now = datetime.now(UTC)
                _round(watch, tuple(feed for feed, at in due.items() if at <= now), crawl)
                first = min(_due(watch, feed) for feed in watch.feeds)
                time.sleep(min(max((first - datetime.now(UTC)).total_seconds(), 0.0), _NAP))


def _due(watch: _Watch, feed: str) -> datetime:
    """Return when a feed is to be asked next, by a shorter interval than it was set by where one is given."""
    stands = watched(watch.store, feed)
    if stands.due is None:
        return datetime.fromtimestamp(0, UTC)
    due = datetime.fromisoformat(stands.due)
    if stands.failures or stands.seen is None:
        return due
    return min(due, datetime.fromisoformat(stands.seen) + timedelta(seconds=watch.every * (1 + _SPREAD)))


def _crawl(watch: _Watch) -> Crawl:
    return Crawl(watch.asked.fetching.settings(), watch.work.settings.largest_page)


def _round(watch: _Watch, due: tuple[str, ...], crawl: Crawl) -> None:
    """Ask the feeds that are due, read what is new in them, and only then note that they were read."""
    if not due:
        return
    before = watch.work.tally.outcomes.copy()
    failed: dict[str, Skipped] = {}
    memory = Followed(watch.store, frozenset(watch.feeds))
    with watch.asked.intake(Inputs(due, 0), memory, crawl) as intake:
        for found in intake:
            if found.source not in memory.feeds:
                take(found, watch.work)
            elif not isinstance(found.result, Unchanged):
                failed[found.source] = _why(found)
                watch.work.failures.skip(found.source, failed[found.source])
    note_watched(watch.store, [_stands(watch, feed, intake, failed.get(feed)) for feed in due])
    settle(watch.store)
    came = watch.work.tally.outcomes - before
    told = ", ".join(f"{count:,} {outcome}" for outcome, count in came.items()) or "nothing new"
    watch.manner.say(
        f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC: {len(due):,} of {len(watch.feeds):,} feeds: {told}"
    )


def _why(found: Found) -> Skipped:
    """Return why a feed gave nothing."""
    if isinstance(found.result, Skipped):
        return found.result
    return Skipped(found.source, Reason.DAMAGED, "no feed or sitemap; name the address of the feed itself")


def _stands(watch: _Watch, feed: str, intake: Intake, failure: Skipped | None) -> Watched:
    before = watched(watch.store, feed)
    now = datetime.now(UTC)
    if failure is not None:
        failures = before.failures + 1
        pause = min(watch.every * 2.0 ** min(failures, 16), max(_RAREST, watch.every))
        told = f"{failure.reason.value}: {failure.detail}"
        return replace(before, due=_after(now, pause), failures=failures, told=told)
    page = intake.lists.get(feed)
    seen = now.isoformat(timespec="milliseconds")
    stands = replace(before, seen=seen, due=_after(now, watch.every), failures=0, told=None)
    if isinstance(page, Page) and page.exchange is not None:
        known = validators_of(page.exchange)
        stands = replace(stands, etag=known.etag, modified=known.modified)
    return stands


def _after(now: datetime, seconds: float) -> str:
    spread = random.uniform(1 - _SPREAD, 1 + _SPREAD)  # noqa: S311 - no secret: feeds apart in time
    return (now + timedelta(seconds=seconds * spread)).isoformat(timespec="milliseconds")
