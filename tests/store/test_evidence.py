"""Evidence: what was fetched lies in WARC files beside the database, written before the record."""

from __future__ import annotations

import gzip
import os
import signal
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from warcio.archiveiterator import ArchiveIterator

from onrecord.errors import StoreError
from onrecord.store import (
    Added,
    Ground,
    Level,
    Mode,
    Proven,
    Store,
    Target,
    lift,
    open_store,
    redact,
    search,
    show,
    verify,
)
from onrecord.store.query import Query
from onrecord.types import Exchange, Held, Page, Reason, Skipped
from tests.made import Said, Told, page, record

if TYPE_CHECKING:
    from pathlib import Path

FIRST = Told((Said("We will reopen the harbour."), Said("It was never closed.", by=None)))
LATER = replace(FIRST, late="Corrected.")
MORNING, NOON = "2025-10-03T08:00:00Z", "2025-10-03T12:00:00Z"


def fetched(told: Told, started: str = MORNING, body: bytes | None = None) -> Page:
    made = page(told, started)
    headers = (("Content-Type", "text/plain; charset=utf-8"),)
    body = made.content if body is None else body
    return replace(made, exchange=Exchange(made.url, "192.0.2.7", started, 200, "OK", headers, body, None))


def rows(store: Store, columns: str) -> list[tuple[object, ...]]:
    return store.connection.execute(f"SELECT {columns} FROM warc_records ORDER BY offset").fetchall()  # noqa: S608 - columns of this module's own


def faults(store: Store) -> list[str]:
    return [fault.what for fault in verify(store, Proven())]


def test_a_fetched_page_is_kept_beside_the_database(store: Store) -> None:
    assert store.add(fetched(FIRST), record(FIRST)) is Added.NEW
    assert rows(store, "kind, archive") == [
        ("warcinfo", "onrecord-000001.warc.gz"),
        ("response", "onrecord-000001.warc.gz"),
    ]
    digest = record(FIRST).article.capture
    assert store.evidence(digest) == page(FIRST).content
    (packed,) = store.connection.execute("SELECT length(packed) FROM evidence").fetchone()
    assert packed == 1
    assert faults(store) == []


def test_a_saved_file_is_kept_inside_the_database(store: Store) -> None:
    store.add(page(FIRST), record(FIRST))
    assert not store.folder.path.exists()
    assert store.evidence(record(FIRST).article.capture) == page(FIRST).content


def test_the_same_payload_again_is_a_revisit_of_the_first(store: Store) -> None:
    store.add(fetched(FIRST), record(FIRST))
    assert store.add(fetched(FIRST, NOON), record(FIRST)) is Added.SAME
    store.seen(fetched(FIRST, "2025-10-04T08:00:00Z"))
    assert [row[0] for row in rows(store, "kind")] == ["warcinfo", "response", "revisit", "revisit"]
    assert len(set(rows(store, "payload_digest")[1:])) == 1
    store.add(fetched(LATER), record(LATER))
    assert [row[0] for row in rows(store, "kind")][-1] == "response"
    assert faults(store) == []


def test_where_the_answers_lie_is_shown_with_the_capture(store: Store) -> None:
    store.add(fetched(FIRST), record(FIRST))
    store.seen(fetched(FIRST, NOON))
    held = Held("crawl.warc.gz", "<urn:uuid:1>", 512, "2025-10-02T08:00:00Z", "sha1:ABC")
    store.seen(replace(page(FIRST), held=held))
    (capture,) = show(store, search(store, Query(text="harbour")).rows[0].id).captures
    assert [(a.kind, a.date, a.archive) for a in capture.answers] == [
        ("held", "2025-10-02T08:00:00Z", "crawl.warc.gz"),
        ("response", MORNING, "onrecord-000001.warc.gz"),
        ("revisit", NOON, "onrecord-000001.warc.gz"),
    ]
    assert (capture.encoding, capture.encoding_basis) == ("utf-8", "valid UTF-8 bytes")


def test_a_fetched_page_that_gives_no_record_is_kept_all_the_same(store: Store) -> None:
    skip = Skipped(FIRST.url, Reason.NO_ARTICLE, "0 paragraphs")
    assert store.add(fetched(FIRST), skip) is Added.SKIPPED
    assert store.skips() == {"no article": 1}
    (digest,) = store.connection.execute("SELECT digest FROM skips").fetchone()
    assert store.evidence(digest) == page(FIRST).content


def test_bytes_that_the_record_would_not_give_back_are_kept_inside_as_well(store: Store) -> None:
    store.add(fetched(FIRST, body=b"cut sho"), record(FIRST))
    assert store.evidence(record(FIRST).article.capture) == page(FIRST).content
    assert faults(store) == []


