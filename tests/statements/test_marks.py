"""Marks of every family, mixed, missing and wrong; apostrophes that are none."""

from __future__ import annotations

import pytest

from onrecord.statements.pairing import pair
from onrecord.types import Span
from tests.statements.reading import said, words


def quotations(text: str) -> list[str]:
    return [text[q.outer.start : q.outer.end] for q in pair(text, Span(0, len(text))).quotations]


@pytest.mark.parametrize(
    "quoted",
    [
        "“The pump works.”",
        '"The pump works."',
        "‘The pump works.’",
        "'The pump works.'",
        "„The pump works.“",
        "«The pump works.»",
        "« The pump works. »",
        "»The pump works.«",
        "‹The pump works.›",
        "「The pump works.」",
        "``The pump works.''",
        "&quot;The pump works.&quot;",
        "&#8220;The pump works.&#8221;",
        "”The pump works.”",
    ],
)
def test_every_family_of_marks_is_a_quotation(quoted: str) -> None:
    assert quotations(f"{quoted} said Odile Brandt.") == [quoted]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        (
            "'It's the drivers' rest room, not the owners' bar, that's closing,' said the porter.",
            "'It's the drivers' rest room, not the owners' bar, that's closing,'",
        ),
        ("'The owners' plan isn't the drivers',' she said.", "'The owners' plan isn't the drivers','"),
        ("‘’Twas ever thus in the lads’ yard’, said the porter.", "‘’Twas ever thus in the lads’ yard’"),
        (
            "'The '80s were hard on us, an' we knew it,' he said.",
            "'The '80s were hard on us, an' we knew it,'",
        ),
        ("He called it ‘rock ’n’ roll for the accountants’.", "‘rock ’n’ roll for the accountants’"),
        ("“We have heard ‘soon’ before,” said Ines Okoro.", "“We have heard ‘soon’ before,”"),
    ],
)
def test_apostrophes_and_possessives_inside_single_marks(text: str, quoted: str) -> None:
    assert quotations(text)[0] == quoted


def test_a_plural_possessive_opens_nothing_and_closes_nothing() -> None:
    assert quotations("The drivers' union and the owners' club met at O'Hara's, in the '90s style.") == []


def test_a_quotation_inside_another_of_other_marks() -> None:
    text = "“He shouted: ‘Hold the rope.’ I held it,” said Piet Amara."
    assert quotations(text) == ["“He shouted: ‘Hold the rope.’ I held it,”", "‘Hold the rope.’"]


def test_a_missing_close_ends_before_the_attribution_and_is_flagged() -> None:
    found = said('"The roof was checked in May, said the owner, Gerda Voss. "I have the paper."')
    assert [f.words for f in found] == ['"The roof was checked in May, | "I have the paper."']
    assert found[0].flags == ("repaired",)


def test_a_missing_close_with_nobody_after_it_ends_with_its_paragraph() -> None:
    found = said('"I held a cake," said Thea Moor. "It was warm.\n\nThe train went on.')
    assert [f.words for f in found] == ['"I held a cake," | "It was warm.']


def test_a_missing_opening_is_repaired_from_the_paragraphs_start() -> None:
    found = said("The river is not a road,” said the pilot.\n\nHe left.")
    assert [(f.words, f.flags) for f in found] == [("The river is not a road,”", ("repaired",))]


def test_marks_of_two_families_pair_when_each_stands_alone() -> None:
    assert quotations("He said that they were 'soft as butter”. The owner left.") == ["'soft as butter”"]


def test_paragraphs_that_open_with_marks_and_close_at_the_end_are_one_quotation() -> None:
    text = (
        "“We lost two ferries,” the mayor told the council. “Nobody chose the storm.\n\n"
        "“But we can choose the harbour.\n\n“It is mine,” the head of the town said.\n\nShe left."
    )
    found = said(text)
    assert [f.words for f in found] == [
        "“We lost two ferries,” | “Nobody chose the storm. | “But we can choose the harbour. | “It is mine,”"
    ]
    assert found[0].source == "the mayor | the head of the town"


def test_a_quotation_without_a_mark_at_the_break_runs_to_its_close() -> None:
    text = (
        "'The gate is ours! It was shut for 12 years; today it stands open. Our talks brought nothing.\n\n"
        "Letters came from every side that urged us to wait. I ask God's mercy for those who waited. "
        "We have opened it!' said the Warden of the Port.\n\nLatest news"
    )
    found = said(text)
    assert len(found) == 1
    assert found[0].words.startswith("'The gate is ours!")
    assert found[0].words.endswith("We have opened it!'")
    assert " | Letters came from every side" in found[0].words
    assert found[0].source == "the Warden of the Port"
    assert found[0].flags == ()


def test_an_open_quotation_does_not_swallow_the_paragraphs_of_another() -> None:
    text = '"The first is bread, said the baker, Ole Lind.\n\nRain fell.\n\n"The second is salt," Lind said.'
    assert words(text) == ['"The first is bread,', '"The second is salt,"']


def test_a_long_paragraph_of_marks_takes_linear_time() -> None:
    text = "'It's the boys' boat,' he said. “No,” she said. " * 4000
    assert len(words(text)) > 4000
