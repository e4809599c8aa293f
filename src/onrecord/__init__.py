"""onrecord: who said what, on the record."""

from __future__ import annotations

__version__ = "0.1.0"
__all__ = ["__version__"]
