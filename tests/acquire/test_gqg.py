"""Quotation-graph files give leads: addresses and words to look for, no speaker, no record."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.acquire.found import Found, LeftOut, SourceKind
from onrecord.acquire.gqg import read_gqg
from onrecord.acquire.kinds import kind_of
from onrecord.types import Lead, LeadQuote, Reason, Skipped

if TYPE_CHECKING:
    from pathlib import Path

URL = "https://tern.invented/harbour"
TOLD = {"pre": "the minister said: ", "quote": "We will reopen the harbour in spring", "post": " on Tuesday"}


def line(**fields: Any) -> bytes:  # noqa: ANN401 - anything may stand in a file
    held = {
        "date": "2025-10-03T09:01:00Z",
        "url": URL,
        "title": "Harbour",
        "lang": "ENGLISH",
        "quotes": [TOLD],
    }
    return json.dumps({**held, **fields}).encode() + b"\n"


def read(path: Path, *lines: bytes) -> tuple[list[Any], Counter[str]]:
    path.write_bytes(gzip.compress(b"".join(lines)))
    given = list(read_gqg(str(path), 1))
    left_out = Counter({each.what: each.count for each in given if isinstance(each, LeftOut)})
    return [each.result for each in given if isinstance(each, Found)], left_out


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "20251003090100.gqg.json.gz"


def test_an_article_is_a_lead_with_its_words(path: Path) -> None:
    (lead,), left_out = read(path, line())
    quote = LeadQuote("the minister said: ", "We will reopen the harbour in spring", " on Tuesday")
    assert lead == Lead(URL, "Harbour", "ENGLISH", "2025-10-03T09:01:00Z", (quote,))
    assert left_out["quotation too short to look for"] == 0
    assert kind_of(str(path)) is SourceKind.GQG
    path.rename(path.with_name("renamed"))
    assert kind_of(str(path.with_name("renamed"))) is SourceKind.GQG


@pytest.mark.parametrize("words", ["reopened", "so called", "The Long Way Home", "", "… — …"])
def test_what_nobody_need_have_said_is_left_out(path: Path, words: str) -> None:
    leads, left_out = read(
        path, line(quotes=[{**TOLD, "quote": words}]), line(quotes=[TOLD, {**TOLD, "quote": words}])
    )
    assert [len(lead.quotes) for lead in leads] == [1]
    assert left_out["quotation too short to look for"] == 2
    assert left_out["article without a quotation to look for"] == 1


@pytest.mark.parametrize(
    "broken",
    [
        b"{\n",
        b"[1]\n",
        b'"words"\n',
        b"\xff\xfe\n",
        line(url="javascript:alert(1)"),
        line(url=7),
        line(quotes={}),
        line(quotes=[[], 3, {}]),
        b"[" * 100_000 + b"\n",
    ],
)
def test_a_broken_line_costs_itself(path: Path, broken: bytes) -> None:
    leads, left_out = read(path, line(), broken, line(url=URL + "2"))
    assert [lead.url for lead in leads] == [URL, URL + "2"]
    assert left_out.total() >= 1


def test_a_file_that_ends_early_or_is_not_there_says_so(path: Path) -> None:
    path.write_bytes(gzip.compress(line() * 1000)[:-20])
    assert reasons(path) == [Reason.DAMAGED]
    assert reasons(path.with_name("gone")) == [Reason.MISSING]


def reasons(path: Path) -> list[Reason]:
    found = [each for each in read_gqg(str(path), 1) if isinstance(each, Found)]
    return [each.result.reason for each in found if isinstance(each.result, Skipped)]


@given(st.binary(max_size=200))
def test_no_line_raises(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.gqg.json.gz"
    read(path, content)
    path.write_bytes(content)
    list(read_gqg(str(path), 1))
