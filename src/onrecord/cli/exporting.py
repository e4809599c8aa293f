"""What ``onrecord export`` does: every row of a query, streamed into one file."""

from __future__ import annotations

import shutil
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from onrecord.archive.bundle import write_bundle
from onrecord.archive.write import warcinfo
from onrecord.cli.finding import query_of, say_untimed
from onrecord.cli.output import destination, escaped
from onrecord.codec import encode_row
from onrecord.errors import UsageError
from onrecord.export import Format, write
from onrecord.store import Mode, Order, Query, Texts, bundled, open_store
from onrecord.store import rows as rows_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.cli.manner import Manner
    from onrecord.cli.options import Filters
    from onrecord.codec import Row


def export(wanted: tuple[str, str, bool], db: str, filters: Filters, manner: Manner) -> None:
    """Write the rows that the filters leave; ``wanted`` is format, file or -, ASCII alone.

    Raises UsageError for Parquet to a terminal, or without pyarrow.
    """
    form, output, ascii_only = wanted
    if form == "parquet" and output == "-" and sys.stdout.isatty():
        msg = "Parquet is no text for a terminal; name a file with -o"
        raise UsageError(msg)
    query = query_of(filters, "", Order.NEWEST, 1)
    with open_store(Path(db), Mode.READ) as store, destination(output) as file:
        count = _written(rows_of(store, query), (Format(form), Texts(store)), file, ascii_only=ascii_only)
        say_untimed(store, query, manner)
    where = "" if output == "-" else f" in {output}"
    kind = "" if filters.kind == "all" else f" of {filters.kind}"
    manner.say(f"{count:,} statements{kind}{where}, {form}")


def bundle(output: str, db: str, filters: Filters, manner: Manner) -> None:
    """Write the evidence of all pages, or of those with statements that the filters leave, as a WACZ bundle.

    Raises UsageError where the place cannot be written or is no file: a bundle is no stream.
    """
    if output == "-":
        msg = "--wacz -: a bundle is written with its position known; name a file"
        raise UsageError(msg)
    query = query_of(filters, "", Order.NEWEST, 1)
    now = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    is_all = query == Query(kind=query.kind, order=Order.NEWEST, limit=1)
    with open_store(Path(db), Mode.READ) as store, destination(output) as file:
        articles = None if is_all else {row.article.id for row in rows_of(store, query)}
        count = write_bundle(file, warcinfo("data.warc.gz", now).member, bundled(store, articles), now)
    manner.say(f"{count:,} WARC records in {output}")


def _written(rows: Iterable[Row], wanted: tuple[Format, Texts], file: BinaryIO, *, ascii_only: bool) -> int:
    form, texts = wanted
    if form is Format.PARQUET and not file.seekable():
        # Parquet is written with its position known, which a pipe has not
        with tempfile.TemporaryFile() as held:
            count = write(rows, form, held)
            held.seek(0)
            shutil.copyfileobj(held, file)
        return count
    if form is Format.JSONL and ascii_only:
        count = 0
        for count, row in enumerate(rows, 1):  # noqa: B007 - the last value is the number written
            file.write(escaped(encode_row(row), ascii_only=True) + b"\n")
        return count
    return write(rows, form, file, texts)
