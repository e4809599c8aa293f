"""WARC files of every kind of brokenness: each record a page, a count or a Skipped, and reading goes on."""

from __future__ import annotations

import gzip
import hashlib
import io
import os
import zipfile
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.acquire import find
from onrecord.acquire.found import Found, Unchanged
from onrecord.acquire.intake import Forgetful, Intake, Wanted
from onrecord.acquire.wacz import wacz_pages
from onrecord.acquire.warc import Archive, warc_pages
from onrecord.archive.write import Original, resource, revisit, warcinfo
from onrecord.settings import Fetching
from onrecord.types import Lead, Page, Reason, Skipped
from tests.archive.made import NOON, PAGE, exchange, http, member, raw
from tests.archive.test_messages import brotli, chunked, zstd

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

LARGEST = 100_000
Result = Page | Skipped | Unchanged | Lead
URL = "https://herald.invented/"
FIRST, MID, LAST = member(URL + "first"), member(URL + "mid"), member(URL + "last")


def read(content: bytes) -> tuple[list[Result], Counter[str]]:
    passed_over: Counter[str] = Counter()
    archive = Archive("crawl.warc.gz", io.BytesIO(content))
    return [found.result for found in warc_pages(archive, LARGEST, passed_over)], passed_over


def told(found: Iterable[Result]) -> list[str]:
    return [f.reason.value if isinstance(f, Skipped) else f.url for f in found]


def between(middle: bytes) -> list[str]:
    """What a record between two whole ones gives; these are always read."""
    found = told(read(FIRST + middle + LAST)[0])
    assert (found[0], found[-1]) == (URL + "first", URL + "last")
    return found[1:-1]


def only(record: bytes) -> Page:
    (page,), _ = read(record)
    assert isinstance(page, Page)
    return page


def test_a_page_is_told_with_where_it_lies() -> None:
    found, passed_over = read(FIRST + LAST)
    page = found[1]
    assert isinstance(page, Page)
    assert (page.url, page.content, page.fetched) == (URL + "last", PAGE, NOON)
    assert page.content_type == "text/html; charset=utf-8"
    assert page.held is not None
    assert (page.held.archive, page.held.offset, page.held.date) == ("crawl.warc.gz", len(FIRST), NOON)
    assert page.held.record_id.startswith("<urn:uuid:")
    assert page.held.payload_digest == f"sha256:{hashlib.sha256(PAGE).hexdigest()}"
    assert passed_over == {}


def test_records_that_hold_no_page_are_counted_by_what_they_are() -> None:
    records = [
        warcinfo("f", NOON).member,
        raw(b"GET / HTTP/1.1\r\n\r\n", WARC_Type="request"),
        raw(b"via: x", WARC_Type="metadata"),
        raw(http(status="404 Not Found")),
        raw(http(status="301 Moved", location="/x")),
        raw(http(b"\x89PNG", content_type="image/png")),
        raw(http(b"User-agent: *", content_type="text/plain"), WARC_Target_URI=URL + "robots.txt"),
        raw(http(b"{}", content_type="")),
        raw(b"93.184.216.34", WARC_Target_URI="dns:herald.invented", Content_Type="text/dns"),
        revisit(exchange(URL), Original("<urn:uuid:1>", URL, NOON)).member,
        raw(b"x", WARC_Type=""),
    ]
    found, passed_over = read(b"".join(records))
    assert found == []
    assert passed_over == {
        "warcinfo record": 1,
        "request record": 1,
        "metadata record": 1,
        "response of status 404": 1,
        "response of status 301": 1,
        "response of type image/png": 1,
        "response of type text/plain": 1,
        "response of type unsaid": 1,
        "response of type text/dns": 1,
        "revisit record": 1,
        "untyped record": 1,
    }


def test_pages_are_found_in_resource_records_and_where_the_type_is_not_said() -> None:
    assert only(resource(URL, NOON, "text/html", PAGE).member).content == PAGE
    assert only(resource(URL, NOON, "text/plain", b"KORVANE - We will.").member).content_type == "text/plain"
    assert only(raw(http(content_type=""))).content == PAGE


@pytest.mark.parametrize(
    "record",
    [
        raw(http(gzip.compress(PAGE), content_encoding="gzip")),
        raw(http(brotli(PAGE), content_encoding="br")),
        raw(http(zstd(PAGE), content_encoding="zstd")),
        raw(http(chunked(gzip.compress(PAGE), 20), content_encoding="gzip", transfer_encoding="chunked")),
        raw(http(content_encoding="gzip")),
        raw(http(transfer_encoding="chunked")),
        raw(http(content_length="10")),
        raw(b"HTTP/1.0 200\nContent-Type: text/html\n\n" + PAGE),
        raw(http(), WARC_Target_URI=f"<{URL}>"),
        raw(http(), gzipped=False),
    ],
)
def test_bodies_are_what_they_were_before_they_were_sent(record: bytes) -> None:
    assert only(record).content == PAGE


