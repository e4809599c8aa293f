"""Types <-> JSON lines, one object a line, skips included; the only user of msgspec.

The form is the one that ``onrecord read --json`` prints: ``shapes.RecordLine`` or
``shapes.SkipLine``, UTF-8, nothing escaped that need not be, keys in a fixed order.
"""

from __future__ import annotations

from dataclasses import dataclass
from inspect import cleandoc
from typing import Any, TypeVar

import msgspec

from onrecord.codec.inward import record_of
from onrecord.codec.outward import hop_name, line_of
from onrecord.codec.row import (
    CUT,
    Row,
    RowArticle,
    RowMoment,
    RowPlace,
    RowReview,
    RowSpeaker,
    RowUtterance,
    rows_of,
)
from onrecord.codec.shapes import SCHEMA, Hop, LeadLine, RecordLine, Skip, SkipLine
from onrecord.codec.whereabouts import beside, moments_within
from onrecord.errors import CodecError
from onrecord.types import Lead, Record, Skipped

__all__ = [
    "CUT",
    "SCHEMA",
    "Hop",
    "Row",
    "RowArticle",
    "RowMoment",
    "RowPlace",
    "RowReview",
    "RowSpeaker",
    "RowUtterance",
    "beside",
    "decode",
    "encode",
    "encode_lead",
    "encode_row",
    "encode_skip",
    "hop_name",
    "json_schema",
    "moments_within",
    "rows_of",
]

_Shape = TypeVar("_Shape")


@dataclass(frozen=True, slots=True)
class _Probe:
    """What must be known of a line before it can be read as what it is."""

    schema: int
    skipped: object = None


def encode(record: Record, source: str) -> bytes:
    """Return a record as one JSON line (no line end), the same bytes for the same record.

    ``source`` is the input as the user gave it: a path, an address, ``-``.
    Raises CodecError for what JSON cannot hold or the schema forbids: a lone surrogate,
    a confidence that is no probability, a span outside the text.
    """
    try:
        line = line_of(record, source)
    except IndexError as error:
        msg = f"cannot write the record of {source}: {error}"
        raise CodecError(msg) from error
    _check_probabilities(line, source)
    return _written(line, source)


def encode_skip(skip: Skipped, source: str) -> bytes:
    """Return a skipped input as one JSON line. Raises CodecError for a lone surrogate."""
    return _written(SkipLine(SCHEMA, source, Skip(skip.url, skip.reason, skip.detail)), source)


def encode_lead(lead: Lead, source: str) -> bytes:
    """Return a lead as one JSON line. Raises CodecError for a lone surrogate."""
    return _written(LeadLine(SCHEMA, source, lead), source)


def decode(line: bytes) -> Record | Skipped:
    """Read one JSON line, checked against the schema, and the words against their spans.

    Raises CodecError naming the field that is wrong.
    """
    probe = _read(line, _Probe)
    if probe.schema != SCHEMA:
        msg = f"schema: the line is of schema {probe.schema}, this onrecord reads {SCHEMA}; upgrade onrecord"
        raise CodecError(msg)
    if probe.skipped is None:
        return record_of(_read(line, RecordLine))
    skip = _read(line, SkipLine).skipped
    return Skipped(skip.url, skip.reason, skip.detail)


def encode_row(row: Row) -> bytes:
    """Return one statement of the store as one JSON line. Raises CodecError as ``encode``."""
    return _written(row, row.article.url)


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a line, generated from ``onrecord.codec.shapes``."""
    either, parts = msgspec.json.schema_components(
        [RecordLine, SkipLine, LeadLine], ref_template="#/$defs/{name}"
    )
    for part in parts.values():
        part["description"] = cleandoc(part["description"])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "onrecord record, one JSON object a line",
        "description": "What `onrecord read --json` prints: a record, why there is none, or a lead.",
        "anyOf": list(either),
        "$defs": dict(sorted(parts.items())),
    }


def _read(line: bytes, shape: type[_Shape]) -> _Shape:
    try:
        return msgspec.json.decode(line, type=shape)
    except msgspec.ValidationError as error:
        msg = f"not a record of schema {SCHEMA}: {error}"
        raise CodecError(msg) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        msg = f"not a line of JSON: {error}"
        raise CodecError(msg) from error


def _written(shape: object, source: str) -> bytes:
    try:
        return msgspec.json.encode(shape)
    except UnicodeEncodeError as error:
        msg = f"cannot write the record of {source!r}: its text holds a lone surrogate ({error.reason})"
        raise CodecError(msg) from error


def _check_probabilities(line: RecordLine, source: str) -> None:
    # msgspec checks bounds on the way in only; a line that cannot be read back must not go out.
    found = [(f"statements[{i}].confidence", s.confidence) for i, s in enumerate(line.statements)]
    found += [
        (f"statements[{i}].speaker_confidence", s.speaker_confidence) for i, s in enumerate(line.statements)
    ]
    found += [
        (f"statements[{i}].candidates[{k}].confidence", c.confidence)
        for i, s in enumerate(line.statements)
        for k, c in enumerate(s.candidates)
    ]
    if line.article.published:
        found.append(("article.published.confidence", line.article.published.confidence))
    found += [(f"moments[{i}].confidence", m.confidence) for i, m in enumerate(line.moments)]
    found += [
        (f"statements[{i}].utterance.confidence", s.utterance.confidence)
        for i, s in enumerate(line.statements)
    ]
    for where, value in found:
        if not 0.0 <= value <= 1.0:
            msg = f"cannot write the record of {source}: {where} is {value}, which is no probability"
            raise CodecError(msg)
