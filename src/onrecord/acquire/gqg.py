"""GDELT quotation-graph files → leads: addresses with words to look for, never records.

A line is an article: date (when GDELT saw it), url, title, lang, quotes of pre, quote and post. It
names no speaker and gives no place in a text; the words may have been cut.
"""

from __future__ import annotations

import gzip
import json
import re
import zlib
from collections import Counter
from typing import TYPE_CHECKING, Any

from onrecord.acquire.found import Found, LeftOut
from onrecord.acquire.load import refusal_of
from onrecord.types import Lead, LeadQuote, Reason, Skipped

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from onrecord.acquire.found import Link

_GZIP = b"\x1f\x8b"
_LONGEST_LINE = 1 << 22
# a file of a quarter of an hour has 4 MB
_MOST = 1 << 30
_FEWEST_WORDS = 3  # fewer are scare quotes and names of things
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SHORT = 3  # letters of the words that titles leave small
_WEB = re.compile(r"https?://[^\s/]+", re.IGNORECASE)


def is_gqg(head: bytes) -> bool:
    """Whether bytes begin a quotation-graph file, unpacked."""
    return head.startswith(b'{"date":') and b'"quotes":' in head and b'"pre":' in head


def read_gqg(path: str, _largest: int) -> Iterator[Found | Link | LeftOut]:
    """Read a quotation-graph file, as ``Reader`` of ``kinds``: a lead for each article that has a quotation.

    Quotations of fewer than three words, and those of title words alone, are left out and counted.
    """
    left_out: Counter[str] = Counter()
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - keeps the path as given
            is_packed = file.read(2) == _GZIP
            file.seek(0)
            yield from _leads(path, gzip.GzipFile(fileobj=file) if is_packed else file, left_out)
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        yield Found(path, Skipped(path, Reason.DAMAGED, f"gzip: {error}; download it again"))
    except OSError as error:
        yield Found(path, refusal_of(path, error))
    except ValueError:
        yield Found(path, Skipped(path, Reason.MISSING, "no such file: the path holds a NUL character"))
    for what, count in left_out.items():
        yield LeftOut(what, count)


def _leads(path: str, file: BinaryIO | gzip.GzipFile, left_out: Counter[str]) -> Iterator[Found]:
    read = 0
    while line := file.readline(_LONGEST_LINE):
        read += len(line)
        if read > _MOST:
            yield Found(path, Skipped(path, Reason.TOO_LARGE, f"unpacks to more than {_MOST:,} bytes"))
            return
        if not line.strip():
            continue
        lead = _lead(line, left_out)
        if isinstance(lead, str):
            left_out[lead] += 1
        else:
            yield Found(lead.url, lead)


def _lead(line: bytes, left_out: Counter[str]) -> Lead | str:
    """Return the lead of a line, else what the line is."""
    try:
        held = json.loads(line)
    except (ValueError, RecursionError):
        return "line that is no JSON"
    url = _text(held, "url") or ""
    if not _WEB.match(url):
        return "line without a web address"
    every = held.get("quotes")
    quotes = [
        LeadQuote(*(_text(each, key) or "" for key in ("pre", "quote", "post"))) for each in _listed(every)
    ]
    kept = tuple(quote for quote in quotes if _is_told(quote.exact))
    left_out["quotation too short to look for"] += len(quotes) - len(kept)
    if not kept:
        return "article without a quotation to look for"
    return Lead(url, _text(held, "title"), _text(held, "lang"), _text(held, "date"), kept)


def _quote(held: object) -> LeadQuote:
    return LeadQuote(*(_text(held, key) or "" for key in ("pre", "quote", "post")))


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(held: object, key: str) -> str | None:
    value = held.get(key) if isinstance(held, dict) else None
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) and value.strip() else None


def _is_told(words: str) -> bool:
    """Whether a quotation may be something said: three words, one of them not as in a title."""
    found = _WORD.findall(words)
    return len(found) >= _FEWEST_WORDS and any(w.islower() and len(w) > _SHORT for w in found[1:])
