"""Ask a site of this machine for one page, quickly."""

from __future__ import annotations

from onrecord.acquire.crawl import Crawl
from onrecord.acquire.found import Link, Unchanged, Validators
from onrecord.settings import Fetching
from onrecord.types import Page, Reason, Skipped

LARGEST = 200_000
WORDS = b"<p>The harbour plan is sound.</p>"


def fetch(url: str, known: Validators | None = None, **settings: float) -> Page | Skipped | Unchanged:
    quick = {"delay": 0, "timeout": 2, "tries": 1, "allow_private": True, **settings}
    with Crawl(Fetching(**quick), LARGEST) as crawl:  # type: ignore[arg-type] # numbers and flags
        crawl.push(Link(url), known)
        ((_, outcome),) = crawl
    return outcome


def page(url: str, **settings: float) -> Page:
    found = fetch(url, None, **settings)
    assert isinstance(found, Page), found
    return found


def reason(url: str, **settings: float) -> Reason:
    found = fetch(url, None, **settings)
    assert isinstance(found, Skipped), found
    assert found.detail
    return found.reason
