"""What the ledger remembers, as the intake asks for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.acquire.found import Unchanged, Validators
from onrecord.acquire.intake import BEFORE, KNOWN
from onrecord.store.ledger import fetched, watched
from onrecord.types import Reason

if TYPE_CHECKING:
    from onrecord.store import Store
    from onrecord.types import Skipped


PASSING = frozenset({Reason.BUSY, Reason.OFFLINE, Reason.SERVER, Reason.TOO_SLOW, Reason.UNREACHABLE})
"""Why a page may be had later."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """What is done in this run, and how to ask for the rest. ``published``: the day given for pages."""

    store: Store
    run: int
    engine: str
    published: str | None
    known: str = BEFORE

    def outcome(self, url: str) -> Skipped | Unchanged | None:
        """Return what became of an address in this run before it was stopped."""
        known = fetched(self.store, url)
        if known is None or known.run != self.run:
            return None
        return known.skipped or Unchanged(url)

    def validators(self, url: str) -> Validators | None:
        """Return by what to ask; none where it is to be read anew: by another engine, for a day given."""
        known = fetched(self.store, url)
        if known is None or known.skipped is not None or known.engine != self.engine or self.published:
            return None
        return Validators(known.etag, known.modified)


@dataclass(frozen=True, slots=True)
class Followed:
    """What a watch knows: of its feeds how to ask, of their pages which it has.

    ``feeds`` are asked only if they changed; a page that failed in a way that passes is asked again.
    """

    store: Store
    feeds: frozenset[str]
    known: str = KNOWN

    def outcome(self, url: str) -> Unchanged | None:
        """Return an outcome for a page that need not be asked for again."""
        before = None if url in self.feeds else fetched(self.store, url)
        if before is None or (before.skipped is not None and before.skipped.reason in PASSING):
            return None
        return Unchanged(url)

    def validators(self, url: str) -> Validators | None:
        """Return by what to ask a feed; none for a page, which was not read yet."""
        if url not in self.feeds:
            return None
        before = watched(self.store, url)
        return Validators(before.etag, before.modified)
