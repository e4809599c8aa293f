"""Speaker labels: 'Q:', 'CHAIR:', 'MAYOR MATIU:' at the head of a paragraph.

A page is a transcript where such labels recur or stand in capitals; a single
'Photo:' or 'Note:' makes none. The words after a label are direct speech without
marks, up to the next label; the label is the source. Lists have labels too
('Serves: 4', 'Spain: 11th appearance'): what follows half of a transcript's labels
reads as sentences.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from onrecord.lexicon.furniture import NOTE_LABELS
from onrecord.statements.drafts import Draft
from onrecord.statements.reports import reports
from onrecord.statements.sentences import sentences
from onrecord.statements.tokens import tokens
from onrecord.types import BlockRole, CueClass, Form, Span

if TYPE_CHECKING:
    from onrecord.statements.carry import Quoted

_UPPER = "A-ZÀ-ÖØ-ÞĞİŞА-ЯІЇЄҐƏ"
_LABEL = re.compile(
    r"(?:\d{1,4}\s+|\[?\(?\d{1,2}:\d{2}(?::\d{2})?\)?\]?\s+)?"  # a line number or a time code
    rf"(?P<label>(?:[{_UPPER}][\w.'’-]*)(?: (?:[\w'’&-]+\.?|\([^)]{{1,40}}\))){{0,4}}?)"
    r"(?P<stop>:|\.\s+[—–]|\s[—–]|(?<=\b[QA])\.(?=\s))\s+(?=\S)"
)
_ALONE = re.compile(rf"[{_UPPER}][\w.'’-]*(?: [{_UPPER}][\w.'’-]*){{0,3}}:?")
_SPOKEN = re.compile(r"\b(?:I|we|you|my|our|your|us|me)\b|\b(?:I|we|you)['’]", re.IGNORECASE)
_SENTENCE = re.compile(r"[^\d\s].*[.!?…:;,—–\-\"”’»')\]]", re.DOTALL)
_FEWEST_TURNS = 2
# Paragraphs looked at after the last label for words that go on with its turn.
_FURTHER = 3
# 39 of 41 right on cases train and the real pages: python -m benchmarks.calibration.
_BY_LABEL = 0.95


def turns(text: str, blocks: list[Quoted], language: str) -> tuple[list[Draft], frozenset[int]]:
    """Statements by label, and the numbers of the blocks that they fill."""
    labels = {n: found for n in range(len(blocks)) if (found := _label(text, blocks, n)) is not None}
    labels |= {n: found for n, found in _alone(text, blocks).items() if n not in labels}
    if not _is_transcript(text, labels, blocks):
        return [], frozenset()
    numbers = sorted(labels)
    out: list[Draft] = []
    filled: set[int] = set()
    for number, following in zip(numbers, [*numbers[1:], None], strict=True):
        own = [number, *_further(text, blocks, number, following, language)]
        source, begin = labels[number]
        pieces = [_words(text, blocks[n].span, begin if n == number else blocks[n].span.start) for n in own]
        spans = [p for p in pieces if p is not None]
        filled |= set(own)
        if not spans:
            continue
        stands_for = CueClass.QUESTION if _only_asks(text, spans) else CueClass.LABEL
        turn = Draft(spans, [], [source], Form.DIRECT, None, block=own[-1], cue_class=stands_for)
        turn.confidence = _BY_LABEL
        out.append(turn)
    return out, frozenset(filled)


def _further(text: str, blocks: list[Quoted], number: int, following: int | None, language: str) -> list[int]:
    """The paragraphs that go on with a turn: all up to the next label.

    After the last label only those in the first or second person that report nobody else.
    """
    if following is not None:
        return list(range(number + 1, following))
    alone = _ALONE.fullmatch(text, blocks[number].span.start, blocks[number].span.end) is not None
    own = [number + 1] if alone and number + 1 < len(blocks) else []
    for n in range(number + 1 + len(own), min(number + 1 + _FURTHER, len(blocks))):
        span = blocks[n].span
        found = tokens(text, span, blocks[n].quotations)
        told = any(reports(s.tokens, language) for s in sentences(text, found, language))
        if told or not _SPOKEN.search(text, span.start, span.end):
            break
        own.append(n)
    return own


def _alone(text: str, blocks: list[Quoted]) -> dict[int, tuple[Span, int]]:
    """Names alone on a line that recur: labels of an interview set on lines of their own."""
    names = {
        n: text[b.span.start : b.span.end]
        for n, b in enumerate(blocks)
        if b.role is BlockRole.PARAGRAPH and _ALONE.fullmatch(text, b.span.start, b.span.end)
    }
    counts = Counter(names.values())
    return {n: (blocks[n].span, blocks[n].span.end) for n, name in names.items() if counts[name] > 1}


def _label(text: str, blocks: list[Quoted], number: int) -> tuple[Span, int] | None:
    block = blocks[number]
    if block.role is BlockRole.SPEAKER_LABEL:
        end = block.span.end - (text[block.span.end - 1] in ":.")
        return Span(block.span.start, end), block.span.end
    hit = _LABEL.match(text, block.span.start, block.span.end)
    if hit is None or block.role not in (BlockRole.PARAGRAPH, BlockRole.QUOTATION):
        return None
    first = hit["label"].split()[0].casefold().rstrip(".")
    if first in NOTE_LABELS or (text[hit.end()] in "“\"«„‘'" and hit["stop"] == ":"):
        return None
    return Span(*hit.span("label")), hit.end()


def _is_transcript(text: str, labels: dict[int, tuple[Span, int]], blocks: list[Quoted]) -> bool:
    if len(labels) < _FEWEST_TURNS or 2 * _sentences(text, labels, blocks) < len(labels):
        return False
    words = [text[span.start : span.end] for span, _ in labels.values()]
    counts = Counter(words)
    plain = sum(
        1 for w in words if w.upper() == w or any(p.isupper() and len(p.strip(".")) > 1 for p in w.split())
    )
    recurring = sum(n for n in counts.values() if n > 1)
    return (
        plain >= _FEWEST_TURNS
        or recurring >= _FEWEST_TURNS
        or any(blocks[n].role is BlockRole.SPEAKER_LABEL for n in labels)
    )


def _sentences(text: str, labels: dict[int, tuple[Span, int]], blocks: list[Quoted]) -> int:
    """How many labels have words after them, or in the paragraph below, that are no entry of a list."""
    count = 0
    for number, (_, begin) in labels.items():
        words = text[begin : blocks[number].span.end].strip()
        if not words and number + 1 < len(blocks):
            below = blocks[number + 1].span
            words = text[below.start : below.end].strip()
        count += _SENTENCE.fullmatch(words) is not None
    return count


def _words(text: str, span: Span, begin: int) -> Span | None:
    while begin < span.end and text[begin].isspace():
        begin += 1
    return Span(begin, span.end) if begin < span.end else None


def _only_asks(text: str, spans: list[Span]) -> bool:
    words = " ".join(text[s.start : s.end] for s in spans).rstrip()
    return words.endswith("?") and not re.search(r"[.!]\s", words)
