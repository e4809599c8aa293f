"""An example as onrecord reads it: its pieces, and what an engine finds in it, in the scorers' form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from onrecord.model.pieces import pieces
from onrecord.model.reader import BOLD, LEAST_BOLD, Boldness, statements
from onrecord.statements.states import states
from onrecord.types import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tokenizers import Tokenizer

    from onrecord.model.decode import Found
    from onrecord.model.engine import Engine
    from onrecord.model.pieces import Pieces, Range
    from training.attribution.examples import Example

Quotes = dict[str, list[dict[str, Any]]]
"""For each text, by its name, what was found: the form that score_polnear.py reads."""


def states_of(example: Example) -> bytearray:
    """The quotation state of every code point of the text."""
    return states(example.text, [Span(start, end) for start, end in example.paragraphs])


def pieces_of(example: Example, tokenizer: Tokenizer) -> Pieces:
    """The pieces of every paragraph, of which the first is taken for a headline."""
    return pieces(example.text, example.paragraphs, states_of(example), tokenizer)


def predictions(
    engine: Engine, tokenizer: Tokenizer, examples: Sequence[Example], boldness: Boldness = BOLD
) -> Quotes:
    """What an engine finds in each text, each read in its own style, however unsure."""
    found = {}
    for example in examples:
        split = pieces_of(example, tokenizer)
        found[example.name] = quotes(split, statements(engine, split, example.style, boldness))
    return found


def surer(found: Quotes, least: float = LEAST_BOLD) -> Quotes:
    """Those whose confidence times link reaches ``least``."""
    return {n: [q for q in some if q["confidence"] * q["link"] >= least] for n, some in found.items()}


def quotes(split: Pieces, found: Sequence[Found]) -> list[dict[str, Any]]:
    """Statements in the form that score_polnear.py reads."""
    return [
        {
            "content": _spans(split, f.content),
            "source": _spans(split, f.source) or None,
            "cue": _spans(split, f.cue) or None,
            "kind": f.kind,
            "confidence": f.confidence,
            "link": f.link,
        }
        for f in found
    ]


def _spans(split: Pieces, ranges: Sequence[Range]) -> list[list[int]]:
    return [[int(split.starts[a]), int(split.ends[b - 1])] for a, b in ranges]
