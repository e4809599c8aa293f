"""What ``onrecord read`` does: every input through the pipeline, out as it is read."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from onrecord.acquire.found import Unchanged
from onrecord.cli.batch import Failures, Tally, exit_code, tracked
from onrecord.cli.output import destination, escaped, separated
from onrecord.cli.sheet import draw_record
from onrecord.codec import encode, encode_lead, encode_skip, rows_of
from onrecord.errors import ModelError
from onrecord.export import COLUMNS
from onrecord.export.flat import flat
from onrecord.pipeline import read
from onrecord.types import Lead, Record, Skipped
from onrecord.worker import Worker

if TYPE_CHECKING:
    from onrecord.acquire.found import Found
    from onrecord.cli.batch import Asked
    from onrecord.cli.manner import Manner
    from onrecord.cli.output import Delivery
    from onrecord.settings import Settings


_COLUMNS = ("input", *COLUMNS)


def read_all(asked: Asked, kind: str, delivery: Delivery, manner: Manner) -> int:
    """Read every input, write each as it is done; return the exit code.

    ``kind`` is a Kind's value or all; it narrows tables, TSV and CSV.
    """
    inputs = asked.inputs()
    settings = asked.settings()
    tally = Tally(passed_over=inputs.passed_over)
    with (
        asked.intake(inputs) as intake,
        Worker(settings) as worker,
        Failures(manner, tally, asked.error_file) as failures,
        destination(delivery.output) as file,
        closing(tracked(intake, tally, manner, rows_follow=delivery.output == "-")) as every,
    ):
        file.write(_head(delivery.form))
        for found in every:
            try:
                result = read_one(found, settings, worker)
                told = _told(found.source, result, kind, delivery)
            except ModelError:
                raise
            except Exception as error:  # noqa: BLE001 - a fault on one page must not end the batch; it is counted
                failures.fault(found.source, error)
                continue
            _count(found.source, result, tally, failures)
            file.write(told)
    if tally.done > 1:
        manner.say(f"{tally.told()}; {tally.statements:,} statements; {tally.speed()}")
    return exit_code(tally, exit_zero=asked.exit_zero)


def _count(source: str, result: Record | Skipped | Lead, tally: Tally, failures: Failures) -> None:
    if isinstance(result, Record):
        tally.outcomes["read"] += 1
        tally.statements += len(result.statements)
    elif isinstance(result, Lead):
        tally.outcomes["lead"] += 1
    else:
        failures.skip(source, result)


def read_one(found: Found, settings: Settings, worker: Worker) -> Record | Skipped | Lead:
    """Read what was found: a file here, what strangers sent in the worker."""
    page = found.result
    if isinstance(page, Unchanged):  # read asks for no page only if it changed
        raise TypeError(found.source)
    if isinstance(page, Skipped | Lead):
        return page
    return read(page, settings) if page.exchange is None and page.held is None else worker.read(page)


def _head(form: str) -> bytes:
    return "".join(separated((), form, _COLUMNS)).encode() if form in {"csv", "tsv"} else b""


def _told(source: str, result: Record | Skipped | Lead, kind: str, delivery: Delivery) -> bytes:
    """Return what is written for one input: nothing for a skipped one, or a lead, but in JSON."""
    if delivery.form in {"json", "nl"}:
        return escaped(_line(source, result), ascii_only=delivery.ascii_only) + b"\n"
    if not isinstance(result, Record):
        return b""
    if delivery.form == "table":
        return draw_record(source, result, kind, delivery).encode("utf-8", "backslashreplace")
    cells = ({"input": source, **flat(row)} for row in rows_of(result) if kind in {"all", row.kind})
    told = separated(cells, delivery.form, _COLUMNS, head=False)
    return "".join(told).encode("utf-8", "backslashreplace")


def _line(source: str, result: Record | Skipped | Lead) -> bytes:
    printable = source.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    if isinstance(result, Lead):
        return encode_lead(result, printable)
    return encode(result, printable) if isinstance(result, Record) else encode_skip(result, printable)
