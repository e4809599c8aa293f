"""Times: those a page names, and when each of its statements was made."""

from __future__ import annotations

from onrecord.moments.when import when

__all__ = ["when"]
