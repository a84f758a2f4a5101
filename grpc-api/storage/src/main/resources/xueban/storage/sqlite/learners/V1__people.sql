-- All that is kept about people: the learner log, what is derived from it, and what teachers set.

-- The truth. Appended to, never changed; no secondary index, so that an append stays cheap.
CREATE TABLE learner_event (
  position INTEGER NOT NULL PRIMARY KEY,
  checksum INTEGER NOT NULL, -- CRC-32C of the position (8 bytes, big-endian) and the event
  event    BLOB    NOT NULL  -- LearnerEventCodec
);

-- Derived from learner_event up to index_progress.position.
CREATE TABLE learner (
  number        INTEGER NOT NULL PRIMARY KEY,
  id            TEXT    NOT NULL UNIQUE,
  last_position INTEGER NOT NULL,
  events        INTEGER NOT NULL -- without duplicates
);

CREATE TABLE learner_index (
  learner  INTEGER NOT NULL, -- learner.number
  position INTEGER NOT NULL,
  event_id TEXT    NOT NULL,
  PRIMARY KEY (learner, position),
  UNIQUE (learner, event_id)
) WITHOUT ROWID;

CREATE TABLE index_progress (
  id       INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  position INTEGER NOT NULL,
  events   INTEGER NOT NULL -- without duplicates
);

INSERT INTO index_progress (id, position, events) VALUES (1, 0, 0);

-- Copies that save folding, of no authority.
CREATE TABLE snapshot (
  learner  TEXT    NOT NULL PRIMARY KEY,
  position INTEGER NOT NULL,
  model    TEXT    NOT NULL,
  checksum INTEGER NOT NULL, -- CRC-32C of the position (8 bytes, big-endian) and the state
  state    BLOB    NOT NULL
);

CREATE TABLE decision (
  number  INTEGER NOT NULL PRIMARY KEY,
  id      TEXT    NOT NULL UNIQUE,
  learner TEXT    NOT NULL,
  form    INTEGER NOT NULL, -- version of the JSON
  json    TEXT    NOT NULL
);

CREATE INDEX decision_of_learner ON decision (learner, number);

CREATE TABLE class_group (
  id   TEXT    NOT NULL PRIMARY KEY,
  form INTEGER NOT NULL,
  json TEXT    NOT NULL
);

CREATE TABLE homework (
  id             TEXT    NOT NULL PRIMARY KEY,
  class_id       TEXT    NOT NULL,
  created_second INTEGER NOT NULL, -- since 1970 began
  created_nano   INTEGER NOT NULL,
  form           INTEGER NOT NULL,
  json           TEXT    NOT NULL
);

CREATE INDEX homework_of_class ON homework (class_id, created_second, created_nano);
