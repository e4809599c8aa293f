"""The tables of times: when statements were made, what times pages name, which stand in a statement."""

from __future__ import annotations

# An open end counts as one without end. Together with the statements of a moment, all that a search by time
# reads is in the indexes.
_COVERED = "coalesce(latest, '9999-12-31'), coalesce(earliest, '0001-01-01')"
_KNOWN = "WHERE (earliest IS NOT NULL OR latest IS NOT NULL)"

TIMES = (
    """
CREATE TABLE utterances (
  statement INTEGER PRIMARY KEY REFERENCES statements(id) ON DELETE CASCADE,
  edtf TEXT, -- ../2020-11-08: on or before
  earliest TEXT, -- YYYY-MM-DD; none where it is open
  latest TEXT,
  basis TEXT NOT NULL, -- what the time rests on
  confidence REAL NOT NULL,
  start INTEGER, -- of the time or event beside the cue: code points of the article text, half-open
  end INTEGER
)""",
    """
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
)""",
    """
CREATE TABLE statement_moments (
  statement INTEGER NOT NULL REFERENCES statements(id) ON DELETE CASCADE,
  moment INTEGER NOT NULL REFERENCES moments(id) ON DELETE CASCADE, -- its words stand within the statement's
  PRIMARY KEY (statement, moment)
) WITHOUT ROWID""",
    f"CREATE INDEX utterances_covered ON utterances({_COVERED}) {_KNOWN}",
    "CREATE INDEX moments_capture ON moments(capture_id)",
    f"CREATE INDEX moments_covered ON moments({_COVERED}) {_KNOWN}",
    "CREATE INDEX statement_moments_moment ON statement_moments(moment)",
)
