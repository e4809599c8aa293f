"""START HERE: page → article → statements → speakers → record, in one screen.

Each stage is a pure function from types to types. This module is the only one
that catches ``Unreadable``: a page ends as a Record or as a counted Skipped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord import __version__
from onrecord.article import compose
from onrecord.errors import Unreadable
from onrecord.settings import DEFAULT
from onrecord.speakers import attribute
from onrecord.statements import find
from onrecord.types import Record, Skipped

if TYPE_CHECKING:
    from onrecord.settings import Settings
    from onrecord.types import Article, Page

ENGINE = f"onrecord {__version__} rules"


def read(page: Page, settings: Settings = DEFAULT) -> Record | Skipped:
    """Read one page: a Record, or a Skipped with the reason it is counted under.

    Deterministic: the same page and settings give an equal result.
    """
    try:
        article = compose(page, settings)
    except Unreadable as refusal:
        return Skipped(page.url, refusal.reason, refusal.detail)
    return record(article)


def record(article: Article) -> Record:
    """Read an article already composed: who said what in it."""
    statements = find(article)
    speakers, attributions = attribute(article, statements)
    return Record(
        engine=ENGINE,
        article=article,
        statements=statements,
        speakers=speakers,
        attributions=attributions,
        moments=(),
        places=(),
    )
