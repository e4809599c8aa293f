"""Silent edits: what is said differently from one capture of an article to the next."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from onrecord.errors import UsageError
from onrecord.store import Store, What, changes
from tests.made import Said, Told, page, record

if TYPE_CHECKING:
    from onrecord.store import Change

FIRST = Told((Said("We will reopen the harbour in spring."), Said("It was never closed.", by=None)))


def add(store: Store, told: Told, fetched: str | None = None) -> None:
    store.add(page(told, fetched), record(told))


def between(store: Store, *told: Told) -> list[Change]:
    for hour, version in enumerate(told, 10):
        add(store, version, f"2025-10-03T{hour}:00:00Z")
    return [change for edit in changes(store) for change in edit.changes]


def said(*statements: Said, late: str | None = None) -> Told:
    return replace(FIRST, said=statements, late=late)


def words(found: list[Change]) -> list[tuple[str, str | None, str | None]]:
    return [
        (c.what.value, c.before.words if c.before else None, c.after.words if c.after else None)
        for c in found
    ]


def test_a_statement_that_vanished_and_one_that_appeared(store: Store) -> None:
    found = between(store, FIRST, said(FIRST.said[0], Said("The ferry families were asked.")))
    assert words(found) == [
        ("gone", "It was never closed.", None),
        ("new", None, "The ferry families were asked."),
    ]


def test_words_that_were_edited_stand_side_by_side(store: Store) -> None:
    found = between(store, FIRST, said(Said("We may reopen the harbour in spring."), FIRST.said[1]))
    assert words(found) == [
        ("words changed", "We will reopen the harbour in spring.", "We may reopen the harbour in spring.")
    ]


def test_words_given_to_another_speaker(store: Store) -> None:
    (change,) = between(store, FIRST, said(replace(FIRST.said[0], by="Lise Orlanne"), FIRST.said[1]))
    assert change.what is What.SPEAKER
    assert change.before is not None
    assert change.after is not None
    assert (change.before.speaker, change.after.speaker) == ("Amadu Kesse Tarro", "Lise Orlanne")


def test_a_fuller_name_is_no_other_speaker(store: Store) -> None:
    assert between(store, FIRST, said(replace(FIRST.said[0], by="Kesse Tarro"), FIRST.said[1])) == []


def test_punctuation_and_case_are_no_edit(store: Store) -> None:
    assert between(store, FIRST, said(Said("We will reopen the Harbour in spring!"), FIRST.said[1])) == []


def test_words_that_still_stand_there_are_not_gone(store: Store) -> None:
    found = between(store, FIRST, said(FIRST.said[0], late="It was never closed."))
    assert [change.what for change in found] == [What.UNREAD]


def test_words_that_stood_there_before_are_not_new(store: Store) -> None:
    found = between(store, said(FIRST.said[0], late="It was never closed."), FIRST)
    assert [change.what for change in found] == [What.NEWLY_READ]


def test_a_headline_that_was_changed(store: Store) -> None:
    add(store, FIRST, "2025-10-03T10:00:00Z")
    add(store, replace(FIRST, late="Corrected."), "2025-10-03T11:00:00Z")
    store.connection.execute("UPDATE captures SET headline = 'Harbour may reopen' WHERE current = 1")
    (edit,) = changes(store)
    assert words(list(edit.changes)) == [("headline changed", "Harbour to reopen", "Harbour may reopen")]


def test_captures_follow_each_other_in_time(store: Store) -> None:
    add(store, replace(FIRST, late="Third."), "2025-10-03T12:00:00Z")
    add(store, FIRST, "2025-10-03T10:00:00Z")
    add(store, replace(FIRST, late="Second."), "2025-10-03T11:00:00Z")
    found = [(edit.before.fetched, edit.after.fetched) for edit in changes(store)]
    assert [(a and a[11:13], b and b[11:13]) for a, b in found] == [("10", "11"), ("11", "12")]


def test_one_article_is_asked_for_by_address_or_id(store: Store) -> None:
    add(store, FIRST)
    add(store, replace(FIRST, late="Corrected."))
    other = replace(FIRST, url="https://herald.invented/other")
    add(store, other)
    (edit,) = changes(store, FIRST.url)
    assert edit.article == record(FIRST).article.id
    assert list(changes(store, edit.article)) == [edit]
    assert list(changes(store, other.url)) == []
    assert list(changes(store)) == [edit]
    with pytest.raises(UsageError, match="no article"):
        list(changes(store, "https://herald.invented/unknown"))
