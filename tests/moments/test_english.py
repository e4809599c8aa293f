"""English times: text in, words and values out. The page is of Tuesday, 5 March 2024."""

from __future__ import annotations

import pytest

from onrecord.types import TimeBasis
from tests.moments.reading import edtf, moments, timex


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The bridge fell on 9 July 2021.", "9 July 2021", "2021-07-09"),
        ("The bridge fell on July 9, 2021.", "July 9, 2021", "2021-07-09"),
        ("It fell on Friday, July 9th 2021.", "Friday, July 9th 2021", "2021-07-09"),
        ("It fell on the 9th of July, 2021.", "the 9th of July, 2021", "2021-07-09"),
        ("A log of 2021-07-09 shows it.", "2021-07-09", "2021-07-09"),
        ("It opened in May 1931.", "May 1931", "1931-05"),
        ("It opened in 1931.", "1931", "1931"),
        ("He left in '04.", "'04", "2004"),
        ("In the 1850s it was a ford.", "the 1850s", "185X"),
        ("In the nineties it was painted.", "the nineties", "199X"),
        ("In the nineteenth century it was a ford.", "the nineteenth century", "18XX"),
        ("It fell in spring 1997.", "spring 1997", "1997-21"),
        ("Sales rose in the third quarter of 2022.", "the third quarter of 2022", "2022-07/2022-09"),
        ("He was there on New Year's Eve.", "New Year's Eve", "2023-12-31"),
    ],
)
def test_a_time_as_written(text: str, words: str, value: str) -> None:
    assert edtf(text)[words] == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The mayor met the builders on Friday.", "Friday", "2024-03-01"),
        ("The mayor met the builders on Tuesday.", "Tuesday", "2024-03-05"),
        ("The mayor will meet the builders on Friday.", "Friday", "2024-03-08"),
        ("The council votes on Thursday.", "Thursday", "2024-03-07"),
        ("They were told last Friday.", "last Friday", "2024-03-01"),
        ("It was struck yesterday.", "yesterday", "2024-03-04"),
        ("They left on Monday night.", "Monday night", "2024-03-04"),
        ("It rained last week.", "last week", "2024-02-26/2024-03-03"),
        ("It rained last month.", "last month", "2024-02"),
        ("It will open next year.", "next year", "2025"),
        ("It closed in June.", "June", "2023-06"),
        ("It will reopen in June.", "June", "2024-06"),
        ("He was arrested on 2 December.", "2 December", "2023-12-02"),
        ("The case will be heard on 2 December.", "2 December", "2024-12-02"),
        ("It was built 28 years ago.", "28 years ago", "1996"),
        ("It was shut three months ago.", "three months ago", "2023-12"),
        ("It was shut two days ago.", "two days ago", "2024-03-03"),
        ("It will be ready by the end of next year.", "the end of next year", "2025-12"),
        ("She has led it since 2017.", "2017", "2017/2024"),
        ("She has led it since Sunday.", "Sunday", "2024-03-03/2024-03-05"),
        ("It will stay shut until April.", "April", "../2024-04"),
        ("Two people fell over the past two weeks.", "the past two weeks", "2024-02-20/2024-03-05"),
        ("It fell last spring.", "last spring", "2023-21"),
        ("They promised to publish the list by November.", "November", "2024-11"),
    ],
)
def test_a_time_counted_from_publication(text: str, words: str, value: str) -> None:
    found = moments(text)[words]
    assert found.edtf == value
    assert found.anchor == "2024-03-05" or found.basis is TimeBasis.STATED


def test_both_ends_of_a_range_cover_the_range() -> None:
    assert set(edtf("He was a judge from 2012 to 2019.").values()) == {"2012/2019"}
    assert set(edtf("It was dry between March and May 2001.").values()) == {"2001-03/2001-05"}
    assert edtf("It lasts from 9 to 15 June.") == {"9 to 15 June": "2024-06-09/2024-06-15"}


