from __future__ import annotations

import json

import pytest
from trafilatura import load_html

from onrecord.article.markup import read_markup
from onrecord.article.metadata import Metadata, read_metadata
from onrecord.types import Stated

STORY = "<h1>Port to open in spring</h1>" + "<p>The board met and agreed that the work would go on.</p>" * 4


def declared(head: str, body: str = STORY, attributes: str = "") -> Metadata:
    tree = load_html(f"<html {attributes}><head>{head}</head><body>{body}</body></html>")
    assert tree is not None
    return read_metadata(tree)


def ld(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


ARTICLE = {
    "@type": "NewsArticle",
    "headline": "Port to open in spring",
    "articleSection": ["Harbour", "Town"],
    "author": [{"@type": "Person", "name": "Ama Oru"}, {"name": "Jo Lind"}],
    "publisher": {"@id": "#us"},
    "datePublished": "2024-03-05T08:00:00+02:00",
    "inLanguage": "en-GB",
}
OUTLET = {"@type": "Organization", "@id": "#us", "name": "The Harbour Post"}


@pytest.mark.parametrize(
    "frame", [[ARTICLE, OUTLET], {"@graph": [OUTLET, ARTICLE]}, [[OUTLET], {"@graph": [ARTICLE]}]]
)
def test_json_ld_in_lists_and_graphs(frame: object) -> None:
    found = declared(ld(frame))
    assert found.outlet == Stated("The Harbour Post", "json-ld publisher.name", None)
    assert found.section == Stated("Harbour", "json-ld articleSection", None)
    assert found.byline == Stated("Ama Oru, Jo Lind", "json-ld author.name", None)
    assert found.language == Stated("en", "json-ld inLanguage", None)
    assert found.dates[0].value == "2024-03-05T08:00:00+02:00"


def test_broken_json_ld_is_skipped() -> None:
    broken = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>'
    assert declared(broken + ld([ARTICLE, OUTLET])).outlet == Stated(
        "The Harbour Post", "json-ld publisher.name", None
    )


def test_open_graph_and_meta_tags() -> None:
    found = declared(
        '<meta property="og:site_name" content="The Harbour Post">'
        '<meta property="article:section" content="Harbour">'
        '<meta name="author" content="By Ama Oru">'
        '<link rel="canonical" href="https://harbour.example/port">',
        attributes='lang="en-US"',
    )
    assert found.outlet == Stated("The Harbour Post", "meta og:site_name", None)
    assert found.section == Stated("Harbour", "meta article:section", None)
    assert found.byline == Stated("Ama Oru", "meta author", None)
    assert found.language == Stated("en", "html lang", None)
    assert found.canonical == "https://harbour.example/port"


def test_microdata() -> None:
    body = (
        '<div itemscope><h1 itemprop="headline">Port to open</h1>'
        '<span itemprop="author"><b itemprop="name">Jo Lind</b>'
        '</span><time itemprop="datePublished" datetime="2024-03-05">5 March</time></div>'
    )
    found = declared("", body)
    assert found.byline == Stated("Jo Lind", "itemprop author", None)
    assert found.dates == (Stated("2024-03-05", "itemprop datePublished", None),)


def test_an_address_is_no_byline_and_a_home_page_no_section() -> None:
    found = declared(
        '<meta property="article:author" content="https://social.example/oru">'
        '<meta property="article:section" content="Homepage">',
    )
    assert (found.byline, found.section) == (None, None)


@pytest.mark.parametrize(
    ("over", "section", "basis"),
    [
        ('<ol class="breadcrumb"><li><a>Home</a></li><li><a>Harbour</a></li></ol>', "Harbour", "breadcrumb"),
        ('<p class="kicker">Harbour</p>', "Harbour", "label above the headline"),
        ("<div>News &gt; Politics</div>", "Politics", "label above the headline"),
    ],
)
def test_a_section_printed_over_the_headline(over: str, section: str, basis: str) -> None:
    draft = read_markup(f"<html><head><title>x</title></head><body>{over}{STORY}</body></html>", "x.html")
    assert draft.section == Stated(section, basis, None)


@pytest.mark.parametrize("over", ["Up next:", "All", "Article"])
def test_what_names_no_section(over: str) -> None:
    page = f'<html><head></head><body><p class="category">{over}</p>{STORY}</body></html>'
    assert read_markup(page, "x.html").section is None
    declared_so = f'<html><head><meta property="article:section" content="{over}"></head><body>{STORY}</body>'
    assert read_markup(declared_so, "x.html").section is None


def test_a_section_in_the_address() -> None:
    draft = read_markup(
        f"<html><head></head><body>{STORY}</body></html>", "https://post.example/news/politics/port-1.html"
    )
    assert draft.section == Stated("politics", "address", None)


def test_nothing_declared_is_nothing_said() -> None:
    draft = read_markup(f"<html><head></head><body>{STORY}</body></html>", "x.html")
    assert (draft.outlet, draft.section, draft.byline, draft.language, draft.canonical) == (None,) * 5
