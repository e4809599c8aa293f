from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from onrecord.pipeline import read
from onrecord.serve.marking import marked
from onrecord.settings import Settings
from onrecord.types import Page, Record

if TYPE_CHECKING:
    from onrecord.serve.marking import Marked

NESTED = """Ferry to run again

6 October 2025

“The council told me, ‘The ferry will run in May,’ and I believe it,” pilot Oda Brekke said.

The weather office warned that fog was likely.
"""


def reading(text: str) -> Record:
    found = read(Page("https://x.invented/1", "", text.encode(), "text/plain", None), Settings(model="none"))
    assert isinstance(found, Record)
    return found


def told(block: Marked) -> str:
    """Return a block as text, words of statements in [ ] by number, the cue in / /, the source in _ _."""
    parts = []
    for s in block.stretches:
        inner = f"/{s.text}/" if s.cue else f"_{s.text}_" if s.source else s.text
        parts.append(f"[{','.join(map(str, s.numbers))}:{inner}]" if s.numbers else inner)
    return "".join(parts)


def test_words_cues_and_sources_are_told_apart_also_within_one_another() -> None:
    record = reading(NESTED)
    blocks = [told(block) for block in marked(record.article, record.statements)]
    assert "[1:“]" in blocks[-2] or "[1:“The council" in blocks[-2]
    assert any(s.depth == 2 for b in marked(record.article, record.statements) for s in b.stretches)
    assert blocks[-1] == "_The weather office_ /warned/ [3:that fog was likely]."


@given(st.data())
def test_the_stretches_of_a_block_are_its_text_and_every_statement_begins_once(data: st.DataObject) -> None:
    record = reading(NESTED)
    some = data.draw(st.lists(st.sampled_from(record.statements), unique=True))
    blocks = marked(record.article, some)
    assert ["".join(s.text for s in b.stretches) for b in blocks] == [
        record.article[b.span] for b in record.article.blocks
    ]
    assert sorted(n for b in blocks for n in b.begins) == list(range(1, len(some) + 1))
    for number, statement in enumerate(some, 1):
        words = "".join(s.text for b in blocks for s in b.stretches if number in s.numbers)
        assert words == "".join(record.article[span] for span in statement.content)
