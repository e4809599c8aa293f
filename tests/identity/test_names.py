"""Names as printed: taken apart, and held against each other."""

from __future__ import annotations

import pytest

from onrecord.identity import keys
from onrecord.identity.names import parted
from onrecord.identity.relation import Relation, relation
from onrecord.types import SpeakerKind


def between(one: str, other: str, languages: tuple[str, str] = ("en", "en")) -> Relation:
    a, b = parted(one, languages[0]), parted(other, languages[1])
    assert a is not None
    assert b is not None
    assert relation(a, b) is relation(b, a)
    return relation(a, b)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zoé Lindqvist", "Zoe LINDQVIST"),
        ("Dr Ruth Holman", "Ruth Holman"),
        ("Ruth K. Holman", "Ruth Holman"),
        ("Ruth K. Holman", "Ruth Karin Holman"),
        ("R. Holman", "Ruth Holman"),
        ("Mr Holman", "Hugh Holman"),
        ("Jan van der Velm", "Jan Van Der Velm"),
        ("Omar al-Hazrami", "Omar Al Hazrami"),
        ("KESSE Amadu", "Amadu Kesse"),
        ("Kesse, Amadu", "Amadu Kesse"),
        ("Philip Dorcott", "P. Dorcott"),
        ("Holman Jr.", "Hugh Holman Jr"),
    ],
)
def test_names_that_read_alike(one: str, other: str) -> None:
    assert between(one, other) is Relation.SAME


@pytest.mark.parametrize(
    ("one", "other", "languages"),
    [
        ("Евгений Хрулёв", "Yevgeny Khrulev", ("ru", "en")),
        ("Евгений Хрулёв", "Jewgenij Chruljow", ("ru", "de")),
        ("Юлия Жарецкая", "Iouliia Jaretskaïa", ("ru", "fr")),
        ("Юлия Иосифовна Жарецкая", "Yuliya Zharetskaya", ("ru", "en")),
        ("Ксения Щукарева", "Xenia Shchukareva", ("ru", "en")),
        ("Çağla Şentürkoğlu", "Cagla Senturkoglu", ("tr", "en")),
        ("Əli Qasımzadə", "Ali Gasimzade", ("az", "en")),
        ("Jürgen Mühlstädt", "Juergen Muehlstaedt", ("de", "en")),
        ("Ю. И. Жарецкая", "Yuliya Zharetskaya", ("ru", "en")),
    ],
)
def test_one_name_in_two_languages(one: str, other: str, languages: tuple[str, str]) -> None:
    assert between(one, other, languages) is not Relation.OTHER


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bill Holman", "William Holman"),
        ("Amadu Kesse", "Kesse Amadu"),
        ("Inés Zúñegal", "Inés Zúñegal Larrondo"),
        ("Edgar Holman", "John Edgar Holman"),
    ],
)
def test_variants_of_a_name(one: str, other: str) -> None:
    assert between(one, other) is Relation.VARIANT


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Marie Holman", "Mario Holman"),
        ("Ruth Holman", "Ruth Holmes"),
        ("Ruth K. Holman", "Ruth B. Holman"),
        ("Hugh Holman", "Hugh Holman Jr."),
        ("Mr R. Holman", "Ms R. Holman"),
        ("A. Holman", "Ruth Holman"),
        ("Mary Holman", "Peter Holman"),
    ],
)
def test_names_of_two_people(one: str, other: str) -> None:
    assert between(one, other) is Relation.OTHER


@pytest.mark.parametrize("printed", ["", "…", "12", "x" * 5000, "a " * 2500])
def test_what_is_no_name_has_no_parts(printed: str) -> None:
    assert parted(printed, "en") is None


def test_a_name_of_five_thousand_characters_has_one_short_key() -> None:
    (key,) = keys(("Kesse " * 900,), SpeakerKind.PERSON, "en")
    assert len(key) < 40
    assert keys(("Kesse " * 900,), SpeakerKind.PERSON, "ru") == {key}


def test_unnamed_sources_have_no_keys() -> None:
    assert not keys(("two officials",), SpeakerKind.UNNAMED, "en")
    assert not keys(("fishing families",), SpeakerKind.GROUP, "en")
