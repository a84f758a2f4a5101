package xueban.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import xueban.tutor.ClassGroup;
import xueban.tutor.ClassStore;

/** Classes as rows. */
final class SqliteClassStore implements ClassStore {
  private static final String PUT =
      """
      INSERT INTO class_group (id, form, json) VALUES (?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET form = excluded.form, json = excluded.json\
      """;
  private static final String LIST =
      "SELECT form, json FROM class_group WHERE id > ? ORDER BY id LIMIT ?";

  private final SqliteFile file;
  private final StoredJson<ClassGroup> json = new StoredJson<>(ClassGroup.class);

  SqliteClassStore(SqliteFile file) {
    this.file = file;
  }

  @Override
  public void put(ClassGroup group) {
    String text = json.write(group);
    file.write(
        WriteLane.ANSWER,
        StoredJson.bytes(text),
        s -> s.update(PUT, group.id(), StoredJson.FORM, text));
  }

  @Override
  public Optional<ClassGroup> find(String id) {
    return file.read(
        s -> s.first("SELECT form, json FROM class_group WHERE id = ?", this::group, id));
  }

  @Override
  public List<ClassGroup> list(String after, int limit) {
    Limits.require(limit);
    return file.read(s -> s.all(LIST, this::group, after, limit));
  }

  @Override
  public long size() {
    return file.read(s -> s.number("SELECT count(*) FROM class_group"));
  }

  @Override
  public boolean delete(String id) {
    return file.write(
        WriteLane.ANSWER, 0, s -> s.update("DELETE FROM class_group WHERE id = ?", id) == 1);
  }

  private ClassGroup group(ResultSet row) throws SQLException {
    return json.read(file, row.getInt(1), row.getString(2));
  }
}
