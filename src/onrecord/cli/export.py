"""``onrecord export``: statements as files for other programs."""

from __future__ import annotations

from typing import Any

import click

from onrecord.cli.manner import common, manner
from onrecord.cli.options import Filters, database_option, filter_options

FORMATS = ("jsonl", "csv", "parquet", "bibtex", "ris", "csl", "jsonld", "annotations")


@click.command()
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="jsonl", show_default=True, help="What to write."
)
@click.option("-o", "--output", default="-", metavar="FILE", help="Write here, not to standard output.")
@click.option("--ascii", "ascii_only", is_flag=True, help="Escape all but ASCII in JSON.")
@click.option("--wacz", metavar="FILE", help="Write the captured pages themselves here, as a WACZ bundle.")
@filter_options
@database_option
@common
def command(*, form: str, output: str, ascii_only: bool, db: str, **options: Any) -> None:  # noqa: ANN401 - click's values
    """Write the statements that the filters leave, one a row; --kind all for every one.

    Each row says who, according to whom, where and when it was read, with the digest
    of the bytes and the offsets of the words; the article's text is not in it.

    \b
    onrecord export --format csv -o statements.csv
    onrecord export --format parquet -o kesse.parquet --speaker Kesse
    onrecord export --format bibtex -o kesse.bib --speaker Kesse
    onrecord export --wacz pages.wacz                   every page, for replay
    onrecord export --wacz kesse.wacz --speaker Kesse   the pages with statements of his
    """  # noqa: D301 - \b is click's mark for lines kept as they are
    from onrecord.cli.exporting import bundle, export  # noqa: PLC0415 - loads the store

    wacz = options.pop("wacz")
    if wacz is not None:
        bundle(wacz, db, Filters(**options), manner())
        return
    export((form, output, ascii_only), db, Filters(**options), manner())
