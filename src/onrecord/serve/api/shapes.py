"""The answers of the API as types; the OpenAPI document is made of them. Keys are added, none taken away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from onrecord.codec import Row  # noqa: TC001 - FastAPI reads the annotations at run time
from onrecord.serve.options import TextPolicy  # noqa: TC001 - likewise
from onrecord.store import Capture, Heard, OutletHeld, Portrait
from onrecord.store.listed import ArticleListed  # noqa: TC001 - likewise


@dataclass(frozen=True)
class Statement:
    """One statement: ``attribution`` leads it in, ``row`` is as `onrecord export` writes it.

    ``live`` is the page's address with a text fragment that scrolls to the words, null for a file.
    """

    attribution: str
    permalink: str
    live: str | None
    row: Row


@dataclass(frozen=True)
class Total:
    """How many there are, or at least are where it is ``capped``."""

    value: int
    capped: bool


@dataclass(frozen=True)
class Statements:
    """A part of the statements found; ``next`` asks for those after it, null on the last."""

    items: list[Statement]
    total: Total
    next: str | None


@dataclass(frozen=True)
class Hidden:
    """That a statement is found by no search, since when and on what ground."""

    since: str
    ground: str


@dataclass(frozen=True)
class StatementWhole:
    """One statement, every capture of its article, and whether the current one has it.

    ``context``: its paragraphs as far as this archive shows them.
    """

    statement: Statement
    context: str
    current: bool
    captures: list[Capture]
    hidden: Hidden | None


@dataclass(frozen=True)
class Articles:
    """A part of the articles; ``next`` asks for those after it, null on the last."""

    items: list[ArticleListed]
    next: str | None


@dataclass(frozen=True)
class ArticleText:
    """An article's text where this archive shows it whole, its SHA-256, and the policy that decides."""

    policy: TextPolicy
    digest: str
    text: str | None


@dataclass(frozen=True)
class ArticleWhole:
    """One article with its statements in reading order."""

    id: str
    url: str
    capture: str
    text: ArticleText
    statements: list[Statement]


@dataclass(frozen=True)
class Speakers:
    """Those heard lately, or those whom a name may mean, 200 at most."""

    items: list[Heard]


@dataclass(frozen=True)
class Outlets:
    """What is held of each outlet, those of most pages first, 500 at most."""

    items: list[OutletHeld]


@dataclass(frozen=True)
class Stats:
    """How much the archive holds, counted in full."""

    counts: dict[str, Any]


SpeakerWhole = Portrait
