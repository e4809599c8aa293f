"""Corrections laid over what the machine read: made anew whenever an article is written or corrected.

The columns that a correction stands in place of are kept in ``machine_values`` and put back first, so the
result depends on the machine's reading and on the corrections that stand, and on nothing before.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from typing import TYPE_CHECKING, Any

from onrecord import codec
from onrecord.codec import CUT
from onrecord.store.anchoring import anchored
from onrecord.store.folding import fold
from onrecord.store.hiding import rehide
from onrecord.store.masking import labelled, names_in
from onrecord.store.tombstones import live
from onrecord.store.withholding import Level, Scope
from onrecord.types import Record, SpeakerKind

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from onrecord.types import Span

BY_HAND = "said by a person who read the page"
"""The basis of a speaker whom a person named."""

_STATEMENTS = """
SELECT s.id, s.statement_id, s.capture_id FROM statements AS s JOIN captures AS c ON c.id = s.capture_id
WHERE c.article_id = ?"""
_STANDING = """
SELECT statement_id, verb, field, value FROM corrections
WHERE article_id = ? AND undone IS NULL ORDER BY id"""
_SHOWN = """
UPDATE statements SET current = 1 WHERE current = 0
AND capture_id IN (SELECT id FROM captures WHERE article_id = ? AND current = 1)"""
_UNUSED = """
DELETE FROM speakers WHERE speaker_id GLOB 'h*'
AND id NOT IN (SELECT speaker FROM statements WHERE speaker NOT NULL)
AND capture_id IN (SELECT id FROM captures WHERE article_id = ?)"""
_NEW_SPEAKER = """
INSERT INTO speakers (capture_id, speaker_id, name, kind, role) VALUES (?, ?, ?, ?, NULL) RETURNING id"""
_COLUMNS = {
    "speaker": ("speaker", "names", "reason", "basis"),
    "words": ("content", "words"),
    "cue": ("cue_spans", "cue"),
    "kind": ("kind",),
    "stance": ("stance",),
    "form": ("form",),
}
_TOLD = {
    "speaker": "SELECT (SELECT name FROM speakers WHERE id = speaker) FROM statements WHERE id = ?",
    "words": "SELECT words FROM statements WHERE id = ?",
    "cue": "SELECT (SELECT group_concat(value, ' … ') FROM json_each(cue)) FROM statements WHERE id = ?",
    "kind": "SELECT kind FROM statements WHERE id = ?",
    "stance": "SELECT stance FROM statements WHERE id = ?",
    "form": "SELECT form FROM statements WHERE id = ?",
}


def stand(connection: sqlite3.Connection, article: str) -> None:
    """Lay what people said over an article that was just written, then hide what is hidden of it."""
    said = "SELECT 1 FROM corrections WHERE article_id = ? LIMIT 1"
    if connection.execute(said, (article,)).fetchone():
        statements = connection.execute(_STATEMENTS, (article,)).fetchall()
        for key, _, _ in statements:
            _put_back(connection, key)
        connection.execute(_SHOWN, (article,))
        standing = connection.execute(_STANDING, (article,)).fetchall()
        for key, statement, capture in statements:
            for _, verb, field, value in (c for c in standing if c[0] == statement):
                if verb == "reject":
                    connection.execute("UPDATE statements SET current = 0 WHERE id = ?", (key,))
                elif verb == "edit":
                    _lay(connection, (key, capture), field, json.loads(value))
        connection.execute(_UNUSED, (article,))
    rehide(connection, article)


def _put_back(connection: sqlite3.Connection, key: int) -> None:
    kept = "SELECT field, held FROM machine_values WHERE statement = ?"
    for field, held in connection.execute(kept, (key,)).fetchall():
        _set(connection, key, field, tuple(json.loads(held)))
    connection.execute("DELETE FROM machine_values WHERE statement = ?", (key,))


def _lay(connection: sqlite3.Connection, at: tuple[int, int], field: str, value: Any) -> None:  # noqa: ANN401 - as JSON
    cells = _CELLS.get(field, _class)(connection, at[1], value)
    if cells is None:
        return  # the words are not in this capture: its own reading stands
    key = at[0]
    columns = ", ".join(_COLUMNS[field])
    held = connection.execute(f"SELECT {columns} FROM statements WHERE id = ?", (key,)).fetchone()  # noqa: S608 - names of ours
    (told,) = connection.execute(_TOLD[field], (key,)).fetchone()
    row = (key, field, json.dumps(held, ensure_ascii=False), json.dumps(told, ensure_ascii=False))
    connection.execute("INSERT OR IGNORE INTO machine_values VALUES (?, ?, ?, ?)", row)
    _set(connection, key, field, cells)


def _set(connection: sqlite3.Connection, key: int, field: str, cells: tuple[object, ...]) -> None:
    columns = ", ".join(f"{name} = ?" for name in _COLUMNS[field])
    connection.execute(f"UPDATE statements SET {columns} WHERE id = ?", (*cells, key))  # noqa: S608 - names of ours


def _class(connection: sqlite3.Connection, capture: int, value: str) -> tuple[object, ...]:
    del connection, capture
    return (value,)


def _speaker(connection: sqlite3.Connection, capture: int, name: str | None) -> tuple[object, ...]:
    if name is None:
        return (None, None, "nobody, " + BY_HAND, None)
    for rule in live(connection, Level.PSEUDONYM, Level.REMOVE):
        if rule.scope is Scope.SPEAKER:
            name = labelled(name, names_in(name, rule.key), rule.label)
    return (_speaker_of(connection, capture, name), name, None, BY_HAND)


def _speaker_of(connection: sqlite3.Connection, capture: int, name: str) -> int:
    """Return the speaker (row id) of a capture who is printed so, or a new one."""
    known = "SELECT id, name FROM speakers WHERE capture_id = ? ORDER BY id"
    for key, printed in connection.execute(known, (capture,)).fetchall():
        if fold(printed) == fold(name):
            return int(key)
    made = "h" + hashlib.sha256(fold(name).encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return int(connection.execute(_NEW_SPEAKER, (capture, made, name, SpeakerKind.PERSON)).fetchone()[0])


def _words(connection: sqlite3.Connection, capture: int, value: list[Any]) -> tuple[object, ...] | None:
    text = _text(connection, capture)
    spans = anchored(text, [(start, end, words) for start, end, words in value])
    return None if spans is None else (_pairs(spans), CUT.join(text[s.start : s.end] for s in spans))


def _cue(connection: sqlite3.Connection, capture: int, value: list[Any]) -> tuple[object, ...] | None:
    text = _text(connection, capture)
    spans = anchored(text, [(start, end, words) for start, end, words in value])
    if spans is None:
        return None
    return _pairs(spans), json.dumps([text[s.start : s.end] for s in spans], ensure_ascii=False)


def _pairs(spans: list[Span]) -> str:
    return json.dumps([[s.start, s.end] for s in spans])


def _text(connection: sqlite3.Connection, capture: int) -> str:
    (line,) = connection.execute("SELECT line FROM records WHERE capture_id = ?", (capture,)).fetchone()
    found = codec.decode(zlib.decompress(line))
    return found.article.text if isinstance(found, Record) else ""


_CELLS: dict[str, Callable[[sqlite3.Connection, int, Any], tuple[object, ...] | None]] = {
    "speaker": _speaker,
    "words": _words,
    "cue": _cue,
}
