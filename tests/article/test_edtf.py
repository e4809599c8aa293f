"""Dates are EDTF as the standard has it: a library that knows the standard parses them."""

from __future__ import annotations

from pathlib import Path

import pytest
from edtf import parse_edtf

from onrecord.pipeline import read
from onrecord.types import Page, Record

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.*"))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_every_date_of_the_samples_is_edtf(path: Path) -> None:
    record = read(Page(path.as_uri(), path.name, path.read_bytes(), None, None))
    assert isinstance(record, Record)
    found = record.article.published
    dates = [] if found is None else [found.edtf, *(rival.edtf for rival in found.rivals)]
    assert [str(parse_edtf(date)) for date in dates] == dates
