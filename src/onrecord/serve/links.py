"""Addresses that lead out: the live page at the words, the page in the web archive. Never a script."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Sequence

_ARCHIVE = "https://web.archive.org/web/"
_WORD = re.compile(r"\S+")
_WHOLE = 8  # words up to which a text fragment holds them all; longer ones are named by their ends
_END = 4
_EDGES = re.compile(r"^\W+|\W+$")


def safe(url: str | None) -> str | None:
    """Return an address if a browser may be sent there, none for a file, a script or what is no address."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and parts.netloc else None


def live(url: str, quoted: Sequence[str]) -> str | None:
    """Return the address of the page as it is now, at the words if they still stand there.

    A text fragment (WICG) of the first piece: its first and last words, whole words alone.
    """
    target = safe(url)
    if target is None:
        return None
    words = _WORD.findall(_EDGES.sub("", quoted[0])) if quoted else []
    if not words:
        return target
    ends = f"{_escaped(words[:_END])},{_escaped(words[-_END:])}"
    found = _escaped(words) if len(words) <= _WHOLE else ends
    return f"{target.partition('#')[0]}#:~:text={found}"


def archived(url: str, day: str | None = None) -> str | None:
    """Return where the web archive has this page: the copy nearest to a day, or the list of all."""
    target = safe(url)
    if target is None:
        return None
    return f"{_ARCHIVE}{day.replace('-', '') if day else '*'}/{target}"


def _escaped(words: Sequence[str]) -> str:
    # '-' is the fragment's own sign beside ',' and '&', and quote leaves it alone.
    return quote(" ".join(words), safe="", errors="replace").replace("-", "%2D")
