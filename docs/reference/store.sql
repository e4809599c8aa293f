-- Written by `make docs`; a test holds it to the code.

PRAGMA application_id = 1869509219; -- 0x6f6e7263, 'onrc'
PRAGMA user_version = 10;

CREATE TABLE IF NOT EXISTS migrations (
  name TEXT PRIMARY KEY,
  applied TEXT NOT NULL -- RFC 3339
);

CREATE TABLE outlets (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  folded TEXT NOT NULL -- case and accents folded, for filters
);

CREATE TABLE articles (
  id TEXT PRIMARY KEY, -- from the page's canonical address
  url TEXT NOT NULL
);

CREATE TABLE evidence (
  digest TEXT PRIMARY KEY, -- SHA-256 of the bytes as they were read
  size INTEGER NOT NULL, -- before packing
  packed BLOB NOT NULL -- zlib; W where a response in warc_records has the bytes; empty: withheld
);

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
);

CREATE TABLE records (
  capture_id INTEGER PRIMARY KEY REFERENCES captures(id),
  line BLOB NOT NULL -- zlib of the JSON line that `onrecord read --json` prints
);

CREATE TABLE speakers (
  id INTEGER PRIMARY KEY,
  capture_id INTEGER NOT NULL REFERENCES captures(id),
  speaker_id TEXT NOT NULL, -- the id in the record
  name TEXT NOT NULL, -- the fullest mention in this article
  kind TEXT NOT NULL,
  role TEXT,
  UNIQUE (capture_id, speaker_id)
);

CREATE TABLE mentions (
  speaker INTEGER NOT NULL REFERENCES speakers(id) ON DELETE CASCADE,
  start INTEGER NOT NULL, -- code points of the article text, half-open
  end INTEGER NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (speaker, start, end)
) WITHOUT ROWID;

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
);

CREATE TABLE hops (
  statement INTEGER NOT NULL REFERENCES statements(id) ON DELETE CASCADE,
  position INTEGER NOT NULL, -- 0 is the outlet that was read
  kind TEXT NOT NULL,
  name TEXT,
  start INTEGER,
  end INTEGER,
  read INTEGER NOT NULL CHECK (read IN (0, 1)),
  PRIMARY KEY (statement, position)
) WITHOUT ROWID;

CREATE TABLE skips (
  url TEXT PRIMARY KEY,
  reason TEXT NOT NULL,
  detail TEXT NOT NULL,
  digest TEXT, -- of the bytes, where there were any
  size INTEGER,
  added TEXT NOT NULL
);

CREATE INDEX captures_digest ON captures(digest);

CREATE INDEX captures_recency ON captures(current, first_key);

CREATE INDEX captures_outlet ON captures(outlet_id, first_key);

CREATE INDEX captures_section ON captures(section_folded, first_key);

CREATE INDEX captures_language ON captures(language, first_key);

CREATE INDEX statements_statement ON statements(statement_id);

CREATE INDEX statements_capture ON statements(capture_id);

CREATE INDEX statements_speaker ON statements(speaker);

CREATE VIEW statements_current AS
SELECT id, words, names FROM statements WHERE current = 1;

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
WHERE s.current = 1;

CREATE VIEW skip_counts AS
SELECT reason, count(*) AS pages FROM skips GROUP BY reason ORDER BY pages DESC;

CREATE VIRTUAL TABLE statements_fts USING fts5 (
  words, names,
  content = 'statements_current', content_rowid = 'id',
  tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);

CREATE TRIGGER statements_indexed AFTER INSERT ON statements WHEN new.current = 1 BEGIN
  INSERT INTO statements_fts (rowid, words, names) VALUES (new.id, new.words, new.names);
END;

CREATE TRIGGER statements_removed AFTER DELETE ON statements WHEN old.current = 1 BEGIN
  INSERT INTO statements_fts (statements_fts, rowid, words, names)
  VALUES ('delete', old.id, old.words, old.names);
END;

CREATE TRIGGER statements_superseded AFTER UPDATE OF current ON statements
WHEN old.current = 1 AND new.current = 0 BEGIN
  INSERT INTO statements_fts (statements_fts, rowid, words, names)
  VALUES ('delete', old.id, old.words, old.names);
END;

CREATE TRIGGER statements_restored AFTER UPDATE OF current ON statements
WHEN old.current = 0 AND new.current = 1 BEGIN
  INSERT INTO statements_fts (rowid, words, names) VALUES (new.id, new.words, new.names);
