"""Addresses, feeds and sitemaps through the command, against a real server of this machine."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from benchmarks.site import Reply, Site
from tests.cli.calls import process, start
from tests.cli.pages import page
from tests.cli.test_interrupt import stored

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.cli.conftest import Call

QUICK = ("--allow-private", "--delay", "0")


@pytest.fixture
def site() -> Iterator[Site]:
    with Site(hosts=2) as found:
        for number in range(4):
            found.put(f"/{number}", Reply(page(number).encode()))
        yield found


def feed_of(site: Site, *paths: str) -> Reply:
    items = "".join(
        f"<item><link>{site.url(path)}</link><pubDate>{day:02} Oct 2025 08:00:00 GMT</pubDate></item>"
        for day, path in enumerate(paths, 1)
    )
    return Reply(f"<rss><channel>{items}</channel></rss>".encode(), "application/rss+xml")


def test_an_address_is_read(call: Call, site: Site) -> None:
    read = call("read", "--json", site.url("/1"), *QUICK)
    assert read.code == 0, read.err
    (line,) = read.lines()
    assert line["source"] == site.url("/1")
    assert line["article"]["url"] == site.url("/1")


def test_a_feed_gives_one_line_a_page(call: Call, site: Site) -> None:
    site.put("/feed.xml", feed_of(site, "/0", "/1", "/gone", "/0"))
    read = call("read", "--json", site.url("/feed.xml"), *QUICK)
    assert read.code == 1
    assert sorted(line["source"] for line in read.lines()) == [site.url(p) for p in ("/0", "/1", "/gone")]
    assert "2 read, 1 skipped (1 missing), 1 named twice" in read.err


def test_of_a_feed_what_is_old_or_beyond_the_limit_is_left_out_and_counted(call: Call, site: Site) -> None:
    site.put("/feed.xml", feed_of(site, "/0", "/1", "/2", "/3"))
    read = call("read", "--json", site.url("/feed.xml"), *QUICK, "--since", "2025-10-02", "--limit", "2")
    assert [line["source"] for line in read.lines()] == [site.url("/1"), site.url("/2")]
    assert "2 read, 1 older than asked for, 1 beyond the limit" in read.err


def test_a_sitemap_index_leads_to_sitemaps_and_pages(call: Call, site: Site) -> None:
    site.put(
        "/index.xml",
        Reply(f"<sitemapindex><sitemap><loc>{site.url('/a.xml')}</loc></sitemap></sitemapindex>".encode()),
    )
    site.put("/a.xml", Reply(f"<urlset><url><loc>{site.url('/2')}</loc></url></urlset>".encode()))
    added = call("add", site.url("/index.xml"), *QUICK)
    assert added.code == 0, added.err
    assert added.err.startswith("1 new; ")


def test_a_feed_on_disk_is_followed(call: Call, site: Site, tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_bytes(feed_of(site, "/0").body)
    assert [line["source"] for line in call("read", "--json", "feed.xml", *QUICK).lines()] == [site.url("/0")]


def test_a_feed_may_not_name_files(call: Call, tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_text(
        "<rss><channel><item><link>file:///etc/passwd</link></item></channel></rss>"
    )
    read = call("read", "--json", "feed.xml")
    assert read.code == 1
    assert "skipped file:///etc/passwd: address refused" in read.err


def test_a_source_is_taken_as_what_it_is_said_to_be(call: Call, site: Site) -> None:
    site.put("/feed.xml", feed_of(site, "/0"))
    assert "no article" in call("read", site.url("/feed.xml"), *QUICK, "--as", "page").err
    assert "no feed" in call("read", site.url("/1"), *QUICK, "--as", "feed").err


def test_this_machine_is_not_asked_unless_allowed(call: Call, site: Site) -> None:
    read = call("read", site.url("/1"), "--delay", "0")
    assert read.code == 1
    assert "address refused: 127.0.0.1 leads to 127.0.0.1" in read.err
    assert site.paths() == []


def test_offline_nothing_is_asked(call: Call, site: Site) -> None:
    assert "offline" in call("read", site.url("/1"), *QUICK, "--offline").err
    assert site.paths() == []


def test_the_same_command_asks_only_for_what_changed(call: Call, site: Site) -> None:
    site.put("/1", Reply(page(1).encode(), headers={"ETag": '"a"'}))
    add = ("add", site.url("/1"), site.url("/2"), *QUICK)
    assert call(*add).err.startswith("2 new; ")
    assert call(*add).err.startswith("2 unchanged; ")
    site.put("/1", Reply(page(1, "The harbour plan was never sound").encode(), headers={"ETag": '"b"'}))
    assert call(*add).err.startswith("1 changed, 1 unchanged; ")


def test_a_page_closed_to_archiving_may_be_taken_and_that_is_recorded(call: Call, site: Site) -> None:
    site.put("/1", Reply(page(1).encode(), headers={"X-Robots-Tag": "noarchive"}))
    assert "1 skipped (1 noarchive)" in call("add", site.url("/1"), *QUICK).err
    assert call("add", site.url("/1"), *QUICK, "--reservations", "record").err.startswith("1 new; ")
    with closing(sqlite3.connect("onrecord.db")) as connection:
        assert connection.execute("SELECT reserved FROM fetches").fetchall() == [("noarchive",)]


def test_failures_are_listed_and_fed_back(call: Call, site: Site) -> None:
    urls = [site.url(f"/{number}") for number in (1, 7)]
    assert call("add", *urls, *QUICK, "--error-file", "failed.txt").code == 1
    site.put("/7", Reply(page(7).encode()))
    again = call("add", "-i", "failed.txt", *QUICK)
    assert (again.code, again.err.partition(";")[0]) == (0, "1 new")


def many(site: Site, count: int, folder: Path) -> None:
    """Have pages and failures answered, and their addresses listed in a file."""
    for number in range(count):
        reply = Reply(page(number, f"Berth {number} of the harbour will be open by spring").encode())
        site.put(f"/many/{number}", Reply(b"gone", status=410) if number % 5 == 0 else reply)
    urls = [site.url(f"/many/{number}", number % 2) for number in range(count)]
    (folder / "list.txt").write_text("\n".join(urls), "utf-8")


def test_kill_9_loses_nothing_and_doubles_nothing(site: Site, tmp_path: Path) -> None:
    many(site, 20, tmp_path)
    adding = ("add", "-i", "list.txt", "--error-file", "failed.txt", *QUICK)
    whole = process(*adding, "--db", "whole.db", cwd=tmp_path)
    assert "16 new, 4 skipped (4 missing)" in whole.err
    for _ in range(2):
        before = stored(tmp_path / "killed.db")
        running = start(*adding, "--db", "killed.db", cwd=tmp_path)
        until = time.monotonic() + 60
        while stored(tmp_path / "killed.db") < before + 4 and running.poll() is None:
            assert time.monotonic() < until
            time.sleep(0.005)
        running.kill()
        running.communicate(timeout=60)
    site.asked.clear()
    done = stored(tmp_path / "killed.db")
    last = process(*adding, "--db", "killed.db", cwd=tmp_path)
    assert f"{16 - done} new, 4 skipped (4 missing)" in last.err
    assert f"{done} done before the stop" in last.err
    assert pages_of(tmp_path / "killed.db") == pages_of(tmp_path / "whole.db")
    assert len((tmp_path / "failed.txt").read_text("utf-8").splitlines()) == 8
    # what was done before is not asked again, nor is what failed before
    assert sum(count for (_, path), count in site.asked.items() if path.startswith("/many")) <= 20 - done


def pages_of(db: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(db)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        captures = (
            "SELECT url, digest, current FROM captures UNION ALL SELECT url, reason, 0 FROM skips ORDER BY 1"
        )
        return connection.execute(captures).fetchall()
