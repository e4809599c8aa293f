"""A page of invented news with its places: text in, places out."""

from __future__ import annotations

from onrecord.pipeline import read
from onrecord.settings import RULES_ALONE, Settings
from onrecord.types import Page, Place, Record

HEAD = "Bridge to reopen\n\n"
FILL = "\n\nThe bridge has been shut since the spring, and those who cross it each day have waited.\n"


def record(text: str, url: str = "x.txt") -> Record:
    found = read(Page(url, url, (HEAD + text + FILL).encode(), None, None), Settings(model=RULES_ALONE))
    assert isinstance(found, Record), found
    return found


def places(text: str) -> list[tuple[str, Place]]:
    """Return each place with the words that name it."""
    found = record(text)
    return [(found.article[p.span], p) for p in found.places]


def named(text: str) -> list[str]:
    """Return the words that name places."""
    return [words for words, _ in places(text)]


def resolved(text: str) -> list[str | None]:
    """Return the name of what each place stands for, none where nothing decides."""
    return [p.resolved.name if p.resolved else None for _, p in places(text)]
