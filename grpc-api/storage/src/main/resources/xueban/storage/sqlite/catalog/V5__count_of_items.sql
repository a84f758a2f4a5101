-- How many of the entries are items, to be told without the search index.

ALTER TABLE catalog_progress ADD COLUMN items INTEGER NOT NULL DEFAULT 0;

UPDATE catalog_progress SET items =
  (SELECT count(*) FROM catalog_entry WHERE json_extract(entry, '$.type') = 'ITEM');
