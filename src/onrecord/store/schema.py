"""The tables, as named migrations; the file is plain SQLite, friendly to Datasette.

``statements.id`` is a recency key (see ``onrecord.store.recency``): the full-text index
shares it as its rowid, so newest-first needs no sort. Only current statements are in
the index; those of an earlier capture stay in the table with ``current = 0``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.store.filling import fill_times
from onrecord.store.schema_corrections import CORRECTIONS
from onrecord.store.schema_evidence import EVIDENCE
from onrecord.store.schema_identities import IDENTITIES
from onrecord.store.schema_leads import LEADS
from onrecord.store.schema_ledger import LEDGER
from onrecord.store.schema_places import PLACES
from onrecord.store.schema_redactions import REDACTIONS
from onrecord.store.schema_spoken import SPOKEN
from onrecord.store.schema_times import TIMES

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

APPLICATION_ID = 0x6F6E7263  # "onrc"


@dataclass(frozen=True, slots=True)
class Migration:
    """One step of the schema: applied whole or not at all, recorded by its name.

    ``fill`` writes into the new tables what the database can tell of them already.
    """

    name: str
    statements: tuple[str, ...]
    fill: Callable[[sqlite3.Connection], None] | None = None


_TABLES = (
    """
CREATE TABLE outlets (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  folded TEXT NOT NULL -- case and accents folded, for filters
)""",
    """
CREATE TABLE articles (
  id TEXT PRIMARY KEY, -- from the page's canonical address
  url TEXT NOT NULL
)""",
    """
CREATE TABLE evidence (
  digest TEXT PRIMARY KEY, -- SHA-256 of the bytes as they were read
  size INTEGER NOT NULL, -- before packing
  packed BLOB NOT NULL -- zlib; W where a response in warc_records has the bytes; empty: withheld
)""",
    """
CREATE TABLE captures (
  id INTEGER PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES articles(id),
  digest TEXT NOT NULL REFERENCES evidence(digest),
  current INTEGER NOT NULL CHECK (current IN (0, 1)), -- 1: the latest capture of its article
  url TEXT NOT NULL,
  content_type TEXT,
  headline TEXT,
  byline TEXT,
  outlet_id INTEGER REFERENCES outlets(id),
  section TEXT,
  section_folded TEXT,
  language TEXT,
  published TEXT, -- EDTF
  earliest TEXT, -- YYYY-MM-DD
  latest TEXT,
  clock TEXT, -- HH:MM as printed, no zone
  date_basis TEXT,
  date_confidence REAL,
  engine TEXT NOT NULL, -- what read it
  fetched TEXT, -- when the page was answered, RFC 3339; none for a file
  added TEXT NOT NULL, -- when it came into this database, RFC 3339
  first_key INTEGER, -- its statements have the ids first_key to last_key
  last_key INTEGER,
  UNIQUE (article_id, digest)
)""",
    """
CREATE TABLE records (
  capture_id INTEGER PRIMARY KEY REFERENCES captures(id),
  line BLOB NOT NULL -- zlib of the JSON line that `onrecord read --json` prints
)""",
    """
CREATE TABLE speakers (
  id INTEGER PRIMARY KEY,
  capture_id INTEGER NOT NULL REFERENCES captures(id),
  speaker_id TEXT NOT NULL, -- the id in the record
  name TEXT NOT NULL, -- the fullest mention in this article
  kind TEXT NOT NULL,
  role TEXT,
  UNIQUE (capture_id, speaker_id)
)""",
    """
CREATE TABLE mentions (
  speaker INTEGER NOT NULL REFERENCES speakers(id) ON DELETE CASCADE,
  start INTEGER NOT NULL, -- code points of the article text, half-open
  end INTEGER NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (speaker, start, end)
) WITHOUT ROWID""",
    """
CREATE TABLE statements (
  id INTEGER PRIMARY KEY, -- recency: day of publication, then sequence
  statement_id TEXT NOT NULL, -- from the content: stays over captures and engines
  capture_id INTEGER NOT NULL REFERENCES captures(id),
  current INTEGER NOT NULL CHECK (current IN (0, 1)),
  position INTEGER NOT NULL, -- in reading order, from 0
  speaker INTEGER REFERENCES speakers(id),
  reason TEXT, -- why there is no speaker
  basis TEXT, -- what decided the speaker
  speaker_confidence REAL NOT NULL,
  form TEXT NOT NULL,
  kind TEXT NOT NULL,
  stance TEXT NOT NULL,
  cue_class TEXT NOT NULL,
  confidence REAL NOT NULL,
  flags TEXT NOT NULL, -- JSON array
  within TEXT, -- statement_id of the statement around it
  content TEXT NOT NULL, -- JSON array of [start, end]
  cue_spans TEXT NOT NULL, -- likewise
  source_spans TEXT NOT NULL, -- likewise
  cue TEXT NOT NULL, -- the words at cue_spans, JSON array
  source TEXT NOT NULL, -- the words at source_spans, JSON array
  names TEXT, -- the speaker's names as printed, one a line
  words TEXT NOT NULL -- the words at content, pieces joined by ' … '
)""",
    """
CREATE TABLE hops (
  statement INTEGER NOT NULL REFERENCES statements(id) ON DELETE CASCADE,
  position INTEGER NOT NULL, -- 0 is the outlet that was read
  kind TEXT NOT NULL,
  name TEXT,
  start INTEGER,
  end INTEGER,
  read INTEGER NOT NULL CHECK (read IN (0, 1)),
  PRIMARY KEY (statement, position)
) WITHOUT ROWID""",
    """
