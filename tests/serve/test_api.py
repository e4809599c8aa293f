"""The API: lists in parts, problems that programs can read, nothing sent twice, files streamed."""

from __future__ import annotations

import csv
import io
import json
import sys
import threading
from typing import TYPE_CHECKING

import feedparser
import jsonfeed
import pyarrow.parquet as pq
import pytest
from starlette.testclient import TestClient

from onrecord.export import COLUMNS
from onrecord.serve.api import exporting
from onrecord.serve.app import create_app
from onrecord.serve.options import Options, TextPolicy
from onrecord.store import Ground, Level, Mode, Target, correct, open_store, redact, settle
from onrecord.store.corrections import Remark, Verb
from tests.made import Said, Told, page, record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from httpx2 import Response

API = "/api/v1"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    path = tmp_path / "small.db"
    told = Told((Said("=1+1 said the keeper."), Said("The pier is sound.", by="Lise Orlanne")))
    with open_store(path, Mode.WRITE) as store:
        store.add(page(told), record(told))
        settle(store)
    return path


@pytest.fixture
def asking(small: Path) -> Iterator[TestClient]:
    with TestClient(create_app(small), base_url="http://localhost") as found:
        yield found


def problem(answer: Response, status: int) -> str:
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    held = answer.json()
    assert held["status"] == status
    assert held["instance"].startswith("/")
    told: str = held["detail"]
    return told


def test_a_list_comes_in_parts_that_make_the_whole(client: TestClient) -> None:
    whole = client.get(f"{API}/statements?limit=100").json()
    seen, cursor = [], ""
    while True:
        part = client.get(f"{API}/statements?limit=7{cursor}")
        held = part.json()
        seen += [item["row"]["id"] for item in held["items"]]
        assert ("link" in part.headers) == (held["next"] is not None)
        if held["next"] is None:
            break
        assert client.get(part.headers["link"].split(">")[0][1:]).status_code == 200
        cursor = f"&cursor={held['next']}"
    assert seen == [item["row"]["id"] for item in whole["items"]]
    assert whole["total"] == {"value": len(seen), "capped": False}


def test_articles_come_in_parts_too(client: TestClient) -> None:
    first = client.get(f"{API}/articles?limit=3").json()
    second = client.get(f"{API}/articles?limit=100&cursor={first['next']}").json()
    ids = [article["id"] for article in first["items"] + second["items"]]
    assert len(set(ids)) == len(ids) == client.get(f"{API}/stats").json()["counts"]["articles"]
    assert second["next"] is None


def test_a_cursor_goes_with_its_question(client: TestClient) -> None:
    token = client.get(f"{API}/statements?limit=1").json()["next"]
    told = problem(client.get(f"{API}/statements?q=harbour&cursor={token}"), 400)
    assert "not given out for this question" in told


def test_a_statement_is_told_with_its_attribution_and_where_it_was_read(asking: TestClient) -> None:
    (found,) = asking.get(f"{API}/statements?speaker=Orlanne").json()["items"]
    assert found["attribution"] == "Lise Orlanne said, according to The Harbour Herald (2025-10-03)"
    assert found["permalink"] == f"http://localhost/statements/{found['row']['id']}"
    assert found["live"].endswith("#:~:text=The%20pier%20is%20sound")
    whole = asking.get(f"{API}/statements/{found['row']['id']}").json()
    assert whole["statement"] == found
    assert "Lise Orlanne said" in whole["context"]
    assert [capture["current"] for capture in whole["captures"]] == [True]


@pytest.mark.parametrize(
    ("path", "status", "told"),
    [
        ("/api/v1/nowhere", 404, "no page at that address"),
        ("/api/v1/statements/s0", 404, "No statement has this id"),
        ("/api/v1/articles/a0", 404, "No article has this id"),
        ("/api/v1/speakers/i0", 404, "No speaker has this id"),
        ("/api/v1/statements?from=yesterday", 400, "'yesterday' is not a date"),
        ("/api/v1/statements?limit=0", 422, "query.limit"),
        ("/api/v1/statements?nonsense=1", 422, "query.nonsense"),
        ("/api/v1/export?format=xls", 422, "query.format"),
        ("/api/v1/export?outlet=--", 400, "holds no word"),
        ("/search.atom?near=x", 400, "no point on the map"),
    ],
)
def test_what_goes_wrong_is_a_problem_document(client: TestClient, path: str, status: int, told: str) -> None:
    assert told in problem(client.get(path), status)


