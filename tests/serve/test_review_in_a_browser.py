"""Ten statements reviewed in a real Chromium: by the keyboard alone, and without JavaScript."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from house.layers import ROOT
from onrecord.store import Mode, corrections, open_store
from tests.serve.browsing import DESKTOP, PHONE, SHOTS, chromium, watched

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as driver:
        found = driver.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        yield found
        found.close()


@pytest.fixture
def db(archive: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(archive, tmp_path / "review.db"))


@contextmanager
def served_for_review(db: Path) -> Iterator[tuple[str, str]]:
    """Give the address of an archive that is served for review, and the path that lets a reviewer in."""
    command = [sys.executable, "-m", "onrecord", "serve", "--db", str(db), "-p", "0", "--edit"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, cwd=ROOT) as server:
        assert server.stderr is not None
        try:
            host = re.search(r"http://\S+(?=/ )", server.stderr.readline())
            path = re.search(r"/review\?token=\S+", server.stderr.readline())
            assert host
            assert path
            yield host[0], path[0]
        finally:
            server.terminate()


def verbs(db: Path) -> list[str]:
    with open_store(db, Mode.READ) as store:
        return [act.verb for act in corrections(store) if act.undone is None]


def test_ten_statements_are_reviewed_by_the_keyboard_alone(browser: Browser, db: Path) -> None:
    with served_for_review(db) as (host, path), watched(browser, host, DESKTOP) as seen:
        seen.open(path)
        keys = seen.page.keyboard
        seen.page.wait_for_selector("#queue > section:focus")
        keys.press("Tab")
        while seen.page.evaluate("document.activeElement.name") != "author":
            keys.press("Tab")
        keys.type("R. Reader")
        keys.press("Escape")
        for key in "arjaarajkaaa":
            if key in "jk":
                keys.press(key)
                continue
            with seen.page.expect_navigation():
                keys.press(key)
            seen.page.wait_for_selector("#queue > section:focus")
        assert sorted(verbs(db)) == ["accept"] * 7 + ["reject"] * 2
        keys.press("e")
        assert seen.page.evaluate("document.activeElement.name") == "speaker"
        keys.press("Control+A")
        keys.type("Perpetua Lund")
        with seen.page.expect_navigation():
            keys.press("Enter")
        with seen.page.expect_navigation():
            seen.page.locator("body").press("u")
        assert len(verbs(db)) == 9
        assert seen.said == []
        assert seen.abroad == []


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_queue_is_for_everybody(browser: Browser, db: Path, size: tuple[int, int]) -> None:
    SHOTS.mkdir(parents=True, exist_ok=True)
    with served_for_review(db) as (host, path), watched(browser, host, size) as seen:
        seen.open(path)
        seen.page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
        found = Axe().run(seen.page)
        assert found.violations_count == 0, found.generate_report()
        assert seen.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        seen.page.screenshot(path=SHOTS / f"review-{size[0]}.png", full_page=True)
        assert seen.said == []


def test_a_statement_is_reviewed_without_javascript(browser: Browser, db: Path) -> None:
    with (
        served_for_review(db) as (host, path),
        watched(browser, host, PHONE, java_script_enabled=False) as seen,
    ):
        seen.open(path)
        form = seen.page.locator("#queue form").first
        form.get_by_label("Your name").fill("R. Reader")
        form.get_by_role("button", name="Accept").click()
        assert verbs(db) == ["accept"]
        assert "Accepted: s" in seen.page.get_by_role("status").inner_text()
        seen.page.get_by_role("button", name="Take back").click()
        assert verbs(db) == []
