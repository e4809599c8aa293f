"""What ``onrecord read`` does: every input through the pipeline, out as it is read."""

from __future__ import annotations

from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING

from onrecord.acquire import load
from onrecord.cli.batch import Failures, Tally, exit_code, tracked
from onrecord.cli.output import destination, escaped, separated
from onrecord.cli.rows import of_record
from onrecord.cli.sheet import draw_record
from onrecord.codec import encode, encode_skip
from onrecord.export import COLUMNS
from onrecord.export.flat import flat
from onrecord.pipeline import read
from onrecord.types import Page, Record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from onrecord.cli.batch import Asked
    from onrecord.cli.manner import Manner
    from onrecord.cli.output import Delivery
    from onrecord.settings import Settings
    from onrecord.types import Skipped


def read_all(asked: Asked, kind: str, delivery: Delivery, manner: Manner) -> int:
    """Read every input, write each as it is done; return the exit code.

    ``kind`` is a Kind's value or all; it narrows tables, TSV and CSV.
    """
    inputs = asked.inputs()
    settings = asked.settings()
    tally = Tally(passed_over=inputs.passed_over)
    with (
        Failures(manner, tally, asked.error_file) as failures,
        destination(delivery.output) as file,
        closing(tracked(inputs.sources, tally, manner, rows_follow=delivery.output == "-")) as sources,
    ):
        results = _results(sources, partial(read_one, settings=settings, url=asked.url), failures, tally)
        _write(results, kind, delivery, file.write)
    if len(inputs.sources) > 1:
        manner.say(f"{tally.told()}; {tally.statements:,} statements; {tally.speed()}")
    return exit_code(tally, exit_zero=asked.exit_zero)


def _results(
    sources: Iterator[str], read_source: Callable[[str], Record | Skipped], failures: Failures, tally: Tally
) -> Iterator[tuple[str, Record | Skipped]]:
    for source in sources:
        try:
            result = read_source(source)
        except Exception as error:  # noqa: BLE001 - a fault on one page must not end the batch; it is counted
            failures.fault(source, error)
            continue
        if isinstance(result, Record):
            tally.outcomes["read"] += 1
            tally.statements += len(result.statements)
        else:
            failures.skip(source, result)
        yield source, result


def read_one(source: str, settings: Settings, url: str | None) -> Record | Skipped:
    """Load and read one input."""
    page = load(source, settings.largest_page, url)
    return read(page, settings) if isinstance(page, Page) else page


def _write(
    results: Iterator[tuple[str, Record | Skipped]],
    kind: str,
    delivery: Delivery,
    write: Callable[[bytes], object],
) -> None:
    if delivery.form in {"json", "nl"}:
        for source, result in results:
            write(escaped(_line(source, result), ascii_only=delivery.ascii_only) + b"\n")
        return
    if delivery.form == "table":
        for source, result in results:
            if isinstance(result, Record):
                write(draw_record(source, result, kind, delivery).encode("utf-8", "backslashreplace"))
        return
    cells = (
        {"input": source, **flat(row)}
        for source, result in results
        if isinstance(result, Record)
        for row in of_record(result)
        if kind in {"all", row.kind}
    )
    for line in separated(cells, delivery.form, ("input", *COLUMNS)):
        write(line.encode("utf-8", "backslashreplace"))


def _line(source: str, result: Record | Skipped) -> bytes:
    printable = source.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return encode(result, printable) if isinstance(result, Record) else encode_skip(result, printable)
