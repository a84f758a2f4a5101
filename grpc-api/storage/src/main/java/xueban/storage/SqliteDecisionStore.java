package xueban.storage;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.tutor.Decision;
import xueban.tutor.DecisionStore;

/** Decisions as rows, in the order in which they were appended. */
final class SqliteDecisionStore implements DecisionStore {
  private static final String FIND = "SELECT form, json FROM decision WHERE id = ?";
  private static final String LATEST =
      "SELECT form, json FROM decision WHERE learner = ? ORDER BY number DESC LIMIT ?";
  private static final String APPEND =
      """
      INSERT INTO decision (number, id, learner, form, json)
      VALUES ((SELECT coalesce(max(number), 0) + 1 FROM decision), ?, ?, ?, ?)
      ON CONFLICT (id) DO NOTHING\
      """;

  private final SqliteFile file;
  private final StoredRecords<Decision> records;

  SqliteDecisionStore(SqliteFile file) {
    this.file = file;
    records = new StoredRecords<>(file, Decision.class);
  }

  @Override
  public void append(List<Decision> decisions) {
    if (decisions.isEmpty()) {
      return;
    }
    List<String> texts = decisions.stream().map(records::write).toList();
    file.write(
        WriteLane.ANSWER,
        texts.stream().mapToLong(StoredJson::bytes).sum(),
        session -> {
          for (int i = 0; i < texts.size(); i++) {
            append(session, decisions.get(i), texts.get(i));
          }
          return texts.size();
        });
  }

  private void append(SqliteSession session, Decision decision, String text) throws SQLException {
    boolean added =
        session.update(APPEND, decision.id(), decision.learner(), StoredJson.FORM, text) == 1;
    if (!added && !records.first(session, FIND, decision.id()).orElseThrow().equals(decision)) {
      throw new XuebanException(
          ErrorCode.CONFLICT,
          "Decision %s is kept already, with another content. Give each decision a new id."
              .formatted(decision.id()));
    }
  }

  @Override
  public Optional<Decision> find(String id) {
    return records.first(FIND, id);
  }

  @Override
  public List<Decision> latest(String learner, int limit) {
    return records.page(LATEST, learner, limit);
  }

  @Override
  public int forget(String learner) {
    return file.write(
        WriteLane.ANSWER, 0, s -> s.update("DELETE FROM decision WHERE learner = ?", learner));
  }
}
