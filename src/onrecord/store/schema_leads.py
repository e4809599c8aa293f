"""The tables of leads: what other collections say is quoted where, until the page itself is read."""

from __future__ import annotations

LEADS = (
    """
CREATE TABLE leads (
  url TEXT PRIMARY KEY,
  title TEXT,
  language TEXT, -- as the collection names it
  observed TEXT, -- when the collection saw the page, as it writes it; no date of publication
  added TEXT NOT NULL -- RFC 3339
)""",
    """
CREATE TABLE lead_quotes (
  url TEXT NOT NULL REFERENCES leads(url) ON DELETE CASCADE,
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL, -- what stands before it, as the collection has it
  suffix TEXT NOT NULL,
  PRIMARY KEY (url, exact)
) WITHOUT ROWID""",
)
