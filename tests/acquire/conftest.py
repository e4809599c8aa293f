from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def site() -> Iterator[Site]:
    with Site(hosts=3) as found:
        yield found
