"""What the ledger remembers, as the intake asks for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.acquire.found import Unchanged, Validators
from onrecord.store.ledger import fetched

if TYPE_CHECKING:
    from onrecord.store import Store
    from onrecord.types import Skipped


@dataclass(frozen=True, slots=True)
class Remembered:
    """What is done in this run, and how to ask for the rest. ``published``: the day given for pages."""

    store: Store
    run: int
    engine: str
    published: str | None

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