CREATE TABLE skips (
  url TEXT PRIMARY KEY,
  reason TEXT NOT NULL,
  detail TEXT NOT NULL,
  digest TEXT, -- of the bytes, where there were any
  size INTEGER,
  added TEXT NOT NULL
)""",
)

_INDEXES = (
    "CREATE INDEX captures_digest ON captures(digest)",
    "CREATE INDEX captures_recency ON captures(current, first_key)",
    "CREATE INDEX captures_outlet ON captures(outlet_id, first_key)",
    "CREATE INDEX captures_section ON captures(section_folded, first_key)",
    "CREATE INDEX captures_language ON captures(language, first_key)",
    "CREATE INDEX statements_statement ON statements(statement_id)",
    "CREATE INDEX statements_capture ON statements(capture_id)",
    "CREATE INDEX statements_speaker ON statements(speaker)",
)

_VIEWS = (
    """
CREATE VIEW statements_current AS
SELECT id, words, names FROM statements WHERE current = 1""",
    """
CREATE VIEW statements_flat AS
SELECT
  s.statement_id, s.words,
  p.name AS speaker, p.kind AS speaker_kind, p.role AS speaker_role, s.reason,
  s.form, s.kind, s.stance,
  (SELECT group_concat(value, ' … ') FROM json_each(s.cue)) AS cue, s.cue_class,
  o.name AS outlet, c.section, c.language,
  c.published, c.earliest, c.latest, c.clock, c.date_basis,
  s.confidence, s.speaker_confidence, s.basis,
  (SELECT group_concat(name, ' < ') FROM hops WHERE statement = s.id AND name IS NOT NULL) AS chain,
  c.headline, c.url, c.digest AS capture, s.content AS offsets, c.engine, s.id
FROM statements AS s
JOIN captures AS c ON c.id = s.capture_id
LEFT JOIN speakers AS p ON p.id = s.speaker
LEFT JOIN outlets AS o ON o.id = c.outlet_id
WHERE s.current = 1""",
    """
CREATE VIEW skip_counts AS
SELECT reason, count(*) AS pages FROM skips GROUP BY reason ORDER BY pages DESC""",
)

# Diacritics folded also where several marks stand on one letter ('2'); two- and
# three-letter prefixes have an index of their own, longer ones are few terms.
_FULL_TEXT = (
    """
CREATE VIRTUAL TABLE statements_fts USING fts5 (
  words, names,
  content = 'statements_current', content_rowid = 'id',
  tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
)""",
    """
CREATE TRIGGER statements_indexed AFTER INSERT ON statements WHEN new.current = 1 BEGIN
  INSERT INTO statements_fts (rowid, words, names) VALUES (new.id, new.words, new.names);
END""",
    """
CREATE TRIGGER statements_removed AFTER DELETE ON statements WHEN old.current = 1 BEGIN
  INSERT INTO statements_fts (statements_fts, rowid, words, names)
  VALUES ('delete', old.id, old.words, old.names);
END""",
    """
CREATE TRIGGER statements_superseded AFTER UPDATE OF current ON statements
WHEN old.current = 1 AND new.current = 0 BEGIN
  INSERT INTO statements_fts (statements_fts, rowid, words, names)
  VALUES ('delete', old.id, old.words, old.names);
END""",
    """
CREATE TRIGGER statements_restored AFTER UPDATE OF current ON statements
WHEN old.current = 0 AND new.current = 1 BEGIN
  INSERT INTO statements_fts (rowid, words, names) VALUES (new.id, new.words, new.names);
END""",
    """
CREATE TRIGGER statements_reworded AFTER UPDATE OF words, names ON statements
WHEN old.current = 1 AND new.current = 1 BEGIN
  INSERT INTO statements_fts (statements_fts, rowid, words, names)
  VALUES ('delete', old.id, old.words, old.names);
  INSERT INTO statements_fts (rowid, words, names) VALUES (new.id, new.words, new.names);
END""",
)

MIGRATIONS = (
    Migration("0001 statements", (*_TABLES, *_INDEXES, *_VIEWS, *_FULL_TEXT)),
    Migration("0002 identities", IDENTITIES),
    Migration("0003 places", PLACES),
    Migration("0004 times", TIMES, fill_times),
    Migration("0005 redactions", REDACTIONS),
    Migration("0006 evidence", EVIDENCE),
    Migration("0007 ledger", LEDGER),
    Migration("0008 spoken", SPOKEN),
    Migration("0009 corrections", CORRECTIONS),
    Migration("0010 leads", LEADS),
)

MIGRATIONS_TABLE = """
CREATE TABLE IF NOT EXISTS migrations (
  name TEXT PRIMARY KEY,
  applied TEXT NOT NULL -- RFC 3339
)"""


def ddl() -> str:
    """Return the whole schema as SQL, as it stands after all migrations."""
    head = f"PRAGMA application_id = {APPLICATION_ID}; -- 0x{APPLICATION_ID:08x}, 'onrc'"
    version = f"PRAGMA user_version = {len(MIGRATIONS)};"
    parts = [MIGRATIONS_TABLE, *(s for m in MIGRATIONS for s in m.statements)]
    return "\n\n".join([f"{head}\n{version}", *(f"{part.strip()};" for part in parts)]) + "\n"
