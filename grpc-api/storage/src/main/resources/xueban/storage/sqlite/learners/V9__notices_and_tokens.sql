-- What must not be forgotten by a restart: whom to tell of a learner in distress, and what was spent.

CREATE TABLE notice (
  id          TEXT    NOT NULL PRIMARY KEY,
  learner     TEXT    NOT NULL,
  next_second INTEGER NOT NULL, -- of the next try, since 1970 began
  next_nano   INTEGER NOT NULL,
  form        INTEGER NOT NULL, -- version of the JSON
  json        TEXT    NOT NULL
);

CREATE INDEX notice_due ON notice (next_second, next_nano);

CREATE TABLE spent_tokens (
  day     INTEGER NOT NULL, -- since 1970 began, as days begin for the tenant
  learner TEXT    NOT NULL, -- empty: not known
  tokens  INTEGER NOT NULL,
  PRIMARY KEY (day, learner)
) WITHOUT ROWID;
