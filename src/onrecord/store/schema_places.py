"""The tables of places: each once with all its names; where pages name it; what statements go with it."""

from __future__ import annotations

PLACES = (
    """
CREATE TABLE places (
  ref TEXT PRIMARY KEY, -- GeoNames id, or area: or admin: and a code of onrecord's own
  name TEXT NOT NULL, -- a label; its names are equals
  level TEXT NOT NULL, -- how precise: city, region, country, area, sea …
  country TEXT, -- ISO 3166; none in contested areas and for what crosses borders
  latitude REAL NOT NULL, -- WGS 84
  longitude REAL NOT NULL
)""",
    """
CREATE TABLE place_names (
  place TEXT NOT NULL REFERENCES places(ref),
  name TEXT NOT NULL,
  language TEXT NOT NULL, -- BCP 47
  folded TEXT NOT NULL, -- case and accents folded
  PRIMARY KEY (place, name, language)
) WITHOUT ROWID""",
    """
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
)""",
    """
CREATE TABLE statement_places (
  statement INTEGER NOT NULL REFERENCES statements(id) ON DELETE CASCADE,
  mention INTEGER NOT NULL REFERENCES place_mentions(id) ON DELETE CASCADE,
  in_words INTEGER NOT NULL CHECK (in_words IN (0, 1)), -- 1: the statement's words name it; 0: its paragraph
  PRIMARY KEY (statement, mention)
) WITHOUT ROWID""",
    "CREATE INDEX places_point ON places(latitude, longitude)",
    "CREATE INDEX place_names_folded ON place_names(folded, place)",
    "CREATE INDEX place_mentions_capture ON place_mentions(capture_id)",
    "CREATE INDEX place_mentions_folded ON place_mentions(folded)",
    "CREATE INDEX place_mentions_place ON place_mentions(place)",
    "CREATE INDEX statement_places_mention ON statement_places(mention)",
)
