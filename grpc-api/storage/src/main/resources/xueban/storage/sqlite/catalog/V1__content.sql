-- Content: the catalog and the graph. Apart from people, so that an import never blocks an answer.

CREATE TABLE catalog_entry (
  id       TEXT    NOT NULL PRIMARY KEY,
  change   INTEGER NOT NULL UNIQUE, -- number of its latest change
  revision INTEGER NOT NULL,        -- the highest its id ever had; 0 if it was never an item
  hash     BLOB,                    -- SHA-256 of the content, whatever its revision; null once deleted
  entry    TEXT                     -- CatalogEntryCodec; null once deleted
);

CREATE TABLE item_concept (
  concept TEXT NOT NULL,
  item    TEXT NOT NULL, -- catalog_entry.id
  PRIMARY KEY (concept, item)
) WITHOUT ROWID;

CREATE TABLE catalog_progress (
  id      INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  change  INTEGER NOT NULL, -- the latest
  entries INTEGER NOT NULL  -- that are not deleted
);

INSERT INTO catalog_progress (id, change, entries) VALUES (1, 0, 0);

-- Every graph ever saved; the one with the highest number is in force.
CREATE TABLE graph (
  number  INTEGER NOT NULL PRIMARY KEY,
  version TEXT    NOT NULL,
  sha256  BLOB    NOT NULL, -- of the JSON as UTF-8
  json    TEXT    NOT NULL
);
