"""Words compared without case and accents."""

from __future__ import annotations

import unicodedata


def unaccented(text: str) -> str:
    """Return the text casefolded, without the marks that Unicode can take off its letters."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c))


def fold(text: str) -> str:
    """Return the text without case, accents and the distinction of ı and i."""
    return unaccented(text).replace("ı", "i")
