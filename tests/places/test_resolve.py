"""What a name stands for, on what grounds, and where nothing decides."""

from __future__ import annotations

import json

import pytest

from onrecord.codec import encode
from onrecord.types import PlaceBasis, PlaceLevel
from tests.places.reading import places, record, resolved


@pytest.mark.parametrize(
    ("text", "country", "basis"),
    [
        ("At a rally in Portland, Maine, few came.", "US", PlaceBasis.BESIDE),
        ("The office in Valencia, Venezuela, was shut.", "VE", PlaceBasis.BESIDE),
        ("The mill near Cambridge in Canada, in the south of Ontario, was shut.", "CA", PlaceBasis.COUNTRY),
        ("The office in London was shut.", "GB", PlaceBasis.LARGEST),
    ],
)
def test_a_name_is_resolved_with_a_reason(text: str, country: str, basis: PlaceBasis) -> None:
    _, place = places(text)[0]
    assert place.basis is basis
    assert place.resolved is not None
    assert place.resolved.country == country


def test_where_nothing_decides_the_candidates_are_kept() -> None:
    [(_, place)] = places("The fair in Springfield was called off.")
    assert place.basis is None
    assert place.resolved is None
    assert len(place.candidates) > 1


def test_a_name_of_no_gazetteer_has_no_candidates_and_the_level_its_words_tell() -> None:
    [(_, place)] = places("Cars were parked on Corkscrew Lane.")
    assert (place.candidates, place.basis, place.level) == ((), None, PlaceLevel.STREET)


def test_a_name_told_in_full_once_is_known_again() -> None:
    found = places("They met in Portland, Maine. The fair in Portland was called off.")
    assert [p.resolved.id for _, p in found if p.resolved] == ["4975802", "4975802"]
    assert found[1][1].basis is PlaceBasis.AGAIN


def test_the_address_of_the_page_speaks_for_a_country() -> None:
    there = record("The fair in Springfield was called off.", "https://news.example.org.nz/fair")
    here = record("The fair in Cambridge was called off.", "https://news.example.co.nz/fair")
    assert there.places[0].basis is None
    assert [c.country for c in here.places[0].candidates][:1] == ["GB"]


def test_equal_names_of_a_contested_town_and_area() -> None:
    text = "She was born in Shushi, which others call Şuşa, in Karabakh, and grew up in Nagorno-Karabakh."
    assert resolved(text) == ["Shusha", "Shusha", "Karabakh", "Nagorno-Karabakh"]
    found = places(text)
    assert [words for words, _ in found] == ["Shushi", "Şuşa", "Karabakh", "Nagorno-Karabakh"]
    for _, place in found:
        assert place.resolved is not None
        assert place.resolved.country is None
    names = {n.name for _, p in found[:1] for c in p.candidates for n in c.names}
    assert {"Shusha", "Shushi", "Şuşa", "Шуша", "Շուշի"} <= names


@pytest.mark.parametrize(
    ("one", "other"),
    [("the Falklands", "the Malvinas"), ("the Sea of Japan", "the East Sea"), ("Derry", "Londonderry")],
)
def test_rival_names_stand_for_one_place(one: str, other: str) -> None:
    first, second = (
        places(f"The survey ship worked near {name} in May.")[0][1].resolved for name in (one, other)
    )
    assert first is not None
    assert first == second


def test_a_place_is_read_the_same_twice() -> None:
    text = "Nurses from Ghana, Togo and Benin met in Accra."
    assert record(text).places == record(text).places


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Gaza", "Gaza"),
        ("Washington", "Washington"),
        ("North Philadelphia", "North Philadelphia"),
        ("Kiev", "Kyiv"),
    ],
)
def test_a_record_tells_a_shorter_or_longer_form_as_printed(words: str, name: str) -> None:
    found = record(f"The office in {words} was shut.")
    line = json.loads(encode(found, "x.txt"))
    assert [p["name"] for p in line["places"]] == [name]
    assert [p["printed"] for p in line["places"]] == [words]
