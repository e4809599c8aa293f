from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import pieces as model
from onrecord.model.decode import owners
from onrecord.model.pieces import (
    CAPITAL,
    HEADLINE,
    LATER,
    LEAD,
    LOWER,
    MIXED,
    OTHER,
    UPPER,
    stacked,
    windows,
)
from onrecord.settings import OURS
from onrecord.statements.states import IN_DOUBLE, OPENING, OUTSIDE, STATES, states
from onrecord.types import Span
from tests.model.made import pieces, whole_words

TEXT = "Ferry stays in port\n\nThe LISK office said: “No boat McRenn.”"
LINES = [Span(0, 19), Span(21, len(TEXT))]


@given(
    st.lists(st.integers(1, 90), min_size=1, max_size=30),
    st.integers(20, 60),
    st.integers(0, 15),
    st.integers(0, 15),
)
def test_windows_hold_every_piece_and_no_more_than_they_may(
    lengths: list[int], limit: int, overlap: int, lead: int
) -> None:
    split = pieces("\n\n".join(" ".join(["word"] * n) for n in lengths))
    kept = windows(split, OURS, limit=limit, overlap=overlap, lead=lead)
    assert all(len(w) <= limit for w in kept)
    assert {p for w in kept for p in w.piece.tolist() if p >= 0} == set(range(len(split)))
    owner = owners(kept, len(split))
    assert all(k in kept[owner[k]].piece for k in range(len(split)))


def test_a_shorter_window_is_padded_with_nothing() -> None:
    rows, style, length = stacked([*windows(pieces("one two"), OURS), *windows(pieces("one"), OURS)])
    assert rows.shape == (2, 4, 4)
    assert length.tolist() == [4, 3]
    assert rows[1, :, 3].tolist() == [0, 0, 0, 0]
    assert style.tolist() == [1, 1]


def split(first: int) -> list[tuple[str, int, int, int]]:
    """Each word with its case, quotation state and paragraph, by a tokenizer of whole words."""
    spans = [(s.start, s.end) for s in LINES]
    found = model.pieces(TEXT, spans, states(TEXT, LINES), whole_words(), first=first)
    rows = zip(found.starts, found.ends, found.case, found.quote, found.paragraph, strict=True)
    return [(TEXT[a:b], int(c), int(q), int(p)) for a, b, c, q, p in rows]


def test_what_the_eye_sees_of_each_piece() -> None:
    seen = {word: (case, quote) for word, case, quote, _ in split(0)}
    assert seen["Ferry"] == (CAPITAL, OUTSIDE)
    assert seen["stays"] == (LOWER, OUTSIDE)
    assert seen["LISK"] == (UPPER, OUTSIDE)
    assert seen["“"] == (OTHER, OPENING)
    assert seen["McRenn"] == (MIXED, IN_DOUBLE)


def test_a_page_without_a_headline_begins_with_its_lead() -> None:
    assert [p for word, _, _, p in split(0) if word in ("Ferry", "office")] == [HEADLINE, LEAD]
    assert [p for word, _, _, p in split(1) if word in ("Ferry", "office")] == [LEAD, LATER]


def test_the_network_knows_every_quotation_state() -> None:
    assert model.QUOTES == STATES
