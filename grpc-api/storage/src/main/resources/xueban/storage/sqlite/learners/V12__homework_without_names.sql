-- Issued homework once told who had left the class, and forgot that they had had a set. No id has a blank in it.

WITH RECURSIVE
  sentence (homework, names) AS (
    SELECT homework.id, substr(json_extract(change.value, '$.what'), length('布置，不含已离开班级的 ') + 1)
    FROM homework, json_each(homework.json, '$.life.changes') AS change
    WHERE json_extract(change.value, '$.what') LIKE '布置，不含已离开班级的 %'
  ),
  piece (homework, learner, rest) AS (
    SELECT homework, '', names || '、' FROM sentence WHERE instr(names, ' ') = 0
    UNION ALL
    SELECT homework, substr(rest, 1, instr(rest, '、') - 1), substr(rest, instr(rest, '、') + 1)
    FROM piece WHERE rest <> ''
  )
INSERT INTO homework_learner (learner, homework)
SELECT learner, homework FROM piece WHERE learner <> ''
ON CONFLICT DO NOTHING;

-- How many left, not who; and no half of an id where a long text was cut.
UPDATE homework SET json = json_set(json, '$.life.changes', json((
  SELECT json_group_array(json(json_set(change.value, '$.what',
    CASE
      WHEN what LIKE '布置，不含已离开班级的 %' AND instr(names, ' ') = 0
        THEN '布置，不含已离开班级的 ' || (length(names) - length(replace(names, '、', '')) + 1) || ' 人'
      WHEN length(what) = 500 AND instr(what, '；') > 0
        THEN substr(up_to_last, 1, length(up_to_last) - 1)
      ELSE what
    END)))
  FROM (
    SELECT value, json_extract(value, '$.what') AS what,
      substr(json_extract(value, '$.what'), length('布置，不含已离开班级的 ') + 1) AS names,
      rtrim(json_extract(value, '$.what'), replace(json_extract(value, '$.what'), '；', '')) AS up_to_last
    FROM json_each(homework.json, '$.life.changes')
    ORDER BY key
  ) AS change
)))
WHERE EXISTS (
  SELECT 1 FROM json_each(homework.json, '$.life.changes') AS change
  WHERE json_extract(change.value, '$.what') LIKE '布置，不含已离开班级的 %'
    OR length(json_extract(change.value, '$.what')) = 500
);

DROP INDEX learner_of_homework; -- Nothing asks by homework.
