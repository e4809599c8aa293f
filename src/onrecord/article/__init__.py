"""Page → Article: decode, extract, metadata, plain-text scrapes, datelines, compose."""

from __future__ import annotations

from onrecord.article.compose import compose

__all__ = ["compose"]
