"""Data on its way out: table, TSV, CSV, JSON and JSON lines, to standard output or a file."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import os
import re
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from onrecord.cli.terminal import one_line
from onrecord.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from onrecord.cli.manner import Verb

_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")

FORMATS = {
    "table": "A table for people (default on a terminal).",
    "tsv": "Tab-separated, one line a row, blanks in a cell made one space (default in a pipe).",
    "csv": "CSV, words as printed.",
    "json": "JSON.",
    "nl": "JSON, one object a line.",
}


def format_options(verb: Verb) -> Verb:
    """Give a verb --table --tsv --csv --json --nl, --ascii and -o."""
    ascii_help = "Escape all but ASCII in JSON."
    verb = click.option("--ascii", "ascii_only", is_flag=True, help=ascii_help)(verb)
    verb = click.option("-o", "--output", default="-", metavar="FILE", help="Write here, not to stdout.")(
        verb
    )
    for name, text in reversed(FORMATS.items()):
        verb = click.option(f"--{name}", "form", flag_value=name, default=None, help=text)(verb)
    return verb


@dataclass(frozen=True, slots=True)
class Delivery:
    """Where rows go and how: the options of ``format_options`` and --full."""

    form: str
    output: str
    ascii_only: bool
    full: bool
    colour: str

    @classmethod
    def taken_from(cls, options: dict[str, Any], colour: str) -> Delivery:
        """Take its own options out of all the options of a verb."""
        output = options.pop("output")
        form = chosen(options.pop("form"), output)
        return cls(form, output, options.pop("ascii_only"), options.pop("full"), colour)


def chosen(form: str | None, output: str) -> str:
    """Return the format asked for, else table on a terminal and TSV elsewhere."""
    if form is not None:
        return form
    return "table" if output == "-" and sys.stdout.isatty() else "tsv"


def dumped(value: object, *, ascii_only: bool, indent: int | None = None) -> str:
    """Return ``value`` as JSON in UTF-8 characters, or escaped to ASCII."""
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent, allow_nan=False)
    return text if ascii_only else text.encode("utf-8", "backslashreplace").decode()


@contextlib.contextmanager
def destination(output: str) -> Iterator[BinaryIO]:
    """Give standard output (``-``) or the file ``output``, open for bytes.

    A file is written beside its place and renamed when whole: an interrupted
    or failed run leaves what was there before. A device or pipe is written straight.
    Raises UsageError for a place that cannot be written.
    """
    if output == "-":
        sys.stdout.flush()
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    target = Path(output).resolve()  # a link stays a link
    try:
        if target.exists() and not target.is_file():
            with target.open("wb") as device:
                yield device
            return
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    except OSError as error:
        msg = f"{output}: cannot be written: {error.strerror}; choose another place with -o"
        raise UsageError(msg) from error
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        _give_usual_mode(name)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _give_usual_mode(name: str) -> None:
    mask = os.umask(0)
    os.umask(mask)
    Path(name).chmod(0o666 & ~mask)


def escaped(line: bytes, *, ascii_only: bool) -> bytes:
    """Return a line of JSON, its characters beyond ASCII escaped where asked."""
    if not ascii_only or line.isascii():
        return line
    return _BEYOND_ASCII.sub(lambda found: json.dumps(found[0])[1:-1], line.decode()).encode()


def array(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Yield JSON lines as one JSON array, an element a line."""
    before = b"[\n"
    for line in lines:
        yield before + line
        before = b",\n"
    yield b"[]\n" if before == b"[\n" else b"\n]\n"


def separated(
    rows: Iterable[Mapping[str, Any]], form: str, columns: tuple[str, ...], *, head: bool = True
) -> Iterator[str]:
    """Yield the ``columns`` of flat rows as csv or tsv lines; ``head``: their names first."""
    told = _tsv_line if form == "tsv" else _csv_line
    if head:
        yield told(columns)
    for row in rows:
        yield told([row[name] for name in columns])


def _tsv_line(cells: Sequence[Any]) -> str:
    return "\t".join(one_line("" if cell is None else str(cell)) for cell in cells) + "\n"


def _csv_line(cells: Sequence[Any]) -> str:
    from onrecord.export.table import guarded  # noqa: PLC0415 - loads msgspec

    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerow([guarded(cell) for cell in cells])
    return buffer.getvalue()
