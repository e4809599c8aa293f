"""No spelling leads inward: what counts is the address that would be connected to."""

from __future__ import annotations

import socket
import threading
from typing import TYPE_CHECKING

import pytest

from benchmarks.site import Reply, Site
from onrecord.acquire import line
from onrecord.acquire.addresses import is_public, target
from onrecord.acquire.crawl import Crawl
from onrecord.acquire.found import Link
from onrecord.errors import Unreadable
from onrecord.settings import Fetching
from onrecord.types import Page, Reason, Skipped

if TYPE_CHECKING:
    from collections.abc import Iterator

HOSTS = """
    127.0.0.1 127.0.0.2 127.1 127.0.1 0.0.0.0 0 127.255.255.254 2130706433 017700000001 0x7f000001 0x7f.0.0.1
    0x7f.1 0177.0.0.1 0177.1 0177.0000.0000.0001 127.0x0.0.1 00000177.0.0.01 0x7F.0x0.0x0.0x1 127.0.0.1.
    localhost LOCALHOST localhost. ip6-localhost １２７.0.0.1 ⑫⑦.0.0.1 127。0。0。1 ⓛocalhost
    %31%32%37.0.0.1 [::1] [0:0:0:0:0:0:0:1] [::] [::ffff:127.0.0.1] [::ffff:7f00:1] [::ffff:0:127.0.0.1]
    [0:0:0:0:0:ffff:7f00:0001] [::127.0.0.1] [64:ff9b::127.0.0.1] [64:ff9b::7f00:1] [64:ff9b:1::7f00:1]
    [2002:7f00:1::] [2002:7f00:0001::1] [2001:0:7f00:1::] [2001:0:4136:e378:8000:63bf:3fff:fdd2]
    [fe80::1] [fe80::1%25lo] [fec0::1] [fc00::1] [fd00:ec2::254] [ff02::1] [100::1] [2001:db8::1]
    [::5efe:127.0.0.1]
    10.0.0.1 10.255.255.255 0xa000001 167772161 172.16.0.1 172.31.255.255 192.168.0.1 192.168.1 3232235521
    0300.0250.0.1 100.64.0.1 100.100.100.200 169.254.169.254 169.254.43518 2852039166 0xa9fea9fe
    0251.0376.0251.0376 [::ffff:169.254.169.254] [::ffff:a9fe:a9fe] 168.63.129.16 192.0.0.192 192.0.2.1
    198.18.0.1 198.51.100.1 203.0.113.1 224.0.0.1 239.255.255.250 240.0.0.1 255.255.255.255
""".split()


@pytest.fixture
def listener() -> Iterator[tuple[int, list[object]]]:
    """A port that takes any connection on this machine, and notes it."""
    heard: list[object] = []
    ears = [socket.create_server(("127.0.0.1", 0))]
    port = ears[0].getsockname()[1]
    if socket.has_ipv6:
        ears.append(socket.create_server(("::1", port), family=socket.AF_INET6))

    def listen(ear: socket.socket) -> None:
        while True:
            try:
                connection, address = ear.accept()
                connection.close()
                heard.append(address)
            except OSError:
                return

    for ear in ears:
        threading.Thread(target=listen, args=(ear,), daemon=True).start()
    yield port, heard
    for ear in ears:
        ear.shutdown(socket.SHUT_RDWR)
        ear.close()


def outcomes(urls: list[str], **settings: float) -> dict[str, Page | Skipped | object]:
    fetching = Fetching(delay=0, tries=1, timeout=5, **settings)  # type: ignore[arg-type] # numbers and flags
    with Crawl(fetching, 100_000) as crawl:
        for url in urls:
            crawl.push(Link(url))
        return {link.url: outcome for link, outcome in crawl}


def test_there_are_enough_spellings() -> None:
    assert len(set(HOSTS)) >= 80


def test_no_spelling_of_an_inner_address_is_connected_to(listener: tuple[int, list[object]]) -> None:
    port, heard = listener
    urls = [f"http://{host}:{port}/" for host in HOSTS] + [f"https://{HOSTS[0]}:{port}/"]
    found = outcomes(urls)
    assert set(found) == set(urls)
    for url, outcome in found.items():
        assert isinstance(outcome, Skipped), url
        assert outcome.reason in {Reason.ADDRESS, Reason.UNREACHABLE}, outcome
    assert heard == []


