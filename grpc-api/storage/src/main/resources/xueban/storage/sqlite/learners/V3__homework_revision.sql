-- A change of homework names the revision that was read; of two at once one is kept.

ALTER TABLE homework ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
