"""Risk and coverage: what is left, and how much of it is right, where the less sure is left out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from benchmarks import polnear
from benchmarks.scoring import score
from onrecord.settings import DEFAULT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from benchmarks.floors import Figures
    from benchmarks.polnear import GoldArticle
    from benchmarks.readings import GoldPage, Reading
    from benchmarks.scoring import Scope

    Pairs = list[tuple[GoldPage, Reading | None]]

_Gold = TypeVar("_Gold")
THRESHOLDS = tuple(step / 20 for step in range(20))


def curve(pairs: Pairs, scope: Scope) -> list[Figures]:
    """Return for every threshold the figures of the statements at least that sure."""
    points: list[Figures] = []
    for least in THRESHOLDS:
        figures, _ = score(_surer(pairs, least), scope)
        points.append({"least": least, **{k: figures[k] for k in ("precision", "recall", "f1", "linked")}})
    return points


def names_curve(pairs: Pairs, scope: Scope) -> list[Figures]:
    """Return for every threshold how many statements get a name that sure, and how many a wrong one.

    Of the statements that are given as usual. ``pairs`` are read with no least for names.
    """
    points: list[Figures] = []
    for least in THRESHOLDS:
        figures, _ = score(_named(pairs, least), scope)
        points.append({"least": least, **{k: figures[k] for k in ("named", "misattributed")}})
    return points


def polnear_curve(pairs: list[tuple[GoldArticle, Reading | None]]) -> list[Figures]:
    """Return the same on PolNeAR: content for statements, attribution for those linked."""
    points: list[Figures] = []
    for least in THRESHOLDS:
        figures = polnear.score(_surer(pairs, least))
        points.append(
            {
                "least": least,
                "precision": figures["content_precision"],
                "recall": figures["content_recall"],
                "f1": figures["content"],
                "linked": figures["attribution"],
            }
        )
    return points


def _surer(
    pairs: Iterable[tuple[_Gold, Reading | None]], least: float
) -> Iterator[tuple[_Gold, Reading | None]]:
    for gold, read in pairs:
        yield gold, None if read is None else _kept(read, least)


def _named(pairs: Pairs, least: float) -> Iterator[tuple[GoldPage, Reading | None]]:
    for gold, read in _surer(pairs, DEFAULT.least_statement):
        said = () if read is None else read.statements
        sure = tuple(s if s.speaker_confidence >= least else replace(s, name=None) for s in said)
        yield gold, None if read is None else replace(read, statements=sure)


def _kept(read: Reading, least: float) -> Reading:
    return replace(read, statements=tuple(s for s in read.statements if s.confidence >= least))
