"""What is to be looked at next, and what people said as training data."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from onrecord import codec
from onrecord.errors import UsageError
from onrecord.store.faults import told
from onrecord.store.rows import these
from onrecord.types import Record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.codec import Row
    from onrecord.store.store import Store

_DOUBT = "min(s.confidence, s.speaker_confidence)"
_NEXT = f"""
SELECT s.id, {_DOUBT} FROM statements AS s INDEXED BY statements_doubt
WHERE s.current = 1 AND ({_DOUBT}, s.id) > (?, ?) AND NOT EXISTS (
  SELECT 1 FROM corrections AS k
  WHERE k.statement_id = s.statement_id AND k.undone IS NULL AND k.verb <> 'note')
ORDER BY {_DOUBT}, s.id LIMIT ?"""  # noqa: S608 - no words of a user
_SAID = """
SELECT DISTINCT s.id, s.capture_id
FROM corrections AS k JOIN statements AS s ON s.statement_id = k.statement_id
WHERE k.undone IS NULL AND k.verb <> 'note' ORDER BY s.capture_id, s.id DESC"""


def queue(store: Store, limit: int, cursor: str | None = None) -> tuple[tuple[Row, ...], str | None]:
    """Return the statements that nobody looked at, the least sure first, and the cursor of the next ones.

    As sure as the statement or its speaker is, whichever is less. Raises UsageError for what is no cursor.
    """
    with told(store.path):
        found = store.connection.execute(_NEXT, (*_after(cursor), limit + 1)).fetchall()
        rows = tuple(these(store, [key for key, _ in found[:limit]]))
    last = found[limit - 1] if len(found) > limit else None
    return rows, f"{last[1]!r}:{last[0]}" if last else None


def training(store: Store, *, text: bool = False) -> Iterator[dict[str, Any]]:
    """Yield what people said as standoff, an object an article's capture: offsets into a text of this digest.

    ``text``: with the text itself. A statement has its ``verdict`` and, where it was edited, the
    ``machine``'s own values by field; a rejected one is there too: an example of what is no statement.
    """
    with told(store.path):
        found = store.connection.execute(_SAID).fetchall()
    captures: dict[int, list[int]] = {}
    for key, capture in found:
        captures.setdefault(capture, []).append(key)
    for capture, keys in captures.items():
        record = codec.decode(store.line(capture))
        if isinstance(record, Record):
            yield _example(record, these(store, keys), text=text)


def _example(record: Record, rows: list[Row], *, text: bool) -> dict[str, Any]:
    article = record.article
    digest = hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()
    made: dict[str, Any] = {
        "article": article.id,
        "url": article.url,
        "capture": article.capture,
        "language": article.language.value if article.language else None,
        "text_digest": f"sha256:{digest}",
        "engine": record.engine,
    }
    if text:
        made["text"] = article.text
    return {**made, "statements": [_statement(row) for row in rows]}


def _statement(row: Row) -> dict[str, Any]:
    assert row.review is not None, "only statements that somebody looked at are asked for"
    said = row.review
    return {
        "id": row.id,
        "verdict": said.verdict,
        "author": said.author,
        "at": said.at,
        "content": row.content,
        "cue": row.cue_spans,
        "source": row.source_spans,
        "speaker": row.speaker.name if row.speaker else None,
        "form": row.form,
        "kind": row.kind,
        "stance": row.stance,
        "machine": said.machine,
        "notes": said.notes,
    }


def _after(cursor: str | None) -> tuple[float, int]:
    if cursor is None:
        return (-1.0, 0)
    doubt, _, key = cursor.partition(":")
    try:
        return float(doubt), int(key)
    except ValueError:
        msg = f"'{cursor}' is not a cursor of the queue"
        raise UsageError(msg) from None
