"""Statements → who said them: every source phrase followed to the fullest name the page gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.settings import DEFAULT
from onrecord.speakers.chain import Chains
from onrecord.speakers.resolve import Resolver
from onrecord.speakers.state import Known, Unsure
from onrecord.types import Attribution, Basis, Candidate, NoSpeaker

if TYPE_CHECKING:
    from onrecord.speakers.state import Outcome
    from onrecord.types import Article, Hop, Speaker, Statement

# Share right of each basis on data/cases/train and the pages of data/real/open together, statements read
# by the model (`python -m benchmarks.calibration` reads the same sets): names in full 428 of 430, parts 274
# of 275, roles 91 of 94, "it" and "they" 26 of 29, labels 6 of 6, headlines 28 of 30, continuations 14 of
# 14, repeated 7 of 8, as worded 317 of 332. Each is (right + 1) of (number + 2). Where a choice was made
# between candidates its own chance stands instead.
CONFIDENCE = {
    Basis.FULL_NAME: 0.99,
    Basis.PART_NAME: 0.99,
    Basis.ROLE: 0.96,
    Basis.PRONOUN: 0.87,
    Basis.LABEL: 0.88,
    Basis.HEADLINE: 0.91,
    Basis.CONTINUED: 0.94,
    Basis.AS_WORDED: 0.95,
    Basis.REPEATED: 0.8,
}


def attribute(
    article: Article, statements: tuple[Statement, ...], least: float = DEFAULT.least_link
) -> tuple[tuple[Speaker, ...], tuple[Attribution, ...]]:
    """Say who made each statement: speakers of the page, and one attribution per statement in order.

    A speaker's name is the fullest mention in the text; where the page names nobody it is the
    source as worded. Where two candidates fit, or the one that does is less sure than
    ``least``, there is no speaker but a reason, with the likeliest two where there are any. Never raises for
    any statements that lie inside the article.
    """
    resolver = Resolver(article, statements, least)
    outcomes = resolver.all()
    chains = Chains(article, resolver, outcomes)
    told = [_sure_enough(o, least) for o in outcomes]
    found = tuple(_attribution(s, o, chains.of(s)) for s, o in zip(statements, told, strict=True))
    used = {a.speaker for a in found}
    speakers = tuple(v.frozen() for v in resolver.voices.all.values() if v.id in used)
    return speakers, found


def _sure_enough(outcome: Outcome, least: float) -> Outcome:
    if not isinstance(outcome, Known) or _confidence(outcome) >= least:
        return outcome
    voice = outcome.voice
    return Unsure(NoSpeaker.UNSURE, (Candidate(voice.name, voice.kind, _confidence(outcome)),))


def _confidence(known: Known) -> float:
    return CONFIDENCE[known.basis] if known.confidence is None else known.confidence


def _attribution(statement: Statement, outcome: Outcome, chain: tuple[Hop, ...]) -> Attribution:
    if isinstance(outcome, Known):
        return Attribution(
            statement=statement.id,
            speaker=outcome.voice.id,
            reason=None,
            basis=outcome.basis,
            chain=chain,
            confidence=_confidence(outcome),
        )
    if isinstance(outcome, Unsure):
        return Attribution(statement.id, None, outcome.reason, None, chain, 0.0, outcome.candidates)
    return Attribution(statement.id, None, outcome, None, chain, 0.0)
