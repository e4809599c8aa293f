"""``onrecord verify``: the proof that every stored statement is in its evidence."""

from __future__ import annotations

import click

from onrecord.cli.manner import common, manner
from onrecord.cli.options import database_option


@click.command()
@database_option
@click.option("--json", "as_json", is_flag=True, help="JSON.")
@common
@click.pass_context
def command(ctx: click.Context, /, *, db: str, as_json: bool) -> None:
    """Read all evidence again and prove that the words of every stored statement are in it.

    Each WARC record beside the database and each page inside it is read and its digest
    checked, the article composed from the bytes anew, and every statement looked up in it.
    One line on standard output for each fault, with file, record, capture and statement.

    \b
    Exit codes: 0 all is proven; 1 there are faults.
    """  # noqa: D301 - \b is click's mark for lines kept as they are
    from onrecord.cli.verifying import verify  # noqa: PLC0415 - loads the store

    ctx.exit(verify(db, manner(), as_json=as_json))
