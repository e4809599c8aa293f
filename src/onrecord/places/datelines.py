"""Names that a story begins with: "KALOVRYSI, Aug. 3, 2023 —", "MADRID (AP)", "Kuala Lumpur:"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.terms import BlockRole, PlaceLevel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.places.mentions import Mention
    from onrecord.types import Article

_LONGEST = 90  # characters
_SHORT = 3  # letters: an abbreviation
_AGENCY = r"(?: ?\([^)\n]{2,40}\))"
_DASH = r" ?(?:[—–]|--| - )(?!\d)"
_DATELINE = re.compile(
    rf"\)?(?:,[^\n—–(]{{1,40}}?)?(?:{_AGENCY}(?:\s|$)|{_AGENCY}?{_DASH})|, [^.\n—–]{{3,24}}\d{{4}}\.\s|:\s"
)


def stretches(article: Article) -> Iterator[tuple[int, int]]:
    """Yield where names may stand: every block but labels, with the dateline that its line begins with."""
    last = 0
    for block in article.blocks:
        start, end = block.span.start, block.span.end
        line = max(last, article.text.rfind("\n", 0, start) + 1)
        last = end
        if block.role is not BlockRole.SPEAKER_LABEL:
            yield (line if start - line <= _LONGEST else start), end


def is_dateline(mention: Mention, text: str) -> bool:
    """Whether a name is what a dateline says: in capitals, or a known town at the very start."""
    if mention.run.opens and mention.known and mention.name.isupper() and mention.end < mention.run.end:
        return True
    found = _DATELINE.match(text, mention.end)
    if found is None or mention.start != mention.run.start or mention.run.possessive:
        return False
    capitals = mention.name.isupper() and len(mention.name) > _SHORT
    if not mention.run.opens:
        return capitals and mention.known and found.group() != ": "
    return capitals or (mention.known and mention.readings[0].level is not PlaceLevel.COUNTRY)
