from __future__ import annotations

import json
from typing import TYPE_CHECKING

from starlette.testclient import TestClient

from onrecord.serve.app import create_app
from onrecord.serve.options import Options, TextPolicy
from onrecord.store import Mode, Query, open_store, search

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.codec import Row


def statement_of(archive: Path, words: str) -> Row:
    with open_store(archive, Mode.READ) as store:
        return search(store, Query(text=words)).rows[0]


def test_a_statement_is_told_as_what_an_outlet_reports(archive: Path, client: TestClient) -> None:
    row = statement_of(archive, "waves stones")
    page = client.get(f"/statements/{row.id}").text
    assert "<title>Sunniva Trask said, according to North Strand Post" in page
    assert "the page that was read" in page
    assert row.article.capture in page


def test_the_json_of_a_statement_is_that_of_show(archive: Path, client: TestClient) -> None:
    row = statement_of(archive, "waves stones")
    told = json.loads(client.get(f"/statements/{row.id}.json").content)
    assert told["attribution"] == "Sunniva Trask said, according to North Strand Post (2026-10-19)"
    assert told["id"] == row.id
    assert told["current"]


def test_the_beginning_of_an_id_leads_to_the_statement(archive: Path, client: TestClient) -> None:
    row = statement_of(archive, "waves stones")
    answer = client.get(f"/statements/{row.id[:12]}", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (301, f"/statements/{row.id}")


def test_the_policy_of_text_bounds_what_stands_around_a_statement(archive: Path) -> None:
    row = statement_of(archive, "waves stones")
    shown = {}
    for policy in TextPolicy:
        app = create_app(archive, Options(text_policy=policy))
        with TestClient(app, base_url="http://localhost") as client:
            shown[policy] = json.loads(client.get(f"/statements/{row.id}.json").content)["paragraph"]
    assert shown[TextPolicy.NONE] == " … ".join(row.quote)
    assert len(shown[TextPolicy.NONE]) < len(shown[TextPolicy.SPANS]) <= len(shown[TextPolicy.FULL])
