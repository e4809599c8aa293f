"""The exit codes, once; ``onrecord --help`` says what they mean."""

from __future__ import annotations

from typing import Final

DONE: Final = 0
SOME_FAILED: Final = 1
"""Done, but inputs were skipped, or nothing has the name that was asked for."""
USAGE: Final = 2
"""Wrong usage, settings or database, or a fault of onrecord."""
INTERRUPTED: Final = 130
READER_GONE: Final = 141
