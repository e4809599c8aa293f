"""Redactions: hidden, under a label, or gone; from index, text and evidence, and when added again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from onrecord.codec import encode
from onrecord.errors import StoreError, UsageError, Withheld
from onrecord.store import (
    Added,
    Ground,
    Level,
    Mode,
    Query,
    Scope,
    Target,
    counts,
    identities,
    lift,
    open_store,
    redact,
    redactions,
    rows,
    search,
    settle,
    show,
)
from onrecord.store.masking import COVER, covered, labelled, names_in, printed_in, prints_of
from onrecord.store.sealed import file_of
from onrecord.store.withholding import Redaction, withheld
from tests.made import Said, Told, page, record, records

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.store import Store
    from onrecord.types import Record

WORDS = "The keeper of the north light was never told about the sale."
FIRST = Told((Said(WORDS), Said("Kesse is right about the harbour.", by="Lise Orlanne")))
SECOND = Told(
    (Said("We keep the pier.", by="Lise Orlanne"), Said("So do we.", by="Amadu Kesse Tarro")),
    url="https://tern.invented/amadu-kesse-tarro-speaks",
)
BOTH = Query(kind=None)
LABEL = "[N1]·············"


@pytest.fixture
def full(store: Store) -> Store:
    for told in (FIRST, SECOND):
        store.add(page(told), record(told))
    settle(store)
    return store


def found(store: Store, text: str | None = None, speaker: str | None = None) -> list[str]:
    query = replace(BOTH, text=text, speaker=speaker)
    return sorted((row.quote[0] for row in search(store, query).rows), key=len)


def id_of(store: Store, words: str) -> str:
    return next(row.id for row in rows(store, BOTH) if row.quote[0] == words)


def names(store: Store) -> set[str]:
    settle(store)
    return {known.name for known in identities(store)}


def everything(path: Path) -> bytes:
    """All bytes of the database and of what SQLite keeps beside it."""
    return b"".join(
        p.read_bytes() for p in sorted(path.parent.glob(f"{path.name}*")) if "sealed" not in p.name
    )


def test_a_hidden_statement_is_found_by_nothing_and_shown_by_its_id(full: Store) -> None:
    key = id_of(full, WORDS)
    (rule,) = redact(full, Level.HIDE, Target(statement=key), Ground.REQUEST, "letter of 3 May")
    assert WORDS not in found(full)
    assert found(full, "keeper") == []
    assert counts(full)["statements"] == 3
    assert show(full, key).redaction == rule
    assert (rule.ground, rule.note) == (Ground.REQUEST, "letter of 3 May")


def test_what_is_hidden_stays_hidden_when_the_page_is_read_or_added_again(full: Store) -> None:
    redact(full, Level.HIDE, Target(statement=id_of(full, WORDS)), Ground.REQUEST)
    again = replace(FIRST, engine="another engine")
    assert full.add(page(again), record(again)) is Added.REREAD
    longer = replace(FIRST, late="A correction.")
    assert full.add(page(longer), record(longer)) is Added.CHANGED
    assert found(full, "keeper") == []
    assert len(found(full)) == 3


def test_a_hidden_article_and_its_return(full: Store) -> None:
    (rule,) = redact(full, Level.HIDE, Target(article=FIRST.url), Ground.COURT)
    assert found(full) == ["So do we.", "We keep the pier."]
    lift(full, rule.number)
    assert len(found(full)) == 4
    assert found(full, "keeper") == [WORDS]


def test_a_hidden_speaker_is_in_no_list_and_comes_back(full: Store) -> None:
    (rule,) = redact(full, Level.HIDE, Target(speaker="amadu KESSE tarro"), Ground.SAFETY)
    assert names(full) == {"Lise Orlanne"}
    assert found(full) == ["We keep the pier.", "Kesse is right about the harbour."]
    full.add(page(replace(FIRST, engine="b")), record(replace(FIRST, engine="b")))
    assert names(full) == {"Lise Orlanne"}
    lift(full, rule.number)
    assert names(full) == {"Lise Orlanne", "Amadu Kesse Tarro"}
    assert len(found(full)) == 4


def test_two_redactions_of_one_thing_are_taken_back_one_by_one(full: Store) -> None:
    key = id_of(full, WORDS)
    (one,) = redact(full, Level.HIDE, Target(statement=key), Ground.REQUEST)
    (two,) = redact(full, Level.HIDE, Target(article=FIRST.url), Ground.REQUEST)
    lift(full, two.number)
    assert found(full, "keeper") == []
    lift(full, one.number)
    assert found(full, "keeper") == [WORDS]


def test_a_pseudonym_stands_wherever_the_name_stood(full: Store) -> None:
    redact(full, Level.PSEUDONYM, Target(speaker="Amadu Kesse Tarro"), Ground.PRIVACY)
    assert found(full, speaker="Kesse") == []
    assert found(full, "kesse") == []
    assert found(full, speaker="N1") == ["So do we.", WORDS]
    (about,) = found(full, "harbour")
    assert about == "[N1]· is right about the harbour."
    assert {row.speaker.name for row in rows(full, BOTH) if row.speaker} == {LABEL, "Lise Orlanne"}
    assert names(full) == {LABEL, "Lise Orlanne"}
    assert not any("tarro" in row.article.url for row in rows(full, BOTH))


def test_ids_and_offsets_stay_under_a_pseudonym(full: Store) -> None:
    before = {row.id: row.content for row in rows(full, BOTH)}
    redact(full, Level.PSEUDONYM, Target(speaker="Amadu Kesse Tarro"), Ground.PRIVACY)
    assert {row.id: row.content for row in rows(full, BOTH)} == before


def test_the_bytes_of_a_page_with_a_pseudonym_are_sealed_and_come_back(full: Store, path: Path) -> None:
    digest = record(FIRST).article.capture
    (rule,) = redact(full, Level.PSEUDONYM, Target(speaker="Amadu Kesse Tarro"), Ground.PRIVACY)
    with pytest.raises(StoreError, match="withheld"):
        full.evidence(digest)
    assert file_of(path).exists()
    lift(full, rule.number)
    assert full.evidence(digest) == page(FIRST).content
    assert found(full, speaker="Kesse") == ["So do we.", WORDS]
    assert show(full, id_of(full, WORDS)).record == record(FIRST)


def test_a_page_added_under_a_pseudonym_has_it_and_its_name_comes_back_too(full: Store) -> None:
    (rule,) = redact(full, Level.PSEUDONYM, Target(speaker="Amadu Kesse Tarro"), Ground.PRIVACY)
    third = Told((Said("A third time."),), url="https://herald.invented/third")
    full.add(page(third), record(third))
    assert found(full, speaker="N1", text="third") == ["A third time."]
    lift(full, rule.number)
    assert found(full, speaker="Tarro", text="third") == ["A third time."]


def test_without_the_sealed_file_a_pseudonym_cannot_be_taken_back(full: Store, path: Path) -> None:
    (rule,) = redact(full, Level.PSEUDONYM, Target(speaker="Amadu Kesse Tarro"), Ground.PRIVACY)
    file_of(path).unlink()
    with pytest.raises(StoreError, match="put the file back"):
        lift(full, rule.number)
    assert redactions(full)[0].undone is None


def test_a_statement_s_speaker_has_a_pseudonym_in_its_article_alone(full: Store) -> None:
    redact(full, Level.PSEUDONYM, Target(statement=id_of(full, WORDS)), Ground.VICTIM)
    assert found(full, speaker="N1") == [WORDS]
    assert found(full, speaker="Kesse") == ["So do we."]


def test_a_removed_statement_is_gone_from_every_byte(full: Store, path: Path) -> None:
    key = id_of(full, WORDS)
    redact(full, Level.REMOVE, Target(statement=key), Ground.REQUEST)
    assert found(full, "keeper") == []
    with pytest.raises(Withheld, match=r"was removed on \d{4}-\d\d-\d\d \(ground: request\)"):
        show(full, key)
    shown = show(full, id_of(full, "Kesse is right about the harbour."))
    assert COVER * len("keeper") in shown.record.article.text
    assert b"keeper" not in everything(path)
    assert b"never told" not in everything(path)


def test_removed_words_are_known_again_where_another_engine_cuts_them_otherwise(full: Store) -> None:
    redact(full, Level.REMOVE, Target(statement=id_of(full, WORDS)), Ground.REQUEST)
    longer = Told((Said(f"Yes. {WORDS} Never."),), engine="b", late="Corrected.")
    full.add(page(longer), record(longer))
    assert found(full, "keeper") == []
    assert found(full, "sale") == []


def test_a_removed_article_is_gone_and_is_not_added_again(full: Store, path: Path) -> None:
    article = record(FIRST).article.id
    redact(full, Level.REMOVE, Target(article=FIRST.url), Ground.COPYRIGHT)
    assert len(found(full)) == 2
    assert full.add(page(FIRST), record(FIRST)) is Added.WITHHELD
    assert len(found(full)) == 2
    with pytest.raises(Withheld):
        redact(full, Level.HIDE, Target(article=article), Ground.REQUEST)
    assert FIRST.url.encode() not in everything(path)


def test_a_removed_speaker_takes_words_and_name_along(full: Store, path: Path) -> None:
    redact(full, Level.REMOVE, Target(speaker="Amadu Kesse Tarro"), Ground.REQUEST)
    assert found(full) == ["We keep the pier.", f"{COVER * 5} is right about the harbour."]
    assert b"Kesse" not in everything(path)
    full.add(page(replace(SECOND, engine="b")), record(replace(SECOND, engine="b")))
    assert "So do we." not in found(full)


def test_what_is_removed_goes_from_the_sealed_file_too(full: Store, path: Path) -> None:
    redact(full, Level.PSEUDONYM, Target(speaker="Amadu Kesse Tarro"), Ground.PRIVACY)
    redact(full, Level.REMOVE, Target(article=FIRST.url), Ground.REQUEST)
    with open_store(path, Mode.READ) as reader:
        assert len(found(reader)) == 2
    lift(full, 1)
    assert found(full, speaker="Kesse") == ["So do we."]


def test_a_removal_cannot_be_taken_back_and_nothing_twice(full: Store) -> None:
    (gone,) = redact(full, Level.REMOVE, Target(article=FIRST.url), Ground.REQUEST)
    (hidden,) = redact(full, Level.HIDE, Target(article=SECOND.url), Ground.REQUEST)
    lift(full, hidden.number)
    for number, why in (
        (gone.number, "cannot be taken back"),
        (hidden.number, "already"),
        (9, "none of the list"),
    ):
        with pytest.raises(UsageError, match=why):
            lift(full, number)
    assert [rule.undone is None for rule in redactions(full)] == [True, False]


@pytest.mark.parametrize(
    ("level", "target", "why"),
    [
        (Level.HIDE, {"statement": "s000"}, "no statement has the id"),
        (Level.HIDE, {"article": "https://nowhere.invented/"}, "no articles have"),
        (Level.PSEUDONYM, {"article": FIRST.url}, "a pseudonym is for a speaker"),
        (Level.HIDE, {"speaker": "—"}, "no letter"),
        (Level.HIDE, {}, "name one thing"),
    ],
)
def test_what_cannot_be_withheld_is_told(full: Store, level: Level, target: dict[str, str], why: str) -> None:
    with pytest.raises(UsageError, match=why):
        redact(full, level, Target(**target), Ground.OTHER)
    assert redactions(full) == ()


@pytest.mark.parametrize(
    ("text", "name", "names"),
    [
        ("Zoé Lindqvist spoke; Lindqvist’s aunt did not.", "zoe lindqvist", ["Zoé Lindqvist", "Lindqvist"]),
        ("Lindqvist alone is somebody else.", "zoe lindqvist", []),
        (
            "Анна Ветрова и с Анной Ветровой",
            "анна ветрова",
            ["Анна Ветрова", "Анной Ветровой"],
        ),
        ("J. Smith and Smith-Hale", "j smith", ["Smith", "Smith"]),
    ],
)
def test_names_are_found_whole_and_then_in_part(text: str, name: str, names: list[str]) -> None:
    assert [text[s.start : s.end] for s in names_in(text, name)] == names


def test_covers_are_as_long_as_what_they_cover() -> None:
    text = "Kesse Tarro is Al.\nOr not."
    assert labelled(text, names_in(text, "kesse tarro"), "[N12]") == "[N12]······ is Al.\nOr not."
    assert covered(text, printed_in(text, prints_of("Al. Or not"))) == "Kesse Tarro is ███\n██ ███."


@settings(max_examples=60, deadline=None)
@given(records())
def test_a_record_withheld_in_part_is_a_whole_record_of_the_same_length(made: Record) -> None:
    words = made.article.text.split()
    name = Redaction(
        1,
        "",
        Level.PSEUDONYM,
        Scope.SPEAKER,
        words[0].casefold() if words else "x",
        None,
        Ground.OTHER,
        None,
        (),
        None,
    )
    gone = replace(name, level=Level.REMOVE)
    said = replace(gone, scope=Scope.STATEMENT, key="s", prints=prints_of(made.article.text))
    for rule in (name, gone, said):
        kept = withheld(made, [rule])
        assert kept is not None
        assert len(kept.article.text) == len(made.article.text)
        assert encode(kept, "x")
