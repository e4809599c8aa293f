"""Every behaviour of a server ends as a page or a counted reason; politeness is measured at the server."""

from __future__ import annotations

import gzip
import socket
import ssl
import time
import zlib
from typing import TYPE_CHECKING

import brotli
import pytest
import trustme
import zstandard

from benchmarks.site import Asked, Reply, Site
from onrecord.acquire.crawl import Crawl
from onrecord.acquire.found import Link, Unchanged, Validators
from onrecord.settings import Fetching
from onrecord.types import Page, Reason, Skipped

if TYPE_CHECKING:
    from pathlib import Path

from tests.acquire.asking import LARGEST, WORDS, fetch, page, reason


def test_a_page_comes_with_what_was_answered_over_the_line(site: Site) -> None:
    site.put("/1", Reply(gzip.compress(WORDS), headers={"Content-Encoding": "gzip", "X-Odd-Case": "kept"}))
    found = page(site.url("/1#part"))
    assert (found.url, found.asked) == (site.url("/1"), site.url("/1#part"))
    assert found.content == WORDS
    assert found.content_type == "text/html; charset=utf-8"
    answer = found.exchange
    assert answer is not None
    assert (answer.url, answer.address, answer.status, answer.phrase) == (
        site.url("/1"),
        "127.0.0.1",
        200,
        "OK",
    )
    assert ("X-Odd-Case", "kept") in answer.headers
    assert gzip.decompress(answer.body) == WORDS
    assert (answer.cut, answer.started) == (None, found.fetched)


def test_who_asks_says_what_it_is_and_how_to_reach_whoever_runs_it(site: Site) -> None:
    seen: list[dict[str, str]] = []

    def noting(asked: Asked, _: int) -> Reply:
        seen.append(dict(asked.headers))
        return Reply(WORDS, headers={"Set-Cookie": "a=b"})

    site.put("/1", noting)
    site.put("/2", noting)
    with Crawl(Fetching(contact="desk@daily-tern.example", delay=0, allow_private=True), LARGEST) as crawl:
        crawl.push(Link(site.url("/1")))
        crawl.push(Link(site.url("/2")))
        list(crawl)
    assert seen[0]["User-Agent"].startswith("onrecord/")
    assert "(+desk@daily-tern.example)" in seen[0]["User-Agent"]
    assert "Cookie" not in seen[1]


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (401, Reason.DENIED),
        (402, Reason.DENIED),
        (403, Reason.DENIED),
        (404, Reason.MISSING),
        (410, Reason.MISSING),
        (418, Reason.SERVER),
        (429, Reason.BUSY),
        (451, Reason.DENIED),
        (500, Reason.SERVER),
        (503, Reason.BUSY),
        (302, Reason.SERVER),
        (204, Reason.EMPTY),
        (304, Reason.SERVER),
    ],
)
def test_a_status_is_a_reason(site: Site, status: int, expected: Reason) -> None:
    site.put("/1", Reply(b"" if status in {204, 304} else WORDS, status=status))
    assert reason(site.url("/1")) is expected


def test_redirects_are_followed_and_loops_are_not(site: Site) -> None:
    site.put("/old", Reply(status=301, headers={"Location": "/new"}))
    site.put("/new", Reply(WORDS))
    assert page(site.url("/old")).url == site.url("/new")
    site.put("/a", Reply(status=302, headers={"Location": "/b"}))
    site.put("/b", Reply(status=302, headers={"Location": "/a"}))
    assert reason(site.url("/a")) is Reason.REDIRECTS
    for number in range(20):
        site.put(f"/hop{number}", Reply(status=307, headers={"Location": f"/hop{number + 1}"}))
    assert reason(site.url("/hop0")) is Reason.REDIRECTS
    site.put("/inward", Reply(status=302, headers={"Location": "file:///etc/passwd"}))
    assert reason(site.url("/inward")) is Reason.ADDRESS


def test_a_page_that_is_as_it_was_is_not_sent_again(site: Site) -> None:
    site.put("/1", Reply(WORDS, headers={"ETag": '"7"'}))
    assert fetch(site.url("/1"), Validators('"7"', None)) == Unchanged(site.url("/1"))
    assert isinstance(fetch(site.url("/1"), Validators('"6"', None)), Page)


def drip(asked: Asked) -> None:
    """Send a byte now and then, for ever: never late for the next, never done."""
    asked.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    while True:
        asked.wfile.write(b"a")
        asked.wfile.flush()
        time.sleep(0.05)


def flood(asked: Asked) -> None:
    asked.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    while True:
        asked.wfile.write(b"a" * 65536)


def endless_headers(asked: Asked) -> None:
    asked.wfile.write(b"HTTP/1.1 200 OK\r\n")
    while True:
        asked.wfile.write(b"X-More: " + b"a" * 1000 + b"\r\n")


def endless_hints(asked: Asked) -> None:
    while True:
        asked.wfile.write(b"HTTP/1.1 103 Early Hints\r\n\r\n")


def silence(asked: Asked) -> None:
    asked.rfile.read(1)


def short(asked: Asked) -> None:
    asked.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9999\r\n\r\n" + WORDS)


def reset(asked: Asked) -> None:
    asked.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")


