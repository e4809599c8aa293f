from __future__ import annotations

import pytest

from onrecord.article.draft import Draft
from onrecord.article.language import language_of
from onrecord.types import Block, BlockRole, Span, Stated

ENGLISH = (
    "The mayor of the town said on Monday that the port would open in the spring, and that the work on the "
    "quay was nearly done. She thanked the crews for their patience and the harbour board for its help. "
) * 2
GERMAN = (
    "Die Bürgermeisterin sagte am Montag, dass der Hafen im Frühjahr öffnen werde und die Arbeiten an der "
    "Kaimauer fast beendet seien. Sie dankte den Mannschaften für ihre Geduld und dem Rat für die Hilfe. "
) * 2


def draft(text: str, declared: str | None) -> Draft:
    language = None if declared is None else Stated(declared, "html lang", None)
    block = Block(Span(0, len(text)), BlockRole.PARAGRAPH)
    return Draft(text, (block,), None, None, None, None, language, None, None)


def test_the_declared_language_stands() -> None:
    assert language_of(draft(ENGLISH, "en")) == Stated("en", "html lang", None)


def test_a_long_text_contradicts_a_wrong_declaration() -> None:
    found = language_of(draft(GERMAN, "en"))
    assert found is not None
    assert (found.value, found.basis) == ("de", "language model; html lang says en")


def test_a_short_text_does_not_contradict() -> None:
    assert language_of(draft("Guten Morgen, sagte sie.", "en")) == Stated("en", "html lang", None)


@pytest.mark.parametrize(("text", "code"), [(ENGLISH, "en"), (GERMAN, "de")])
def test_an_undeclared_language_is_told_from_the_words(text: str, code: str) -> None:
    found = language_of(draft(text, None))
    assert found is not None
    assert found.value == code


def test_nothing_is_said_of_a_few_words() -> None:
    assert language_of(draft("Ja. No.", None)) is None
