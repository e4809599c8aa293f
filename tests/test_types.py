from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.types import Attribution, Basis, Block, BlockRole, NoSpeaker, Record, Span
from tests import made

place = st.integers(0, 50)


def record() -> Record:
    return made.record(made.Told((made.Said("We will reopen."), made.Said("Not before May."))))


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (4, 3), (0, 0)])
def test_a_span_is_never_empty_or_reversed(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="a span needs"):
        Span(start, end)


@given(place, place, place, place)
def test_spans_hold_and_meet_as_ranges_of_code_points_do(a: int, b: int, c: int, d: int) -> None:
    one, other = Span(a, a + b + 1), Span(c, c + d + 1)
    first, second = set(range(one.start, one.end)), set(range(other.start, other.end))
    assert len(one) == len(first)
    assert one.meets(other) is bool(first & second)
    assert one.holds(other) is (second <= first)


def test_words_are_looked_up_and_only_inside_the_text() -> None:
    article = record().article
    assert article[Span(0, 7)] == "Harbour"
    with pytest.raises(IndexError, match="outside a text"):
        article[Span(0, len(article.text) + 1)]


@pytest.mark.parametrize("spans", [[Span(5, 9), Span(0, 3)], [Span(0, 5), Span(4, 9)], [Span(0, 10**6)]])
def test_blocks_are_in_order_apart_and_inside_the_text(spans: list[Span]) -> None:
    with pytest.raises(ValueError, match="out of order or outside"):
        replace(record().article, blocks=tuple(Block(span, BlockRole.PARAGRAPH) for span in spans))


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"content": ()}, "needs content"),
        ({"content": (Span(4, 9), Span(0, 3))}, "in order and apart"),
        ({"content": (Span(0, 5), Span(4, 9))}, "in order and apart"),
        ({"confidence": 1.1}, "not a probability"),
        ({"confidence": -0.1}, "not a probability"),
    ],
)
def test_a_statement_that_cannot_be_is_refused(change: dict[str, Any], fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        replace(record().statements[0], **change)


@pytest.mark.parametrize(
    ("speaker", "reason", "basis"),
    [
        (None, None, None),
        ("p1", NoSpeaker.NO_SOURCE, Basis.ROLE),
        ("p1", None, None),
        (None, NoSpeaker.NO_SOURCE, Basis.ROLE),
    ],
)
def test_an_attribution_has_a_speaker_with_a_basis_or_a_reason(
    speaker: str | None, reason: NoSpeaker | None, basis: Basis | None
) -> None:
    with pytest.raises(ValueError, match=r"a speaker or a reason|a basis goes with a speaker"):
        Attribution("s1", speaker, reason, basis, (), 0.5)


def test_a_record_whose_parts_do_not_fit_is_refused() -> None:
    whole = record()
    first, second = whole.statements
    outside = Span(0, len(whole.article.text) + 1)
    stranger = replace(whole.attributions[0], speaker="p-unknown")
    lost = replace(second, within="s-unknown")
    faults: list[tuple[dict[str, Any], str]] = [
        ({"statements": (first, first)}, "share an id"),
        ({"attributions": whole.attributions[::-1]}, "one to one"),
        ({"attributions": whole.attributions[:1]}, "one to one"),
        ({"speakers": (*whole.speakers, *whole.speakers)}, "two speakers share an id"),
        ({"speakers": ()}, "names a speaker that the record lacks"),
        ({"attributions": (stranger, whole.attributions[1])}, "names a speaker that the record lacks"),
        ({"statements": (first, lost)}, "names an outer one that the record lacks"),
        ({"statements": (first, replace(second, cue=(outside,)))}, "outside the article text"),
        ({"speakers": (replace(whole.speakers[0], name=outside),)}, "outside the article text"),
    ]
    for change, fault in faults:
        with pytest.raises(ValueError, match=fault):
            replace(whole, **change)
