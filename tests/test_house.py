"""The front door and what may stand in a tracked file."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tomllib
from typing import TYPE_CHECKING

from house.layers import ROOT

if TYPE_CHECKING:
    from pathlib import Path

NOT_OURS = {".git", ".venv", ".scratch", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis"}
NOT_OURS |= {".venv-train", "__pycache__", "onrecord.egg-info", "build", "dist"}
# Written in pieces, so that this file does not hold what it looks for.
REGISTRIES = ("pypi" + r"\.org", "python" + "hosted", "registry\\." + "npmjs", "/simple" + r"\b.*https?:")
OPTIONS = ("--" + "index-url", "--extra-" + "index-url", "--find-" + "links", "--trusted-" + "host")
MACHINE = r"(?<![\w./-])/(work|root|farm|tmp/bash" + r"_jobs|home/\w+|Users/\w+)/"


def files() -> list[Path]:
    if (ROOT / ".git").exists() and shutil.which("git"):
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
        if listed.returncode == 0:
            return [ROOT / n for n in listed.stdout.decode().split("\0") if n and (ROOT / n).is_file()]
    every = [p for p in sorted(ROOT.rglob("*")) if p.is_file()]
    return [p for p in every if not set(p.relative_to(ROOT).parts) & NOT_OURS]


def test_no_address_of_a_registry_and_no_path_of_a_machine_in_any_file() -> None:
    banned = re.compile("|".join((*REGISTRIES, *OPTIONS, MACHINE)))
    wrong = [
        f"{path.relative_to(ROOT)}: {found.group()}"
        for path in files()
        if (found := banned.search(path.read_bytes().decode("utf-8", "replace")))
    ]
    assert not wrong


def test_every_dependency_is_pinned_by_version_alone() -> None:
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    pins = [line for line in lines if not line.startswith("#")]
    assert all(re.fullmatch(r"[A-Za-z0-9._-]+==[0-9][A-Za-z0-9.]*", pin) for pin in pins)
    pinned = {plain(pin.split("==")[0]) for pin in pins}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = project["dependencies"] + [w for v in project["optional-dependencies"].values() for w in v]
    named = {plain(re.split(r"[^A-Za-z0-9._-]", w)[0]) for w in wanted} - {"onrecord"}
    assert named <= pinned


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).casefold()


WEIGHTS = ROOT / "src" / "onrecord" / "model" / "weights"


def test_no_tracked_file_is_large_but_the_weights() -> None:
    large = {p for p in files() if p.stat().st_size > 2_000_000}
    assert not [p for p in large if not (p.suffix == ".onnx" and p.is_relative_to(WEIGHTS))]


def test_the_weights_of_all_models_together_are_bounded() -> None:
    assert sum(p.stat().st_size for p in WEIGHTS.rglob("*") if p.is_file()) <= 45_000_000


def test_continuous_integration_runs_what_a_developer_runs() -> None:
    last = (ROOT / ".ci" / "run").read_text("utf-8").strip().splitlines()[-1]
    assert last.endswith("exec make test")


def test_the_licence_is_the_one_that_the_project_names() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["license"] == "Apache-2.0"
    assert "Apache License" in (ROOT / "LICENSE").read_text("utf-8")[:200]


def test_a_python_that_is_too_old_is_told_so_in_one_line(tmp_path: Path) -> None:
    old = tmp_path / "python2"
    old.write_text("#!/bin/sh\n[ \"$1\" = -V ] && echo 'Python 3.8.1' && exit 0\nexit 1\n", "utf-8")
    old.chmod(0o755)
    command = ["make", "--always-make", "-C", str(ROOT), ".venv/ready", f"PYTHON={old}"]
    plain_make = {k: v for k, v in os.environ.items() if k not in {"MAKEFLAGS", "MFLAGS", "MAKELEVEL"}}
    done = subprocess.run(command, capture_output=True, text=True, env=plain_make, check=False)
    assert done.returncode == 2
    assert "needs Python 3.11 or newer" in done.stdout
    assert "Python 3.8.1" in done.stdout