def raw(answer: bytes) -> Reply:
    def act(asked: Asked) -> None:
        asked.wfile.write(answer)

    return Reply(act=act)


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        (Reply(act=drip), Reason.TOO_SLOW),
        (Reply(act=silence), Reason.TOO_SLOW),
        (Reply(act=endless_hints), Reason.TOO_SLOW),
        (Reply(act=flood), Reason.TOO_LARGE),
        (Reply(act=endless_headers), Reason.UNREACHABLE),
        (Reply(act=reset), Reason.UNREACHABLE),
        (raw(b""), Reason.UNREACHABLE),
        (raw(b"SSH-2.0-OpenSSH_9\r\n"), Reason.UNREACHABLE),
        (raw(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"), Reason.UNREACHABLE),
        (raw(b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n"), Reason.UNREACHABLE),
        (raw(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello"), Reason.UNREACHABLE),
        (Reply(b"\x89PNG", "image/png"), Reason.BINARY),
        (Reply(WORDS, headers={"Content-Encoding": "rot13"}), Reason.DAMAGED),
        (Reply(WORDS, headers={"Content-Encoding": "gzip"}), Reason.DAMAGED),
        (Reply(WORDS, headers={"Content-Encoding": "gzip, gzip, gzip, gzip"}), Reason.DAMAGED),
    ],
)
def test_what_servers_do_wrong_is_a_reason_and_ends(site: Site, reply: Reply, expected: Reason) -> None:
    site.put("/1", reply)
    before = time.monotonic()
    assert reason(site.url("/1"), timeout=1) is expected
    assert time.monotonic() - before < 5


def test_a_body_that_ends_early_is_taken_and_said_to_be_cut(site: Site) -> None:
    site.put("/1", Reply(act=short))
    answer = page(site.url("/1")).exchange
    assert answer is not None
    assert (answer.body, answer.cut) == (WORDS, "disconnect")


BOMB = b"\0" * 50_000_000


@pytest.mark.parametrize(
    ("packed", "encoding"),
    [
        (gzip.compress(BOMB), "gzip"),
        (zlib.compress(BOMB), "deflate"),
        (brotli.compress(BOMB, quality=5), "br"),
        (zstandard.compress(BOMB), "zstd"),
        (gzip.compress(gzip.compress(BOMB)), "gzip, gzip"),
        (zstandard.compress(brotli.compress(BOMB, quality=5)), "br, zstd"),
    ],
)
def test_a_bomb_is_cut_by_what_comes_out_of_it(site: Site, packed: bytes, encoding: str) -> None:
    site.put("/1", Reply(packed, headers={"Content-Encoding": encoding}))
    assert reason(site.url("/1")) is Reason.TOO_LARGE


@pytest.mark.parametrize(
    ("packed", "encoding"),
    [
        (zlib.compress(WORDS), "deflate"),
        (zlib.compress(WORDS)[2:-4], "deflate"),
        (brotli.compress(WORDS), "br"),
        (zstandard.compress(WORDS) + zstandard.compress(b"<p>More.</p>"), "zstd"),
        (brotli.compress(gzip.compress(WORDS)), "x-gzip, br"),
    ],
)
def test_every_encoding_is_undone(site: Site, packed: bytes, encoding: str) -> None:
    site.put("/1", Reply(packed, headers={"Content-Encoding": encoding}))
    assert page(site.url("/1")).content.startswith(WORDS)


def test_nothing_answers_there() -> None:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        assert reason(f"http://127.0.0.1:{bound.getsockname()[1]}/") is Reason.UNREACHABLE
    assert reason("http://no-such-name.invalid/") is Reason.UNREACHABLE


def test_leaving_ends_a_request_under_way(site: Site) -> None:
    site.put("/robots.txt", Reply(act=silence))
    began = time.monotonic()
    with Crawl(Fetching(delay=0, timeout=60, allow_private=True), LARGEST) as crawl:
        crawl.push(Link(site.url("/1")))
        crawl.step()
        while not site.paths():
            time.sleep(0.01)
    assert time.monotonic() - began < 5


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> tuple[trustme.CA, Path]:
    ca = trustme.CA()
    file = tmp_path_factory.mktemp("ca") / "ca.pem"
    ca.cert_pem.write_to_path(str(file))
    return ca, file


@pytest.mark.parametrize(
    ("issued_for", "trusted", "told"),
    [
        ("127.0.0.1", True, None),
        ("127.0.0.1", False, "certificate"),
        ("daily-tern.example", True, "certificate"),
    ],
)
def test_tls_is_verified_against_the_name(
    authority: tuple[trustme.CA, Path],
    monkeypatch: pytest.MonkeyPatch,
    issued_for: str,
    told: str | None,
    *,
    trusted: bool,
) -> None:
    ca, file = authority
    if trusted:
        monkeypatch.setenv("SSL_CERT_FILE", str(file))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    ca.issue_cert(issued_for).configure_cert(context)
    with Site(tls=context) as site:
        site.put("/1", Reply(WORDS))
        found = fetch(site.url("/1"))
        assert isinstance(found, Page) is (told is None), found
        assert told is None or (isinstance(found, Skipped) and told in found.detail)


def test_plain_http_where_tls_is_expected_is_unreachable(site: Site) -> None:
    assert reason(site.url("/1").replace("http:", "https:")) is Reason.UNREACHABLE
