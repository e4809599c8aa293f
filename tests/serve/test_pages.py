"""Every page of an archive answers, says no more than the archive knows, and links within itself."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from html import unescape
from typing import TYPE_CHECKING

import pytest
from starlette.testclient import TestClient

from onrecord.serve.app import create_app
from onrecord.serve.options import Options, TextPolicy

if TYPE_CHECKING:
    from pathlib import Path

KEYS = {
    "articles": "SELECT DISTINCT article_id FROM captures",
    "statements": "SELECT statement_id FROM statements",
    "speakers": "SELECT id FROM identities",
}


def keys(archive: Path, sort: str) -> list[str]:
    with closing(sqlite3.connect(archive)) as held:
        return [row[0] for row in held.execute(KEYS[sort])]


def plain(page: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", "", page)).split())


@pytest.mark.parametrize("policy", list(TextPolicy))
@pytest.mark.parametrize("sort", KEYS)
def test_every_one_has_its_page(archive: Path, sort: str, policy: TextPolicy) -> None:
    with TestClient(create_app(archive, Options(text_policy=policy)), base_url="http://localhost") as client:
        assert {client.get(f"/{sort}/{key}").status_code for key in keys(archive, sort)} == {200}


def test_every_link_of_the_pages_leads_somewhere(archive: Path, client: TestClient) -> None:
    starts = ["/", "/search?q=the", "/speakers", "/sources", "/about", "/compare"]
    starts += [f"/{sort}/{key}" for sort in KEYS for key in keys(archive, sort)[:6]]
    found = {link for start in starts for link in re.findall(r'href="(/[^"#]*)', client.get(start).text)}
    assert len(found) > 100
    assert [link for link in sorted(found) if client.get(unescape(link)).status_code != 200] == []


def test_latest_is_a_front_page_by_page_and_by_section(client: TestClient) -> None:
    text = plain(client.get("/").text)
    assert "Storm Agnetha: live updates According to North Strand Post, 19 October 2026" in text
    assert "Sunniva Trask said" in text
    weather = plain(client.get("/?section=Weather").text)
    assert "Latest of Weather" in weather
    assert "Dam operator" not in weather


def test_an_article_marks_its_statements_and_tells_what_is_not_attributed(
    archive: Path, client: TestClient
) -> None:
    with closing(sqlite3.connect(archive)) as held:
        find = "SELECT article_id FROM captures WHERE headline LIKE 'Storm%'"
        key = held.execute(find).fetchone()[0]
    page = client.get(f"/articles/{key}").text
    text = plain(page)
    assert "5 statements, 4 with a speaker and 1 without one." in text
    assert "Speaker not named: the page names no source." in text
    assert '<span class="cued">warned</span>' in page
    assert '<span class="sourced">The weather office</span>' in page
    source = client.get(re.findall(r'href="(/articles/[^"]*/source)"', page)[0])
    assert source.headers["content-type"].startswith("text/plain")
    assert "sandbox" in source.headers["content-security-policy"]


@pytest.mark.parametrize("policy", [TextPolicy.SPANS, TextPolicy.NONE])
def test_whole_texts_and_captures_stay_on_the_machine(archive: Path, policy: TextPolicy) -> None:
    with TestClient(create_app(archive, Options(text_policy=policy)), base_url="http://localhost") as client:
        key = keys(archive, "articles")[0]
        page = client.get(f"/articles/{key}").text
        digest = re.findall(r"/captures/(\w+)", page)[0]
        assert client.get(f"/articles/{key}/captures/{digest}/source").status_code == 404
        assert "is not shown here" in page
        assert "file:///" not in page


def test_search_is_a_form_with_facets_and_an_address_to_keep(client: TestClient) -> None:
    text = plain(client.get("/search?q=bearings&outlet=Tarnsea").text)
    assert "1 statement" in text
    assert "Ottoline Marsh" in text
    nothing = client.get("/search?speaker=Otoline").text
    assert "Did you mean" in nothing
    assert 'href="/search?speaker=Ottoline+Marsh"' in nothing


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("form=loud", "form is one of direct, mixed, indirect"),
        ("min_confidence=high", "min_confidence is a number"),
        ("min_confidence=nan", "min_confidence is a number"),
        ("q=%22%22", "holds no word or number"),
        ("from=yesterday", "yesterday"),
        ("q=" + "x" * 1001, "longer than 1,000 characters"),
    ],
)
def test_a_search_that_cannot_be_is_told_why(client: TestClient, asked: str, told: str) -> None:
    answer = client.get(f"/search?{asked}")
    assert answer.status_code == 400
    assert told in plain(answer.text)


def test_a_search_past_its_limit_says_so(archive: Path) -> None:
    with TestClient(create_app(archive, Options(time_limit_ms=0)), base_url="http://localhost") as client:
        answer = client.get("/search?q=" + "a*+" * 300)
    assert answer.status_code == 503
    assert "The search was stopped at its limit" in plain(answer.text)


def test_speakers_are_found_by_name_and_compared_without_a_verdict(archive: Path, client: TestClient) -> None:
    assert "Ottoline Marsh" in plain(client.get("/speakers?name=marsh").text)
    assert "Nobody here is printed so" in plain(client.get("/speakers?name=Zebulon").text)
    text = plain(client.get("/compare?speaker=Ottoline+Marsh&speaker=Talitha+Voss&speaker=Zebulon").text)
    assert "There is no verdict here." in text
    assert text.index("Ottoline Marsh") < text.index("Talitha Voss")
    assert "Nobody here is printed so." in text
    assert archive.exists()


def test_about_tells_the_measured_accuracy_the_policy_and_the_contact(archive: Path) -> None:
    options = Options(text_policy=TextPolicy.SPANS, contact="desk@archive.invented")
    with TestClient(create_app(archive, options), base_url="http://localhost") as client:
        text = plain(client.get("/about").text)
        assert "real pages (HTML), direct and mixed speech" in text
        assert "up to 140 characters" in text
        assert "Tell desk@archive.invented what is wrong" in text
        assert client.get("/robots.txt").text == "User-agent: *\nDisallow: /\n"
