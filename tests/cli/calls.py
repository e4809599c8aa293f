"""What a call of the command came to, and calls as a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pytest

SOURCE = Path(__file__).parents[2] / "src"
# What the verbs do with statements is the same whoever finds them; test_model.py names the model.
BY_RULES = {"ONRECORD_MODEL": "none"}
OURS = ("NO_COLOR", "FORCE_COLOR", "TERM", "COLUMNS")


@dataclass(frozen=True, slots=True)
class Called:
    """An exit code and what was printed."""

    code: int
    out: str
    err: str

    def json(self) -> Any:  # noqa: ANN401 - whatever was printed
        return json.loads(self.out)

    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


def settings_free(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [*os.environ]:
        if name in OURS or name.startswith("ONRECORD_"):
            monkeypatch.delenv(name)
    for name, value in BY_RULES.items():
        monkeypatch.setenv(name, value)


def start(*args: str | Path, cwd: Path, **environment: str) -> subprocess.Popen[bytes]:
    """Start ``python -m onrecord`` in a folder, as a process of its own."""
    clean = {k: v for k, v in os.environ.items() if k not in OURS and not k.startswith("ONRECORD_")}
    return subprocess.Popen(
        [sys.executable, "-m", "onrecord", *map(str, args)],
        cwd=cwd,
        env={**clean, **BY_RULES, "PYTHONPATH": str(SOURCE), **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def process(*args: str | Path, cwd: Path, **environment: str) -> Called:
    """Run ``python -m onrecord`` to its end."""
    running = start(*args, cwd=cwd, **environment)
    out, err = running.communicate(timeout=120)
    return Called(running.returncode, out.decode(), err.decode())
