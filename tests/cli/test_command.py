from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from onrecord import __version__
from onrecord.cli.app import VERBS
from tests.cli.calls import SOURCE, process

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Call

HEAVY = ("trafilatura", "lxml", "numpy", "msgspec", "rich", "htmldate", "py3langid", "sqlite3", "pyarrow")


@pytest.mark.parametrize(
    "code", ["import onrecord", "main(['--version'])", "main(['--help'])", "main(['read', '-h'])"]
)
def test_nothing_heavy_is_loaded_for(code: str) -> None:
    start = "from onrecord.cli import run as main\n" if "main" in code else ""
    child = f"import sys\n{start}{code}\nprint(sorted(set({HEAVY!r}) & set(sys.modules)), file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", child],
        env={"PYTHONPATH": str(SOURCE)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr.strip() == "[]"


def test_python_m_onrecord_is_onrecord(tmp_path: Path) -> None:
    done = process("--version", cwd=tmp_path)
    assert (done.code, done.out, done.err) == (0, f"onrecord {__version__}\n", "")


def test_help_names_every_verb_and_the_exit_codes(call: Call) -> None:
    done = call("--help")
    assert done.code == 0
    assert all(f"  {verb} " in done.out for verb in VERBS)
    assert "130 stopped by Ctrl-C" in done.out


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help(call: Call, verb: str) -> None:
    done = call(verb, "--help")
    assert (done.code, done.err) == (0, "")
    assert f"onrecord {verb}" in done.out


def test_examples_in_the_help_stand_on_lines_of_their_own(call: Call) -> None:
    for verb in ("read", "add", "search", "who", "export", "completion"):
        shown = call(verb, "--help").out
        assert "\\b" not in shown
        assert [line for line in shown.splitlines() if re.match(rf"  (\w+ +)?onrecord {verb} ", line)], verb
    assert "  onrecord read page.html " in call("--help").out


def test_no_verb_shows_the_help_and_is_wrong_usage(call: Call) -> None:
    done = call()
    assert (done.code, done.out) == (2, "")
    assert "Commands:" in done.err


def test_a_verb_that_is_none_is_answered_with_the_nearest(call: Call) -> None:
    done = call("serach", "harbour")
    assert done.code == 2
    assert done.err == "onrecord: no such command 'serach'; did you mean 'search'?; see 'onrecord --help'\n"


def test_an_option_that_is_none_is_answered_with_the_nearest(call: Call) -> None:
    done = call("search", "harbour", "--speeker", "Kesse")
    assert done.code == 2
    assert "--speaker" in done.err
    assert len(done.err.splitlines()) == 1


def test_settings_come_from_flag_then_variable_then_file_then_default(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "onrecord.toml").write_text('db = "file.db"\nlargest_page = 8\n')
    monkeypatch.setenv("ONRECORD_LARGEST_PAGE", "16")
    found = call("config", "show", "--origin", "--json").json()
    assert found["db"] == {"value": str(tmp_path / "file.db"), "origin": str(tmp_path / "onrecord.toml")}
    assert found["largest_page"] == {"value": "16", "origin": "variable ONRECORD_LARGEST_PAGE"}
    assert found["color"] == {"value": "auto", "origin": "default"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("langauges = 'en'", "unknown setting 'langauges'; did you mean 'languages'?"),
        ("largest_page = 'x'", "largest_page must be a whole number, not 'x'"),
        ("db = ", "is not TOML"),
    ],
)
def test_a_settings_file_that_is_wrong_is_one_clear_line(
    call: Call, tmp_path: Path, text: str, told: str
) -> None:
    (tmp_path / "onrecord.toml").write_text(text)
    done = call("config", "show")
    assert done.code == 2
    assert told in done.err
    assert len(done.err.splitlines()) == 1


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script_that_asks_onrecord(call: Call, shell: str) -> None:
    done = call("completion", shell)
    assert done.code == 0
    assert "_ONRECORD_COMPLETE" in done.out


def test_completion_completes_verbs(tmp_path: Path) -> None:
    done = process(cwd=tmp_path, _ONRECORD_COMPLETE="bash_complete", COMP_WORDS="onrecord se", COMP_CWORD="1")
    assert "plain,search" in done.out
