"""Pieces without a tokenizer, and a tokenizer without word pieces."""

from __future__ import annotations

import re

import numpy as np
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import BertPreTokenizer

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


def whole_words() -> Tokenizer:
    """A tokenizer for which every word and every mark is one piece."""
    tokenizer = Tokenizer(WordLevel({"?": 0}, "?"))
    tokenizer.pre_tokenizer = BertPreTokenizer()
    return tokenizer
