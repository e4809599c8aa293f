"""What ``onrecord add`` does: one page, one transaction, until the inputs or the patience end."""

from __future__ import annotations

import hashlib
from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.acquire.find import is_web
from onrecord.acquire.found import Unchanged, validators_of
from onrecord.cli.batch import Failures, Tally, exit_code, tracked
from onrecord.cli.codes import INTERRUPTED
from onrecord.cli.remembering import Remembered
from onrecord.errors import ModelError, StoreError
from onrecord.pipeline import engine, read
from onrecord.store import Mode, day_given, knows, open_store, settle
from onrecord.store.ledger import Answered, begin, end, note_page, note_skip, run_key
from onrecord.types import Lead, Page, Skipped
from onrecord.worker import Worker

if TYPE_CHECKING:
    from onrecord.acquire.found import Found
    from onrecord.cli.batch import Asked
    from onrecord.cli.manner import Manner
    from onrecord.settings import Settings
    from onrecord.store import Store


@dataclass(frozen=True, slots=True)
class Work:
    """What stays the same from page to page; no store in a dry run of what is not there yet.

    ``run``: that of the ledger, none in a dry run.
    """

    store: Store | None
    settings: Settings
    engine: str
    tally: Tally
    failures: Failures
    manner: Manner
    dry_run: bool
    worker: Worker
    run: int | None


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
        failures = stack.enter_context(Failures(manner, tally, asked.error_file))
        store = _opened(db, stack, dry_run=dry_run)
        run = begin(store, run_key(asked.parts(inputs))) if store is not None and not dry_run else None
        intake = stack.enter_context(asked.intake(inputs, _memory(store, run, by, settings)))
        worker = stack.enter_context(Worker(settings))
        work = Work(store, settings, by, tally, failures, manner, dry_run, worker, run)
        try:
            with closing(tracked(intake, tally, manner)) as every:
                for found in every:
                    take(found, work)
            if store is not None and run is not None:
                settle(store)
                end(store, run)
        except KeyboardInterrupt:
            manner.insist(_stopped(tally, intake.expected, db, dry_run=dry_run))
            manner.insist("the page in hand was undone; the same command goes on from here")
            return INTERRUPTED
        except StoreError:
            manner.insist(_stopped(tally, intake.expected, db, dry_run=dry_run))
            raise
    manner.say(_told(tally, db, dry_run=dry_run))
    return exit_code(tally, exit_zero=asked.exit_zero)


def _memory(store: Store | None, run: int | None, by: str, settings: Settings) -> Remembered | None:
    return None if store is None or run is None else Remembered(store, run, by, settings.published)


def _opened(db: str, stack: ExitStack, *, dry_run: bool) -> Store | None:
    path = Path(db)
    if dry_run and not path.exists():
        return None
    return stack.enter_context(open_store(path, Mode.READ if dry_run else Mode.WRITE))


def take(found: Found, work: Work) -> None:
    """Read and keep what was found; say and count what became of it. Raises ModelError and StoreError."""
    try:
        _add(found, work)
    except (ModelError, StoreError):
        raise
    except Exception as error:  # noqa: BLE001 - a fault on one page must not end the batch; it is counted
        work.failures.fault(found.source, error)


def _add(found: Found, work: Work) -> None:
    page = found.result
    if isinstance(page, Skipped):
        _keep_skip(found.source, page, None, work)
        return
    if isinstance(page, Lead):
        is_new = work.store is None or work.dry_run or work.store.lead(page)
        _count(found.source, "new lead" if is_new else "known lead", 0, work)
        return
    if isinstance(page, Unchanged) or _is_known(page, work):
        _unchanged(found, work)
        return
    settings = _with_day(page, work)
    result = read(page, settings) if is_own(page) else work.worker.read(page, settings)
    if isinstance(result, Skipped):
        _keep_skip(found.source, result, page, work)
        return
    if work.store is None or work.dry_run:
        outcome = "readable"
    else:
        with work.store.writing():
            outcome = work.store.add(page, result).value
            _note(found, outcome, work)
    _count(found.source, outcome, len(result.statements), work)


def is_own(page: Page) -> bool:
    """Whether a page is a file of the user's, read in this process; what strangers sent, the worker reads."""
    return page.exchange is None and page.held is None


def _note(found: Found, outcome: str, work: Work) -> None:
    """Note in the ledger what became of an address."""
    if work.store is None or work.run is None or not is_web(found.source):
        return
    page = found.result
    answer = None
    if isinstance(page, Page) and page.exchange is not None:
        known = validators_of(page.exchange)
        answer = (work.engine, Answered(known.etag, known.modified, found.reserved))
    note_page(work.store, work.run, found.source, outcome, answer)


def _count(source: str, outcome: str, statements: int, work: Work) -> None:
    work.tally.outcomes[outcome] += 1
    work.tally.statements += statements
    work.manner.detail(f"{outcome} {source}: {statements:,} statements")


def _is_known(page: Page, work: Work) -> bool:
    return work.store is not None and knows(
        work.store, page.url, _digest(page), work.engine, work.settings.published
    )


def _with_day(page: Page, work: Work) -> Settings:
    """Return the settings with the day that was given for these bytes before, where none is given now."""
    if work.store is None or work.settings.published is not None:
        return work.settings
    return replace(work.settings, published=day_given(work.store, page.url, _digest(page)))


def _digest(page: Page) -> str:
    return hashlib.sha256(page.content).hexdigest()


def _unchanged(found: Found, work: Work) -> None:
    page = found.result
    if work.store is not None and work.run is not None:
        with work.store.writing():
            if isinstance(page, Page) and not is_own(page):
                work.store.seen(page)
            _note(found, "unchanged", work)
    _count(found.source, "unchanged", 0, work)


def _keep_skip(source: str, skip: Skipped, page: Page | None, work: Work) -> None:
    if work.store is not None and work.run is not None:
        with work.store.writing():
            work.store.skip(skip, None) if page is None else work.store.add(page, skip)
            if is_web(source):
                note_skip(work.store, work.run, source, skip)
    work.failures.skip(source, skip)


def _told(tally: Tally, db: str, *, dry_run: bool) -> str:
    where = f"nothing stored in {db} (dry run)" if dry_run else db
    return f"{tally.told()}; {tally.statements:,} statements; {where}; {tally.speed()}"


def _stopped(tally: Tally, every: int, db: str, *, dry_run: bool) -> str:
    return f"stopped after {tally.done:,} of {every:,}: {_told(tally, db, dry_run=dry_run)}"
