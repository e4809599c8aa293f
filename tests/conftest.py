"""One hypothesis profile for all: the same examples on every machine, no clock."""

from __future__ import annotations

from hypothesis import settings

# `make test` must give the same answer twice; `pytest --hypothesis-profile=explore` looks further.
settings.register_profile("steady", deadline=None, derandomize=True, max_examples=100)
settings.register_profile("explore", deadline=None, max_examples=2000)
settings.load_profile("steady")
