"""The tables of redactions: what is withheld and why; it holds for pages that are added later too."""

from __future__ import annotations

REDACTIONS = (
    """
CREATE TABLE redactions (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL, -- RFC 3339
  level TEXT NOT NULL CHECK (level IN ('hide', 'pseudonym', 'remove')),
  scope TEXT NOT NULL CHECK (scope IN ('statement', 'speaker', 'article')),
  key TEXT NOT NULL, -- a statement's or article's id; a speaker's name without case and accents
  article_id TEXT, -- where it holds for one article alone
  ground TEXT NOT NULL, -- a reason's code
  note TEXT,
  prints TEXT NOT NULL, -- JSON: digests of runs of the words removed, to know them again
  undone TEXT -- when it was taken back, RFC 3339
)""",
    """
CREATE TABLE hidden_speakers (
  speaker INTEGER PRIMARY KEY REFERENCES speakers(id) ON DELETE CASCADE -- in no list of speakers
)""",
)
