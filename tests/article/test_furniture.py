"""Lines judged by their own words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.article.furniture import Kind, ends_sentence, judge


@pytest.mark.parametrize(
    "line",
    [
        "Menu  Search  Log in",
        "Menu Search Log in",
        "Share on Chirrup  Copy link  Print",
        "ADVERTISEMENT",
        "Read more: “I sold my boat for a goose”",
        "RELATED: Is your roof safe?",
        "Also in Culture: Conductor says baton 'too short'",
        "[Video: 'It came through the roof' 0:47]",
        "Tags: pools, councils",
        "#pools #councils",
        "We use cookies to make this page better. By staying you accept them.",
        "© The Pellworth Gazette 2024. All rights reserved.",
        "Sign up to our newsletter: 'The best minute of my day' – a reader",
        "Back to top",
        "« 1 2 3 »",
        "3 min read",
        "2 hours ago",
        "1,204 views",
        "https://pellworth.example/pool",
        "Читайте также: Десять бассейнов",
        "İlgili haber: On havuz",
        "Lire aussi : Dix piscines",
        "Lesen Sie auch: Zehn Bäder",
        "Həmçinin oxuyun: On hovuz",
        "Lea también: Diez piscinas",
        "Leia também: Dez piscinas",
        "Читайте також: Десять басейнів",
    ],
)
def test_furniture(line: str) -> None:
    assert judge(line) is Kind.FURNITURE


@pytest.mark.parametrize(
    "line",
    [
        "“Share what you have,” the abbot said.",
        "Menu prices have doubled since May, cooks complained.",
        "The vote was read aloud: nobody had won.",
        "Vass: We counted the cracks",
        "Union: No offer, no work.",
        "Follow the river, she said, and you will find the mill.",
        "More than forty boats lay in the harbour.",
        "Analysis: the deal has settled nothing.",
        "7.7.",
        "Q: Why do you swim?",
        "Comment was not possible, he said.",
        "Sources close to the council spoke of a quarrel.",
        "Photographs of the bridge were shown to the jury.",
    ],
)
def test_text_that_only_resembles_furniture(line: str) -> None:
    assert judge(line) is Kind.TEXT


@pytest.mark.parametrize(
    "line", ["Latest news", "MOST READ", "More from Rowing", "Последние новости", "Son xəbərlər"]
)
def test_headings_of_lists(line: str) -> None:
    assert judge(line) is Kind.LIST


@pytest.mark.parametrize("line", ["COMMENTS (3)", "12 Comments", "Комментарии (4)", "Comments:"])
def test_headings_of_comments(line: str) -> None:
    assert judge(line) is Kind.COMMENTS


def test_a_credit_and_a_caption() -> None:
    assert judge("Photo: R. Holm / Orvia Pictures") is Kind.CREDIT
    assert judge("PHOTO Ruta Holm / Handout") is Kind.CREDIT
    assert judge("(Reporting by Ruta Holm; editing by Jan Voss)") is Kind.CREDIT
    assert judge("Image caption: The old pool, drained") is Kind.CAPTION


@given(st.text(max_size=2000))
def test_any_line_is_judged(line: str) -> None:
    assert judge(line) in Kind
    assert ends_sentence(line) in (True, False)
