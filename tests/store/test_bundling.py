"""WACZ bundles: digests that hold, an index that finds each record, pages that read back the same."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest

from onrecord.acquire.wacz import wacz_pages
from onrecord.archive.bundle import write_bundle
from onrecord.archive.stored import record_in
from onrecord.archive.write import warcinfo
from onrecord.errors import StoreError
from onrecord.store import Ground, Level, Store, Target, bundled, redact
from onrecord.types import Page
from tests.archive.made import NOON
from tests.made import page, record
from tests.store.test_evidence import FIRST, LATER, fetched

if TYPE_CHECKING:
    from collections.abc import Iterable

OTHER = LATER.__class__(url="https://herald.invented/other")


@pytest.fixture
def filled(store: Store) -> Store:
    store.add(fetched(FIRST), record(FIRST))
    store.add(fetched(FIRST, NOON), record(FIRST))
    store.add(fetched(LATER, "2025-10-04T08:00:00Z"), record(LATER))
    store.add(page(OTHER), record(OTHER))
    return store


def written(store: Store, articles: Iterable[str] | None = None) -> io.BytesIO:
    out = io.BytesIO()
    write_bundle(out, warcinfo("data.warc.gz", NOON).member, bundled(store, articles), NOON)
    return out


def index_of(bundle: zipfile.ZipFile) -> list[tuple[str, str, dict[str, Any]]]:
    lines = bundle.read("indexes/index.cdx").decode().splitlines()
    assert lines == sorted(lines)
    return [(key, instant, json.loads(rest)) for key, instant, rest in (line.split(" ", 2) for line in lines)]


def test_every_digest_and_place_in_a_bundle_is_right(filled: Store) -> None:
    with zipfile.ZipFile(written(filled)) as bundle:
        package = json.loads(bundle.read("datapackage.json"))
        for held in package["resources"]:
            content = bundle.read(held["path"])
            assert held["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
            assert held["bytes"] == len(content)
        told = json.loads(bundle.read("datapackage-digest.json"))
        assert told["hash"] == f"sha256:{hashlib.sha256(bundle.read('datapackage.json')).hexdigest()}"
        assert {entry.compress_type for entry in bundle.infolist()} == {zipfile.ZIP_STORED}
        archive = bundle.read("archive/data.warc.gz")
        found = index_of(bundle)
        pages = [json.loads(line) for line in bundle.read("pages/pages.jsonl").decode().splitlines()]
    for _, _, held in found:
        at, length = int(held["offset"]), int(held["length"])
        headers = record_in(archive[at : at + length]).headers
        assert headers["warc-target-uri"] == held["url"]
        assert headers["warc-payload-digest"] == held["digest"]
    assert [(key, instant, held["mime"]) for key, instant, held in found][:3] == [
        ("invented,herald)/harbour", "20251003080000", "text/plain"),
        ("invented,herald)/harbour", "20251003120000", "warc/revisit"),
        ("invented,herald)/harbour", "20251004080000", "text/plain"),
    ]
    assert [held["url"] for held in pages[1:]] == [FIRST.url, FIRST.url, OTHER.url]
    assert pages[0]["format"] == "json-pages-1.0"


def test_pages_read_back_from_a_bundle_are_the_same(filled: Store) -> None:
    found = [each.result for each in wacz_pages("x.wacz", written(filled), 10**6, Counter())]
    pages = [each for each in found if isinstance(each, Page)]
    assert [(p.url, p.content) for p in pages] == [
        (told.url, page(told).content) for told in (FIRST, LATER, OTHER)
    ]


def test_a_bundle_of_some_articles_has_no_other(filled: Store) -> None:
    with zipfile.ZipFile(written(filled, [record(OTHER).article.id])) as bundle:
        assert {held["url"] for _, _, held in index_of(bundle)} == {OTHER.url}


@pytest.mark.parametrize("level", [Level.HIDE, Level.REMOVE])
def test_what_is_withheld_is_in_no_bundle(filled: Store, level: Level) -> None:
    redact(filled, level, Target(article=FIRST.url), Ground.REQUEST)
    with zipfile.ZipFile(written(filled)) as bundle:
        assert {held["url"] for _, _, held in index_of(bundle)} == {OTHER.url}
    redact(filled, Level.HIDE, Target(speaker="Amadu Kesse Tarro"), Ground.REQUEST)
    with zipfile.ZipFile(written(filled)) as bundle:
        assert index_of(bundle) == []


def test_evidence_that_is_broken_gives_no_bundle(filled: Store) -> None:
    path = filled.folder.path / "onrecord-000001.warc.gz"
    path.write_bytes(path.read_bytes()[:-300])
    with pytest.raises(StoreError, match="onrecord verify"):
        written(filled)
