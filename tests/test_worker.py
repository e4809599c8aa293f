"""A page may take its time, its memory or the process that reads it; never the run."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from onrecord import worker
from onrecord.errors import ModelError, OnrecordError
from onrecord.pipeline import read
from onrecord.settings import Settings
from onrecord.types import Exchange, Page, Reason, Record, Skipped
from onrecord.worker import Worker
from tests.cli.pages import page

if TYPE_CHECKING:
    from collections.abc import Iterator
ROOT = Path(__file__).parents[1]
PATHS = {"PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}
RULES = Settings(model="none")
HARBOUR = Page("https://daily-tern.example/1", "", page().encode(), "text/html", None)
# every bracket may open a quotation in a quotation: slow in any reader
LONG = Page(
    "https://daily-tern.example/2", "", b"<p>" + b'He said "yes" to it. ' * 2_000_000, "text/html", None
)


@pytest.fixture(scope="module")
def reader() -> Iterator[Worker]:
    with Worker(RULES) as found:
        yield found


def test_a_page_is_read_as_in_this_process(reader: Worker) -> None:
    assert reader.read(HARBOUR) == read(HARBOUR, RULES)
    empty = Page("https://daily-tern.example/3", "", b"", None, None)
    assert reader.read(empty) == read(empty, RULES)


def test_what_came_over_the_line_is_not_sent_along(reader: Worker) -> None:
    answer = Exchange("u", "a", "t", 200, "OK", (), HARBOUR.content, None)
    whole = Page(HARBOUR.url, "", HARBOUR.content, "text/html", None, answer)
    assert reader.read(whole) == read(HARBOUR, RULES)


def test_a_page_that_takes_too_long_is_a_skip_and_the_next_is_read() -> None:
    with Worker(RULES, seconds=1) as reader:
        found = reader.read(LONG)
        assert isinstance(found, Skipped)
        assert (found.reason, found.url) == (Reason.TOO_COSTLY, LONG.url)
        assert "more than 1 seconds" in found.detail
    with Worker(RULES) as reader:
        assert isinstance(reader.read(HARBOUR), Record)


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="memory is bounded on Linux alone")
def test_a_page_that_takes_too_much_memory_is_a_skip_and_the_next_is_read() -> None:
    with Worker(RULES, memory=64 * 1024 * 1024) as reader:
        found = reader.read(LONG)
        assert isinstance(found, Skipped)
        assert found.reason is Reason.TOO_COSTLY
        assert isinstance(reader.read(HARBOUR), Record)


@pytest.mark.parametrize("by", [signal.SIGKILL, signal.SIGSEGV])
def test_a_page_that_kills_the_process_is_a_skip_and_the_next_is_read(by: signal.Signals) -> None:
    with Worker(RULES) as reader:
        assert isinstance(reader.read(HARBOUR), Record)
        killing = threading.Timer(0.2, os.kill, (reader.number(), by))
        killing.start()
        found = reader.read(LONG)
        assert isinstance(found, Skipped)
        assert found.reason is Reason.TOO_COSTLY
        assert isinstance(reader.read(HARBOUR), Record)


def test_the_process_outlives_a_killed_parent_by_no_more_than_its_time() -> None:
    script = (
        "from tests.test_worker import *; w = Worker(RULES, seconds=0.5); w.read(HARBOUR);"
        "print(w.number(), flush=True); w.read(LONG)"
    )
    command = [sys.executable, "-c", script]
    parent = subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT, env={**os.environ, **PATHS})
    assert parent.stdout is not None
    number = int(parent.stdout.readline())
    parent.kill()
    parent.communicate()
    until = time.monotonic() + 20
    while Path(f"/proc/{number}").exists():
        assert time.monotonic() < until
        time.sleep(0.05)


def test_ctrl_c_is_not_taken_by_the_process(reader: Worker) -> None:
    reader.read(HARBOUR)
    os.kill(reader.number(), signal.SIGINT)
    time.sleep(0.05)
    assert isinstance(reader.read(HARBOUR), Record)


def test_a_process_that_cannot_be_started_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "onrecord").mkdir()
    (tmp_path / "onrecord" / "__init__.py").write_text("raise SystemExit(3)")
    monkeypatch.setattr(worker, "__file__", str(tmp_path / "onrecord" / "worker.py"))
    with Worker(RULES) as reader, pytest.raises(OnrecordError, match=r"cannot be started .*code 3"):
        reader.read(HARBOUR)


class Unreceivable(str):
    """What cannot be taken out of the pipe: the process fails before it reads a page."""

    __slots__ = ()

    def __reduce__(self) -> tuple[type[int], tuple[str]]:
        return int, ("no number",)


def test_a_process_that_fails_by_itself_is_a_fault_and_no_skip() -> None:
    with Worker(RULES) as reader:
        assert isinstance(reader.read(HARBOUR), Record)
        with pytest.raises(RuntimeError, match="ended with code 1"):
            reader.read(replace(HARBOUR, url=Unreceivable("x")))
        assert isinstance(reader.read(HARBOUR), Record)


def test_an_error_of_reading_comes_back_as_it_is() -> None:
    told = worker.sendable(ModelError("the model is damaged"))
    assert isinstance(told, ModelError)
    assert str(worker.sendable(KeyError("x"))) == "KeyError: 'x'"
