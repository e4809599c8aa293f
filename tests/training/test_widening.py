from __future__ import annotations

import pytest

from onrecord.settings import OURS
from training.attribution.examples import POLNEAR, Example, Stated
from training.attribution.widen import widened

TEXT = "Oda Renn said the ferry was late. She hopes for rain. Lisk backs the plan. He told us to wait."


def stated(content: str, cue: str = "", kind: str | None = None) -> Stated:
    def at(words: str) -> tuple[tuple[int, int], ...]:
        return ((TEXT.index(words), TEXT.index(words) + len(words)),) if words else ()

    return Stated(at(content), at(cue), (), kind)


SAID = stated("the ferry was late", "said", "speech")
PAGE = Example("ferry", TEXT, (SAID,), OURS)


def widened_by(*others: Stated, text: str = TEXT) -> tuple[Stated, ...]:
    return widened(PAGE, {"ferry": Example("ferry", text, others, POLNEAR)}).stated


@pytest.mark.parametrize(
    ("content", "cue", "kind", "doubt"),
    [
        ("for rain", "hopes", "thought", False),
        ("the plan", "backs", "thought", False),
        ("to wait", "told", "thought", True),
    ],
)
def test_what_the_other_annotation_marks_beyond_ours(
    content: str,
    cue: str,
    kind: str,
    doubt: bool,  # noqa: FBT001 - a column of the table
) -> None:
    first, added = widened_by(stated(content, cue))
    assert first == SAID
    assert (added.kind, added.doubt) == (kind, doubt)
    assert TEXT[slice(*added.content[0])] == content


def test_words_that_ours_has_already_and_contents_without_a_cue_are_not_added() -> None:
    assert widened_by(stated("ferry was late.", "said"), stated("the plan")) == (SAID,)


def test_another_text_of_that_name_adds_nothing() -> None:
    assert widened_by(stated("for rain", "hopes"), text=TEXT + " ") == (SAID,)
    assert widened(PAGE, {}) == PAGE
