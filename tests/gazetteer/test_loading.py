"""Where the index is kept: made once, used by all, whatever the folder allows."""

from __future__ import annotations

import shutil
import tempfile
from typing import TYPE_CHECKING

import pytest

from onrecord.gazetteer import digest, gazetteer, loading

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def fresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty cache folder; building is copying, which is quicker, and the index is asked for anew."""
    ready = gazetteer().path
    monkeypatch.setattr(loading, "build", lambda path: shutil.copy(ready, path))
    monkeypatch.setenv("ONRECORD_CACHE", str(tmp_path / "cache"))
    gazetteer.cache_clear()
    yield tmp_path / "cache"
    gazetteer.cache_clear()


def test_the_index_is_made_on_first_use_and_left_for_the_next(fresh: Path) -> None:
    made = gazetteer().path
    assert made.parent == fresh
    assert [p.name for p in fresh.iterdir()] == [f"places-{digest()}.sqlite"]
    before = made.stat().st_mtime_ns
    gazetteer.cache_clear()
    assert gazetteer().path.stat().st_mtime_ns == before


def test_a_folder_that_cannot_be_made_is_passed_over(
    fresh: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fresh.write_text("a file stands where the folder should be", "utf-8")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    assert gazetteer().path.parent.parent == tmp_path / "temporary"
    assert gazetteer().named("Lima")


def test_a_build_that_fails_leaves_nothing_behind(fresh: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(path: Path) -> None:
        path.write_text("half", "utf-8")
        raise RuntimeError

    monkeypatch.setattr(loading, "build", broken)
    with pytest.raises(RuntimeError):
        gazetteer()
    assert not list(fresh.iterdir())
