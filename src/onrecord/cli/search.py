"""``onrecord search``: statements by words and by everything else."""

from __future__ import annotations

from typing import Any

import click

from onrecord.cli.manner import common, manner
from onrecord.cli.options import Filters, database_option, filter_options, time_limit_option
from onrecord.cli.output import Delivery, format_options


@click.command()
@click.argument("words", nargs=-1, metavar="[WORDS]...")
@filter_options
@click.option(
    "--order",
    type=click.Choice(["newest", "relevance"]),
    default="newest",
    show_default=True,
    help="Which come first.",
)
@click.option(
    "--limit", type=click.IntRange(1, 100_000), default=20, show_default=True, help="At most so many."
)
@click.option("--full", is_flag=True, help="Whole words in the table, not cut.")
@database_option
@time_limit_option
@format_options
@common
@click.pass_context
def command(ctx: click.Context, /, **options: Any) -> None:  # noqa: ANN401 - click's values
    """Find statements that hold all the WORDS; case and accents do not count.

    "…" finds words side by side, and harb* every word that begins so.

    \b
    onrecord search harbour --speaker Kesse --from 2025-10
    onrecord search '"harbour plan"' --form direct --json
    onrecord search --outlet 'Daily Tern' --from 2025
    onrecord search --place Shushi --near 39.76,46.75 --within 30
    onrecord search --time said --when 2020-11
    onrecord search --time content --from 1991 --to 1994-05
    """  # noqa: D301 - \b is click's mark for lines kept as they are
    from onrecord.cli.finding import search  # noqa: PLC0415 - loads the store

    delivery = Delivery.taken_from(options, manner().colour)
    ask = {name: options.pop(name) for name in ("words", "order", "limit", "db", "time_limit")}
    ctx.exit(search(ask, Filters(**options), delivery, manner()))
