"""What holds for any text: spans inside blocks, pieces in order, ids apart, twice the same."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.statements import find
from tests.statements.reading import article

MARKS = "“ ” ‘ ’ \" ' „ « » ‹ › 「 」 `` '' — - : , . ! ?".split(" ")
WORDS = (
    "said she Ines Okoro told the warden that called it according to don't '90s drivers' gate closed Never"
)
LABELS = ["Q:", "A:", "CHAIR:", "asked", "dedi", "сказал", "dit-il", "sagte", "\n", "\n\n"]
BITS = st.sampled_from([*MARKS, *WORDS.split(" "), *LABELS])
NEWSY = st.lists(BITS, max_size=60).map(" ".join)
LANGUAGES = st.sampled_from(["en", "de", "fr", "es", "pt", "ru", "uk", "tr", "az", "xx"])


@given(text=st.one_of(st.text(max_size=300), NEWSY), language=LANGUAGES, headline=st.booleans())
def test_any_text(text: str, language: str, *, headline: bool) -> None:
    if not text.strip():
        return
    page = article(text, headline=headline, language=language)
    found = find(page)
    assert found == find(page)
    assert len({s.id for s in found}) == len(found)
    for statement in found:
        for span in (*statement.content, *statement.cue, *statement.source):
            assert any(block.span.holds(span) for block in page.blocks)
        assert all(a.end <= b.start for a, b in zip(statement.content, statement.content[1:], strict=False))
        assert any(page[span].strip() for span in statement.content)
