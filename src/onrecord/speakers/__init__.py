"""Article + Statements → Speakers and Attributions: who said it, and through whom it came."""

from __future__ import annotations

from onrecord.speakers.attribute import attribute

__all__ = ["attribute"]
