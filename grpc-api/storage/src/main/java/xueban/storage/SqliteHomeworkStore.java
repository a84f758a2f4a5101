package xueban.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import xueban.tutor.Homework;
import xueban.tutor.HomeworkStore;

/** Homework as rows. */
final class SqliteHomeworkStore implements HomeworkStore {
  private static final String PUT =
      """
      INSERT INTO homework (id, class_id, created_second, created_nano, form, json)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET class_id = excluded.class_id,
        created_second = excluded.created_second, created_nano = excluded.created_nano,
        form = excluded.form, json = excluded.json\
      """;
  private static final String OF_CLASS =
      """
      SELECT form, json FROM homework WHERE class_id = ?
      ORDER BY created_second DESC, created_nano DESC, id LIMIT ?\
      """;
  private static final String BEHIND =
      """
      SELECT h.form, h.json FROM homework last JOIN homework h ON h.class_id = last.class_id
      WHERE last.id = ? AND last.class_id = ?
        AND (h.created_second, h.created_nano) <= (last.created_second, last.created_nano)
        AND ((h.created_second, h.created_nano) < (last.created_second, last.created_nano)
          OR h.id > last.id)
      ORDER BY h.created_second DESC, h.created_nano DESC, h.id LIMIT ?\
      """;

  private final SqliteFile file;
  private final StoredJson<Homework> json = new StoredJson<>(Homework.class);

  SqliteHomeworkStore(SqliteFile file) {
    this.file = file;
  }

  @Override
  public void put(Homework homework) {
    String text = json.write(homework);
    Instant created = homework.createdAt();
    file.write(
        WriteLane.ANSWER,
        StoredJson.bytes(text),
        s ->
            s.update(
                PUT,
                homework.id(),
                homework.classId(),
                created.getEpochSecond(),
                created.getNano(),
                StoredJson.FORM,
                text));
  }

  @Override
  public Optional<Homework> find(String id) {
    return file.read(
        s -> s.first("SELECT form, json FROM homework WHERE id = ?", this::homework, id));
  }

  @Override
  public List<Homework> ofClass(String classId, String after, int limit) {
    Limits.require(limit);
    return file.read(
        s ->
            after.isEmpty()
                ? s.all(OF_CLASS, this::homework, classId, limit)
                : s.all(BEHIND, this::homework, after, classId, limit));
  }

  @Override
  public long size(String classId) {
    return file.read(
        s ->
            s.first(
                    "SELECT count(*) FROM homework WHERE class_id = ?",
                    row -> row.getLong(1),
                    classId)
                .orElse(0L));
  }

  private Homework homework(ResultSet row) throws SQLException {
    return json.read(file, row.getInt(1), row.getString(2));
  }
}
