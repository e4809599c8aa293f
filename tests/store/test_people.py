"""What people say of speakers: kept, logged, undone; refused with a reason where it cannot be."""

from __future__ import annotations

import pytest

from onrecord.errors import StoreError, UsageError
from onrecord.store import (
    Store,
    acts,
    alias,
    identities,
    link,
    meant,
    merge,
    profile,
    rename,
    settle,
    split,
    undo,
)
from onrecord.store.choosing import Choice, chosen
from tests.made import Said, Told, page, record

KESSE, LISE, BILL = "Amadu Kesse Tarro", "Lise Orlanne", "Bill Holman"


@pytest.fixture
def full(store: Store) -> Store:
    """Three people of three pages, each on two."""
    for number, pair in enumerate(((KESSE, LISE), (LISE, BILL), (BILL, KESSE))):
        told = Told(
            tuple(Said(f"Words {number} of {by}.", by=by) for by in pair),
            url=f"https://x.invented/{number}",
            published=f"202{number}-05-01",
            outlet=f"Outlet {number}",
        )
        store.add(page(told), record(told))
    settle(store)
    return store


def ids(store: Store) -> dict[str, str]:
    return {known.name: known.id for known in identities(store)}


def counted(store: Store) -> dict[str, int]:
    return {known.name: known.pages for known in identities(store)}


def speakers(store: Store, identity: str, **asked: str) -> list[int]:
    blank: dict[str, str | None] = dict.fromkeys(("printed", "role", "outlet", "since", "until"))
    return chosen(store, identity, Choice(statement=(), **{**blank, **asked}))


def test_a_merge_holds_and_the_old_id_still_leads_there(full: Store) -> None:
    known = ids(full)
    what = merge(full, [known[LISE], known[BILL]])
    assert what == f"{BILL} ({known[BILL]}) taken together with {LISE} ({known[LISE]})"
    assert sorted(counted(full).values()) == [2, 4]
    assert meant(full, known[BILL])[0].id == known[LISE]


def test_a_merge_the_other_way_round_is_no_circle(full: Store) -> None:
    known = ids(full)
    merge(full, [known[LISE], known[BILL]])
    with pytest.raises(UsageError, match="are one already"):
        merge(full, [known[BILL], known[LISE]])
    with pytest.raises(UsageError, match="are one already"):
        merge(full, [known[KESSE], known[KESSE]])
    merge(full, [known[KESSE], known[BILL]])
    assert list(counted(full).values()) == [6]


def test_a_circle_of_merges_that_somebody_wrote_is_told(full: Store) -> None:
    known = ids(full)
    full.connection.execute("INSERT INTO people VALUES ('a', NULL, 'b'), ('b', NULL, 'a')")
    with pytest.raises(StoreError, match="a -> b -> a go round in a circle"):
        merge(full, ["a", known[LISE]])
    assert sorted(counted(full).values()) == [2, 2, 2]


def test_a_split_holds_and_new_pages_go_to_who_they_fit(full: Store) -> None:
    known = ids(full)
    new, _ = split(full, known[KESSE], speakers(full, known[KESSE], outlet="outlet 2"))
    assert new == f"{known[KESSE]}-2"
    assert [k.pages for k in identities(full, KESSE)] == [1, 1]
    told = Told((Said("More.", by=KESSE),), url="https://x.invented/9", outlet="Outlet 2")
    full.add(page(told), record(told))
    settle(full)
    assert {k.id: k.pages for k in identities(full, KESSE)}[known[KESSE]] == 1


@pytest.mark.parametrize("asked", [{"since": "2020"}, {"printed": "Zoé"}])
def test_a_split_of_all_or_none_is_refused(full: Store, asked: dict[str, str]) -> None:
    kesse = ids(full)[KESSE]
    with pytest.raises(UsageError, match="of the 2 pages of Amadu"):
        split(full, kesse, speakers(full, kesse, **asked))


def test_a_split_of_what_nobody_chose_or_said_is_refused(full: Store) -> None:
    kesse = ids(full)[KESSE]
    with pytest.raises(UsageError, match="say which pages"):
        speakers(full, kesse)
    with pytest.raises(UsageError, match="'zzz' is no statement of this speaker"):
        chosen(full, kesse, Choice(("zzz",), None, None, None, None, None))


