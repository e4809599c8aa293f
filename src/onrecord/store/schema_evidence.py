"""The tables of evidence: where captures lie in WARC files, our own and those they were read from."""

from __future__ import annotations

EVIDENCE = (
    """
CREATE TABLE warc_records (
  record_id TEXT PRIMARY KEY, -- WARC-Record-ID
  kind TEXT NOT NULL CHECK (kind IN ('warcinfo', 'response', 'revisit', 'withdrawn', 'blotted')),
  digest TEXT REFERENCES evidence(digest), -- of the page, as in captures; none where it holds none
  url TEXT NOT NULL, -- that answered
  asked TEXT, -- that was asked for
  date TEXT NOT NULL, -- WARC-Date, RFC 3339
  payload_digest TEXT, -- WARC-Payload-Digest: of the body as transferred
  archive TEXT NOT NULL, -- file in the folder beside the database
  offset INTEGER NOT NULL,
  length INTEGER NOT NULL, -- bytes as stored, a gzip member
  stored TEXT NOT NULL -- SHA-256 of those bytes
)""",
    """
CREATE TABLE held (
  digest TEXT NOT NULL REFERENCES evidence(digest), -- of the page, as in captures
  archive TEXT NOT NULL, -- the web archive it was read from, as it was named
  offset INTEGER NOT NULL,
  record_id TEXT NOT NULL,
  date TEXT NOT NULL, -- WARC-Date
  payload_digest TEXT, -- as the archive says
  PRIMARY KEY (digest, archive, offset)
) WITHOUT ROWID""",
    "CREATE INDEX warc_records_digest ON warc_records(digest)",
    "CREATE INDEX warc_records_payload ON warc_records(payload_digest)",
    "CREATE UNIQUE INDEX warc_records_place ON warc_records(archive, offset)",
    "ALTER TABLE captures ADD COLUMN encoding TEXT",  # that the bytes were decoded with
    "ALTER TABLE captures ADD COLUMN encoding_basis TEXT",  # why it was believed
)
