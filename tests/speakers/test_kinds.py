"""What a bare name is: a state, a body in capitals, a group, a paper, or a person."""

from __future__ import annotations

import pytest

from onrecord.speakers.kinds import kind_of_name
from onrecord.types import SpeakerKind
from tests.speakers.pages import read


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Lisbon", SpeakerKind.ORGANISATION),
        ("Saudi Arabia", SpeakerKind.ORGANISATION),
        ("U.S.", SpeakerKind.ORGANISATION),
        ("UEFA", SpeakerKind.ORGANISATION),
        ("Republicans", SpeakerKind.GROUP),
        ("Senators", SpeakerKind.GROUP),
        ("Documents", SpeakerKind.DOCUMENT),
        ("Jordan", SpeakerKind.PERSON),
        ("Okafor", SpeakerKind.PERSON),
    ],
)
def test_a_bare_name_is_what_its_form_says(name: str, kind: SpeakerKind) -> None:
    assert kind_of_name(name, told=False) is kind


def test_a_surname_in_capitals_with_a_colon_is_a_persons() -> None:
    assert kind_of_name("PENCE", told=True) is SpeakerKind.PERSON
    assert kind_of_name("MOSCOW", told=True) is SpeakerKind.ORGANISATION


def test_a_state_that_speaks_is_no_person() -> None:
    found = read("<Lisbon> [said] {that talks would go on}.")
    assert [(found.article[s.name], s.kind) for s in found.speakers] == [("Lisbon", SpeakerKind.ORGANISATION)]
