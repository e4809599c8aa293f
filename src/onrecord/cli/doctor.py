"""``onrecord doctor``: is everything here that is needed, and what to do where not."""

from __future__ import annotations

import click

from onrecord.cli.manner import common, manner
from onrecord.cli.options import database_option, model_option


@click.command()
@database_option
@model_option
@click.option("--json", "as_json", is_flag=True, help="JSON: engine, schema, versions, every check.")
@common
@click.pass_context
def command(ctx: click.Context, /, *, db: str, model: str, as_json: bool) -> None:
    """Check Python, SQLite, the packages, the model, the disk and the database; change nothing.

    Exits 1 where something is wrong, and says what to do.
    """
    from onrecord.cli.checks import examine, told  # noqa: PLC0415 - loads SQLite and the codec

    report = examine(db, model)
    click.echo(told(report, as_json=as_json, colour=manner().colour), nl=False, color=True)
    ctx.exit(0 if all(check.ok for check in report.checks) else 1)
