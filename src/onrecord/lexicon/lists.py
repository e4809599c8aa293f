"""How a closed list is written: words with blanks between them, case-folded when it is read."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Return the words of a text, casefolded as the tokens are that are looked up ('gemäß': 'gemäss')."""
    return frozenset(text.casefold().split())


def by_language(**texts: str) -> dict[str, frozenset[str]]:
    """Return a list of words for each language code."""
    return {language: words(text) for language, text in texts.items()}
