"""Searching by time: published, said, spoken of; what the store keeps of a page's times, new and old."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.codec import rows_of
from onrecord.errors import UsageError
from onrecord.store import (
    Added,
    Mode,
    Query,
    Store,
    Time,
    day_given,
    knows,
    open_store,
    rows,
    search,
    untimed,
)
from onrecord.types import (
    DateBasis,
    Moment,
    Publication,
    Record,
    Span,
    Start,
    TimeBasis,
    Timex,
    TimexType,
    Utterance,
    UtteranceBasis,
)
from tests.made import Said, Told, page, record
from tests.store.aged import with_damaged_lines, with_lines_of_before_times, without_times

if TYPE_CHECKING:
    from collections.abc import Callable

MEMORY = Path(":memory:")
FERRY = "The ferry sank in May 1994."
LEASE = "The lease has run for 28.5 years."
QUAY = "The quay opens next year or in XI."
TOLD = Told((Said(FERRY), Said(LEASE), Said(QUAY)), published="2020-11-08")
STATED = TimeBasis.STATED

Days = tuple[str | None, str | None]


def timed(told: Told = TOLD) -> Record:
    """May 1994 in the first, 1992 to 2020 in the second, nothing known in the third, which alone is dated."""
    made = record(told)
    text = made.article.text

    def moment(words: str, edtf: str | None, days: Days, start: Start | None = None) -> Moment:
        at = text.index(words)
        timex = Timex(TimexType.DATE, edtf or "XXXX", None)
        return Moment(Span(at, at + len(words)), timex, edtf, *days, None, None, STATED, start, 0.9)

    begun = Start("1992-05~", "1992-02-08", "1992-08-08")
    moments = (
        moment("May 1994", "1994-05", ("1994-05-01", "1994-05-31")),
        moment("28.5 years", "1992-05~/2020-11-08", ("1992-02-08", "2020-11-08"), begun),
        moment("XI", None, (None, None)),
    )
    last = made.statements[2].id
    day = "2020-11-06"
    said = Utterance(last, day, day, day, UtteranceBasis.BESIDE, Span(0, 7), 0.85)
    return replace(made, moments=moments, utterances=(*made.utterances[:2], said))


@pytest.fixture
def full(store: Store) -> Store:
    store.add(page(TOLD), timed())
    return store


def found(store: Store, **asked: Any) -> list[str]:  # noqa: ANN401 - the fields of Query
    return [" ".join(row.quote) for row in search(store, Query(**asked)).rows]


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        ({"when": "1994-05-31"}, [FERRY, LEASE]),
        ({"when": "1994"}, [FERRY, LEASE]),
        ({"when": "199X"}, [FERRY, LEASE]),
        ({"when": "1994", "wholly": True}, [FERRY]),
        ({"when": "1990/2020", "wholly": True}, [FERRY, LEASE]),
        ({"when": "1993-02"}, [LEASE]),
        ({"since": "1994-06"}, [LEASE]),
        ({"until": "1992-02-08"}, [LEASE]),
        ({"until": "1992-02-07"}, []),
        ({"when": "2020-11-09/.."}, []),
        ({"when": "../.."}, [FERRY, LEASE]),
        ({"since": "1994", "until": "1995", "text": "ferry"}, [FERRY]),
        ({"when": "1994", "outlet": "harbour"}, [FERRY, LEASE]),
        ({"when": "1994", "text": "quay"}, []),
    ],
)
def test_what_a_statement_speaks_of_is_found_where_the_times_meet(
    full: Store, asked: dict[str, Any], wanted: list[str]
) -> None:
    assert found(full, time=Time.CONTENT, **asked) == wanted


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        ({"when": "2020-11-06"}, [FERRY, LEASE, QUAY]),
        ({"when": "2020-11-07"}, [FERRY, LEASE]),
        ({"when": "1850"}, [FERRY, LEASE]),  # on or before publication is all that is known of them
        ({"when": "2020-11", "wholly": True}, [QUAY]),
        ({"when": "../2020", "wholly": True}, [FERRY, LEASE, QUAY]),
        ({"since": "2020-11-09"}, []),
        ({"until": "2020-11-05"}, [FERRY, LEASE]),
    ],
)
def test_what_is_dated_by_its_page_alone_was_said_on_any_day_before(
    full: Store, asked: dict[str, Any], wanted: list[str]
) -> None:
    assert found(full, time=Time.SAID, **asked) == wanted


def test_many_are_found_as_few_are(full: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.store.when._FEW", 0)
    assert found(full, time=Time.SAID, when="2020-11-07") == [FERRY, LEASE]
    assert found(full, time=Time.SAID, when="2020-11", wholly=True) == [QUAY]


@pytest.mark.parametrize(
    ("asked", "is_found"),
    [
        ({"when": "2020-11"}, True),
        ({"when": "2020-11?"}, True),
        ({"when": "202X"}, True),
        ({"since": "2020-XX", "until": "2020-11-08"}, True),
        ({"since": "2020-10/2020-12", "until": "2020-10/2020-12"}, True),
        ({"since": "../2019"}, True),
        ({"when": "2020-11-09/.."}, False),
        ({"when": "../2020-11-07"}, False),
    ],
)
def test_dates_mean_publication_unless_told(full: Store, asked: dict[str, Any], is_found: bool) -> None:  # noqa: FBT001 - a column of the table above
    assert bool(found(full, **asked)) is is_found


def test_what_has_no_such_time_is_not_found(store: Store) -> None:
    undated = replace(TOLD, published=None)
    store.add(page(undated), record(undated))
    assert len(found(store)) == 3
    for time in Time:
        assert found(store, time=time, when="../..") == []


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"time": Time.SAID}, "no date is asked for"),
        ({"wholly": True}, "no date is asked for"),
        ({"when": "2020", "since": "2019"}, "give it without them"),
        ({"when": "2021/2020"}, "ends before it begins"),
        ({"since": "2021", "until": "2020"}, "exchange the two"),
        ({"when": "31 February"}, "'31 February' is not a date"),
    ],
)
def test_a_period_that_cannot_be_is_refused(full: Store, asked: dict[str, Any], told: str) -> None:
    with pytest.raises(UsageError, match=told):
        search(full, Query(**asked))


def test_the_store_gives_back_the_rows_of_the_record(full: Store) -> None:
    assert sorted(rows(full, Query(kind=None)), key=lambda row: row.id) == sorted(
        rows_of(timed()), key=lambda row: row.id
    )


days = st.dates().map(lambda day: day.isoformat())


@given(st.none() | days, st.none() | days, days, days, st.booleans())
@settings(max_examples=60)
def test_a_time_is_found_exactly_where_it_meets_the_period(
    earliest: str | None,
    latest: str | None,
    one: str,
    two: str,
    wholly: bool,  # noqa: FBT001 - drawn
) -> None:
    first, last = sorted((one, two))
    low, high = earliest or "0001-01-01", latest or "9999-12-31"
    if low > high:
        return
    made = timed()
    moment = replace(made.moments[0], earliest=earliest, latest=latest)
    said = replace(made.utterances[0], earliest=earliest, latest=latest)
    made = replace(made, moments=(moment,), utterances=(said, *made.utterances[1:]))
    wanted = (first <= low and high <= last) if wholly else (low <= last and first <= high)
    wanted = wanted and (earliest, latest) != (None, None)
    with open_store(MEMORY, Mode.WRITE) as store:
        store.add(page(TOLD), made)
        for time in (Time.SAID, Time.CONTENT):
            asked = found(store, time=time, when=f"{first}/{last}", wholly=wholly)
            assert (FERRY in asked) is wanted


def test_a_record_read_again_leaves_no_time_of_the_old_one(full: Store) -> None:
    again = replace(timed(), engine="onrecord 2 rules", moments=timed().moments[:1])
    assert full.add(page(TOLD), again) is Added.REREAD
    assert found(full, time=Time.CONTENT, when="1993") == []
    counted = "SELECT (SELECT count(*) FROM utterances), (SELECT count(*) FROM moments)"
    assert full.connection.execute(counted).fetchone() == (3, 1)


def test_a_database_without_times_is_filled_from_its_records(path: Path) -> None:
    with open_store(path, Mode.WRITE) as store:
        store.add(page(TOLD), timed())
    without_times(path)
    with open_store(path, Mode.WRITE) as store:
        assert untimed(store) == 0
        assert found(store, time=Time.CONTENT, when="1994-05") == [FERRY, LEASE]
        assert found(store, time=Time.SAID, when="2020-11-06", wholly=True) == [QUAY]


@pytest.mark.parametrize("aged", [with_lines_of_before_times, with_damaged_lines])
def test_pages_read_before_times_were_read_are_counted_and_kept(
    path: Path, aged: Callable[[Path], None]
) -> None:
    with open_store(path, Mode.WRITE) as store:
        store.add(page(TOLD), timed())
    aged(path)
    with open_store(path, Mode.WRITE) as store:
        assert untimed(store) == 1
        assert found(store, time=Time.SAID, when="2020") == []
        assert {row.utterance for row in search(store, Query()).rows} == {None}
        assert store.add(page(TOLD), replace(timed(), engine="onrecord 2 rules")) is Added.REREAD
        assert untimed(store) == 0
        assert found(store, time=Time.CONTENT, when="1993") == [LEASE]


def given_day(day: str) -> Record:
    published = Publication(day, day, day, None, DateBasis.GIVEN, 1.0, None, (), ())
    made = record(replace(TOLD, published=None))
    return replace(made, article=replace(made.article, published=published))


def test_a_day_given_for_a_page_without_one_has_it_read_again(store: Store) -> None:
    undated = replace(TOLD, published=None)
    kept = record(undated)
    url, digest = undated.url, kept.article.capture
    store.add(page(undated), kept)
    assert knows(store, url, digest, kept.engine)
    assert not knows(store, url, digest, kept.engine, "2020-11-08")
    assert store.add(page(undated), given_day("2020-11-08")) is Added.REREAD
    assert knows(store, url, digest, kept.engine, "2020-11-08")
    assert knows(store, url, digest, kept.engine)
    assert not knows(store, url, digest, kept.engine, "2020-11-09")
    assert day_given(store, url, digest) == "2020-11-08"
    assert len(found(store, when="2020-11-08")) == 3


def test_a_day_given_changes_no_page_that_says_its_own(full: Store) -> None:
    article = timed().article
    assert knows(full, TOLD.url, article.capture, timed().engine, "1999-01-01")
    assert day_given(full, TOLD.url, article.capture) is None


def test_ten_thousand_dates_on_one_page(store: Store) -> None:
    dates = [f"{1 + i % 28} June {1900 + i % 120}" for i in range(10_000)]
    told = Told((Said(" ".join(dates)), Said(QUAY)))
    made = record(told)
    text, at, moments = made.article.text, 0, list[Moment]()
    for i, words in enumerate(dates):
        at = text.index(words, at)
        day = f"{1900 + i % 120}-06-{1 + i % 28:02}"
        timex = Timex(TimexType.DATE, day, None)
        span = Span(at, at + len(words))
        moments.append(Moment(span, timex, day, day, day, None, None, STATED, None, 0.9))
        at += len(words)
    store.add(page(told), replace(made, moments=tuple(moments)))
    [row] = search(store, Query(time=Time.CONTENT, when="1901-06-02")).rows
    assert len(row.moments) == 10_000
    assert search(store, Query(time=Time.CONTENT, when="2020")).rows == ()
