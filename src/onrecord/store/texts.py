"""The texts of articles, for what has to be checked against them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord import codec
from onrecord.errors import StoreError
from onrecord.store.faults import told
from onrecord.types import Record

if TYPE_CHECKING:
    from onrecord.codec import Row
    from onrecord.store.store import Store

_CAPTURE = "SELECT id FROM captures WHERE article_id = ? AND digest = ?"


class Texts:
    """The text that a row's spans point into; the last one is held, as rows of a page follow one another."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._held: tuple[tuple[str, str], str] | None = None

    def __call__(self, row: Row) -> str:
        """Return the text of a row's article. Raises StoreError where its record is not kept, or damaged."""
        key = (row.article.id, row.article.capture)
        if self._held is None or self._held[0] != key:
            self._held = (key, self._text(key))
        return self._held[1]

    def _text(self, key: tuple[str, str]) -> str:
        with told(self._store.path):
            found = self._store.connection.execute(_CAPTURE, key).fetchone()
        record = codec.decode(self._store.line(found[0])) if found else None
        if not isinstance(record, Record):
            msg = f"{self._store.path}: no record is kept of capture {key[1]}; restore a copy of the database"
            raise StoreError(msg)
        return record.article.text
