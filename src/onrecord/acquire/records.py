"""One record of a web archive → the page in it, why it gives none, or what else it is."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from onrecord.archive.message import Message, content, taken_apart
from onrecord.article.newsitem import MEDIA_TYPE
from onrecord.errors import Unreadable
from onrecord.types import Held, Page, Reason, Skipped

if TYPE_CHECKING:
    from collections.abc import Mapping

PAGED = frozenset({"response", "resource"})
"""The types of record that a page may be in."""
_OK = frozenset({200, 203})
_WEB = frozenset({"text/html", "application/xhtml+xml", MEDIA_TYPE})
_UNSAID = frozenset({"", "application/octet-stream", "application/http", "unk", "no-type"})
_MARKUP = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*(?:<!--.{0,1000}?-->\s*)?<(?:!doctype\s+html|html|head)\b",
    re.IGNORECASE | re.DOTALL,
)
# plain text that is for machines, by its place on a host
_FOR_MACHINES = re.compile(
    r"/(?:(?:robots|ads|app-ads|humans|llms|llms-full|security)\.txt|\.well-known/.*)", re.IGNORECASE
)
_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z")
_ALGORITHMS = {
    "sha1": "sha1",
    "sha-1": "sha1",
    "sha256": "sha256",
    "sha-256": "sha256",
    "sha512": "sha512",
    "md5": "md5",
}


@dataclass(frozen=True, slots=True)
class Stored:
    """One record as it stands in an archive: its headers, names in lower case, and its block."""

    archive: str
    offset: int
    headers: Mapping[str, str]
    block: bytes

    @property
    def kind(self) -> str:
        """The record's type: response, request, metadata …; empty where it has none."""
        return self.headers.get("warc-type", "").strip().lower()

    @property
    def has_digest(self) -> bool:
        """Whether its headers tell a digest of the block that ``read_record`` checks."""
        return self.headers.get("warc-block-digest", "").partition(":")[0].strip().lower() in _ALGORITHMS

    @property
    def url(self) -> str:
        """The address of the page; that of the record in the archive where it has none."""
        target = self.headers.get("warc-target-uri", "").strip().removeprefix("<").removesuffix(">")
        return target or f"{self.archive}#{self.offset}"


def read_record(found: Stored, largest: int) -> Page | Skipped | str:
    """Return the page of a record, a Skipped where it should give one and does not, else what it is.

    A response gives a page where its status is 200 and its body a web page or plain text for
    people, a resource where its block is such. Never raises for what the record holds.
    """
    if found.kind not in PAGED:
        return f"{found.kind or 'untyped'} record"
    try:
        message = _message(found)
        other = _other(found, message)
        if other is not None:
            return other
        _check(found)
        return _page(found, message, content(message, largest))
    except Unreadable as refusal:
        return Skipped(found.url, refusal.reason, refusal.detail)


def _message(found: Stored) -> Message:
    if found.kind == "response" and not found.url.lower().startswith(("dns:", "ftp:")):
        return taken_apart(found.block)
    media = found.headers.get("content-type", "")
    return Message(200, "", (("Content-Type", media),), found.block)


def _other(found: Stored, message: Message) -> str | None:
    """Say what a record is that holds no page, none for one that should."""
    if message.status not in _OK:
        return f"{found.kind} of status {message.status}"
    media = (message.header("content-type") or "").partition(";")[0].strip().lower()
    if media in _WEB or (media in _UNSAID and _MARKUP.match(message.body)):
        return None
    if media == "text/plain" and not _is_for_machines(found.url):
        return None
    return f"{found.kind} of type {media[:60] or 'unsaid'}"


def _is_for_machines(url: str) -> bool:
    try:
        path = urlsplit(url).path
    except ValueError:
        return False
    return _FOR_MACHINES.fullmatch(path) is not None


def _check(found: Stored) -> None:
    """Raise Unreadable (DAMAGED) for a record that says itself that it is cut, or is not what was written."""
    if "warc-truncated" in found.headers:
        why = found.headers["warc-truncated"][:40]
        raise Unreadable(Reason.DAMAGED, f"the archive has it cut short (WARC-Truncated: {why})")
    declared = found.headers.get("warc-block-digest", "")
    if declared and not agrees(declared, found.block):
        raise Unreadable(Reason.DAMAGED, "the record is not what was written: its block digest differs")
    if not found.headers.get("warc-target-uri", "").strip():
        raise Unreadable(Reason.DAMAGED, "the record has no address (WARC-Target-URI)")


def agrees(declared: str, content: bytes) -> bool:
    """Whether bytes have a digest as WARC writes it, hex or base32; one of unknown kind is let pass."""
    name, _, value = declared.strip().partition(":")
    algorithm = _ALGORITHMS.get(name.lower())
    if algorithm is None:
        return True
    digest = hashlib.new(algorithm, content, usedforsecurity=False)
    as_base32 = base64.b32encode(digest.digest()).decode().rstrip("=")
    return value.lower() == digest.hexdigest() or value.upper().rstrip("=") == as_base32


def _page(found: Stored, message: Message, body: bytes) -> Page:
    date = found.headers.get("warc-date", "")
    return Page(
        url=found.url,
        asked=found.url,
        content=body,
        content_type=message.header("content-type"),
        fetched=date if _INSTANT.fullmatch(date) else None,
        held=Held(
            archive=found.archive,
            record_id=found.headers.get("warc-record-id", ""),
            offset=found.offset,
            date=date,
            payload_digest=found.headers.get("warc-payload-digest"),
        ),
    )
