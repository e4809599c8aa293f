"""The model as the command has it: named by settings, told by the doctor, and missed or damaged."""

from __future__ import annotations

import hashlib
import json
import shutil
from typing import TYPE_CHECKING

import pytest

from onrecord.model.shipped import PARTS
from onrecord.pipeline import engine
from onrecord.settings import MODELS, Settings
from tests.cli.calls import SOURCE, process
from tests.cli.pages import page

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Call

CURE = "reinstall onrecord, or read by the rules alone with --model none"


@pytest.fixture
def harbour(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(page(), "utf-8")


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package as installed, but for the weights."""
    folder = tmp_path_factory.mktemp("bare")
    leave = shutil.ignore_patterns("weights", "__pycache__")
    shutil.copytree(SOURCE / "onrecord", folder / "onrecord", ignore=leave)
    return folder


def weights(bare: Path, *, content: bytes, listed: bytes) -> None:
    """Files of one content, listed with the digest of another."""
    folder = bare / "onrecord" / "model" / "weights" / "default"
    folder.mkdir(parents=True, exist_ok=True)
    for part in PARTS:
        (folder / part).write_bytes(content)
    digests = dict.fromkeys(PARTS, hashlib.sha256(listed).hexdigest())
    (folder / "digests.json").write_text(json.dumps(digests), "utf-8")


@pytest.mark.usefixtures("harbour")
@pytest.mark.parametrize("verb", [["read", "--json"], ["add"]], ids=" ".join)
def test_a_model_that_is_not_there_ends_the_run_in_one_line(
    bare: Path, tmp_path: Path, verb: list[str]
) -> None:
    shutil.rmtree(bare / "onrecord" / "model" / "weights", ignore_errors=True)
    done = process(*verb, "--model", "fast", "page.html", cwd=tmp_path, PYTHONPATH=str(bare))
    assert (done.code, done.out) == (2, "")
    assert done.err == f"onrecord: model 'fast' is not in this installation; {CURE}\n"
    assert not (tmp_path / "onrecord.db").exists()
    assert process(*verb, "--model", "none", "page.html", cwd=tmp_path, PYTHONPATH=str(bare)).code == 0


@pytest.mark.usefixtures("harbour")
@pytest.mark.parametrize("verb", [["read", "--json"], ["add"]], ids=" ".join)
def test_a_model_that_is_damaged_ends_the_run_in_one_line(
    bare: Path, tmp_path: Path, verb: list[str]
) -> None:
    weights(bare, content=b"other", listed=b"shipped")
    done = process(*verb, "--model", "default", "page.html", cwd=tmp_path, PYTHONPATH=str(bare))
    assert (done.code, done.out, len(done.err.splitlines())) == (2, "", 1)
    told = "onrecord: model 'default': the digest of encoder.onnx is d9298a10d1b0, not "
    assert done.err.startswith(told)
    assert done.err.endswith(f" as shipped; {CURE}\n")


@pytest.mark.usefixtures("harbour")
def test_a_model_that_this_version_cannot_read_ends_the_run(bare: Path, tmp_path: Path) -> None:
    weights(bare, content=b"{}", listed=b"{}")
    done = process("read", "--json", "--model", "default", "page.html", cwd=tmp_path, PYTHONPATH=str(bare))
    assert (done.code, done.out, len(done.err.splitlines())) == (2, "", 1)
    assert "are not as this version reads them" in done.err


def test_the_doctor_says_that_the_model_is_not_there(bare: Path, tmp_path: Path) -> None:
    shutil.rmtree(bare / "onrecord" / "model" / "weights", ignore_errors=True)
    done = process("doctor", "--model", "default", cwd=tmp_path, PYTHONPATH=str(bare))
    assert done.code == 1
    assert f"WRONG model: model 'default' is not in this installation; {CURE}" in done.out
    held = process("doctor", "--json", "--model", "default", cwd=tmp_path, PYTHONPATH=str(bare)).json()
    assert held["engine"] is None
    without = process("doctor", "--model", "none", cwd=tmp_path, PYTHONPATH=str(bare))
    assert "model: none: pages are read by the rules alone" in without.out


@pytest.mark.usefixtures("reader")
def test_the_doctor_loads_the_model_and_tells_its_digest(call: Call) -> None:
    done = call("doctor", "--model", "default", "--json").json()
    (told,) = [check["found"] for check in done["checks"] if check["name"] == "model"]
    assert done["engine"] == engine(Settings(model="default"))
    assert told.startswith("default " + done["engine"].split()[3])
    assert " MiB, loaded in " in told


@pytest.mark.usefixtures("reader", "harbour")
def test_records_say_which_model_read_them(call: Call) -> None:
    by_model, by_rules = (
        call("read", "--json", "--model", m, "page.html").json() for m in ("default", "none")
    )
    assert by_model["engine"].split()[2:3] == ["default"]
    assert by_rules["engine"].split()[2:4] == ["rules", "places"]
    assert [s["quote"] for s in by_model["statements"] if s["form"] == "direct"] == [
        s["quote"] for s in by_rules["statements"] if s["form"] == "direct"
    ]


@pytest.mark.usefixtures("reader", "harbour")
def test_by_the_conventions_of_the_corpus_the_model_reads_alone(call: Call) -> None:
    done = call("read", "--json", "--model", "default", "--conventions", "polnear", "page.html").json()
    assert done["engine"].split()[2:6:3] == ["default", "polnear"]
    assert done["statements"]
    for said in done["statements"]:
        words = [done["article"]["text"][start:end] for start, end in said["content"]]
        assert words == said["quote"]


@pytest.mark.usefixtures("harbour")
def test_the_rules_know_no_conventions_but_their_own(call: Call) -> None:
    done = call("read", "--model", "none", "--conventions", "polnear", "page.html")
    assert (done.code, done.out, len(done.err.splitlines())) == (2, "", 1)
    assert "name one with --model" in done.err


@pytest.mark.usefixtures("reader", "harbour")
def test_what_another_model_read_is_read_again(call: Call) -> None:
    assert call("add", "--model", "none", "page.html").err.startswith("1 new")
    assert call("add", "--model", "none", "page.html").err.startswith("1 unchanged")
    assert not call("add", "--model", "default", "page.html").err.startswith("1 unchanged")
    assert call("add", "--model", "default", "page.html").err.startswith("1 unchanged")


@pytest.mark.usefixtures("harbour")
def test_what_is_less_sure_than_asked_is_left_out(call: Call) -> None:
    every = call("read", "--json", "--model", "none", "page.html").json()
    sure = call("read", "--json", "--model", "none", "--least-statement", "0.9", "page.html").json()
    assert {s["confidence"] < 0.9 for s in every["statements"]} == {True, False}
    assert sure["statements"] == [s for s in every["statements"] if s["confidence"] >= 0.9]
    assert sure["engine"] != every["engine"]
    unnamed = call("read", "--json", "--model", "none", "--least-link", "1", "page.html").json()
    assert {s["speaker"] for s in unnamed["statements"]} == {None}
    assert {s["reason"] for s in unnamed["statements"]} == {"less sure than was asked for"}


@pytest.mark.usefixtures("harbour")
@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("MODEL", "large", "'large' is not one of 'default', 'fast', 'none'"),
        ("THREADS", "0", "0 is not in the range"),
        ("LEAST_STATEMENT", "55", "55.0 is not in the range 0<=x<=1"),
        ("LEAST_LINK", "half", "'half' is not a valid float"),
    ],
)
def test_a_setting_that_cannot_be_is_one_clear_line(
    call: Call, monkeypatch: pytest.MonkeyPatch, name: str, value: str, told: str
) -> None:
    monkeypatch.setenv(f"ONRECORD_{name}", value)
    done = call("read", "page.html")
    assert (done.code, done.out, len(done.err.splitlines())) == (2, "", 1)
    assert told in done.err


@pytest.mark.usefixtures("harbour")
def test_the_settings_file_names_the_model_and_its_numbers(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ONRECORD_MODEL")
    file = tmp_path / "onrecord.toml"
    file.write_text('model = "none"\nthreads = 2\nleast_statement = 0.9\nleast_link = 1\n', "utf-8")
    found = call("read", "--json", "page.html").json()
    assert " rules places " in found["engine"]
    assert found["engine"].endswith(" least 0.9 1")
    file.write_text('least_link = "much"\n', "utf-8")
    done = call("config", "show")
    assert done.code == 2
    assert "least_link must be a number, not 'much'" in done.err


def test_a_shell_completes_the_models(tmp_path: Path) -> None:
    words = "onrecord read --model "
    done = process(cwd=tmp_path, _ONRECORD_COMPLETE="bash_complete", COMP_WORDS=words, COMP_CWORD="3")
    assert [line.removeprefix("plain,") for line in done.out.split()] == [*MODELS]
