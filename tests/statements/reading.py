"""A page in, its statements out, in words: what the tests of this folder compare."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.statements import find
from onrecord.types import Article, Block, BlockRole, Span, Stated


@dataclass(frozen=True, slots=True)
class Said:
    """One statement in words; several pieces or mentions are joined by ' | '."""

    words: str
    source: str
    cue: str
    form: str
    stance: str
    flags: tuple[str, ...]


def article(
    text: str, *, headline: bool = False, language: str = "en", quotations: tuple[int, ...] = ()
) -> Article:
    """An article with one block a line; ``quotations`` are the numbers of lines set as block quotations."""
    blocks: list[Block] = []
    at = 0
    for number, line in enumerate(text.split("\n")):
        if line.strip():
            role = BlockRole.QUOTATION if number in quotations else BlockRole.PARAGRAPH
            role = BlockRole.HEADLINE if headline and not blocks else role
            blocks.append(Block(Span(at, at + len(line)), role))
        at += len(line) + 1
    top = blocks[0].span if headline else None
    told = Stated(language, "test", None)
    return Article("a0", "file:///page.txt", "0" * 64, text, tuple(blocks), top, None, None, None, told, None)


def said(
    text: str, *, headline: bool = False, language: str = "en", quotations: tuple[int, ...] = ()
) -> list[Said]:
    """The statements of a page in order."""
    page = article(text, headline=headline, language=language, quotations=quotations)
    return [
        Said(
            words=" | ".join(page[s] for s in each.content),
            source=" | ".join(page[s] for s in each.source),
            cue=" | ".join(page[s] for s in each.cue),
            form=each.form.value,
            stance=each.stance.value,
            flags=tuple(f.value for f in each.flags),
        )
        for each in find(page)
    ]


def words(text: str, *, headline: bool = False, language: str = "en") -> list[str]:
    """The words of every statement of a page."""
    return [each.words for each in said(text, headline=headline, language=language)]


def who(text: str, *, headline: bool = False, language: str = "en") -> list[tuple[str, str]]:
    """Source and words of every statement of a page."""
    return [(each.source, each.words) for each in said(text, headline=headline, language=language)]
