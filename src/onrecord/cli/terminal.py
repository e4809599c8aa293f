"""What may reach a terminal, and in which colours."""

from __future__ import annotations

import os
import re
import shutil
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.console import Console

_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls but tab and newline: ESC starts an ANSI sequence
    "\u200e\u200f\u202a-\u202e\u2066-\u2069"  # direction marks can make a line read as another
    "\ud800-\udfff]"  # half characters: bytes of a file name that are no text
)
_BLANKS = re.compile(r"\s+")
_PIPED_WIDTH = 120


def safe(text: str) -> str:
    r"""Return ``text`` with each control, direction or half character made visible as ``\x1b``.

    Words of a page and names of files are printed through this: a page must not
    move the cursor, set the title or recolour the terminal of whoever reads it.
    """
    return _UNSAFE.sub(_visible, text)


def one_line(text: str) -> str:
    """Return ``text`` on one line, runs of blanks as one space, safe to print."""
    return safe(_BLANKS.sub(" ", text).strip())


def shorten(text: str, most: int) -> str:
    """Cut ``text`` at a word's end to at most ``most`` characters, ending in … where cut."""
    if len(text) <= most:
        return text
    kept = text[: most - 1]
    cut = kept.rfind(" ")
    return (kept[:cut] if cut > most // 2 else kept).rstrip() + "…"


def _visible(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"  # noqa: PLR2004 - one byte or two


def wants_colour(choice: str, stream: TextIO) -> bool:
    """Whether to colour: ``choice`` always/never decides, auto asks the environment and the stream."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in {"", "0"}:
        return True
    return os.environ.get("TERM") != "dumb" and stream.isatty()


def console(stream: TextIO, choice: str) -> Console:
    """Build a rich console on ``stream``: no markup, no guesses, our colour rules."""
    from rich.console import Console  # noqa: PLC0415 - 100 ms, only where something is drawn

    colour = wants_colour(choice, stream)
    return Console(
        file=stream,
        force_terminal=colour,
        color_system="standard" if colour else None,
        no_color=not colour,
        width=_width(stream),
        markup=False,
        highlight=False,
        emoji=False,
    )


def _width(stream: TextIO) -> int:
    named = os.environ.get("COLUMNS", "")
    if named.isdecimal() and int(named) > 0:
        return int(named)
    return shutil.get_terminal_size().columns if stream.isatty() else _PIPED_WIDTH
