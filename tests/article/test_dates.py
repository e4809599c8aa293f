from __future__ import annotations

import pytest

from onrecord.article.dates import printed_dates, stamped
from onrecord.article.markup import read_markup
from onrecord.types import DateBasis, Publication, Rival

STORY = "<p>The board met and agreed that the work on the quay would go on until the end of the year.</p>" * 4


def moment(head: str = "", line: str = "", url: str = "x.html", story: str = STORY) -> Publication | None:
    top = f"<head><title>Port to open</title>{head}</head>"
    page = f"<html>{top}<body><h1>Port to open</h1>{line}{story}</body></html>"
    return read_markup(page, url).published


def certain(found: Publication | None) -> Publication:
    assert found is not None
    return found


def test_a_declared_date_that_the_markup_seconds() -> None:
    found = certain(moment('<meta property="article:published_time" content="2024-03-05T18:40:00+02:00">'))
    assert (found.edtf, found.earliest, found.latest, found.clock) == (
        "2024-03-05",
        "2024-03-05",
        "2024-03-05",
        "18:40",
    )
    assert (found.basis, found.confidence, found.rivals) == (DateBasis.AGREED, 0.95, ())


def test_the_printed_day_beats_the_utc_day_of_the_metadata() -> None:
    found = certain(
        moment(
            '<meta property="article:published_time" content="2024-03-06T01:50:59Z">',
            "<div>March 5, 2024 5:50 PM</div>",
        )
    )
    assert (found.edtf, found.clock, found.basis) == ("2024-03-05", "17:50", DateBasis.HEADER)
    assert found.rivals == (Rival("2024-03-06", DateBasis.DECLARED),)


def test_another_day_printed_under_the_headline_is_kept_beside_the_declared_one() -> None:
    head = '<meta property="article:published_time" content="2024-03-09T18:40:00+02:00">'
    found = certain(moment(head, "<div>5 March 2024</div>"))
    assert (found.edtf, found.basis) == ("2024-03-09", DateBasis.AGREED)
    assert found.rivals == (Rival("2024-03-05", DateBasis.HEADER),)


def test_a_timestamp_with_its_own_offset_keeps_its_day() -> None:
    head = '<meta property="article:published_time" content="2024-03-05T23:30:00-06:00">'
    assert certain(moment(head)).edtf == "2024-03-05"


def test_the_day_of_the_address_beats_the_utc_day() -> None:
    head = '<meta property="article:published_time" content="2024-03-06T01:50:59Z">'
    assert certain(moment(head, url="https://post.example/2024/03/05/port")).edtf == "2024-03-05"


def test_a_date_line_alone() -> None:
    found = certain(moment(line="<p>5 March 2024, 14:03</p>"))
    assert (found.edtf, found.clock) == ("2024-03-05", "14:03")


@pytest.mark.parametrize("day", ["2024/mar/05", "2024/03/05"])
def test_an_address_alone(day: str) -> None:
    found = certain(moment(url=f"https://post.example/{day}/port"))
    assert (found.edtf, found.basis) == ("2024-03-05", DateBasis.URL)


def test_a_day_in_the_story_is_no_publication_date() -> None:
    spoken = (
        "<p>“On November 8, 2020 the town was ours again, and nobody there will forget it,” she said.</p>"
    )
    assert moment(story=spoken + STORY) is None


def test_an_update_is_no_publication() -> None:
    assert [
        when.day.isoformat() for when in printed_dates("Published 5 March 2024. Updated 7 March 2024")
    ] == ["2024-03-05"]
    assert list(printed_dates("Updated: 7 March 2024")) == []


@pytest.mark.parametrize(
    ("value", "day", "clock"),
    [
        ("2024-03-05", "2024-03-05", None),
        ("2024-03-05T08:15:00+0200", "2024-03-05", "08:15"),
        ("2024/03/05", "2024-03-05", None),
        ("20240305T081500", "2024-03-05", "08:15"),
        ("Tue, 05 Mar 2024 16:07:38 -0600", "2024-03-05", "16:07"),
        ("March 5, 2024 4:07 pm", "2024-03-05", "16:07"),
        ("1709622000", "2024-03-05", None),
        ("05.03.2024 08:15", "2024-03-05", "08:15"),
    ],
)
def test_timestamps(value: str, day: str, clock: str | None) -> None:
    when = stamped(value)
    assert when is not None
    assert (when.day.isoformat(), when.clock) == (day, clock)


@pytest.mark.parametrize("value", ["", "yesterday", "2024-13-45", "0000-00-00", "03/04/2024", "12"])
def test_what_is_no_day(value: str) -> None:
    assert stamped(value) is None
