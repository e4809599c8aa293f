"""Which names are places: text in, words out."""

from __future__ import annotations

import time

import pytest

from onrecord.gazetteer import gazetteer
from onrecord.places import locate
from tests.places.reading import named, record


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry sank near Lisbon on Friday.", ["Lisbon"]),
        ("Growers in Chile and Peru lost the harvest.", ["Chile", "Peru"]),
        ("Nurses from Ghana, Togo and Benin met in Accra.", ["Ghana", "Togo", "Benin", "Accra"]),
        ("A Lisbon-based firm bought the yard.", ["Lisbon"]),
        ("The storm crossed northern Portugal at dawn.", ["Portugal"]),
        ("She travelled to Norway by train.", ["Norway"]),
        ("They met in China's Inner Mongolia.", ["China", "Inner Mongolia"]),
        ("Farmers in the Bahari delta lost their rice.", ["Bahari delta"]),
        ("The village of Upper Velm was cut off.", ["Upper Velm"]),
        ("Cars were parked on Mint Street and Corkscrew Lane.", ["Mint Street", "Corkscrew Lane"]),
        ("The climbers camped below Mount Tagbac.", ["Mount Tagbac"]),
        ("The raft drifted down the River Orun.", ["River Orun"]),
    ],
)
def test_places_are_found(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Lisbon Post reported the sale on Friday.",
        "Paris Halloway sold the yard, and Halloway kept the crane.",
        "Mr Lancaster sold the yard. Lancaster kept the crane.",
        "An Ecuadorean embassy clerk sold the yard.",
        "The University of Oslo Press printed it in May.",
        "Deals on Wall Street were few, and few spoke in English.",
        "He took US troops for granted.",
        "The Moon and Mars were seen from the yard.",
    ],
)
def test_people_bodies_demonyms_and_the_sky_are_no_places(text: str) -> None:
    assert named(text) == []


def test_a_name_that_speaks_is_no_place_and_the_same_name_elsewhere_is() -> None:
    assert named("Lisbon said the sale was off. The yard lies in Lisbon.") == ["Lisbon"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("KALOVRYSI, Aug. 3, 2023 — The crop was small.", "KALOVRYSI"),
        ("LISBON (Nordpress) — The crop was small.", "LISBON"),
        ("Lisbon: The crop was small this year again.", "Lisbon"),
        ("BUFFALO, N.Y. — The crop was small.", "BUFFALO, N.Y."),
    ],
)
def test_a_dateline_names_the_place_whether_a_gazetteer_has_it_or_not(text: str, expected: str) -> None:
    assert named(text)[:1] == [expected]


def test_in_a_report_of_a_match_countries_are_teams() -> None:
    text = (
        "Chile beat Peru 2-1 after a goal from the striker in the last minutes of the match. "
        "The coach of Peru praised the goalkeeper and his players. "
        "The tournament goes on with Chile against Brazil in Lima."
    )
    assert named(text) == ["Lima"]


def test_short_names_are_abbreviations_in_capitals_or_none() -> None:
    assert named("The parts were made in the UK and the US.") == ["UK", "US"]
    assert named("They told us in short that it was not for us.") == []


def test_what_follows_a_comma_belongs_to_the_name() -> None:
    assert named("At a rally in Portland, Maine, on Thursday few came.") == ["Portland, Maine"]
    assert named("The office in Doha, Qatar, was shut.") == ["Doha, Qatar"]
    assert named("She moved from Paris, London and Rome to the yard.") == ["Paris", "London", "Rome"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Fähre sank in Köln am Freitag, und der Kapitän blieb an Bord.", "Köln"),
        ("Le bac a coulé à Marseille vendredi, et le capitaine est resté à bord.", "Marseille"),
        ("El ferri se hundió en Sevilla el viernes y el capitán quedó a bordo.", "Sevilla"),
        ("Паром затонул близ города Баку в пятницу, и капитан остался на борту.", "Баку"),
    ],
)
def test_other_languages(text: str, expected: str) -> None:
    assert expected in named(text)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "A " * 4000,
            "London, Paris, Rome, " * 500,
            "U.S." * 1000,
            "’s’s’s " * 500,
            "A-B-C-" * 1000,
            "Lake " * 2000,
        ),
        *(
            "\u0130stanbul \u0307 " * 300,
            "of the " * 2000 + "X",
            "X of the X " * 1000,
            "((((" * 1000,
            "«»“”" * 500,
        ),
    ],
)
def test_hostile_text_takes_no_time_to_speak_of(text: str) -> None:
    found = record("The yard was shut. " + text)
    start = time.process_time()
    locate(found.article, found.statements, found.speakers, gazetteer())
    assert time.process_time() - start < 2
