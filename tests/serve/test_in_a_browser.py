"""The pages in a real Chromium: whole, quiet, for everybody, and inert whatever a page held."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from onrecord.store import Mode, open_store, settle
from tests.made import page as page_of
from tests.made import record
from tests.serve.browsing import DESKTOP, PHONE, SHOTS, chromium, served, watched
from tests.serve.hostile import hostile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

FOREIGN = (
    "script style link meta base iframe img object embed svg:not(.timeline) form:not([role]) [style] "
    "[onerror] [onload] [onfocus] [onmouseover] [href^='javascript:'] [href^='data:'] [hx-on\\:load]"
)
"""What no page of ours has in its main part, and a hostile text would bring in."""
_IN_MAIN = ", ".join(f"main {selector}" for selector in FOREIGN.split())
NOTHING_FOREIGN = f"""() => [...document.querySelectorAll({_IN_MAIN!r})]
.map(found => found.outerHTML.slice(0, 99)).concat(window.reached ? ['script ran'] : [])"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as driver:
        found = driver.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        yield found
        found.close()


@pytest.fixture(scope="module")
def host(archive: Path) -> Iterator[str]:
    with served(archive) as address:
        yield address


@pytest.fixture(scope="module")
def paths(archive: Path) -> dict[str, str]:
    """Return one address of every page, by its name; articles in three scripts."""
    with closing(sqlite3.connect(archive)) as held:
        ask = held.execute
        article = dict(ask("SELECT headline, article_id FROM captures").fetchall())
        statement = ask("SELECT statement_id FROM statements WHERE words LIKE '%waves%'").fetchone()[0]
        speaker = ask("SELECT id FROM identities WHERE name = 'Ottoline Marsh'").fetchone()[0]
        other = ask("SELECT id FROM identities WHERE name = 'Sunniva Trask'").fetchone()[0]
    return {
        "latest": "/",
        "article": f"/articles/{article['Storm Agnetha: live updates']}",
        "speakers": "/speakers",
        "speaker": f"/speakers/{speaker}",
        "statement": f"/statements/{statement}",
        "compare": f"/compare?speaker={speaker}&speaker={other}",
        "search": "/search?q=the&from=2025",
        "sources": "/sources",
        "about": "/about",
        "problem": "/statements/none",
    }


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_every_page_fits_is_quiet_and_stays_at_home(
    browser: Browser, host: str, paths: dict[str, str], size: tuple[int, int], *, script: bool
) -> None:
    SHOTS.mkdir(parents=True, exist_ok=True)
    with watched(browser, host, size, java_script_enabled=script) as seen:
        for name, path in paths.items():
            assert seen.open(path) == (404 if name == "problem" else 200)
            assert seen.page.locator("h1").count() == 1, name
            if script:
                wide = seen.page.evaluate("document.documentElement.scrollWidth")
                assert wide <= size[0], f"{name} is {wide} wide"
                seen.page.screenshot(path=SHOTS / f"{name}-{size[0]}.png", full_page=True)
        # a browser says on its console that an address was not there
        assert [said for said in seen.said if "404" not in said] == []
        assert seen.abroad == []


@pytest.mark.parametrize(
    ("size", "scheme"), [(PHONE, "dark"), (DESKTOP, "light")], ids=["phone, dark", "desktop, light"]
)
def test_every_page_is_for_everybody(
    browser: Browser, host: str, paths: dict[str, str], size: tuple[int, int], scheme: str
) -> None:
    with watched(browser, host, size, color_scheme=scheme) as seen:
        for name, path in paths.items():
            if size == PHONE and name not in {"latest", "article", "speaker", "search"}:
                continue  # the others have no part that these have not
            seen.open(path)
            seen.page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
            found = Axe().run(seen.page)
            assert found.violations_count == 0, f"{name}: {found.generate_report()}"


def test_a_keyboard_reaches_the_content_and_the_cards(
    browser: Browser, host: str, paths: dict[str, str]
) -> None:
    with watched(browser, host, DESKTOP) as seen:
        seen.open(paths["article"])
        seen.page.keyboard.press("Tab")
        assert seen.page.evaluate("document.activeElement.textContent") == "Skip to the content"
        seen.page.keyboard.press("Enter")
        assert seen.page.evaluate("document.activeElement.id") == "main"
        seen.page.locator(".block .number").first.focus()
        seen.page.keyboard.press("Enter")
        assert seen.page.evaluate("location.hash") == "#card-1"
        seen.page.locator("#card-1 .number").focus()
        seen.page.keyboard.press("Enter")
        assert seen.page.evaluate("document.querySelector(':target').className") == "number"


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_more_brings_more(browser: Browser, host: str, *, script: bool) -> None:
    with watched(browser, host, DESKTOP, java_script_enabled=script) as seen:
        seen.open("/search?q=the")
        assert seen.page.locator(".entry").count() == 20
        seen.page.get_by_role("link", name="More", exact=True).click()
        if script:
            seen.page.locator(".entry").nth(20).wait_for()
        else:
            seen.page.wait_for_url("**cursor=**")
            assert 0 < seen.page.locator(".entry").count() <= 20
        assert seen.said == []


def test_a_script_that_got_into_a_page_does_not_run(browser: Browser, host: str) -> None:
    with watched(browser, host, DESKTOP) as seen:

        def plant(route: object) -> None:
            answer = route.fetch()  # type: ignore[attr-defined] # playwright's Route
            body = answer.text().replace("</main>", "<script>window.reached = 1</script></main>")
            route.fulfill(response=answer, body=body)  # type: ignore[attr-defined] # likewise

        seen.page.route("**/about", plant)
        seen.open("/about")
        assert seen.page.evaluate("window.reached") is None
        assert any("Content Security Policy" in said for said in seen.said)


def test_hostile_words_stay_words(browser: Browser, tmp_path: Path) -> None:
    db = tmp_path / "hostile.db"
    made = [(page_of(told), record(told)) for told in hostile()]
    assert len(made) == 100
    with open_store(db, Mode.WRITE) as store:
        for page, read in made:
            store.add(page, read)
        settle(store)
    with served(db) as address, watched(browser, address, DESKTOP) as seen:
        for _, read in made:
            assert seen.open(f"/articles/{read.article.id}") == 200
            assert seen.page.evaluate(NOTHING_FOREIGN) == [], read.article.url[:80]
        for path in (
            "/",
            "/speakers",
            "/search?q=lock",
            "/sources",
            f"/statements/{made[0][1].statements[0].id}",
        ):
            assert seen.open(path) == 200
            assert seen.page.evaluate(NOTHING_FOREIGN) == [], path
        assert seen.said == []
        assert seen.abroad == []
