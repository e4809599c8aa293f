"""Searching: by one's own words always, newest first, never breaking, never endless."""

from __future__ import annotations

import unicodedata
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import TooSlow, UsageError
from onrecord.store import Mode, Order, Query, Store, facets, open_store, search
from onrecord.store.search import MOST_COUNTED
from onrecord.types import Form, Kind, Stance
from tests.made import Said, Told, clean_text, page, record

MEMORY = Path(":memory:")
HARBOUR = Told(
    (
        Said("We will reopen the harbour."),
        Said("The harbour was never closed.", by="Zoé Lindqvist", form=Form.MIXED, stance=Stance.DENIED),
        Said("the harbour would do", by=None, form=Form.INDIRECT, kind=Kind.THOUGHT, confidence=0.4),
    )
)
OLDER = Told(
    (Said("No harbour, no town."),),
    url="https://gazette.invented/1",
    published="2024-01-31",
    outlet="Gazette de l’Écluse",
    section="Économie",
    language="fr",
)
UNDATED = Told((Said("A harbour without a day."),), url="https://gazette.invented/2", published="XXXX-11-08")


@pytest.fixture
def full(store: Store) -> Store:
    for told in (UNDATED, HARBOUR, OLDER):  # not in time order
        store.add(page(told), record(told))
    return store


def found(store: Store, **asked: Any) -> list[str]:  # noqa: ANN401 - the fields of Query
    query = Query(**asked)
    return [" ".join(row.quote) for row in search(store, query).rows]


ALL = [
    "We will reopen the harbour.",
    "The harbour was never closed.",
    "No harbour, no town.",
    "A harbour without a day.",
]


def test_newest_first_each_page_in_reading_order_undated_last(full: Store) -> None:
    assert found(full, text="harbour") == ALL
    assert found(full) == ALL


def test_relevance_puts_the_densest_first(full: Store) -> None:
    assert found(full, text="no harbour", order=Order.RELEVANCE) == ["No harbour, no town."]
    assert set(found(full, text="harbour", order=Order.RELEVANCE)) == set(ALL)


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        ({"text": '"never closed"'}, ALL[1:2]),
        ({"text": '"closed never"'}, []),
        ({"text": "closed never"}, ALL[1:2]),
        ({"text": "harb*", "since": "2025"}, ALL[:2]),
        ({"text": '"the harb"*'}, ALL[:2]),
        ({"text": "HARBOUR REOPEN"}, ALL[:1]),
        ({"text": "harbour OR town NOT closed"}, []),
        ({"speaker": "Kesse", "since": "2025"}, ALL[:1]),
        ({"speaker": "tarro amadu", "text": "town"}, ALL[2:3]),
        ({"speaker": "zoe lindqvist"}, ALL[1:2]),
        ({"speaker": "harbour"}, []),
        ({"outlet": "ECLUSE"}, ALL[2:3]),
        ({"outlet": "herald", "text": "harbour", "until": "2025-10-03", "since": "2025-10"}, ALL[:2]),
        ({"section": "economie"}, ALL[2:3]),
        ({"language": "FR"}, ALL[2:3]),
        ({"language": "en", "since": "2025"}, ALL[:2]),
        ({"form": Form.MIXED}, ALL[1:2]),
        ({"stance": Stance.DENIED}, ALL[1:2]),
        ({"kind": Kind.THOUGHT}, ["the harbour would do"]),
        ({"kind": None, "since": "2025"}, [*ALL[:2], "the harbour would do"]),
        ({"kind": None, "min_confidence": 0.5}, ALL),
        ({"since": "2024-01-31", "until": "2024-01-31"}, ALL[2:3]),
        ({"until": "2025-09"}, ALL[2:3]),
        ({"since": "2025-10-04"}, []),
        ({"limit": 1}, ALL[:1]),
        ({"limit": 0}, []),
    ],
)
def test_filters(full: Store, asked: dict[str, Any], wanted: list[str]) -> None:
    assert found(full, **asked) == wanted


@pytest.mark.parametrize("date", ["soon", "2025-13", "2025-02-30", "25", "2025-1"])
def test_what_is_no_date_is_refused(full: Store, date: str) -> None:
    with pytest.raises(UsageError, match=date):
        search(full, Query(since=date))


@pytest.mark.parametrize(
    "asked", [Query(text="harbour", limit=1), Query(limit=1), Query(language="en", limit=1)]
)
@pytest.mark.parametrize("order", Order)
def test_pages_follow_each_other(full: Store, asked: Query, order: Order) -> None:
    seen, totals, query = [], set(), replace(asked, order=order)
    while True:
        hits = search(full, query)
        totals.add(hits.total.value)
        seen += [row.id for row in hits.rows]
        if hits.cursor is None:
            break
        query = replace(query, cursor=hits.cursor)
    assert len(seen) == len(set(seen))
    assert totals == {len(seen)}


def test_words_without_a_word_are_refused(full: Store) -> None:
    with pytest.raises(UsageError, match="'—' holds no word or number"):
        search(full, Query(text="—"))


def test_a_cursor_of_ones_own_making_is_refused(full: Store) -> None:
    with pytest.raises(UsageError, match="cursor"):
        search(full, Query(cursor="next"))


