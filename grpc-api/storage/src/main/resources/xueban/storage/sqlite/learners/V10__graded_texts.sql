-- Short texts that teachers graded, by item: derived from the log, to compare further answers with.

CREATE TABLE graded_text (
  learner  TEXT    NOT NULL,
  response TEXT    NOT NULL, -- event id
  item     TEXT    NOT NULL,
  question TEXT    NOT NULL, -- SHA-256 of what was asked and expected
  position INTEGER NOT NULL, -- of the grade in the log
  text     TEXT    NOT NULL,
  score    REAL    NOT NULL, -- 0 to 1
  PRIMARY KEY (learner, response)
) WITHOUT ROWID;

CREATE INDEX graded_text_of_item ON graded_text (item, position);
