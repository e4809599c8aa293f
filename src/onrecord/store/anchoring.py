"""Words found again in a text: exactly, in order, nearest to a place. Never by likeness."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.types import Span

if TYPE_CHECKING:
    from collections.abc import Sequence


def placed(text: str, pieces: Sequence[str], near: int) -> list[Span] | None:
    """Return where pieces stand one after another, from ``near`` on or else from the start; none where not.

    Blanks are equal to one another: a person copies words from a screen.
    """
    return _from(text, pieces, near) or _from(text, pieces, 0) if pieces else []


def anchored(text: str, spans: Sequence[tuple[int, int, str]]) -> list[Span] | None:
    """Return spans as they are where their words stand there, else where the words stand elsewhere."""
    if all(text[start:end] == words for start, end, words in spans):
        return [Span(start, end) for start, end, _ in spans]
    return placed(text, [words for _, _, words in spans], 0)


def _from(text: str, pieces: Sequence[str], at: int) -> list[Span] | None:
    found: list[Span] = []
    for piece in pieces:
        words = r"\s+".join(re.escape(word) for word in piece.split())
        match = re.compile(words).search(text, at)
        if match is None:
            return None
        found.append(Span(*match.span()))
        at = match.end()
    return found
