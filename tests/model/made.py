"""Pieces without a tokenizer."""

from __future__ import annotations

import re

import numpy as np

from onrecord.model.pieces import Pieces


def pieces(text: str) -> Pieces:
    """Words and marks of each line that holds any, as pieces that all look alike."""
    lines = [m for m in re.finditer(r"[^\n]+", text) if m[0].strip()]
    rows = [
        (7, line.start() + m.start(), line.start() + m.end(), 0, 0, k)
        for k, line in enumerate(lines)
        for m in re.finditer(r"\w+|[^\w\s]", line[0])
    ]
    table = np.array(rows, dtype=np.int32).reshape(-1, 6)
    return Pieces(*(table[:, k] for k in range(6)))
