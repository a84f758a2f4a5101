-- A sample of the searches that were served, what was opened of it, and what people judged.
-- Beside the learners, not the catalog: the queries are what people typed. Nothing says who.

CREATE TABLE sampled_search (
  id   TEXT    NOT NULL PRIMARY KEY, -- random, so its order is a random order
  day  TEXT    NOT NULL, -- of the tenant's zone, ISO 8601
  form INTEGER NOT NULL, -- version of the JSON
  json TEXT    NOT NULL
);

CREATE INDEX sampled_search_of_day ON sampled_search (day);

CREATE TABLE search_count (
  day          TEXT    NOT NULL PRIMARY KEY,
  served       INTEGER NOT NULL,
  without_hits INTEGER NOT NULL,
  rescued      INTEGER NOT NULL,
  candidates   INTEGER NOT NULL,
  withheld     INTEGER NOT NULL
);

CREATE TABLE opened_hit (
  search        TEXT    NOT NULL REFERENCES sampled_search (id) ON DELETE CASCADE,
  entry         TEXT    NOT NULL,
  rank          INTEGER NOT NULL, -- from 1
  dwell_seconds INTEGER NOT NULL, -- 0: not known
  PRIMARY KEY (search, entry)
);

CREATE TABLE judgement (
  query     TEXT    NOT NULL,
  entry     TEXT    NOT NULL,
  judge     TEXT    NOT NULL,
  grade     INTEGER NOT NULL,
  at_second INTEGER NOT NULL, -- since 1970 began
  PRIMARY KEY (query, entry, judge)
);
