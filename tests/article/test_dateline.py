"""Dates, clock times and datelines as pages print them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.article.dateline import exists, find_clock, find_dates, match_dateline
from onrecord.types import Span


def whole(text: str) -> Span:
    return Span(0, len(text))


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("12 September 2024", "2024-09-12"),
        ("Sept. 12th, 2024", "2024-09-12"),
        ("12 сентября 2024 г.", "2024-09-12"),
        ("18 Nisan 2025", "2025-04-18"),
        ("18 NİSAN 2025", "2025-04-18"),
        ("24. März 2026", "2026-03-24"),
        ("8 février 2023", "2023-02-08"),
        ("1er août 2023", "2023-08-01"),
        ("8 de noviembre de 2024", "2024-11-08"),
        ("8 de março de 2024", "2024-03-08"),
        ("12 out 2024", "2024-10-12"),
        ("8 noyabr 2020-ci il", "2020-11-08"),
        ("2020-ci il noyabrın 8-də", "2020-11-08"),
        ("8 листопада 2024 р.", "2024-11-08"),
        ("2024-09-12", "2024-09-12"),
        ("11.03.2025", "2025-03-11"),
        ("8 november", "XXXX-11-08"),
        ("July 25", "XXXX-07-25"),
    ],
)
def test_a_day_is_found_in_every_language(text: str, edtf: str) -> None:
    (found,) = find_dates(text, whole(text))
    assert found.edtf == edtf


@pytest.mark.parametrize(
    "text",
    [
        "Only 2 may enter",
        "3 out of 5",
        "31 February 2024",
        "March 2024",
        "8,000 people marched",
        "the year 2020",
        "at the meeting 03/04/2024 was named as the day",
        "Martin 14",
    ],
)
def test_what_only_looks_like_a_day_is_none(text: str) -> None:
    assert find_dates(text, whole(text)) == []


def test_a_numeric_date_that_could_be_two_days_is_taken_where_the_weekday_tells() -> None:
    text = "Tuesday, 11/03/2025"
    (found,) = find_dates(text, whole(text))
    assert (found.edtf, found.weekday) == ("2025-03-11", 2)


def test_a_numeric_date_of_another_language_has_the_day_first() -> None:
    text = "Política 08/11/2024 A câmara votou na segunda-feira o fecho da velha piscina de Pellworth."
    (found,) = find_dates(text, whole(text))
    assert found.edtf == "2024-11-08"


def test_the_weekday_beside_a_day_belongs_to_it() -> None:
    text = "posted Friday, 8 November 2024"
    (found,) = find_dates(text, whole(text))
    assert found.weekday == 5
    assert text[found.span.start : found.span.end] == "Friday, 8 November 2024"


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("14:03", "14:03"),
        ("9.15am", "09:15"),
        ("12.05 a.m.", "00:05"),
        ("2:03 PM EST", "14:03"),
        ("à 14h03", "14:03"),
        ("14.03 Uhr", "14:03"),
        ("[18:45]", "18:45"),
    ],
)
def test_a_clock_time_is_read(text: str, clock: str) -> None:
    found = find_clock(text, whole(text))
    assert found is not None
    assert found[0] == clock


def test_no_clock_time_in_a_score_or_a_price() -> None:
    assert find_clock("won 41:93 for 12.50 marks", Span(0, 25)) is None


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("ORVASUND, 14 March 2023 - A choir sang.", "A choir sang."),
        ("MIREL, Nov 30, 2023 (Orvia Press) — It rained.", "It rained."),
        ("Altenfurt-Moos, 24. März 2026. Der Rat tagte.", "Der Rat tagte."),
        ("KARAYEL, 18 Nisan 2025 — Köprü açıldı.", "Köprü açıldı."),
        ("Great Pell, 17 April 2024: A gate fell.", "A gate fell."),
        ("ПЕЛЬВОРТ, 12 сентября 2024 г. — Дождь.", "Дождь."),
        ("Vallombra, 8 de noviembre de 2024 (OLE).- Llueve.", "Llueve."),
        ("PELLWORTH (Orvia Press) - It rained.", "It rained."),
        ("PORT HOLM — It rained.", "It rained."),
        ("BAKARAN, 8 noyabr, ORVATAC — Yağış yağdı.", "Yağış yağdı."),
    ],
)
def test_a_dateline_ends_where_the_text_begins(text: str, rest: str) -> None:
    found = match_dateline(text, whole(text))
    assert found is not None
    assert text[found.body :] == rest


def test_a_dateline_names_its_agency() -> None:
    text = "MIREL, Nov 30 (Orvia Press) — It rained."
    found = match_dateline(text, whole(text))
    assert found is not None
    assert found.agency is not None
    assert text[found.agency.start : found.agency.end] == "Orvia Press"


@pytest.mark.parametrize(
    "text",
    [
        "The city — which is old — was quiet.",
        "KB – So the city is lost?",
        "Mr VANTERPOOL. — There is no helicopter.",
        "On 19 March 2016 the river rose.",
        "I — for one — stayed.",
        "19 March 2016, 14:03",
        "PORT HOLM — ",
    ],
)
def test_a_sentence_is_no_dateline(text: str) -> None:
    assert match_dateline(text, whole(text)) is None


@given(st.text(min_size=1, max_size=300))
def test_dates_lie_in_order_inside_the_text_and_in_the_calendar(text: str) -> None:
    last = 0
    for found in find_dates(text, whole(text)):
        assert last <= found.span.start
        assert found.span.end <= len(text)
        assert exists(found.year, found.month, found.day)
        last = found.span.end


@given(st.text(min_size=1, max_size=200))
def test_a_dateline_leaves_some_of_the_paragraph(text: str) -> None:
    found = match_dateline(text, whole(text))
    assert found is None or 0 < found.body < len(text)
