package xueban.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import xueban.tutor.grading.GradedText;
import xueban.tutor.grading.GradedTextStore;

/** Graded texts as rows. */
final class SqliteGradedTextStore implements GradedTextStore {
  /** Selects all texts as {@link #text} reads them. */
  static final String ALL =
      """
      SELECT item, learner, response, question, position, text, score FROM graded_text
      ORDER BY item, position DESC, learner, response\
      """;

  private static final String PUT =
      """
      INSERT INTO graded_text (learner, response, item, question, position, text, score)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (learner, response) DO UPDATE SET item = excluded.item,
        question = excluded.question, position = excluded.position, text = excluded.text,
        score = excluded.score\
      """;
  private static final String TRIM =
      """
      DELETE FROM graded_text WHERE item = ? AND (learner, response) NOT IN (
        SELECT learner, response FROM graded_text WHERE item = ?
        ORDER BY position DESC, learner, response LIMIT ?)\
      """;
  private static final String OF_ITEM =
      """
      SELECT item, learner, response, question, position, text, score FROM graded_text
      WHERE item = ? ORDER BY position DESC, learner, response\
      """;

  private final SqliteFile file;

  SqliteGradedTextStore(SqliteFile file) {
    this.file = file;
  }

  @Override
  public void put(GradedText text) {
    file.write(
        WriteLane.ANSWER,
        StoredJson.bytes(text.text()),
        s -> {
          s.update(
              PUT,
              text.learner(),
              text.response(),
              text.item(),
              text.question(),
              text.position(),
              text.text(),
              text.score());
          return s.update(TRIM, text.item(), text.item(), MOST);
        });
  }

  @Override
  public void remove(String learner, String response) {
    file.write(
        WriteLane.ANSWER,
        0,
        s ->
            s.update(
                "DELETE FROM graded_text WHERE learner = ? AND response = ?", learner, response));
  }

  @Override
  public List<GradedText> ofItem(String item) {
    return file.read(s -> s.all(OF_ITEM, SqliteGradedTextStore::text, item));
  }

  @Override
  public int forget(String learner) {
    return file.write(
        WriteLane.ANSWER, 0, s -> s.update("DELETE FROM graded_text WHERE learner = ?", learner));
  }

  static GradedText text(ResultSet row) throws SQLException {
    return new GradedText(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getLong(5),
        row.getString(6),
        row.getDouble(7));
  }
}
