package xueban.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import xueban.tutor.paper.Paper;
import xueban.tutor.paper.PaperStore;

/** Papers as rows. */
final class SqlitePaperStore implements PaperStore {
  private static final String INSERT =
      """
      INSERT INTO paper (id, class_id, created_second, created_nano, form, json)
      VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING\
      """;
  private static final String FIND = "SELECT form, json FROM paper WHERE id = ?";
  private static final String OF_CLASS =
      """
      SELECT form, json FROM paper WHERE class_id = ?
      ORDER BY created_second DESC, created_nano DESC, id LIMIT ?\
      """;
  private static final String BEHIND =
      """
      SELECT p.form, p.json FROM paper last JOIN paper p ON p.class_id = last.class_id
      WHERE last.id = ? AND last.class_id = ?
        AND (p.created_second, p.created_nano) <= (last.created_second, last.created_nano)
        AND ((p.created_second, p.created_nano) < (last.created_second, last.created_nano)
          OR p.id > last.id)
      ORDER BY p.created_second DESC, p.created_nano DESC, p.id LIMIT ?\
      """;

  private final SqliteFile file;
  private final StoredJson<Paper> json = new StoredJson<>(Paper.class);

  SqlitePaperStore(SqliteFile file) {
    this.file = file;
  }

  @Override
  public Paper putIfAbsent(Paper paper) {
    String text = json.write(paper);
    return file.write(
        WriteLane.ANSWER,
        StoredJson.bytes(text),
        s ->
            insert(s, paper, text) == 1
                ? paper
                : s.first(FIND, this::paper, paper.id()).orElse(paper));
  }

  private static int insert(SqliteSession s, Paper paper, String text) throws SQLException {
    Instant created = paper.createdAt();
    return s.update(
        INSERT,
        paper.id(),
        paper.classId(),
        created.getEpochSecond(),
        created.getNano(),
        StoredJson.FORM,
        text);
  }

  @Override
  public Optional<Paper> find(String id) {
    return file.read(s -> s.first(FIND, this::paper, id));
  }

  @Override
  public List<Paper> ofClass(String classId, String after, int limit) {
    Limits.require(limit);
    return file.read(
        s ->
            after.isEmpty()
                ? s.all(OF_CLASS, this::paper, classId, limit)
                : s.all(BEHIND, this::paper, after, classId, limit));
  }

  @Override
  public long size(String classId) {
    return file.read(
        s ->
            s.first("SELECT count(*) FROM paper WHERE class_id = ?", row -> row.getLong(1), classId)
                .orElse(0L));
  }

  private Paper paper(ResultSet row) throws SQLException {
    return json.read(file, row.getInt(1), row.getString(2));
  }
}
