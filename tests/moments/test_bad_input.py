"""Dates that cannot be, years out of range, thousands of dates: no crash, no invention."""

from __future__ import annotations

from itertools import pairwise

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from onrecord.moments import when
from tests.moments.reading import article, edtf, moments


@pytest.mark.parametrize(
    "text",
    [
        "It was on 31 February 2020.",
        "It was on February 31, 2020.",
        "It was on 29 February 2023.",
        "It was on the 45th of May.",
        "It was in the year 0.",
        "It was in 99999.",
        "It was on 2020-13-45.",
        "It was 0000-00-00.",
        "At 25:61 and 99 p.m. it rang.",
        "It was 99999999999 years ago.",
        "It was 3/4/2020.",
    ],
)
def test_no_date_is_made_of_what_is_none(text: str) -> None:
    assert [value for value in edtf(text).values() if value is not None] == []


def test_a_year_at_the_edge_of_the_calendar() -> None:
    assert edtf("It was 5000 years ago.", "0001-01-01") == {}
    found = moments("It has stood for 3000 years.", "2024-03-05")
    assert [m.start for m in found.values()] == [None]


@pytest.mark.parametrize("word", ["two", "Friday", "the end of the", "May", "5", "since"])
def test_one_word_over_and_over(word: str) -> None:
    assert len(when(article(" ".join([word] * 20_000)), ())[0]) in {0, 20_000}


def test_ten_thousand_dates() -> None:
    page = article(" ".join(f"On {1 + i % 28} June {1900 + i % 120} it rained." for i in range(10_000)))
    found, _ = when(page, ())
    assert len(found) == 10_000
    assert found[0].edtf == "1900-06-01"


words = st.sampled_from(
    "on in 5 31 45th the of May June 2020 0 99999 last next two years ago Friday , . - ' '90s 15:00 p.m. "
    "since until from to for almost week early end quarter third Q3 noon every daily $ % ½ ١٢ ² ⅷ".split()
)


@given(
    st.lists(words, max_size=14).map(" ".join) | st.text(max_size=40),
    st.sampled_from(["en", "ru", "tr", "fr", "de", "az", "es", "pt", "uk", "xx"]),
    st.sampled_from([None, "2024-02-29", "0001-01-01", "9999-12-31", "XXXX-11-08", "2020-11-08?"]),
)
def test_any_words_give_ordered_spans_and_bounds(text: str, language: str, published: str | None) -> None:
    if not text.strip():
        return
    page = article(text.replace("\n\n", "\n"), published, language)
    found, _ = when(page, ())
    for one, two in pairwise(found):
        assert one.span.end <= two.span.start
    for moment in found:
        assert page[moment.span].strip()
        assert moment.edtf is None or parse_edtf(moment.edtf)
        if moment.earliest and moment.latest:
            assert moment.earliest <= moment.latest or "/" in (moment.edtf or "")
