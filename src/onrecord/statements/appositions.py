"""What stands after a name and a comma: 'Name, 61, a farmer who sells eggs, said'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.lexicon.cues import cue_of
from onrecord.lexicon.grammar import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    EMPTY,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    WEEKDAYS_EN,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.statements.tokens import Slice, Token

_LONGEST = 48  # tokens that a relative clause may run on
_CLAUSE_VERBS = frozenset("made took gave came went left began became got held met told said".split())
_OWN = frozenset("a an his her their its my".split())
_SHORT_APPOSITION = 9


def closed_soon(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Tell whether a second comma ends what the comma at ``start`` opens, within a few words."""
    return end < len(tokens) and tokens[end].text == "," and end - start <= _SHORT_APPOSITION


def is_apposition(tokens: Sequence[Token], chunk: Slice, language: str) -> bool:
    """Tell whether a stretch between commas belongs to the name before it.

    '61', 'a farmer', 'who sells eggs', 'head of X', 'for the prosecution': no clause of its own.
    """
    first = tokens[chunk[0]]
    if first.low in RELATIVES.get(language, EMPTY):
        return True
    if first.low in PREPOSITIONS.get(language, EMPTY):
        return first.low in ("for", "of", "from", "via") and chunk[1] - chunk[0] <= 6  # noqa: PLR2004 - 'for the prosecution'
    if first.low in CONJUNCTIONS.get(language, EMPTY) or first.low in SUBJECT_PRONOUNS.get(language, EMPTY):
        return False
    if first.low in AUXILIARIES.get(language, EMPTY) or first.low in _CLAUSE_VERBS:
        return False
    return first.word and not first.low.endswith("ing")


def inside_name(tokens: Sequence[Token], k: int) -> bool:
    """Tell whether a mark is no end: a full stop after an initial or a title, a mark inside a name."""
    if tokens[k].text in "&@#’'’-/":
        return True
    before_it = tokens[k - 1] if k else None
    glued = before_it is not None and before_it.span.end == tokens[k].span.start
    return tokens[k].text == "." and glued and k + 1 < len(tokens) and tokens[k + 1].capital


def nominal(token: Token, language: str) -> bool:
    """Tell whether a word may begin a noun phrase: a name or a determiner."""
    return token.capital or token.low in DETERMINERS.get(language, EMPTY)


def apposition_end(tokens: Sequence[Token], start: int, language: str) -> int | None:
    """Give the end of an apposition or relative clause that begins at ``start``, none where it is neither."""
    first = tokens[start]
    if not first.word or not is_apposition(tokens, (start, start + 1), language):
        return None
    if first.low in ADVERBS.get(language, EMPTY) | WEEKDAYS_EN or (
        cue_of(first.low, language) is not None and not first.capital and first.low not in ("chief", "head")
    ):
        return None
    for k in range(start, min(len(tokens), start + _LONGEST)):
        token = tokens[k]
        if token.quoted or (token.point and not inside_name(tokens, k)):
            clause = _is_credit(tokens, start, k, language) or _is_clause(tokens, start, k, language)
            return None if clause else k
        if k > start and token.low in WEEKDAYS_EN:
            return k - 1 if tokens[k - 1].low == "on" else k
        if k > start and first.low not in RELATIVES.get(language, EMPTY) and _on_occasion(tokens, k):
            return k
    return None


def _is_clause(tokens: Sequence[Token], start: int, end: int, language: str) -> bool:
    """Whether the stretch has a verb of its own: what follows 'According to X,' and no apposition."""
    for k in range(start, end):
        if tokens[k].low in RELATIVES.get(language, EMPTY):
            return False
        if tokens[k].low in AUXILIARIES.get(language, EMPTY) - {"not", "also", "never", "y", "a"}:
            return True
    return False


def _on_occasion(tokens: Sequence[Token], at: int) -> bool:
    """'in his address', 'in a statement', 'during …': the occasion, no part of who speaks."""
    if tokens[at].low in ("during", "after", "when", "while"):
        return True
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return tokens[at].low in ("in", "at", "on") and following in _OWN


def _is_credit(tokens: Sequence[Token], start: int, end: int, language: str) -> bool:
    """Whether the stretch is 'Outlet reports': a capital phrase that ends in a cue."""
    last = cue_of(tokens[end - 1].low, language)
    return last is not None and end - start > 1 and _first_capital(tokens, start)


def _first_capital(tokens: Sequence[Token], start: int) -> bool:
    """Whether the phrase begins with a name, an article aside."""
    return tokens[start].capital or (start + 1 < len(tokens) and tokens[start + 1].capital)
