from __future__ import annotations

from onrecord.statements.states import IN_DOUBLE, IN_SINGLE, NESTED, OPEN_END, OPENING, OUTSIDE, states
from onrecord.types import Span


def test_the_quotation_state_of_each_letter() -> None:
    text = "He said “it’s ‘fine’ now” at ‘the’ end"
    found = states(text, [Span(0, len(text))])
    assert found[0] == OUTSIDE
    assert found[text.index("“")] == OPENING
    assert found[text.index("it")] == IN_DOUBLE
    assert found[text.index("fine")] == NESTED
    assert found[text.index("now")] == IN_DOUBLE
    assert found[text.index("the’")] == IN_SINGLE


def test_words_after_a_mark_that_nothing_closes() -> None:
    text = "“The dyke is dry and stays so"
    assert set(states(text, [Span(0, len(text))])[1:]) == {OPEN_END}
