"""Searching by place: any of its names, a distance; what the store keeps of a page's places."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from onrecord.codec import rows_of
from onrecord.errors import UsageError
from onrecord.store import Mode, Query, Store, open_store, rows, search, suggestions
from onrecord.store import opening as opened
from onrecord.store.schema import MIGRATIONS
from onrecord.types import (
    Place,
    PlaceBasis,
    PlaceCandidate,
    PlaceLevel,
    PlaceName,
    Record,
    Span,
)
from tests.made import Said, Told, page, record

if TYPE_CHECKING:
    from pathlib import Path

SHUSHA = PlaceCandidate(
    "147105",
    "Shusha",
    PlaceLevel.CITY,
    None,
    39.76,
    46.75,
    (PlaceName("Shusha", "en"), PlaceName("Shushi", "en"), PlaceName("Şuşa", "az"), PlaceName("Շուշի", "hy")),
)
NORWAY = PlaceCandidate(
    "3144096", "Norway", PlaceLevel.COUNTRY, "NO", 62.0, 10.0, (PlaceName("Norway", "en"),)
)
BERGEN = PlaceCandidate("3161732", "Bergen", PlaceLevel.CITY, "NO", 60.39, 5.32, (PlaceName("Bergen", "en"),))
TOLD = Told(
    (
        Said("The road to Şuşa is open."),
        Said("Norway sent a ferry from Bergen."),
        Said("Nothing was heard from Springfield."),
    )
)


def placed(told: Told = TOLD) -> Record:
    made = record(told)
    text = made.article.text

    def place(words: str, candidate: PlaceCandidate | None) -> Place:
        at = text.index(words)
        level = candidate.level if candidate else None
        basis = PlaceBasis.ONLY if candidate else None
        return Place(Span(at, at + len(words)), level, basis, (candidate,) if candidate else ())

    named = [("Şuşa", SHUSHA), ("Norway", NORWAY), ("Bergen", BERGEN), ("Springfield", None)]
    return replace(made, places=tuple(place(*each) for each in named))


@pytest.fixture
def full(store: Store) -> Store:
    store.add(page(TOLD), placed())
    return store


def found(store: Store, **asked: Any) -> list[str]:  # noqa: ANN401 - the fields of Query
    return [" ".join(row.quote) for row in search(store, Query(**asked)).rows]


@pytest.mark.parametrize("name", ["Shushi", "Şuşa", "SUSA", "shusha", "Շուշի"])
def test_a_place_is_found_by_any_of_its_names(full: Store, name: str) -> None:
    assert found(full, place=name) == ["The road to Şuşa is open."]


def test_a_name_nothing_was_decided_for_is_found_as_printed(full: Store) -> None:
    assert found(full, place="springfield") == ["Nothing was heard from Springfield."]
    assert found(full, place="Springfeld") == []
    assert suggestions(full, "Springfeld", "place") == ("Springfield",)


def test_near_a_point_what_is_too_wide_to_be_near_anything_is_left_out(full: Store) -> None:
    assert found(full, near="39.8,46.8", within=20.0) == ["The road to Şuşa is open."]
    assert found(full, near="60.4,5.4") == ["Norway sent a ferry from Bergen."]
    assert found(full, near="62,10", within=50.0) == []
    assert found(full, near="-39.8,46.8", within=100.0) == []


def test_places_go_together_with_words_and_other_filters(full: Store) -> None:
    assert found(full, text="ferry", place="Bergen") == ["Norway sent a ferry from Bergen."]
    assert found(full, text="road", place="Bergen") == []
    assert found(full, outlet="harbour", place="Bergen", near="60.39,5.32") == [
        "Norway sent a ferry from Bergen."
    ]


@pytest.mark.parametrize("near", ["", "39.8", "91,0", "0,181", "a,b", "nan,0", "1,2,3"])
def test_what_is_no_point_is_refused(full: Store, near: str) -> None:
    with pytest.raises(UsageError, match="no point on the map"):
        search(full, Query(near=near))


def test_a_distance_needs_a_point_and_a_place_a_word(full: Store) -> None:
    with pytest.raises(UsageError, match="--near"):
        search(full, Query(within=5.0))
    with pytest.raises(UsageError, match="no word"):
        search(full, Query(place="?!"))


def test_the_store_gives_back_the_rows_of_the_record(full: Store) -> None:
    told = sorted(rows(full, Query(kind=None)), key=lambda row: row.quote)
    assert told == sorted(rows_of(placed()), key=lambda row: row.quote)
    assert [(p.printed, p.id, p.in_words) for row in told for p in row.places] == [
        ("Norway", "3144096", True),
        ("Bergen", "3161732", True),
        ("Springfield", None, True),
        ("Şuşa", "147105", True),
    ]


def test_a_record_read_again_leaves_no_place_of_the_old_one(full: Store) -> None:
    again = replace(placed(), engine="onrecord 2 rules", places=placed().places[:1])
    full.add(page(TOLD), again)
    assert found(full, place="Bergen") == []
    assert found(full, place="Shushi") == ["The road to Şuşa is open."]


def test_a_database_without_places_is_brought_up_to_date_and_loses_nothing(path: Path) -> None:
    old = sqlite3.connect(path, isolation_level=None)
    opened.migrate(old, MIGRATIONS[:1])
    old.close()
    with open_store(path, Mode.WRITE) as store:
        store.add(page(TOLD), placed())
        assert found(store, place="Shushi") == ["The road to Şuşa is open."]