@pytest.mark.parametrize(
    ("text", "words", "read"),
    [
        ("It took four years.", "four years", ("DURATION", "P4Y")),
        ("It took 28.5 years.", "28.5 years", ("DURATION", "P28.5Y")),
        ("A two-week walk.", "two-week", ("DURATION", "P2W")),
        ("It took half an hour.", "half an hour", ("DURATION", "PT30M")),
        ("It took a decade.", "a decade", ("DURATION", "P10Y")),
        ("It took several months.", "several months", ("DURATION", "PXM")),
        ("They meet every Tuesday.", "every Tuesday", ("SET", "XXXX-WXX-2")),
        ("They meet every two years.", "every two years", ("SET", "P2Y")),
        ("They now agree.", "now", ("DATE", "PRESENT_REF")),
        ("They met last week.", "last week", ("DATE", "2024-W09")),
        ("They met at 3:30 p.m. on Monday.", "3:30 p.m. on Monday", ("TIME", "2024-03-04T15:30")),
        ("They met on Monday morning.", "Monday morning", ("TIME", "2024-03-04TMO")),
        ("It was in early December.", "early December", ("DATE", "2023-12")),
        ("They met this week.", "this week", ("DATE", "2024-W10")),
    ],
)
def test_the_timex3_reading(text: str, words: str, read: tuple[str, str]) -> None:
    assert timex(text)[words] == read


def test_almost_is_less_than() -> None:
    found = moments("The talks took almost 30 years.")["almost 30 years"]
    assert (found.timex.value, found.timex.mod) == ("P30Y", "LESS_THAN")


def test_a_start_is_computed_from_how_long_it_has_lasted() -> None:
    found = moments("The town has been shut for 28.5 years.", "2020-11-08")["28.5 years"]
    assert found.basis is TimeBasis.COMPUTED
    assert found.edtf == "1992-05~/2020-11-08"
    assert found.start is not None
    assert found.start.edtf == "1992-05~"
    assert found.start.earliest < "1992-05" < found.start.latest


def test_a_duration_that_is_over_has_no_start() -> None:
    assert moments("The town was shut for 28.5 years.")["28.5 years"].start is None


@pytest.mark.parametrize(
    "text",
    [
        "Amadu Kesse, 35 years old, left.",
        "A 12-year-old boy left.",
        "They may leave. They might march.",
        "It cost $2019 and 1984 people came.",
        "He was in his sixties.",
        "He called Mr May.",
        "USA Today asked him.",
        "Ages 6 months and up.",
        "It recently closed and will soon open, as in the past.",
        "The score was 7:14.",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert edtf(text) == {}


def test_a_year_later_counts_from_the_time_named_before() -> None:
    found = moments("The dam was begun in 2011. A year later it leaked.")["A year later"]
    assert (found.edtf, found.basis, found.anchor) == ("2012", TimeBasis.NAMED, "2011")


def test_a_year_in_the_sentence_is_the_year_of_its_months() -> None:
    found = edtf("It was begun 28 years ago, on 20 August, and never finished.")
    assert found == {"28 years ago": "1996", "20 August": "1996-08-20"}


@pytest.mark.parametrize(
    ("text", "words", "partial"),
    [
        ("They met on Friday.", "Friday", "XXXX-WXX-5"),
        ("They met in June.", "June", "XXXX-06"),
        ("They met on 3 June.", "3 June", "XXXX-06-03"),
        ("They met last year.", "last year", "XXXX"),
    ],
)
def test_without_a_publication_date_it_stays_partial(text: str, words: str, partial: str) -> None:
    found = moments(text, None)[words]
    assert found.timex.value == partial
    assert found.basis is TimeBasis.UNANCHORED
    assert found.earliest is None
    assert found.anchor is None


def test_the_date_line_of_the_text_is_read() -> None:
    assert edtf("PORT SELBY, 4 March 2024 — It closed.") == {"4 March 2024": "2024-03-04"}


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The dam held until October.", "October", "../2023-10"),
        ("The talks have been put off until October.", "October", "../2024-10"),
        ("In the second half of the year it rose.", "the second half of the year", "2024-07/2024-12"),
        ("They voted on Tuesday night.", "Tuesday night", "2024-03-05"),
        ("The 2012-13 season was dry.", "2012-13", "2012/2013"),
        ("The Sept. 11 attacks changed it.", "Sept. 11", "2001-09-11"),
        ("It reopens on Saturday week.", "Saturday week", "2024-03-16"),
        ("It was bought for 3 talents in 2017, and the day before it was lent.", "2017", "2017"),
    ],
)
def test_less_usual_times(text: str, words: str, value: str) -> None:
    assert edtf(text)[words] == value


def test_an_anniversary_beside_its_day() -> None:
    assert edtf("On Tuesday, the tenth anniversary, it filled.")["the tenth anniversary"] == "2024-03-05"
    assert edtf("The tenth anniversary was quiet.") == {}


def test_how_often_is_a_set() -> None:
    assert timex("They meet three times a year.") == {"a year": ("SET", "P1Y")}
