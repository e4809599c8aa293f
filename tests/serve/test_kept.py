"""Answers kept: given again while nothing changes, never after a change."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from starlette.responses import Response
from starlette.testclient import TestClient

from onrecord.serve.app import create_app
from onrecord.serve.kept import Kept
from onrecord.store import Ground, Level, Mode, Query, Target, open_store, redact, search

if TYPE_CHECKING:
    from pathlib import Path


def test_an_answer_is_given_again_until_somebody_writes(archive: Path, tmp_path: Path) -> None:
    path = tmp_path / "copy.db"
    shutil.copy(archive, path)
    kept = Kept()
    with open_store(path, Mode.READ) as store, open_store(path, Mode.WRITE) as writer:
        kept.keep("/", Response("one"), kept.generation(store))
        assert kept.generation(store) == kept.generation(store)
        assert kept.get("/") is not None
        old = kept.generation(store)
        row = search(writer, Query(text="waves")).rows[0]
        redact(writer, Level.HIDE, Target(statement=row.id), Ground.REQUEST)
        assert kept.generation(store) > old
        assert kept.get("/") is None
        kept.keep("/", Response("made before"), old)
        assert kept.get("/") is None


def test_only_good_answers_are_kept_and_no_more_than_fit() -> None:
    kept = Kept(most_bytes=10)
    for asked, answer in (
        ("bad", Response("x", 404)),
        ("cookie", Response("x", headers={"set-cookie": "a=b"})),
    ):
        kept.keep(asked, answer, 0)
        assert kept.get(asked) is None
    for number in range(4):
        kept.keep(str(number), Response("1234"), 0)
    assert [kept.get(str(n)) is not None for n in range(4)] == [False, False, True, True]


def test_what_is_withheld_leaves_the_pages_with_the_next_request(archive: Path, tmp_path: Path) -> None:
    path = tmp_path / "copy.db"
    shutil.copy(archive, path)
    with TestClient(create_app(path), base_url="http://localhost") as client:
        assert client.get("/").content == client.get("/").content
        assert "bringing stones" in client.get("/").text
        with open_store(path, Mode.WRITE) as writer:
            row = search(writer, Query(text="waves")).rows[0]
            redact(writer, Level.HIDE, Target(statement=row.id), Ground.REQUEST)
        assert "bringing stones" not in client.get("/").text
        assert "withheld from all lists" in client.get(f"/statements/{row.id}").text
