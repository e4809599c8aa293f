"""The sample pages against their gold in tests/pages, which was written by hand from reading them.

A fault that is known has an entry there with its reason, and must happen: once it is mended,
the test says so and the entry goes (``python -m house.gold``).
"""

from __future__ import annotations

import pytest

from house import gold

PAGES = gold.pages()
CURE = "python -m house.gold takes out what is mended and lists what is new"


@pytest.mark.parametrize("page", PAGES)
def test_the_page_is_read_as_its_gold_says(page: str) -> None:
    assert set(gold.missed(page)) == set(gold.known(page, "missed")), CURE


@pytest.mark.parametrize("page", PAGES)
def test_nothing_else_is_read_as_a_statement(page: str) -> None:
    assert set(gold.invented(page)) == set(gold.known(page, "invented")), CURE


@pytest.mark.parametrize("page", PAGES)
def test_the_gold_stands_in_the_page(page: str) -> None:
    text = " ".join(gold.words_of(gold.record(page).article.text))
    for words, *_ in gold.gold(page)["statements"]:
        for part in words.split(" / "):
            assert " ".join(gold.words_of(part)) in text


@pytest.mark.parametrize("page", PAGES)
def test_every_known_fault_has_its_reason(page: str) -> None:
    assert all(why for what in ("missed", "invented") for why in gold.known(page, what).values())


def test_every_sample_page_has_its_gold() -> None:
    assert sorted(p.name.split(".")[0] for p in gold.SAMPLES.iterdir()) == PAGES
    assert len(PAGES) >= 12


def test_the_samples_are_of_many_kinds() -> None:
    assert {p.suffix for p in gold.SAMPLES.iterdir()} == {".html", ".txt", ".gz"}
    languages = {gold.record(page).article.language for page in PAGES}
    assert {language.value for language in languages if language} == {"de", "en", "es", "fr", "ru", "tr"}


def test_most_of_the_gold_is_read() -> None:
    wanted = sum(len(gold.gold(page)["statements"]) for page in PAGES)
    assert sum(len(gold.known(page, "missed")) for page in PAGES) * 2 < wanted