def test_a_rename_is_what_lists_call_it_and_what_finds_it(full: Store) -> None:
    known = ids(full)
    rename(full, known[KESSE], "  The   Minister ")
    assert [k.name for k in meant(full, "the minister")] == ["The Minister"]
    assert [k.name for k in meant(full, "tarro")] == ["The Minister"]
    names = profile(full, meant(full, "tarro")[0]).names
    assert [name.words for name in names] == [KESSE]


def test_whoever_is_printed_as_an_alias_is_the_one(full: Store) -> None:
    known = ids(full)
    alias(full, known[LISE], BILL)
    assert counted(full) == {KESSE: 2, LISE: 4}
    told = Told((Said("More.", by=BILL),), url="https://x.invented/9")
    full.add(page(told), record(told))
    settle(full)
    assert counted(full) == {KESSE: 2, LISE: 5}
    with pytest.raises(UsageError, match="is an alias already, Lise Orlanne"):
        alias(full, known[KESSE], "bill HOLMAN")
    with pytest.raises(UsageError, match="is an alias already, this one's"):
        alias(full, known[LISE], BILL)


@pytest.mark.parametrize("name", ["", "…", " - "])
def test_a_name_without_a_letter_is_refused(full: Store, name: str) -> None:
    with pytest.raises(UsageError, match="holds no letter"):
        rename(full, ids(full)[KESSE], name)


def test_an_id_that_nobody_has_is_refused(full: Store) -> None:
    with pytest.raises(UsageError, match="no speaker has the id 'i0'"):
        merge(full, ["i0", ids(full)[KESSE]])
    assert acts(full) == ()


def test_every_act_is_logged_and_undone_one_by_one(full: Store) -> None:
    known, before = ids(full), counted(full)
    merge(full, [known[LISE], known[BILL]])
    split(full, known[KESSE], speakers(full, known[KESSE], outlet="outlet 2"))
    alias(full, known[LISE], KESSE)
    rename(full, known[LISE], "Everybody")
    link(full, known[LISE], "Q1")
    assert [act.verb for act in acts(full)] == ["link", "rename", "alias", "split", "merge"]
    for verb in ("link", "rename", "alias", "split", "merge"):
        assert undo(full) == next(act.told for act in acts(full) if act.verb == verb)
    assert counted(full) == before
    assert ids(full) == known
    assert all(act.undone for act in acts(full))
    assert full.connection.execute("SELECT count(*) FROM people_pins").fetchone() == (0,)
    with pytest.raises(UsageError, match="nothing has been said"):
        undo(full)


def test_what_is_undone_gives_each_its_own_id_again(full: Store) -> None:
    for number in range(3, 6):
        told = Told((Said("More.", by=BILL),), url=f"https://x.invented/{number}")
        full.add(page(told), record(told))
    settle(full)
    known = ids(full)
    merge(full, [known[LISE], known[BILL]])
    undo(full)
    assert ids(full) == known
    alias(full, known[LISE], BILL)
    undo(full)
    assert ids(full) == known
    held = "SELECT m.identity, s.id FROM identity_members AS m JOIN statements AS s ON s.speaker = m.speaker"
    spoken = full.connection.execute("SELECT * FROM identity_statements").fetchall()
    assert sorted(spoken) == sorted(full.connection.execute(held).fetchall())


def test_what_is_refused_leaves_nothing_behind(full: Store) -> None:
    known = ids(full)
    with pytest.raises(UsageError):
        merge(full, [known[LISE], known[BILL], "i0"])
    assert sorted(counted(full).values()) == [2, 2, 2]
    assert not full.connection.in_transaction


def test_a_page_of_one_of_two_that_were_merged_leaves_the_other_known_by_name(full: Store) -> None:
    known = ids(full)
    merge(full, [known[LISE], known[BILL]])
    told = Told((Said("More.", by=LISE),), url="https://x.invented/9")
    full.add(page(told), record(told))
    settle(full)
    for name in (LISE, BILL):
        assert [(k.id, k.pages) for k in meant(full, name)] == [(known[LISE], 5)]
