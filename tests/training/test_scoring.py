from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.settings import OURS
from training.attribution.calibrate import curves, error, isotonic, outcomes
from training.attribution.examples import Example, Stated
from training.attribution.kinds import kind_of, with_kinds
from training.attribution.scoring import as_record, figures, scorer

BENCH = Path(__file__).parents[3] / "shared" / "bench"
TEXT = "“It rains,” Oda Renn said. She hopes for a dry week, the ferry master added."


def span(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


PAGE = Example(
    "rain",
    TEXT,
    (
        Stated((span("“It rains,”"),), (span("said"),), (span("Oda Renn"),)),
        Stated((span("a dry week"),), (span("hopes"),), (span("She"),)),
    ),
    OURS,
)
FOUND: dict[str, list[dict[str, Any]]] = {
    "rain": [
        {
            "content": [list(span("“It rains,”"))],
            "cue": [list(span("said"))],
            "source": [list(span("Renn"))],
            "kind": 0,
            "confidence": 0.9,
            "link": 0.5,
        },
        {
            "content": [list(span("a dry week"))],
            "cue": None,
            "source": [list(span("ferry master"))],
            "kind": 1,
            "confidence": 0.8,
            "link": 0.25,
        },
    ]
}
needs_bench = pytest.mark.skipif(not BENCH.is_dir(), reason="the scorers are not here")


@pytest.fixture(autouse=True)
def _path_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", list(sys.path))


@needs_bench
def test_a_wrong_source_costs_the_attribution_alone() -> None:
    found = figures(scorer(BENCH, "score_polnear"), [PAGE], FOUND)
    assert found["content_ov"]["F1"] == 100
    assert found["attribution"]["F1"] == 50
    assert found["exact"] == {"source": 0.0, "cue": 66.7, "content": 100.0}


@needs_bench
def test_outcomes_tell_content_and_source_apart() -> None:
    rows = outcomes(scorer(BENCH, "score_polnear"), [PAGE], FOUND)
    assert rows.tolist() == [[0.9, 0.5, 1, 1], [0.8, 0.25, 1, 0]]


def test_a_record_with_kind_and_form() -> None:
    statements = as_record(PAGE, FOUND["rain"])["statements"]
    assert [(s["kind"], s["form"]) for s in statements] == [("speech", "direct"), ("speech", "indirect")]


@pytest.mark.parametrize(
    ("cue", "kind"),
    [("said", "speech"), ("had hoped", "thought"), ("according to", "speech"), ("tulip", None)],
)
def test_the_kind_of_a_cue(cue: str, kind: str | None) -> None:
    assert kind_of(cue) == kind


def test_kinds_fill_in_only_what_is_unknown() -> None:
    assert [s.kind for s in with_kinds(PAGE).stated] == ["speech", "thought"]
    known = Example("x", TEXT, (Stated((span("rains"),), (span("said"),), (), "perception"),), OURS)
    assert with_kinds(known) == known


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=60))
def test_isotonic_knots_rise_and_keep_the_mean(pairs: list[tuple[float, bool]]) -> None:
    chance, right = np.array([p for p, _ in pairs]), np.array([float(r) for _, r in pairs])
    at, to = isotonic(chance, right)
    assert (np.diff(at) >= 0).all()
    assert (np.diff(to) > 0).all()
    assert 0 <= to.min() <= to.max() <= 1


@given(st.lists(st.tuples(*[st.floats(0, 1)] * 2, st.booleans(), st.booleans()), max_size=90))
def test_curves_rise_and_are_never_certain(answers: list[tuple[float, float, bool, bool]]) -> None:
    rows = np.array([(c, k, f, f and r) for c, k, f, r in answers], dtype=float).reshape(-1, 4)
    for curve in curves(rows).values():
        assert len(curve["at"]) == len(curve["to"]) <= 21
        assert curve["at"] == sorted(curve["at"])
        assert curve["to"] == sorted(curve["to"])
        assert curve["to"][0] == 0
        assert curve["to"][-1] < 1


@needs_bench
def test_what_the_gold_doubts_has_no_outcome() -> None:
    doubted = replace(PAGE, stated=tuple(replace(s, doubt=True) for s in PAGE.stated))
    assert outcomes(scorer(BENCH, "score_polnear"), [doubted], FOUND).tolist() == []


def test_the_calibration_error_of_a_boaster() -> None:
    assert error(np.full(10, 0.95), np.array([1.0] * 5 + [0.0] * 5)) == pytest.approx(0.45)
    assert error(np.full(4, 0.75), np.array([1.0, 1.0, 1.0, 0.0])) == pytest.approx(0.0)
