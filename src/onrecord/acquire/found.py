"""What a source gives: pages, refusals, links to follow."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.types import Exchange, Lead, Page, Skipped


class SourceKind(StrEnum):
    """What a source is; what ``--as`` takes."""

    PAGE = "page"
    FEED = "feed"
    SITEMAP = "sitemap"
    WARC = "warc"
    WACZ = "wacz"
    GQG = "gqg"
    NINJS = "ninjs"


@dataclass(frozen=True, slots=True)
class Link:
    """An address that a feed or a sitemap names.

    ``dated``: the day (YYYY-MM-DD) that it gives the page, of publication or last change. ``kind``: what
    stands there, none to find out. ``depth``: how many lists stand above it.
    """

    url: str
    dated: str | None = None
    kind: SourceKind | None = None
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Unchanged:
    """A page that is as it was when it was last asked for, as its server says (HTTP 304)."""

    url: str


@dataclass(frozen=True, slots=True)
class Found:
    """One outcome: ``source`` is what it is called in output and error file, such that ``-i`` takes it.

    ``reserved``: what closes a page to archiving or mining, where it was to be taken all the same.
    """

    source: str
    result: Page | Skipped | Unchanged | Lead
    reserved: str | None = None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What a source holds beside pages, counted by what it is."""

    what: str
    count: int


@dataclass(frozen=True, slots=True)
class Validators:
    """By what a server tells whether a page is still as it was: ETag and Last-Modified as it sent them."""

    etag: str | None
    modified: str | None

    def headers(self) -> tuple[tuple[str, str], ...]:
        """Return the headers that ask for the page only if it changed."""
        named = (("If-None-Match", self.etag), ("If-Modified-Since", self.modified))
        return tuple((name, value) for name, value in named if value is not None)


def validators_of(answer: Exchange) -> Validators:
    """Return what an answer says for asking again."""
    named = {name.lower(): value for name, value in answer.headers}
    return Validators(named.get("etag"), named.get("last-modified"))
