"""A headline's words without a source: whoever says the same words in the body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.speakers.state import Known
from onrecord.types import Form

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.speakers.state import Outcome, Voice
    from onrecord.speakers.tokens import Words
    from onrecord.types import Statement

_ENOUGH = 0.75  # share of the headline's words that one body statement must hold
_FEWEST = 2
_TELLING = 7  # letters of a word that is enough alone: "quits over ‘cowardly’ jury"
_WHOLE = 3  # words that are enough if they stand so in the body
_SHORT = 3  # letters; "the" and "is" are anybody's


class Echo:
    """Finds the statement of the body that a headline repeats."""

    def __init__(
        self, words: Words, statements: Sequence[Statement], outcomes: Mapping[int, Outcome]
    ) -> None:
        self._said = [" " + " ".join(w.low for w in words.of(s.content)) + " " for s in statements]
        self._bags = [
            frozenset(w.fold for w in words.of(s.content) if len(w.fold) > _SHORT) for s in statements
        ]
        self._outcomes = outcomes
        self._is_marked = [s.form is not Form.INDIRECT for s in statements]

    def speaker_of(self, number: int) -> Voice | None:
        """Give the voice whose words the headline statement repeats, if it is one."""
        asked = self._bags[number]
        phrase = self._said[number] if self._said[number].count(" ") > _WHOLE else ""
        telling = len(asked) == 1 and len(next(iter(asked))) >= _TELLING and self._is_marked[number]
        if len(asked) < _FEWEST and not phrase and not telling:
            return None
        voices: dict[str, Voice] = {}
        for n, bag in enumerate(self._bags):
            outcome = self._outcomes.get(n)
            enough = telling or len(asked) >= _FEWEST
            alike = enough and len(asked & bag) >= _ENOUGH * len(asked)
            alike = alike or (bool(phrase) and phrase in self._said[n])
            if n != number and isinstance(outcome, Known) and alike:
                voices[outcome.voice.id] = outcome.voice
        return next(iter(voices.values())) if len(voices) == 1 else None
