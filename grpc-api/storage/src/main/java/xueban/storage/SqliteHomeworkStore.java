package xueban.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import xueban.tutor.Homework;
import xueban.tutor.HomeworkState;
import xueban.tutor.HomeworkStore;

/** Homework as rows. */
final class SqliteHomeworkStore implements HomeworkStore {
  private static final String INSERT =
      """
      INSERT INTO homework
        (id, class_id, created_second, created_nano, form, json, revision, state, due_second)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?,\
      """;
  private static final String REPLACING =
      """
      ON CONFLICT (id) DO UPDATE SET class_id = excluded.class_id,
        created_second = excluded.created_second, created_nano = excluded.created_nano,
        due_second = excluded.due_second, form = excluded.form, json = excluded.json,
        revision = excluded.revision, state = excluded.state\
      """;
  private static final String REVISION = "SELECT revision FROM homework WHERE id = ?";
  private static final String FIND = "SELECT form, json FROM homework WHERE id = ?";
  private static final String DUE =
      """
      SELECT form, json FROM homework WHERE class_id = ? AND due_second BETWEEN ? AND ?
      ORDER BY created_second DESC, created_nano DESC, id\
      """;
  private static final String OF_CLASS =
      """
      SELECT form, json FROM homework
      WHERE class_id = ? AND state IN (?, ?, ?, ?)
      ORDER BY created_second DESC, created_nano DESC, id LIMIT ?\
      """;
  private static final String BEHIND =
      """
      SELECT h.form, h.json FROM homework last JOIN homework h ON h.class_id = last.class_id
      WHERE last.id = ? AND last.class_id = ? AND h.state IN (?, ?, ?, ?)
        AND (h.created_second, h.created_nano) <= (last.created_second, last.created_nano)
        AND ((h.created_second, h.created_nano) < (last.created_second, last.created_nano)
          OR h.id > last.id)
      ORDER BY h.created_second DESC, h.created_nano DESC, h.id LIMIT ?\
      """;

  private static final String SIZE =
      "SELECT count(*) FROM homework WHERE class_id = ? AND state IN (?, ?, ?, ?)";
  private static final String OF_LEARNER =
      """
      SELECT h.form, h.json FROM homework_learner l JOIN homework h ON h.id = l.homework
      WHERE l.learner = ? ORDER BY h.id\
      """;
  private static final String PUT_LEARNER =
      "INSERT INTO homework_learner (learner, homework) VALUES (?, ?) ON CONFLICT DO NOTHING";

  private static final String FORGET_LEARNER =
      """
      DELETE FROM homework_learner WHERE learner = ? AND NOT EXISTS (
        SELECT 1 FROM homework h, json_each(h.json, '$.sets') AS one
        WHERE h.id = homework_learner.homework
          AND json_extract(one.value, '$.learner') = homework_learner.learner)\
      """;

  private final SqliteFile file;
  private final StoredJson<Homework> json = new StoredJson<>(Homework.class);

  SqliteHomeworkStore(SqliteFile file) {
    this.file = file;
  }

  @Override
  public void put(Homework homework) {
    String text = json.write(homework);
    file.write(WriteLane.ANSWER, StoredJson.bytes(text), s -> insert(s, homework, text, REPLACING));
  }

  @Override
  public Homework putIfAbsent(Homework homework) {
    String text = json.write(homework);
    return file.write(
        WriteLane.ANSWER,
        StoredJson.bytes(text),
        s ->
            insert(s, homework, text, "ON CONFLICT (id) DO NOTHING") == 1
                ? homework
                : s.first(FIND, this::homework, homework.id()).orElse(homework));
  }

  @Override
  public boolean replace(Homework homework, int revision) {
    String text = json.write(homework);
    return file.write(
        WriteLane.ANSWER,
        StoredJson.bytes(text),
        s ->
            s.first(REVISION, row -> row.getInt(1), homework.id())
                    .filter(kept -> kept == revision)
                    .isPresent()
                && insert(s, homework, text, REPLACING) == 1);
  }

  private static int insert(SqliteSession s, Homework homework, String text, String conflict)
      throws SQLException {
    Instant created = homework.createdAt();
    Instant due = homework.dueAt();
    List<Object> values =
        new ArrayList<>(
            List.of(
                homework.id(),
                homework.classId(),
                created.getEpochSecond(),
                created.getNano(),
                StoredJson.FORM,
                text,
                homework.revision(),
                homework.state().name()));
    if (due != null) {
      values.add(due.getEpochSecond());
    }
    String sql = INSERT + (due == null ? " NULL) " : " ?) ") + conflict;
    int kept = s.update(sql, values.toArray());
    if (kept == 1) {
      // Whose set is dropped stays known: changes of the homework may name the learner.
      for (Homework.LearnerSet set : homework.sets()) {
        s.update(PUT_LEARNER, set.learner(), homework.id());
      }
    }
    return kept;
  }

  @Override
  public Optional<Homework> find(String id) {
    return file.read(s -> s.first(FIND, this::homework, id));
  }

  @Override
  public List<Homework> dueBetween(String classId, Instant from, Instant to) {
    return file
        .read(s -> s.all(DUE, this::homework, classId, from.getEpochSecond(), to.getEpochSecond()))
        .stream()
        .filter(homework -> homework.isDueBetween(from, to))
        .toList();
  }

  @Override
  public List<Homework> ofClass(
      String classId, Set<HomeworkState> states, String after, int limit) {
    Limits.require(limit);
    return file.read(
        s ->
            after.isEmpty()
                ? s.all(OF_CLASS, this::homework, values(List.of(classId), states, limit))
                : s.all(BEHIND, this::homework, values(List.of(after, classId), states, limit)));
  }

  @Override
  public List<Homework> ofLearner(String learner) {
    return file.read(s -> s.all(OF_LEARNER, this::homework, learner));
  }

  @Override
  public void forget(String learner) {
    file.write(WriteLane.ANSWER, 0, s -> s.update(FORGET_LEARNER, learner));
  }

  @Override
  public long size(String classId, Set<HomeworkState> states) {
    return file.read(s -> s.number(SIZE, values(List.of(classId), states)));
  }

  /** Returns the values of a query: four states stand between the first and the others. */
  private static Object[] values(List<String> first, Set<HomeworkState> states, Object... others) {
    List<Object> values = new ArrayList<>(first);
    for (HomeworkState state : HomeworkState.values()) {
      values.add(states.isEmpty() || states.contains(state) ? state.name() : "");
    }
    values.addAll(List.of(others));
    return values.toArray();
  }

  private Homework homework(ResultSet row) throws SQLException {
    return json.read(file, row.getInt(1), row.getString(2));
  }
}
