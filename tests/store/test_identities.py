"""Speakers of a database matched across its pages; what people say stays when pages are added again."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from benchmarks.identity import OPEN, b_cubed, merged
from benchmarks.invented import archive
from onrecord.store import (
    Mode,
    Store,
    identities,
    is_settled,
    meant,
    merge,
    open_store,
    profile,
    said_about,
    said_by,
    settle,
    split,
)
from onrecord.store.identities import match_changed
from onrecord.store.schema import MIGRATIONS
from onrecord.types import Span, SpeakerKind
from tests.made import Said, Told, page, record, text_of
from tests.store.archived import paged

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.types import Page, Record

Pages = list[tuple["Page", "Record"]]


def told(*said: Said, url: str = "1", published: str = "2025-10-03", outlet: str | None = "Herald") -> Told:
    return Told(said, url=f"https://x.invented/{url}", published=published, outlet=outlet)


def add(store: Store, *every: Told) -> None:
    for each in every:
        store.add(page(each), record(each))
    settle(store)


def members(store: Store) -> dict[tuple[str, str], str]:
    """Return the identity of every speaker by article and name."""
    rows = """
SELECT c.article_id, p.name, m.identity FROM identity_members AS m
JOIN speakers AS p ON p.id = m.speaker JOIN captures AS c ON c.id = p.capture_id"""
    return {(article, name): identity for article, name, identity in store.connection.execute(rows)}


def groups(store: Store) -> set[frozenset[tuple[str, str]]]:
    held: dict[str, set[tuple[str, str]]] = {}
    for speaker, identity in members(store).items():
        held.setdefault(identity, set()).add(speaker)
    return {frozenset(group) for group in held.values()}


def test_one_person_of_two_pages_is_one(store: Store) -> None:
    add(store, told(Said("One.")), told(Said("Two."), url="2"))
    (known,) = identities(store)
    assert (known.name, known.statements, known.pages) == ("Amadu Kesse Tarro", 2, 2)
    assert [row.quote[0] for row in said_by(store, known, None)] == ["One.", "Two."]


def test_matching_is_done_once_and_asked_for_when_pages_change(store: Store) -> None:
    store.add(page(told(Said("One."))), record(told(Said("One."))))
    assert not is_settled(store)
    assert settle(store) == 1
    assert is_settled(store)
    assert settle(store) == 0


def test_only_those_whose_names_sound_alike_are_looked_at_again(store: Store) -> None:
    add(store, told(Said("One."), Said("Other.", by="Zoé Lindqvist")))
    store.add(page(told(Said("Two."), url="2")), record(told(Said("Two."), url="2")))
    assert settle(store) == 2


def test_a_page_that_changed_takes_its_old_speakers_out(store: Store) -> None:
    add(store, told(Said("One.")))
    add(store, told(Said("One.", by="Zoé Lindqvist")))
    assert [known.name for known in identities(store)] == ["Zoé Lindqvist"]


def test_ids_stay_when_more_pages_come(store: Store) -> None:
    add(store, told(Said("Two."), url="2"))
    (first,) = identities(store)
    add(store, told(Said("One."), url="1", published="2019-01-01"), told(Said("Three."), url="3"))
    (after,) = identities(store)
    assert (after.id, after.pages) == (first.id, 3)


def test_a_database_of_an_older_onrecord_is_matched_when_it_is_opened_again(path: Path) -> None:
    with open_store(path, Mode.WRITE) as store:
        store.add(page(told(Said("One."))), record(told(Said("One."))))
    old = sqlite3.connect(path)
    for kind, name in old.execute(
        "SELECT type, name FROM sqlite_master WHERE (name LIKE 'identit%' OR name LIKE 'people%') "
        "AND type IN ('table', 'trigger') ORDER BY type DESC"
    ).fetchall():
        old.execute(f"DROP {kind} {name}")
    old.execute("DELETE FROM migrations WHERE name LIKE '%identities'")
    old.execute(f"PRAGMA user_version = {len(MIGRATIONS) - 1}")
    old.commit()
    old.close()
    with open_store(path, Mode.WRITE) as store:
        assert settle(store) == 1
        assert [known.name for known in identities(store)] == ["Amadu Kesse Tarro"]


def test_a_name_finds_its_speaker_in_any_script_and_by_any_word(store: Store) -> None:
    add(store, told(Said("One.", by="Юлия Жарецкая")), told(Said("Two.", by="Zoé Lindqvist"), url="2"))
    for asked in ("жарецкая", "Zharetskaya", "yuliya", "zhar*", "Юлия Жарецкая"):
        assert [known.name for known in identities(store, asked)] == ["Юлия Жарецкая"]
    assert [known.name for known in meant(store, "lindqvist")] == ["Zoé Lindqvist"]
    assert meant(store, identities(store, "zoe")[0].id) == identities(store, "zoe")
    assert meant(store, "nobody") == ()


def test_a_whole_name_means_the_one_who_is_printed_so(store: Store) -> None:
    add(store, told(Said("One.", by="Amadu Kesse"), Said("Two.", by="Amadu Kesse Tarro")))
    assert len(meant(store, "kesse")) == 2
    assert [known.name for known in meant(store, "amadu kesse")] == ["Amadu Kesse"]


def test_what_others_say_that_names_somebody(store: Store) -> None:
    add(
        store,
        told(
            Said("One."),
            Said("Amadu Kesse Tarro must go.", by="Lise Orlanne"),
            Said("I am Amadu Kesse Tarro."),
        ),
        told(Said("I trust Amadu Kesse Tarro.", by="Lise Orlanne"), url="2"),
        told(Said("The harbour is shut.", by="Lise Orlanne"), url="3"),
    )
    (known,) = meant(store, "tarro")
    about = [row.quote[0] for row in said_about(store, known, None)]
    assert about == ["Amadu Kesse Tarro must go.", "I trust Amadu Kesse Tarro."]


@pytest.fixture(scope="module")
def pages() -> Pages:
    return paged(archive(OPEN[0]))


@pytest.fixture(scope="module")
def people() -> dict[tuple[str, str], str]:
    """Who each printed name of each page is."""
    held: dict[tuple[str, str], str] = {}
    for sheet, (_, made) in zip(archive(OPEN[0]), paged(archive(OPEN[0])), strict=True):
        held |= {(made.article.id, line.name): line.person for line in sheet.lines}
    return held


def test_the_invented_archive(store: Store, pages: Pages, people: dict[tuple[str, str], str]) -> None:
    for each in pages:
        store.add(*each)
    settle(store)
    keys = {speaker: n for n, speaker in enumerate(people)}
    found = {keys[speaker]: identity for speaker, identity in members(store).items()}
    gold = {keys[speaker]: person for speaker, person in people.items()}
    assert b_cubed(found, gold)["f1"] >= 95
    assert merged(found, gold) == 0

    before = groups(store)
    names = identities(store)
    one, other = names[0], names[1]
    merge(store, [one.id, other.id])
    (first, *_) = [
        row[0]
        for row in store.connection.execute(
            "SELECT speaker FROM identity_members WHERE identity = ? ORDER BY speaker", (names[2].id,)
        )
    ]
    split(store, names[2].id, [first])
    said = groups(store)
    assert len(said ^ before) == 6  # two became one, and one two

    for each in pages:
        store.add(*each)
    settle(store)
    assert groups(store) == said
    for each in paged(archive(OPEN[0]), engine="onrecord test rules 2"):
        store.add(*each)
    settle(store)
    assert groups(store) == said
    assert len(identities(store, one.id)) == 1
    assert profile(store, identities(store, one.id)[0]).known.by_hand


def test_beyond_the_longest_chain_of_names_the_nearest_are_matched(tmp_path: Path, pages: Pages) -> None:
    """Page after page with nothing followed further comes to nearly what all at once comes to."""
    found = []
    for turn in (1, 200):
        with open_store(tmp_path / f"{turn}.db", Mode.WRITE) as store:
            for number, each in enumerate(pages[:200], 1):
                store.add(*each)
                if number % turn == 0:
                    with store.writing() as connection:
                        match_changed(connection, most_keys=0)
            assert is_settled(store)
            found.append(members(store))
    one, other = ({n: held[speaker] for n, speaker in enumerate(sorted(found[1]))} for held in found)
    assert b_cubed(one, other)["f1"] >= 99


def test_a_body_is_found_by_its_short_name_on_a_later_page(store: Store) -> None:
    first = Told((Said("One.", by="Harbour Pilots Board"),), url="https://x.invented/1", late="HPB")
    later = Told((Said("Two.", by="HPB"),), url="https://x.invented/2")
    for each in (first, later):
        made, at = record(each), text_of(each).index("HPB")
        (speaker,) = made.speakers
        mentions = tuple(sorted({*speaker.mentions, Span(at, at + 3)}, key=lambda span: span.start))
        called = replace(speaker, kind=SpeakerKind.ORGANISATION, mentions=mentions)
        store.add(page(each), replace(made, speakers=(called,)))
        settle(store)
    assert [(k.name, k.pages) for k in identities(store)] == [("Harbour Pilots Board", 2)]


def test_a_kill_in_the_middle_of_matching_loses_nothing(path: Path) -> None:
    with open_store(path, Mode.WRITE) as store:
        for number in range(40):
            made = told(Said("One."), Said("Two.", by="Zoé Lindqvist"), url=str(number))
            store.add(page(made), record(made))
    script = (
        "import os, pathlib, signal, sys; from onrecord.store import *\n"
        "store = open_store(pathlib.Path(sys.argv[1]), Mode.WRITE)\n"
        "def stop():\n"
        "    if store.connection.total_changes > 150: os.kill(os.getpid(), signal.SIGKILL)\n"
        "store.connection.set_progress_handler(stop, 20)\n"
        "settle(store)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(path)],
        check=False,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert done.returncode == -signal.SIGKILL
    with open_store(path, Mode.WRITE) as store:
        assert not is_settled(store)
        assert settle(store) == 80
        assert [(k.name, k.pages) for k in identities(store)] == [
            ("Amadu Kesse Tarro", 40),
            ("Zoé Lindqvist", 40),
        ]


def test_pages_in_another_order_give_the_same(tmp_path: Path, pages: Pages) -> None:
    found = []
    for turn, chosen in enumerate((pages[:120], pages[:120][::-1])):
        with open_store(tmp_path / f"{turn}.db", Mode.WRITE) as store:
            for number, each in enumerate(chosen):
                store.add(*each)
                if number % 40 == 0:
                    settle(store)
            settle(store)
            found.append(groups(store))
    assert found[0] == found[1]
