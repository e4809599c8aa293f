"""The tables of what was fetched: runs, what became of each address in them, feeds that are watched."""

from __future__ import annotations

LEDGER = (
    """
CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL, -- SHA-256 of what was asked for: the same command has the same
  begun TEXT NOT NULL, -- RFC 3339
  ended TEXT -- none: it was stopped, and the same command goes on with it
)""",
    """
CREATE TABLE fetches (
  url TEXT PRIMARY KEY, -- as it was asked for
  run INTEGER NOT NULL, -- the last run in which it was; 0: a watch
  at TEXT NOT NULL, -- RFC 3339
  outcome TEXT NOT NULL, -- new, changed, unchanged … or the reason of a skip
  detail TEXT, -- of a skip
  engine TEXT, -- by which its page was read, none of a skip
  etag TEXT, -- as the server sent it, for asking only if it changed
  modified TEXT, -- Last-Modified, likewise
  reserved TEXT -- what closes the page to archiving or mining, where it was taken all the same
) WITHOUT ROWID""",
    """
CREATE TABLE watched (
  url TEXT PRIMARY KEY, -- of a feed or sitemap
  etag TEXT,
  modified TEXT,
  seen TEXT, -- RFC 3339: when it last answered
  due TEXT, -- RFC 3339: when it is asked next
  failures INTEGER NOT NULL, -- since it last answered
  told TEXT -- why the last try failed
) WITHOUT ROWID""",
    "CREATE INDEX runs_key ON runs(key) WHERE ended IS NULL",
)
