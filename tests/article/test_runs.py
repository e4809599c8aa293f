from __future__ import annotations

import pytest
from lxml import html

from onrecord.article.runs import letters, runs_of, within_article


def lines(markup: str) -> list[str]:
    return [run.text for run in runs_of(html.fromstring(f"<html><body>{markup}</body></html>")).items]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>One <b>two</b>\n three</p>", ["One two three"]),
        ("<p>One<br>two</p>", ["One\ntwo"]),
        ("<p>One<br><br>two</p>", ["One", "two"]),
        ("<div>One<p>two</p>three</div>", ["One", "two", "three"]),
        ("<p>One<script>no</script> two</p>", ["One two"]),
        ("<p>“One”\u00a0–\u200b two</p>", ["“One”\u00a0–\u200b two"]),
        ("<pre>One\ntwo\n\nthree</pre>", ["One\ntwo", "three"]),
        ("<p> \n </p>", []),
    ],
)
def test_runs_are_the_paragraphs_that_a_browser_shows(markup: str, expected: list[str]) -> None:
    assert lines(markup) == expected


def test_the_share_of_a_run_that_is_link_is_known() -> None:
    runs = runs_of(html.fromstring("<div><p><a href='/x'>Four</a> five</p><p>none</p></div>"))
    assert [run.linked for run in runs.items] == [0.5, 0.0]


def test_letters_of_the_stream_lead_back_to_their_runs() -> None:
    runs = runs_of(html.fromstring("<div><p>One, two!</p><p>three</p><p>four</p></div>"))
    start = runs.stream.index("three")
    assert list(runs.between(start, start + 5)) == [1]
    assert list(runs.between(start - 1, start + 6)) == [0, 1, 2]
    assert letters("One, two!") == "Onetwo"


def test_what_holds_the_whole_article_is_no_part_of_it() -> None:
    tree = html.fromstring(
        "<html><body class='has-caption'><article><div><p>One</p></div></article></body></html>"
    )
    paragraph = tree.find(".//p")
    assert paragraph is not None
    assert [str(node.tag) for node in within_article(paragraph)] == ["p", "div"]
