"""Gold records → questions: what the resolver asks of sources, every option's signs, and which is right.

The resolver itself is run over the gold statements, and told the gold answer after each question, so that
what is learnt is asked as it will be.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from onrecord.article import compose
from onrecord.errors import Unreadable
from onrecord.settings import DEFAULT
from onrecord.speakers.choice import Chooser
from onrecord.speakers.names import span_of
from onrecord.speakers.resolve import Resolver
from onrecord.speakers.state import Known
from onrecord.types import CueClass, Form, Kind, Page, Span, Stance, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import ModuleType

    from onrecord.speakers.antecedents import Ask
    from onrecord.speakers.state import Outcome
    from onrecord.types import Article, Basis

_NEVER = 2.0  # no chance is so high: nothing is answered but by the gold


@dataclass(frozen=True, slots=True)
class Question:
    """One question: a row of signs for each option and last for none, and which rows are right."""

    kind: str
    text: str
    rows: tuple[dict[str, float], ...]
    right: tuple[bool, ...]
    words: str = ""
    want: str = ""
    names: tuple[str, ...] = ()


class _Teacher(Chooser):
    """Notes each question and answers by the gold."""

    def learn(self, scorer: ModuleType, record: dict[str, Any], gold: dict[str, dict[str, Any]]) -> None:
        """Take the gold of the page."""
        self.scorer, self.record, self.gold = scorer, record, gold
        self.asked: list[Question] = []

    def choose(self, kind: str, ask: Ask, basis: Basis) -> Outcome:
        """Answer by the gold where an option is right; else as the chooser would."""
        found = self.antecedents.options(ask)
        told = self.gold[ask.statement.id]
        if not found or not told.get("who"):
            return super().choose(kind, ask, basis)
        people = {s["name"]: s for s in self.record["speakers"]}
        want = people.get(told["who"], {"name": told["who"]})
        names = tuple(self.record["text"][o.name.start : o.name.end] for o in found)
        right = [bool(self.scorer.right(n, want, self.record["speakers"])[0]) for n in names]
        rows = tuple(self.antecedents.signs(ask, found))
        words = " ".join(w.text for w in ask.words)
        answer = (*right, not any(right))
        self.asked.append(Question(kind, self.record["id"], rows, answer, words, told["who"], names))
        if any(right):
            return Known(self._voice(found[right.index(True)]), basis, span_of(ask.words))
        return super().choose(kind, ask, basis)


def questions(path: Path, scorer: ModuleType) -> Iterator[Question]:
    """Give every question of the records of a file, in order.

    A record whose text the article keeps otherwise is passed over: its offsets would not hold.
    """
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            page = Page(f"file:///{record['id']}.txt", "gold", record["text"].encode(), "text/plain", None)
            try:
                article = compose(page, replace(DEFAULT))
            except Unreadable:
                continue
            if article.text == record["text"]:
                yield from _asked(article, record, scorer)


def _asked(article: Article, record: dict[str, Any], scorer: ModuleType) -> list[Question]:
    told = {f"s{n}": s for n, s in enumerate(record["statements"]) if s["content"]}
    statements = tuple(_statement(name, s) for name, s in told.items())
    resolver = Resolver(article, statements, _NEVER)
    teacher = _Teacher(resolver.chooser.antecedents, resolver.voice_of, _NEVER)
    teacher.learn(scorer, record, told)
    resolver.chooser = teacher
    resolver.all()
    return teacher.asked


def _statement(name: str, told: dict[str, Any]) -> Statement:
    return Statement(
        id=name,
        content=_spans(told["content"]),
        cue=_spans(told.get("cue")),
        source=_spans(told.get("source")),
        form=Form(told.get("form") or "indirect"),
        kind=Kind.SPEECH,
        stance=Stance.AFFIRMED,
        cue_class=CueClass.SPEECH if told.get("cue") else CueClass.NONE,
        flags=(),
        within=None,
        confidence=1.0,
    )


def _spans(pairs: list[list[int]] | None) -> tuple[Span, ...]:
    """Sort, and cut what overlaps: annotators mark some words twice."""
    spans: list[Span] = []
    for start, end in sorted(pairs or []):
        if spans and start < spans[-1].end:
            continue
        spans.append(Span(start, end))
    return tuple(spans)
