"""How the tests call the command: in this process, or as a process of its own."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING, Protocol

import pytest

from tests.cli.calls import Called, settings_free

if TYPE_CHECKING:
    from pathlib import Path


class Call(Protocol):
    def __call__(self, *args: str | Path, stdin: bytes = b"") -> Called: ...


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in an empty folder, with no setting of whoever runs the tests."""
    monkeypatch.chdir(tmp_path)
    settings_free(monkeypatch)


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Call:
    """Run the command in this process; fast, and it sees real files and a real database."""
    from onrecord.cli import run  # noqa: PLC0415 - a test of what an import loads must come first

    def called(*args: str | Path, stdin: bytes = b"") -> Called:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = run([str(arg) for arg in args])
        captured = capsysbinary.readouterr()
        return Called(code, captured.out.decode(), captured.err.decode())

    return called
