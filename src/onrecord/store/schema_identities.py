"""The tables of identities: what the machine matches, and above it what people say, which it never changes.

What people say holds to the article and the name as printed, not to a reading: it is
still there when a page is read again or added again.
"""

from __future__ import annotations

_MACHINE = (
    """
CREATE TABLE identities (
  id TEXT PRIMARY KEY, -- stays with most of its members when they are matched anew
  name TEXT NOT NULL, -- the fullest name as printed, or what people call it
  kind TEXT NOT NULL
)""",
    """
CREATE TABLE identity_members (
  speaker INTEGER PRIMARY KEY REFERENCES speakers(id) ON DELETE CASCADE,
  identity TEXT NOT NULL,
  why TEXT NOT NULL -- what brought it in; empty for the one the identity began with
)""",
    """
CREATE TABLE identity_names (
  identity TEXT NOT NULL,
  folded TEXT NOT NULL, -- a name as printed, or in Latin letters, without case and accents
  PRIMARY KEY (identity, folded)
) WITHOUT ROWID""",
    """
CREATE TABLE identity_keys (
  key TEXT NOT NULL, -- speakers without a key in common are never compared
  speaker INTEGER NOT NULL REFERENCES speakers(id) ON DELETE CASCADE,
  PRIMARY KEY (key, speaker)
) WITHOUT ROWID""",
    """
CREATE TABLE identity_new (
  speaker INTEGER PRIMARY KEY -- has no keys yet
)""",
    """
CREATE TABLE identity_changed (
  key TEXT PRIMARY KEY -- its speakers are to be matched anew
) WITHOUT ROWID""",
    "CREATE INDEX identity_members_identity ON identity_members(identity)",
    "CREATE INDEX identity_keys_speaker ON identity_keys(speaker)",
    """
CREATE TRIGGER identity_speaker_added AFTER INSERT ON speakers BEGIN
  INSERT INTO identity_new VALUES (new.id);
END""",
    """
CREATE TRIGGER identity_speaker_removed BEFORE DELETE ON speakers BEGIN
  INSERT OR IGNORE INTO identity_changed SELECT key FROM identity_keys WHERE speaker = old.id;
  DELETE FROM identity_new WHERE speaker = old.id;
END""",
    """
CREATE TRIGGER identity_capture_changed AFTER UPDATE OF current ON captures
WHEN old.current <> new.current BEGIN
  INSERT OR IGNORE INTO identity_changed
  SELECT key FROM identity_keys WHERE speaker IN (SELECT id FROM speakers WHERE capture_id = new.id);
END""",
    "INSERT INTO identity_new SELECT id FROM speakers",
)

_HUMAN = (
    """
CREATE TABLE people (
  id TEXT PRIMARY KEY, -- of an identity that people have said something about
  name TEXT, -- what they call it, where they renamed it
  merged_into TEXT -- the id that stands for it now
)""",
    """
CREATE TABLE people_pins (
  article_id TEXT NOT NULL,
  folded TEXT NOT NULL, -- the name as printed there, without case and accents
  person TEXT NOT NULL,
  PRIMARY KEY (article_id, folded)
) WITHOUT ROWID""",
    """
CREATE TABLE people_aliases (
  folded TEXT PRIMARY KEY, -- whoever is printed so is the person, save where a pin says otherwise
  name TEXT NOT NULL,
  person TEXT NOT NULL
) WITHOUT ROWID""",
    """
CREATE TABLE people_links (
  person TEXT NOT NULL,
  identifier TEXT NOT NULL, -- in a public register
  PRIMARY KEY (person, identifier)
) WITHOUT ROWID""",
    """
CREATE TABLE people_log (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL, -- RFC 3339
  verb TEXT NOT NULL,
  told TEXT NOT NULL, -- what was done, in words
  changes TEXT NOT NULL, -- JSON: by table, the rows taken and given; undo reverses them
  undone TEXT -- when, RFC 3339
)""",
)

IDENTITIES = (*_MACHINE, *_HUMAN)
