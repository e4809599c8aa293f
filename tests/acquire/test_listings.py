from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.acquire.found import Link, SourceKind
from onrecord.acquire.kinds import kind_of_bytes
from onrecord.acquire.listings import day_of, feed_links, seconds_of, sitemap_links
from onrecord.errors import Unreadable

HOME = "https://daily-tern.example/news/"

RSS = b"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>The Daily Tern</title><link>https://daily-tern.example/</link>
<atom:link href="https://daily-tern.example/feed.xml" rel="self"/>
<image><url>https://daily-tern.example/logo.png</url></image>
<item><title>Harbour plan</title><link>https://daily-tern.example/harbour</link>
<pubDate>Tue, 14 Oct 2025 23:30:00 +0200</pubDate></item>
<item><title>Ferries</title><guid>https://daily-tern.example/ferries</guid></item>
<item><title>No address</title><guid isPermaLink="false">tern-17</guid></item>
</channel></rss>"""

ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Tern</title>
<link href="https://daily-tern.example/"/>
<entry><title>Harbour</title><link rel="replies" href="/harbour#talk"/><link href="../harbour"/>
<updated>2025-10-15T08:00:00Z</updated><published>2025-10-14T08:00:00Z</published></entry>
</feed>"""

RDF = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><link>https://daily-tern.example/</link></channel>
<item rdf:about="y"><link>https://daily-tern.example/harbour</link><dc:date>2025-10-14</dc:date></item></rdf:RDF>"""

JSON = b"""{"version": "https://jsonfeed.org/version/1.1", "title": "Tern", "items": [
{"id": "1", "url": "https://daily-tern.example/harbour", "date_published": "2025-10-14T08:00:00Z"},
{"id": "2", "external_url": "https://night-heron.example/2"}, {"id": "3"}, 4]}"""

NEWS_SITEMAP = b"""<?xml version="1.0"?><!-- made nightly -->
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://daily-tern.example/harbour</loc>
<news:news><news:publication><news:name>The Daily Tern</news:name>
<news:language>en</news:language></news:publication><news:publication_date>2025-10-14</news:publication_date>
<news:title>Harbour plan</news:title></news:news></url>
<url><loc> https://daily-tern.example/ferries </loc>
<lastmod>2025-09-01T10:00:00+00:00</lastmod></url></urlset>"""

INDEX = b"""<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://daily-tern.example/2025.xml</loc><lastmod>2025-10-14</lastmod></sitemap></sitemapindex>"""


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (RSS, SourceKind.FEED),
        (b"\xef\xbb\xbf\n" + ATOM, SourceKind.FEED),
        (RDF, SourceKind.FEED),
        (JSON, SourceKind.FEED),
        (NEWS_SITEMAP, SourceKind.SITEMAP),
        (INDEX, SourceKind.SITEMAP),
        (b"<!doctype html><html><body><p>about <rss> feeds</body></html>", SourceKind.PAGE),
        (b'{"version": 3}', SourceKind.PAGE),
        (b"", SourceKind.PAGE),
        (b"\x1f\x8b\x08 no gzip", SourceKind.PAGE),
    ],
)
def test_a_source_is_known_by_its_first_bytes(content: bytes, kind: SourceKind) -> None:
    assert kind_of_bytes("source", content) is kind


@pytest.mark.parametrize(
    ("content", "links"),
    [
        (
            RSS,
            [
                Link("https://daily-tern.example/harbour", "2025-10-14", SourceKind.PAGE),
                Link("https://daily-tern.example/ferries", None, SourceKind.PAGE),
            ],
        ),
        (ATOM, [Link("https://daily-tern.example/harbour", "2025-10-14", SourceKind.PAGE)]),
        (RDF, [Link("https://daily-tern.example/harbour", "2025-10-14", SourceKind.PAGE)]),
        (
            JSON,
            [
                Link("https://daily-tern.example/harbour", "2025-10-14", SourceKind.PAGE),
                Link("https://night-heron.example/2", None, SourceKind.PAGE),
            ],
        ),
    ],
)
def test_a_feed_names_its_pages_with_their_days(content: bytes, links: list[Link]) -> None:
    assert feed_links(content, HOME) == links


def test_a_news_sitemap_names_its_pages_and_an_index_its_sitemaps() -> None:
    assert sitemap_links(NEWS_SITEMAP, HOME) == [
        Link("https://daily-tern.example/harbour", "2025-10-14", SourceKind.PAGE),
        Link("https://daily-tern.example/ferries", "2025-09-01", SourceKind.PAGE),
    ]
    assert sitemap_links(INDEX, HOME) == [
        Link("https://daily-tern.example/2025.xml", "2025-10-14", SourceKind.SITEMAP)
    ]


@pytest.mark.parametrize(
    "content",
    [
        b'<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss><item><link>&b;</link></item></rss>',
        b"",
        b"<html><body><p>no feed</body></html>",
        b'{"version": "https://jsonfeed.org/version/1", "items": ' + b"[" * 100_000,
        b'{"version": "https://jsonfeed.org/version/1"}',
        b"{",
    ],
)
def test_a_feed_that_is_broken_or_hostile_is_refused_with_a_reason(content: bytes) -> None:
    with pytest.raises(Unreadable):
        feed_links(content, HOME)


def test_a_broken_feed_gives_what_stands_before_the_break() -> None:
    links = feed_links(RSS[: RSS.index(b"<item><title>Ferries")] + b"<item><link>half", HOME)
    assert links[0].url == "https://daily-tern.example/harbour"


@given(st.binary(max_size=300))
def test_any_bytes_are_links_or_a_refusal(content: bytes) -> None:
    with suppress(Unreadable):
        assert all(isinstance(link, Link) for link in feed_links(content, HOME))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025-10-14T08:00:00+02:00", "2025-10-14"),
        ("Tue, 14 Oct 2025 08:00:00 GMT", "2025-10-14"),
        ("yesterday", None),
        ("", None),
        (None, None),
    ],
)
def test_a_day_is_read_as_feeds_write_it(text: str | None, day: str | None) -> None:
    assert day_of(text) == day


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("120", 120),
        ("Tue, 14 Oct 2025 08:00:30 GMT", 30),
        ("Tue, 14 Oct 2025 07:00:00 GMT", 0),
        ("soon", None),
        (None, None),
    ],
)
def test_retry_after_is_seconds_or_a_time(text: str | None, seconds: float | None) -> None:
    assert seconds_of(text, "2025-10-14T08:00:00Z") == seconds