END;

CREATE TRIGGER statements_reworded AFTER UPDATE OF words, names ON statements
WHEN old.current = 1 AND new.current = 1 BEGIN
  INSERT INTO statements_fts (statements_fts, rowid, words, names)
  VALUES ('delete', old.id, old.words, old.names);
  INSERT INTO statements_fts (rowid, words, names) VALUES (new.id, new.words, new.names);
END;

CREATE TABLE identities (
  id TEXT PRIMARY KEY, -- stays with most of its members when they are matched anew
  name TEXT NOT NULL, -- the fullest name as printed, or what people call it
  kind TEXT NOT NULL
);

CREATE TABLE identity_members (
  speaker INTEGER PRIMARY KEY REFERENCES speakers(id) ON DELETE CASCADE,
  identity TEXT NOT NULL,
  why TEXT NOT NULL -- what brought it in; empty for the one the identity began with
);

CREATE TABLE identity_names (
  identity TEXT NOT NULL,
  folded TEXT NOT NULL, -- a name as printed, or in Latin letters, without case and accents
  PRIMARY KEY (identity, folded)
) WITHOUT ROWID;

CREATE TABLE identity_keys (
  key TEXT NOT NULL, -- speakers without a key in common are never compared
  speaker INTEGER NOT NULL REFERENCES speakers(id) ON DELETE CASCADE,
  PRIMARY KEY (key, speaker)
) WITHOUT ROWID;

CREATE TABLE identity_new (
  speaker INTEGER PRIMARY KEY -- has no keys yet
);

CREATE TABLE identity_changed (
  key TEXT PRIMARY KEY -- its speakers are to be matched anew
) WITHOUT ROWID;

CREATE INDEX identity_members_identity ON identity_members(identity);

CREATE INDEX identity_keys_speaker ON identity_keys(speaker);

CREATE TRIGGER identity_speaker_added AFTER INSERT ON speakers BEGIN
  INSERT INTO identity_new VALUES (new.id);
END;

CREATE TRIGGER identity_speaker_removed BEFORE DELETE ON speakers BEGIN
  INSERT OR IGNORE INTO identity_changed SELECT key FROM identity_keys WHERE speaker = old.id;
  DELETE FROM identity_new WHERE speaker = old.id;
END;

CREATE TRIGGER identity_capture_changed AFTER UPDATE OF current ON captures
WHEN old.current <> new.current BEGIN
  INSERT OR IGNORE INTO identity_changed
  SELECT key FROM identity_keys WHERE speaker IN (SELECT id FROM speakers WHERE capture_id = new.id);
END;

INSERT INTO identity_new SELECT id FROM speakers;

CREATE TABLE people (
  id TEXT PRIMARY KEY, -- of an identity that people have said something about
  name TEXT, -- what they call it, where they renamed it
  merged_into TEXT -- the id that stands for it now
);

CREATE TABLE people_pins (
  article_id TEXT NOT NULL,
  folded TEXT NOT NULL, -- the name as printed there, without case and accents
  person TEXT NOT NULL,
  PRIMARY KEY (article_id, folded)
) WITHOUT ROWID;

