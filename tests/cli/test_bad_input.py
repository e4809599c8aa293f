"""The issue's list of bad input: one clear line each, the right exit code, a counted skip."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cli.calls import SOURCE
from tests.cli.pages import many, page

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Call

IN_DUTCH = "<html lang='nl'><body><article><p>{}</p></article></body></html>"
DUTCH = (
    "De minister zei dinsdag dat de haven in het voorjaar opengaat en dat het plan degelijk is, "
    "maar de vissers langs de kust vrezen dat zij hun plaats zullen verliezen. "
)
BAD: list[tuple[str, bytes, str]] = [
    ("empty.html", b"", "empty"),
    ("blank.txt", b" \n\t\n", "empty"),
    ("picture.html", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "binary"),
    ("damaged.html.gz", b"\x1f\x8b\x08\x00not gzip at all", "damaged"),
    (
        "menu.html",
        b"<html><body><nav><a href='/'>Home</a> <a href='/x'>News</a></nav></body></html>",
        "no article",
    ),
    ("dutch.html", IN_DUTCH.format(DUTCH * 8).encode(), "language not read"),
]


@pytest.mark.parametrize(("name", "content", "reason"), BAD, ids=[name for name, _, _ in BAD])
def test_a_page_that_cannot_be_read_is_one_line_and_a_counted_skip(
    call: Call, tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    (tmp_path / name).write_bytes(content)
    (tmp_path / "good.html").write_text(page(), "utf-8")
    done = call("add", name, "good.html")
    assert done.code == 1
    skipped, summary = done.err.splitlines()
    assert skipped.startswith(f"skipped {name}: {reason}: ")
    assert summary.startswith(f"1 new, 1 skipped (1 {reason}); 4 statements")
    assert call("stats", "--json").json()["skipped"] == {reason: 1}


def test_bytes_that_are_no_text_are_skipped_or_read_and_never_an_error(call: Call, tmp_path: Path) -> None:
    (tmp_path / "broken.html").write_bytes(page().encode()[:900] + b"\xff\xfe\x81\x8d" * 60)
    done = call("read", "broken.html", "--json")
    assert done.code in {0, 1}
    assert "fault of onrecord" not in done.err


def as_bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")


ANYTHING = st.one_of(
    st.binary(max_size=400),
    st.text(max_size=400).map(as_bytes),
    st.text(max_size=200).map(lambda words: as_bytes(page(words=words))),
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ANYTHING)
def test_any_bytes_at_all_are_a_record_or_a_counted_skip(call: Call, content: bytes) -> None:
    for form in ("--json", "--table", "--csv"):
        done = call("read", "-", form, stdin=content)
        assert done.code in {0, 1}, done.err
        assert (done.code == 1) == done.err.startswith("skipped -: ")


def test_a_folder_without_pages_is_a_skip_that_says_what_is_in_it(call: Call, tmp_path: Path) -> None:
    (tmp_path / "scans").mkdir()
    (tmp_path / "scans" / "one.pdf").write_bytes(b"x")
    done = call("add", "scans")
    assert done.code == 1
    assert done.err.startswith("skipped scans: empty: a folder without pages (1 other files)")


def test_a_page_over_the_limit_is_skipped_with_its_size(call: Call, tmp_path: Path) -> None:
    (tmp_path / "large.html").write_bytes(b"x" * (2 * 1024 * 1024))
    done = call("add", "large.html", "--largest-page", "1")
    assert done.code == 1
    assert "too large: 2.0 MiB, more than the limit of 1 MiB; raise it with --largest-page" in done.err


@pytest.mark.parametrize("verb", [("add", "good.html"), ("search", "x"), ("export",), ("stats",)])
def test_a_database_of_another_program_is_left_alone(
    call: Call, tmp_path: Path, verb: tuple[str, ...]
) -> None:
    (tmp_path / "good.html").write_text(page(), "utf-8")
    with closing(sqlite3.connect(tmp_path / "other.db")) as other, other:
        other.execute("CREATE TABLE recipes (name TEXT)")
    before = (tmp_path / "other.db").read_bytes()
    done = call(*verb, "--db", "other.db")
    assert (done.code, done.out) == (2, "")
    assert done.err.splitlines()[-1] == (
        "onrecord: other.db: it is a database of another program; name another file with --db"
    )
    assert (tmp_path / "other.db").read_bytes() == before


def test_a_database_of_a_newer_onrecord_is_left_alone(call: Call, tmp_path: Path) -> None:
    (tmp_path / "good.html").write_text(page(), "utf-8")
    call("add", "good.html")
    with closing(sqlite3.connect(tmp_path / "onrecord.db")) as newer, newer:
        newer.execute("PRAGMA user_version = 99")
    done = call("add", "good.html")
    assert done.code == 2
    assert "a newer onrecord" in done.err
    assert "upgrade" in done.err


def test_another_writer_is_waited_for_and_then_told(call: Call, tmp_path: Path) -> None:
    (tmp_path / "good.html").write_text(page(), "utf-8")
    (tmp_path / "next.html").write_text(page(1), "utf-8")
    call("add", "good.html")
    with closing(sqlite3.connect(tmp_path / "onrecord.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        done = call("add", "next.html")
    assert done.code == 2
    assert "another onrecord is writing to it" in done.err


FULL = """
set -e
mkdir disk && mount -t tmpfs -o size=700k tmpfs disk
code=0; $PY -m onrecord add pages --db disk/o.db 2>first || code=$?
echo "$code" > code
mount -o remount,size=64m disk
$PY -m onrecord add pages --db disk/o.db 2>second
cp disk/o.db* .
"""


def test_a_full_disk_stops_the_work_and_the_same_command_finishes_it(tmp_path: Path) -> None:
    if (
        shutil.which("unshare") is None
        or subprocess.run(
            ["unshare", "-rm", "mount", "-t", "tmpfs", "tmpfs", tmp_path], check=False, capture_output=True
        ).returncode
    ):
        pytest.skip("a small disk of its own needs user namespaces")
    many(tmp_path / "pages", 60)
    environment = {"PYTHONPATH": str(SOURCE), "PY": sys.executable, "PATH": "/usr/bin:/bin:/usr/sbin:/sbin"}
    subprocess.run(["unshare", "-rm", "sh", "-c", FULL], cwd=tmp_path, env=environment, check=True)
    assert (tmp_path / "code").read_text() == "2\n"
    stopped, told = (tmp_path / "first").read_text().splitlines()
    assert stopped.startswith("stopped after ")
    assert "no space is left" in told
    assert "make room and run" in told
    assert " unchanged" in (tmp_path / "second").read_text()
    with closing(sqlite3.connect(tmp_path / "o.db")) as found:
        assert found.execute("SELECT count(*) FROM captures").fetchone() == (60,)
        assert found.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_fault_of_onrecord_ends_no_batch_and_is_no_success(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # the one thing that no input can bring about on purpose: a bug
    from onrecord import pipeline  # noqa: PLC0415 - heavy
    from onrecord.cli import adding  # noqa: PLC0415 - likewise

    for number in range(2):
        (tmp_path / f"{number}.html").write_text(page(number), "utf-8")

    def faulty(found: object, settings: object) -> object:
        if "0.html" in str(found):
            msg = "a bug"
            raise TypeError(msg)
        return sound(found, settings)  # type: ignore[arg-type]  # passed through as they came

    sound = pipeline.read
    monkeypatch.setattr(adding, "read", faulty)
    done = call("add", "0.html", "1.html")
    assert done.code == 2
    assert "skipped 0.html: fault of onrecord: TypeError: a bug" in done.err
    assert "1 new, 1 skipped (1 fault of onrecord)" in done.err
    assert "Traceback" not in done.err
    assert "Traceback" in call("add", "0.html", "--debug").err
