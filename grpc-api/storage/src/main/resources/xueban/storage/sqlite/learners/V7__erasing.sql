-- A learner is erased by what is known of where he is: duplicates too, and homework of former classes.

CREATE TABLE learner_duplicate (
  learner  INTEGER NOT NULL, -- learner.number
  position INTEGER NOT NULL,
  PRIMARY KEY (learner, position)
) WITHOUT ROWID;

-- Which older events are duplicates is not known, so the index is derived once more.
DELETE FROM learner_index;
DELETE FROM learner;
UPDATE index_progress SET position = 0, events = 0;

CREATE TABLE homework_learner (
  learner  TEXT NOT NULL,
  homework TEXT NOT NULL,
  PRIMARY KEY (learner, homework)
) WITHOUT ROWID;

CREATE INDEX learner_of_homework ON homework_learner (homework);

INSERT INTO homework_learner (learner, homework)
SELECT DISTINCT json_extract(one.value, '$.learner'), homework.id
FROM homework, json_each(homework.json, '$.sets') AS one;
