"""The command line: one verb a module. Nothing heavy is loaded before a verb needs it."""

from __future__ import annotations

from onrecord.cli.app import main, run

__all__ = ["main", "run"]
