-- Which homework learners have for a day is asked at every plan: by their classes, and by when it is due.

CREATE TABLE class_learner (
  learner  TEXT NOT NULL,
  class_id TEXT NOT NULL,
  PRIMARY KEY (learner, class_id)
) WITHOUT ROWID;

CREATE INDEX learner_of_class ON class_learner (class_id);

INSERT INTO class_learner (learner, class_id)
SELECT DISTINCT member.value, class_group.id
FROM class_group, json_each(class_group.json, '$.learners') AS member;

ALTER TABLE homework ADD COLUMN due_second INTEGER; -- since 1970 began; null: no date

UPDATE homework SET due_second = CAST(strftime('%s', json_extract(json, '$.dueAt')) AS INTEGER)
WHERE json_extract(json, '$.dueAt') IS NOT NULL;

CREATE INDEX homework_of_day ON homework (class_id, due_second);
