"""The sample pages against their gold in tests/pages, which was written by hand from reading them.

An entry under "missed" or "invented" is what the rules are known to get wrong, with the
reason. It must fail: once it is read rightly, the test says so and the entry goes.
"""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Any

import pytest

from benchmarks.readings import core
from house.layers import ROOT
from onrecord.pipeline import read
from onrecord.types import Page, Record

SAMPLES = ROOT / "samples"
GOLD = {
    path.name.removesuffix(".expected.json"): json.loads(path.read_text("utf-8"))
    for path in sorted((ROOT / "tests" / "pages").glob("*.expected.json"))
}
HEADS = [
    (page, key)
    for page in GOLD
    for key in ("headline", "section", "outlet", "published")
    if key in GOLD[page]
]
STATEMENTS = [(page, number) for page in GOLD for number in range(len(GOLD[page]["statements"]))]


@dataclass(frozen=True)
class Said:
    """A statement in the form of the gold: its words, who said it and the form."""

    words: tuple[str, ...]
    speaker: tuple[str, ...]
    form: str


def words_of(text: str) -> tuple[str, ...]:
    found = tuple(re.findall(r"\w+(?:[’'-]\w+)*", unicodedata.normalize("NFC", text).casefold()))
    return found[1:] if found[:1] in {("that",), ("que",), ("что",), ("dass",)} else found


@cache
def record(page: str) -> Record:
    path = next(p for p in SAMPLES.iterdir() if p.name.split(".")[0] == page)
    found = read(Page(path.name, str(path), path.read_bytes(), None, None))
    assert isinstance(found, Record), found
    return found


@cache
def said(page: str) -> tuple[Said, ...]:
    found = record(page)
    article, names = found.article, {s.id: s.name for s in found.speakers}
    return tuple(
        Said(
            words_of(" ".join(article[span] for span in statement.content)),
            core(article[names[attribution.speaker]]) if attribution.speaker else (),
            statement.form.value,
        )
        for statement, attribution in zip(found.statements, found.attributions, strict=True)
    )


def known(page: str, what: str, words: str) -> str | None:
    return next((why for start, why in GOLD[page].get(what, {}).items() if words.startswith(start)), None)


def expect_miss(request: pytest.FixtureRequest, reason: str | None) -> None:
    if reason:
        request.applymarker(pytest.mark.xfail(reason=reason, strict=True, raises=AssertionError))


def head(found: Record, key: str) -> str | None:
    article = found.article
    if key == "headline":
        return article[article.headline] if article.headline else None
    if key == "published":
        return article.published.edtf[:10] if article.published else None
    stated = {"section": article.section, "outlet": article.outlet}[key]
    return stated.value if stated else None


@pytest.mark.parametrize(("page", "key"), HEADS)
def test_what_the_page_says_of_itself(request: pytest.FixtureRequest, page: str, key: str) -> None:
    expect_miss(request, GOLD[page].get("missed", {}).get(key))
    assert head(record(page), key) == GOLD[page][key]


@pytest.mark.parametrize(("page", "number"), STATEMENTS)
def test_a_statement_of_the_page(request: pytest.FixtureRequest, page: str, number: int) -> None:
    words, speakers, form = GOLD[page]["statements"][number]
    expect_miss(request, known(page, "missed", words))
    found = [s for s in said(page) if s.words == words_of(words)]
    assert [s.form for s in found] == [form]
    assert found[0].speaker in {core(name) for name in speakers.split("|")}


@pytest.mark.parametrize("page", GOLD)
def test_nothing_else_is_read_as_a_statement(page: str) -> None:
    gold = {words_of(words) for words, *_ in GOLD[page]["statements"]}
    known_inventions = {words_of(words) for words in GOLD[page].get("invented", {})}
    assert [" ".join(s.words) for s in said(page) if s.words not in gold | known_inventions] == []


@pytest.mark.parametrize(
    ("page", "words"), [(page, words) for page in GOLD for words in GOLD[page].get("invented", {})]
)
def test_an_invention_that_is_known_still_happens(page: str, words: str) -> None:
    assert words_of(words) in {s.words for s in said(page)}, "read rightly now: take the entry out"


def test_every_sample_page_has_its_gold() -> None:
    pages = {p.name.split(".")[0] for p in SAMPLES.iterdir() if p.suffix in {".html", ".txt", ".gz"}}
    assert pages == set(GOLD)
    assert len(pages) >= 12


def test_the_samples_are_of_many_kinds() -> None:
    assert {p.suffix for p in SAMPLES.iterdir()} >= {".html", ".txt", ".gz"}
    languages = {record(page).article.language for page in GOLD}
    assert len({language.value for language in languages if language}) >= 6


def sample_statements() -> list[tuple[str, Any]]:
    return [(page, entry) for page in GOLD for entry in GOLD[page]["statements"]]


@pytest.mark.parametrize(("page", "entry"), sample_statements())
def test_the_gold_stands_in_the_page(page: str, entry: tuple[str, str, str]) -> None:
    text = " ".join(words_of(record(page).article.text))
    for part in entry[0].split(" / "):
        assert " ".join(words_of(part)) in text
