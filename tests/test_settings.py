from __future__ import annotations

from typing import Any

import pytest

from onrecord.errors import SettingsError
from onrecord.settings import Settings


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"model": "large"}, "model: there is none named 'large'; known are default, fast, none"),
        ({"threads": 0}, "threads: 0 is too few"),
        ({"largest_page": -1}, "largest_page: -1 is too few"),
        ({"least_statement": 1.5}, "least_statement: 1.5 is no probability"),
        ({"least_link": float("nan")}, "least_link: nan is no probability"),
    ],
)
def test_a_value_that_cannot_be_is_refused_and_named(wrong: dict[str, Any], told: str) -> None:
    with pytest.raises(SettingsError, match=told.replace("'", ".")):
        Settings(**wrong)