def test_the_listener_would_have_heard_a_connection(listener: tuple[int, list[object]]) -> None:
    port, heard = listener
    socket.create_connection(("127.0.0.1", port)).close()
    while not heard:
        threading.Event().wait(0.01)


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://daily-tern.example/",
        "gopher://127.0.0.1:70/_",
        "javascript:alert(1)",
        "//daily-tern.example/",
        "http://",
        "http://user@127.0.0.1/",
        "http://daily-tern.example@127.0.0.1/",
        "http://daily-tern.example\\@127.0.0.1/",
        "http://daily-tern.example:port/",
        "http://daily tern.example/",
        "http://[::1/",
        "http://daily-tern.example:99999/",
        "http://" + "a" * 9000,
        "http://xn--\udcff.example/",
    ],
)
def test_what_is_no_address_of_the_web_is_refused(url: str) -> None:
    with pytest.raises(Unreadable) as refused:
        target(url)
    assert refused.value.reason is Reason.ADDRESS


@pytest.mark.parametrize(
    ("url", "asked"),
    [
        ("HTTP://Daily-Tern.example", "http://daily-tern.example/"),
        ("https://daily-tern.example:443/a b?q=ü#part", "https://daily-tern.example/a%20b?q=%C3%BC"),
        ("http://tägliche-möwe.example:8080/%41", "http://xn--tgliche-mwe-l8a6v.example:8080/%41"),
        ("http://daily-tern.example/a\n/../b", "http://daily-tern.example/a/../b"),
    ],
)
def test_an_address_is_asked_as_browsers_ask_it(url: str, asked: str) -> None:
    assert target(url).url == asked


@pytest.mark.parametrize(
    "ip", ["93.184.216.34", "8.8.8.8", "2606:2800:220:1::1", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_the_public_internet_may_be_asked(ip: str) -> None:
    assert is_public(ip)


def test_a_host_is_one_host_on_both_ports_of_the_web() -> None:
    places = {target(f"{scheme}://daily-tern.example/").place for scheme in ("http", "https")}
    assert places == {"daily-tern.example"}
    assert target("http://daily-tern.example:8080/").place == "daily-tern.example:8080"


def only_the_first_is_public(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of two addresses of this machine have one count as public, as there is no other network here."""
    monkeypatch.setattr(line, "is_public", lambda ip: ip == "127.0.0.1")


def test_a_redirect_inward_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    only_the_first_is_public(monkeypatch)
    with Site() as site:
        inward = site.url("/secret", name="127.0.0.2")
        site.put("/moved", Reply(status=302, headers={"Location": inward}))
        site.put("/secret", Reply(b"<p>secret</p>"))
        (outcome,) = outcomes([site.url("/moved")]).values()
        assert isinstance(outcome, Skipped)
        assert outcome.reason is Reason.ADDRESS
        assert "/secret" not in site.paths()


def test_a_name_is_resolved_once_and_that_address_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    only_the_first_is_public(monkeypatch)
    with Site() as site:
        site.put("/page", Reply(b"<p>words</p>"))
        answers = iter(
            ["127.0.0.1", "127.0.0.1", "127.0.0.1", "127.0.0.2"]
        )  # robots.txt, tdmrep.json, the page

        def rebinding(host: str, port: int, **_: object) -> list[object]:
            assert host == "rebind.example"
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(answers), port))]

        monkeypatch.setattr(socket, "getaddrinfo", rebinding)
        first, second = (site.url(path, name="rebind.example") for path in ("/page", "/page?again"))
        found = outcomes([first, second])
        page, refused = found[first], found[second]
        assert isinstance(page, Page)
        assert page.exchange is not None
        assert page.exchange.address == "127.0.0.1"
        assert isinstance(refused, Skipped)
        assert refused.reason is Reason.ADDRESS


def test_a_name_that_leads_inward_and_outward_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    both = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, 80)) for ip in ("93.184.216.34", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: both)
    (outcome,) = outcomes(["http://both.example/"]).values()
    assert isinstance(outcome, Skipped)
    assert outcome.reason is Reason.ADDRESS
