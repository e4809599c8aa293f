"""The chain of reports: from the outlet that was read to the hop nearest the speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.types import Hop, HopKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.speakers.resolve import Resolver
    from onrecord.speakers.state import Outcome
    from onrecord.types import Article, Statement


class Chains:
    """Finds the hops of each statement."""

    def __init__(self, article: Article, resolver: Resolver, outcomes: Sequence[Outcome]) -> None:
        self.article = article
        self.resolver = resolver
        self.outcomes = outcomes

    def of(self, statement: Statement) -> tuple[Hop, ...]:
        """Give the chain of one statement."""
        return (Hop(HopKind.OUTLET, None, read=True),) if self.article.outlet else ()
