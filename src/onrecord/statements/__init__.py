"""Article → Statements: marks, cues around them, joining; and plain indirect speech."""

from __future__ import annotations

from onrecord.statements.find import find, heard_alone

__all__ = ["find", "heard_alone"]