@pytest.mark.parametrize(
    ("record", "why"),
    [
        (raw(PAGE), "no HTTP head"),
        (raw(b""), "no HTTP head"),
        (raw(http(gzip.compress(PAGE)[:-9], content_encoding="gzip")), "gzip"),
        (raw(http(b"\x0b\x02\x80junk", content_encoding="br")), "br"),
        (raw(http(b"\x28\xb5\x2f\xfdjunk", content_encoding="zstd")), "zstd"),
        (raw(http(b"\x00", content_encoding="snappy")), "not known"),
        (raw(http(chunked(PAGE, 9)[:40], transfer_encoding="chunked")), "chunk"),
        (raw(http(content_length="900")), "900"),
        (raw(http(), WARC_Truncated="length"), "cut short"),
        (raw(http(), WARC_Block_Digest="sha1:" + "A" * 32), "block digest"),
        (raw(http(), WARC_Target_URI=""), "no address"),
    ],
)
def test_a_broken_record_is_skipped_with_what_is_wrong(record: bytes, why: str) -> None:
    assert between(record) == ["damaged"]
    ((skipped,), _) = read(record)
    assert isinstance(skipped, Skipped)
    assert why in skipped.detail


def test_a_record_whose_length_is_too_short_costs_itself() -> None:
    assert between(raw(http(), length=60)) == ["damaged"]


def test_a_record_whose_length_is_too_long_costs_itself() -> None:
    for length in (500, 5_000, 10**9, 10**15):
        assert between(raw(http(), length=length)) == ["damaged"]


@pytest.mark.parametrize("length", [20, 500, 1000, 10**12])
def test_wrong_lengths_cost_no_other_record_without_gzip_either(length: int) -> None:
    plain = [raw(http(), gzipped=False, WARC_Target_URI=URL + name) for name in ("first", "last")]
    wrong = raw(http(), gzipped=False, length=length)
    found = told(read(plain[0] + wrong + plain[1])[0])
    assert URL + "first" in found
    assert found[-1] == URL + "last"
    assert "damaged" in found


def test_a_request_of_wrong_length_does_not_take_the_page_after_it_along() -> None:
    assert between(raw(b"GET /", WARC_Type="request", length=5_000)) == ["damaged"]


def test_a_record_too_large_is_skipped_and_what_follows_read() -> None:
    assert between(raw(http(PAGE + bytes(LARGEST)))) == ["too large"]
    assert between(raw(http(gzip.compress(bytes(LARGEST * 20)), content_encoding="gzip"))) == ["too large"]
    assert between(raw(bytes(LARGEST * 2), WARC_Type="metadata")) == []


@pytest.mark.parametrize(
    "junk", [b"junk", bytes(1000), b"\x1f\x8b\x08junk", gzip.compress(b"junk"), b"WARC/1.0"]
)
def test_junk_between_records_costs_no_record(junk: bytes) -> None:
    assert set(between(junk)) <= {"damaged"}


def test_a_file_that_ends_early_gives_all_but_its_last_record() -> None:
    for cut in range(1, len(LAST), 7):
        found = told(read(FIRST + LAST[:-cut])[0])
        assert found == [URL + "first", "damaged"]


@pytest.mark.parametrize("content", [b"", PAGE, gzip.compress(PAGE), bytes(10_000), b"\x1f\x8b\x08" * 1000])
def test_what_is_no_archive_is_one_skip(content: bytes) -> None:
    (skipped,), _ = read(content)
    assert isinstance(skipped, Skipped)
    assert skipped.reason is (Reason.DAMAGED if content else Reason.EMPTY)


@settings(deadline=None, max_examples=150)
@given(st.integers(0, len(FIRST) + len(MID) - 1), st.integers(1, 255))
def test_one_wrong_byte_costs_one_record_at_most(at: int, mask: int) -> None:
    content = bytearray(FIRST + MID + LAST)
    content[at] ^= mask
    found = told(read(bytes(content))[0])
    assert found[-1] == URL + "last"
    assert len([url for url in found if url.startswith(URL)]) >= 2


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_raise(content: bytes) -> None:
    read(content)
    read(b"WARC/1.1\r\n" + content + LAST)
    list(wacz_pages("x.wacz", io.BytesIO(b"PK\x03\x04" + content), LARGEST, Counter()))


