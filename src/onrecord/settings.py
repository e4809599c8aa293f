"""Every number a user may set, read at the edge and passed down as one value."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """How pages are read.

    ``largest_page``: bytes after unpacking; a larger page is skipped as too large.
    ``languages``: ISO 639-1 codes whose pages are read; others are skipped with a reason.
    """

    largest_page: int = 64 * 1024 * 1024
    languages: frozenset[str] = frozenset({"en", "ru", "tr", "fr", "de", "az", "es", "pt", "uk"})


DEFAULT = Settings()
