"""Speaker labels: 'Q:', 'CHAIR:', 'MAYOR MATIU:' at the head of a paragraph.

A page is a transcript where such labels recur or stand in capitals; a single
'Photo:' or 'Note:' makes none. The words after a label are direct speech without
marks, up to the next label; the label is the source.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from onrecord.statements.drafts import Draft
from onrecord.types import BlockRole, CueClass, Form, Span

if TYPE_CHECKING:
    from onrecord.statements.carry import Quoted

_LABEL = re.compile(
    r"(?P<label>(?:[A-ZÀ-ÖØ-ÞĞİŞА-ЯІЇЄҐƏ][\w.'’-]*)(?: (?:[\w.'’&-]+|\([^)]{1,40}\))){0,4})(?P<stop>:)\s+(?=\S)"
)
_CAPITALS = re.compile(r"[^a-zà-öø-ÿğışа-яіїєґə]+")
# Labels that head notes, credits and lists on news pages and never a speaker.
NO_SPEAKER = frozenset(
    "photo photos picture pictures image images video watch listen read note notes editor's editors update updated"
    " correction clarification source sources related tags topics more also see share credit credits caption"
    " live breaking analysis opinion exclusive explainer transcript factbox timeline quote poll quiz review advert"
    " ps p.s nb warning where when what who why how price tickets address phone tel email e-mail website contact"
    " foto vidéo vidéos photo lire siehe mehr quelle fuente leia veja фото видео источник reporting editing"
    " recommended advertisement subscribe latest comments".split()
)
_FEWEST_TURNS = 2


def turns(text: str, blocks: list[Quoted]) -> tuple[list[Draft], frozenset[int]]:
    """Statements by label, and the numbers of the blocks that they fill."""
    labels = {n: label for n, block in enumerate(blocks) if (label := _label(text, blocks, n)) is not None}
    if not _is_transcript(text, labels, blocks):
        return [], frozenset()
    numbers = sorted(labels)
    out: list[Draft] = []
    filled: set[int] = set()
    for number, following in zip(numbers, [*numbers[1:], None], strict=True):
        own = [number] if following is None else list(range(number, following))
        label, begin = labels[number]
        pieces = [_words(text, blocks[n].span, begin if n == number else blocks[n].span.start) for n in own]
        spans = [p for p in pieces if p is not None]
        if not spans:
            continue
        filled |= set(own)
        turn = Draft(spans, [], [label], Form.DIRECT, None, False, own[-1], 0, _BY_LABEL)  # noqa: FBT003 - a plain record of fields
        turn.cue_class = CueClass.QUESTION if _only_asks(text, spans) else CueClass.LABEL
        out.append(turn)
    return out, frozenset(filled)


# Share right on cases train: benchmarks/quality.py --rules.
_BY_LABEL = 0.95


def _label(text: str, blocks: list[Quoted], number: int) -> tuple[Span, int] | None:
    block = blocks[number]
    if block.role is BlockRole.SPEAKER_LABEL:
        end = block.span.end - (text[block.span.end - 1] in ":.")
        return Span(block.span.start, end), block.span.end
    hit = _LABEL.match(text, block.span.start, block.span.end)
    if hit is None or block.role not in (BlockRole.PARAGRAPH, BlockRole.QUOTATION):
        return None
    first = hit["label"].split()[0].casefold().rstrip(".")
    if first in NO_SPEAKER or text[hit.end()] in "“\"«„‘'":
        return None
    return Span(*hit.span("label")), hit.end()


def _is_transcript(text: str, labels: dict[int, tuple[Span, int]], blocks: list[Quoted]) -> bool:
    if len(labels) < _FEWEST_TURNS:
        return False
    words = [text[span.start : span.end] for span, _ in labels.values()]
    counts = Counter(words)
    plain = sum(1 for w in words if _CAPITALS.fullmatch(w) or len(w) == 1)
    recurring = sum(n for n in counts.values() if n > 1)
    return plain >= _FEWEST_TURNS or recurring >= _FEWEST_TURNS or any(
        blocks[n].role is BlockRole.SPEAKER_LABEL for n in labels
    )


def _words(text: str, span: Span, begin: int) -> Span | None:
    while begin < span.end and text[begin].isspace():
        begin += 1
    return Span(begin, span.end) if begin < span.end else None


def _only_asks(text: str, spans: list[Span]) -> bool:
    words = " ".join(text[s.start : s.end] for s in spans).rstrip()
    return words.endswith("?") and not re.search(r"[.!]\s", words)
