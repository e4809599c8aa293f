"""What ``onrecord export`` does: every row of a query, streamed into one file."""

from __future__ import annotations

import shutil
import sys
import tempfile
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from onrecord.cli.finding import query_of
from onrecord.cli.output import destination, separated
from onrecord.cli.rows import COLUMNS, flat, line
from onrecord.errors import UsageError
from onrecord.store import Mode, Order, open_store
from onrecord.store import rows as rows_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.cli.manner import Manner
    from onrecord.cli.options import Filters
    from onrecord.codec import Row

GROUP = 10_000
"""Rows of a Parquet row group: some MB in memory at a time."""


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
        counted = _Counted(rows_of(store, query))
        if form == "parquet":
            _parquet(counted, file, straight=output != "-")
        elif form == "csv":
            file.writelines(
                each.encode() for each in separated((flat(row) for row in counted), "csv", COLUMNS)
            )
        else:
            file.writelines(line(row, ascii_only=ascii_only) + b"\n" for row in counted)
    where = "" if output == "-" else f" in {output}"
    manner.say(f"{counted.count:,} statements{where}, {form}")


class _Counted:
    """Rows, counted as they pass."""

    def __init__(self, rows: Iterator[Row]) -> None:
        self.count = 0
        self._rows = rows

    def __iter__(self) -> Iterator[Row]:
        for row in self._rows:
            self.count += 1
            yield row


def _parquet(rows: Iterable[Row], file: BinaryIO, *, straight: bool) -> None:
    if straight:
        _write_parquet(rows, file)
        return
    with tempfile.TemporaryFile() as held:  # Parquet is written with its position known, which a pipe has not
        _write_parquet(rows, held)
        held.seek(0)
        shutil.copyfileobj(held, file)


def _write_parquet(rows: Iterable[Row], file: BinaryIO) -> None:
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra, 170 MB
        from pyarrow import parquet  # noqa: PLC0415 - likewise
    except ModuleNotFoundError as error:
        msg = "Parquet needs pyarrow: pip install 'onrecord[parquet]', or choose --format jsonl or csv"
        raise UsageError(msg) from error
    schema = _schema(pa)
    left = iter(rows)
    with parquet.ParquetWriter(file, schema, compression="zstd") as writer:
        while group := list(islice(left, GROUP)):
            writer.write_table(pa.Table.from_pylist([_columns(row) for row in group], schema=schema))


def _columns(row: Row) -> dict[str, Any]:
    cells = flat(row)
    cells["offsets"] = [{"start": start, "end": end} for start, end in row.content]
    return cells


_NUMBERS = ("confidence", "speaker_confidence")
_LISTS = ("chain", "flags")


def _schema(pa: Any) -> Any:  # noqa: ANN401 - pyarrow ships no types
    span = pa.struct([("start", pa.int64()), ("end", pa.int64())])
    kinds = {
        **dict.fromkeys(_NUMBERS, pa.float64()),
        **dict.fromkeys(_LISTS, pa.list_(pa.string())),
        "offsets": pa.list_(span),
    }
    return pa.schema([(name, kinds.get(name, pa.string())) for name in COLUMNS])
