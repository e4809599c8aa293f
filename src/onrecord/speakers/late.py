"""A role first and the name after it: "…, the chief nurse said. First Last, who has nursed here since …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.lexicon.names import CONJUNCTIONS
from onrecord.lexicon.roles import HONORIFICS, RANKS
from onrecord.speakers.names import is_full, is_role

if TYPE_CHECKING:
    from onrecord.speakers.cast import Cast, Mention
    from onrecord.speakers.phrase import Phrase
    from onrecord.speakers.roles import Roles


def named_after(phrase: Phrase, end: int, cast: Cast, roles: Roles) -> int | None:
    """Give the member whose name opens the paragraph after ``end``, named there for the first time.

    Only for a role with an article that the page gives nobody, and for a name that it gives no role:
    "the chief nurse" and "First Last, the treasurer" are two. ``end`` is the end of a quotation's paragraph.
    """
    if not is_role(phrase.head) or phrase.head.low in HONORIFICS or not (phrase.definite or phrase.owned):
        return None
    block = phrase.words[0].block
    here = cast.words.between(end, cast.words.start_of(block + 1))
    if any(w.opens for w in here):
        return None
    start = cast.words.start_of(block + 1)
    mention = next(iter(cast.between(start, start + 1)), None)
    if mention is None or not _is_first(mention, cast):
        return None
    told = roles.heads_of(mention.member) | {w.low for w in mention.run.title}
    ranked = phrase.head.low in RANKS and told <= RANKS  # "the commander … Marshal First Last"
    return mention.member if ranked or not told else None


def _is_first(mention: Mention, cast: Cast) -> bool:
    name = mention.run.name
    if mention.run.body or not is_full(name):
        return False
    after = cast.words.between(name[-1].span.end, name[-1].span.end + 8)
    joined = bool(after) and after[0].joined and after[0].low in CONJUNCTIONS
    return cast.first_mention[mention.member] is mention and not joined and not name[-1].poss
