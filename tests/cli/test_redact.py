"""The verb that withholds: what it says, its log, and that every other verb keeps to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.pages import page

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Call


@pytest.fixture
def stored(call: Call, tmp_path: Path) -> Path:
    (tmp_path / "page.html").write_text(page(), "utf-8")
    assert call("add", "page.html", "--model", "none").code == 0
    return tmp_path / "onrecord.db"


def an_id(call: Call) -> str:
    found: str = call("search", "--speaker", "Kesse", "--form", "direct", "--json").json()[0]["id"]
    return found


@pytest.mark.usefixtures("stored")
def test_a_hidden_statement_is_in_no_search_and_no_export(call: Call) -> None:
    key = an_id(call)
    done = call("redact", "hide", "--statement", key, "--ground", "request")
    assert (done.code, done.out) == (0, "")
    assert f"statement {key} in article a" in done.err
    assert "hidden (ground: request); this is number 1" in done.err
    for verb in (("search",), ("who", "Kesse"), ("export",)):
        assert key not in call(*verb).out
    assert "ground: request; no search or export finds it" in call("show", key).out


@pytest.mark.usefixtures("stored")
def test_the_log_lists_and_takes_back(call: Call) -> None:
    key = an_id(call)
    call("redact", "hide", "--statement", key, "--ground", "court", "--note", "order 7")
    (row,) = call("redact", "--list", "--json").json()
    assert (row["level"], row["scope"], row["key"], row["note"]) == ("hide", "statement", key, "order 7")
    assert call("redact", "--undo", "1").err.startswith("taken back: statement")
    assert an_id(call) == key
    assert call("redact", "--list", "--json").json()[0]["undone"] is not None


@pytest.mark.usefixtures("stored")
def test_a_pseudonym_holds_for_a_page_added_again(call: Call, tmp_path: Path) -> None:
    call("redact", "pseudonym", "--speaker", "Amadu Kesse", "--ground", "privacy")
    (tmp_path / "page.html").write_text(page().replace("</body>", "<p>Later.</p></body>"), "utf-8")
    assert "1 changed" in call("add", "page.html", "--model", "none").err
    assert "Kesse" not in call("export", "--kind", "all").out
    assert "[N1]" in call("export", "--kind", "all").out
    assert "nobody named" in call("who", "Kesse").err


@pytest.mark.usefixtures("stored")
def test_nothing_is_removed_without_a_yes(call: Call, stored: Path) -> None:
    key = an_id(call)
    assert call("redact", "remove", "--statement", key, "--ground", "error").code == 130
    assert call("show", key).code == 0
    assert call("redact", "remove", "--yes", "--statement", key, "--ground", "error").code == 0
    assert "was removed on" in call("show", key).err
    del stored


@pytest.mark.usefixtures("stored")
@pytest.mark.parametrize(
    ("args", "why"),
    [
        (("hide", "--statement", "x"), "say how much"),
        (("--ground", "error"), "say how much"),
        (("hide", "--ground", "error"), "name one thing to withhold"),
        (("hide", "--ground", "error", "--speaker", "A", "--article", "B"), "name one thing to withhold"),
        (("--undo", "7"), "redaction 7 is none of the list"),
    ],
)
def test_wrong_usage_is_told(call: Call, args: tuple[str, ...], why: str) -> None:
    done = call("redact", *args)
    assert done.code == 2
    assert why in done.err


def test_a_database_that_is_not_there_is_not_made(call: Call, tmp_path: Path) -> None:
    assert call("redact", "hide", "--speaker", "A", "--ground", "error").code == 2
    assert not (tmp_path / "onrecord.db").exists()
