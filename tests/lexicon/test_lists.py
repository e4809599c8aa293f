from __future__ import annotations

import pytest

from onrecord.lexicon import calendar, furniture, given, grammar, names, roles, saying
from onrecord.lexicon.cues import cue_of, forms, phrases
from onrecord.lexicon.languages import LANGUAGES
from onrecord.settings import DEFAULT

LEMMAS = {c.lemma for f in forms("en") if (c := cue_of(f, "en"))} | {c.lemma for c in phrases("en").values()}


@pytest.mark.parametrize("name", ["SAYING", "NAMING", "TITLING", "HEARD", "TOLD", "BARE"])
def test_every_verb_that_is_trusted_is_a_lemma_of_the_cues(name: str) -> None:
    assert not getattr(saying, name) - LEMMAS


def test_who_is_told_or_named_is_told_by_a_verb_that_reports() -> None:
    assert saying.BARE <= saying.SAYING
    assert saying.SAYING | {"convince", "brief"} >= saying.TOLD


@pytest.mark.parametrize("module", [grammar, names, roles, given])
def test_word_lists_are_casefolded(module: object) -> None:
    lists = {name: value for name, value in vars(module).items() if isinstance(value, frozenset)}
    words = [(name, w) for name, value in lists.items() for w in value if isinstance(w, str)]
    words += [
        (name, w)
        for name, value in vars(module).items()
        if isinstance(value, dict)
        for w in set().union(*(v for v in value.values() if isinstance(v, frozenset)))
    ]
    assert words
    assert not [(name, w) for name, w in words if w != w.casefold() or " " in w]


def test_furniture_is_folded_as_the_lines_it_is_compared_with() -> None:
    lists = {name: value for name, value in vars(furniture).items() if isinstance(value, frozenset)}
    assert not [(n, w) for n, words in lists.items() for w in words if w.casefold() != w]


def test_the_languages_that_are_read_are_those_that_have_cues() -> None:
    assert set(LANGUAGES) == DEFAULT.languages
    assert set(names.PRONOUNS) == DEFAULT.languages
    assert set(grammar.SUBJECT_PRONOUNS) == DEFAULT.languages


def test_what_tells_the_sex_of_a_name_or_role_tells_one() -> None:
    assert not given.MALE_GIVEN & given.FEMALE_GIVEN
    assert not roles.MALE_HONORIFICS & roles.FEMALE_HONORIFICS
    assert not roles.MALE_ROLES & roles.FEMALE_ROLES


@pytest.mark.parametrize(
    ("word", "number"),
    [("January", 1), ("ekim", 10), ("EKİM", 10), ("noyabrın", 11), ("févr.", 2), ("März", 3), ("лютого", 2)],
)
def test_a_month_is_known_in_every_case_and_language(word: str, number: int) -> None:
    assert calendar.month(word) == number


@pytest.mark.parametrize("word", ["Martin", "Maya", "monthly", ""])
def test_a_name_that_looks_like_a_month_is_none(word: str) -> None:
    assert calendar.month(word) is None


@pytest.mark.parametrize(("word", "number"), [("Monday", 1), ("çarşamba", 3), ("Sonntag", 7), ("пт", 5)])
def test_a_weekday_is_known(word: str, number: int) -> None:
    assert calendar.weekday(word) == number
