"""A real Chromium: what a page asked for, what its console said, what it must never do."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from house.layers import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

SHOTS = ROOT / "build" / "screenshots"
PHONE, DESKTOP = (390, 844), (1280, 900)


def chromium() -> str:
    """Return the path of Chromium; without one the test is skipped, or fails in CI."""
    names = ("chromium", "chromium-browser", "google-chrome")
    path = next((found for found in map(shutil.which, names) if found), None)
    if path is None:
        told = "no Chromium is installed; house/needs.sh installs it where it can"
        if os.environ.get("CI"):
            pytest.fail(told)
        pytest.skip(told)
    return path


@contextmanager
def served(db: Path, *options: str) -> Iterator[str]:
    """Give the address of an archive that a process of its own serves."""
    command = [sys.executable, "-m", "onrecord", "serve", "--db", str(db), "-p", "0", *options]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, cwd=ROOT) as server:
        assert server.stderr is not None
        try:
            told = server.stderr.readline()
            found = re.search(r"http://\S+(?=/ )", told)
            assert found, told + server.stderr.read()
            yield found[0]
        finally:
            server.terminate()


@dataclass(slots=True)
class Watched:
    """A page of the browser, with what its console said and what it asked for."""

    page: Page
    host: str
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    @property
    def abroad(self) -> list[str]:
        """What was asked for of other hosts."""
        home = urlsplit(self.host).netloc
        return [url for url in self.asked if urlsplit(url).netloc != home]

    def open(self, path: str) -> int:
        """Go to a path; return the status."""
        answer = self.page.goto(f"{self.host}{path}", wait_until="domcontentloaded")
        assert answer is not None
        return answer.status


@contextmanager
def watched(browser: Browser, host: str, size: tuple[int, int], **more: object) -> Iterator[Watched]:
    """Give a page of this size in a context of its own."""
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, **more)  # type: ignore[arg-type] # the options of playwright
    page = context.new_page()
    found = Watched(page, host)
    page.on("console", lambda message: found.said.append(message.text))
    page.on("pageerror", lambda error: found.said.append(str(error)))
    page.on("dialog", lambda dialog: found.said.append(f"dialog: {dialog.message}"))
    page.on("request", lambda asked: found.asked.append(asked.url))
    try:
        yield found
    finally:
        context.close()
