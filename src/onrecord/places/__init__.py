"""Where: names of places on a page → what they may stand for. Pure, given a gazetteer."""

from __future__ import annotations

from onrecord.places.locate import locate

__all__ = ["locate"]
