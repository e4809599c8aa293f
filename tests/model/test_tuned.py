from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import ModelError
from onrecord.model.pieces import OVERLAP, WINDOW
from onrecord.model.reader import ModelReader
from onrecord.model.tags import ANCHOR_TAGS, CONTENT, CUE_TAGS, LAYER_TAGS, SINGLE, SOURCE
from onrecord.model.tuned import PLAIN, Knots, Tuned, tuned
from onrecord.statements.states import states
from onrecord.types import Kind, Span
from tests.model.made import whole_words

if TYPE_CHECKING:
    from numpy.typing import NDArray

SETTINGS = {"layers": 3, "window": 128, "overlap": 16, "cue": 0.3, "least": 0.1}
CURVE = {"at": [0.0, 0.5, 1.0], "to": [0, 0.3, 0.9], "answers": 12}
CURVES = {"ours": {"texts": 2, "statement": CURVE, "link": CURVE}}


def files(settings: object, calibration: object) -> dict[str, bytes]:
    return {
        "settings.json": json.dumps(settings).encode(),
        "calibration.json": json.dumps(calibration).encode(),
    }


def test_settings_and_curves_come_out_of_the_files() -> None:
    found = tuned(files(SETTINGS, CURVES))
    curve = Knots((0.0, 0.5, 1.0), (0.0, 0.3, 0.9))
    assert found == Tuned(3, 128, 16, 0.3, 0.1, statement=curve, link=curve)


@pytest.mark.parametrize(
    ("settings", "calibration"),
    [
        (SETTINGS | {"colour": 3}, CURVES),
        ({"layers": 3}, CURVES),
        ([], CURVES),
        (SETTINGS, {}),
        (SETTINGS, {"ours": {"statement": CURVE, "link": {"at": ["low"], "to": [1]}}}),
    ],
)
def test_files_of_another_form_are_refused(settings: object, calibration: object) -> None:
    with pytest.raises(ModelError, match="not as this version reads them"):
        tuned(files(settings, calibration))


def test_a_chance_between_two_knots_lies_on_their_line() -> None:
    curve = Knots((0.2, 0.6), (0.1, 0.5))
    assert [round(curve.of(x), 3) for x in (0.0, 0.2, 0.3, 0.6, 1.0)] == [0.1, 0.1, 0.2, 0.5, 0.5]


@given(st.lists(st.floats(0, 1), min_size=2, max_size=8, unique=True), st.floats(0, 1), st.floats(0, 1))
def test_a_surer_statement_never_becomes_less_sure(at: list[float], one: float, other: float) -> None:
    curve = Knots(tuple(sorted(at)), tuple(sorted(x * x for x in at)))
    assert curve.of(min(one, other)) <= curve.of(max(one, other))


TEXT = "Renn said no"


class Scores:
    """Says of every text that its second word is a cue, the first its source, the third its content."""

    def encode(
        self, rows: NDArray[np.int64], style: NDArray[np.int64], length: NDArray[np.int64]
    ) -> tuple[object, NDArray[np.float32]]:
        tags = np.zeros((len(style), rows.shape[2], CUE_TAGS + 2 * LAYER_TAGS), dtype=np.float32)
        tags[:, :, 0] = 9
        tags[:, 2, [0, SINGLE]] = 0, 9
        return length, tags

    def read(
        self, hidden: object, anchors: NDArray[np.int64]
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        assert isinstance(hidden, np.ndarray)
        tags = np.zeros((len(anchors), hidden.max(), ANCHOR_TAGS), dtype=np.float32)
        tags[:, :, 0] = 9
        tags[:, 1, [0, SOURCE + 3]] = 0, 9
        tags[:, 3, [0, CONTENT + 3]] = 0, 9
        return tags, np.array([[0.0, 1.0, 0.0]] * len(anchors), dtype=np.float32)


def test_what_is_read_is_as_sure_as_the_curves_say() -> None:
    spans = [Span(0, len(TEXT))]

    def read(statement: Knots, link: Knots) -> tuple[float, float]:
        settings = Tuned(6, WINDOW, OVERLAP, 0.0, 0.0, statement, link)
        reader = ModelReader(Scores(), whole_words(), settings)
        (one,) = reader.read(TEXT, spans, states(TEXT, spans), headed=False)
        assert [TEXT[s.start : s.end] for s in (*one.source, *one.cue, *one.content)] == TEXT.split()
        assert one.kind is Kind.THOUGHT
        return round(one.confidence, 2), round(one.link, 2)

    assert read(PLAIN, PLAIN) == (1.0, 1.0)
    assert read(Knots((0.0, 1.0), (0.0, 0.5)), Knots((0.0, 1.0), (0.0, 0.25))) == (0.5, 0.25)
