"""The docs: what is generated is fresh, what is written runs, what is linked is there."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from house.docs import CURE, generated
from house.layers import ROOT

WRITTEN = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
CLIPPING = """Harbour to reopen

6 October 2025

The harbour of Velm will reopen, its master said.

“We will open the harbour in spring,” harbour master Amadu Kesse told members.
"""


@pytest.fixture(scope="module")
def fresh() -> dict[Path, str]:
    return generated()


@pytest.mark.parametrize(
    "name",
    [
        "MODEL_CARD.md",
        "README.md",
        "docs/read.svg",
        "docs/reference/calibration.svg",
        "docs/reference/cli.md",
        "docs/reference/layers.md",
        "docs/reference/openapi.json",
        "docs/reference/quality.md",
        "docs/reference/record.schema.json",
        "docs/reference/store.sql",
        "src/onrecord/serve/data/accuracy.json",
    ],
)
def test_a_generated_page_is_what_the_code_says(fresh: dict[Path, str], name: str) -> None:
    path = ROOT / name
    assert path.exists(), f"{name} is missing: {CURE}"
    assert path.read_text("utf-8") == fresh[path], f"{name} has drifted from the code: {CURE}"


def test_every_generated_page_is_checked(fresh: dict[Path, str]) -> None:
    assert len(fresh) == 11


@pytest.mark.parametrize("path", WRITTEN, ids=lambda p: p.name)
def test_every_example_runs(path: Path, tmp_path: Path) -> None:
    settle(tmp_path)
    for language, block in re.findall(
        r"^```(console|python)\n(.*?)^```", path.read_text("utf-8"), re.MULTILINE | re.DOTALL
    ):
        if language == "python":
            run(f"{shlex.quote(sys.executable)} -c {shlex.quote(block)}", tmp_path)
            continue
        commands = [line[2:] for line in block.splitlines() if line.startswith("$ ")]
        assert commands
        for command in commands:
            run(command.replace("STATEMENT", an_id(tmp_path) if "STATEMENT" in command else ""), tmp_path)


def settle(folder: Path) -> None:
    (folder / "clippings").mkdir()
    (folder / "clippings" / "harbour.txt").write_text(CLIPPING, "utf-8")
    shutil.copytree(ROOT / "samples", folder / "samples")
    shutil.copy(ROOT / "samples" / "harbour-bridge.html", folder / "page.html")
    run("onrecord add --quiet samples clippings", folder)


def run(command: str, folder: Path) -> str:
    tools = str(Path(sys.executable).parent)
    keep = {k: v for k, v in os.environ.items() if not k.startswith("ONRECORD_")}
    settings = keep | {"PATH": f"{tools}{os.pathsep}{os.environ['PATH']}", "PYTHONUTF8": "1"}
    settings["ONRECORD_MODEL"] = "none"  # each command would load the model, and tests/model have it
    done = subprocess.run(  # noqa: S602 - the examples of our own docs, pipes and all
        command,
        shell=True,
        cwd=folder,
        env=settings,
        capture_output=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        check=False,
    )
    assert done.returncode == 0, f"$ {command}\n{done.stdout}{done.stderr}"
    return done.stdout


def an_id(folder: Path) -> str:
    rows = run("onrecord search --nl harbour", folder).splitlines()
    found = re.search(r'"id":"(s[0-9a-z]+)"', rows[0].replace(" ", ""))
    assert found, rows[0]
    return found.group(1)


@pytest.mark.parametrize("path", [*WRITTEN, ROOT / "benchmarks" / "README.md"], ids=lambda p: p.name)
def test_every_link_leads_to_a_file(path: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)\)", path.read_text("utf-8"))
    assert not [link for link in links if "://" not in link and not (path.parent / link).exists()]


def test_every_path_that_the_readme_lists_is_there() -> None:
    table = (ROOT / "README.md").read_text("utf-8").split("## Where things are")[1]
    named = [name for row in re.findall(r"^\| ([^|]+) \|", table, re.MULTILINE) for name in row.split(", ")]
    paths = [name for name in named if "/" in name or name.endswith(".md")]
    assert len(paths) > 5
    assert not [name for name in paths if not (ROOT / name).exists()]


def test_every_target_that_the_docs_name_is_in_the_makefile() -> None:
    text = "".join(path.read_text("utf-8") for path in [*WRITTEN, ROOT / "CHANGELOG.md"])
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert set(re.findall(r"`make ([a-z]+)", text)) <= set(targets)
