"""Builds an article and its statements from a page in plain words, as the tests write it.

A statement is marked in place: ``{said|“Go home,”}`` its content, ``[said]`` its cue, ``<she>`` its source;
marks of one sentence belong to one statement, numbered in order of their paragraphs.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.speakers import attribute
from onrecord.types import (
    Article,
    Block,
    BlockRole,
    CueClass,
    Flag,
    Form,
    Kind,
    Span,
    Stance,
    Stated,
    Statement,
)

if TYPE_CHECKING:
    from onrecord.types import Attribution, Speaker

MARKS = {"{": "}", "[": "]", "<": ">"}


@dataclass(frozen=True)
class Reading:
    article: Article
    speakers: tuple[Speaker, ...]
    attributions: tuple[Attribution, ...]

    @property
    def names(self) -> list[str | None]:
        known = {s.id: self.article[s.name] for s in self.speakers}
        return [known[a.speaker] if a.speaker else None for a in self.attributions]

    @property
    def candidates(self) -> list[list[str]]:
        return [[self.article[c.name] for c in a.candidates] for a in self.attributions]

    @property
    def relays(self) -> list[list[str]]:
        return [[self.article[h.span] for h in a.chain if h.span] for a in self.attributions]


def page(
    marked: str, language: str = "en", outlet: str | None = None
) -> tuple[Article, tuple[Statement, ...]]:
    text, marks = _unmarked(marked)
    blocks: list[Block] = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            role = BlockRole.PARAGRAPH if blocks else BlockRole.HEADLINE
            blocks.append(Block(Span(at, at + len(line)), role))
        at += len(line) + 1
    article = Article(
        id="a0",
        url="page",
        capture="0",
        text=text,
        blocks=tuple(blocks),
        headline=blocks[0].span,
        byline=None,
        outlet=Stated(outlet, "header", None) if outlet else None,
        section=None,
        language=Stated(language, "test", None),
        published=None,
    )
    return article, _statements(marks)


def read(marked: str, language: str = "en", outlet: str | None = None) -> Reading:
    article, statements = page(marked, language, outlet)
    return Reading(article, *attribute(article, statements))


def within(statements: tuple[Statement, ...], inner: int, outer: int) -> tuple[Statement, ...]:
    nested = replace(statements[inner], within=statements[outer].id)
    return (*statements[:inner], nested, *statements[inner + 1 :])


def _unmarked(marked: str) -> tuple[str, list[tuple[int, str, Span]]]:
    text = ""
    found: list[tuple[int, str, Span]] = []
    opened: list[tuple[str, int]] = []
    number = 0
    for sign in marked:
        if sign == "§":
            number += 1
        elif sign in MARKS:
            opened.append((sign, len(text)))
        elif opened and sign == MARKS[opened[-1][0]]:
            kind, start = opened.pop()
            found.append((number, kind, Span(start, len(text))))
        else:
            text += sign
    return text, found


def _statements(marks: list[tuple[int, str, Span]]) -> tuple[Statement, ...]:
    numbers = sorted({n for n, _, _ in marks})
    return tuple(_statement(n, marks) for n in numbers)


def _statement(number: int, marks: list[tuple[int, str, Span]]) -> Statement:
    content, cue, source = (
        tuple(sorted(s for n, kind, s in marks if n == number and kind == sign)) for sign in MARKS
    )
    return Statement(
        id=f"s{number}",
        content=content,
        cue=cue,
        source=source,
        form=Form.DIRECT,
        kind=Kind.SPEECH,
        stance=Stance.AFFIRMED,
        cue_class=CueClass.SPEECH if cue else CueClass.NONE,
        flags=() if source else (Flag.CONTINUED,),
        within=None,
        confidence=1.0,
    )
