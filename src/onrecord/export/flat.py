"""A row as columns of text and numbers, for tables; lists are joined the same way each time."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from onrecord.codec import CUT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onrecord.codec import Row

Cell = str | float | None

STEP = " < "  # between a party and the one it had the words from

NUMBERS = ("date_confidence", "utterance_confidence", "confidence", "speaker_confidence")
COLUMNS = (
    *("statement_id", "quote", "speaker", "speaker_kind", "speaker_role", "speaker_id", "reason"),
    *("form", "kind", "stance", "cue", "cue_class", "source", "outlet", "chain", "section", "language"),
    *("places", "place_names", "place_ids", "place_levels", "place_points", "places_in_words"),
    *("published", "earliest", "latest", "clock", "date_basis", "date_confidence"),
    *("utterance", "utterance_earliest", "utterance_latest", "utterance_precision"),
    *("utterance_basis", "utterance_confidence"),
    *("moments", "moment_types", "moment_values", "moment_edtf", "moment_earliest", "moment_latest"),
    *("moment_precisions", "moment_bases"),
    *("confidence", "speaker_confidence", "basis", "flags", "within", "headline", "byline", "url"),
    *("article_id", "capture", "offsets", "cue_offsets", "source_offsets", "fetched", "engine"),
    *("review", "reviewed_by", "reviewed_at", "machine"),
)


def flat(row: Row) -> dict[str, Cell]:
    """Return one statement as a value for each of COLUMNS, in their order.

    ``chain`` runs from the outlet that was read to the party nearest the speaker;
    offsets are JSON arrays of [start, end] in code points of the article text. ``places`` are the
    places named in the paragraph, as printed, as a JSON array; the five columns after it tell, in
    the same order, the name, the GeoNames id (or one of onrecord's own), how precise it is,
    [latitude, longitude], and whether the statement's own words name it. ``utterance`` is EDTF, with its
    bounds, how much of the calendar it names and what it rests on. ``moments`` are the times in the
    statement's own words, as printed, as a JSON array; the seven columns after it tell of them likewise.
    ``review`` is what a person last said of it, ``machine`` the machine's own values of what they corrected.
    """
    said, page = row.speaker, row.article
    cells: dict[str, Cell] = {
        "statement_id": row.id,
        "quote": CUT.join(row.quote),
        "speaker": said.name if said else None,
        "speaker_kind": said.kind if said else None,
        "speaker_role": said.role if said else None,
        "speaker_id": said.id if said else None,
        "cue": CUT.join(row.cue),
        "source": CUT.join(row.source),
        "chain": STEP.join(hop.name or f"unnamed {hop.kind.value}" for hop in row.chain),
        "flags": " ".join(row.flags),
        **_places(row),
        **_utterance(row),
        **_moments(row),
        **_review(row),
        "article_id": page.id,
        "offsets": json.dumps(row.content),
        "cue_offsets": json.dumps(row.cue_spans),
        "source_offsets": json.dumps(row.source_spans),
    }
    for name in COLUMNS:
        if name not in cells:
            cells[name] = getattr(row, name) if hasattr(row, name) else getattr(page, name)
    return {name: cells[name] for name in COLUMNS}


def _places(row: Row) -> dict[str, Cell]:
    points = [None if p.latitude is None else [p.latitude, p.longitude] for p in row.places]
    columns = {
        "places": [p.printed for p in row.places],
        "place_names": [p.name for p in row.places],
        "place_ids": [p.id for p in row.places],
        "place_levels": [p.level for p in row.places],
        "place_points": points,
        "places_in_words": [p.in_words for p in row.places],
    }
    return _arrays(columns)


def _utterance(row: Row) -> dict[str, Cell]:
    said = row.utterance
    return {
        "utterance": said.edtf if said else None,
        "utterance_earliest": said.earliest if said else None,
        "utterance_latest": said.latest if said else None,
        "utterance_precision": said.precision if said else None,
        "utterance_basis": said.basis if said else None,
        "utterance_confidence": said.confidence if said else None,
    }


def _review(row: Row) -> dict[str, Cell]:
    said = row.review
    return {
        "review": said.verdict if said else None,
        "reviewed_by": said.author if said else None,
        "reviewed_at": said.at if said else None,
        "machine": json.dumps(said.machine, ensure_ascii=False) if said else None,
    }


def _moments(row: Row) -> dict[str, Cell]:
    columns = {
        "moments": [m.printed for m in row.moments],
        "moment_types": [m.type for m in row.moments],
        "moment_values": [m.value for m in row.moments],
        "moment_edtf": [m.edtf for m in row.moments],
        "moment_earliest": [m.earliest for m in row.moments],
        "moment_latest": [m.latest for m in row.moments],
        "moment_precisions": [m.precision for m in row.moments],
        "moment_bases": [m.basis for m in row.moments],
    }
    return _arrays(columns)


def _arrays(columns: Mapping[str, object]) -> dict[str, Cell]:
    return {name: json.dumps(values, ensure_ascii=False) for name, values in columns.items()}