@given(st.text())
@settings(max_examples=300)
def test_no_words_break_the_query(words: str) -> None:
    with open_store(MEMORY, Mode.WRITE) as store:
        for query in (Query(text=words), Query(speaker=words), Query(text=words, order=Order.RELEVANCE)):
            with suppress(UsageError):  # words without a word or number; any other error fails
                search(store, query)


@pytest.mark.parametrize(
    "words",
    [
        "AND",
        "NEAR(a b)",
        "words:x",
        "^a",
        "a + b",
        "-a",
        "(",
        "'",
        '"',
        '"open',
        "*",
        "a*b*",
        "{a b}:c",
        "a\0b",
    ],
)
def test_query_syntax_is_only_words(full: Store, words: str) -> None:
    with suppress(UsageError):
        assert len(search(full, Query(text=words)).rows) <= 1


def test_counts_are_capped_and_say_so(store: Store) -> None:
    said = tuple(Said(f"A common word and {i}.") for i in range(MOST_COUNTED + 1))
    told = Told(said)
    store.add(page(told), record(told))
    assert str(search(store, Query(text="common")).total) == "1,000+"
    assert str(search(store, Query(text="common 17")).total) == "1"
    assert facets(store, Query(text="common")).speaker == (("Amadu Kesse Tarro", MOST_COUNTED + 1),)


def test_a_slow_query_is_stopped_with_what_to_do(store: Store) -> None:
    told = Told(tuple(Said(f"A common word and {i}.") for i in range(2000)))
    store.add(page(told), record(told))
    with pytest.raises(TooSlow, match="limit of 0 ms; narrow it"):
        search(store, Query(text="common", order=Order.RELEVANCE), time_limit_ms=0)
    assert search(store, Query(text="common")).rows


def test_facets_count_the_newest_hits(full: Store) -> None:
    seen = facets(full, Query(text="harbour"))
    assert (seen.window, seen.capped) == (4, False)
    assert seen.speaker == (("Amadu Kesse Tarro", 3), ("Zoé Lindqvist", 1))
    assert seen.outlet == (("The Harbour Herald", 3), ("Gazette de l’Écluse", 1))
    assert seen.language == (("en", 3), ("fr", 1))


@pytest.mark.parametrize(
    ("stored", "asked", "is_found"),
    [
        ("İstanbul", "istanbul", True),
        ("ÇAĞRI", "cagri", True),
        ("Əliyev", "ƏLİYEV", True),
        ("МОСКВА", "москва", True),
        ("cafe\u0301", "café", True),
        ("東京都", "東京*", True),
        # what unicode61 does not fold; README says so
        ("Iğdır", "IĞDIR", False),
        ("ёлка", "елка", False),
        ("Straße", "strasse", False),
        ("Łódź", "lodz", False),
        ("東京都", "京都", False),
    ],
)
def test_what_folds_and_what_does_not(store: Store, stored: str, asked: str, is_found: bool) -> None:  # noqa: FBT001 - a column of the table above
    told = Told((Said(f"In {stored} we meet."),))
    store.add(page(told), record(told))
    assert bool(found(store, text=asked)) is is_found


# Scripts, marks and symbols that tokenizers trip over, beside any text at all.
ODD = st.sampled_from(
    [
        "😀",
        "👩‍👩‍👧",
        "東京",
        "e\u0301",
        "\u0301",
        "İ",
        "ß",
        "…",
        "“",
        '"',
        "*",
        " ",
        "-",
        "हिन्दी",
        "۱۲",
        "a",
        "Ⅷ",
    ]
)
ANY_WORDS = st.one_of(clean_text, st.lists(ODD, min_size=1).map("".join))


@given(st.lists(ANY_WORDS, min_size=1, max_size=4, unique=True))
def test_every_statement_is_found_by_its_own_words(saids: list[str]) -> None:
    told = Told(tuple(Said(words) for words in saids))
    with open_store(MEMORY, Mode.WRITE) as store:
        store.add(page(told), record(told))
        for words in saids:
            if not has_token(store, words):
                continue  # the stated exception: nothing in it is a word or a number
            for text in (words, '"' + words.replace('"', " ") + '"'):
                assert words in [row.quote[0] for row in search(store, Query(text=text, limit=100)).rows]


def has_token(store: Store, words: str) -> bool:
    """Ask SQLite itself: does its tokenizer find anything in these words?"""
    if not any(unicodedata.category(c)[0] in "LN" or unicodedata.category(c) == "Co" for c in words):
        return False
    store.connection.executescript(
        "DROP TABLE IF EXISTS temp.tokens; DROP TABLE IF EXISTS temp.words;"
        "CREATE VIRTUAL TABLE temp.words USING fts5 (w, tokenize = 'unicode61 remove_diacritics 2');"
        "CREATE VIRTUAL TABLE temp.tokens USING fts5vocab (temp, words, row);"
    )
    store.connection.execute("INSERT INTO temp.words VALUES (?)", (words,))
    return store.connection.execute("SELECT 1 FROM temp.tokens").fetchone() is not None
