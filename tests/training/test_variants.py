from __future__ import annotations

import re
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.settings import OURS
from training.attribution.augment import orphaned, remark, scraped, split, varied
from training.attribution.examples import Example, Stated, paragraphs, rewrite

TEXT = (
    "Mayor: gate stays shut\n\n"
    "“The gate at Orlen stays shut until the spring flood is over. Nobody who walked the “old” dyke can want"
    " it open,” Mayor Tilda Brask said. She added that the keeper’s house was dry.\n"
)


def spans(*words: str) -> tuple[tuple[int, int], ...]:
    return tuple((TEXT.index(w), TEXT.index(w) + len(w)) for w in words)


QUOTED = TEXT[TEXT.index("“The gate") : TEXT.index(" Mayor Tilda")]


def chance(seed: int) -> Random:
    return Random(seed)  # noqa: S311 - no secret


PAGE = Example(
    "gate",
    TEXT,
    (
        Stated(spans(QUOTED), spans("said"), spans("Mayor Tilda Brask")),
        Stated(spans("that the keeper’s house was dry"), spans("added"), spans("She")),
    ),
    OURS,
)


def bare(example: Example, which: tuple[tuple[int, int], ...]) -> str:
    words = " ".join(example.text[s:e] for s, e in which)
    return " ".join(re.sub("[“”\"'‘’«»„‚]", "", words).split())


def gold(example: Example) -> list[str]:
    return [bare(example, role) for s in example.stated for role in (s.content, s.cue, s.source)]


@given(st.integers(0, 10_000))
def test_a_variant_keeps_every_word_of_its_gold(seed: int) -> None:
    assert gold(varied(PAGE, chance(seed), 1.0)) == gold(PAGE)


@given(st.integers(0, 1000))
def test_other_marks_keep_their_nesting(seed: int) -> None:
    text = remark(PAGE, chance(seed)).text
    start = text.index("The gate") - 1
    inner = text.index("old") - 1
    assert text[start] != text[inner]


def test_a_quotation_in_paragraphs_opens_each_with_a_mark() -> None:
    for seed in range(20):
        cut = split(PAGE, chance(seed))
        if cut.text != PAGE.text:
            content = [cut.text[s:e] for s, e in cut.stated[0].content]
            assert [c[0] for c in content] == ["“", "“"]
            assert content[0].endswith("over.")
            return
    pytest.fail("no seed cut the quotation")


def test_lines_of_a_scrape_stand_by_themselves() -> None:
    found = scraped(PAGE, chance(3))
    before = [PAGE.text[s:e] for s, e in PAGE.paragraphs]
    after = [found.text[s:e] for s, e in found.paragraphs]
    assert [line for line in after if line in before] == before


@given(
    st.lists(
        st.tuples(st.integers(0, len(TEXT)), st.integers(0, 4), st.sampled_from(["", "x", "“"])), max_size=6
    )
)
def test_edits_beside_a_span_leave_its_words(raw: list[tuple[int, int, str]]) -> None:
    own = {
        k for s in PAGE.stated for role in (s.content, s.cue, s.source) for a, b in role for k in range(a, b)
    }
    edits: list[tuple[int, int, str]] = []
    for start, width, new in sorted(raw):
        end = min(len(TEXT), start + width)
        touches = any(k in own for k in range(start - 1, end + 1))
        if not touches and (not edits or edits[-1][1] < start):
            edits.append((start, end, new))
    assert gold(rewrite(PAGE, edits)) == gold(PAGE)


def test_paragraphs_are_lines_without_their_edges() -> None:
    assert [TEXT[s:e][:5] for s, e in paragraphs(" \n" + TEXT)] != []
    text = "  One.\n\n \nTwo.  \r\nThree"
    assert [text[s:e] for s, e in paragraphs(text)] == ["One.", "Two.", "Three"]


def test_a_quotation_below_another_may_lose_its_source() -> None:
    text = "“It stays shut,” Tilda Brask said.\n\n“It leaks,” Brask added.\n\n“No,” said Oda Renn of Lisk.\n"

    def at(words: str) -> tuple[tuple[int, int], ...]:
        start = text.rindex(words)
        return ((start, start + len(words)),)

    stated = (
        Stated(at("“It stays shut,”"), at("said.")[:0], at("Tilda Brask")),
        Stated(at("“It leaks,”"), at("added"), at("Brask")),
    )
    page = Example("gate", text, stated, OURS)
    texts = {orphaned(page, chance(seed)).text for seed in range(20)}
    assert texts == {text, text.replace("“It leaks,” Brask added.", "“It leaks.”")}
    left = next(o for seed in range(20) if (o := orphaned(page, chance(seed))).text != text)
    assert [left.text[s:e] for s, e in left.stated[1].content] == ["“It leaks.”"]
    assert left.stated[1].cue == left.stated[1].source == ()
