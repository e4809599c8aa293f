"""What ``onrecord add`` does: one page, one transaction, until the inputs or the patience end."""

from __future__ import annotations

import hashlib
from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.acquire.found import Unchanged
from onrecord.cli.batch import Failures, Tally, exit_code, tracked
from onrecord.cli.codes import INTERRUPTED
from onrecord.errors import ModelError, StoreError
from onrecord.pipeline import engine, read
from onrecord.store import Mode, day_given, knows, open_store, settle
from onrecord.types import Skipped

if TYPE_CHECKING:
    from onrecord.acquire.found import Found
    from onrecord.cli.batch import Asked
    from onrecord.cli.manner import Manner
    from onrecord.settings import Settings
    from onrecord.store import Store
    from onrecord.types import Page


@dataclass(frozen=True, slots=True)
class _Work:
    """What stays the same from page to page; no store in a dry run of what is not there yet."""

    store: Store | None
    settings: Settings
    engine: str
    tally: Tally
    failures: Failures
    manner: Manner
    dry_run: bool


def add_all(asked: Asked, db: str, manner: Manner, *, dry_run: bool) -> int:
    """Read every input into the database; return the exit code.

    Ctrl-C undoes the page in hand, says how far it came and gives 130. A database that
    cannot go on (full disk, another writer) ends the run, and so does a model that cannot be
    loaded: the pages after would fail alike.
    """
    inputs = asked.inputs()
    settings = asked.settings()
    by = engine(settings)
    tally = Tally(passed_over=inputs.passed_over)
    with ExitStack() as stack:
        intake = stack.enter_context(asked.intake(inputs))
        failures = stack.enter_context(Failures(manner, tally, asked.error_file))
        store = _opened(db, stack, dry_run=dry_run)
        work = _Work(store, settings, by, tally, failures, manner, dry_run)
        try:
            with closing(tracked(intake, tally, manner)) as every:
                for found in every:
                    _add_or_note(found, work)
            if store is not None and not dry_run:
                settle(store)
        except KeyboardInterrupt:
            manner.insist(_stopped(tally, intake.expected, db, dry_run=dry_run))
            manner.insist("the page in hand was undone; the same command goes on from here")
            return INTERRUPTED
        except StoreError:
            manner.insist(_stopped(tally, intake.expected, db, dry_run=dry_run))
            raise
    manner.say(_told(tally, db, dry_run=dry_run))
    return exit_code(tally, exit_zero=asked.exit_zero)


def _opened(db: str, stack: ExitStack, *, dry_run: bool) -> Store | None:
    path = Path(db)
    if dry_run and not path.exists():
        return None
    return stack.enter_context(open_store(path, Mode.READ if dry_run else Mode.WRITE))


def _add_or_note(found: Found, work: _Work) -> None:
    try:
        _add(found.source, found.result, work)
    except (ModelError, StoreError):
        raise
    except Exception as error:  # noqa: BLE001 - a fault on one page must not end the batch; it is counted
        work.failures.fault(found.source, error)


def _add(source: str, page: Page | Skipped | Unchanged, work: _Work) -> None:
    if isinstance(page, Skipped):
        _keep_skip(source, page, None, work)
        return
    if isinstance(page, Unchanged):
        _count(source, "unchanged", 0, work)
        return
    if _is_known(page, work):
        if work.store is not None and not work.dry_run and (page.exchange or page.held):
            work.store.seen(page)
        _count(source, "unchanged", 0, work)
        return
    result = read(page, _with_day(page, work))
    if isinstance(result, Skipped):
        _keep_skip(source, result, page, work)
        return
    outcome = "readable" if work.store is None or work.dry_run else work.store.add(page, result).value
    _count(source, outcome, len(result.statements), work)


def _count(source: str, outcome: str, statements: int, work: _Work) -> None:
    work.tally.outcomes[outcome] += 1
    work.tally.statements += statements
    work.manner.detail(f"{outcome} {source}: {statements:,} statements")


def _is_known(page: Page, work: _Work) -> bool:
    return work.store is not None and knows(
        work.store, page.url, _digest(page), work.engine, work.settings.published
    )


def _with_day(page: Page, work: _Work) -> Settings:
    """Return the settings with the day that was given for these bytes before, where none is given now."""
    if work.store is None or work.settings.published is not None:
        return work.settings
    return replace(work.settings, published=day_given(work.store, page.url, _digest(page)))


def _digest(page: Page) -> str:
    return hashlib.sha256(page.content).hexdigest()


def _keep_skip(source: str, skip: Skipped, page: Page | None, work: _Work) -> None:
    if work.store is not None and not work.dry_run:
        work.store.skip(skip, None) if page is None else work.store.add(page, skip)
    work.failures.skip(source, skip)


def _told(tally: Tally, db: str, *, dry_run: bool) -> str:
    where = f"nothing stored in {db} (dry run)" if dry_run else db
    return f"{tally.told()}; {tally.statements:,} statements; {where}; {tally.speed()}"


def _stopped(tally: Tally, every: int, db: str, *, dry_run: bool) -> str:
    return f"stopped after {tally.done:,} of {every:,}: {_told(tally, db, dry_run=dry_run)}"
