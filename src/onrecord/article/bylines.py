"""Bylines of a plain-text scrape: which line names its writer, and where the name stands in it."""

from __future__ import annotations

import re
from typing import Final

from onrecord.article.furniture import ends_sentence
from onrecord.lexicon import furniture as words
from onrecord.lexicon.folding import fold
from onrecord.types import Span

WORDS: Final = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
"""The words of a label: abbreviations and hyphenated names are one word."""


def is_byline(text: str, span: Span) -> bool:
    """Whether a line or label names its writer: 'By X', 'X, Sport correspondent', 'Staff reporter'."""
    line = text[span.start : span.end].strip("|·• \t")
    if len(line) > 120 or '"' in line:  # noqa: PLR2004 - a byline is a line
        return False
    folded = fold(line).strip(" .()")
    if folded in words.STAFF:
        return True
    opened = _opened(folded)
    if opened:
        rest = line.strip(" .()")[opened:].lstrip(" :")
        return bool(rest) and (fold(rest) in words.STAFF or _names(rest))
    head, comma, tail = line.partition(",")
    jobs = {fold(w) for w in WORDS.findall(tail)} & words.JOBS
    return bool(comma and jobs) and not ends_sentence(line) and _names(head)


def byline_name(text: str, span: Span) -> Span:
    """Return the names within a byline, without 'By' and what follows the names."""
    line = text[span.start : span.end]
    opened = _opened(fold(line))
    start = span.start + opened
    rest = text[start : span.end]
    lead = len(rest) - len(rest.lstrip(" :"))
    cut = re.search(r"\s*(?:[,|·•/(]|\sin\s|\sfor\s|\sat\s|\s[–—-]\s|\s{2,}|\.$)", rest[lead:])
    end = start + lead + cut.start() if cut and cut.start() else span.end
    return Span(start + lead, end) if start + lead < end else span


def looks_named(line: str) -> bool:
    """Whether a line is two to four capitalised words and no more: a person's name, or printed like one."""
    found = WORDS.findall(line)
    return 2 <= len(found) <= 4 and _names(line) and not re.search(r"[^\w\s.'’-]", line)  # noqa: PLR2004 - words of a name


def _opened(folded: str) -> int:
    """Return the length of the words that open a byline, 0 where none do."""
    for n in (3, 2, 1):
        m = re.match(r"\W*" + r"\s+".join([r"[^\W\d_]+"] * n) + r"(?=\s*:|\s+)", folded)
        if m and re.sub(r"\s+", " ", m[0]).strip(" (") in words.BYLINES:
            return m.end()
    return 0


def _names(rest: str) -> bool:
    found = WORDS.findall(rest)
    big = [w for w in found if w[0].isupper()]
    small = [
        w for w in found if not w[0].isupper() and fold(w) not in words.SMALL and fold(w) not in words.JOBS
    ]
    return bool(big) and not small and len(found) <= 14 and found[0][0].isupper()  # noqa: PLR2004 - four names with their links
