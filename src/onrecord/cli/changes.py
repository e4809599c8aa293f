"""``onrecord changes``: what was edited between captures."""

from __future__ import annotations

import click

from onrecord.cli.manner import common, manner
from onrecord.cli.options import database_option


@click.command()
@click.argument("article", required=False, metavar="[ARTICLE|URL]")
@database_option
@click.option("--json", "as_json", is_flag=True, help="JSON.")
@click.option("--ascii", "ascii_only", is_flag=True, help="Escape all but ASCII in JSON.")
@common
def command(*, article: str | None, db: str, as_json: bool, ascii_only: bool) -> None:
    """Show what changed between captures of the same article, or of every article.

    Statements that are gone, new, or have other words or another speaker, and headlines. Where
    the words still stand in the page but are no longer read as a statement, it says so: then
    the text around them changed, or the version of onrecord that read it.

    \b
    onrecord changes https://…
    onrecord changes --json
    """  # noqa: D301 - \b is click's mark for lines kept as they are
    from onrecord.cli.changed import changes  # noqa: PLC0415 - loads the store

    changes(article, db, manner(), as_json=as_json, ascii_only=ascii_only)
