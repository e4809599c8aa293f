"""Addresses, feeds and sitemaps through the command, against a real server of this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks.site import Reply, Site
from tests.cli.pages import page

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
