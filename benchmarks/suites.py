"""What is measured: sets of annotated pages, suites that score them, and the models that read them."""

from __future__ import annotations

import gzip
import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

from benchmarks.floors import ROOT
from benchmarks.readings import carried, gold_page, reading
from benchmarks.scoring import Scope
from onrecord.codec import encode, encode_skip
from onrecord.errors import ModelError
from onrecord.pipeline import engine, read, record
from onrecord.settings import DEFAULT, MODELS, OURS, RULES_ALONE, Settings
from onrecord.types import Page, Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from benchmarks.readings import GoldPage, Reading
    from onrecord.types import Skipped

SHARED = ROOT.parent / "shared" / "data"
MARKED = frozenset({"direct", "mixed"})
SPEECH = frozenset({"speech"})


@dataclass(frozen=True, slots=True)
class GoldSet:
    """A file of annotated pages, of one genre alone where that is given.

    ``html`` is the folder of the pages, none where the gold text itself is read.
    """

    gold: str
    html: str | None = None
    genre: str | None = None

    def at_hand(self) -> bool:
        """Whether the pages lie where they are looked for; most may not stand in the project."""
        return (ROOT / self.gold).exists() and (self.html is None or (ROOT / self.html).exists())

    def digest(self) -> str:
        """SHA-256 of the gold file."""
        return hashlib.sha256((ROOT / self.gold).read_bytes()).hexdigest()

    def pages(self) -> Iterator[tuple[GoldPage, Page]]:
        """Yield the gold pages, each with the page to be read."""
        for line in (ROOT / self.gold).read_text("utf-8").splitlines():
            gold = gold_page(json.loads(line))
            if self.genre is None or gold.genre == self.genre:
                yield from self._page(gold)

    def _page(self, gold: GoldPage) -> Iterator[tuple[GoldPage, Page]]:
        if self.html is None:
            yield gold, page_of(f"{gold.id}.txt", gold.text.encode())
            return
        file = ROOT / self.html / f"{gold.id}.html.gz"
        if file.exists():  # the real set holds pages that exist as text alone
            yield gold, page_of(f"{gold.id}.html", gzip.decompress(file.read_bytes()))


@dataclass(frozen=True, slots=True)
class Suite:
    """One way to score a set: which statements, of pages in which languages (none means all)."""

    of: GoldSet
    scope: Scope
    languages: frozenset[str] | None = None

    def chosen(
        self, readings: Iterable[tuple[GoldPage, Reading | None]]
    ) -> Iterator[tuple[GoldPage, Reading | None]]:
        """Yield what is scored of the readings of the set."""
        return ((g, r) for g, r in readings if self.languages is None or g.lang in self.languages)


CASES = GoldSet("benchmarks/cases/open.jsonl")
REAL = GoldSet("../shared/data/real/open.jsonl", html="../shared/data/pages/aeb/html")
GUM_NEWS = GoldSet("../shared/data/gum/open.jsonl", genre="news")
SUITES = {
    "cases": Suite(CASES, Scope(forms=MARKED)),
    "cases, indirect too": Suite(CASES, Scope()),
    "cases, English": Suite(CASES, Scope(), frozenset({"en"})),
    "cases, other languages": Suite(CASES, Scope(), frozenset({"de", "fr", "ru", "tr"})),
    "real pages": Suite(REAL, Scope(forms=MARKED, kinds=SPEECH)),
    "real pages, indirect too": Suite(REAL, Scope(kinds=SPEECH)),
    "GUM news": Suite(GUM_NEWS, Scope(kinds=SPEECH)),
}


class Gold(Protocol):
    """What every gold has: the text that its spans point into."""

    @property
    def text(self) -> str:
        """The text."""


AnyGold = TypeVar("AnyGold", bound=Gold)


def page_of(name: str, content: bytes) -> Page:
    """Return a file as the page that ``onrecord read`` makes of it."""
    return Page(url=name, asked=name, content=content, content_type=None, fetched=None)


def installed(asked: Sequence[str] = MODELS) -> tuple[dict[str, str], dict[str, str]]:
    """Return the models asked for: each with its engine, and those that are absent each with the reason."""
    present: dict[str, str] = {}
    absent: dict[str, str] = {}
    for model in asked:
        try:
            present[model] = engine(Settings(model=model))
        except ModelError as error:
            absent[model] = str(error)
    return present, absent


def read_by(
    models: Iterable[str],
    pages: Iterable[tuple[AnyGold, Page]],
    least: float = DEFAULT.least_statement,
    least_link: float = DEFAULT.least_link,
    conventions: str = OURS,
) -> dict[str, list[tuple[AnyGold, Reading | None]]]:
    """Read every page by every model: model → gold and reading, none where the page is skipped.

    A page is composed once. Spans are carried over to the gold text.
    """
    settings = {
        model: Settings(model=model, least_statement=least, least_link=least_link, conventions=conventions)
        for model in models
    }
    out: dict[str, list[tuple[AnyGold, Reading | None]]] = {model: [] for model in settings}
    for gold, page in pages:
        plain = read(page, Settings(model=RULES_ALONE))
        for model, each in settings.items():
            found = record(plain.article, each) if isinstance(plain, Record) else plain
            said = reading(json.loads(line_of(found, page.url)))
            out[model].append((gold, None if said is None else carried(gold.text, said)))
    return out


def line_of(found: Record | Skipped, source: str) -> bytes:
    """Return what ``onrecord read --json`` prints."""
    return encode(found, source) if isinstance(found, Record) else encode_skip(found, source)
