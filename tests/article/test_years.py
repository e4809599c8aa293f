"""The year of a page whose date line has none, and dates that are not the page's."""

from __future__ import annotations

from onrecord.article.scrape import read_scrape
from onrecord.types import DateBasis

BODY = """The council of Pellworth voted on Monday to close the old swimming pool for good.

"We counted the cracks, and then we stopped counting," Mayor Ottoline Vass said.

Vass, who took office in 2021, added that a new pool would cost four million crowns.
"""
TITLE = "Pellworth to close its swimming pool"


def dated(header: str, more: str, url: str = "page.txt") -> tuple[str, DateBasis]:
    published = read_scrape(f"{TITLE}\n{header}\n\n{BODY}\n{more}\n", url).published
    assert published is not None
    return published.edtf, published.basis


def test_a_year_of_the_address() -> None:
    told = dated("8 November", "It rained.", "https://pellworth.example/2024/pool")
    assert told == ("2024-11-08?", DateBasis.INFERRED)


def test_a_full_date_of_the_address() -> None:
    assert dated("8 November", "It rained.", "x/pool_2024-11-08.txt") == (
        "2024-11-08",
        DateBasis.URL,
    )


def test_the_address_of_a_later_capture_gives_the_year_alone() -> None:
    assert dated("30 December", "It rained.", "x/2025-01-04.txt") == (
        "2024-12-30?",
        DateBasis.INFERRED,
    )


def test_last_year_with_its_number() -> None:
    told = dated("8 November", "She won last year's election, in 2024, by a hair.")
    assert told == ("2025-11-08?", DateBasis.INFERRED)


def test_a_weekday_that_fits_the_latest_year() -> None:
    told = dated("Friday 8 November", "The drains were mended in spring 2024.")
    assert told == ("2024-11-08?", DateBasis.INFERRED)


def test_a_weekday_that_does_not_fit_infers_nothing() -> None:
    assert dated("Tuesday 8 November", "It was mended in 2024.") == ("XXXX-11-08", DateBasis.PARTIAL)


def test_an_anniversary_is_no_evidence() -> None:
    told = dated("8 November", "Ten years ago, on 8 November 2014, the pool was mended.")
    assert told == ("XXXX-11-08", DateBasis.PARTIAL)


def test_a_date_in_the_story_is_not_the_date_of_the_page() -> None:
    assert read_scrape(f"{TITLE}\n\n{BODY}\nIt opened on 4 May 1931.\n", "page.txt").published is None


def test_a_day_stated_with_its_weekday_and_the_weekday_of_the_opening() -> None:
    more = "The pool had been emptied on Saturday 1 March 2025 by two men with a hose."
    published = read_scrape(f"{TITLE}\n\n{BODY}\n{more}\n", "page.txt").published
    assert published is not None
    assert (published.edtf, published.basis) == ("2025-03-03", DateBasis.TEXT)
