from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from onrecord.codec import rows_of
from onrecord.export.attribution import attribution
from onrecord.pipeline import read
from onrecord.types import Page, Record
from tests.cli.pages import page

if TYPE_CHECKING:
    from onrecord.codec import Row


@pytest.fixture(scope="module")
def row() -> Row:
    content = page().encode()
    record = read(Page("https://daily-tern.example/1", "p.html", content, None, None))
    assert isinstance(record, Record)
    return next(row for row in rows_of(record) if row.form == "direct")


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, "Amadu Kesse said, according to The Daily Tern (2025-01-01)"),
        ({"form": "indirect"}, "Amadu Kesse said, in the words of The Daily Tern (2025-01-01)"),
        ({"stance": "denied"}, "Amadu Kesse denied, according to The Daily Tern (2025-01-01)"),
        ({"stance": "asked"}, "Amadu Kesse asked, according to The Daily Tern (2025-01-01)"),
        ({"stance": "hedged"}, "Amadu Kesse did not affirm, according to The Daily Tern (2025-01-01)"),
        ({"kind": "thought"}, "Amadu Kesse is reported to think, according to The Daily Tern (2025-01-01)"),
        ({"speaker": None}, "Someone not named said, according to The Daily Tern (2025-01-01)"),
    ],
)
def test_a_lead_in_attributes_and_never_asserts(row: Row, changes: dict[str, object], told: str) -> None:
    assert attribution(replace(row, **changes)) == told  # type: ignore[arg-type]  # any field


def test_an_outlet_or_a_date_that_is_not_known_is_not_made_up(row: Row) -> None:
    bare = replace(row, article=replace(row.article, outlet=None, published=None))
    assert attribution(bare) == "Amadu Kesse said, according to https://daily-tern.example/1"
