"""A speaker's page from the store: newest first without a sort, and never out of step with who is who."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import UsageError
from onrecord.store import (
    Mode,
    Query,
    Store,
    feeds,
    heard_lately,
    merge,
    newest_about,
    open_store,
    people,
    portrait,
    reading,
    reservations,
    search,
    settle,
    skipped,
    successor,
    undo,
)
from onrecord.store.redactions import Target, redact
from onrecord.store.sources import outlets
from onrecord.store.withholding import Ground, Level
from onrecord.types import Kind, Page, Reason, Skipped
from tests.made import Said, Told, page, record

KESSE, LISE = "Amadu Kesse Tarro", "Lise Orlanne"
SPOKEN = """
SELECT m.identity, s.id FROM identity_members AS m JOIN statements AS s ON s.speaker = m.speaker
WHERE s.current = 1 ORDER BY 1, 2"""


def add(store: Store, url: str, day: str, *said: Said, fetched: str | None = None) -> None:
    told = Told(said, url=f"https://x.invented/{url}", published=day, outlet="Herald")
    store.add(page(told, fetched), record(told))


def in_step(store: Store) -> bool:
    ask = store.connection.execute
    held = ask("SELECT identity, statement FROM identity_statements ORDER BY 1, 2").fetchall()
    return held == ask(SPOKEN).fetchall()


def filled(store: Store) -> tuple[str, str]:
    """Fill the store with two people on three pages; return their ids."""
    add(store, "1", "2023-05-01", Said("One.", by=KESSE), Said("Of the quay.", by=LISE))
    add(store, "2", "2025-02-07", Said("Two.", by=KESSE), Said("It seems so.", by=KESSE, kind=Kind.THOUGHT))
    add(store, "3", "2025-03-01", Said(f"Well spoken, {KESSE}.", by=LISE))
    settle(store)
    return people(store, KESSE)[0].id, people(store, LISE)[0].id


def test_a_speakers_statements_come_newest_first_and_page_by_page(store: Store) -> None:
    kesse, _ = filled(store)
    first = search(store, Query(identity=kesse, limit=1))
    assert ([row.quote for row in first.rows], str(first.total)) == ([("Two.",)], "2")
    then = search(store, Query(identity=kesse, limit=1, cursor=first.cursor))
    assert ([row.quote for row in then.rows], then.cursor) == ([("One.",)], None)
    assert [row.quote for row in search(store, Query(identity=kesse, text="one")).rows] == [("One.",)]
    assert search(store, Query(identity=kesse, until="2024")).total.value == 1


def test_a_portrait_counts_names_outlets_and_months(store: Store) -> None:
    kesse, _ = filled(store)
    held = portrait(store, kesse)
    assert (held.heard.name, str(held.heard.count)) == (KESSE, "3")
    assert [(name.words, name.count, name.first) for name in held.names] == [(KESSE, 3, "2023-05-01")]
    assert [(outlet.words, outlet.count) for outlet in held.outlets] == [("Herald", 3)]
    assert {bar.period: bar.count for bar in held.bars if bar.count} == {"2023-05": 1, "2025-02": 2}
    assert len(held.bars) == 22


def test_a_long_time_is_counted_by_years(store: Store) -> None:
    add(store, "1", "1998-05-01", Said("One.", by=KESSE))
    add(store, "2", "2025-02-07", Said("Two.", by=KESSE))
    settle(store)
    bars = portrait(store, people(store, KESSE)[0].id).bars
    assert (bars[0].period, bars[-1].period, len(bars)) == ("1998", "2025", 28)
    assert sum(bar.count for bar in bars) == 2


def test_what_others_say_of_a_speaker(store: Store) -> None:
    kesse, lise = filled(store)
    assert [row.quote[0] for row in newest_about(store, kesse, 5)] == [f"Well spoken, {KESSE}."]
    assert newest_about(store, lise, 5) == ()


def test_people_are_found_by_a_whole_name_by_words_and_by_id(store: Store) -> None:
    kesse, lise = filled(store)
    assert [one.id for one in people(store, "amadu KESSE tarro")] == [kesse]
    assert [one.id for one in people(store, "kesse")] == [kesse]
    assert [one.name for one in people(store, lise)] == [LISE]
    assert people(store, "nobody") == ()
    assert {one.name for one in heard_lately(store)} == {KESSE, LISE}


def test_one_who_was_merged_away_is_found_under_the_other(store: Store) -> None:
    kesse, lise = filled(store)
    merge(store, [kesse, lise])
    assert in_step(store)
    assert successor(store, lise) == kesse
    assert successor(store, kesse) is None
    assert str(portrait(store, kesse).heard.count) == "5"
    with pytest.raises(UsageError, match="no speaker has the id"):
        portrait(store, lise)
    undo(store)
    assert in_step(store)


def test_an_article_is_read_as_its_current_capture_or_an_earlier_one(store: Store) -> None:
    add(store, "1", "2025-05-01", Said("One.", by=KESSE), fetched="2025-05-01T10:00:00Z")
    add(store, "1", "2025-05-01", Said("Two.", by=KESSE), fetched="2025-05-02T10:00:00Z")
    settle(store)
    article = str(store.connection.execute("SELECT id FROM articles").fetchone()[0])
    now = reading(store, article)
    assert [kept.current for kept in now.captures] == [True, False]
    then = reading(store, article, now.captures[1].digest)
    assert [now.record.article[r.statements[0].content[0]] for r in (now.record,)] == ["Two."]
    assert then.record.article[then.record.statements[0].content[0]] == "One."
    assert now.speakers[now.record.speakers[0].id].name == KESSE
    with pytest.raises(UsageError):
        reading(store, "a0")


def test_what_a_redaction_hides_is_on_no_page_that_lists(store: Store) -> None:
    kesse, _ = filled(store)
    row = search(store, Query(identity=kesse, text="two")).rows[0]
    redact(store, Level.HIDE, Target(statement=row.id), Ground.REQUEST)
    assert in_step(store)
    held = reading(store, row.article.id).record
    assert [held.article[s.content[0]] for s in held.statements] == ["It seems so."]
    redact(store, Level.HIDE, Target(speaker=KESSE), Ground.REQUEST)
    settle(store)
    assert in_step(store)
    assert people(store, KESSE) == ()
    assert reading(store, row.article.id).record.statements == ()


def test_sources_tell_gaps_and_what_was_passed_over(store: Store) -> None:
    filled(store)
    store.add(
        Page("https://x.invented/4", "", b"x", None, None),
        Skipped("https://x.invented/4", Reason.EMPTY, "no text"),
    )
    (herald,) = outlets(store)
    assert (herald.name, herald.pages, herald.first, herald.last) == ("Herald", 3, "2023-05-01", "2025-03-01")
    assert herald.gap is not None
    assert (herald.gap.first, herald.gap.last, herald.gap.days) == ("2023-05-02", "2025-02-06", 647)
    watch = "INSERT INTO watched VALUES ('https://x.invented/feed', NULL, NULL, ?, ?, 2, 'gone')"
    store.connection.execute(watch, ("2025-03-01T09:00:00Z", "2025-03-01T10:00:00Z"))
    assert [(feed.url, feed.failures, feed.told) for feed in feeds(store)] == [
        ("https://x.invented/feed", 2, "gone")
    ]
    assert reservations(store) == ()
    assert [(why.reason, why.count, why.some) for why in skipped(store)] == [
        ("empty", 1, (("https://x.invented/4", "no text"),))
    ]


@given(
    st.lists(
        st.tuples(
            st.integers(0, 3),
            st.sampled_from(["2023-05-01", "2025-02-07"]),
            st.lists(st.sampled_from([KESSE, LISE, "Lise Tarro", None]), min_size=1, max_size=3),
            st.sampled_from(["rules one", "rules two"]),
        ),
        max_size=8,
    ),
    st.integers(0, 3),
)
def test_whatever_is_added_speakers_and_statements_stay_in_step(
    tmp_path_factory: pytest.TempPathFactory,
    pages: list[tuple[int, str, list[str | None], str]],
    settled: int,
) -> None:
    path = tmp_path_factory.mktemp("step") / "onrecord.db"
    with open_store(path, Mode.WRITE) as store:
        for number, (url, day, speakers, engine) in enumerate(pages):
            said = tuple(Said(f"Words {i} of {by}.", by=by) for i, by in enumerate(speakers))
            told = replace(Told(said, url=f"https://x.invented/{url}", published=day), engine=engine)
            store.add(page(told), record(told))
            if number % 4 == settled:
                settle(store)
            assert in_step(store)
        settle(store)
        assert in_step(store)
