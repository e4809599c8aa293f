"""``onrecord read``: who said what in pages, nothing stored."""

from __future__ import annotations

from typing import Any

import click

from onrecord.cli.batch import Asked, input_options
from onrecord.cli.manner import common, manner
from onrecord.cli.options import kind_option
from onrecord.cli.output import Delivery, format_options


@click.command()
@input_options
@kind_option("Statements in the table, TSV and CSV; JSON holds all.")
@click.option("--full", is_flag=True, help="Whole words in the table, not cut.")
@format_options
@common
@click.pass_context
def command(ctx: click.Context, /, *, kind: str, **options: Any) -> None:  # noqa: ANN401 - click's values
    """Show who said what in pages: files, folders, addresses, web archives, - for standard input.

    \b
    onrecord read page.html
    onrecord read --json clippings/ > records.jsonl     one object a page, skips included
    onrecord read --nl crawl.warc.gz                    a page a line; also WACZ, ninjs
    curl -s https://… | onrecord read - --url https://…
    """  # noqa: D301 - \b is click's mark for lines kept as they are
    from onrecord.cli.reading import read_all  # noqa: PLC0415 - loads the whole pipeline

    delivery = Delivery.taken_from(options, manner().colour)
    ctx.exit(read_all(Asked.taken_from(options), kind, delivery, manner()))
