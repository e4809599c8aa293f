"""Addresses that lead out: the live page at the words, the page in the web archive. Never a script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.export.giver import deep_link, web_address

if TYPE_CHECKING:
    from onrecord.codec import Row

_ARCHIVE = "https://web.archive.org/web/"

live = deep_link
"""The page as it is now, scrolled to the words if they still stand there; none for what is not of the web."""
page = web_address
"""The page as it is now; none for a file, a script or what is no address."""


def archived(row: Row) -> str | None:
    """Return where the web archive has this page: near the day of publication, or the list of all copies."""
    address, day = web_address(row), row.article.earliest
    return f"{_ARCHIVE}{day.replace('-', '') if day else '*'}/{address}" if address else None
