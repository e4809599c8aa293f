"""WARC 1.1 records as gzip members, with SHA-256 digests: what is kept as evidence."""

from __future__ import annotations

import hashlib
import io
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from onrecord import __version__

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

    from onrecord.types import Exchange

# ISO 28500:2017, 5.13; what cut a body short that these do not name is unspecified
_TRUNCATED = frozenset({"length", "time", "disconnect"})
_INFO = f"software: onrecord {__version__}\r\nformat: WARC File Format 1.1\r\n".encode()
_WRITER = WARCWriter(io.BytesIO(), gzip=True, warc_version="1.1")


@dataclass(frozen=True, slots=True)
class Written:
    """One record as it is stored: a gzip member. ``payload_digest`` is sha256: and hex."""

    kind: str
    record_id: str
    url: str
    date: str
    payload_digest: str | None
    member: bytes


@dataclass(frozen=True, slots=True)
class Original:
    """The response that a revisit record refers to."""

    record_id: str
    url: str
    date: str


def payload_digest(body: bytes) -> str:
    """Return the digest of a payload as WARC-Payload-Digest has it."""
    return f"sha256:{hashlib.sha256(body).hexdigest()}"


def response(exchange: Exchange) -> Written:
    """Return an exchange as a response record: status line, headers and body as they came."""
    head = _head(exchange)
    headers = {
        "WARC-Date": exchange.started,
        "WARC-Payload-Digest": payload_digest(exchange.body),
        "WARC-Block-Digest": payload_digest(head.to_ascii_bytes() + exchange.body),
        "WARC-IP-Address": exchange.address,
    }
    if exchange.cut is not None:
        headers["WARC-Truncated"] = exchange.cut if exchange.cut in _TRUNCATED else "unspecified"
    record = _WRITER.create_warc_record(
        exchange.url,
        "response",
        payload=io.BytesIO(exchange.body),
        length=len(exchange.body),
        http_headers=head,
        warc_headers_dict=headers,
    )
    return _written(record)


def revisit(exchange: Exchange, original: Original) -> Written:
    """Return an exchange whose payload an earlier response holds: its head, and where the body is."""
    head = _head(exchange)
    record = _WRITER.create_revisit_record(
        exchange.url,
        payload_digest(exchange.body),
        original.url,
        original.date,
        http_headers=head,
        warc_headers_dict={
            "WARC-Date": exchange.started,
            "WARC-Refers-To": original.record_id,
            "WARC-Block-Digest": payload_digest(head.to_ascii_bytes()),
            "WARC-IP-Address": exchange.address,
        },
    )
    return _written(record)


def resource(url: str, date: str, content_type: str, content: bytes) -> Written:
    """Return a page that was saved, not fetched, as a resource record: its bytes, no HTTP head."""
    digest = payload_digest(content)
    record = _WRITER.create_warc_record(
        url,
        "resource",
        payload=io.BytesIO(content),
        length=len(content),
        warc_content_type=content_type,
        warc_headers_dict={"WARC-Date": date, "WARC-Payload-Digest": digest, "WARC-Block-Digest": digest},
    )
    return _written(record)


def blank(record_id: str, date: str, length: int) -> bytes:
    """Return a gzip member of so many bytes that says nothing but that a record stood there.

    It is filled up in a comment of its gzip head, which readers pass over.
    """
    record = f"WARC/1.1\r\nWARC-Type: metadata\r\nWARC-Record-ID: {record_id}\r\nWARC-Date: {date}\r\n"
    packed = zlib.compress(f"{record}Content-Length: 0\r\n\r\n\r\n\r\n".encode(), wbits=31)
    head, rest = packed[:10], packed[10:]
    fill = length - len(packed) - 1
    if fill < 0:
        msg = f"a record of {length} bytes cannot be blotted out"
        raise ValueError(msg)
    return head[:3] + b"\x10" + head[4:] + b" " * fill + b"\0" + rest


def warcinfo(name: str, date: str) -> Written:
    """Return the record that a file begins with: what wrote it."""
    record = _WRITER.create_warc_record(
        None,
        "warcinfo",
        payload=io.BytesIO(_INFO),
        length=len(_INFO),
        warc_content_type="application/warc-fields",
        warc_headers_dict={
            "WARC-Date": date,
            "WARC-Filename": name,
            "WARC-Block-Digest": payload_digest(_INFO),
        },
    )
    return _written(record)


class _Head(StatusAndHeaders):  # type: ignore[misc]  # warcio has no types
    """An HTTP head written as it came: warcio would percent-encode what is beyond ASCII."""

    def to_ascii_bytes(self, filter_func: object = None) -> bytes:
        """Return the head's bytes: Latin-1 as HTTP has it, UTF-8 where a value is beyond that."""
        del filter_func
        text = str(self) + "\r\n"
        try:
            return text.encode("latin-1")
        except UnicodeEncodeError:
            return text.encode("utf-8", "backslashreplace")


def _head(exchange: Exchange) -> _Head:
    lines = [(_renamed(name), _one_line(value)) for name, value in exchange.headers]
    status = f"{exchange.status} {_one_line(exchange.phrase)}".rstrip()
    return _Head(status, lines, protocol="HTTP/1.1")


def _renamed(name: str) -> str:
    # The body is kept without its chunks: a reader that trusts the header would look for them.
    return "X-Crawler-Transfer-Encoding" if name.lower() == "transfer-encoding" else _one_line(name)


def _one_line(value: str) -> str:
    return " ".join(value.splitlines())


def _written(record: ArcWarcRecord) -> Written:
    out = io.BytesIO()
    WARCWriter(out, gzip=True, warc_version="1.1").write_record(record)
    told = record.rec_headers.get_header
    return Written(
        record.rec_type,
        told("WARC-Record-ID"),
        told("WARC-Target-URI") or "",
        told("WARC-Date"),
        told("WARC-Payload-Digest"),
        out.getvalue(),
    )
