package xueban.storage;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import xueban.tutor.ClassGroup;
import xueban.tutor.ClassStore;

/** Classes as rows; what changes one runs on the one thread that writes. */
final class SqliteClassStore implements ClassStore {
  private static final String PUT =
      """
      INSERT INTO class_group (id, form, json) VALUES (?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET form = excluded.form, json = excluded.json\
      """;
  private static final String LIST =
      "SELECT form, json FROM class_group WHERE id > ? ORDER BY id LIMIT ?";

  private static final String PUT_LEARNER =
      "INSERT INTO class_learner (learner, class_id) VALUES (?, ?) ON CONFLICT DO NOTHING";
  private static final String FORGET_LEARNERS = "DELETE FROM class_learner WHERE class_id = ?";
  private static final String OF_LEARNER = "SELECT class_id FROM class_learner WHERE learner = ?";

  private static final String FIND = "SELECT form, json FROM class_group WHERE id = ?";

  /** About how many bytes a change writes: the longest roster. */
  private static final long CHANGE_BYTES = 32 << 10;

  private final SqliteFile file;
  private final StoredRecords<ClassGroup> records;

  SqliteClassStore(SqliteFile file) {
    this.file = file;
    records = new StoredRecords<>(file, ClassGroup.class);
  }

  @Override
  public void put(ClassGroup group) {
    String text = records.write(group);
    file.write(WriteLane.ANSWER, StoredJson.bytes(text), s -> put(s, group, text));
  }

  private static int put(SqliteSession s, ClassGroup group, String text) throws SQLException {
    s.update(FORGET_LEARNERS, group.id());
    for (String learner : group.learners()) {
      s.update(PUT_LEARNER, learner, group.id());
    }
    return s.update(PUT, group.id(), StoredJson.FORM, text);
  }

  @Override
  public Optional<ClassGroup> find(String id) {
    return records.first(FIND, id);
  }

  @Override
  public Optional<ClassGroup> change(String id, UnaryOperator<ClassGroup> change) {
    return file.write(
        WriteLane.ANSWER,
        CHANGE_BYTES,
        s -> {
          Optional<ClassGroup> after = records.first(s, FIND, id).map(change);
          if (after.isPresent()) {
            put(s, after.get(), records.write(after.get()));
          }
          return after;
        });
  }

  @Override
  public List<ClassGroup> list(String after, int limit) {
    return records.page(LIST, after, limit);
  }

  @Override
  public List<String> ofLearners(Collection<String> learners) {
    return file.read(
        s -> {
          Set<String> ids = new TreeSet<>();
          for (String learner : learners) {
            ids.addAll(s.all(OF_LEARNER, row -> row.getString(1), learner));
          }
          return List.copyOf(ids);
        });
  }

  @Override
  public long size() {
    return file.read(s -> s.number("SELECT count(*) FROM class_group"));
  }

  @Override
  public boolean delete(String id) {
    return file.write(
        WriteLane.ANSWER,
        0,
        s -> {
          s.update(FORGET_LEARNERS, id);
          return s.update("DELETE FROM class_group WHERE id = ?", id) == 1;
        });
  }
}
