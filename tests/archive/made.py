"""Exchanges, and WARC records with anything wrong in them, made by hand."""

from __future__ import annotations

import gzip
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.archive.write import response
from onrecord.types import Exchange, Page

if TYPE_CHECKING:
    from collections.abc import Mapping

PAGE = b"<!doctype html><html><body><p>We will reopen the harbour.</p></body></html>"
NOON = "2025-10-03T12:00:00Z"


def exchange(url: str, body: bytes = PAGE, **headers: str) -> Exchange:
    """Return an answer of status 200 with HTML; ``headers`` in Python's names: content_encoding."""
    named = {"content_type": "text/html; charset=utf-8", **headers}
    pairs = tuple((name.replace("_", "-").title(), value) for name, value in named.items())
    return Exchange(url, "192.0.2.7", NOON, 200, "OK", pairs, body, None)


def fetched(url: str, body: bytes = PAGE, started: str = NOON, **headers: str) -> Page:
    """Return a fetched page, its body not coded."""
    made = replace(exchange(url, body, **headers), started=started)
    return Page(url, url, body, dict(made.headers)["Content-Type"], started, exchange=made)


def member(url: str, body: bytes = PAGE, **headers: str) -> bytes:
    """Return a response record as onrecord writes it."""
    return response(exchange(url, body, **headers)).member


def raw(block: bytes, *, gzipped: bool = True, length: int | None = None, **headers: str) -> bytes:
    """Return a record of any headers, in Python's names, around any block, its length as told."""
    named: Mapping[str, str] = {
        "WARC-Type": "response",
        "WARC-Record-ID": "<urn:uuid:00000000-0000-4000-8000-000000000000>",
        "WARC-Date": NOON,
        "WARC-Target-URI": "https://herald.invented/raw",
        **{name.replace("_", "-"): value for name, value in headers.items()},
        "Content-Length": str(len(block) if length is None else length),
    }
    head = "".join(f"{name}: {value}\r\n" for name, value in named.items() if value)
    record = b"WARC/1.1\r\n" + head.encode() + b"\r\n" + block + b"\r\n\r\n"
    return gzip.compress(record) if gzipped else record


def http(body: bytes = PAGE, status: str = "200 OK", **headers: str) -> bytes:
    """Return an HTTP answer as a response record holds it."""
    named = {"content_type": "text/html", **headers}
    head = "".join(f"{name.replace('_', '-').title()}: {value}\r\n" for name, value in named.items() if value)
    return f"HTTP/1.1 {status}\r\n{head}\r\n".encode() + body
