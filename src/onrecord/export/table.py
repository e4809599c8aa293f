"""Comma-separated values that a spreadsheet shows and does not run."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, BinaryIO

from onrecord.export.flat import COLUMNS, flat

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.codec import Row
    from onrecord.export.flat import Cell

# A spreadsheet takes a cell that begins so for a formula; pages are written by strangers.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_csv(rows: Iterable[Row], out: BinaryIO) -> int:
    """Write a header and one line a statement, UTF-8, lines ended by LF; return how many."""
    text = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
    try:
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(COLUMNS)
        count = 0
        for count, row in enumerate(rows, 1):  # noqa: B007 - the last value is the number written
            writer.writerow([guarded(cell) for cell in flat(row).values()])
        return count
    finally:
        text.detach()  # the caller's stream stays open


def guarded(cell: Cell) -> Cell:
    """Return text that a spreadsheet would take for a formula with an apostrophe before it."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
