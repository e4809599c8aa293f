"""The index of places: one entry by any of its names, and no word on whose it is."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from onrecord.gazetteer import gazetteer, key_of
from onrecord.gazetteer.entries import kilometres
from onrecord.gazetteer.scripts import language_of
from onrecord.gazetteer.tables import areas, contested, countries, languages, regions
from onrecord.terms import PlaceLevel

LARGEST = 60_000_000  # bytes on disk


def refs(name: str) -> list[str]:
    return [entry.ref for entry in gazetteer().named(name)]


@pytest.mark.parametrize("name", ["Shusha", "Shushi", "Şuşa", "ŞUŞA", "Шуша", "Շուշի", "შუშა"])
def test_a_place_is_found_by_any_of_its_names(name: str) -> None:
    assert refs(name)[0] == "147105"


def test_case_dots_and_hyphens_do_not_count_and_accents_count_where_something_has_them() -> None:
    assert refs("U.S.") == refs("us") == refs("US")
    assert refs("Nagorno Karabakh") == refs("nagorno-karabakh") == ["area:nagorno-karabakh"]
    assert refs("Münchén") == refs("Munchen")


def test_all_names_of_a_place_are_told_with_the_language_of_each() -> None:
    entry = gazetteer().named("Shusha")[0]
    names = {(n.name, n.language) for n in gazetteer().names_of(entry)}
    assert {("Shusha", "en"), ("Shushi", "en"), ("Şuşa", "az"), ("Շուշի", "hy"), ("Шуша", "ru")} <= names
    assert all(language for _, language in names)


@pytest.mark.parametrize(
    "name",
    (
        "Shusha Stepanakert Sevastopol Taipei Pristina Hebron Srinagar Sukhumi Tiraspol Donetsk "
        "Laayoune Kyrenia Hargeysa Kosovo Taiwan Crimea Gaza Golan Kashmir"
    ).split(),
)
def test_no_country_is_told_for_contested_areas_and_what_lies_there(name: str) -> None:
    entry = gazetteer().named(name)[0]
    assert entry.country is None
    assert not entry.ref.startswith("admin:")


@pytest.mark.parametrize(
    ("name", "country"), [("Kapan", "AM"), ("Baku", "AZ"), ("Kyiv", "UA"), ("Derry", "GB")]
)
def test_a_country_is_told_elsewhere(name: str, country: str) -> None:
    assert gazetteer().named(name)[0].country == country


def test_the_capital_is_marked_once_in_each_country() -> None:
    found = [e for e in gazetteer().named("Washington") if e.capital]
    assert [e.name for e in found] == ["Washington, D.C."]


def test_regions_of_contested_areas_have_no_row_whose_code_names_a_country() -> None:
    disputed = contested()
    assert not [
        r.ref for r in regions(disputed) if disputed.holds(r.coded, r.region, r.latitude, r.longitude)
    ]


def test_every_row_of_our_own_has_a_label_in_english_and_languages() -> None:
    rows = [*areas(), *countries()]
    assert len({r.ref for r in rows}) == len(rows)
    for row in rows:
        assert row.names[0][0] == "en"
        assert all(language and name == name.strip() and name for language, name in row.names)
        assert -90 <= row.latitude <= 90
        assert -180 <= row.longitude <= 180


def test_every_area_says_where_it_can_be_checked() -> None:
    table = Path(__file__).parents[2] / "src" / "onrecord" / "gazetteer" / "data" / "areas.tsv"
    lines = [x.split("\t") for x in table.read_text("utf-8").splitlines() if not x.startswith("#")]
    assert all(len(line) == 7 and line[6].strip() for line in lines)


def test_cities_with_told_languages_are_in_the_index() -> None:
    for ref, names in languages().items():
        assert ref in refs(names[0][1]), names[0]


def test_what_is_no_name_has_no_place() -> None:
    assert refs("") == refs("...") == refs("Velmarrastan") == []


def test_levels_are_told() -> None:
    levels = {name: gazetteer().named(name)[0].level for name in ("Asia", "Chile", "Danube", "Sahel", "Lima")}
    assert levels == {
        "Asia": PlaceLevel.CONTINENT,
        "Chile": PlaceLevel.COUNTRY,
        "Danube": PlaceLevel.RIVER,
        "Sahel": PlaceLevel.AREA,
        "Lima": PlaceLevel.REGION,
    }


def test_the_file_is_compact() -> None:
    assert gazetteer().path.stat().st_size <= LARGEST


def test_distances_are_great_circles() -> None:
    assert kilometres((0.0, 0.0), (0.0, 180.0)) == pytest.approx(math.pi * 6371, rel=1e-3)
    assert kilometres((10.0, 179.9), (10.0, -179.9)) < 25


def test_keys_and_scripts() -> None:
    assert key_of("St. John’s") == "st john's"
    assert key_of("İZMİR") == key_of("izmir")
    assert [language_of(n) for n in ("Лима", "Lima", "Λίμα", "利马", "7")] == [
        "und-Cyrl",
        "und-Latn",
        "el",
        "und-Hani",
        "und",
    ]
