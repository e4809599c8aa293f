"""Headline statements: 'Name: what he said', '“Words”, says role', a fragment in marks.

A headline is terse: a bare noun may be the source, articles and verbs are dropped, and
a colon stands for 'said'. So it is read apart, and checked against the body: a name
before a colon must be a source there, a fragment in marks must stand there in marks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.lexicon.furniture import NOTE_LABELS
from onrecord.statements.contents import contents
from onrecord.statements.drafts import Draft, draft
from onrecord.statements.sentences import Sentence, sentences
from onrecord.statements.tokens import Token, tokens
from onrecord.types import CueClass, Flag, Form, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.statements.carry import Quoted

_FIRST_PERSON = re.compile(
    r"\b(?:I|we|us|our|my|me|I'm|I'll|we're|we'll|we've|let's|wir|ich|uns|nous|je|nos|nosotros|eu|nós"
    r"|мы|я|нас|ми|biz|ben|bizi|mən)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")
_ABOUT = frozenset("on about over after to in at as von zu über sur à sobre о об про".split())
# Who stands after a headline's colon as its source: 'Bridge unsafe: report'.
_REPORTERS = frozenset(
    "report reports study survey poll police minister officials official experts expert source".split()
)
_LONGEST_NAME, _LONGEST_BEFORE_QUOTE, _SHORT = 5, 9, 3
_FEWEST_ALONE = 3  # 'Leave tonight' counts only where the body quotes it too
_TITLE_CASE = 0.7
_FEWEST_FOR_CASE = 4
_SHARED_STEM, _SUFFIX = 5, 2
# Share right on cases train and the real pages: python -m benchmarks.calibration.
_CONFIDENCE = 0.9


@dataclass(frozen=True, slots=True)
class _Headline:
    """One headline block with the drafts found below it."""

    text: str
    tokens: list[Token]
    number: int
    body: list[Draft]
    language: str


def headline(text: str, block: Quoted, number: int, body: list[Draft], language: str) -> list[Draft]:
    """The statements of one headline block; ``body`` are those already found below it."""
    found = tokens(text, block.span, block.quotations)
    if not found:
        return []
    line = _Headline(text, found, number, body, language)
    made = _by_colon(line) or _by_report(line) or _by_fragment(line)
    for each in made:
        each.flags.add(Flag.HEADLINE)
    return made


def _by_report(line: _Headline) -> list[Draft]:
    """A cue in the headline: '“Q”, says drummer', 'Ports will be rebuilt, president tells lawmakers'."""
    out: list[Draft] = []
    for index, sentence in enumerate(sentences(line.text, line.tokens, line.language)):
        found = contents(_sentence_case(sentence), line.language, terse=True)
        told = [f for f in found if f.report is not None and f.report.source is not None]
        out += [draft(f, sentence.tokens, line.number, index) for f in told]
    return out


def _sentence_case(sentence: Sentence) -> tuple[Token, ...]:
    """Tokens of a headline set In Title Case as if in sentence case, so that its verbs are seen."""
    words = [t for t in sentence.tokens if t.word]
    capitals = sum(1 for t in words if t.capital)
    if len(words) < _FEWEST_FOR_CASE or capitals < _TITLE_CASE * len(words):
        return sentence.tokens
    return tuple(Token(t.span, t.kind, t.low, t.low) if t.word else t for t in sentence.tokens)


def _by_colon(line: _Headline) -> list[Draft]:
    """'Name: words', 'role: “words”', '“words”: what it is about', '“words” – role'."""
    at = next((k for k in range(1, len(line.tokens) - 1) if _divides(line, k)), None)
    if at is None:
        return []
    left, right = line.tokens[:at], line.tokens[at + 1 :]
    by_dash = line.tokens[at].text != ":"
    if len(left) == 1 and left[0].quoted:
        return _bare(line, left[0], _short_name(right) if by_dash else None)
    if by_dash:
        return _bare(line, right[0], None)
    if len(right) <= _SHORT and right[-1].low in _REPORTERS:
        return [_made(line, left, _span(right), _form(left))]
    name = left[: _name_end(left)]
    if not _speaks(line, name, marked=right[0].quoted):
        return []
    form = _form(right)
    spoken = form is Form.INDIRECT and _FIRST_PERSON.search(
        line.text, right[0].span.start, right[-1].span.end
    )
    return [_made(line, right, _span(name), Form.DIRECT if spoken else form)]


def _divides(line: _Headline, at: int) -> bool:
    """A colon, or a dash with blanks around that sets off words in marks, first or last."""
    token = line.tokens[at]
    if token.text == ":":
        return True
    spaced = line.text[token.span.start - 1].isspace()
    first, last = at == 1 and line.tokens[0].quoted, at == len(line.tokens) - 2 and line.tokens[-1].quoted
    return token.text in ("–", "—", "-") and spaced and (first or last)


def _bare(line: _Headline, token: Token, source: Span | None) -> list[Draft]:
    """Words in marks beside a colon or dash: speech when they are a clause, or are quoted below too."""
    if token.words < _FEWEST_ALONE and not _stands_below(line, token):
        return []
    return [_made(line, [token], source, Form.DIRECT)]


def _span(part: Sequence[Token]) -> Span:
    return Span(part[0].span.start, part[-1].span.end)


def _form(part: Sequence[Token]) -> Form:
    marked = [t.quoted for t in part if not t.point]
    return Form.DIRECT if all(marked) else Form.MIXED if any(marked) else Form.INDIRECT


def _made(line: _Headline, part: Sequence[Token], source: Span | None, form: Form) -> Draft:
    sources = [] if source is None else [source]
    made = Draft([_span(part)], [], sources, form, None, block=line.number, cue_class=CueClass.HEADLINE)
    made.confidence = _CONFIDENCE
    return made


def _name_end(left: list[Token]) -> int:
    """'Hall owner on roof fall' names its speaker before 'on'."""
    return next((k for k, token in enumerate(left) if k and token.low in _ABOUT), len(left))


def _short_name(right: list[Token]) -> Span | None:
    """The role or name that a headline sets after its words: '– governor to volcano town'."""
    name = right[: _name_end(right)]
    return _span(name) if 0 < len(name) <= _SHORT and not any(t.quoted for t in name) else None


def _speaks(line: _Headline, name: list[Token], *, marked: bool) -> bool:
    """Whether what stands before the colon can be who speaks: marked words follow, or the body quotes it."""
    words = [t for t in name if t.word]
    if not words or len(words) > (_LONGEST_BEFORE_QUOTE if marked else _LONGEST_NAME):
        return False
    if words[0].low in NOTE_LABELS or words[-1].low in NOTE_LABELS:
        return False
    spans = [s for d in line.body for s in d.sources]
    names = {w.casefold() for s in spans for w in _WORD.findall(line.text[s.start : s.end])}
    last = _WORD.findall(words[-1].text.casefold())
    return marked or (bool(last) and words[-1].capital and any(_same_stem(last[-1], n) for n in names))


def _same_stem(a: str, b: str) -> bool:
    """Equal, or one the other with an ending ('Bakan', 'Bakanı')."""
    if a == b:
        return True
    short, long = sorted((a, b), key=len)
    return len(short) >= _SHARED_STEM and long.startswith(short) and len(long) - len(short) <= _SUFFIX


def _stands_below(line: _Headline, token: Token) -> bool:
    """Whether the body quotes the same words."""
    words = " ".join(_WORD.findall(token.text.casefold()))
    pieces = [p for d in line.body if d.form is not Form.INDIRECT for p in d.pieces]
    said = (" ".join(_WORD.findall(line.text[p.start : p.end].casefold())) for p in pieces)
    return bool(words) and any(words in each for each in said)


def _by_fragment(line: _Headline) -> list[Draft]:
    """A fragment in marks without a cue: counted when the body quotes the same words."""
    alone = len([t for t in line.tokens if not t.point]) == 1
    form = Form.DIRECT if alone else Form.MIXED
    return [_made(line, [t], None, form) for t in line.tokens if t.quoted and _stands_below(line, t)]
