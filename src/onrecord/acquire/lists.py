"""Lists of inputs: what ``-i`` reads and ``--error-file`` writes."""

from __future__ import annotations

import os


def read_list(content: bytes) -> tuple[str, ...]:
    """Take the paths of a list, one a line; blank lines and lines that start with # are left out.

    Blanks around a path are dropped. Where the list holds NUL bytes (``find -print0``)
    they part the paths instead, and every path is taken as it is.
    """
    content = content.removeprefix(b"\xef\xbb\xbf")
    if b"\0" in content:
        return tuple(os.fsdecode(path) for path in content.split(b"\0") if path)
    lines = (line.strip() for line in content.splitlines())
    return tuple(os.fsdecode(line) for line in lines if line and not line.startswith(b"#"))


def note_failure(source: str, reason: str, detail: str) -> bytes:
    """Two lines for an error file: why as a comment, then the source, as ``read_list`` reads it."""
    why = " ".join(f"{reason}: {detail}".replace("\0", " ").split())
    path = f"./{source}" if source.startswith("#") else source
    return f"# {why}\n".encode("utf-8", "replace") + os.fsencode(path) + b"\n"