def bundle(*entries: tuple[str, bytes], packing: int = zipfile.ZIP_STORED) -> io.BytesIO:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", packing) as made:
        for name, content in entries:
            made.writestr(name, content)
    return out


def from_wacz(file: io.BytesIO) -> tuple[list[Result], Counter[str]]:
    passed_over: Counter[str] = Counter()
    return [found.result for found in wacz_pages("x.wacz", file, LARGEST, passed_over)], passed_over


def test_a_bundle_gives_the_pages_of_its_archives() -> None:
    made = bundle(("datapackage.json", b"{}"), ("archive/a.warc.gz", FIRST), ("archive/b.warc", LAST))
    found, passed_over = from_wacz(made)
    assert told(found) == [URL + "first", URL + "last"]
    assert isinstance(found[1], Page)
    assert found[1].held is not None
    assert found[1].held.archive == "x.wacz!/archive/b.warc"
    assert passed_over == {"other file of a bundle": 1}
    packed = bundle(("archive/a.warc.gz", FIRST + LAST), packing=zipfile.ZIP_DEFLATED)
    assert told(from_wacz(packed)[0]) == [URL + "first", URL + "last"]


def test_a_broken_record_in_a_bundle_costs_itself() -> None:
    broken = FIRST + raw(http(), length=5_000) + LAST
    assert told(from_wacz(bundle(("a.warc.gz", broken)))[0]) == [URL + "first", "damaged", URL + "last"]


@pytest.mark.parametrize(
    "name", ["/etc/x.warc", "../x.warc.gz", "archive/../../x.warc", "C:/x.warc", "\\x.warc"]
)
def test_entries_with_names_outside_the_bundle_are_not_opened(name: str) -> None:
    assert told(from_wacz(bundle((name, FIRST), ("b.warc.gz", LAST)))[0]) == ["damaged", URL + "last"]


def test_a_bomb_of_a_bundle_is_not_unpacked() -> None:
    bomb = bundle(("a.warc", raw(bytes(50_000_000), gzipped=False)), packing=zipfile.ZIP_DEFLATED)
    ((skipped,), _) = from_wacz(bomb)
    assert isinstance(skipped, Skipped)
    assert "claims to unpack" in skipped.detail


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", bytes(100)])
def test_what_is_no_bundle_is_one_skip(content: bytes) -> None:
    assert told(from_wacz(io.BytesIO(content))[0]) == ["damaged"]


def test_a_bundle_without_archives_is_empty() -> None:
    assert told(from_wacz(bundle(("a.html", PAGE)))[0]) == ["empty"]


def given_by(source: str) -> tuple[list[Found], Counter[str]]:
    with Intake(find([source]), Wanted(LARGEST), Fetching(offline=True), Forgetful()) as intake:
        return list(intake), intake.left_out


def test_an_archive_is_told_by_its_first_bytes_and_its_parts_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "crawl"
    path.write_bytes(FIRST + raw(b"GET /", WARC_Type="request") + raw(PAGE) + LAST)
    found, left_out = given_by(str(path))
    broken = found[1].source
    assert [f.source for f in found] == [f"{path}#0", broken, f"{path}#{path.stat().st_size - len(LAST)}"]
    assert left_out == {"request record": 1}
    assert given_by(broken)[0] == [found[1]]
    assert given_by(found[2].source)[0] == [found[2]]
    bundled = tmp_path / "crawl.wacz"
    bundled.write_bytes(
        bundle(("archive/a.warc.gz", FIRST + raw(PAGE)), ("datapackage.json", b"{}")).getvalue()
    )
    assert [f.source for f in given_by(str(bundled))[0]] == [f"{bundled}!/archive/a.warc.gz#0", str(bundled)]


@pytest.mark.parametrize("name", ["gone.warc.gz", "gone.warc.gz#12", "gone.wacz", "nul\0.warc"])
def test_an_archive_that_is_not_there_is_missing(tmp_path: Path, name: str) -> None:
    (found,), _ = given_by(str(tmp_path / name))
    assert isinstance(found.result, Skipped)
    assert found.result.reason is Reason.MISSING


def test_a_pipe_is_no_archive(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.warc.gz")
    (found,), _ = given_by(str(tmp_path / "pipe.warc.gz"))
    assert isinstance(found.result, Skipped)
    assert found.result.reason is Reason.NOT_A_FILE


def test_a_file_of_broken_records_alone_is_given_up() -> None:
    found, _ = read(raw(http(), gzipped=False) + b"WARC/1.0\r\n" * 20_000)
    assert told(found)[0] == "https://herald.invented/raw"
    assert 900 < len(found) < 1_100
    assert isinstance(found[-1], Skipped)
    assert "nothing after it" in found[-1].detail