CREATE TABLE people_aliases (
  folded TEXT PRIMARY KEY, -- whoever is printed so is the person, save where a pin says otherwise
  name TEXT NOT NULL,
  person TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE people_links (
  person TEXT NOT NULL,
  identifier TEXT NOT NULL, -- in a public register
  PRIMARY KEY (person, identifier)
) WITHOUT ROWID;

CREATE TABLE people_log (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL, -- RFC 3339
  verb TEXT NOT NULL,
  told TEXT NOT NULL, -- what was done, in words
  changes TEXT NOT NULL, -- JSON: by table, the rows taken and given; undo reverses them
  undone TEXT -- when, RFC 3339
);

CREATE TABLE places (
  ref TEXT PRIMARY KEY, -- GeoNames id, or area: or admin: and a code of onrecord's own
  name TEXT NOT NULL, -- a label; its names are equals
  level TEXT NOT NULL, -- how precise: city, region, country, area, sea …
  country TEXT, -- ISO 3166; none in contested areas and for what crosses borders
  latitude REAL NOT NULL, -- WGS 84
  longitude REAL NOT NULL
);

CREATE TABLE place_names (
  place TEXT NOT NULL REFERENCES places(ref),
  name TEXT NOT NULL,
  language TEXT NOT NULL, -- BCP 47
  folded TEXT NOT NULL, -- case and accents folded
  PRIMARY KEY (place, name, language)
) WITHOUT ROWID;

CREATE TABLE place_mentions (
  id INTEGER PRIMARY KEY,
  capture_id INTEGER NOT NULL REFERENCES captures(id),
  start INTEGER NOT NULL, -- code points of the article text, half-open
  end INTEGER NOT NULL,
  words TEXT NOT NULL, -- as printed
  folded TEXT NOT NULL,
  level TEXT,
  basis TEXT, -- what decided the place
  place TEXT REFERENCES places(ref) -- none where nothing decided
);

CREATE TABLE statement_places (
  statement INTEGER NOT NULL REFERENCES statements(id) ON DELETE CASCADE,
  mention INTEGER NOT NULL REFERENCES place_mentions(id) ON DELETE CASCADE,
  in_words INTEGER NOT NULL CHECK (in_words IN (0, 1)), -- 1: the statement's words name it; 0: its paragraph
  PRIMARY KEY (statement, mention)
) WITHOUT ROWID;

CREATE INDEX places_point ON places(latitude, longitude);

CREATE INDEX place_names_folded ON place_names(folded, place);

CREATE INDEX place_mentions_capture ON place_mentions(capture_id);

CREATE INDEX place_mentions_folded ON place_mentions(folded);

CREATE INDEX place_mentions_place ON place_mentions(place);

CREATE INDEX statement_places_mention ON statement_places(mention);

CREATE TABLE utterances (
  statement INTEGER PRIMARY KEY REFERENCES statements(id) ON DELETE CASCADE,
  edtf TEXT, -- ../2020-11-08: on or before
  earliest TEXT, -- YYYY-MM-DD; none where it is open
  latest TEXT,
  basis TEXT NOT NULL, -- what the time rests on
  confidence REAL NOT NULL,
  start INTEGER, -- of the time or event beside the cue: code points of the article text, half-open
  end INTEGER
);

CREATE TABLE moments (
  id INTEGER PRIMARY KEY,
  capture_id INTEGER NOT NULL REFERENCES captures(id),
  start INTEGER NOT NULL, -- code points of the article text, half-open
  end INTEGER NOT NULL,
  words TEXT NOT NULL, -- as printed
  type TEXT NOT NULL, -- TIMEX3: DATE, TIME, DURATION, SET
  value TEXT NOT NULL, -- TIMEX3
  mod TEXT, -- TIMEX3
  edtf TEXT,
  earliest TEXT, -- YYYY-MM-DD; none where it is open, both where no calendar time is known
  latest TEXT,
  clock TEXT, -- HH:MM as worded
  anchor TEXT, -- the time it was counted from, EDTF
  basis TEXT NOT NULL, -- what the calendar time rests on
  begun TEXT, -- when what has lasted so long began, computed from the speaker's words, EDTF
  begun_earliest TEXT,
  begun_latest TEXT,
  confidence REAL NOT NULL
);

CREATE TABLE statement_moments (
  statement INTEGER NOT NULL REFERENCES statements(id) ON DELETE CASCADE,
  moment INTEGER NOT NULL REFERENCES moments(id) ON DELETE CASCADE, -- its words stand within the statement's
  PRIMARY KEY (statement, moment)
) WITHOUT ROWID;

CREATE INDEX utterances_covered ON utterances(coalesce(latest, '9999-12-31'), coalesce(earliest, '0001-01-01')) WHERE (earliest IS NOT NULL OR latest IS NOT NULL);

CREATE INDEX moments_capture ON moments(capture_id);

CREATE INDEX moments_covered ON moments(coalesce(latest, '9999-12-31'), coalesce(earliest, '0001-01-01')) WHERE (earliest IS NOT NULL OR latest IS NOT NULL);

CREATE INDEX statement_moments_moment ON statement_moments(moment);

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
);

CREATE TABLE hidden_speakers (
  speaker INTEGER PRIMARY KEY REFERENCES speakers(id) ON DELETE CASCADE -- in no list of speakers
);

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
);

CREATE TABLE held (
  digest TEXT NOT NULL REFERENCES evidence(digest), -- of the page, as in captures
  archive TEXT NOT NULL, -- the web archive it was read from, as it was named
  offset INTEGER NOT NULL,
  record_id TEXT NOT NULL,
  date TEXT NOT NULL, -- WARC-Date
  payload_digest TEXT, -- as the archive says
  PRIMARY KEY (digest, archive, offset)
) WITHOUT ROWID;

