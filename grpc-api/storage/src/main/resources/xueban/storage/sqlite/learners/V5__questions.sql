-- Questions that learners handed on to teachers.

CREATE TABLE handed_question (
  id           TEXT    NOT NULL PRIMARY KEY,
  learner      TEXT    NOT NULL,
  class_id     TEXT    NOT NULL, -- whose queue; empty: the remote teachers'
  open         INTEGER NOT NULL, -- 1 while somebody has still to answer it, else 0
  asked_second INTEGER NOT NULL, -- since 1970 began
  asked_nano   INTEGER NOT NULL,
  form         INTEGER NOT NULL, -- version of the JSON
  json         TEXT    NOT NULL
);

CREATE INDEX handed_question_of_queue ON handed_question (class_id, open, asked_second, asked_nano);
CREATE INDEX handed_question_of_learner ON handed_question (learner, asked_second, asked_nano);
