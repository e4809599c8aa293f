"""Parquet in row groups, zstd; needs the extra ``onrecord[parquet]``."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from onrecord.export.flat import COLUMNS, NUMBERS, flat

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.codec import Row

GROUP = 20_000  # rows held at a time: some 30 MB
SCHEMA = pa.schema([pa.field(name, pa.float64() if name in NUMBERS else pa.string()) for name in COLUMNS])


def write_parquet(rows: Iterable[Row], out: BinaryIO) -> int:
    """Write one row a statement under SCHEMA, an empty table where there are none; return how many."""
    count = 0
    with pq.ParquetWriter(out, SCHEMA, compression="zstd") as writer:
        for group in _groups(iter(rows)):
            writer.write_table(pa.Table.from_pylist([flat(row) for row in group], schema=SCHEMA))
            count += len(group)
    return count


def _groups(rows: Iterator[Row]) -> Iterator[list[Row]]:
    while group := list(islice(rows, GROUP)):
        yield group
