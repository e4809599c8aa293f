"""The verb of reviewers: what is next, what they say, its log, and training data out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.pages import page

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Call

pytestmark = pytest.mark.usefixtures("stored")


@pytest.fixture
def stored(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONRECORD_AUTHOR", "R. Reader")
    (tmp_path / "page.html").write_text(page(), "utf-8")
    assert call("add", "page.html", "--model", "none").code == 0


def least_sure(call: Call) -> str:
    found: str = call("review", "--json").json()[0]["id"]
    return found


def test_the_least_sure_is_first_until_somebody_looked_at_it(call: Call) -> None:
    sure = [min(r["confidence"], r["speaker_confidence"]) for r in call("review", "--json").json()]
    assert sure == sorted(sure)
    key = least_sure(call)
    assert call("review", "accept", key).err == f"1: accept {key}\n"
    assert key not in call("review", "--nl").out


def test_an_edit_is_shown_with_the_machine_s_own_value(call: Call) -> None:
    (key,) = {r["id"] for r in call("search", "harbour", "spring", "--form", "direct", "--json").json()}
    done = call(
        "review", "edit", key, "--speaker", "Lise Orlanne", "--stance", "hedged", "--note", "see p. 2"
    )
    assert (done.code, len(done.err.splitlines())) == (0, 2)
    shown = call("show", key).out
    for told in (
        "Lise Orlanne did not affirm",
        "edited by R. Reader",
        "speaker as the machine read it: Amadu",
    ):
        assert told in shown
    assert call("search", "harbour", "spring", "--speaker", "Orlanne", "--json").json()[0]["id"] == key
    assert call("review", "undo").code == 0
    assert call("review", "undo", "1").code == 0
    assert "Amadu Kesse said" in call("show", key).out
    assert len(call("review", "log", "--json").json()) == 2


def test_what_people_said_comes_out_as_lines(call: Call) -> None:
    key = least_sure(call)
    call("review", "reject", key, "--note", "a caption")
    (line,) = call("review", "export", "--text").lines()
    assert line["statements"][0]["verdict"] == "rejected"
    assert line["statements"][0]["author"] == "R. Reader"
    assert line["text"]


@pytest.mark.parametrize(
    ("args", "why"),
    [
        (("accept", "s404"), "no statement has the id"),
        (("edit", "s404"), "say what to edit"),
        (("undo",), "no correction"),
        (("undo", "7"), "no correction 7"),
    ],
)
def test_wrong_usage_is_told(call: Call, args: tuple[str, ...], why: str) -> None:
    done = call("review", *args)
    assert done.code == 2
    assert why in done.err
