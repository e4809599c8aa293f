"""The models of this installation on invented text; each test skips where a model is not in it."""

from __future__ import annotations

import pytest

from onrecord.errors import ModelError
from onrecord.model.reader import ModelReader, load_reader
from onrecord.model.shipped import digest
from onrecord.statements.states import states
from onrecord.types import Span

TEXT = "The ferry stays in port, harbour master Oda Renn said on Monday. The boats were white."
ODD = ["12 — 34 …", "\x00\x07\x1b", "🚢🚢 🚢", "אמר הרב כי הים סוער", "a" * 3000, "said " * 500]


def shipped(name: str, threads: int = 1) -> ModelReader:
    try:
        digest(name)
    except ModelError as error:
        pytest.skip(str(error))
    return load_reader(name, threads)


def read(reader: ModelReader, text: str) -> list[tuple[str, ...]]:
    spans = [Span(0, len(text))]
    found = reader.read(text, spans, states(text, spans), headed=False)
    return [tuple(text[s.start : s.end] for s in (*t.source, *t.cue, *t.content)) for t in found]


@pytest.mark.parametrize("name", ["default", "fast"])
def test_a_plain_report_is_read(name: str) -> None:
    ((source, cue, content),) = read(shipped(name), TEXT)
    assert source.endswith("Oda Renn")
    assert cue.startswith("said")
    assert content.startswith("The ferry stays in port")


@pytest.mark.parametrize("name", ["default", "fast"])
@pytest.mark.parametrize("text", ODD)
def test_odd_text_is_read_without_complaint(name: str, text: str) -> None:
    for parts in read(shipped(name), text):
        assert all(part in text for part in parts)


def test_threads_change_nothing() -> None:
    paragraph = " ".join([TEXT] * 40)
    assert read(shipped("default"), paragraph) == read(shipped("default", threads=2), paragraph)
