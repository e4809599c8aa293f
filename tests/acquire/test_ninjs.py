"""News items of three versions of ninjs: the agency's own headline, byline, date and outlet."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.acquire.found import Found, SourceKind
from onrecord.acquire.kinds import kind_of
from onrecord.acquire.ninjs import read_ninjs
from onrecord.pipeline import read
from onrecord.settings import Settings
from onrecord.types import Page, Reason, Record, Skipped

if TYPE_CHECKING:
    from pathlib import Path

BY_RULES = Settings(model="none")
FIRST, SECOND = (
    "KORVANE (TNA) - The harbour is to reopen in spring, the ministry said on Friday.",
    "“We will reopen the harbour,” Transport Minister Amadu Kesse told TNA in the capital on Friday.",
)
OLD = {
    "uri": "https://tna.invented/items/1",
    "type": "text",
    "versioncreated": "2025-10-03T14:05:00Z",
    "language": "en",
    "headline": "Harbour to reopen",
    "byline": "Lise Orlanne",
    "infosource": [{"name": "Tern News Agency"}],
    "body_text": f"{FIRST}\n\n{SECOND}",
}
MARKED_UP = {
    **{key: value for key, value in OLD.items() if key != "body_text"},
    "body_html": f"<p>{FIRST}</p><p>{SECOND}</p>",
}
NEW = {
    "uri": "https://tna.invented/items/1",
    "type": "text",
    "standard": {"name": "ninjs", "version": "3.1"},
    "firstCreated": "2025-10-03T14:05:00Z",
    "versionCreated": "2025-10-04T08:00:00Z",
    "language": "en",
    "headlines": [{"role": "main", "value": "Harbour to reopen"}],
    "by": "Lise Orlanne",
    "infoSources": [{"name": "Tern News Agency", "role": "originator"}],
    "bodies": [
        {"role": "main", "contentType": "text/plain", "value": f"{FIRST}\n{SECOND}"},
        {"role": "main", "contentType": "text/html", "value": f"<p>{FIRST}</p>\n<p>{SECOND}</p>"},
    ],
}


def items(path: Path, content: object) -> list[Any]:
    path.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
    return [found.result for found in read_ninjs(str(path), 10**6) if isinstance(found, Found)]


def only(path: Path, content: object) -> Record:
    (page,) = items(path, content)
    assert isinstance(page, Page)
    made = read(page, BY_RULES)
    assert isinstance(made, Record)
    return made


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "item.json"


@pytest.mark.parametrize("item", [OLD, MARKED_UP, NEW])
def test_an_item_of_any_version_says_the_same(path: Path, item: dict[str, object]) -> None:
    made = only(path, item)
    article = made.article
    assert article.text == f"Harbour to reopen\n\n{FIRST}\n\n{SECOND}"
    assert article.headline is not None
    assert article[article.headline] == "Harbour to reopen"
    assert [article.byline and article.byline.value, article.outlet and article.outlet.value] == [
        "Lise Orlanne",
        "Tern News Agency",
    ]
    assert article.url == "https://tna.invented/items/1"
    assert article.published is not None
    assert (article.published.edtf, article.published.clock) == ("2025-10-03", "14:05")
    words = ["".join(article[span] for span in each.content) for each in made.statements]
    assert any("We will reopen the harbour" in each for each in words)
    assert kind_of(str(path)) is SourceKind.NINJS


def test_items_of_an_array_or_one_a_line_are_pages_each(path: Path) -> None:
    other = {**OLD, "uri": "tag:tna.invented,2025:2"}
    for content in ([OLD, other], f"{json.dumps(OLD)}\n{json.dumps(other)}\n"):
        assert [page.url for page in items(path, content)] == [OLD["uri"], other["uri"]]


def test_an_item_without_an_address_has_that_of_its_file(path: Path) -> None:
    (page,) = items(path, {**OLD, "uri": "no address"})
    assert page.url == path.as_uri()


@pytest.mark.parametrize(
    "item", [{"uri": "x:1", "type": "picture"}, {"uri": "x:1", "headline": 7, "bodies": "x"}]
)
def test_a_picture_is_no_article(path: Path, item: dict[str, object]) -> None:
    (page,) = items(path, item)
    skipped = read(page, BY_RULES)
    assert isinstance(skipped, Skipped)
    assert skipped.reason is Reason.NO_ARTICLE


def test_what_is_no_json_is_damaged(path: Path) -> None:
    (broken,) = items(path, '{"uri": ')
    assert isinstance(broken, Skipped)
    assert broken.reason is Reason.DAMAGED


simple = st.none() | st.integers() | st.text(max_size=9) | st.just("\ud800")


part = st.dictionaries(st.sampled_from(["value", "name"]), simple)


@given(st.dictionaries(st.sampled_from([*OLD, *NEW]), simple | st.lists(simple | part)))
def test_no_item_raises(tmp_path_factory: pytest.TempPathFactory, item: dict[str, object]) -> None:
    for page in items(tmp_path_factory.getbasetemp() / "any.json", item):
        if isinstance(page, Page):
            read(page, BY_RULES)
