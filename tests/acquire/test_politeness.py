"""What a site asks of robots is done, and its hosts are left in peace: measured at the server."""

from __future__ import annotations

import time

import pytest

from benchmarks.site import Asked, Reply, Site
from onrecord.acquire.crawl import Crawl
from onrecord.acquire.found import Link
from onrecord.settings import Fetching
from onrecord.types import Page, Reason, Skipped
from tests.acquire.asking import LARGEST, WORDS, fetch, reason


def test_robots_txt_is_asked_first_and_obeyed(site: Site) -> None:
    rules = b"User-agent: *\nDisallow: /\n\nUser-agent: onrecord\nDisallow: /private\n"
    site.put("/robots.txt", Reply(rules, "text/plain"))
    site.put("/open", Reply(WORDS))
    assert isinstance(fetch(site.url("/open")), Page)
    assert site.paths()[0] == "/robots.txt"
    assert reason(site.url("/private/1")) is Reason.ROBOTS
    assert "/private/1" not in site.paths()


@pytest.mark.parametrize(
    ("status", "allowed"), [(404, True), (403, True), (500, False), (503, False), (429, False)]
)
def test_robots_txt_that_is_missing_allows_and_one_that_fails_refuses(
    site: Site, status: int, *, allowed: bool
) -> None:
    site.put("/robots.txt", Reply(status=status))
    site.put("/1", Reply(WORDS))
    assert isinstance(fetch(site.url("/1")), Page) is allowed


def test_a_redirect_to_what_robots_txt_closes_is_not_followed(site: Site) -> None:
    site.put("/robots.txt", Reply(b"User-agent: *\nDisallow: /\n", "text/plain"), host=1)
    site.put("/1", Reply(status=302, headers={"Location": site.url("/2", host=1)}))
    assert reason(site.url("/1")) is Reason.ROBOTS
    assert site.paths(1) == ["/robots.txt"]


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        (Reply(WORDS, headers={"X-Robots-Tag": "noindex, noarchive"}), Reason.NOARCHIVE),
        (Reply(WORDS, headers={"X-Robots-Tag": "onrecord: noarchive"}), Reason.NOARCHIVE),
        (Reply(b"<meta content='noarchive' name=robots>" + WORDS), Reason.NOARCHIVE),
        (Reply(WORDS, headers={"tdm-reservation": "1"}), Reason.RESERVED),
        (Reply(b'<META NAME="tdm-reservation" CONTENT="1">' + WORDS), Reason.RESERVED),
        (Reply(WORDS, headers={"X-Robots-Tag": "otherbot: noarchive"}), None),
        (Reply(b'<meta name="tdm-reservation" content="0">' + WORDS, headers={"tdm-reservation": "1"}), None),
        (Reply(b"<meta name=robots content='noindex, nofollow'>" + WORDS), None),
    ],
)
def test_what_a_page_reserves_is_obeyed_unless_asked_otherwise(
    site: Site, reply: Reply, expected: Reason | None
) -> None:
    site.put("/1", reply)
    found = fetch(site.url("/1"))
    assert (found.reason if isinstance(found, Skipped) else None) is expected
    assert isinstance(fetch(site.url("/1"), obey_reservations=False), Page)


def test_tdmrep_json_reserves_by_path_and_the_page_may_say_otherwise(site: Site) -> None:
    rules = b'[{"location": "/open/*", "tdm-reservation": 0}, {"location": "/*.html$", "tdm-reservation": 1}]'
    site.put("/.well-known/tdmrep.json", Reply(rules, "application/json"))
    for path in ("/1.html", "/open/1.html", "/1.html?all"):
        site.put(path, Reply(WORDS))
    site.put("/2.html", Reply(WORDS, headers={"tdm-reservation": "0"}))
    assert reason(site.url("/1.html")) is Reason.RESERVED
    assert all(isinstance(fetch(site.url(p)), Page) for p in ("/open/1.html", "/1.html?all", "/2.html"))


@pytest.mark.parametrize("rules", [b"{", b"[" * 100_000, b'{"location": "/"}', b"[1, {}]", b"\xff"])
def test_a_broken_tdmrep_json_reserves_nothing(site: Site, rules: bytes) -> None:
    site.put("/.well-known/tdmrep.json", Reply(rules, "application/json"))
    site.put("/1", Reply(WORDS))
    assert isinstance(fetch(site.url("/1")), Page)


def test_a_host_is_asked_no_sooner_than_its_delay_and_hosts_side_by_side(site: Site) -> None:
    site.put("/robots.txt", Reply(b"User-agent: *\nCrawl-delay: 0.3\n", "text/plain"), host=1)
    began = time.monotonic()
    with Crawl(Fetching(delay=0.1, allow_private=True), LARGEST) as crawl:
        for number in range(6):
            for host in range(3):
                site.put(f"/{number}", Reply(WORDS))
                crawl.push(Link(site.url(f"/{number}", host)))
        assert len(list(crawl)) == 18
    assert min(site.gaps(0)) >= 0.1
    assert min(site.gaps(1)) >= 0.3
    assert min(site.gaps(2)) >= 0.1
    # one after another they would take 4.5 seconds and more
    assert time.monotonic() - began < 4.4


def test_a_host_that_is_busy_is_asked_again_when_it_said(site: Site) -> None:
    def busy_at_first(_: Asked, number: int) -> Reply:
        return Reply(status=429, headers={"Retry-After": "1"}) if number == 1 else Reply(WORDS)

    site.put("/1", busy_at_first)
    assert isinstance(fetch(site.url("/1"), tries=3, longest_wait=1), Page)
    assert site.gaps()[-1] >= 1


def test_a_host_that_is_busy_for_long_is_left_for_another_time(site: Site) -> None:
    site.put("/1", Reply(status=503, headers={"Retry-After": "86400"}))
    assert reason(site.url("/1"), tries=3) is Reason.BUSY
    assert site.paths().count("/1") == 1


def test_a_server_that_fails_is_tried_again_as_often_as_set(site: Site) -> None:
    site.put("/1", Reply(status=500))
    assert reason(site.url("/1"), tries=2, longest_wait=0.1) is Reason.SERVER
    assert site.paths().count("/1") == 2
