from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.acquire import find, load, note_failure, pages, read_list
from onrecord.types import Page, Reason, Skipped

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 1000


@pytest.fixture
def clippings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in (
        "b.html",
        "a.txt",
        "notes.pdf",
        "2025/c.HTM",
        "2025/d.xhtml.gz",
        "2025/picture.jpg",
        ".hidden/e.html",
        ".f.html",
        "b_files/advert.html",
        "g_files/kept.html",
    ):
        file = tmp_path / "clippings" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"<p>words</p>")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "clippings"


def refusal(source: str) -> Skipped:
    found = load(source, LARGEST)
    assert isinstance(found, Skipped)
    return found


def page(source: str, url: str | None = None) -> Page:
    found = load(source, LARGEST, url)
    assert isinstance(found, Page)
    return found


@pytest.mark.usefixtures("clippings")
def test_a_folder_gives_its_pages_in_a_stable_order_and_counts_the_rest() -> None:
    found = find(["clippings"])
    assert found.sources == (
        "clippings/2025/c.HTM",
        "clippings/2025/d.xhtml.gz",
        "clippings/a.txt",
        "clippings/b.html",
        "clippings/g_files/kept.html",
    )
    assert found.passed_over == 2


@pytest.mark.usefixtures("clippings")
def test_a_file_named_outright_is_taken_whatever_its_ending() -> None:
    assert find(["clippings/notes.pdf", "-", "gone.html"]).sources == (
        "clippings/notes.pdf",
        "-",
        "gone.html",
    )


def test_a_folder_that_links_back_to_itself_is_walked_once(clippings: Path) -> None:
    (clippings / "2025" / "again").symlink_to(clippings)
    assert len(find(["clippings"]).sources) == 5


def test_a_link_to_itself_is_missing(tmp_path: Path) -> None:
    loop = tmp_path / "loop.html"
    loop.symlink_to(loop)
    assert find([str(loop)]).sources == (str(loop),)
    assert refusal(str(loop)).reason is Reason.MISSING


def test_a_page_has_its_address_its_name_as_given_and_its_bytes(clippings: Path) -> None:
    found = page("clippings/b.html")
    assert found.url == (clippings / "b.html").as_uri()
    assert found.asked == "clippings/b.html"
    assert found.content == b"<p>words</p>"
    assert found.fetched is None


@pytest.mark.usefixtures("clippings")
def test_a_page_can_be_given_its_own_address() -> None:
    assert page("clippings/b.html", "https://daily-tern.example/1").url == "https://daily-tern.example/1"


def test_standard_input_is_named_by_its_digest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"words")))
    assert page("-").url == "urn:sha256:" + hashlib.sha256(b"words").hexdigest()


def test_a_missing_file_is_skipped_with_what_to_do(tmp_path: Path) -> None:
    found = refusal(str(tmp_path / "gone.html"))
    assert found.reason is Reason.MISSING
    assert "check the path" in found.detail


def test_a_path_through_a_file_and_a_path_with_a_nul_are_missing(clippings: Path) -> None:
    assert refusal(str(clippings / "a.txt" / "b.html")).reason is Reason.MISSING
    assert refusal("a\0b").reason is Reason.MISSING
    assert find(["a\0b"]).sources == ("a\0b",)


def test_a_folder_without_pages_is_empty_and_says_what_it_holds(tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(b"x")
    (source,) = find([str(tmp_path)]).sources
    found = refusal(source)
    assert found.reason is Reason.EMPTY
    assert "1 other files" in found.detail


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.html")
    assert "pipe or device" in refusal(str(tmp_path / "pipe.html")).detail
    assert "pipe or device" in refusal("/dev/zero").detail


def test_no_more_than_the_limit_is_read(tmp_path: Path) -> None:
    (tmp_path / "fits.txt").write_bytes(b"x" * LARGEST)
    (tmp_path / "large.txt").write_bytes(b"x" * (LARGEST + 1))
    assert len(page(str(tmp_path / "fits.txt")).content) == LARGEST
    assert refusal(str(tmp_path / "large.txt")).reason is Reason.TOO_LARGE


def test_standard_input_over_the_limit_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"x" * (LARGEST + 1))))
    assert refusal("-").reason is Reason.TOO_LARGE


def as_another_user(folder: Path, shown: str) -> str:
    """Print an expression inside a folder, as somebody who is not root (root reads everything)."""
    child = "import os, sys; sys.path[:0] = sys.argv[2:]; from onrecord.acquire import find, load\n"
    child += "load('/none', 9); os.chdir(sys.argv[1])\n"
    child += "os.geteuid() or os.setuid(65534)\n"
    child += f"print({shown})"
    command = [sys.executable, "-c", child, str(folder), *sys.path]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert not done.returncode, done.stderr
    return done.stdout.strip()


def test_a_file_of_another_user_is_denied(tmp_path: Path) -> None:
    (tmp_path / "closed.html").write_bytes(b"x")
    (tmp_path / "closed.html").chmod(0)
    assert as_another_user(tmp_path, "load('closed.html', 9).reason.value") == "permission denied"


def test_a_folder_of_another_user_below_one_is_an_input_not_silence(clippings: Path) -> None:
    clippings.chmod(0o755)
    (clippings / "2025").chmod(0)
    try:
        sources = as_another_user(clippings, "find(['.']).sources")
        assert sources == "('./2025', './a.txt', './b.html', './g_files/kept.html')"
        assert as_another_user(clippings, "load('2025', 9).reason.value") == "permission denied"
    finally:
        (clippings / "2025").chmod(0o755)


@pytest.mark.usefixtures("clippings")
def test_pages_gives_every_input_one_by_one() -> None:
    found = list(pages(["clippings/a.txt", "gone.txt"], LARGEST))
    assert [type(x) for x in found] == [Page, Skipped]


def test_a_list_holds_paths_comments_and_blank_lines() -> None:
    content = b"\xef\xbb\xbf# a comment\n\n  a.html  \r\nb c.txt\n\t# another\n-\n"
    assert read_list(content) == ("a.html", "b c.txt", "-")


def test_a_list_of_find_print0_is_parted_by_nul() -> None:
    assert read_list(b"a\nb.html\0 c.html\0") == ("a\nb.html", " c.html")


names = st.binary(min_size=1).filter(
    lambda name: name == name.strip() and b"\0" not in name and len(name.splitlines()) == 1
)


@given(st.lists(st.tuples(names, st.text(), st.text())))
def test_a_list_of_failures_reads_back_as_the_sources(failed: list[tuple[bytes, str, str]]) -> None:
    content = b"".join(note_failure(os.fsdecode(name), reason, why) for name, reason, why in failed)
    expected = [b"./" + name if name.startswith(b"#") else name for name, _, _ in failed]
    assert [os.fsencode(path) for path in read_list(content)] == expected
