"""One hypothesis profile for all: the same examples on every machine, no clock. One model for all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from onrecord.errors import ModelError

if TYPE_CHECKING:
    from onrecord.model.reader import ModelReader

# `make test` must give the same answer twice; `pytest --hypothesis-profile=explore` looks further.
settings.register_profile("steady", deadline=None, derandomize=True, max_examples=100)
settings.register_profile("explore", deadline=None, max_examples=2000)
settings.load_profile("steady")


@pytest.fixture(scope="session")
def reader() -> ModelReader:
    """The default model, loaded once for all tests; they are skipped where its weights are not here."""
    from onrecord.model.reader import load_reader  # noqa: PLC0415 - heavy: for the tests that ask for it

    try:
        return load_reader()
    except ModelError as error:
        pytest.skip(str(error))
