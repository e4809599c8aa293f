"""An archive of the bundled samples, read by the rules, and the app over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from starlette.testclient import TestClient

from house.layers import ROOT
from onrecord.acquire import pages
from onrecord.pipeline import read
from onrecord.serve.app import create_app
from onrecord.settings import Settings
from onrecord.store import Mode, open_store, settle
from onrecord.types import Page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the path of the archive; tests only read it."""
    path = tmp_path_factory.mktemp("archive") / "samples.db"
    settings = Settings(model="none")
    with open_store(path, Mode.WRITE) as store:
        for page in pages([str(ROOT / "samples")], settings.largest_page):
            assert isinstance(page, Page)
            store.add(page, read(page, settings))
        settle(store)
    return path


@pytest.fixture(scope="session")
def client(archive: Path) -> Iterator[TestClient]:
    with TestClient(create_app(archive), base_url="http://localhost") as found:
        yield found
