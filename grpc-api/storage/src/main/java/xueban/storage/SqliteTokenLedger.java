package xueban.storage;

import java.time.LocalDate;
import xueban.tutor.answer.draft.TokenLedger;

/** Spent tokens as rows, one a day and learner. */
final class SqliteTokenLedger implements TokenLedger {
  private static final String ADD =
      """
      INSERT INTO spent_tokens (day, learner, tokens) VALUES (?, ?, ?)
      ON CONFLICT (day, learner) DO UPDATE SET tokens = tokens + excluded.tokens\
      """;
  private static final String CORRECT =
      """
      UPDATE spent_tokens SET tokens = tokens + ?
      WHERE day = ? AND learner = ? AND tokens + ? >= 0\
      """;
  private static final String SPENT =
      "SELECT coalesce(sum(tokens), 0) FROM spent_tokens WHERE day = ? AND learner = ?";
  private static final String SINCE =
      "SELECT coalesce(sum(tokens), 0) FROM spent_tokens WHERE day >= ?";
  private static final String TO_NOBODY =
      """
      INSERT INTO spent_tokens (day, learner, tokens)
      SELECT day, '', tokens FROM spent_tokens WHERE learner = ?
      ON CONFLICT (day, learner) DO UPDATE SET tokens = tokens + excluded.tokens\
      """;

  private static final long ROW_BYTES = 300;

  private final SqliteFile file;

  SqliteTokenLedger(SqliteFile file) {
    this.file = file;
  }

  @Override
  public void add(LocalDate day, String learner, long tokens) {
    file.write(WriteLane.ANSWER, ROW_BYTES, s -> s.update(ADD, day.toEpochDay(), learner, tokens));
  }

  @Override
  public void correct(LocalDate day, String learner, long difference) {
    file.write(
        WriteLane.ANSWER,
        ROW_BYTES,
        s -> {
          int learners = s.update(CORRECT, difference, day.toEpochDay(), learner, difference);
          return learners == 1 ? 1 : s.update(ADD, day.toEpochDay(), "", difference);
        });
  }

  @Override
  public long spent(LocalDate day, String learner) {
    return file.read(s -> s.number(SPENT, day.toEpochDay(), learner));
  }

  @Override
  public long spentSince(LocalDate day) {
    return file.read(s -> s.number(SINCE, day.toEpochDay()));
  }

  @Override
  public void dropBefore(LocalDate day) {
    file.write(
        WriteLane.ANSWER,
        0,
        s -> s.update("DELETE FROM spent_tokens WHERE day < ?", day.toEpochDay()));
  }

  @Override
  public void forget(String learner) {
    if (learner.isEmpty()) {
      return; // nobody's already
    }
    file.write(
        WriteLane.ANSWER,
        0,
        s -> {
          s.update(TO_NOBODY, learner);
          return s.update("DELETE FROM spent_tokens WHERE learner = ?", learner);
        });
  }
}
