"""What the network answers: tags of the cue layer, and for each anchor the tags of its source and content.

An anchor is the cue of a statement, or, where it has none, the first piece of its content.
"""

from __future__ import annotations

OUT, BEGIN, INSIDE, END, SINGLE = range(5)
ORPHAN = 5
"""In the cue layer: the first piece of a content that has no cue."""
CUE_TAGS, LAYER_TAGS = 6, 5
SOURCE, CONTENT = 1, 5
"""First tags of the two roles in an anchor's own tags: 0 out, 1-4 source, 5-8 content (B I E S)."""
ANCHOR_TAGS = 9
KINDS = ("speech", "thought", "perception")
