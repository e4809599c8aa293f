"""``onrecord stats``: what the database holds, counted."""

from __future__ import annotations

import click

from onrecord.cli.manner import common
from onrecord.cli.options import database_option


@click.command()
@database_option
@click.option("--json", "as_json", is_flag=True, help="JSON.")
@common
def command(*, db: str, as_json: bool) -> None:
    """Count pages, captures, statements, speakers and outlets in the database."""
    from onrecord.cli.finding import stats  # noqa: PLC0415 - loads the store

    click.echo(stats(db, as_json=as_json), nl=False)
