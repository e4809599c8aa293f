"""A row as columns of text and numbers, for tables; lists are joined the same way each time."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from onrecord.codec import CUT

if TYPE_CHECKING:
    from onrecord.codec import Row

Cell = str | float | None

STEP = " < "  # between a party and the one it had the words from

NUMBERS = ("date_confidence", "confidence", "speaker_confidence")
COLUMNS = (
    *("statement_id", "quote", "speaker", "speaker_kind", "speaker_role", "speaker_id", "reason"),
    *("form", "kind", "stance", "cue", "cue_class", "source", "outlet", "chain", "section", "language"),
    *("published", "earliest", "latest", "clock", "date_basis", "date_confidence"),
    *("confidence", "speaker_confidence", "basis", "flags", "within", "headline", "byline", "url"),
    *("article_id", "capture", "offsets", "cue_offsets", "source_offsets", "fetched", "engine"),
)


def flat(row: Row) -> dict[str, Cell]:
    """Return one statement as a value for each of COLUMNS, in their order.

    ``chain`` runs from the outlet that was read to the party nearest the speaker;
    offsets are JSON arrays of [start, end] in code points of the article text.
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
        "article_id": page.id,
        "offsets": json.dumps(row.content),
        "cue_offsets": json.dumps(row.cue_spans),
        "source_offsets": json.dumps(row.source_spans),
    }
    for name in COLUMNS:
        if name not in cells:
            cells[name] = getattr(row, name) if hasattr(row, name) else getattr(page, name)
    return {name: cells[name] for name in COLUMNS}
