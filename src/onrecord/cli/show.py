"""``onrecord show``: one statement with all that it rests on."""

from __future__ import annotations

import click

from onrecord.cli.manner import common, manner
from onrecord.cli.options import database_option


@click.command()
@click.argument("statement")
@database_option
@click.option("--json", "as_json", is_flag=True, help="JSON.")
@click.option("--ascii", "ascii_only", is_flag=True, help="Escape all but ASCII in JSON.")
@common
@click.pass_context
def command(ctx: click.Context, /, *, statement: str, db: str, as_json: bool, ascii_only: bool) -> None:
    """Show STATEMENT (an id) in its paragraph: who and why, through whom, where and when.

    The words are the page's own; that they were said is the outlet's report.
    """
    from onrecord.cli.showing import show  # noqa: PLC0415 - loads the store

    ctx.exit(show(statement, db, manner(), as_json=as_json, ascii_only=ascii_only))
