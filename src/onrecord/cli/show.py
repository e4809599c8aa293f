"""``onrecord show``: one statement with all that it rests on."""

from __future__ import annotations

from typing import Any

import click

from onrecord.cli.manner import common, manner
from onrecord.cli.options import database_option

CITATIONS = ("plain", "bibtex", "ris", "csl", "jsonld", "annotation")


@click.command()
@click.argument("statement")
@database_option
@click.option("--cite", type=click.Choice(CITATIONS), help="As a citation.")
@click.option("--json", "as_json", is_flag=True, help="JSON.")
@click.option("--ascii", "ascii_only", is_flag=True, help="Escape all but ASCII in JSON.")
@click.option("--page", is_flag=True, help="Write the captured page itself, its bytes as they were read.")
@common
@click.pass_context
def command(ctx: click.Context, /, *, statement: str, db: str, **options: Any) -> None:  # noqa: ANN401 - click's values
    """Show STATEMENT (an id) in its paragraph: who and why, through whom, where and when.

    The words are the page's own; that they were said is the outlet's report. Below them stand
    the live page, marked at the words, our own copy, and where a web archive would have one.

    \b
    onrecord show --cite bibtex STATEMENT
    onrecord show --page STATEMENT > page.html
    """  # noqa: D301 - \b is click's mark for lines kept as they are
    from onrecord.cli.showing import cite, show, write_page  # noqa: PLC0415 - loads the store

    form = options.pop("cite")
    if options.pop("page"):
        ctx.exit(write_page(statement, db))
    if form is not None:
        ctx.exit(cite(statement, db, form))
    ctx.exit(show(statement, db, manner(), **options))
