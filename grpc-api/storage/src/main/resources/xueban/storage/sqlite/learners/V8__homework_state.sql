-- Teachers list homework by where it stands. What was kept before there were states had been issued.

ALTER TABLE homework ADD COLUMN state TEXT NOT NULL DEFAULT 'ISSUED';

UPDATE homework SET state = json_extract(json, '$.life.state')
WHERE json_extract(json, '$.life.state') IS NOT NULL;
