"""The picture of the output in the README: a real run, drawn."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys

from rich.console import Console
from rich.text import Text

from house.layers import ROOT

PAGE = "samples/harbour-bridge.html"
WIDTH = 112


def picture() -> str:
    """Return an SVG of what ``onrecord read`` prints for a sample page."""
    console = Console(
        record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, color_system="truecolor"
    )
    console.print(Text.from_ansi(f"$ onrecord read {PAGE}\n{printed()}"))
    drawn = console.export_svg(title="onrecord read", unique_id="onrecord")
    # rich asks a font server for its font; a picture in a repository asks nobody
    drawn = re.sub(r"\s*@font-face \{.*?\}", "", drawn, flags=re.DOTALL)
    return "\n".join(line.rstrip() for line in drawn.splitlines()) + "\n"


def printed() -> str:
    """Return what the command prints on a terminal of this width, in colour."""
    command = [sys.executable, "-m", "onrecord", "read", "--table", "--color", "always", PAGE]
    settings = {k: v for k, v in os.environ.items() if not k.startswith("ONRECORD_") and k != "NO_COLOR"}
    settings |= {"COLUMNS": str(WIDTH - 1), "TERM": "xterm-256color", "PYTHONUTF8": "1"}
    done = subprocess.run(command, cwd=ROOT, env=settings, capture_output=True, encoding="utf-8", check=True)
    return done.stdout
