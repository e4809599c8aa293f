"""Feeds followed: each page once, each feed only if it changed, stopped cleanly."""

from __future__ import annotations

import signal
import sqlite3
import time
from contextlib import closing
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from benchmarks.site import Reply, Site
from tests.cli.calls import start
from tests.cli.pages import page
from tests.cli.test_fetching import QUICK, feed_of
from tests.cli.test_interrupt import stored

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.cli.conftest import Call

WATCH = ("watch", "feeds.txt", *QUICK)


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    with Site(hosts=2) as found:
        for number in range(4):
            found.put(f"/{number}", Reply(page(number).encode()))
        found.put("/feed.xml", with_tag(feed_of(found, "/0", "/1"), '"first"'))
        (tmp_path / "feeds.txt").write_text(f"# the Tern\n{found.url('/feed.xml')}\n", "utf-8")
        yield found


def with_tag(reply: Reply, tag: str) -> Reply:
    return Reply(reply.body, reply.kind, headers={"ETag": tag})


def test_what_is_new_is_read_once_and_a_feed_asked_only_if_it_changed(call: Call, site: Site) -> None:
    first = call(*WATCH, "--once")
    assert (first.code, first.err.partition("feeds: ")[2]) == (0, "2 new\n")
    again = call(*WATCH, "--once")
    assert again.err.endswith("1 of 1 feeds: nothing new\n")
    site.put("/feed.xml", with_tag(feed_of(site, "/2", "/0", "/1"), '"second"'))
    assert call(*WATCH, "--once").err.endswith("feeds: 1 new\n")
    assert [site.paths().count(path) for path in ("/feed.xml", "/0", "/1", "/2")] == [3, 1, 1, 1]


def test_a_page_that_fails_for_now_is_asked_again_and_one_that_is_gone_is_not(call: Call, site: Site) -> None:
    site.put("/0", Reply(status=503, headers={"Retry-After": "9999"}))
    site.put("/1", Reply(status=410))
    assert call(*WATCH, "--once").code == 1
    site.put("/0", Reply(page(0).encode()))
    site.put("/feed.xml", with_tag(feed_of(site, "/0", "/1"), '"second"'))
    assert call(*WATCH, "--once").err.endswith("feeds: 1 new\n")
    assert [site.paths().count(path) for path in ("/0", "/1")] == [2, 1]


def test_a_feed_that_fails_is_told_and_asked_less_often(call: Call, site: Site) -> None:
    site.put("/feed.xml", Reply(status=404))
    assert "skipped " + site.url("/feed.xml") + ": missing" in call(*WATCH, "--once").err
    call(*WATCH, "--once")
    with closing(sqlite3.connect("onrecord.db")) as connection:
        failures, told, minutes = connection.execute(
            "SELECT failures, told, (julianday(due) - julianday('now')) * 1440 FROM watched"
        ).fetchone()
    assert (failures, told) == (2, "missing: there is no such page (404 Not Found)")
    assert 100 < minutes < 140


def test_a_page_is_no_feed(call: Call, site: Site) -> None:
    assert "no feed or sitemap" in call("watch", site.url("/1"), *QUICK, "--once").err


@pytest.mark.parametrize(
    ("listed", "told"),
    [
        ("ferry.xml", "no address of a feed"),
        ("# nothing\n", "no feed is listed"),
        (None, "No such file"),
    ],
)
def test_a_list_that_cannot_be_followed_is_one_clear_line(
    call: Call, tmp_path: Path, listed: str | None, told: str
) -> None:
    if listed is not None:
        (tmp_path / "feeds.txt").write_text(listed, "utf-8")
    done = call(*WATCH, "--once")
    assert done.code == 2
    assert told in done.err
    assert len(done.err.splitlines()) == 1


@pytest.mark.parametrize("by", [signal.SIGINT, signal.SIGTERM])
def test_it_asks_again_when_due_and_stops_cleanly(site: Site, tmp_path: Path, by: signal.Signals) -> None:
    running = start(*WATCH, "--every", "0.01", cwd=tmp_path)
    until = time.monotonic() + 60
    while site.paths().count("/feed.xml") < 3 and time.monotonic() < until:
        time.sleep(0.02)
    running.send_signal(by)
    _, err = running.communicate(timeout=30)
    assert running.returncode == 130, err
    assert err.decode().splitlines()[-1].startswith("stopped: 2 new in onrecord.db; ")
    assert stored(tmp_path / "onrecord.db") == 2
    # 0.01 minutes, less a tenth by which feeds are spread
    polls = [at for at, path in site.log[site.ports[0]] if path == "/feed.xml"]
    assert min(later - earlier for earlier, later in pairwise(polls)) > 0.5
