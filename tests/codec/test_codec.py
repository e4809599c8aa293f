"""The public JSON form: what goes out comes back equal, what does not fit is refused by name."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings

from onrecord import codec
from onrecord.errors import CodecError
from onrecord.types import Reason, Record, Skipped
from tests.made import Said, Told, clean_text, record, records

SAMPLE = record(Told((Said("We will reopen the harbour."), Said("It was never closed.", by=None))))


def edited(**changes: Any) -> bytes:  # noqa: ANN401 - any JSON value stands for a wrong one
    line = json.loads(codec.encode(SAMPLE, "harbour.txt"))
    for path, value in changes.items():
        *steps, last = path.split("__")
        at = line
        for step in steps:
            at = at[int(step) if step.isdigit() else step]
        at[last] = value
    return json.dumps(line).encode()


@given(records())
def test_a_record_comes_back_equal_and_its_bytes_are_the_same_again(made: Record) -> None:
    line = codec.encode(made, "x")
    back = codec.decode(line)
    assert isinstance(back, Record)
    assert back == made
    assert codec.encode(back, "x") == line


@settings(max_examples=25)  # validating in pure Python is slow; the round trip has the full number
@given(records())
def test_every_line_fits_the_generated_schema(made: Record) -> None:
    jsonschema.validate(json.loads(codec.encode(made, "x")), codec.json_schema())


@given(clean_text, clean_text)
def test_a_skip_comes_back_equal(url: str, detail: str) -> None:
    skip = Skipped(url, Reason.NO_ARTICLE, detail)
    line = codec.encode_skip(skip, url)
    assert codec.decode(line) == skip
    jsonschema.validate(json.loads(line), codec.json_schema())


def test_a_line_reads_as_the_scorer_documents_it() -> None:
    line = json.loads(codec.encode(SAMPLE, "harbour.txt"))
    first, second = line["statements"]
    assert line["source"] == "harbour.txt"
    assert line["article"]["headline_text"] == "Harbour to reopen"
    assert line["article"]["section"] == "Local"
    assert line["article"]["published"]["edtf"] == "2025-10-03"
    assert first["quote"] == ["We will reopen the harbour."]
    assert first["speaker"]["name"] == "Amadu Kesse Tarro"
    assert first["chain"] == [{"kind": "outlet", "name": "The Harbour Herald", "span": None, "read": True}]
    assert first["via"] == []
    assert second["speaker"] is None
    assert second["reason"] == "the page names no source"


def test_words_stand_unescaped() -> None:
    line = codec.encode(record(Told((Said("Çağrı – вот"),))), "x")
    assert "Çağrı – вот".encode() in line


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"schema": 2}, "upgrade onrecord"),
        ({"article__blocks__0__role": "box"}, r"\$.article.blocks\[0\].role"),
        ({"article__headline": [0]}, r"\$.article.headline"),
        ({"article__headline": [0, 9000]}, "outside"),
        ({"article__section_span": [0, 9000]}, r"article.section_span"),
        ({"article__published__evidence": [[0, 9000]]}, r"article.published.evidence"),
        ({"article__headline_text": "Other words"}, "article.headline_text"),
        ({"article__section_basis": None}, "article.section"),
        ({"statements__0__confidence": 1.5}, r"\$.statements\[0\].confidence"),
        ({"statements__0__quote": ["Something else."]}, r"statements\[0\].quote\[0\]"),
        ({"statements__0__quote": []}, r"statements\[0\].quote"),
        ({"statements__0__content": [[9, 3]]}, "start < end"),
        ({"statements__0__content": [[9, 90000]]}, "outside"),
        ({"statements__0__speaker__name": "Somebody Else"}, r"statements\[0\].speaker.name"),
        ({"statements__0__speaker": None}, "a speaker or a reason"),
        ({"statements__0__via": ["An Agency"]}, r"statements\[0\].via"),
        ({"statements__0__chain__0__name": "Other Outlet"}, r"statements\[0\].chain\[0\].name"),
        ({"speakers__0__name": "Kesse"}, r"speakers\[0\].name"),
        ({"speakers": []}, "lacks"),
    ],
)
def test_a_line_that_does_not_fit_is_refused_by_the_name_of_its_field(changes: Any, named: str) -> None:  # noqa: ANN401 - as in edited
    with pytest.raises(CodecError, match=named):
        codec.decode(edited(**changes))


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"[]",
        b"null",
        b"{}",
        b"\xff",
        b'{"schema":1,"source":"\xff"}',
        b'{"schema":1}',
        b'{"schema":"1"}',
    ],
)
def test_what_is_no_record_is_refused(line: bytes) -> None:
    with pytest.raises(CodecError):
        codec.decode(line)


def test_an_absent_key_is_an_error() -> None:
    line = json.loads(edited())
    del line["article"]["section"]
    with pytest.raises(CodecError, match="section"):
        codec.decode(json.dumps(line).encode())


def test_a_key_that_a_newer_onrecord_adds_is_left_alone() -> None:
    assert codec.decode(edited(article__mood="calm")) == SAMPLE


def test_a_lone_surrogate_is_refused_not_written() -> None:
    with pytest.raises(CodecError, match="surrogate"):
        codec.encode_skip(Skipped("\ud800", Reason.EMPTY, ""), "x")


@pytest.mark.parametrize("value", [float("nan"), 1.5, -0.1])
def test_what_could_not_be_read_back_is_not_written(value: float) -> None:
    made = replace(SAMPLE, attributions=tuple(replace(a, confidence=value) for a in SAMPLE.attributions))
    with pytest.raises(CodecError, match=r"statements\[0\].speaker_confidence"):
        codec.encode(made, "x")
