"""The whole path: any input at all ends as a record or as a counted skip."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from onrecord.codec import decode, encode, encode_skip
from onrecord.pipeline import read
from onrecord.settings import RULES_ALONE, Settings
from onrecord.types import Page, Reason, Record, Skipped

if TYPE_CHECKING:
    from onrecord.types import Span

EXAMPLES = 100
BY_RULES, BY_MODEL = Settings(model=RULES_ALONE), Settings(model="default")

MARKS = [*"“”‘’\"'„‚«»‹›「」『』`—–-", "``", "''", "&quot;", "“ ", " ”", "”, ", '," ', "” "]
NAMES = ["Ada Lund", "Minister Bo Oakes", "the mayor", "she", "He", "Lund", "The Harbour Board", "Анна Ковач"]
CUES = ["said", "told reporters", "denied that", "according to", "asked", "says", "заявила", "sagte", "dedi"]
WORDS = [
    "We",
    "won't",
    "the farmers' wells",
    "rain",
    "will not",
    "give up",
    "it is ours!",
    "никогда",
    "c’est",
]
BREAKS = ["\n", "\n\n", ". ", ", ", ": ", " ", "\r\n", "\u00a0", "\u2028", "…", "?", "\t", "— "]
LINES = [
    "8 november — 14:03",
    "Latest news",
    "Read more: ",
    "By Ada Lund",
    "Politics 3 May 2024",
    "Q: ",
    "A: ",
]

piece = st.sampled_from(MARKS + NAMES + CUES + WORDS + BREAKS + LINES)
news = st.lists(st.tuples(piece, st.sampled_from(["", " "])).map("".join), max_size=80).map("".join)
markup = st.lists(
    st.tuples(st.sampled_from(["p", "h1", "blockquote", "aside", "div", "strong", "q", "figcaption"]), news),
    max_size=8,
).map(
    lambda parts: (
        "<html><body><article>" + "".join(f"<{t}>{w}</{t}>" for t, w in parts) + "</article></body></html>"
    )
)


def page(content: bytes) -> Page:
    return Page(url="page", asked="page", content=content, content_type=None, fetched=None)


def check(content: bytes, by: Settings = BY_RULES) -> Record | Skipped:
    found, again = read(page(content), by), read(page(content), by)
    if isinstance(found, Skipped):
        assert isinstance(found.reason, Reason)
        assert found.detail
        assert (
            encode_skip(found, "page") == encode_skip(again, "page") if isinstance(again, Skipped) else False
        )
        return found
    assert isinstance(again, Record)
    line = encode(found, "page")
    assert line == encode(again, "page")
    assert decode(line) == found
    check_spans(found)
    return found


def check_spans(found: Record) -> None:
    article = found.article
    for span in spans(found):
        assert article[span] == article.text[span.start : span.end]
        assert article[span].strip(), "a span of white space says nothing"
    for block in article.blocks:
        assert article[block.span].strip()
    for statement in found.statements:
        for part in statement.content:
            assert any(block.span.holds(part) for block in article.blocks), "words of furniture"


def spans(found: Record) -> list[Span]:
    inside = [s for t in found.statements for s in (*t.content, *t.cue, *t.source)]
    inside += [s for t in found.speakers for s in (t.name, *t.mentions, *([t.role] if t.role else []))]
    inside += [h.span for a in found.attributions for h in a.chain if h.span]
    return inside + ([found.article.headline] if found.article.headline else [])


@settings(max_examples=EXAMPLES)
@given(st.binary(max_size=400))
def test_any_bytes_give_a_record_or_a_skip(content: bytes) -> None:
    check(content)


@settings(max_examples=EXAMPLES)
@given(st.text(max_size=400))
def test_any_text_gives_a_record_or_a_skip(text: str) -> None:
    check(text.encode("utf-8", "surrogatepass"))


@settings(max_examples=EXAMPLES * 4)
@given(news)
@example("t\ne``\n” d")
def test_anything_like_news_gives_a_record_or_a_skip(text: str) -> None:
    found = check(text.encode())
    if isinstance(found, Record) and not text.lstrip().startswith(("<", "\ufeff")):
        assert found.article.text == text.replace("\r\n", "\n").replace("\r", "\n")


@pytest.mark.usefixtures("reader")
@given(news)
def test_with_the_model_too(text: str) -> None:
    check(text.encode(), BY_MODEL)


@pytest.mark.usefixtures("reader")
def test_any_number_of_threads_reads_the_same() -> None:
    text = "Rain will come, said Ada Lund. The mayor denied that the harbour would close.\n\n" * 40
    one, two = (read(page(text.encode()), Settings(model="default", threads=n)) for n in (1, 2))
    assert isinstance(one, Record)
    assert one == two
    assert len(one.statements) > 40


@settings(max_examples=EXAMPLES)
@given(markup)
def test_any_markup_gives_a_record_or_a_skip(text: str) -> None:
    check(text.encode())


@settings(max_examples=20)
@given(st.sampled_from(["utf-8", "utf-16", "windows-1251", "latin-1", "shift_jis", "koi8-r"]), news)
def test_any_encoding_gives_a_record_or_a_skip(encoding: str, text: str) -> None:
    check(text.encode(encoding, "replace"))


def test_an_empty_page_is_counted_as_empty() -> None:
    found = read(page(b""), BY_RULES)
    assert isinstance(found, Skipped)
    assert found.reason is Reason.EMPTY


def test_a_text_of_many_megabytes_is_counted_as_too_large_at_once() -> None:
    found = read(page("The mayor said: “We go on.”\n\n".encode() * 400_000), BY_RULES)
    assert isinstance(found, Skipped)
    assert (found.reason, found.detail[-8:]) == (Reason.TOO_LARGE, "split it")
