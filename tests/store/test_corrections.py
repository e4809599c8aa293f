"""What people say of statements: found at once, kept over readings, the machine's own value beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from onrecord.errors import UsageError
from onrecord.export.flat import flat
from onrecord.store import (
    Ground,
    Level,
    Query,
    Remark,
    Target,
    Verb,
    correct,
    corrections,
    identities,
    lift,
    queue,
    redact,
    rows,
    search,
    settle,
    show,
    take_back_correction,
    training,
)
from tests.made import Said, Told, page, record

if TYPE_CHECKING:
    from onrecord.codec import Row
    from onrecord.store import Store

FIRST = Told(
    (
        Said("The pier is sound.", confidence=0.8),
        Said("Nobody was told of the sale.", by=None, confidence=0.6),
        Said("We may sell.", by="Lise Orlanne", confidence=0.7),
    )
)
ANY = Query(kind=None)
BY = "R. Reader"


@pytest.fixture
def full(store: Store) -> Store:
    store.add(page(FIRST), record(FIRST))
    settle(store)
    return store


def row(store: Store, words: str) -> Row:
    return next(r for r in rows(store, ANY) if words in r.quote[0])


def edit(store: Store, words: str, field: str, value: str | None) -> str:
    key = row(store, words).id
    correct(store, key, Remark(Verb.EDIT, field, value), BY)
    return key


def test_a_corrected_speaker_is_found_and_the_machine_s_is_kept_apart(full: Store) -> None:
    key = edit(full, "pier", "speaker", "Perpetua Lund")
    (found,) = search(full, Query(speaker="Lund")).rows
    assert found.id == key
    assert found.speaker is not None
    assert (found.speaker.name, found.basis) == ("Perpetua Lund", "said by a person who read the page")
    assert found.review is not None
    assert found.review.machine == {"speaker": "Amadu Kesse Tarro"}
    assert (found.review.verdict, found.review.author) == ("edited", BY)
    assert search(full, Query(speaker="Kesse")).rows == ()
    assert "Perpetua Lund" in {known.name for known in identities(full)}
    cells = flat(found)
    assert (cells["review"], cells["machine"]) == ("edited", '{"speaker": "Amadu Kesse Tarro"}')


def test_the_record_stays_the_machine_s(full: Store) -> None:
    shown = show(full, edit(full, "pier", "speaker", "Perpetua Lund"))
    assert shown.record == record(FIRST)
    assert shown.row.speaker is not None
    assert shown.row.speaker.name == "Perpetua Lund"


def test_a_speaker_of_the_page_is_named_or_nobody(full: Store) -> None:
    edit(full, "Nobody", "speaker", "lise orlanne")
    found = row(full, "Nobody")
    assert found.speaker is not None
    assert found.speaker.id == next(s.id for s in record(FIRST).speakers if s.id == found.speaker.id)
    edit(full, "may sell", "speaker", None)
    assert row(full, "may sell").speaker is None
    assert row(full, "may sell").reason == "nobody, said by a person who read the page"


def test_other_words_and_another_cue_stand_where_the_article_has_them(full: Store) -> None:
    edit(full, "pier", "words", "Tarro said: “The pier … sound")
    found = next(r for r in rows(full, ANY) if "Tarro said" in r.quote[0])
    assert found.quote == ("Tarro said: “The pier", "sound")
    text = record(FIRST).article.text
    assert tuple(text[a:b] for a, b in found.content) == found.quote
    correct(full, found.id, Remark(Verb.EDIT, "cue", "Amadu"), BY)
    assert row(full, "Tarro").cue == ("Amadu",)
    assert search(full, Query(text="tarro said")).rows != ()


def test_classes_are_corrected(full: Store) -> None:
    edit(full, "may sell", "stance", "hedged")
    edit(full, "may sell", "kind", "thought")
    edit(full, "may sell", "form", "indirect")
    found = row(full, "may sell")
    assert (found.stance, found.kind, found.form) == ("hedged", "thought", "indirect")
    assert found.review is not None
    assert found.review.machine == {"form": "direct", "kind": "speech", "stance": "affirmed"}


def test_what_is_rejected_is_found_no_more_and_comes_back(full: Store) -> None:
    key = row(full, "pier").id
    made = correct(full, key, Remark(Verb.REJECT, note="a caption"), BY)
    assert search(full, Query(text="pier")).rows == ()
    assert show(full, key).row.review is not None
    assert take_back_correction(full).number == made.number
    assert search(full, Query(text="pier")).rows != ()


def test_acts_are_undone_one_by_one_in_any_order(full: Store) -> None:
    key = edit(full, "pier", "speaker", "Perpetua Lund")
    edit(full, "pier", "speaker", "Zoé Lindqvist")
    correct(full, key, Remark(Verb.NOTE, note="heard twice"), BY)
    take_back_correction(full, 1)
    found = row(full, "pier")
    assert found.speaker is not None
    assert found.speaker.name == "Zoé Lindqvist"
    assert found.review is not None
    assert found.review.notes == ("heard twice",)
    take_back_correction(full, 2)
    take_back_correction(full)
    found = row(full, "pier")
    assert found.speaker is not None
    assert (found.speaker.name, found.review) == ("Amadu Kesse Tarro", None)
    assert [c.undone is None for c in corrections(full)] == [False] * 3
    settle(full)
    assert {known.name for known in identities(full)} == {"Amadu Kesse Tarro", "Lise Orlanne"}


def test_corrections_stand_when_the_page_is_read_or_captured_again(full: Store) -> None:
    edit(full, "pier", "speaker", "Perpetua Lund")
    edit(full, "pier", "words", "pier is sound")
    correct(full, row(full, "may sell").id, Remark(Verb.REJECT), BY)
    again = replace(FIRST, engine="another engine")
    full.add(page(again), record(again))
    longer = replace(FIRST, said=(Said("Before all."), *FIRST.said), engine="c")
    moved = record(longer)
    full.add(page(longer), moved)
    for each in rows(full, ANY):
        assert tuple(moved.article.text[a:b] for a, b in each.content) == each.quote
    assert len(list(rows(full, ANY))) == 4


def test_a_statement_cut_otherwise_keeps_its_old_id_and_what_was_said_of_it(full: Store) -> None:
    old = edit(full, "Nobody", "speaker", "Perpetua Lund")
    cut = replace(FIRST, engine="b")
    made = record(cut)
    statement = made.statements[1]
    span = replace(statement.content[0], end=statement.content[0].end - 1)
    other = replace(statement, id="s" + "0" * 16, content=(span,))
    said = replace(made.attributions[1], statement=other.id)
    when = replace(made.utterances[1], statement=other.id)
    made = replace(
        made,
        statements=(made.statements[0], other, made.statements[2]),
        attributions=(made.attributions[0], said, made.attributions[2]),
        utterances=(made.utterances[0], when, made.utterances[2]),
    )
    full.add(page(cut), made)
    shown = show(full, old)
    assert shown.statement.id == other.id
    assert shown.row.speaker is not None
    assert shown.row.speaker.name == "Perpetua Lund"
    full.add(page(FIRST), record(FIRST))
    assert show(full, old).statement.id == old
    assert show(full, other.id).statement.id == old


def test_the_queue_begins_with_the_least_sure_and_ends(full: Store) -> None:
    first, cursor = queue(full, 2)
    assert [r.quote[0] for r in first] == ["Nobody was told of the sale.", "We may sell."]
    (last,), end = queue(full, 2, cursor)
    assert (last.quote[0], end) == ("The pier is sound.", None)
    correct(full, first[0].id, Remark(Verb.ACCEPT), BY)
    correct(full, first[1].id, Remark(Verb.NOTE, note="?"), BY)
    assert [r.quote[0] for r in queue(full, 9)[0]] == ["We may sell.", "The pier is sound."]
    with pytest.raises(UsageError, match="not a cursor"):
        queue(full, 2, "x")


def test_what_people_said_is_training_data_with_offsets_into_one_text(full: Store) -> None:
    correct(full, row(full, "pier").id, Remark(Verb.ACCEPT), BY)
    edit(full, "may sell", "stance", "hedged")
    correct(full, row(full, "Nobody").id, Remark(Verb.REJECT), BY)
    (example,) = training(full, text=True)
    assert [(s["verdict"], s["machine"]) for s in example["statements"]] == [
        ("accepted", {}),
        ("rejected", {}),
        ("edited", {"stance": "affirmed"}),
    ]
    for said in example["statements"]:
        assert all(example["text"][a:b] for a, b in said["content"])
    assert "text" not in next(training(full))


def test_a_name_under_a_pseudonym_is_under_it_in_corrections_too(full: Store) -> None:
    edit(full, "Nobody", "speaker", "Amadu Kesse Tarro")
    edit(full, "pier", "speaker", "Perpetua Lund")
    (rule,) = redact(full, Level.PSEUDONYM, Target(speaker="Amadu Kesse Tarro"), Ground.PRIVACY)
    assert "Kesse" not in str(list(rows(full, ANY)))
    lift(full, rule.number)
    found = row(full, "Nobody")
    assert found.speaker is not None
    assert found.speaker.name == "Amadu Kesse Tarro"


def test_what_is_removed_takes_what_people_said_along(full: Store) -> None:
    key = row(full, "pier").id
    correct(full, key, Remark(Verb.NOTE, note="the pier again"), BY)
    redact(full, Level.REMOVE, Target(statement=key), Ground.REQUEST)
    assert corrections(full) == ()


@pytest.mark.parametrize(
    ("made", "why"),
    [
        (Remark(Verb.EDIT, "words", "words it does not have"), "does not stand in the article"),
        (Remark(Verb.EDIT, "words", " "), "does not stand in the article"),
        (Remark(Verb.EDIT, "kind", "song"), "kind is one of speech, thought, perception, and not 'song'"),
        (Remark(Verb.EDIT, "speaker", "—"), "holds no letter"),
        (Remark(Verb.EDIT, "outlet", "x"), "'outlet' cannot be edited"),
        (Remark(Verb.NOTE, note=" "), "a note has words"),
    ],
)
def test_what_cannot_be_said_is_told(full: Store, made: Remark, why: str) -> None:
    with pytest.raises(UsageError, match=why):
        correct(full, row(full, "pier").id, made, BY)
    assert corrections(full) == ()


def test_a_correction_has_an_author_and_a_statement(full: Store) -> None:
    with pytest.raises(UsageError, match="say who corrects"):
        correct(full, row(full, "pier").id, Remark(Verb.ACCEPT), " ")
    with pytest.raises(UsageError, match="no statement"):
        correct(full, "s404", Remark(Verb.ACCEPT), BY)
    with pytest.raises(UsageError, match="no correction"):
        take_back_correction(full)
