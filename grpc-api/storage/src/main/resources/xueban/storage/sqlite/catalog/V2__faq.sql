-- Help-centre questions. Of a deleted entry its revision stays, so that (id, revision) names one content.

CREATE TABLE faq_entry (
  id       TEXT    NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL, -- the highest its id ever had
  form     INTEGER NOT NULL, -- version of the JSON
  json     TEXT              -- null once deleted
);

CREATE TABLE faq_progress (
  id      INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  change  INTEGER NOT NULL, -- number of the latest change
  entries INTEGER NOT NULL  -- that are not deleted
);

INSERT INTO faq_progress (id, change, entries) VALUES (1, 0, 0);
