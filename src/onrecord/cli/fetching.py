"""The options about what is fetched: as what it is taken, how much of it, how politely."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import click

from onrecord.acquire.found import SourceKind
from onrecord.cli.configuration import KEYS, OBEY, RECORD
from onrecord.errors import SettingsError
from onrecord.settings import Fetching

if TYPE_CHECKING:
    from onrecord.acquire.intake import Wanted
    from onrecord.cli.manner import Verb


def fetch_options(verb: Verb) -> Verb:
    """Give a verb the options about what is fetched, as the fields of ``Fetched``."""
    kinds = click.Choice([kind.value for kind in SourceKind])
    options = (
        click.option("--as", "taken_as", type=kinds, help="What every input is, where that is not plain."),
        click.option("--since", metavar="DATE",
                     help="Of feeds and sitemaps nothing dated before: 2025-10-03."),
        click.option("--limit", type=click.IntRange(0), metavar="N",
                     help="Most pages of feeds and sitemaps."),
        click.option("--delay", envvar=KEYS["delay"].variable, default=KEYS["delay"].default,
                     metavar="SECONDS", type=click.FloatRange(0, 86400), show_default=True,
                     help="Least time between requests to a host."),
        click.option("--timeout", envvar=KEYS["timeout"].variable, default=KEYS["timeout"].default,
                     metavar="SECONDS", type=click.FloatRange(0, 86400, min_open=True), show_default=True,
                     help="Give up a request after this."),
        click.option("--contact", envvar=KEYS["contact"].variable, default=KEYS["contact"].default,
                     metavar="ADDRESS", help="Your e-mail or web address, told to the servers."),
        click.option("--reservations", envvar=KEYS["reservations"].variable,
                     type=click.Choice([OBEY, RECORD]), default=KEYS["reservations"].default,
                     show_default=True, help="Pages closed to archiving or mining: leave, or take."),
        click.option("--offline", is_flag=True, envvar="ONRECORD_OFFLINE", help="Fetch nothing."),
        click.option("--allow-private", is_flag=True, help="Also fetch from machines of your own network."),
    )  # fmt: skip
    for option in reversed(options):
        verb = option(verb)
    return verb


@dataclass(frozen=True, slots=True)
class Fetched:
    """The options of ``fetch_options`` as they came in."""

    taken_as: str | None
    since: str | None
    limit: int | None
    delay: float
    timeout: float
    contact: str
    reservations: str
    offline: bool
    allow_private: bool

    def settings(self) -> Fetching:
        """Return how pages are fetched. Raises SettingsError for what cannot be."""
        return Fetching(
            contact=self.contact or None,
            delay=self.delay,
            timeout=self.timeout,
            offline=self.offline,
            allow_private=self.allow_private,
            obey_reservations=self.reservations == OBEY,
        )

    def wanted(self, largest: int, url: str | None) -> Wanted:
        """Return what of the inputs is wanted. Raises SettingsError for a --since that is no day."""
        from onrecord.acquire.intake import Wanted  # noqa: PLC0415 - loads lxml

        kind = SourceKind(self.taken_as) if self.taken_as else None
        return Wanted(largest, url, kind, _day(self.since), self.limit)


def _day(since: str | None) -> str | None:
    if since is None:
        return None
    try:
        return date.fromisoformat(since).isoformat()
    except ValueError as error:
        msg = f"--since {since}: not a day of the calendar; write it as 2025-10-03"
        raise SettingsError(msg) from error
