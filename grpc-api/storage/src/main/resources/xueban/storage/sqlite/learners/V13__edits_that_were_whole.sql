-- V12 took the last edit off a text of exactly 500 characters, which may have ended just there. The decisions of the edit
-- say it once more, each of them what touched its learner. Given back is what names nobody, or the decision's own learner,
-- who was not erased.

CREATE TABLE edit_note (homework TEXT NOT NULL, learner TEXT NOT NULL, note TEXT NOT NULL);

INSERT INTO edit_note (homework, learner, note)
SELECT substr(note, 10, instr(note, ', revision ') - 10), learner, note
FROM (
  SELECT learner, json_extract(json, '$.note') AS note FROM decision
  WHERE json LIKE '%"homework-edit"%' AND json_extract(json, '$.kind') = 'homework-edit'
)
WHERE note LIKE 'homework %, revision %, by %';

CREATE INDEX edit_note_of_homework ON edit_note (homework);

UPDATE homework SET json = json_set(json, '$.life.changes', json((
  SELECT json_group_array(json(json_set(value, '$.what', what || coalesce('；' || (
    SELECT min(dropped)
    FROM (
      SELECT learner, substr(said, length(rtrim(said, replace(said, '；', ''))) + 1) AS dropped
      FROM (
        SELECT learner, substr(note, length(change.start) + 1) AS said FROM edit_note
        WHERE edit_note.homework = change.id AND substr(note, 1, length(change.start)) = change.start
      )
    )
    WHERE length(dropped) = 499 - length(change.what)
      AND instr('；' || change.what || '；', '；' || dropped || '；') = 0
      AND (dropped LIKE '标题改为「%' OR dropped LIKE '截止时间改为 %' OR dropped LIKE '基础层%'
        OR dropped LIKE '提高层%' OR dropped LIKE '拓展层%'
        OR substr(dropped, 1, length(learner) + 1) = learner || ' ')
  ), ''))))
  FROM (
    SELECT homework.id AS id, value, json_extract(value, '$.what') AS what,
      'homework ' || homework.id || ', revision ' || json_extract(value, '$.revision') || ', by '
        || json_extract(value, '$.by') || ': ' AS start
    FROM json_each(homework.json, '$.life.changes')
    ORDER BY key
  ) AS change
)))
WHERE id IN (SELECT homework FROM edit_note);

DROP TABLE edit_note;
