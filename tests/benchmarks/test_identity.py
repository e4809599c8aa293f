"""The invented archive, and how well its speakers are told apart."""

from __future__ import annotations

import pytest

from benchmarks.identity import OPEN, UNSEEN, b_cubed, measured
from benchmarks.invented import PAGES, PEOPLE, archive


def test_b_cubed() -> None:
    gold = {1: "a", 2: "a", 3: "b"}
    assert b_cubed({1: "x", 2: "x", 3: "y"}, gold)["f1"] == 100
    assert b_cubed({1: "x", 2: "x", 3: "x"}, gold)["precision"] == pytest.approx(55.56)
    assert b_cubed({1: "x", 2: "y", 3: "z"}, gold)["recall"] == pytest.approx(66.67)


def test_the_archive_is_as_large_as_it_says_and_the_same_each_time() -> None:
    sheets = archive(OPEN[0])
    assert sheets == archive(OPEN[0])
    assert len(sheets) == PAGES >= 300
    assert len({line.person for sheet in sheets for line in sheet.lines}) == PEOPLE == 60


@pytest.mark.parametrize("seed", [OPEN[0], OPEN[2], UNSEEN[0], UNSEEN[4]])
def test_speakers_are_told_apart(seed: int) -> None:
    found = measured(seed)
    assert found["f1"] >= 92.5  # of one archive; floors.json holds the mean of several at 95
    assert found["merged"] == 0
