from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from onrecord.store import Mode, Store, open_store
from onrecord.store.ledger import (
    Answered,
    Watched,
    begin,
    end,
    fetched,
    note_page,
    note_skip,
    note_watched,
    run_key,
    watched,
)
from onrecord.types import Reason, Skipped

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

URL = "https://daily-tern.example/harbour"
GONE = Skipped(URL, Reason.MISSING, "there is no such page (404)")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "onrecord.db", Mode.WRITE) as found:
        yield found


def test_a_run_that_was_stopped_goes_on_and_one_that_ended_begins_anew(store: Store) -> None:
    key = run_key(["list.txt", URL])
    first = begin(store, key)
    assert begin(store, key) == first
    assert begin(store, run_key(["list.txt", URL, "more"])) != first
    end(store, first)
    assert begin(store, key) > first


def test_what_became_of_an_address_is_known_and_how_to_ask_again(store: Store) -> None:
    assert fetched(store, URL) is None
    note_page(
        store, 1, URL, "new", ("engine 1", Answered('"7"', "Tue, 14 Oct 2025 08:00:00 GMT", "noarchive"))
    )
    found = fetched(store, URL)
    assert found is not None
    assert (found.run, found.skipped, found.engine, found.etag) == (1, None, "engine 1", '"7"')
    note_page(store, 2, URL, "unchanged", None)
    again = fetched(store, URL)
    assert again is not None
    assert (again.run, again.engine, again.etag) == (2, "engine 1", '"7"')


def test_a_skip_is_known_with_its_reason(store: Store) -> None:
    note_skip(store, 1, URL, GONE)
    found = fetched(store, URL)
    assert found is not None
    assert found.skipped == GONE
    assert found.etag is None


def test_what_is_written_together_is_kept_together_or_not_at_all(store: Store) -> None:
    def stopped() -> None:
        with store.writing():
            store.skip(GONE, None)
            note_skip(store, 1, URL, GONE)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        stopped()
    assert fetched(store, URL) is None
    assert store.skips() == {}


def test_how_a_feed_stands_is_kept(store: Store) -> None:
    feed = "https://daily-tern.example/feed.xml"
    assert watched(store, feed) == Watched(feed)
    stands = Watched(feed, '"3"', None, "2025-10-14T08:00:00+00:00", "2025-10-14T08:30:00+00:00", 2, "busy")
    note_watched(store, [stands])
    assert watched(store, feed) == stands
