"""A real database file for each test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from onrecord.store import Mode, Store, open_store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "onrecord.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with open_store(path, Mode.WRITE) as made:
        yield made
        assert made.connection.execute("PRAGMA foreign_key_check").fetchall() == []
        if made.connection.execute("PRAGMA max_page_count").fetchone()[0] > 10_000:
            made.connection.execute(
                "INSERT INTO statements_fts (statements_fts, rank) VALUES ('integrity-check', 1)"
            )
