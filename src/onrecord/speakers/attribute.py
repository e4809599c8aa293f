"""Statements → who said them: every source phrase followed to the fullest name the page gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.speakers.chain import Chains
from onrecord.speakers.resolve import Resolver
from onrecord.speakers.state import Found
from onrecord.types import Attribution, Basis

if TYPE_CHECKING:
    from onrecord.speakers.state import Outcome
    from onrecord.types import Article, Hop, Speaker, Statement

# Share right of each basis; see resolve.py for where the figures come from.
CONFIDENCE = {
    Basis.FULL_NAME: 0.98,
    Basis.PART_NAME: 0.97,
    Basis.ROLE: 0.95,
    Basis.PRONOUN: 0.93,
    Basis.LABEL: 0.95,
    Basis.HEADLINE: 0.93,
    Basis.CONTINUED: 0.9,
    Basis.AS_WORDED: 0.85,
    Basis.REPEATED: 0.9,
}


def attribute(
    article: Article, statements: tuple[Statement, ...]
) -> tuple[tuple[Speaker, ...], tuple[Attribution, ...]]:
    """Say who made each statement: speakers of the page, and one attribution per statement in order.

    A speaker's name is the fullest mention in the text; where the page names nobody it is the
    source as worded. Where two candidates fit there is no speaker but a reason. Never raises
    for any statements that lie inside the article.
    """
    resolver = Resolver(article, statements)
    outcomes = resolver.all()
    chains = Chains(article, resolver, outcomes)
    found = tuple(
        _attribution(s, o, chains.of(s)) for s, o in zip(statements, outcomes, strict=True)
    )
    used = {a.speaker for a in found}
    speakers = tuple(v.frozen() for v in resolver.voices.all.values() if v.id in used)
    return speakers, found


def _attribution(statement: Statement, outcome: Outcome, chain: tuple[Hop, ...]) -> Attribution:
    if isinstance(outcome, Found):
        return Attribution(
            statement=statement.id,
            speaker=outcome.voice.id,
            reason=None,
            basis=outcome.basis,
            chain=chain,
            confidence=CONFIDENCE[outcome.basis],
        )
    return Attribution(statement.id, None, outcome, None, chain, 0.0)
