"""Statements for others: rows, tables, citations, linked data, feeds; streamed, without the article text.

Every row says who, per whom, where it was read, of which capture, at which offsets and
on what basis; a holder of the page finds the words again by digest and offsets.
"""

from __future__ import annotations

import json
from enum import StrEnum
from typing import TYPE_CHECKING, Any, BinaryIO

from onrecord.codec import encode_row
from onrecord.errors import UsageError
from onrecord.export.attribution import attribution
from onrecord.export.citing import bibtex, csl, csl_text, note, plain, ris
from onrecord.export.flat import COLUMNS
from onrecord.export.giver import Giver, archive_link, deep_link, permalink, urn, web_address
from onrecord.export.linked import annotation, quotation
from onrecord.export.table import write_csv

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from onrecord.codec import Row

    Texts = Callable[[Row], str]

__all__ = [
    "COLUMNS",
    "Citation",
    "Format",
    "Giver",
    "annotation",
    "archive_link",
    "attribution",
    "bibtex",
    "cite",
    "csl",
    "deep_link",
    "note",
    "permalink",
    "plain",
    "quotation",
    "ris",
    "urn",
    "web_address",
    "write",
]


class Format(StrEnum):
    """What to write: ``jsonl`` nested, ``csv`` and ``parquet`` flat, the rest an entry a statement.

    ``csl``, ``jsonld`` and ``annotations`` are JSON arrays.
    """

    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"
    BIBTEX = "bibtex"
    RIS = "ris"
    CSL = "csl"
    JSONLD = "jsonld"
    ANNOTATIONS = "annotations"


class Citation(StrEnum):
    """The forms that one statement is cited in."""

    PLAIN = "plain"
    BIBTEX = "bibtex"
    RIS = "ris"
    CSL = "csl"
    JSONLD = "jsonld"
    ANNOTATION = "annotation"


def cite(row: Row, form: Citation, giver: Giver, text: str) -> str:
    """Return one statement cited, ended by a line end; ``text`` is the article's."""
    if form is Citation.JSONLD:
        return _pretty(quotation(row, giver))
    if form is Citation.ANNOTATION:
        return _pretty(annotation(row, giver, text))
    if form is Citation.PLAIN:
        return plain(row, giver) + "\n"
    return {Citation.BIBTEX: bibtex, Citation.RIS: ris, Citation.CSL: csl_text}[form](row, giver)


def write(
    rows: Iterable[Row], form: Format, out: BinaryIO, texts: Texts | None = None, giver: Giver | None = None
) -> int:
    """Write rows as they come and return how many; ``out`` stays open.

    ``texts`` gives the text of a row's article, which annotations are checked against.
    Raises UsageError for Parquet where its library is not installed, ValueError for annotations
    without ``texts``.
    """
    by = giver or Giver()
    if form is Format.CSV:
        return write_csv(rows, out)
    if form is Format.PARQUET:
        return _write_parquet(rows, out)
    if form is Format.JSONL:
        return _write_each((encode_row(row) + b"\n" for row in rows), out)
    if form in {Format.BIBTEX, Format.RIS}:
        told = bibtex if form is Format.BIBTEX else ris
        return _write_each((f"{told(row, by)}\n".encode("utf-8", "backslashreplace") for row in rows), out)
    return _write_array((_node(row, form, texts, by) for row in rows), out)


def _write_each(parts: Iterable[bytes], out: BinaryIO) -> int:
    count = 0
    for count, part in enumerate(parts, 1):  # noqa: B007 - the last value is the number written
        out.write(part)
    return count


def _write_array(nodes: Iterable[dict[str, Any]], out: BinaryIO) -> int:
    count = 0
    out.write(b"[")
    for count, node in enumerate(nodes, 1):
        line = json.dumps(node, ensure_ascii=False)
        out.write((",\n" if count > 1 else "\n").encode() + line.encode("utf-8", "backslashreplace"))
    out.write(b"\n]\n")
    return count


def _node(row: Row, form: Format, texts: Texts | None, giver: Giver) -> dict[str, Any]:
    if form is Format.CSL:
        return csl(row, giver)
    if form is Format.JSONLD:
        return quotation(row, giver)
    if texts is None:
        msg = "annotations want the texts of the articles to be checked against"
        raise ValueError(msg)
    return annotation(row, giver, texts(row))


def _pretty(node: object) -> str:
    return json.dumps(node, ensure_ascii=False, indent=2) + "\n"


def _write_parquet(rows: Iterable[Row], out: BinaryIO) -> int:
    try:
        from onrecord.export.parquet import write_parquet  # noqa: PLC0415 - an extra, and 170 MB
    except ModuleNotFoundError as error:
        if error.name != "pyarrow":
            raise
        msg = "Parquet needs pyarrow, which is not installed: pip install 'onrecord[parquet]'"
        raise UsageError(msg) from error
    return write_parquet(rows, out)
