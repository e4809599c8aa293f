"""Whatever a model says, statements stay in their blocks, in order, and off the furniture."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.told import Told
from onrecord.statements import find
from onrecord.types import Article, Block, BlockRole, Kind, Span
from tests.made import spans_of
from tests.statements.reading import article
from tests.statements.test_invariants import NEWSY

if TYPE_CHECKING:
    from collections.abc import Sequence

FURNITURE = frozenset({"Read more: ", "Advertisement", "Share said she “this”"})
LINES = st.lists(NEWSY | st.sampled_from(sorted(FURNITURE)), min_size=1, max_size=6).map("\n".join)


@dataclass(frozen=True, slots=True)
class Saying:
    """A reader that says the same of every text."""

    told: list[Told]

    def read(
        self, text: str, paragraphs: Sequence[Span], states: bytes | bytearray, *, headed: bool
    ) -> list[Told]:
        assert len(states) == len(text)
        assert all(a.end <= b.start for a, b in pairwise(paragraphs))
        del headed
        return self.told


def without_furniture(page: Article) -> Article:
    kept = tuple(b for b in page.blocks if page[b.span] not in FURNITURE)
    top = kept[0].span if kept and kept[0].role is BlockRole.HEADLINE else None
    return Article(
        page.id, page.url, page.capture, page.text, kept, top, None, None, None, page.language, None
    )


@st.composite
def pages_and_readers(draw: st.DrawFn) -> tuple[Article, Saying]:
    """A page of lines, some of them furniture, and any spans of it as a model's statements."""
    page = without_furniture(article(draw(LINES.filter(str.strip)), headline=draw(st.booleans())))
    spans = spans_of(page.text)
    told = st.builds(
        Told,
        content=spans.filter(bool),
        cue=spans,
        source=spans,
        kind=st.sampled_from(Kind),
        confidence=st.floats(0, 1),
        link=st.floats(0, 1),
    )
    return page, Saying(draw(st.lists(told, max_size=8)))


@given(pages_and_readers())
def test_statements_stay_in_their_blocks_and_in_order(made: tuple[Article, Saying]) -> None:
    page, reader = made
    for statement in find(page, reader):
        for span in (*statement.content, *statement.cue, *statement.source):
            assert any(block.span.holds(span) for block in page.blocks)
            assert page[span].strip()
        assert all(a.end <= b.start for a, b in pairwise(statement.content))


@given(pages_and_readers())
def test_ids_are_apart_and_the_same_is_read_twice(made: tuple[Article, Saying]) -> None:
    page, reader = made
    found = find(page, reader)
    assert found == find(page, reader)
    assert len({s.id for s in found}) == len(found)
    assert {s.within for s in found} - {None} <= {s.id for s in found}


@given(pages_and_readers(), st.floats(0, 1))
def test_no_statement_is_less_sure_than_was_asked_for(made: tuple[Article, Saying], least: float) -> None:
    page, reader = made
    assert all(s.confidence >= round(least, 2) for s in find(page, reader, least))


@given(pages_and_readers())
def test_in_a_language_that_it_has_not_learnt_the_model_is_not_asked(made: tuple[Article, Saying]) -> None:
    page, reader = made
    french = article(page.text, language="fr")
    assert find(french, reader) == find(french)


def test_a_block_is_one_span_and_words_between_blocks_are_nobodys() -> None:
    page = article("Ada Lund spoke.\nAdvertisement\nRain will come, Lund said.")
    page = without_furniture(page)
    whole = Span(0, len(page.text))
    said = Told((whole,), (), (), Kind.SPEECH, 1.0, 1.0)
    assert find(page, Saying([said])) == ()
    assert Block(Span(16, 29), BlockRole.PARAGRAPH) not in page.blocks
