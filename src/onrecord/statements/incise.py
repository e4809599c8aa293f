"""An attribution inside the marks: « On a tenu, raconte X, et … », «Я ждал, — сказал Y, — долго».

French sets it between commas, Russian between dashes, Spanish and Portuguese likewise;
the marks open before and close after it. The words are what stands on either side.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.statements.contents import Content
from onrecord.statements.reports import Report, reports
from onrecord.statements.tokens import Token, TokenKind, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.statements.pairing import Quotation

LANGUAGES = frozenset({"fr", "ru", "uk", "es", "pt", "az"})
_DASHES = frozenset("—–-―")


def incised(
    text: str, quotation: Quotation, inner: Sequence[Quotation], language: str
) -> tuple[list[Token], Content] | None:
    """The tokens of a quotation, marks included, and its statement; none where nobody speaks inside."""
    found = tokens(text, quotation.outer, [q for q in inner if q.outer != quotation.outer])
    for report in reports(found, language):
        around = _around(found, report)
        if around is not None:
            pieces = [
                p
                for p in around
                if p[1] > p[0] and any(t.kind is not TokenKind.POINT for t in found[slice(*p)])
            ]
            return found, Content(pieces, report, direct=True)
    return None


def _around(found: list[Token], report: Report) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The words on both sides, when the report is set off by commas or dashes on both."""
    start, end = report.extent
    if report.source is None or not report.inverted or start < 2:  # noqa: PLR2004 - a word and a comma
        return None
    left = start
    while left > 0 and (found[left - 1].text in _DASHES):
        left -= 1
    dashed = left < start
    if not dashed and found[left - 1].text not in (",", "!", "?", "…"):
        return None
    right = end
    while right < len(found) and (found[right].text in _DASHES or found[right].text in (",", ".")):
        right += 1
    if right == end:
        return None
    return (0, left), (right, len(found))
