"""Quotation marks in a block: which glyphs are marks, and which way each may face.

An apostrophe between letters is no mark. A glyph that could open or close keeps
both readings, with a strength, and ``pairing`` decides from what stands around it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.types import Span


class Family(StrEnum):
    """Marks of one family open and close each other, mixtures included."""

    DOUBLE = "double"
    SINGLE = "single"
    ANGLE = "angle"
    ANGLE_SINGLE = "single angle"
    CORNER = "corner"


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark: half-open place, family, and how strongly it opens or closes (0 = not at all)."""

    start: int
    end: int
    family: Family
    opens: int
    closes: int


FAINT, WEAK, LIKELY, SURE = 1, 2, 3, 4

_GLYPH = re.compile(
    r"&(?:quot|ldquo|rdquo|bdquo|lsquo|rsquo|laquo|raquo|apos|#0*(?:34|39|171|187|821[6-8]|822[0-2]));"
    r"|``|''|’’|‘‘|[“”„‟\"＂«»‹›「」『』‘’‚‛'`´]"
)
_ENTITY = {
    "quot": '"', "ldquo": "“", "rdquo": "”", "bdquo": "„", "lsquo": "‘", "rsquo": "’", "laquo": "«",
    "raquo": "»", "apos": "'", "34": '"', "39": "'", "171": "«", "187": "»", "8216": "‘", "8217": "’",
    "8218": "‚", "8220": "“", "8221": "”", "8222": "„",
}  # fmt: skip
_PAIRED = {
    "„": (Family.DOUBLE, SURE, 0), "‟": (Family.DOUBLE, SURE, 0), "``": (Family.DOUBLE, SURE, 0),
    "‹": (Family.ANGLE_SINGLE, SURE, LIKELY), "›": (Family.ANGLE_SINGLE, LIKELY, SURE),
    "「": (Family.CORNER, SURE, 0), "」": (Family.CORNER, 0, SURE),
    "『": (Family.CORNER, SURE, 0), "』": (Family.CORNER, 0, SURE),
    "‚": (Family.SINGLE, SURE, 0),
}  # fmt: skip
_BEFORE = set("([{—–-/:“„«‘‚\"'`‹「…")
_AFTER = set(")]},.;:!?…—–-/”»’\"'›」‘“")
# Words that begin with an apostrophe; a mark before them opens only if something must.
_ELIDED_FRONT = re.compile(
    r"(?:tis|twas|twere|em|n|cause|coz|cos|til|till|bout|round|ere|fraid|neath|im|er|ave|ad|appen|ow|d|s|ll|re|ve)\b"
    r"|\d0s\b|\d\d\b(?!\s*(?:per|%))",
    re.IGNORECASE,
)
_ELIDED_BACK = re.compile(r"(?:\b(?:n|an|o|th|wi|ol|mo|lil|t|d|lo|po|yo|fo|ha|po)|\w{2,}in)$", re.IGNORECASE)


def marks(text: str, span: Span) -> list[Mark]:
    """The marks inside ``span`` in order; positions are code points of ``text``."""
    found: list[Mark] = []
    reversed_angles = _reversed_angles(text, span)
    for hit in _GLYPH.finditer(text, span.start, span.end):
        mark = _mark(text, span, hit, reversed_angles=reversed_angles)
        if mark is not None and (mark.opens or mark.closes):
            found.append(mark)
    return found


def _reversed_angles(text: str, span: Span) -> bool:
    """Whether » opens here, as in German books: the first angle mark of the block says."""
    first = re.search("[«»]", text[span.start : span.end])
    if first is None or first.group() == "«":
        return False
    at = span.start + first.start()
    return at + 1 < span.end and text[at + 1].isalnum()


def _mark(text: str, span: Span, hit: re.Match[str], *, reversed_angles: bool) -> Mark | None:
    glyph = hit.group()
    if glyph.startswith("&"):
        glyph = _ENTITY[glyph[1:-1].lstrip("#").lstrip("0")]
    start, end = hit.span()
    before = text[start - 1] if start > span.start else " "
    after = text[end] if end < span.end else " "
    if glyph in _PAIRED:
        return Mark(start, end, *_PAIRED[glyph])
    if glyph in "«»":
        opening = (glyph == "«") != reversed_angles
        return Mark(start, end, Family.ANGLE, SURE if opening else 0, 0 if opening else SURE)
    if glyph in ("“", "”"):
        return _curly_double(start, end, glyph, before, after)
    if glyph in ('"', "＂", "''", "’’", "‘‘"):
        return _straight_double(start, end, before, after)
    return _single(text, span, hit, glyph)


def _opens(before: str, after: str) -> bool:
    return (before.isspace() or before in _BEFORE) and not after.isspace()


def _closes(before: str, after: str) -> bool:
    return not before.isspace() and (after.isspace() or after in _AFTER)


def _curly_double(start: int, end: int, glyph: str, before: str, after: str) -> Mark:
    """“ opens in English and closes in German; ” closes, and opens in Swedish or by a typing slip."""
    if glyph == "“":
        return Mark(start, end, Family.DOUBLE, SURE, LIKELY if _closes(before, after) else 0)
    wrong_way = _opens(before, after) and not _closes(before, after)
    return Mark(start, end, Family.DOUBLE, LIKELY if wrong_way else 0, SURE)


def _straight_double(start: int, end: int, before: str, after: str) -> Mark | None:
    if before.isalpha() and after.isalpha():
        return None if end - start > 1 else Mark(start, end, Family.DOUBLE, WEAK, WEAK)
    opens, closes = _opens(before, after), _closes(before, after)
    if opens == closes:
        return Mark(start, end, Family.DOUBLE, LIKELY, LIKELY)
    return Mark(start, end, Family.DOUBLE, SURE if opens else 0, SURE if closes else 0)


def _single(text: str, span: Span, hit: re.Match[str], glyph: str) -> Mark | None:
    start, end = hit.span()
    before = text[start - 1] if start > span.start else " "
    after = text[end] if end < span.end else " "
    if before.isalnum() and after.isalnum():
        return None
    opens = closes = 0
    if glyph in "‘‛`'" and not before.isalnum() and not after.isspace():
        opens = SURE if _opens(before, after) or glyph == "‘" else 0
        if opens and glyph != "‘" and _ELIDED_FRONT.match(text, end, span.end):
            opens = WEAK
    elif glyph == "’" and _opens(before, after) and not _ELIDED_FRONT.match(text, end, span.end):
        opens = WEAK
    if glyph not in "‛`" and _closes(before, after):
        closes = _closing_strength(text, span, start, end)
    return Mark(start, end, Family.SINGLE, opens, closes)


def _closing_strength(text: str, span: Span, start: int, end: int) -> int:
    """How surely a single mark closes: after punctuation surely, after a plural's s hardly."""
    before = text[start - 1]
    if not before.isalnum():
        return SURE
    word = text[max(span.start, start - 20) : start]
    if _ELIDED_BACK.search(word):
        return FAINT
    if before in "sSzxцΖ":
        rest = text[end : min(span.end, end + 2)]
        possessive = len(rest) == 2 and rest[0].isspace() and rest[1].islower()  # noqa: PLR2004 - space and letter
        return WEAK if possessive or rest[:1] in (".", ",") else LIKELY
    return LIKELY
