"""Feeds: read back by well-kept parsers, an entry a statement, who and per whom in its title."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import feedparser
import jsonfeed
from hypothesis import given, settings

from onrecord.codec import rows_of
from onrecord.export import Giver
from onrecord.export.feeds import Channel, atom, json_feed
from tests.export.rows import GIVER, row
from tests.made import records

if TYPE_CHECKING:
    from onrecord.types import Record

CHANNEL = Channel(
    "harbour",
    "https://quay-archive.invented/search.atom?q=harbour",
    "https://quay-archive.invented/search?q=harbour",
)


def test_an_atom_entry_says_who_according_to_whom_and_links_here_and_there() -> None:
    parsed = feedparser.parse(atom([row()], CHANNEL, GIVER))
    assert not parsed.bozo
    assert parsed.version == "atom10"
    assert parsed.feed.title == "harbour"
    (entry,) = parsed.entries
    assert entry.title == "Amadu Kesse Tarro said, according to The Harbour Herald (2025-10-03)"
    assert entry.author == "The Harbour Herald"
    assert entry.link == f"https://quay-archive.invented/statements/{row().id}"
    assert "via" in [link.rel for link in entry.links]
    assert entry.content[0].value.endswith("“We will reopen the harbour.”")
    assert entry.updated == "2025-10-03T00:00:00Z"
    assert entry.id == f"urn:onrecord:{row().id}"


def test_a_json_feed_item_holds_the_row() -> None:
    made = json.loads(json_feed([row()], CHANNEL, GIVER))
    feed = jsonfeed.Feed.parse(made)
    assert feed.version == "https://jsonfeed.org/version/1.1"
    (item,) = feed.items
    assert item.id == f"urn:onrecord:{row().id}"
    assert item.external_url == "https://herald.invented/harbour#:~:text=We%20will%20reopen%20the%20harbour"
    assert made["items"][0]["_onrecord"]["speaker"]["name"] == "Amadu Kesse Tarro"


def test_a_feed_of_nothing_is_a_feed() -> None:
    assert not feedparser.parse(atom([], CHANNEL, GIVER)).bozo
    assert json.loads(json_feed([], CHANNEL, GIVER))["items"] == []


def test_the_next_part_is_linked() -> None:
    more = replace(CHANNEL, next="https://quay-archive.invented/search.atom?q=harbour&cursor=9")
    assert [
        link.href for link in feedparser.parse(atom([row()], more, GIVER)).feed.links if link.rel == "next"
    ]
    assert json.loads(json_feed([row()], more, GIVER))["next_url"] == more.next


@settings(max_examples=40, deadline=None)
@given(records())
def test_whatever_a_page_holds_a_feed_is_well_formed(made: Record) -> None:
    rows = list(rows_of(made))
    parsed = feedparser.parse(atom(rows, CHANNEL, Giver()))
    assert not parsed.bozo
    assert len(parsed.entries) == len(rows)
    assert len(json.loads(json_feed(rows, CHANNEL, Giver()))["items"]) == len(rows)
