"""The tables of corrections: what people say of statements, kept to whatever is read again; and old ids.

``corrections`` is never written by the machine. ``machine_values`` is made anew from it: what a
correction stands in place of.
"""

from __future__ import annotations

CORRECTIONS = (
    """
CREATE TABLE corrections (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL, -- RFC 3339
  author TEXT NOT NULL,
  article_id TEXT NOT NULL,
  statement_id TEXT NOT NULL,
  verb TEXT NOT NULL CHECK (verb IN ('accept', 'reject', 'edit', 'note')),
  field TEXT, -- of an edit: speaker, words, cue, kind, stance, form
  value TEXT, -- likewise, JSON; words and cue as [[start, end, words], …]
  note TEXT,
  undone TEXT -- when it was taken back, RFC 3339
)""",
    """
CREATE TABLE machine_values (
  statement INTEGER NOT NULL REFERENCES statements(id) ON DELETE CASCADE,
  field TEXT NOT NULL,
  held TEXT NOT NULL, -- JSON: the columns as the machine wrote them
  told TEXT NOT NULL, -- JSON: the value as people are told of it
  PRIMARY KEY (statement, field)
) WITHOUT ROWID""",
    """
CREATE TABLE statement_aliases (
  alias TEXT PRIMARY KEY, -- an id that a statement had before
  statement_id TEXT NOT NULL,
  article_id TEXT NOT NULL,
  at TEXT NOT NULL -- RFC 3339
) WITHOUT ROWID""",
    "CREATE INDEX corrections_statement ON corrections(statement_id)",
    "CREATE INDEX corrections_article ON corrections(article_id)",
    "CREATE INDEX statement_aliases_statement ON statement_aliases(statement_id)",
    # the order of the review queue: whatever either is least sure of
    "CREATE INDEX statements_doubt ON statements(min(confidence, speaker_confidence), id) WHERE current = 1",
)
