"""The review queue: shut without its token, works as plain forms, writes only from a page of its own."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from starlette.testclient import TestClient

from onrecord.serve.app import create_app
from onrecord.serve.options import Options
from onrecord.store import Mode, corrections, open_store, settle
from tests.made import Said, Told, page, record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from httpx2 import Response

TOKEN = "a-token-of-a-test"  # noqa: S105 - of this test
OURS = {"origin": "http://localhost"}


@pytest.fixture
def db(tmp_path: Path) -> Path:
    path = tmp_path / "review.db"
    told = Told(
        (Said("The pier is sound.", confidence=0.6), Said("</script><b>", by="Lise Orlanne", confidence=0.9))
    )
    with open_store(path, Mode.WRITE) as store:
        store.add(page(told), record(told))
        settle(store)
    return path


@pytest.fixture
def client(db: Path) -> Iterator[TestClient]:
    with TestClient(create_app(db, Options(edit_token=TOKEN)), base_url="http://localhost") as found:
        found.get(f"/review?token={TOKEN}")
        yield found


def first(client: TestClient) -> str:
    found = re.search(r'name="statement" value="(s\w+)"', client.get("/review").text)
    assert found
    return found[1]


def say(client: TestClient, headers: dict[str, str] | None = None, **form: str) -> Response:
    return client.post("/review", data=form, headers=OURS if headers is None else headers)


def log(db: Path) -> list[tuple[str, str | None]]:
    with open_store(db, Mode.READ) as store:
        return [(act.verb, act.value) for act in corrections(store) if act.undone is None]


def test_there_is_no_review_unless_it_is_served_so(db: Path) -> None:
    with TestClient(create_app(db), base_url="http://localhost") as client:
        assert client.get("/review").status_code == 404
        assert say(client, verb="accept", statement="s", author="R").status_code == 404
        assert "/review" not in client.get("/").text


def test_nobody_is_let_in_without_the_token(db: Path) -> None:
    with TestClient(create_app(db, Options(edit_token=TOKEN)), base_url="http://localhost") as client:
        assert client.get("/review").status_code == 403
        assert client.get("/review?token=another").status_code == 403
        assert say(client, verb="accept", statement="s", author="R").status_code == 403
        answer = client.get(f"/review?token={TOKEN}", follow_redirects=False)
        assert answer.headers["location"] == "/review"
        assert "HttpOnly" in answer.headers["set-cookie"]
        assert "SameSite=strict" in answer.headers["set-cookie"]


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"origin": "http://evil.invented"},
        {"origin": "null"},
        {"origin": "http://localhost:9"},
        {"origin": "http://localhost", "sec-fetch-site": "cross-site"},
    ],
)
def test_only_a_page_of_this_origin_may_write(client: TestClient, db: Path, headers: dict[str, str]) -> None:
    assert say(client, headers, verb="accept", statement=first(client), author="R").status_code == 403
    assert log(db) == []


def test_the_least_sure_is_first_and_goes_when_it_is_accepted(client: TestClient, db: Path) -> None:
    key = first(client)
    answer = say(client, verb="accept", statement=key, author="Zoé Reader")
    assert f"Accepted: {key}" in answer.text
    assert 'value="Zoé Reader"' in answer.text
    assert first(client) != key
    assert log(db) == [("accept", None)]


def test_an_edit_keeps_only_what_was_changed_and_is_taken_back(client: TestClient, db: Path) -> None:
    key = first(client)
    form = {"verb": "edit", "statement": key, "author": "R", "kind": "speech", "was_kind": "speech"}
    form |= {"speaker": "Perpetua Lund", "was_speaker": "Amadu Kesse Tarro"}
    client.post("/review", data=form, headers=OURS)
    assert log(db) == [("edit", '"Perpetua Lund"')]
    assert "Perpetua Lund" in client.get(f"/statements/{key}").text
    answer = say(client, verb="undo", number="1")
    assert "Taken back" in answer.text
    assert log(db) == []


def test_what_cannot_be_said_is_told(client: TestClient, db: Path) -> None:
    key = first(client)
    assert say(client, verb="accept", statement=key, author=" ").status_code == 400
    assert say(client, verb="sing", statement=key, author="R").status_code == 400
    assert say(client, verb="undo", number="7").status_code == 400
    assert say(client, verb="note", statement=key, author="R", note="x" * 70_000).status_code == 413
    assert log(db) == []


def test_a_statement_s_page_cites_it_and_no_words_end_its_linked_data(client: TestClient) -> None:
    items = client.get("/api/v1/statements").json()["items"]
    key = next(item["row"]["id"] for item in items if "script" in item["row"]["quote"][0])
    text = client.get(f"/statements/{key}").text
    (held,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
    made = json.loads(held)
    assert made["text"] == "</script><b>"
    assert made["@id"] == f"http://localhost/statements/{key}"
    assert "Lise Orlanne said, according to The Harbour Herald" in text
    assert f"/api/v1/statements/{key}/citation?format=bibtex" in text
