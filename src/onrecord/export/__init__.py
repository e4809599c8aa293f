"""Statements for others: JSON lines, CSV, Parquet; streamed, and without the article text.

Every row says who, per whom, where it was read, of which capture, at which offsets and
on what basis; a holder of the page finds the words again by digest and offsets.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, BinaryIO

from onrecord.codec import encode_row
from onrecord.errors import UsageError
from onrecord.export.flat import COLUMNS
from onrecord.export.table import write_csv

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.codec import Row

__all__ = ["COLUMNS", "Format", "write"]


class Format(StrEnum):
    """What to write: ``jsonl`` nested, ``csv`` and ``parquet`` flat."""

    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"


def write(rows: Iterable[Row], form: Format, out: BinaryIO) -> int:
    """Write rows as they come and return how many; ``out`` stays open.

    Raises UsageError for Parquet where its library is not installed.
    """
    if form is Format.CSV:
        return write_csv(rows, out)
    if form is Format.PARQUET:
        return _write_parquet(rows, out)
    count = 0
    for count, row in enumerate(rows, 1):  # noqa: B007 - the last value is the number written
        out.write(encode_row(row) + b"\n")
    return count


def _write_parquet(rows: Iterable[Row], out: BinaryIO) -> int:
    try:
        from onrecord.export.parquet import write_parquet  # noqa: PLC0415 - an extra, and 170 MB
    except ModuleNotFoundError as error:
        if error.name != "pyarrow":
            raise
        msg = "Parquet needs pyarrow, which is not installed: pip install 'onrecord[parquet]'"
        raise UsageError(msg) from error
    return write_parquet(rows, out)
