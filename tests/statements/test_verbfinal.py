from __future__ import annotations

import pytest

from tests.statements.reading import said


@pytest.mark.parametrize(
    ("language", "text", "source", "cue", "content"),
    [
        (
            "tr",
            "Vali Deniz Alkan “Köprü mayısta açılacak” dedi.",
            "Vali Deniz Alkan",
            "dedi",
            "“Köprü mayısta açılacak”",
        ),
        (
            "tr",
            "“Köprü mayısta açılacak” diye konuştu Deniz Alkan.",
            "Deniz Alkan",
            "diye konuştu",
            "“Köprü mayısta açılacak”",
        ),
        (
            "tr",
            "“Köprü mayısta açılacak” diyen Deniz Alkan, toplantıya katıldı.",
            "Deniz Alkan",
            "diyen",
            "“Köprü mayısta açılacak”",
        ),
        (
            "tr",
            "Deniz Alkan, köprünün mayısta açılacağını söyledi.",
            "Deniz Alkan",
            "söyledi",
            "köprünün mayısta açılacağını",
        ),
        (
            "tr",
            "Deniz Alkan’a göre köprü mayısta açılacak.",
            "Deniz Alkan’a",
            "göre",
            "köprü mayısta açılacak",
        ),
        (
            "az",
            "“Körpü mayda açılacaq”, - Rəna Salayeva deyib.",
            "Rəna Salayeva",
            "deyib",
            "“Körpü mayda açılacaq”",
        ),
        (
            "az",
            "Rəna Salayeva isə “Körpü mayda açılacaq” dedi.",
            "Rəna Salayeva",
            "dedi",
            "“Körpü mayda açılacaq”",
        ),
    ],
)
def test_the_speaker_the_words_and_the_verb_last(
    language: str, text: str, source: str, cue: str, content: str
) -> None:
    (found,) = said(text, language=language)
    assert (found.source, found.cue, found.words) == (source, cue, content)


@pytest.mark.parametrize(
    "text",
    ["Deniz Alkan “Mavi Köprü” kitabını yazdı.", "Köprü dün, uzun bir aradan sonra açıldı."],
)
def test_a_title_and_a_plain_sentence_are_no_statement(text: str) -> None:
    assert said(text, language="tr") == []
