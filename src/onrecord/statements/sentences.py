"""Tokens as sentences: a full stop inside a quotation ends one only where the text outside begins anew."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.lexicon.cues import Frame, cue_of, plainly_quotes
from onrecord.lexicon.grammar import WEEKDAYS_EN
from onrecord.lexicon.saying import SAYING
from onrecord.types import Span

if TYPE_CHECKING:
    from onrecord.statements.tokens import Token

_STOP = set(".!?…")
_DASHES = ("–", "—", "-")
_ABBREVIATED = frozenset(
    """
    mr mrs ms dr prof st sr jr gen col lt maj capt sgt rev hon gov sen rep pres sec vs no inc ltd co corp bros
    jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun a.m p.m u.s u.k u.n e.g i.e
    etc ca bzw usw ggf nr str abs mme mlle mm sra dra srta ud г гг ул др т.е т.к проф акад им стр
    """.split()
)
# '24. März': a number with a point is no sentence's end here.
_ORDINAL_LANGUAGES = frozenset({"de", "tr", "az"})
_AFTER_ATTRIBUTION = WEEKDAYS_EN | frozenset(
    "in on at to during after before as with when while of from by via last this earlier later".split()
)
_LONGEST_ATTRIBUTION = 8
# Tokens. What is longer is no sentence but a list or a scrape without stops, and is cut: clauses are
# sought for each cue, so that 20,000 cues without a stop took 300 s.
_LONGEST = 500


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens of one sentence, never empty."""

    tokens: tuple[Token, ...]

    @property
    def span(self) -> Span:
        """From the first token's start to the last one's end."""
        return Span(self.tokens[0].span.start, self.tokens[-1].span.end)


def sentences(text: str, found: list[Token], language: str) -> list[Sentence]:
    """Group tokens into sentences of at most ``_LONGEST``; together they hold every token once."""
    out: list[Sentence] = []
    start = 0
    for at in range(len(found)):
        if at + 1 in (len(found), start + _LONGEST) or _ends(text, found, at, language):
            out.append(Sentence(tuple(found[start : at + 1])))
            start = at + 1
    return out


def _ends(text: str, found: list[Token], at: int, language: str) -> bool:
    token, following = found[at], found[at + 1]
    gap = text[token.span.end : following.span.start]
    if not gap or not gap.isspace():
        return "\n" in gap
    if "\n\n" in gap:
        return True
    begins = following.quoted or not following.text[0].islower()
    if not begins or following.text in (",", ";", ":", ")", "%"):
        return False
    if token.quoted:
        return _ends_in_quotation(found, at, language)
    if token.text in (")", "]") and at > 0:
        return found[at - 1].text in _STOP
    return token.text in _STOP and not _abbreviation(found, at, language)


def _ends_in_quotation(found: list[Token], at: int, language: str) -> bool:
    """A quotation that ends with a stop ends the sentence, unless what follows attributes it."""
    if found[at + 1].text in _DASHES:
        return False
    last = found[at].last
    if last == "." or (last == "…" and found[at + 1].quoted):
        return True
    return last in _STOP and not attributes(found, at + 1, language)


def attributes(found: list[Token], at: int, language: str) -> bool:
    """Tell whether what begins at ``at`` attributes the quotation before: 'Smith said.', 'the man asked,'."""
    for k in range(at, min(at + _LONGEST_ATTRIBUTION, len(found))):
        if not found[k].word:
            if k == at or not (found[k].text == "," or _abbreviation(found, k, language)):
                return False
            continue
        if k > at and _quotes(found[k].low, language):
            return _closes(found, k)
    return False


def _closes(found: list[Token], at: int) -> bool:
    """Whether a verb ends the attribution: 'said.', 'said on Monday', 'told the Daily News in May'."""
    following = found[at + 1] if at + 1 < len(found) else None
    if following is None or not following.word or following.low in _AFTER_ATTRIBUTION:
        return True
    hearer = found[at + 1 : at + 1 + _LONGEST_ATTRIBUTION]
    return found[at].low in ("told", "tells") and not any(t.low in ("that", "to") or t.quoted for t in hearer)


def _quotes(word: str, language: str) -> bool:
    if language != "en":
        return plainly_quotes(word, language)
    cue = cue_of(word, language)
    return cue is not None and Frame.QUOTE in cue.frames and (not cue.ambiguous or cue.lemma in SAYING)


def _abbreviation(found: list[Token], at: int, language: str) -> bool:
    if found[at].text != "." or at == 0:
        return False
    word = found[at - 1]
    if not word.word or word.span.end != found[at].span.start:
        return False
    if word.low in _ABBREVIATED or (len(word.text) == 1 and word.text.isupper()):
        return True
    return word.text.isdigit() and len(word.text) <= len("31") and language in _ORDINAL_LANGUAGES
