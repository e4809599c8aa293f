"""Many inputs, one after another: which they are, what became of each, what to say at the end."""

from __future__ import annotations

import re
import sys
import time
import traceback
from collections import Counter
from dataclasses import dataclass, field, fields
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Self

import click

from onrecord.acquire import STDIN, Inputs, find, note_failure, read_list
from onrecord.cli.codes import DONE, SOME_FAILED, USAGE
from onrecord.cli.configuration import KEYS, MIB
from onrecord.cli.fetching import Fetched, fetch_options
from onrecord.cli.options import model_option
from onrecord.errors import SettingsError, UsageError
from onrecord.settings import CONVENTIONS, DEFAULT, OURS, Settings

if TYPE_CHECKING:
    from collections.abc import Generator

    from onrecord.acquire.crawl import Crawl
    from onrecord.acquire.found import Found
    from onrecord.acquire.intake import Intake, Memory
    from onrecord.cli.manner import Manner, Verb
    from onrecord.types import Skipped

FAULT = "fault of onrecord"
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+$")


def input_options(verb: Verb) -> Verb:
    """Give a verb PATH… and the options about inputs and how they are read, for ``Asked.taken_from``."""
    options = (
        click.argument("paths", nargs=-1, metavar="PATH..."),
        click.option("-i", "--input-list", metavar="FILE", help="Paths one a line; # comments; - for stdin."),
        click.option("--url", metavar="URL", help="Address of the one page given."),
    )
    verb = reading_options(verb)
    for option in reversed(options):
        verb = option(verb)
    return verb


def reading_options(verb: Verb) -> Verb:
    """Give a verb the options about how pages are fetched and read."""
    options = (
        click.option("--error-file", metavar="FILE", help="List failed inputs here, as -i takes them."),
        click.option("--published", metavar="DATE", help="Day of pages that do not say: 2025-10-03."),
        click.option("--languages", envvar=KEYS["languages"].variable, default=KEYS["languages"].default,
                     metavar="CODES", help="Languages read, comma-separated.", show_default=True),
        click.option("--largest-page", envvar=KEYS["largest_page"].variable, type=click.IntRange(1, 4096),
                     default=KEYS["largest_page"].default, metavar="MIB", help="Skip larger pages.",
                     show_default=True),
        model_option,
        click.option("--threads", envvar=KEYS["threads"].variable, type=click.IntRange(1, 256),
                     default=KEYS["threads"].default, metavar="N", help="Threads of the model.",
                     show_default=True),
        click.option("--least-statement", envvar=KEYS["least_statement"].variable, metavar="P",
                     type=click.FloatRange(0, 1), default=KEYS["least_statement"].default,
                     help="Leave out statements less sure than this.", show_default=True),
        click.option("--least-link", envvar=KEYS["least_link"].variable, metavar="P",
                     type=click.FloatRange(0, 1), default=KEYS["least_link"].default,
                     help="Name no speaker less sure than this.", show_default=True),
        click.option("--conventions", type=click.Choice(CONVENTIONS), default=OURS, show_default=True,
                     help="Whose marking of statements; polnear: the model alone, for comparing systems."),
        click.option("--exit-zero", is_flag=True, help="Exit 0 although some inputs failed."),
    )  # fmt: skip
    verb = fetch_options(verb)
    for option in reversed(options):
        verb = option(verb)
    return verb


@dataclass(frozen=True, slots=True)
class Asked:
    """The options of ``input_options`` as they came in."""

    paths: tuple[str, ...]
    error_file: str | None
    published: str | None
    languages: str
    largest_page: int
    model: str
    threads: int
    least_statement: float
    least_link: float
    conventions: str
    exit_zero: bool
    fetching: Fetched
    input_list: str | None = None
    url: str | None = None

    @classmethod
    def taken_from(cls, options: dict[str, Any]) -> Self:
        """Gather the options of ``input_options``."""
        names = {each.name for each in fields(Fetched)}
        fetched = Fetched(**{name: options.pop(name) for name in names})
        return cls(**options, fetching=fetched)

    def intake(self, inputs: Inputs, memory: Memory | None = None, crawl: Crawl | None = None) -> Intake:
        """Return what gives every page of the inputs, addresses fetched. SettingsError for a wrong option."""
        from onrecord.acquire.intake import Forgetful, Intake  # noqa: PLC0415 - loads lxml

        wanted = self.fetching.wanted(self.largest_page * MIB, self.url)
        return Intake(inputs, wanted, self.fetching.settings(), memory or Forgetful(), crawl)

    def parts(self, inputs: Inputs) -> list[str]:
        """Return what makes this run the same as another: its inputs and what of them is wanted."""
        asked = self.fetching
        return [*inputs.sources, f"as {asked.taken_as} since {asked.since} limit {asked.limit}"]

    def settings(self) -> Settings:
        """Return the settings the pages are read with; SettingsError for an unknown language or no date."""
        chosen = frozenset(code.strip() for code in self.languages.split(",") if code.strip())
        unknown = sorted(chosen - DEFAULT.languages)
        if unknown or not chosen:
            known = ",".join(sorted(DEFAULT.languages))
            msg = f"--languages: {', '.join(unknown) or 'nothing'} cannot be read; known are {known}"
            raise SettingsError(msg)
        return Settings(
            largest_page=self.largest_page * MIB,
            languages=chosen,
            model=self.model,
            threads=self.threads,
            least_statement=self.least_statement,
            least_link=self.least_link,
            conventions=self.conventions,
            published=_day(self.published),
        )

    def inputs(self) -> Inputs:
        """Find what is to be read; UsageError where nothing is named."""
        paths = [*self.paths]
        if self.input_list is not None:
            paths += read_list(_bytes_of(self.input_list))
        if not paths and self.input_list is None:
            msg = "nothing to read; name pages, folders, addresses, - for standard input, or a list with -i"
            raise UsageError(msg)
        if paths.count(STDIN) + (self.input_list == STDIN) > 1:
            msg = "standard input (-) can be read only once; name it once"
            raise UsageError(msg)
        found = find(paths)
        if self.url is not None and len(found.sources) != 1:
            msg = f"--url names the address of one page, but {len(found.sources):,} are given; leave it out"
            raise UsageError(msg)
        if self.url is not None and not _ADDRESS.match(self.url):
            msg = f"--url {self.url}: an address has a scheme; write https://… as the page has it"
            raise UsageError(msg)
        return found


