"""Sets, suites and the models that read them."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest

from benchmarks.floors import FLOORS
from benchmarks.quality import POLNEAR, POLNEAR_ALIKE, Measured, named
from benchmarks.readings import reading
from benchmarks.speed import SPEED
from benchmarks.suites import CASES, SUITES, installed, line_of, read_by
from house.diagram import diagram
from house.figures import table
from onrecord.pipeline import engine, read
from onrecord.settings import MODELS, RULES_ALONE, Settings

if TYPE_CHECKING:
    from benchmarks.suites import Suite


def test_every_model_is_measured_or_said_to_be_absent() -> None:
    present, absent = installed()
    assert present[RULES_ALONE] == engine(Settings(model=RULES_ALONE))
    assert sorted([*present, *absent]) == sorted(MODELS)
    assert all(model in why for model, why in absent.items())


def test_pages_are_read_as_the_command_line_reads_them() -> None:
    pages = list(CASES.pages())[:2]
    [pairs] = read_by([RULES_ALONE], pages).values()
    for (gold, page), (same, found) in zip(pages, pairs, strict=True):
        assert same is gold
        assert found == reading(json.loads(line_of(read(page, Settings(model=RULES_ALONE)), page.url)))


def test_a_suite_takes_the_pages_of_its_language() -> None:
    pairs = [(gold, None) for gold, _ in CASES.pages()]
    english = [gold.lang for gold, _ in SUITES["cases, English"].chosen(pairs)]
    assert set(english) == {"en"}
    assert len(english) < len(pairs) == len(list(SUITES["cases"].chosen(pairs)))


@pytest.mark.parametrize("suite", SUITES.values(), ids=SUITES.keys())
def test_a_set_at_hand_has_a_digest_and_pages(suite: Suite) -> None:
    if not suite.of.at_hand():
        pytest.skip("these pages may not stand in the project")
    gold, page = next(suite.of.pages())
    assert page.url.startswith(gold.id)
    assert suite.of.genre in (None, gold.genre)
    assert len(suite.of.digest()) == 64


def test_every_floor_of_a_model_is_of_a_suite_that_there_is() -> None:
    names = [name.split(": ") for name in json.loads(FLOORS.read_text("utf-8")) if ": " in name]
    floors = [(first, suite) for first, suite in names if first not in {"archives", "fetching"}]
    assert {"default", RULES_ALONE} <= {model for model, _ in floors} <= set(MODELS)
    assert {suite for _, suite in floors} <= {*SUITES, POLNEAR, POLNEAR_ALIKE, SPEED}


def test_floors_are_by_model_and_suite() -> None:
    measured = {"cases": Measured("gold", "digest", {"none": {"f1": 90.0}, "fast": {"f1": 80.0}})}
    assert named(measured) == {"none: cases": {"f1": 90.0}, "fast: cases": {"f1": 80.0}}


def test_a_table_has_a_rule_under_its_head() -> None:
    assert table(("a", "b"), [("1", "2")]) == "| a | b |\n|---|---|\n| 1 | 2 |"


def test_the_reliability_diagram_is_a_picture_with_a_title() -> None:
    drawn = ET.fromstring(diagram())  # noqa: S314 - a picture drawn here
    assert drawn.tag.endswith("svg")
    assert "confidence" in (drawn[0].text or "")
