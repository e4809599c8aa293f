"""What the model says of a text, in code points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.types import Kind, Span


@dataclass(frozen=True, slots=True)
class Told:
    """One statement as the model sees it; spans in order, of the text that was read.

    ``confidence`` is the probability that the content is one, ``link`` that its source is right where it
    is; both calibrated on held-back texts (``tuned.Knots``).
    """

    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    kind: Kind
    confidence: float
    link: float


class Reader(Protocol):
    """What the statements stage asks of a model; a test gives three lines."""

    def read(
        self, text: str, paragraphs: Sequence[Span], states: bytes | bytearray, *, headed: bool
    ) -> list[Told]:
        """The statements of ``paragraphs``, which are in order; the first is the headline where ``headed``.

        ``states`` holds the quotation state of every code point (``statements.states``).
        """
