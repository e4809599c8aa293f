"""The attribution model, inference alone: ONNX Runtime, tokenizers and numpy; no torch, no pickle.

It reads whole paragraphs in windows, finds each cue, and reads again from each cue which
words near it are its source and its content. ``training/`` learns it; see MODEL_CARD.md.
"""

from __future__ import annotations

from onrecord.model.told import Told

__all__ = ["Told"]