def test_a_page_that_cannot_be_added_leaves_no_evidence(store: Store) -> None:
    store.add(fetched(FIRST), record(FIRST))
    files = {p.name: p.read_bytes() for p in store.folder.path.iterdir()}
    before = list(store.connection.iterdump())
    wrong = replace(record(LATER), engine=None)  # type: ignore[arg-type]  # no record can be so
    with pytest.raises(Exception, match="engine"):
        store.add(fetched(LATER), wrong)
    assert {p.name: p.read_bytes() for p in store.folder.path.iterdir()} == files
    assert list(store.connection.iterdump()) == before


def test_evidence_that_cannot_be_written_adds_nothing(store: Store, path: Path) -> None:
    path.with_name(f"{path.name}-evidence").write_text("in the way")
    with pytest.raises(StoreError, match="evidence cannot be written"):
        store.add(fetched(FIRST), record(FIRST))
    assert store.connection.execute("SELECT count(*) FROM captures").fetchone() == (0,)


def test_evidence_that_is_gone_is_told(store: Store) -> None:
    store.add(fetched(FIRST), record(FIRST))
    (file,) = store.folder.path.iterdir()
    file.unlink()
    with pytest.raises(StoreError, match="restore a copy of the folder"):
        store.evidence(record(FIRST).article.capture)
    assert any("cannot be read" in what for what in faults(store))


def test_what_is_removed_is_blotted_out_of_its_record_and_nothing_else(store: Store) -> None:
    other = replace(FIRST, url="https://herald.invented/other", late="Another.")
    for told in (FIRST, other):
        store.add(fetched(told), record(told))
        store.add(fetched(told, NOON), record(told))
    redact(store, Level.REMOVE, Target(article=FIRST.url), Ground.COURT)
    assert [row[0] for row in rows(store, "kind")] == [
        "warcinfo",
        "blotted",
        "blotted",
        "response",
        "revisit",
    ]
    file = (store.folder.path / "onrecord-000001.warc.gz").read_bytes()
    assert FIRST.url.encode() not in gzip.decompress(file)
    assert other.url.encode() in gzip.decompress(file)
    with (store.folder.path / "onrecord-000001.warc.gz").open("rb") as archive:
        kinds = [found.rec_type for found in ArchiveIterator(archive)]
    assert kinds == ["warcinfo", "metadata", "metadata", "response", "revisit"]
    assert store.evidence(record(other).article.capture) == page(other).content
    assert faults(store) == []
    assert store.add(fetched(FIRST), record(FIRST)) is Added.WITHHELD
    assert len(rows(store, "kind")) == 5


def test_bytes_under_a_pseudonym_are_sealed_and_neither_shown_nor_kept_again(store: Store) -> None:
    store.add(fetched(FIRST), record(FIRST))
    digest = record(FIRST).article.capture
    (made,) = redact(store, Level.PSEUDONYM, Target(speaker="Amadu Kesse Tarro"), Ground.VICTIM)
    with pytest.raises(StoreError, match="withheld"):
        store.evidence(digest)
    assert b"Kesse" not in gzip.decompress((store.folder.path / "onrecord-000001.warc.gz").read_bytes())
    store.seen(fetched(FIRST, NOON))
    assert [row[0] for row in rows(store, "kind")] == ["warcinfo", "blotted"]
    proven = Proven()
    assert list(verify(store, proven)) == []
    assert proven.withheld == 1
    lift(store, made.number)
    assert store.evidence(digest) == page(FIRST).content


ADDING = """
import sys
from pathlib import Path
from onrecord.store import Mode, open_store
from tests.made import Said, Told, record
from tests.store.test_evidence import fetched
with open_store(Path(sys.argv[1]), Mode.WRITE) as store:
    for number in range(10_000):
        told = Told((Said(f"Number {number} was said."),), url=f"https://herald.invented/{number}")
        store.add(fetched(told), record(told))
        print(number, flush=True)
"""


@pytest.mark.skipif(os.name == "nt", reason="kill -9 is of POSIX")
def test_after_kill_9_every_record_has_its_evidence(path: Path) -> None:
    for stop in (3, 11, 20):
        with subprocess.Popen(
            [sys.executable, "-c", ADDING, str(path)], stdout=subprocess.PIPE, cwd=os.getcwd(),  # noqa: PTH109 - the folder that tests run in
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        ) as adding:  # fmt: skip
            assert adding.stdout is not None
            for line in adding.stdout:
                if int(line) == stop:
                    adding.send_signal(signal.SIGKILL)
                    break
        with open_store(path, Mode.WRITE) as store:
            assert faults(store) == []
            (captures,) = store.connection.execute("SELECT count(*) FROM captures").fetchone()
            assert captures > stop
            store.add(fetched(FIRST), record(FIRST))
            assert faults(store) == []
