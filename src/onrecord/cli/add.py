"""``onrecord add``: pages into the database."""

from __future__ import annotations

from typing import Any

import click

from onrecord.cli.batch import Asked, input_options
from onrecord.cli.manner import common, manner
from onrecord.cli.options import database_option


@click.command()
@input_options
@database_option
@click.option("-n", "--dry-run", is_flag=True, help="Read and count; store nothing, create nothing.")
@common
@click.pass_context
def command(ctx: click.Context, /, *, db: str, dry_run: bool, **options: Any) -> None:  # noqa: ANN401 - click's values
    """Read pages into the database: files, folders, addresses, web archives, - for standard input.

    A page is stored whole or not at all. Pages already stored with the same bytes
    are passed over fast, so after a stop the same command goes on where it was.
    A page that changed is kept as a new capture beside the old one.

    \b
    onrecord add ~/clippings
    onrecord add crawl.warc.gz pages.wacz item.ninjs.json
    onrecord add -i list.txt --error-file failed.txt ; onrecord add -i failed.txt
    """  # noqa: D301 - \b is click's mark for lines kept as they are
    from onrecord.cli.adding import add_all  # noqa: PLC0415 - loads the pipeline and the store

    ctx.exit(add_all(Asked.taken_from(options), db, manner(), dry_run=dry_run))