def test_a_method_that_is_none_is_told_with_those_that_are(client: TestClient) -> None:
    answer = client.post(f"{API}/statements")
    problem(answer, 405)
    assert answer.headers["allow"] == "GET"


def test_what_the_asker_has_is_not_sent_again(client: TestClient) -> None:
    first = client.get(f"{API}/statements?limit=2")
    tag = first.headers["etag"]
    again = client.get(f"{API}/statements?limit=2", headers={"if-none-match": f'"other", W/{tag}'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert client.get(f"{API}/statements?limit=3", headers={"if-none-match": tag}).status_code == 200


def test_another_site_reads_only_where_it_is_allowed(archive: Path) -> None:
    for origins, allowed in (((), None), (("*",), "*"), (("https://a.invented",), "https://a.invented")):
        with TestClient(create_app(archive, Options(origins=origins)), base_url="http://localhost") as client:
            answer = client.get(f"{API}/stats", headers={"origin": "https://a.invented"})
            assert answer.headers.get("access-control-allow-origin") == allowed
            other = client.get(f"{API}/stats", headers={"origin": "https://b.invented"})
            assert other.headers.get("access-control-allow-origin") == ("*" if allowed == "*" else None)
            assert "access-control-allow-origin" not in client.get("/").headers
            asked = client.options(f"{API}/stats", headers={"origin": "https://a.invented"})
            assert asked.headers.get("access-control-allow-methods") == ("GET, HEAD" if allowed else None)


def test_who_asks_too_often_is_told_when_to_ask_again(archive: Path) -> None:
    with TestClient(create_app(archive, Options(rate_per_minute=2)), base_url="http://localhost") as client:
        assert [client.get(f"{API}/stats").status_code for _ in range(2)] == [200, 200]
        answer = client.get(f"{API}/stats")
        assert "more than 2 requests in a minute" in problem(answer, 429)
        assert 1 <= int(answer.headers["retry-after"]) <= 30
        assert client.get("/").status_code == 200


def test_a_query_past_its_time_says_so(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["onrecord.store.search"], "_STEPS", 1)
    with TestClient(create_app(archive, Options(time_limit_ms=0)), base_url="http://localhost") as client:
        answer = client.get(f"{API}/statements?q=the&order=relevance")
        assert "stopped at its limit" in problem(answer, 503).lower()
        assert answer.headers["retry-after"] == "5"


def test_a_database_that_is_not_there_is_told_without_its_path(tmp_path: Path) -> None:
    with TestClient(create_app(tmp_path / "gone.db"), base_url="http://localhost") as client:
        assert str(tmp_path) not in problem(client.get(f"{API}/stats"), 503)


def test_what_was_removed_is_gone_and_what_is_hidden_is_so_marked(small: Path, asking: TestClient) -> None:
    first, second = (item["row"]["id"] for item in asking.get(f"{API}/statements").json()["items"])
    with open_store(small, Mode.WRITE) as store:
        redact(store, Level.HIDE, Target(statement=first), Ground.REQUEST)
        redact(store, Level.REMOVE, Target(statement=second), Ground.COURT)
    assert asking.get(f"{API}/statements").json()["items"] == []
    hidden = asking.get(f"{API}/statements/{first}")
    assert hidden.json()["hidden"]["ground"] == "request"
    assert hidden.headers["x-robots-tag"] == "noindex"
    problem(asking.get(f"{API}/statements/{second}"), 410)


def test_what_people_said_is_told_with_the_machine_s_own(small: Path, asking: TestClient) -> None:
    (found,) = asking.get(f"{API}/statements?speaker=Orlanne").json()["items"]
    with open_store(small, Mode.WRITE) as store:
        correct(store, found["row"]["id"], Remark(Verb.EDIT, "speaker", "Perpetua Lund"), "R. Reader")
    (again,) = asking.get(f"{API}/statements?speaker=Lund").json()["items"]
    assert again["row"]["review"]["machine"] == {"speaker": "Lise Orlanne"}


def test_an_old_id_leads_to_the_new_one(small: Path, asking: TestClient) -> None:
    key = asking.get(f"{API}/statements").json()["items"][0]["row"]["id"]
    with open_store(small, Mode.WRITE) as store, store.writing() as connection:
        connection.execute("INSERT INTO statement_aliases VALUES ('s-old', ?, 'a', '2026-01-01')", (key,))
    answer = asking.get(f"{API}/statements/s-old/citation?format=ris", follow_redirects=False)
    assert answer.status_code == 308
    assert answer.headers["location"] == f"{API}/statements/{key}/citation?format=ris"


def test_an_article_has_its_text_where_texts_are_shown_whole(small: Path, asking: TestClient) -> None:
    key = asking.get(f"{API}/articles").json()["items"][0]["id"]
    whole = asking.get(f"{API}/articles/{key}").json()
    assert "said the keeper" in whole["text"]["text"]
    assert [item["row"]["quote"][0] for item in whole["statements"]] == [
        "=1+1 said the keeper.",
        "The pier is sound.",
    ]
    options = Options(text_policy=TextPolicy.NONE)
    with TestClient(create_app(small, options), base_url="http://localhost") as client:
        assert client.get(f"{API}/articles/{key}").json()["text"]["text"] is None
        assert "gives no words around" in problem(client.get(f"{API}/export?format=annotations"), 400)


def test_an_export_is_the_whole_of_a_search_in_every_form(client: TestClient) -> None:
    total = client.get(f"{API}/statements?kind=all").json()["total"]["value"]
    lines = client.get(f"{API}/export?kind=all")
    assert len(lines.text.splitlines()) == total
    assert lines.headers["content-disposition"] == 'attachment; filename="statements.jsonl"'
    table = pq.read_table(io.BytesIO(client.get(f"{API}/export?kind=all&format=parquet").content))
    assert (table.num_rows, tuple(table.column_names)) == (total, COLUMNS)
    assert len(client.get(f"{API}/export?kind=all&format=csl").json()) == total
    assert len(client.get(f"{API}/export?kind=all&format=annotations").json()) == total


def test_no_cell_of_an_exported_table_is_a_formula(asking: TestClient) -> None:
    cells = list(csv.DictReader(io.StringIO(asking.get(f"{API}/export?format=csv").text)))
    assert "'=1+1 said the keeper." in [row["quote"] for row in cells]


def test_only_so_many_exports_run_at_a_time(client: TestClient) -> None:
    held = [exporting.slots.acquire(timeout=5) for _ in range(exporting.AT_ONCE)]
    try:
        assert all(held)
        assert "exports are running" in problem(client.get(f"{API}/export"), 503)
    finally:
        for _ in held:
            exporting.slots.release()
    assert client.get(f"{API}/export").status_code == 200


def test_an_export_whose_reader_goes_away_ends() -> None:
    pipe = exporting.Pipe()
    ended = threading.Event()

    def write() -> None:
        try:
            while True:
                pipe.write(b"x" * 100_000)
        except BrokenPipeError:
            ended.set()

    threading.Thread(target=write, daemon=True).start()
    pipe.gone.set()
    assert ended.wait(5)


def test_every_search_is_a_feed(client: TestClient) -> None:
    parsed = feedparser.parse(client.get("/search.atom?q=harbour&limit=2").content)
    assert not parsed.bozo
    assert parsed.feed.title == "onrecord: q harbour"
    made = client.get("/search.json?q=bridge&limit=1").json()
    feed = jsonfeed.Feed.parse(made)
    assert len(feed.items) == 1
    assert feed.home_page_url == "http://localhost/search?q=bridge"
    assert client.get(made["next_url"]).status_code == 200


def test_the_document_is_of_openapi_3_1_and_every_key_has_its_schema(client: TestClient) -> None:
    held = client.get("/openapi.json").json()
    assert held["openapi"].startswith("3.1")
    assert "HTTPValidationError" not in json.dumps(held)
    row = held["components"]["schemas"]["Row"]["properties"]
    assert set(client.get(f"{API}/statements?limit=1").json()["items"][0]["row"]) == set(row)


def test_dates_mean_the_time_that_is_asked_for(client: TestClient) -> None:
    def found(asked: str) -> int:
        answer = client.get(f"{API}/statements?limit=1&{asked}")
        total: int = answer.json()["total"]["value"]
        return total

    assert found("when=../1900") == 0
    assert 0 < found("from=1900&time=content") < found("from=1900")
    assert found("from=1900&time=said&wholly=yes") < found("from=1900&time=said")
