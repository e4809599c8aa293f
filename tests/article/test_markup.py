from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.article.markup import read_markup
from onrecord.errors import Unreadable
from onrecord.types import BlockRole, Reason

if TYPE_CHECKING:
    from onrecord.article.draft import Draft

STORY = "".join(
    f"<p>The harbour board met for the {nth} time and agreed that the work on the quay would go on.</p>"
    for nth in ("first", "second", "third", "fourth")
)


def page(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html><html><head>{head}</head><body><article>{body}</article></body></html>"


def story(before: str = "", after: str = "", head: str = "") -> Draft:
    title = "<h1>Kesse: We will open the port</h1>"
    return read_markup(page(title + before + STORY + after, head), "https://harbour.example/port.html")


def blocks(draft: Draft, role: BlockRole | None = None) -> list[str]:
    return [draft.text[b.span.start : b.span.end] for b in draft.blocks if role in {None, b.role}]


def test_the_headline_comes_first_and_keeps_its_name() -> None:
    draft = story(head="<title>We will open the port | The Harbour Post</title>")
    assert draft.headline is not None
    assert draft.text[draft.headline.start : draft.headline.end] == "Kesse: We will open the port"
    assert draft.text.startswith("Kesse: We will open the port\n\nThe harbour board met for the first time")


def test_blocks_are_joined_by_blank_lines() -> None:
    draft = story()
    assert draft.text == "\n\n".join(blocks(draft))


def test_words_stay_as_printed() -> None:
    said = "“It’s\u00a0open – at last…”, said\u200b Oru, the co\u00adoperative’s 'chief'."
    assert said in blocks(story(f"<p>{said}</p>"))


def test_white_space_collapses_as_in_a_browser() -> None:
    assert "One two three is what she said." in blocks(
        story("<p>One\n   two\tthree is <b>what</b>\nshe  said.</p>")
    )


def test_two_line_ends_split_a_paragraph_and_one_does_not() -> None:
    draft = story("<p>She opened the gate at noon.<br>The crowd cheered.<br><br>He said nothing at all.</p>")
    assert "She opened the gate at noon.\nThe crowd cheered." in blocks(draft)
    assert "He said nothing at all." in blocks(draft)


def test_the_standfirst_is_kept() -> None:
    draft = story('<p class="article-standfirst">The mayor spoke to the crews on the quay on Monday.</p>')
    assert blocks(draft, BlockRole.STANDFIRST) == ["The mayor spoke to the crews on the quay on Monday."]


def test_a_block_quotation_is_the_storys() -> None:
    quoted = "“We were told nothing of the plan until the day before it was made public.”"
    draft = story(f"<p>The crews wrote a letter to the board:</p><blockquote><p>{quoted}</p></blockquote>")
    assert blocks(draft, BlockRole.QUOTATION) == [quoted]


def test_a_block_that_repeats_a_paragraph_is_a_pull_quote() -> None:
    told = "“We were told nothing of the plan until the day before it was made public,” Oru said."
    pulled = "We were told nothing of the plan until the day before it was made public"
    draft = story(f"<p>{told}</p><blockquote><p>{pulled}</p></blockquote>")
    assert blocks(draft, BlockRole.PULL_QUOTE) == [pulled]
    assert told in blocks(draft, BlockRole.PARAGRAPH)


def test_a_bold_line_that_ends_in_a_colon_says_who_speaks() -> None:
    draft = story(
        after="<p><strong>Ama Kesse:</strong></p><p>We open the port in spring, whatever it takes.</p>"
    )
    assert blocks(draft, BlockRole.SPEAKER_LABEL) == ["Ama Kesse:"]


def test_subheadings_have_their_role() -> None:
    draft = story("<h2>What the crews say</h2>")
    assert blocks(draft, BlockRole.SUBHEADING) == ["What the crews say"]


@pytest.mark.parametrize(
    "furniture",
    [
        '<p>Read more: <a href="/old">Old port closed for good</a></p>',
        '<p><a href="/old">Old port closed for good after the storm</a></p>',
        '<div class="newsletter-signup"><p>All the news, every morning, free of charge.</p></div>',
        "<p>Share this article</p>",
        "<p>We use cookies to make this site better for you.</p>",
        "<h3>Related stories</h3>",
    ],
)
def test_furniture_inside_the_article_is_in_no_block(furniture: str) -> None:
    words = re.sub("<[^>]+>", "", furniture)
    assert words not in blocks(story(furniture))
    assert "The harbour board met for the fourth time" in story(furniture).text


def test_a_headline_that_no_heading_prints_is_taken_from_the_title() -> None:
    head = "<title>Oru: I was not asked | The Harbour Post</title>"
    head += '<meta property="og:site_name" content="The Harbour Post">'
    draft = read_markup(page(STORY, head), "x.html")
    assert blocks(draft, BlockRole.HEADLINE) == ["Oru: I was not asked"]


def test_the_title_is_the_storys_and_not_the_logos() -> None:
    head = '<meta property="og:title" content="Port to open in spring">'
    draft = read_markup(
        page(f"<h1>The Harbour Post</h1><h2>Port to open in spring</h2>{STORY}", head), "x.html"
    )
    assert blocks(draft, BlockRole.HEADLINE) == ["Port to open in spring"]
    assert draft.text.count("Port to open in spring") == 1


@pytest.mark.parametrize(
    "text",
    [
        "<html></html>",
        "<p>",
        "<html><body><nav><a href=1>Home</a> <a href=2>News</a></nav></body></html>",
        "<html><body><ul>"
        + "<li><a href=x>A story of the day about the port</a></li>" * 40
        + "</ul></body></html>",
        "<html><body><script>var x = 'a long text that no browser shows';</script></body></html>",
    ],
)
def test_a_page_without_an_article_is_refused(text: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read_markup(text, "x.html")
    assert caught.value.reason is Reason.NO_ARTICLE


def test_scripts_do_not_make_a_page_too_large() -> None:
    weight = "<script>" + "x = 1;" * 800_000 + "</script>"
    assert "The harbour board met" in read_markup(page(weight + STORY), "x.html").text


def test_markup_without_end_is_too_large() -> None:
    with pytest.raises(Unreadable) as caught:
        read_markup(page("<p>The board met again today.</p>" * 150_000), "x.html")
    assert caught.value.reason is Reason.TOO_LARGE


def test_a_deeply_nested_page_is_read_or_refused() -> None:
    deep = "<div>" * 5000 + STORY + "</div>" * 5000
    with suppress(Unreadable):
        assert read_markup(page(deep), "x.html").text


_TAGS = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<br>",
        "<div class='share'>",
        "</div>",
        "<h1>",
        "</h1>",
        "<blockquote>",
        "<ul><li>",
        "<table><tr><td>",
    ]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.one_of(_TAGS, st.text(max_size=30), st.just("The mayor said it would open soon. ")), max_size=25
    )
)
def test_any_markup_gives_blocks_in_order_or_a_counted_refusal(parts: list[str]) -> None:
    try:
        draft = read_markup("<html><body>" + "".join(parts) + "</body></html>", "x.html")
    except Unreadable:
        return
    last = 0
    for block in draft.blocks:
        assert last <= block.span.start < block.span.end <= len(draft.text)
        last = block.span.end
    assert draft == read_markup("<html><body>" + "".join(parts) + "</body></html>", "x.html")
