"""Words reported in part or without marks, and how the source stands to them."""

from __future__ import annotations

import pytest

from tests.statements.reading import said, who, words


@pytest.mark.parametrize(
    ("text", "content", "form"),
    [
        (
            "Ines Okoro said the decision was “cowardly” and that she could not “hang a lamp on it”.",
            "the decision was “cowardly” and that she could not “hang a lamp on it”",
            "mixed",
        ),
        ("She described the gala as “a wake with cakes”.", "the gala as “a wake with cakes”", "mixed"),
        ("Ines Okoro, a lawyer, called it “a farce”.", "it “a farce”", "mixed"),
        ("Rabat confirmed the deal, calling it “a good catch”.", "it “a good catch”", "mixed"),
        (
            "He rejected claims that he had “leaned on” the bank.",
            "claims that he had “leaned on” the bank",
            "mixed",
        ),
        (
            "The minister urged the bank to “stop starving shops”.",
            "the bank to “stop starving shops”",
            "mixed",
        ),
        ("The owner wants what he calls “an honest refund”.", "“an honest refund”", "direct"),
        ("The warden said that the gate would stay shut.", "that the gate would stay shut", "indirect"),
        ("The warden told reporters that the gate was shut.", "that the gate was shut", "indirect"),
        ("The gate would stay shut, the warden said on Monday.", "The gate would stay shut", "indirect"),
        ("According to the warden, the gate was shut.", "the gate was shut", "indirect"),
        ("The gate was shut, according to the warden.", "The gate was shut", "indirect"),
    ],
)
def test_reported_words(text: str, content: str, form: str) -> None:
    assert (content, form) in [(f.words, f.form) for f in said(text)]


def test_an_attribution_in_the_middle_splits_reported_words() -> None:
    found = said("They had, she said, “taught a whole town to hold its breath”.")
    assert [f.words for f in found] == ["They had | “taught a whole town to hold its breath”"]


def test_two_reports_in_a_sentence_are_two_statements_with_one_source() -> None:
    found = said(
        "Ines Okoro conceded that something had to be done but warned that the poor would lose “ten lunches”."
    )
    assert [(f.source, f.words) for f in found] == [
        ("Ines Okoro", "that something had to be done"),
        ("Ines Okoro", "that the poor would lose “ten lunches”"),
    ]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The owner said that the mare was well.", "affirmed"),
        ("The owner denied that the mare had been “helped”.", "denied"),
        ("The owner did not say whether a “test” had been taken.", "hedged"),
        ("The owner would not confirm that a groom had been dismissed.", "hedged"),
        ("“Is a cat lost because you can't see it?” she asked.", "asked"),
        ("„Da war Moos drin.“", "affirmed"),
    ],
)
def test_stance_comes_from_the_cue(text: str, stance: str) -> None:
    assert [f.stance for f in said(text)] == [stance]


def test_words_beside_a_denial_are_the_deniers_own() -> None:
    found = said("Jannis Obermoor widersprach: „Da war Moos drin.“", language="de")
    assert [f.stance for f in found] == ["affirmed"]


@pytest.mark.parametrize(
    "text",
    [
        "The report on the “quiet” bins was read by two people.",
        "Tickets, in three classes, go on sale on Monday.",
        "The next event, the “Thaw Cup”, starts in March.",
        "As we have noted, the bridge is shut.",
        "That said, the bridge is shut.",
        "The agency released two critical reports that named “three faults”.",
    ],
)
def test_what_is_no_report(text: str) -> None:
    assert words(text) == []


@pytest.mark.parametrize("when", ["this week", "last summer", "again", "earlier today"])
def test_a_time_stands_between_the_verb_and_its_clause(when: str) -> None:
    assert who(f"The bank said {when} that the bridge would close.") == [
        ("The bank", "that the bridge would close")
    ]


def test_what_is_added_to_a_score_is_not_said() -> None:
    assert who("Ada Quell added three assists, and the Terns beat Ossa.") == []
    assert who("Ada Quell added the bridge would close.") == [("Ada Quell", "the bridge would close")]
