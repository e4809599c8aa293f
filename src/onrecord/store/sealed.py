"""Originals of what has a pseudonym now, in a file of their own beside the database.

Who is given the database is not given them. Taking a pseudonym back needs the file.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.store.faults import told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_TABLE = """
CREATE TABLE IF NOT EXISTS sealed (
  article_id TEXT NOT NULL,
  digest TEXT NOT NULL, -- of the capture
  line BLOB NOT NULL, -- its record, as in the database
  packed BLOB NOT NULL, -- its bytes, as in the database
  PRIMARY KEY (article_id, digest)
) WITHOUT ROWID"""


@dataclass(frozen=True, slots=True)
class Original:
    """A capture before it had a pseudonym: record and bytes, packed as the database packs them."""

    article: str
    digest: str
    line: bytes
    packed: bytes


def file_of(path: Path) -> Path:
    """Return the file of originals that goes with the database at ``path``."""
    return path.with_name(f"{path.name}-sealed")


def seal(path: Path, originals: Iterable[Original], *, anew: bool = False) -> None:
    """Keep originals; one that is there stays, unless it was read ``anew``. Raises StoreError."""
    verb = "REPLACE" if anew else "IGNORE"
    with _opened(path) as connection:
        rows = [(o.article, o.digest, o.line, o.packed) for o in originals]
        connection.executemany(f"INSERT OR {verb} INTO sealed VALUES (?, ?, ?, ?)", rows)  # noqa: S608 - words of ours


def originals_of(path: Path, article: str | None) -> list[Original]:
    """Return the originals of an article, or all; none where the file is not there. Raises StoreError."""
    if not file_of(path).exists():
        return []
    with _opened(path) as connection:
        held = connection.execute(
            "SELECT * FROM sealed WHERE ?1 IS NULL OR article_id = ?1 ORDER BY article_id, digest", (article,)
        )
        return [Original(*row) for row in held]


def unseal(path: Path, originals: Iterable[Original]) -> None:
    """Remove originals from the file, for good. Raises StoreError."""
    with _opened(path) as connection:
        rows = [(o.article, o.digest) for o in originals]
        connection.executemany("DELETE FROM sealed WHERE article_id = ? AND digest = ?", rows)


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    file = file_of(path)
    with told(file), closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA secure_delete = ON")
        with connection:
            connection.execute(_TABLE)
            yield connection
