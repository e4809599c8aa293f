"""Article → Statements: marks, cues around them, joining; and plain indirect speech."""

from __future__ import annotations

from onrecord.statements.find import find

__all__ = ["find"]