def _day(asked: str | None) -> str | None:
    if asked is None:
        return None
    try:
        return date.fromisoformat(asked).isoformat()
    except ValueError as error:
        msg = f"--published {asked}: not a day of the calendar; write it as 2025-10-03"
        raise SettingsError(msg) from error


def _bytes_of(path: str) -> bytes:
    if path == STDIN:
        return sys.stdin.buffer.read()
    try:
        return Path(path).read_bytes()
    except OSError as error:
        msg = f"-i {path}: {error.strerror}; check the path"
        raise UsageError(msg) from error


@dataclass(slots=True)
class Tally:
    """What became of the inputs so far."""

    began: float = field(default_factory=time.monotonic)
    outcomes: Counter[str] = field(default_factory=Counter)
    skipped: Counter[str] = field(default_factory=Counter)
    statements: int = 0
    passed_over: int = 0
    left_out: Counter[str] = field(default_factory=Counter)

    @property
    def done(self) -> int:
        """How many inputs have an outcome."""
        return self.outcomes.total() + self.skipped.total()

    def told(self) -> str:
        """Return the counts by outcome, the skipped by reason, in one line."""
        parts = [f"{count:,} {outcome}" for outcome, count in self.outcomes.items()]
        if self.skipped:
            why = ", ".join(f"{count:,} {reason}" for reason, count in self.skipped.most_common())
            parts.append(f"{self.skipped.total():,} skipped ({why})")
        if self.passed_over:
            parts.append(f"{self.passed_over:,} passed over (not pages by their ending)")
        parts += [f"{count:,} {why}" for why, count in self.left_out.items()]
        return ", ".join(parts) or "nothing done"

    def speed(self) -> str:
        """Return the time taken and the rate."""
        seconds = max(time.monotonic() - self.began, 0.001)
        return f"{seconds:,.1f} s, {self.done / seconds:,.1f} a second"


class Failures:
    """Says each failed input on standard error, counts it in ``tally``, notes it in the error file."""

    def __init__(self, manner: Manner, tally: Tally, error_file: str | None) -> None:
        self._manner = manner
        self.tally = tally
        self._file = _create(error_file) if error_file is not None else None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        if self._file is not None:
            self._file.close()

    def skip(self, source: str, skipped: Skipped) -> None:
        """Count, say and note one skipped input."""
        self._note(source, skipped.reason.value, skipped.detail)

    def fault(self, source: str, error: Exception) -> None:
        """Count, say and note an input that onrecord itself failed on."""
        if self._manner.debug:
            traceback.print_exception(error)
        self._note(source, FAULT, f"{type(error).__name__}: {error}")

    def _note(self, source: str, reason: str, detail: str) -> None:
        self.tally.skipped[reason] += 1
        self._manner.say(f"skipped {source}: {reason}: {' '.join(detail.split())}", "yellow")
        if self._file is not None:
            self._file.write(note_failure(source, reason, detail))
            self._file.flush()


def _create(path: str) -> BinaryIO:
    try:
        return Path(path).open("wb")
    except OSError as error:
        msg = f"--error-file {path}: {error.strerror}; choose another place"
        raise UsageError(msg) from error


def exit_code(tally: Tally, *, exit_zero: bool) -> int:
    """Return DONE, SOME_FAILED where inputs were skipped, USAGE where onrecord itself failed on one."""
    if tally.skipped[FAULT]:
        return USAGE
    return SOME_FAILED if tally.skipped and not exit_zero else DONE


def tracked(
    intake: Intake, tally: Tally, manner: Manner, *, rows_follow: bool = False
) -> Generator[Found, None, None]:
    """Yield what an intake gives, drawing a bar with rate and time left where one is wanted.

    ``rows_follow``: what is read is written to standard output meanwhile; on a terminal
    that is progress enough, and a bar would run through it.
    """
    tally.left_out = intake.left_out
    if intake.expected == 1 or not manner.draws_progress or (rows_follow and sys.stdout.isatty()):
        yield from intake
        return
    from onrecord.cli.progress import drawn  # noqa: PLC0415 - loads rich

    yield from drawn(intake, tally, manner)
