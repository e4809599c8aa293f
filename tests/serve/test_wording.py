from __future__ import annotations

import pytest

from onrecord.serve.options import CONTEXT, TextPolicy, around, between
from onrecord.serve.timeline import HEIGHT, WIDTH, drawn
from onrecord.serve.wording import counted, dated, day, sure
from onrecord.span import Span
from onrecord.store import Bar


@pytest.mark.parametrize(
    ("edtf", "told"),
    [
        ("2025-10-06", "6 October 2025"),
        ("2025-10", "October 2025"),
        ("2025-10-XX", "October 2025"),
        ("2025", "2025"),
        ("2025-XX-XX", "2025"),
        ("2025-10-06~", "6 October 2025 (about)"),
        ("../2025-10-06", "on or before 6 October 2025"),
        ("2025-10-06/..", "on or after 6 October 2025"),
        ("2025-10-01/2025-10-06", "1 October 2025 to 6 October 2025"),
        ("2025-21", "spring 2025"),
        ("2025-33", "1st quarter 2025"),
        ("2025-99", "2025-99"),
        ("196X", "196X"),
        (None, "date not known"),
    ],
)
def test_a_date_is_told_no_more_precisely_than_it_is(edtf: str | None, told: str) -> None:
    assert dated(edtf) == told


def test_times_counts_and_chances() -> None:
    assert day("2025-10-06T14:03:09+00:00") == "6 October 2025, 14:03 UTC"
    assert [counted(1, "page"), counted(1234, "page")] == ["1 page", "1,234 pages"]
    assert [sure(0.5), sure(0.999), sure(0.0)] == ["50 %", "99 %", "0 %"]


def test_what_stands_around_words_is_bounded_and_cut_at_blanks() -> None:
    text = "before " * 100 + "the words" + " after" * 100
    words = Span(700, 709)
    assert text[700:709] == "the words"
    before, after = around(text, words, TextPolicy.SPANS)
    assert before.startswith("… before")
    assert after.endswith(" …")
    assert max(len(before), len(after)) <= CONTEXT + 1
    assert around(text, words, TextPolicy.NONE) == ("", "")
    assert around(text, words, TextPolicy.FULL) == (text[:700], text[709:])
    assert len(between(text, 0, 700, TextPolicy.SPANS)) == 2 * CONTEXT + 3


def test_a_timeline_stays_in_its_frame_and_names_few_periods() -> None:
    made = drawn([Bar(str(2000 + n), n) for n in range(25)])
    assert made is not None
    assert made.most == 24
    assert all(c.x >= 0 and c.x + c.width <= WIDTH and 0 <= c.y <= HEIGHT for c in made.columns)
    assert sum(c.label is not None for c in made.columns) <= 6
    assert drawn([]) is None
