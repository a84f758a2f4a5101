-- How many recordings were written down, so that a restart does not make their budget anew.

CREATE TABLE spent_recordings (
  day        INTEGER NOT NULL, -- since 1970 began, as days begin for the tenant
  learner    TEXT    NOT NULL, -- empty: not known
  recordings INTEGER NOT NULL,
  PRIMARY KEY (day, learner)
) WITHOUT ROWID;
