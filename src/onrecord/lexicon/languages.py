"""The languages that have lists, and the one whose lists an article is read with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from onrecord.types import Article

LANGUAGES: Final = ("en", "ru", "tr", "fr", "de", "az", "es", "pt", "uk")
"""The languages that have lists; any other has none, and every look-up is empty."""


def reading_language(article: Article) -> str:
    """Return the article's language where it has lists, else English, which most pages are in."""
    known = "en" if article.language is None else article.language.value
    return known if known in LANGUAGES else "en"
