"""Headline statements: 'Name: what he said', '“Words”, says role', a fragment in marks.

A headline is terse: a bare noun may be the source, 'to' and verbs are dropped, and
a colon stands for 'said'. So it is read apart, and checked against the body: a name
before a colon must be a source there, a fragment in marks must stand there in marks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.statements.contents import Found, contents, quoted, word_count
from onrecord.statements.drafts import Draft, draft
from onrecord.statements.labels import NO_SPEAKER
from onrecord.statements.sentences import Sentence, Token, TokenKind, sentences, tokens
from onrecord.types import CueClass, Flag, Form, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.statements.carry import Quoted

_FIRST_PERSON = re.compile(
    r"\b(?:I|we|us|our|my|me|I'm|I'll|we're|we'll|we've|let's|wir|ich|uns|nous|je|nos|nosotros|eu|nós|мы|я|нас|ми"
    r"|biz|ben|bizi|mən)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+", re.UNICODE)
_LONGEST_NAME = 5
_LONGEST_BEFORE_QUOTE = 9
_ABOUT = frozenset("on about over after to in at as von zu über sur à sobre о об про".split())


def headline(text: str, block: Quoted, number: int, body: list[Draft], language: str) -> list[Draft]:
    """The statements of one headline block; ``body`` are those already found below it."""
    found = tokens(text, block.span, block.quotations)
    if not found:
        return []
    made = _by_colon(text, found, number, body, language) or _by_report(text, found, number, language)
    made = made or _by_fragment(text, found, number, body)
    for each in made:
        each.flags.add(Flag.HEADLINE)
    return made


def _by_report(text: str, found: list[Token], number: int, language: str) -> list[Draft]:
    """A cue in the headline: '“Q”, says drummer', 'Ports will be rebuilt, president tells lawmakers'."""
    out: list[Draft] = []
    for index, sentence in enumerate(sentences(text, found, language)):
        for each in contents(_lowered(sentence), language, terse=True):
            if each.report is not None and each.report.source is not None:
                out.append(draft(each, sentence.tokens, number, index))
    return out


def _lowered(sentence: Sentence) -> tuple[Token, ...]:
    """Tokens of a headline set In Title Case read as if in sentence case, so that verbs are seen."""
    words = [t for t in sentence.tokens if t.kind is TokenKind.WORD]
    capitals = sum(1 for t in words if t.capital)
    if len(words) < 4 or capitals < 0.7 * len(words):  # noqa: PLR2004 - a title in capitals
        return sentence.tokens
    return tuple(
        Token(t.span, t.kind, t.low, t.low) if t.kind is TokenKind.WORD else t for t in sentence.tokens
    )


def _by_colon(
    text: str, found: list[Token], number: int, body: list[Draft], language: str
) -> list[Draft]:
    """'Name: words', 'role: “words”', '“words”: what it is about', '“words” – role'."""
    del language
    at = next((k for k, t in enumerate(found) if t.text == ":" or (t.text in "–—-" and _spaced(text, t) and _beside(found, k))), None)
    if at is None or at == 0 or at + 1 >= len(found):
        return []
    left, right = found[:at], found[at + 1 :]
    if found[at].text != ":" and len(right) == 1 and quoted(right[0]) and _counts(right[0], body, text):
        return [_made(text, [_span(right)], None, Form.DIRECT, number)]
    if quoted(left[-1]) and len(left) == 1:
        source = None if found[at].text == ":" else _short_name(right)
        return [_made(text, [_span(left)], source, Form.DIRECT, number)] if _counts(left[0], body, text) else []
    if found[at].text != ":":
        return []
    if len(right) <= _SHORT and right[-1].low in _REPORTERS:
        return [_made(text, [_span(left)], _span(right), _form(left), number)]
    name = left[: _name_end(left)]
    marked = any(quoted(t) for t in right)
    if not _speaks(name, body, text, marked=quoted(right[0])):
        return []
    form = Form.DIRECT if all(quoted(t) or t.kind is TokenKind.POINT for t in right) else Form.MIXED if marked else Form.INDIRECT
    if form is Form.INDIRECT and _FIRST_PERSON.search(text, right[0].span.start, right[-1].span.end):
        form = Form.DIRECT
    return [_made(text, [_span(right)], _span(name), form, number)]


_SHORT = 3
# Who stands after a headline's colon as its source: 'Bridge unsafe: report'.
_REPORTERS = frozenset("report reports study survey poll police minister officials official experts expert source sources".split())


def _form(part: Sequence[Token]) -> Form:
    marked = [quoted(t) for t in part if t.kind is not TokenKind.POINT]
    return Form.DIRECT if all(marked) else Form.MIXED if any(marked) else Form.INDIRECT


def _beside(found: list[Token], at: int) -> bool:
    """A dash that sets off words in marks, first or last in the headline."""
    return (at == 1 and quoted(found[0])) or (at == len(found) - 2 and quoted(found[-1]))


def _spaced(text: str, token: Token) -> bool:
    return text[token.span.start - 1 : token.span.start].isspace()


def _span(part: Sequence[Token]) -> Span:
    return Span(part[0].span.start, part[-1].span.end)


def _made(text: str, pieces: list[Span], source: Span | None, form: Form, number: int) -> Draft:
    pieces = [Span(p.start, _stripped(text, p)) for p in pieces]
    made = Draft(pieces, [], [] if source is None else [source], form, None, False, number, 0, _IN_HEADLINE)  # noqa: FBT003 - a plain record of fields
    made.cue_class = CueClass.HEADLINE
    return made


def _stripped(text: str, span: Span) -> int:
    end = span.end
    while end > span.start + 1 and text[end - 1].isspace():
        end -= 1
    return end


# Share right on cases train: benchmarks/quality.py --rules.
_IN_HEADLINE = 0.85


def _name_end(left: list[Token]) -> int:
    """'Browns player on the fight' names its speaker before 'on'."""
    for k, token in enumerate(left):
        if k and token.low in _ABOUT:
            return k
    return len(left)


def _short_name(right: list[Token]) -> Span | None:
    """The role or name that a headline sets after its words: '– governor to volcano town'."""
    name = right[: _name_end(right)]
    return _span(name) if 0 < len(name) <= 3 and not any(quoted(t) for t in name) else None  # noqa: PLR2004 - 'hall owner', 'X Y'


def _speaks(name: list[Token], body: list[Draft], text: str, *, marked: bool) -> bool:
    """Whether what stands before the colon can be who speaks."""
    words = [t for t in name if t.kind is TokenKind.WORD]
    if not words or len(words) > (_LONGEST_BEFORE_QUOTE if marked else _LONGEST_NAME):
        return False
    if words[0].low in NO_SPEAKER or words[-1].low in NO_SPEAKER:
        return False
    if marked:
        return True
    names = {w.casefold() for d in body for s in d.sources for w in _WORD.findall(text[s.start : s.end])}
    last = [w for w in _WORD.findall(words[-1].text.casefold()) if w]
    return bool(last) and any(_same_stem(last[-1], n) for n in names)


def _same_stem(a: str, b: str) -> bool:
    """Equal, or one the other with an ending ('Bakan', 'Bakanı')."""
    return a == b or (min(len(a), len(b)) >= 5 and (a.startswith(b) or b.startswith(a)) and abs(len(a) - len(b)) <= 2)  # noqa: PLR2004 - one suffix


def _counts(token: Token, body: list[Draft], text: str) -> bool:
    """A quotation at a headline's head counts as speech when it is a clause, or is quoted below too."""
    return word_count(token) >= 3 or _stands_below(token, body, text)  # noqa: PLR2004 - 'Leave tonight' needs the body


def _stands_below(token: Token, body: list[Draft], text: str) -> bool:
    words = " ".join(_WORD.findall(token.text.casefold()))
    if not words:
        return False
    return any(
        words in " ".join(_WORD.findall(text[p.start : p.end].casefold())) for d in body for p in d.pieces if d.form is not Form.INDIRECT
    )


def _by_fragment(text: str, found: list[Token], number: int, body: list[Draft]) -> list[Draft]:
    """A fragment in marks without a cue: counted when the body quotes the same words."""
    out = []
    for token in found:
        if quoted(token) and _stands_below(token, body, text):
            alone = len([t for t in found if t.kind is not TokenKind.POINT]) == 1
            out.append(_made(text, [token.span], None, Form.DIRECT if alone else Form.MIXED, number))
    return out


__all__ = ["Found", "headline"]
