"""EDTF: the days a value covers, and how much of the calendar it names."""

from __future__ import annotations

from datetime import date

import pytest
from edtf import parse_edtf, struct_time_to_date
from hypothesis import given
from hypothesis import strategies as st

from onrecord.edtf import bounds, precision
from onrecord.terms import Precision


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2020", "2020-01-01", "2020-12-31"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2020-11-08", "2020-11-08", "2020-11-08"),
        (" 2020-11? ", "2020-11-01", "2020-11-30"),
        ("2020~", "2020-01-01", "2020-12-31"),
        ("2020-11-08%", "2020-11-08", "2020-11-08"),
        ("202X", "2020-01-01", "2029-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("1XXX", "1000-01-01", "1999-12-31"),
        ("000X", "0001-01-01", "0009-12-31"),
        ("2020-XX", "2020-01-01", "2020-12-31"),
        ("2020-XX-XX", "2020-01-01", "2020-12-31"),
        ("2021-02-XX", "2021-02-01", "2021-02-28"),
        ("2020-21", "2020-03-01", "2020-05-31"),
        ("2020-24", "2020-12-01", "2021-02-28"),
        ("9999-24", "9999-12-01", "9999-12-31"),
        ("2020-01/2020-03", "2020-01-01", "2020-03-31"),
        ("1992-05~/2020-11-08?", "1992-05-01", "2020-11-08"),
        ("../2020", None, "2020-12-31"),
        ("/2020", None, "2020-12-31"),
        ("2020-11/..", "2020-11-01", None),
        ("2020-11/", "2020-11-01", None),
        ("../..", None, None),
    ],
)
def test_a_value_covers_its_days(edtf: str, first: str | None, last: str | None) -> None:
    assert [day and day.isoformat() for day in bounds(edtf)] == [first, last]


@pytest.mark.parametrize(
    ("edtf", "told"),
    [
        ("", "not written so"),
        ("..", "not written so"),
        ("soon", "not written so"),
        ("20", "not written so"),
        ("2020-1", "not written so"),
        ("20-11-08", "not written so"),
        ("08/11/2020", "two ends"),
        ("11/2020", "not written so"),
        ("2020-11-08T14:03", "not written so"),
        ("Y170000002", "not written so"),
        ("-0044", "not written so"),
        ("99999", "not written so"),
        ("٢٠٢٠", "not written so"),
        ("0000", "from 0001 to 9999"),
        ("0000-05", "from 0001 to 9999"),
        ("2020-13", "month"),
        ("2020-00", "month"),
        ("2021-02-29", "day"),
        ("2020-02-31", "day"),
        ("2020-21-01", "month"),
        ("2020-XX-08", "no month"),
        ("202X-11", "no whole year"),
        ("XXXX-11-08", "no year"),
        ("2020/2019", "ends before it begins"),
    ],
)
def test_what_is_no_value_is_refused_with_what_is_wrong(edtf: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        bounds(edtf)


_days = st.dates(date(1, 1, 1), date(9999, 12, 31)).map(date.isoformat)
_dates = st.tuples(_days, st.sampled_from([4, 7, 10]), st.sampled_from(["", "?", "~"]))
_values = _dates.map(lambda parts: parts[0][: parts[1]] + parts[2])


@given(_values)
def test_a_library_that_knows_the_standard_gives_the_same_days(value: str) -> None:
    known = parse_edtf(value)
    theirs = (known.lower_strict(), known.upper_strict())
    assert bounds(value) == tuple(struct_time_to_date(day) for day in theirs)


@given(_days, _days)
def test_an_interval_covers_both_its_ends(one: str, two: str) -> None:
    first, last = sorted((one, two))
    assert bounds(f"{first[:7]}/{last}") == (bounds(first[:7])[0], bounds(last)[1])
    assert bounds(f"../{last}") == (None, bounds(last)[1])
    assert bounds(f"{first}/..") == (bounds(first)[0], None)


@given(st.text(st.sampled_from("0123456789X-/.?~%"), max_size=24))
def test_anything_is_a_value_or_refused(text: str) -> None:
    try:
        first, last = bounds(text)
    except ValueError:
        return
    assert first is None or last is None or first <= last


@pytest.mark.parametrize(
    ("edtf", "named"),
    [
        ("2020-11-08", Precision.DAY),
        ("2020-11-08~", Precision.DAY),
        ("2020-11", Precision.MONTH),
        ("2020-11-XX", Precision.MONTH),
        ("2020-23", Precision.SEASON),
        ("2020", Precision.YEAR),
        ("2020-XX", Precision.YEAR),
        ("202X", Precision.DECADE),
        ("20XX", Precision.CENTURY),
        ("1992-05~/2020-11-08", Precision.INTERVAL),
        ("../2020-11-08", Precision.OPEN),
        ("XXXX-11-08", Precision.NO_YEAR),
        (None, None),
        ("soon", None),
    ],
)
def test_a_value_names_so_much_of_the_calendar(edtf: str | None, named: Precision | None) -> None:
    assert precision(edtf) is named
