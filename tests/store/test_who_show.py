"""One speaker's statements in time order; one statement in its paragraph."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.errors import UsageError
from onrecord.store import Store, search, show, suggestions, who
from onrecord.store.folding import fold, printed_names
from onrecord.store.query import Query
from onrecord.types import Kind, Span, SpeakerKind
from onrecord.types import Speaker as Source
from tests.made import Said, Told, article, page, record, text_of

NEWER = Told((Said("One."), Said("Two.", by="Kesse Tarro"), Said("Three.", kind=Kind.THOUGHT)))
OLDER = Told(
    (Said("Zero."), Said("Other.", by="Zoé Lindqvist")), url="https://x.invented/1", published="2024-01-31"
)


@pytest.fixture
def full(store: Store) -> Store:
    for told in (NEWER, OLDER):
        store.add(page(told), record(told))
    return store


def test_every_statement_in_time_order_with_the_names_as_printed(full: Store) -> None:
    seen = who(full, "kesse", kind=None)
    assert [row.quote[0] for row in seen.rows] == ["Zero.", "One.", "Two.", "Three."]
    assert seen.names == (("Amadu Kesse Tarro", 3), ("Kesse Tarro", 1))
    assert (seen.total.value, seen.others) == (4, 0)
    assert seen.suggestions == ()


def test_one_kind_alone_and_the_others_counted(full: Store) -> None:
    said = who(full, "kesse")
    assert [row.quote[0] for row in said.rows] == ["Zero.", "One.", "Two."]
    assert (said.total.value, said.others) == (3, 1)
    known = who(full, "kesse", kind=Kind.PERCEPTION)
    assert (known.rows, known.total.value, known.others, known.suggestions) == ((), 0, 4, ())


def test_only_so_many_rows_but_all_are_counted(full: Store) -> None:
    seen = who(full, "Kesse", limit=1)
    assert (len(seen.rows), seen.total.value) == (1, 3)


@pytest.mark.parametrize(
    ("asked", "near"),
    [
        ("Amadou Kese Taro", "Amadu Kesse Tarro"),
        ("Lindkvist", "Zoé Lindqvist"),
        ("zoe lindqwist", "Zoé Lindqvist"),
    ],
)
def test_a_name_nobody_has_gets_the_nearest_ones(full: Store, asked: str, near: str) -> None:
    seen = who(full, asked)
    assert seen.rows == ()
    assert seen.suggestions[0] == near
    assert suggestions(full, asked) == seen.suggestions


def test_a_name_that_is_like_no_other_gets_none(full: Store) -> None:
    assert who(full, "Wxyz").suggestions == ()


def test_the_names_of_a_speaker_are_not_the_pronouns() -> None:
    told = Told((Said("He said Mr Kesse and AKT and the minister and Kesse."),))
    text = text_of(told)
    spans = [Span(text.index(w), text.index(w) + len(w)) for w in ("He", "Mr Kesse", "AKT", "the minister")]
    name = Span(text.index("Amadu"), text.index(" said"))
    speaker = Source("p1", name, SpeakerKind.PERSON, None, (name, *spans))
    assert printed_names(article(told), speaker) == ("Amadu Kesse Tarro", "Mr Kesse", "AKT")


@pytest.mark.parametrize(
    ("words", "folded"),
    [
        ("Zoé  LINDQVIST", "zoe lindqvist"),
        ("Iğdır", "igdir"),
        ("O’Neil-Łódź", "o neil lodz"),
        ("Ёлкин", "елкин"),
    ],
)
def test_names_fold(words: str, folded: str) -> None:
    assert fold(words) == folded


def test_a_statement_is_shown_in_its_paragraph(full: Store) -> None:
    key = search(full, Query(text="two")).rows[0].id
    shown = show(full, key[:9])
    text = shown.record.article
    assert text[shown.statement.content[0]] == "Two."
    assert [text[block.span] for block in shown.blocks] == ["Kesse Tarro said: “Two.”"]
    assert shown.speaker is not None
    assert text[shown.speaker.name] == "Kesse Tarro"
    assert shown.attribution.statement == key
    assert shown.current
    assert [(c.url, c.holds) for c in shown.captures] == [(NEWER.url, True)]


def test_an_id_that_nothing_or_more_than_one_has_is_refused(full: Store) -> None:
    with pytest.raises(UsageError, match="no statement has"):
        show(full, "zzz")
    with pytest.raises(UsageError, match="several statements: s"):
        show(full, "s")
    with pytest.raises(UsageError, match="by its id"):
        show(full, " ")


def test_a_statement_printed_in_two_articles_is_shown_from_the_later_one(full: Store) -> None:
    again = replace(NEWER, url="https://copy.invented/1")
    full.add(page(again), record(again))
    shown = show(full, search(full, Query(text="two")).rows[0].id)
    assert shown.record.article.url == again.url
