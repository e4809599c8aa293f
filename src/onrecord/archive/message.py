"""An HTTP answer as a WARC record holds it: head and body taken apart, the body as the page it is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.archive.unpack import encodings, unpack
from onrecord.errors import Unreadable
from onrecord.types import Reason

_STATUS = re.compile(rb"HTTP/[0-9.]{1,4} +([0-9]{3})(?: ([^\r\n]*))?\r?\n?")
_HEAD_END = re.compile(rb"\r?\n\r?\n")
# more than a "<", with which a brotli stream may begin
_CLEAR = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype|!--|html|head|\?xml)", re.IGNORECASE)
_CHUNK = re.compile(rb"([0-9A-Fa-f]{1,15})[^\r\n]{0,1000}\r?\n")


@dataclass(frozen=True, slots=True)
class Message:
    """The status, the headers in their order, and the body as it stands in the record."""

    status: int
    phrase: str
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def header(self, name: str) -> str | None:
        """Return a header's value, its repetitions joined by commas; none where there is none."""
        values = [value for key, value in self.headers if key.lower() == name]
        return ", ".join(values) if values else None


def taken_apart(block: bytes) -> Message:
    """Return the HTTP answer in a block. Raises Unreadable (DAMAGED) where it has no HTTP head."""
    first = _STATUS.match(block)
    if first is None:
        raise Unreadable(Reason.DAMAGED, f"no HTTP head: it begins {block[:20]!r}")
    end = _HEAD_END.search(block)
    head = block[first.end() : end.start()] if end else block[first.end() :]
    body = block[end.end() :] if end else b""
    phrase = (first[2] or b"").decode("latin-1")
    return Message(int(first[1]), phrase, tuple(_headers(head)), body)


def _headers(head: bytes) -> list[tuple[str, str]]:
    lines = re.sub(rb"\r?\n[ \t]+", b" ", head).splitlines()  # folded lines are one
    pairs = (line.partition(b":") for line in lines)
    return [
        (name.strip().decode("latin-1"), value.strip().decode("latin-1")) for name, _, value in pairs if name
    ]


def content(message: Message, limit: int, *, is_cut: bool = False) -> bytes:
    """Return the page in a message: its body without chunks and content codings.

    ``is_cut``: the body is known to end early, and may be shorter than its head promises.
    Raises Unreadable: TOO_LARGE beyond ``limit`` bytes, DAMAGED for a body that ends before the
    length or the last chunk that its head promises, or whose coding is broken.
    """
    body, is_chunked = message.body, "chunked" in (message.header("transfer-encoding") or "").lower()
    codings = encodings(message.headers)
    if is_chunked and _CHUNK.match(body):
        body = _without_chunks(body)
    elif not (is_chunked or codings or is_cut):
        _refuse_short(message, body)
    return unpack(body, [] if _is_clear(body) else codings, limit)


def _is_clear(body: bytes) -> bool:
    """Whether a body is markup in the clear: crawlers unpack, and leave the header that says how it was."""
    return _CLEAR.match(body) is not None


def _refuse_short(message: Message, body: bytes) -> None:
    """Raise for a body cut short; of a coded one the coding tells, as crawlers may have undone it."""
    promised = message.header("content-length") or ""
    if promised.isascii() and promised.isdigit() and len(promised) < 16 and int(promised) > len(body):  # noqa: PLR2004 - no length has more digits
        detail = f"the body ends after {len(body):,} of the {int(promised):,} bytes that its head promises"
        raise Unreadable(Reason.DAMAGED, detail)


def _without_chunks(body: bytes) -> bytes:
    parts: list[bytes] = []
    at = 0
    while True:
        found = _CHUNK.match(body, at)
        if found is None:
            raise Unreadable(Reason.DAMAGED, f"chunked, and no chunk begins at byte {at:,} of the body")
        size, start = int(found[1], 16), found.end()
        if size == 0:
            return b"".join(parts)
        if start + size > len(body):
            raise Unreadable(Reason.DAMAGED, f"chunked, and the body ends inside the chunk at byte {at:,}")
        parts.append(body[start : start + size])
        at = start + size
        at += 2 if body.startswith(b"\r\n", at) else int(body.startswith(b"\n", at))
