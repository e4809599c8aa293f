"""What a confidence is worth: bins, errors, curves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.calibration import bins, by_confidence, error, judged
from benchmarks.coverage import THRESHOLDS, curve, names_curve, polnear_curve
from benchmarks.readings import gold_page, reading
from benchmarks.scoring import Scope
from tests.benchmarks.made import article, read
from tests.benchmarks.test_scoring import gold_lines, read_of

SHOWN = st.lists(st.tuples(st.integers(0, 100).map(lambda n: n / 100), st.booleans()), max_size=60)
TEXT = "“The pier is safe,” Ada Lund said. Crews hope for sun."
SAFE = ("“The pier is safe,”", "said", "Ada Lund")
SUN = ("for sun", "hope", "Crews")


def test_nine_of_ten_right_at_nine_tenths_is_no_error() -> None:
    shown = [(0.9, number > 0) for number in range(10)]
    assert error(shown) == pytest.approx(0)
    assert error([(0.9, False)]) == pytest.approx(0.9)
    assert error([]) == 0


def test_a_bin_holds_its_lower_edge_and_the_last_one_both() -> None:
    shown = [(0.29, True), (0.3, True), (0.39, False), (0.9, True), (1.0, True)]
    assert [(each.number, each.right) for each in bins(shown)] == [(1, 1), (2, 0.5), (2, 1)]


def test_constants_are_set_from_each_confidence_apart() -> None:
    rows = by_confidence([(0.95, True), (0.97, True), (0.95, False)])
    assert [(row["confidence"], row["number"], row["right"]) for row in rows] == [
        (0.95, 2, 0.5),
        (0.97, 1, 1),
    ]


@given(SHOWN)
def test_every_statement_is_in_one_bin_and_the_error_is_a_share(shown: list[tuple[float, bool]]) -> None:
    assert sum(each.number for each in bins(shown)) == len(shown)
    assert 0 <= error(shown) <= 1


def test_a_perfect_reading_is_right_in_statements_and_speakers() -> None:
    lines = gold_lines()
    pairs = [(gold_page(line), reading(read_of(line))) for line in lines]
    found = judged(pairs, Scope())
    assert set(found["statements"]) == set(found["speakers"]) == {(1.0, True)}
    assert len(found["statements"]) == sum(len(line["statements"]) for line in lines)


def test_a_higher_threshold_leaves_out_what_is_less_sure() -> None:
    line = gold_lines()[0]
    made = read_of(line)
    made["statements"][0]["confidence"] = 0.5
    points = curve([(gold_page(line), reading(made))], Scope())
    recall = {point["least"]: point["recall"] for point in points}
    assert recall[0.5] == recall[0.0] == 100
    assert recall[0.55] == recall[0.95] == round(100 - 100 / len(made["statements"]), 1)


def test_the_curve_of_names_leaves_out_what_is_less_sure() -> None:
    line = gold_lines()[0]
    made = read_of(line)
    made["statements"][0]["speaker_confidence"] = 0.5
    points = names_curve([(gold_page(line), reading(made))], Scope())
    named = {point["least"]: point["named"] for point in points}
    assert named[0.5] == named[0.0] == 100
    assert named[0.55] == named[0.95] == round(100 - 100 / len(made["statements"]), 1)
    assert {point["misattributed"] for point in points} == {0.0}


def test_the_curve_on_polnear_is_of_contents_and_attributions() -> None:
    points = polnear_curve([(article(TEXT, SAFE), read(TEXT, SAFE, SUN, sure=0.8))])
    assert [point["least"] for point in points] == list(THRESHOLDS)
    kept, gone = points[THRESHOLDS.index(0.8)], points[THRESHOLDS.index(0.85)]
    assert (kept["precision"], kept["recall"], kept["linked"]) == (50, 100, 66.7)
    assert (gone["precision"], gone["recall"], gone["linked"]) == (0, 0, 0)
