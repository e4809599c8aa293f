"""Who gives a statement out, and the addresses that a statement has."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote, urldefrag

if TYPE_CHECKING:
    from onrecord.codec import Row

PATH = "/statements/"
"""What a permalink has between the address of an archive and the id of a statement."""

_URN = "urn:onrecord:"
_SOLID = re.compile(r"\S+")
_WEB = re.compile(r"https?://[^\s/]+", re.IGNORECASE)
_INSTANT = re.compile(r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)")
_WHOLE = 10  # words; more are named by their first and last, which still match where a reader's page breaks
_ENDS = 5
_AROUND = 3


@dataclass(frozen=True, slots=True)
class Giver:
    """An archive as it names itself: ``address`` is where it is served, none where it is not.

    ``day``: when it gives this out, YYYY-MM-DD, where that is to be told.
    """

    name: str = "onrecord"
    address: str | None = None
    day: str | None = None


def permalink(row: Row, giver: Giver) -> str:
    """Return the address of a statement in an archive; a URN where the archive is not served."""
    if giver.address is None:
        return _URN + row.id
    return f"{giver.address.rstrip('/')}{PATH}{row.id}"


def urn(row: Row) -> str:
    """Return the name of a statement that holds wherever it is served."""
    return _URN + row.id


def web_address(row: Row) -> str | None:
    """Return the page's address where it is one of the web; a file's path is none."""
    return row.article.url if _WEB.match(row.article.url) else None


def deep_link(row: Row, text: str | None = None) -> str | None:
    """Return the page's address with a text fragment that scrolls to the words; none for a page off the web.

    One directive a piece of the statement (WICG, scroll to text fragment); a long piece, or one of several
    lines, by its first and last five words. ``text``: the article's; where the words of a piece stand in it
    more than once, three words before and after tell which.
    """
    address = web_address(row)
    if address is None:
        return None
    pieces = [_directive(row, i, text) for i in range(len(row.quote))]
    told = "&".join(f"text={piece}" for piece in pieces if piece)
    bare, fragment = urldefrag(address)
    return f"{bare}#{fragment}:~:{told}" if told else address


def archive_link(row: Row, instant: str) -> str | None:
    """Return where the Wayback Machine has the page nearest to an instant (RFC 3339), if it has it.

    Only put together: nothing is asked there. None for a page off the web.
    """
    address, when = web_address(row), _INSTANT.match(instant)
    if address is None or when is None:
        return None
    return f"https://web.archive.org/web/{''.join(when.groups())}/{address}"


def _directive(row: Row, number: int, text: str | None) -> str:
    piece = row.quote[number]
    lead, tail = _edges(piece)
    words = _SOLID.findall(piece[lead:tail])
    if not words:
        return ""
    if len(words) > _WHOLE or "\n" in piece[lead:tail]:
        told = f"{_encoded(words[:_ENDS])},{_encoded(words[-_ENDS:])}"
    else:
        told = _encoded(words)
    if text is None or " ".join(_SOLID.findall(text)).count(" ".join(words)) == 1:
        return told
    start = row.content[number][0]
    before, after = _SOLID.findall(text[: start + lead]), _SOLID.findall(text[start + tail :])
    prefix = f"{_encoded(before[-_AROUND:])}-," if before else ""
    return prefix + told + (f",-{_encoded(after[:_AROUND])}" if after else "")


def _edges(piece: str) -> tuple[int, int]:
    """Return where the first word of a piece begins and its last one ends: a fragment matches whole words.

    Marks of quotation around them stay out: a page's style may set others.
    """
    lead, tail = 0, len(piece)
    while lead < tail and not piece[lead].isalnum():
        lead += 1
    while tail > lead and not piece[tail - 1].isalnum():
        tail -= 1
    return lead, tail


def _encoded(words: list[str]) -> str:
    return quote(" ".join(words), safe="").replace("-", "%2D")
