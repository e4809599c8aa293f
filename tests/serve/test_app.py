from __future__ import annotations

import sqlite3
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from starlette.testclient import TestClient

from onrecord.serve.app import create_app
from onrecord.serve.guard import HEADERS
from onrecord.serve.options import Options, TextPolicy, policy_for
from onrecord.serve.running import got

if TYPE_CHECKING:
    from pathlib import Path


def test_every_answer_has_the_headers_and_sets_no_cookie(client: TestClient) -> None:
    for path in ("/", "/static/onrecord.css", "/nowhere", "/statements/none", "/?cursor=no"):
        answer = client.get(path)
        assert {name: answer.headers[name] for name in HEADERS} == HEADERS
        assert answer.headers["x-robots-tag"] == "noindex, nofollow, noarchive"
        assert "set-cookie" not in answer.headers


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost", 200),
        ("localhost:8001", 200),
        ("127.0.0.1:8001", 200),
        ("[::1]:8001", 200),
        ("192.168.1.20", 200),
        ("rebound.invented", 421),
        ("localhost.rebound.invented", 421),
        ("", 421),
    ],
)
def test_a_host_that_is_a_foreign_name_is_refused(client: TestClient, host: str, status: int) -> None:
    assert client.get("/", headers={"host": host}).status_code == status


def test_a_name_that_is_allowed_is_answered(archive: Path) -> None:
    app = create_app(archive, Options(hosts=("Archive.invented",), indexed=True))
    with TestClient(app, base_url="http://archive.invented") as client:
        answer = client.get("/")
        assert answer.status_code == 200
        assert "x-robots-tag" not in answer.headers
        assert "noindex" not in answer.text


@pytest.mark.parametrize(
    ("host", "names", "policy"),
    [
        ("127.0.0.1", (), TextPolicy.FULL),
        ("::1", (), TextPolicy.FULL),
        ("localhost", (), TextPolicy.FULL),
        ("127.0.0.1", ("archive.invented",), TextPolicy.SPANS),
        ("192.168.1.20", (), TextPolicy.SPANS),
        ("archive.invented", (), TextPolicy.SPANS),
    ],
)
def test_whole_texts_are_for_this_machine(host: str, names: tuple[str, ...], policy: TextPolicy) -> None:
    assert policy_for(host, names) is policy


def test_what_cannot_be_asked_and_what_is_not_there_is_told(client: TestClient) -> None:
    wrong = client.get("/?cursor=yesterday")
    assert wrong.status_code == 400
    assert "is not a cursor" in wrong.text
    assert client.get("/statements/s0").status_code == 404
    assert client.get("/nowhere").status_code == 404


def test_a_database_that_goes_away_is_told_without_its_path(tmp_path: Path) -> None:
    with TestClient(create_app(tmp_path / "gone.db"), base_url="http://localhost") as client:
        answer = client.get("/")
    assert answer.status_code == 503
    assert str(tmp_path) not in answer.text


def test_a_page_without_a_socket(archive: Path) -> None:
    status, body = got(archive, Options(), "/?outlet=North")
    assert (status, b"North Strand Post" in body) == (200, True)
    assert got(archive, Options(), "/nowhere")[0] == 404


def test_pages_are_read_while_another_process_writes(archive: Path, client: TestClient) -> None:
    writer = sqlite3.connect(archive, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("INSERT INTO skips VALUES ('file:///x', 'empty', '', NULL, NULL, '2026-11-23')")
    assert client.get("/").status_code == 200
    writer.execute("ROLLBACK")
    writer.close()


def test_the_command_line_loads_the_web_server_for_serve_alone() -> None:
    script = (
        "import sys, onrecord.cli, onrecord.cli.serve, onrecord.cli.search, onrecord.cli.finding;"
        "print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded = {name.split(".")[0] for name in done.stdout.split()}
    assert not loaded & {"fastapi", "starlette", "uvicorn", "jinja2", "pydantic"}
