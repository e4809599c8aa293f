"""``onrecord leads``: pages to look at, as other collections name them."""

from __future__ import annotations

from typing import Any

import click

from onrecord.cli.manner import common
from onrecord.cli.options import database_option
from onrecord.cli.output import Delivery, format_options


@click.command()
@click.option("--all", "every", is_flag=True, help="Also those whose page is in the database.")
@click.option("--urls", is_flag=True, help="Addresses alone, one a line, as `onrecord add -i -` takes them.")
@click.option("--full", is_flag=True, help="Whole words in the table, not cut.")
@database_option
@format_options
@common
def command(*, every: bool, urls: bool, db: str, **options: Any) -> None:  # noqa: ANN401 - click's values
    """List the leads whose page was not read yet: address, and the words that were found there.

    Leads come from GDELT quotation-graph files (`onrecord add 20251003090100.gqg.json.gz`). They
    name no speaker and are no records: read the page to have one.

    \b
    onrecord leads
    onrecord leads --urls | onrecord add -i -
    """  # noqa: D301 - \b is click's mark for lines kept as they are
    from onrecord.cli.leading import leads  # noqa: PLC0415 - loads the store

    leads(db, Delivery.taken_from(options, "auto"), every=every, urls=urls)
