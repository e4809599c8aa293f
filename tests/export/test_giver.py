"""Addresses of a statement: in an archive, everywhere, and on the live page."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import unquote

import pytest

from onrecord.codec import Row, rows_of
from onrecord.export import Giver, deep_link, permalink, urn
from tests.export.rows import GIVER, row
from tests.made import Said, Told, record


def fragment(of: Row, text: str | None = None) -> str:
    link = deep_link(of, text)
    assert link is not None
    return link.partition("#")[2]


def test_a_permalink_is_of_the_archive_and_a_urn_where_none_is_served() -> None:
    assert permalink(row(), GIVER) == f"https://quay-archive.invented/statements/{row().id}"
    assert permalink(row(), Giver()) == urn(row()) == f"urn:onrecord:{row().id}"


def test_a_deep_link_scrolls_to_the_words_without_the_marks_around_them() -> None:
    assert fragment(row("“We will — re-open it, & soon!”")) == (
        ":~:text=We%20will%20%E2%80%94%20re%2Dopen%20it%2C%20%26%20soon"
    )


def test_long_words_are_named_by_their_ends() -> None:
    assert fragment(row("one two three four five six seven eight nine ten eleven")) == (
        ":~:text=one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven"
    )


def test_words_over_two_lines_match_from_end_to_end() -> None:
    assert fragment(row("We will.\nSoon.")) == ":~:text=We%20will.%20Soon,We%20will.%20Soon"


def test_words_that_stand_twice_are_told_apart_by_what_is_around_them() -> None:
    made = record(Told((Said("No."), Said("Never, says Lund.", by="Perpetua Lund"))))
    first = next(rows_of(made))
    text = made.article.text.replace("Never", "No, and no: No")
    assert unquote(fragment(first, text)) == ":~:text=Tarro said: “-,No,-.” Perpetua Lund"


def test_the_page_s_own_fragment_stays() -> None:
    there = replace(row(), article=replace(row().article, url="https://herald.invented/harbour#live"))
    assert deep_link(there) == (
        "https://herald.invented/harbour#live:~:text=We%20will%20reopen%20the%20harbour"
    )


@pytest.mark.parametrize("url", ["page.html", "file:///page.html", "urn:sha256:00", "javascript:alert(1)"])
def test_what_is_not_on_the_web_has_no_link(url: str) -> None:
    assert deep_link(replace(row(), article=replace(row().article, url=url))) is None


def test_words_without_a_word_give_the_page() -> None:
    assert deep_link(row("—")) == "https://herald.invented/harbour"


def test_long_runs_of_marks_take_no_time() -> None:
    assert fragment(row("“" * 200_000 + "x" + "”" * 200_000)) == ":~:text=x"
