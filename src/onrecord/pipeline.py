"""START HERE: page → article → statements → speakers → moments and places → record, in one screen.

Each stage is a pure function from types to types. This module is the only one
that catches ``Unreadable``: a page ends as a Record or as a counted Skipped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord import __version__
from onrecord.article import compose
from onrecord.errors import Unreadable
from onrecord.model.shipped import digest
from onrecord.moments import when
from onrecord.places import locate
from onrecord.settings import DEFAULT, OURS, RULES_ALONE
from onrecord.speakers import attribute
from onrecord.statements import find, heard_alone
from onrecord.types import Record, Skipped

if TYPE_CHECKING:
    from onrecord.gazetteer import Gazetteer
    from onrecord.settings import Settings
    from onrecord.types import Article, Page, Statement


def read(page: Page, settings: Settings = DEFAULT) -> Record | Skipped:
    """Read one page: a Record, or a Skipped with the reason it is counted under.

    Deterministic: the same page and settings give an equal result. Raises ModelError where the
    model that the settings name cannot be loaded: no page can be read then.
    """
    try:
        article = compose(page, settings)
    except Unreadable as refusal:
        return Skipped(page.url, refusal.reason, refusal.detail)
    return record(article, settings)


def record(article: Article, settings: Settings = DEFAULT) -> Record:
    """Read an article already composed: who said what in it, when, where. Raises ModelError as ``read``."""
    statements = _statements(article, settings)
    speakers, attributions = attribute(article, statements, settings.least_link)
    moments, utterances = when(article, statements)
    return Record(
        engine=engine(settings),
        article=article,
        statements=statements,
        speakers=speakers,
        attributions=attributions,
        utterances=utterances,
        moments=moments,
        places=locate(article, statements, speakers, _gazetteer()),
    )


def engine(settings: Settings = DEFAULT) -> str:
    """What records say they were read by: equal engines read an article to equal records.

    Version, model and the start of its digest, that of the places known, and the conventions and
    thresholds where they are not the usual ones. Neither model nor places are loaded.
    Raises ModelError where the model is not in this installation.
    """
    from onrecord.gazetteer import digest as known  # noqa: PLC0415 - loads sqlite3

    by = "rules" if settings.model == RULES_ALONE else f"{settings.model} {digest(settings.model)[:12]}"
    least = (settings.least_statement, settings.least_link)
    usual = (DEFAULT.least_statement, DEFAULT.least_link)
    by += "" if settings.conventions == OURS else f" as {settings.conventions}"
    told = f"onrecord {__version__} {by} places {known()[:8]}"
    return told + (f" least {least[0]:g} {least[1]:g}" if least != usual else "")


def _statements(article: Article, settings: Settings) -> tuple[Statement, ...]:
    if settings.model == RULES_ALONE:
        return find(article, None, settings.least_statement)
    from onrecord.model.reader import load_reader  # noqa: PLC0415 - loads numpy and ONNX Runtime

    reader = load_reader(settings.model, settings.threads, settings.conventions)
    if settings.conventions != OURS:
        return heard_alone(article, reader)
    return find(article, reader, settings.least_statement)


def _gazetteer() -> Gazetteer:
    from onrecord.gazetteer import gazetteer  # noqa: PLC0415 - loads sqlite3, and the index

    return gazetteer()
