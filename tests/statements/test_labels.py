"""Speaker labels of interviews and transcripts, in the layouts that pages use."""

from __future__ import annotations

import pytest

from tests.statements.reading import said, who


@pytest.mark.parametrize(
    "lines",
    [
        ("Q: Why did you stop?", "A: I did not stop."),
        ("Q. Why did you stop?", "A. I did not stop."),
        ("CHAIR: Why did you stop?", "MAYOR MATIU: I did not stop."),
        ("4   Q.  Why did you stop?", "5   A.  I did not stop."),
        ("[00:04:10] HOST: Why did you stop?", "[00:04:13] GUEST: I did not stop."),
        ("KB – Why did you stop?", "NHD – I did not stop."),
        ("Ms KIRIMI (Upper Tarn). — Why did you stop?", "Mr VANTER. — I did not stop."),
    ],
)
def test_layouts_of_labels(lines: tuple[str, str]) -> None:
    found = said("\n\n".join(lines))
    assert [f.words for f in found] == ["Why did you stop?", "I did not stop."]
    assert [f.form for f in found] == ["direct", "direct"]
    assert [f.stance for f in found] == ["asked", "affirmed"]
    assert all(found[n].source and lines[n].find(found[n].source) >= 0 for n in (0, 1))


def test_names_on_lines_of_their_own() -> None:
    asked, slept = (
        "Halla Voss\nWhen did you know?\n\nSuvi Mir\nOn the bus.",
        "Halla Voss\nAnd then?\n\nSuvi Mir\nI slept.",
    )
    text = f"{asked}\n\n{slept}"
    assert who(text) == [
        ("Halla Voss", "When did you know?"),
        ("Suvi Mir", "On the bus."),
        ("Halla Voss", "And then?"),
        ("Suvi Mir", "I slept."),
    ]


def test_an_answer_over_paragraphs_and_the_story_after_it() -> None:
    turns = "Q: Why?\n\nA: It broke.\n\nYou learn to wait.\n\nQ: And now?\n\nA: I wait."
    found = said(f"{turns}\n\nOutside, the mayor told reporters that she would wait too.")
    assert found[1].words == "It broke. | You learn to wait."
    assert found[-1].source == "the mayor"


def test_speech_quoted_in_an_answer() -> None:
    found = said("Q: Why?\n\nA: My teacher said, “Good, now you will listen.”")
    assert ("My teacher", "“Good, now you will listen.”", ("nested",)) in [
        (f.source, f.words, f.flags) for f in found
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("Spain: 11th appearance", "Turkey: Fifth appearance", "Spain: Eighth appearance", "Wales: 2nd one"),
        ("Plum Box: 1 red, 1 green", "Tip: Eat it cold.", "Plum Box: 2 red, 1 tbsp.", "Plum Box: 4 red"),
    ],
)
def test_lists_with_labels_are_no_transcripts(lines: tuple[str, ...]) -> None:
    assert said("\n\n".join(lines)) == []


def test_a_salutation_is_no_speaker() -> None:
    assert said("DEAR ADA: My neighbour keeps geese.\n\nDEAR KEEPER: Keep a goose too.") == []


def test_photo_credits_and_notes_are_no_labels() -> None:
    assert said("Photo: Ada Quell\n\nNote: the gate is shut on Mondays.\n\nRead more: The gate is shut") == []
