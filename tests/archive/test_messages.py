"""HTTP answers taken apart, content codings undone within a bound."""

from __future__ import annotations

import gzip
import io
import zlib
from typing import TYPE_CHECKING

import pytest
from fastwarc.stream_io import BrotliWriter, ZstdWriter
from hypothesis import given
from hypothesis import strategies as st

from onrecord.archive.message import content, taken_apart
from onrecord.archive.unpack import unpack
from onrecord.errors import Unreadable
from onrecord.types import Reason
from tests.archive.made import PAGE, http

if TYPE_CHECKING:
    from collections.abc import Callable

LIMIT = 10_000


def brotli(content: bytes) -> bytes:
    out = io.BytesIO()
    with BrotliWriter(out) as writer:
        writer.write(content)
    return out.getvalue()


def zstd(content: bytes) -> bytes:
    out = io.BytesIO()
    with ZstdWriter(out) as writer:
        writer.write(content)
    return out.getvalue()


def bare_deflate(content: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(content) + packer.flush()


PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": brotli,
    "zstd": zstd,
    "x-gzip": gzip.compress,
}


@pytest.mark.parametrize("coding", PACKERS)
def test_every_coding_is_undone(coding: str) -> None:
    assert unpack(PACKERS[coding](PAGE), [coding], LIMIT) == PAGE
    assert unpack(gzip.compress(PACKERS[coding](PAGE)), [coding, "gzip"], LIMIT) == PAGE
    assert unpack(b"", [coding], LIMIT) == b""


def test_deflate_is_also_undone_where_the_server_leaves_its_wrapping_out() -> None:
    assert unpack(bare_deflate(PAGE), ["deflate"], LIMIT) == PAGE


@pytest.mark.parametrize("coding", PACKERS)
def test_a_bomb_is_cut_by_what_comes_out(coding: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        unpack(PACKERS[coding](bytes(50 * LIMIT)), [coding], LIMIT)
    assert refusal.value.reason is Reason.TOO_LARGE


@pytest.mark.parametrize("coding", PACKERS)
def test_a_stream_that_ends_early_is_damaged(coding: str) -> None:
    packed = PACKERS[coding](PAGE * 20)
    with pytest.raises(Unreadable) as refusal:
        unpack(packed[: len(packed) // 2], [coding], LIMIT)
    assert refusal.value.reason is Reason.DAMAGED


@pytest.mark.parametrize("coding", [*PACKERS, "snappy"])
def test_a_body_that_was_unpacked_by_the_crawler_is_taken_as_it_is(coding: str) -> None:
    assert content(taken_apart(http(content_encoding=coding)), LIMIT) == PAGE


@pytest.mark.parametrize("codings", ["rot13", "gzip, gzip, gzip, gzip"])
def test_unknown_and_too_many_codings_are_refused(codings: str) -> None:
    with pytest.raises(Unreadable):
        content(taken_apart(http(b"\x00", content_encoding=codings)), LIMIT)


def test_a_message_is_taken_apart() -> None:
    found = taken_apart(b"HTTP/1.1 404 Not Found\r\nA: 1\r\n folded\r\nb:2\r\nA: 3\r\n\r\nbody\r\n\r\nmore")
    assert (found.status, found.phrase) == (404, "Not Found")
    assert found.header("a") == "1 folded, 3"
    assert found.header("c") is None
    assert found.body == b"body\r\n\r\nmore"


@pytest.mark.parametrize("block", [b"", b"<html>", b"ICY 200 OK\r\n\r\n", b"HTTP/1.1 twohundred\r\n\r\n"])
def test_what_has_no_http_head_is_damaged(block: bytes) -> None:
    with pytest.raises(Unreadable, match="no HTTP head"):
        taken_apart(block)


def chunked(body: bytes, size: int) -> bytes:
    parts = [body[i : i + size] for i in range(0, len(body), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


@given(st.binary(min_size=1), st.integers(1, 40))
def test_chunks_are_put_together(body: bytes, size: int) -> None:
    message = taken_apart(http(chunked(body, size), transfer_encoding="chunked"))
    assert content(message, LIMIT) == body


def test_a_header_of_chunks_over_a_body_without_them_is_passed_over() -> None:
    assert content(taken_apart(http(transfer_encoding="chunked")), LIMIT) == PAGE


@pytest.mark.parametrize("cut", [1, 30, 80])
def test_chunks_that_end_early_are_damaged(cut: int) -> None:
    body = chunked(PAGE, 16)[:-cut]
    message = taken_apart(http(body, transfer_encoding="chunked"))
    if cut == 1:  # the last chunk is there, its line end is not
        assert content(message, LIMIT) == PAGE
        return
    with pytest.raises(Unreadable, match="chunk"):
        content(message, LIMIT)


def test_a_body_shorter_than_promised_is_damaged_but_where_it_is_known_to_be_cut() -> None:
    message = taken_apart(http(content_length="5000"))
    with pytest.raises(Unreadable, match="5,000"):
        content(message, LIMIT)
    assert content(message, LIMIT, is_cut=True) == PAGE
