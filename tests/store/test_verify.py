"""The proof: any byte of the evidence or the record that is not what it was is found and named."""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from onrecord.pipeline import read
from onrecord.settings import Settings
from onrecord.store import Fault, Mode, Proven, Store, open_store, verify
from onrecord.types import Page, Record
from tests.archive.made import fetched

if TYPE_CHECKING:
    from pathlib import Path

RULES = Settings(model="none")
TEXT = """\
Harbour to reopen

KORVANE - The harbour is to reopen in spring, the ministry told The Daily Tern on Tuesday.

“We will reopen the harbour number {number},” Transport Minister Amadu Kesse said.

“Nobody asked the fishing families,” Lise Orlanne said on Tuesday evening in the assembly.
"""


def add(store: Store, number: int, *, from_web: bool = True) -> Record:
    url, body = f"https://tern.invented/{number}", TEXT.format(number=number).encode()
    page = fetched(url, body, content_type="text/plain") if from_web else Page(url, url, body, None, None)
    found = read(page, RULES)
    assert isinstance(found, Record)
    store.add(page, found)
    return found


def faults(store: Store) -> list[Fault]:
    return list(verify(store, Proven()))


def test_a_sound_store_is_proven_whole(store: Store) -> None:
    for number in range(6):
        add(store, number, from_web=number % 2 == 0)
    proven = Proven()
    assert list(verify(store, proven)) == []
    assert (proven.records, proven.captures, proven.otherwise, proven.unreferred) == (4, 6, 0, 0)
    assert proven.statements == store.connection.execute("SELECT count(*) FROM statements").fetchone()[0]


def test_each_flipped_byte_is_found_and_named(store: Store) -> None:
    add(store, 0)
    add(store, 1)
    path = store.folder.path / "onrecord-000001.warc.gz"
    whole = path.read_bytes()
    records = store.connection.execute(
        "SELECT record_id, offset, length, digest FROM warc_records"
    ).fetchall()
    for at in range(0, len(whole), 13):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 4]) + whole[at + 1 :])
        found = faults(store)
        (named,) = [(key, digest) for key, start, length, digest in records if start <= at < start + length]
        assert [(fault.record, fault.capture) for fault in found] == [named]
        assert found[0].file == "onrecord.db-evidence/onrecord-000001.warc.gz"
    path.write_bytes(whole)
    assert faults(store) == []


def test_files_that_are_gone_cut_or_longer_are_named(store: Store) -> None:
    add(store, 0)
    path = store.folder.path / "onrecord-000001.warc.gz"
    whole = path.read_bytes()
    path.write_bytes(whole[:-10])
    assert [fault.capture is not None for fault in faults(store)] == [True]
    path.write_bytes(whole + b"written by hand")
    assert [fault.what for fault in faults(store)] == [f"15 bytes at byte {len(whole):,} are no record"]
    path.unlink()
    assert len(faults(store)) == 2


def test_what_a_stop_left_is_no_fault(store: Store) -> None:
    add(store, 0)
    path = store.folder.path / "onrecord-000001.warc.gz"
    whole = path.read_bytes()
    path.write_bytes(whole + whole[:100])
    proven = Proven()
    assert list(verify(store, proven)) == []
    assert proven.unreferred == 100


@pytest.mark.parametrize("from_web", [True, False])
def test_words_that_are_not_in_the_page_are_found(store: Store, *, from_web: bool) -> None:
    made = add(store, 0, from_web=from_web)
    store.connection.execute("UPDATE statements SET words = replace(words, 'We will', 'We can')")
    (fault,) = faults(store)
    assert fault.capture == made.article.capture
    assert fault.statement in {s.id for s in made.statements}
    assert fault.what == "its words are not those of its record"


def test_a_record_that_was_rewritten_with_its_words_is_found(store: Store) -> None:
    made = add(store, 0)
    line = store.line(1).replace(b"reopen the harbour", b"unopen the harbour")
    store.connection.execute("UPDATE records SET line = ?", (zlib.compress(line),))
    store.connection.execute("UPDATE statements SET words = replace(words, 'reopen the', 'unopen the')")
    assert {fault.what for fault in faults(store)} == {"its words are not in the page"}
    assert faults(store)[0].statement in {s.id for s in made.statements}


def test_statements_that_were_removed_or_moved_are_found(store: Store) -> None:
    add(store, 0)
    store.connection.execute("DELETE FROM statements WHERE position = 0")
    store.connection.execute("UPDATE statements SET content = '[[0, 5]]' WHERE position = 1")
    assert sorted(fault.what for fault in faults(store)) == [
        "its page's record has it, the tables have not",
        "the record of its page has no such statement at these offsets",
    ]


def test_packed_bytes_that_changed_are_found(store: Store) -> None:
    made = add(store, 0, from_web=False)
    other = zlib.compress(b"Another page")
    store.connection.execute("UPDATE evidence SET packed = ?", (other,))
    assert [fault.capture for fault in faults(store)] == [made.article.capture]
    store.connection.execute("UPDATE evidence SET packed = x'00'")
    assert "damaged" in faults(store)[0].what
    store.connection.execute("UPDATE records SET line = ?", (zlib.compress(b"{}"),))
    assert len(faults(store)) == 1


def test_a_hundred_pages_are_proven(path: Path) -> None:
    with open_store(path, Mode.WRITE) as store:
        made = read(Page("u", "u", TEXT.format(number=0).encode(), None, None), RULES)
        assert isinstance(made, Record)
        for number in range(100):
            _add_like(store, made, number)
        proven = Proven()
        assert list(verify(store, proven)) == []
        assert (proven.captures, proven.records) == (100, 101)
        assert proven.statements == 100 * len(made.statements)


def _add_like(store: Store, made: Record, number: int) -> None:
    """Add a page with the statements of another of the same text: reading them all takes too long here."""
    url, body = f"https://tern.invented/{number}", TEXT.format(number=0).encode() + b" " * number
    article = replace(made.article, id=f"a{number}", url=url, capture=hashlib.sha256(body).hexdigest())
    store.add(fetched(url, body, content_type="text/plain"), replace(made, article=article))
