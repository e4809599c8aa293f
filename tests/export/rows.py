"""Rows to cite: one plain, and one with all that a format might trip over."""

from __future__ import annotations

from dataclasses import replace

from onrecord.codec import Row, rows_of
from onrecord.export import Giver
from onrecord.types import Record, Stated
from tests.made import Said, Told, record

GIVER = Giver("The Quay Archive", "https://quay-archive.invented/", "2026-11-23")
TRAPS = "5 % of {R&D} cost_$3 #1 ~x^2 \\ end"


def told(words: str = "We will reopen the harbour.", by: str | None = "Amadu Kesse Tarro") -> Record:
    made = record(Told((Said(words, by=by),)))
    return replace(
        made, article=replace(made.article, byline=Stated("By Zoé Lindqvist", "meta author", None))
    )


def row(words: str = "We will reopen the harbour.", by: str | None = "Amadu Kesse Tarro") -> Row:
    return next(rows_of(told(words, by)))
