"""``onrecord watch``: feeds, followed."""

from __future__ import annotations

from typing import Any

import click

from onrecord.cli.batch import Asked, reading_options
from onrecord.cli.configuration import KEYS
from onrecord.cli.manner import common, manner
from onrecord.cli.options import database_option


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="FEEDS...")
@click.option(
    "--every",
    envvar=KEYS["every"].variable,
    default=KEYS["every"].default,
    show_default=True,
    type=click.FloatRange(0, min_open=True),
    metavar="MINUTES",
    help="How often a feed is asked.",
)
@click.option("--once", is_flag=True, help="Ask every feed once, now, and end.")
@database_option
@reading_options
@common
@click.pass_context
def command(ctx: click.Context, /, *, db: str, every: float, once: bool, **options: Any) -> None:  # noqa: ANN401 - click's values
    """Follow feeds and news sitemaps: read what is new in them, again and again.

    FEEDS are addresses of feeds, or files that list them one a line. A feed is asked only
    if it changed, its pages once. One that fails is asked less and less often. Ctrl-C or
    SIGTERM ends it (exit code 130); what was read is kept, and the next call goes on.

    \b
    onrecord watch feeds.txt --contact desk@daily-tern.example
    onrecord watch --once feeds.txt               for cron
    """  # noqa: D301 - \b is click's mark for lines kept as they are
    from onrecord.cli.watching import watch_all  # noqa: PLC0415 - loads the pipeline and the store

    ctx.exit(watch_all(Asked.taken_from(options), db, manner(), every * 60, once=once))
