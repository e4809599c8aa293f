"""Sightings -> identities: what speaks for one person, what against, and what a human said."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.identity import Sighting, match
from onrecord.types import SpeakerKind
from tests.identity.seen import are_one, identities, seen


@pytest.mark.parametrize(
    "other",
    [
        seen("Ruth Holman", "mayor of Orrin Vale", "Lasterne Gazette"),
        seen("Ruth Holman", "councillor of Orrin Vale", "Lasterne Gazette"),
        seen("Ruth Holman", None, "Lasterne Gazette"),
        seen("R. Holman", "mayor"),
        seen("Holman", "mayor of Orrin Vale"),
        seen("Holman Ruth", "mayor"),
        replace(seen("Рут Холман", "мэр", "Вестник"), language="ru", beside=("Лиз Орланн",)),
    ],
)
def test_what_is_one_person(other: Sighting) -> None:
    assert are_one(seen("Ruth Holman", "mayor of Orrin Vale"), other)


@pytest.mark.parametrize(
    "other",
    [
        seen("Ruth Holman", "goalkeeper"),
        seen("Ruth K. Holman", "mayor of Orrin Vale"),
        seen("Ruth B. Holman Jr.", "mayor of Orrin Vale"),
        seen("Holman"),
        seen("R. Holman", None, "Lasterne Gazette"),
        replace(seen("Ruth B. Holman"), day="1931-01-01"),
        replace(seen("Ruth B. Holman", "mayor of Orrin Vale"), page="a0"),
    ],
)
def test_what_stays_two(other: Sighting) -> None:
    assert not are_one(seen("Ruth B. Holman", "mayor of Orrin Vale"), other)


def test_two_towns_have_two_mayors_of_one_name() -> None:
    orrin, fen = (f"mayor of {town}" for town in ("Orrin Vale", "Fen Valley"))
    outlets = ("Herald", "Gazette")
    pages = [
        replace(seen("Ruth Holman", role, outlet), day=f"20{year}-03-01")
        for year in (14, 16, 18)
        for role, outlet in zip((orrin, fen), outlets, strict=True)
    ]
    assert identities(*pages) == [{0, 2, 4}, {1, 3, 5}]


def test_a_name_alone_is_nobody_s_where_two_have_it() -> None:
    mayor, keeper = seen("Ruth Holman", "mayor"), seen("Ruth Holman", "goalkeeper")
    assert identities(mayor, keeper, seen("Ruth Holman")) == [{0}, {1}, {2}]


def test_the_outlet_tells_where_it_hears_but_one_of_them() -> None:
    mayor, keeper = seen("Ruth Holman", "mayor", "Herald"), seen("Ruth Holman", "goalkeeper", "Gazette")
    assert identities(mayor, keeper, seen("Ruth Holman", None, "Gazette")) == [{0}, {1, 2}]


def test_a_surname_alone_is_joined_to_the_one_who_has_the_post() -> None:
    every = [seen("Ruth Holman", "mayor"), seen("Hugh Holman", "judge"), seen("Holman", "judge")]
    assert identities(*every) == [{0}, {1, 2}]


def test_a_nickname_that_two_may_have_joins_neither() -> None:
    every = [seen("William Holman", "mayor"), seen("Robert Holman", "mayor"), seen("Bill Holman", "mayor")]
    assert {2} in identities(*every)


def test_what_a_human_said_goes_before_everything() -> None:
    mayor = replace(seen("Ruth Holman", "mayor"), person="i1")
    assert are_one(mayor, replace(seen("Lady Pell", "goalkeeper"), person="i1"))
    assert not are_one(mayor, replace(seen("Ruth Holman", "mayor"), person="i2"))
    assert match([replace(mayor, page="a1")])[0].person == "i1"


def test_every_page_but_the_first_says_why_it_belongs() -> None:
    pages = [replace(seen("Ruth Holman", "mayor of Orrin Vale"), key=n, page=f"a{n}") for n in range(3)]
    (identity,) = match(pages)
    assert [bool(m.why) for m in identity.members] == [False, True, True]
    assert identity.members[1].why == "same name; same post, orrin vale"


def test_bodies_go_by_name_and_those_of_every_state_by_outlet_too() -> None:
    trust = replace(seen("the Tarnsea Harbour Trust"), kind=SpeakerKind.ORGANISATION)
    assert are_one(trust, replace(trust, names=("Tarnsea Harbour Trust",), outlet="Lasterne Gazette"))
    ministry = replace(trust, names=("Ministry of Health",))
    assert are_one(ministry, ministry)
    assert not are_one(ministry, replace(ministry, outlet="Lasterne Gazette"))


def test_groups_documents_and_the_unnamed_are_nobody() -> None:
    kinds = (SpeakerKind.GROUP, SpeakerKind.DOCUMENT, SpeakerKind.UNNAMED)
    assert not match([replace(seen("two officials"), kind=kind) for kind in kinds])


def test_a_name_of_five_thousand_characters_is_one_with_its_equal_alone() -> None:
    long = seen("Ruth " * 1000, "mayor")
    assert identities(long, long, seen("Ruth " * 1001, "mayor"), seen("Ruth Holman", "mayor")) == [
        {0},
        {1},
        {2},
        {3},
    ]


@pytest.mark.parametrize("name", ["Kim", "Kim Kim", "A. Kim"])
def test_an_archive_where_everyone_has_one_surname(name: str) -> None:
    crowd = [seen(f"{chr(65 + n % 26)}{chr(97 + n // 26)}na Kim", f"keeper of lock {n}") for n in range(300)]
    found = identities(*crowd, *[seen(name)] * 20)
    assert len(found) >= 300
    assert sum(map(len, found)) == 320


def test_whoever_is_heard_on_many_pages_is_one() -> None:
    pages = [seen("Ruth Holman", role, None) for role in (None, "Mayor", "Ms", "too") for _ in range(60)]
    assert are_one(*pages, *[seen("Ruth K. Holman", None, None)] * 80)


def test_many_of_one_name_that_bodies_tell_apart_stay_apart() -> None:
    towns = [f"Weir{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(100)]
    pages = [seen("Ruth Holman", f"mayor of {town}", town) for town in towns for _ in range(2)]
    assert len(identities(*pages, *[seen("Ruth Holman", "mayor", None)] * 5)) == 105


def test_one_outlet_may_hear_two_of_one_post() -> None:
    bodies = [seen("Ruth Holman", f"mayor of {town}", "Herald") for town in ("Orrin", "Lasterne")]
    alone = [seen("Ruth Holman", "mayor", "Herald")] * 2
    assert identities(*bodies, *alone) == [{0}, {1}, {2}, {3}]


@pytest.mark.parametrize("role", ["Ms", "who had hoped for more", "too", "of Orrin Vale", None])
def test_words_that_say_no_role_keep_nobody_apart(role: str | None) -> None:
    assert are_one(seen("Ruth Holman", "mayor", None), seen("Ruth Holman", role, None))


@pytest.mark.parametrize("role", ["a beekeeper", "keeper of the lock"])
def test_a_role_that_no_list_has_is_one(role: str) -> None:
    assert not are_one(seen("Ruth Holman", "mayor", None), seen("Ruth Holman", role, None))


def body(*names: str, outlet: str | None = None) -> Sighting:
    return replace(seen(names[0], outlet=outlet), names=names, kind=SpeakerKind.ORGANISATION)


def test_a_body_is_one_by_its_name_and_what_it_is_called_for_short() -> None:
    assert are_one(body("Harbour Pilots Board", "HPB"), body("The Harbour Pilots Board"), body("HPB"))


@pytest.mark.parametrize("name", ["company", "The department", "her office", "Ministry", "City council"])
def test_what_many_bodies_are_called_is_no_name_of_one(name: str) -> None:
    assert not are_one(body(name), body(name))
    assert not are_one(body("Fisheries Department", name), body("Lighthouse Department", name))


_NAMES = ("Ruth Holman", "R. Holman", "Holman", "Рут Холман", "Ruth K. Holman", "Holman Ruth", "Hugh Holman")
_ROLES = (None, "mayor", "mayor of Orrin Vale", "judge", "head coach of Tullow Rovers", "fisherman's friend")
sightings = st.builds(
    replace,
    st.sampled_from([seen(name) for name in _NAMES]),
    role=st.sampled_from(_ROLES),
    outlet=st.sampled_from(["Herald", "Gazette", None]),
    language=st.sampled_from(["en", "ru", None]),
    day=st.sampled_from(["2014-01-01", "2019-07-01", None]),
    person=st.sampled_from([None, None, None, "i1", "i2"]),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(sightings, max_size=12), st.randoms())
def test_each_is_in_one_identity_whatever_the_order(pages: list[Sighting], chance: object) -> None:
    placed = [replace(s, key=n, page=f"a{n}") for n, s in enumerate(pages)]
    found = match(placed)
    assert sorted(m.key for i in found for m in i.members) == list(range(len(pages)))
    chance.shuffle(placed)  # type: ignore[attr-defined]  # hypothesis gives a random.Random
    assert match(placed) == found
    for identity in found:
        said = {pages[m.key].person for m in identity.members} - {None}
        assert said <= {identity.person}
