"""``onrecord who``: every statement of one speaker in time order."""

from __future__ import annotations

from typing import Any

import click

from onrecord.cli.manner import common, manner
from onrecord.cli.options import database_option, kind_option
from onrecord.cli.output import Delivery, format_options


@click.command()
@click.argument("name", nargs=-1, required=True)
@click.option(
    "--limit", type=click.IntRange(1, 100_000), default=1000, show_default=True, help="At most so many."
)
@kind_option("What the speaker did.")
@click.option("--about", is_flag=True, help="What others say that names them, instead; of any kind.")
@click.option("--full", is_flag=True, help="Whole words in the table, not cut.")
@database_option
@format_options
@common
@click.pass_context
def command(ctx: click.Context, /, name: tuple[str, ...], **options: Any) -> None:  # noqa: ANN401 - click's values
    """Show what NAME is reported to have said, oldest first, with the names as printed.

    A table also has roles over time, bodies, outlets, and what others say that names them. A
    name of several people gives the list of them and exit code 1; the id of one is a NAME too.

    \b
    onrecord who Amadu Kesse
    onrecord who Kesse --csv -o kesse.csv
    onrecord who Kesse --kind all        what he is reported to think and know too
    """  # noqa: D301 - \b is click's mark for lines kept as they are
    from onrecord.cli.speaking import who  # noqa: PLC0415 - loads the store

    delivery = Delivery.taken_from(options, manner().colour)
    ctx.exit(who(" ".join(name), options, delivery, manner()))
