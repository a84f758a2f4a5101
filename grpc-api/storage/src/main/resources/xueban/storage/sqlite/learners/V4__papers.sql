-- Test papers, with all that they were made from.

CREATE TABLE paper (
  id             TEXT    NOT NULL PRIMARY KEY,
  class_id       TEXT    NOT NULL, -- empty: for no class
  created_second INTEGER NOT NULL, -- since 1970 began
  created_nano   INTEGER NOT NULL,
  form           INTEGER NOT NULL, -- version of the JSON
  json           TEXT    NOT NULL
);

CREATE INDEX paper_of_class ON paper (class_id, created_second, created_nano);
