package xueban.storage;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import xueban.tutor.handoff.HandedQuestion;
import xueban.tutor.handoff.QuestionStore;

/** Handed questions as rows; what changes one runs on the one thread that writes. */
final class SqliteQuestionStore implements QuestionStore {
  private static final String PUT =
      """
      INSERT INTO handed_question
        (id, learner, class_id, open, asked_second, asked_nano, form, json)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
      """;
  private static final String CHANGE =
      "UPDATE handed_question SET open = ?, form = ?, json = ? WHERE id = ?";
  private static final String FIND = "SELECT form, json FROM handed_question WHERE id = ?";
  private static final String OF_LEARNER =
      """
      SELECT form, json FROM handed_question WHERE learner = ?
      ORDER BY asked_second DESC, asked_nano DESC, id LIMIT ?\
      """;
  private static final String OPEN =
      """
      SELECT form, json FROM handed_question WHERE class_id = ? AND open = 1
      ORDER BY asked_second, asked_nano, id LIMIT ?\
      """;
  private static final String OPEN_OF =
      "SELECT count(*) FROM handed_question WHERE learner = ? AND open = 1";

  /** About how many bytes a change writes: a question and the longest reply. */
  private static final long CHANGE_BYTES = 32 << 10;

  private final SqliteFile file;
  private final StoredRecords<HandedQuestion> records;

  SqliteQuestionStore(SqliteFile file) {
    this.file = file;
    records = new StoredRecords<>(file, HandedQuestion.class);
  }

  @Override
  public Optional<HandedQuestion> putIfRoom(HandedQuestion question, int mostOpen) {
    String text = records.write(question);
    return file.write(
        WriteLane.ANSWER,
        StoredJson.bytes(text),
        s -> {
          Optional<HandedQuestion> former = records.first(s, FIND, question.id());
          if (former.isPresent()) {
            return former;
          }
          if (s.number(OPEN_OF, question.learner()) >= mostOpen) {
            return Optional.<HandedQuestion>empty();
          }
          put(s, question, text);
          return Optional.of(question);
        });
  }

  private static void put(SqliteSession s, HandedQuestion question, String text)
      throws SQLException {
    Instant asked = question.askedAt();
    s.update(
        PUT,
        question.id(),
        question.learner(),
        question.classId(),
        question.state().isOpen() ? 1 : 0,
        asked.getEpochSecond(),
        asked.getNano(),
        StoredJson.FORM,
        text);
  }

  @Override
  public Optional<HandedQuestion> find(String id) {
    return records.first(FIND, id);
  }

  @Override
  public Optional<HandedQuestion> change(String id, UnaryOperator<HandedQuestion> change) {
    return file.write(
        WriteLane.ANSWER,
        CHANGE_BYTES,
        s -> {
          Optional<HandedQuestion> before = records.first(s, FIND, id);
          if (before.isEmpty()) {
            return before;
          }
          HandedQuestion after = change.apply(before.get());
          s.update(
              CHANGE, after.state().isOpen() ? 1 : 0, StoredJson.FORM, records.write(after), id);
          return Optional.of(after);
        });
  }

  @Override
  public List<HandedQuestion> ofLearner(String learner, int limit) {
    return records.page(OF_LEARNER, learner, limit);
  }

  @Override
  public List<HandedQuestion> open(String classId, int limit) {
    return records.page(OPEN, classId, limit);
  }

  @Override
  public int forget(String learner) {
    return file.write(
        WriteLane.ANSWER,
        0,
        s -> s.update("DELETE FROM handed_question WHERE learner = ?", learner));
  }
}
