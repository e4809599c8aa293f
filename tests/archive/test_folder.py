"""A folder of evidence: records whole or not at all, files rotated, a torn end cut."""

from __future__ import annotations

import gzip
import io
from typing import TYPE_CHECKING

import pytest
from warcio.archiveiterator import ArchiveIterator
from warcio.checker import Checker

from onrecord.archive.folder import Folder, Place
from onrecord.archive.members import member_end, whole_end
from onrecord.archive.stored import record_in
from onrecord.archive.write import Original, response, revisit
from onrecord.errors import Unreadable
from tests.archive.made import PAGE, exchange, raw

if TYPE_CHECKING:
    from pathlib import Path

URL = "https://herald.invented/harbour"


def put(folder: Folder, url: str = URL, known_end: int = 0) -> Place:
    return folder.append(response(exchange(url)), lambda _: known_end)[-1][1]


def test_a_record_lies_where_the_folder_says(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "e")
    for url in (URL, URL + "2"):
        place = put(folder, url)
        found = record_in(folder.read(place.archive, place.offset, place.length))
        assert found.headers["warc-target-uri"] == url
        assert found.page(1000) == PAGE
    assert folder.files() == ["onrecord-000001.warc.gz"]


def test_other_tools_read_the_file_and_agree_with_the_digests(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "e")
    first = response(exchange(URL, gzip.compress(PAGE), content_encoding="gzip", transfer_encoding="chunked"))
    folder.append(first, lambda _: 0)
    folder.append(revisit(exchange(URL), Original(first.record_id, first.url, first.date)), lambda _: 0)
    put(folder, URL + "ü")
    path = tmp_path / "e" / "onrecord-000001.warc.gz"
    with path.open("rb") as file:
        found = [(r.rec_type, r.rec_headers.get_header("WARC-Target-URI")) for r in ArchiveIterator(file)]
    assert found == [("warcinfo", None), ("response", URL), ("revisit", URL), ("response", URL + "ü")]
    command = type("Command", (), {"inputs": [str(path)], "verbose": False})()
    checker = Checker(command)
    checker.process_all()
    assert checker.exit_value == 0


def test_files_are_rotated_by_size(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "e", largest_file=1000)
    places = [put(folder, f"{URL}{i}") for i in range(8)]
    assert len(folder.files()) > 2
    assert len({(p.archive, p.offset) for p in places}) == 8
    assert all(record_in(folder.read(p.archive, p.offset, p.length)).page(1000) == PAGE for p in places)


@pytest.mark.parametrize("torn", [1, 5, 15, 200])
def test_a_record_torn_by_a_stop_is_cut_by_the_next_one(tmp_path: Path, torn: int) -> None:
    folder = Folder(tmp_path / "e")
    place = put(folder)
    path = tmp_path / "e" / place.archive
    whole = path.read_bytes()
    with path.open("ab") as file:
        file.write(response(exchange(URL + "2")).member[:torn])
    again = put(Folder(tmp_path / "e"), URL + "3", place.offset + place.length)
    assert (again.archive, again.offset) == (place.archive, len(whole))
    assert path.read_bytes()[: len(whole)] == whole
    assert (
        record_in(folder.read(again.archive, again.offset, again.length)).headers["warc-target-uri"]
        == URL + "3"
    )


def test_a_whole_record_that_nothing_refers_to_stays(tmp_path: Path) -> None:
    place = put(Folder(tmp_path / "e"))
    orphan = put(Folder(tmp_path / "e"), URL + "2", place.offset + place.length)
    after = put(Folder(tmp_path / "e"), URL + "3", place.offset + place.length)
    assert after.offset == orphan.offset + orphan.length


def test_behind_something_that_is_no_record_a_new_file_begins(tmp_path: Path) -> None:
    place = put(Folder(tmp_path / "e"))
    path = tmp_path / "e" / place.archive
    with path.open("ab") as file:
        file.write(b"a hand wrote this")
    assert put(Folder(tmp_path / "e"), URL, place.offset + place.length).archive == "onrecord-000002.warc.gz"
    assert path.read_bytes().endswith(b"a hand wrote this")


def test_a_file_that_lost_its_end_is_not_written_to(tmp_path: Path) -> None:
    place = put(Folder(tmp_path / "e"))
    path = tmp_path / "e" / place.archive
    path.write_bytes(path.read_bytes()[:-50])
    assert put(Folder(tmp_path / "e"), URL, place.offset + place.length).archive == "onrecord-000002.warc.gz"


def test_what_was_appended_can_be_taken_back(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "e")
    place = put(folder)
    before = (tmp_path / "e" / place.archive).read_bytes()
    second = put(folder, URL + "2")
    folder.cut(second.archive, second.offset)
    assert (tmp_path / "e" / place.archive).read_bytes() == before


def test_whole_ends_are_found_at_every_length() -> None:
    one, two = raw(b"one"), raw(b"two" * 500_000)
    for length in [
        *range(len(one) + 1),
        *range(len(one) + 1, len(one) + len(two) + 1, 50),
        len(one) + len(two),
    ]:
        file = io.BytesIO((one + two)[:length])
        ends = [end for end in (0, len(one), len(one) + len(two)) if end <= length]
        assert whole_end(file, 0) == ends[-1]
        assert member_end(file, 0) == (len(one) if length >= len(one) else None)
    assert whole_end(io.BytesIO(one + b"junk"), 0) is None


@pytest.mark.parametrize(
    "member",
    [b"", b"\x1f\x8b", raw(b"x")[:-3], raw(b"x", length=7), gzip.compress(b"HTTP/1.1 200 OK\r\n\r\n")],
    ids=["nothing", "two bytes", "cut", "longer than said", "no record"],
)
def test_what_is_no_whole_record_is_refused(member: bytes) -> None:
    with pytest.raises(Unreadable):
        record_in(member)