CREATE INDEX warc_records_digest ON warc_records(digest);

CREATE INDEX warc_records_payload ON warc_records(payload_digest);

CREATE UNIQUE INDEX warc_records_place ON warc_records(archive, offset);

ALTER TABLE captures ADD COLUMN encoding TEXT;

ALTER TABLE captures ADD COLUMN encoding_basis TEXT;

CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL, -- SHA-256 of what was asked for: the same command has the same
  begun TEXT NOT NULL, -- RFC 3339
  ended TEXT -- none: it was stopped, and the same command goes on with it
);

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
) WITHOUT ROWID;

CREATE TABLE watched (
  url TEXT PRIMARY KEY, -- of a feed or sitemap
  etag TEXT,
  modified TEXT,
  seen TEXT, -- RFC 3339: when it last answered
  due TEXT, -- RFC 3339: when it is asked next
  failures INTEGER NOT NULL, -- since it last answered
  told TEXT -- why the last try failed
) WITHOUT ROWID;

CREATE INDEX runs_key ON runs(key) WHERE ended IS NULL;

CREATE TABLE identity_statements (
  identity TEXT NOT NULL,
  statement INTEGER NOT NULL, -- current ones alone; a recency key
  PRIMARY KEY (identity, statement)
) WITHOUT ROWID;

CREATE INDEX identity_statements_statement ON identity_statements(statement);

INSERT INTO identity_statements
SELECT m.identity, s.id FROM identity_members AS m JOIN statements AS s ON s.speaker = m.speaker
WHERE s.current = 1;

CREATE TRIGGER spoken_member_added AFTER INSERT ON identity_members BEGIN
  INSERT OR IGNORE INTO identity_statements
  SELECT new.identity, id FROM statements WHERE speaker = new.speaker AND current = 1;
END;

CREATE TRIGGER spoken_member_removed AFTER DELETE ON identity_members BEGIN
  DELETE FROM identity_statements WHERE identity = old.identity
  AND statement IN (SELECT id FROM statements WHERE speaker = old.speaker);
END;

CREATE TRIGGER spoken_statement_added AFTER INSERT ON statements
WHEN new.speaker IS NOT NULL BEGIN
  INSERT OR IGNORE INTO identity_statements
  SELECT identity, new.id FROM identity_members WHERE speaker = new.speaker AND new.current = 1;
END;

CREATE TRIGGER spoken_statement_changed AFTER UPDATE OF current, speaker ON statements BEGIN
  DELETE FROM identity_statements WHERE statement = old.id;
  INSERT OR IGNORE INTO identity_statements
  SELECT identity, new.id FROM identity_members WHERE speaker = new.speaker AND new.current = 1;
END;

CREATE TRIGGER spoken_statement_removed AFTER DELETE ON statements WHEN old.speaker IS NOT NULL BEGIN
  DELETE FROM identity_statements WHERE statement = old.id;
END;

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
);

CREATE TABLE machine_values (
  statement INTEGER NOT NULL REFERENCES statements(id) ON DELETE CASCADE,
  field TEXT NOT NULL,
  held TEXT NOT NULL, -- JSON: the columns as the machine wrote them
  told TEXT NOT NULL, -- JSON: the value as people are told of it
  PRIMARY KEY (statement, field)
) WITHOUT ROWID;

CREATE TABLE statement_aliases (
  alias TEXT PRIMARY KEY, -- an id that a statement had before
  statement_id TEXT NOT NULL,
  article_id TEXT NOT NULL,
  at TEXT NOT NULL -- RFC 3339
) WITHOUT ROWID;

CREATE INDEX corrections_statement ON corrections(statement_id);

CREATE INDEX corrections_article ON corrections(article_id);

CREATE INDEX statement_aliases_statement ON statement_aliases(statement_id);

CREATE INDEX statements_doubt ON statements(min(confidence, speaker_confidence), id) WHERE current = 1;

CREATE TABLE leads (
  url TEXT PRIMARY KEY,
  title TEXT,
  language TEXT, -- as the collection names it
  observed TEXT, -- when the collection saw the page, as it writes it; no date of publication
  added TEXT NOT NULL -- RFC 3339
);

CREATE TABLE lead_quotes (
  url TEXT NOT NULL REFERENCES leads(url) ON DELETE CASCADE,
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL, -- what stands before it, as the collection has it
  suffix TEXT NOT NULL,
  PRIMARY KEY (url, exact)
) WITHOUT ROWID;
