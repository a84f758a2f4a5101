package xueban.storage;

import java.time.LocalDate;
import xueban.tutor.answer.draft.TokenLedger;

/** What was spent as rows of one table, one a day and learner. */
final class SqliteTokenLedger implements TokenLedger {
  private static final long ROW_BYTES = 300;

  private final SqliteFile file;
  private final String add;
  private final String correct;
  private final String spent;
  private final String since;
  private final String drop;
  private final String toNobody;
  private final String deleteOf;

  /**
   * @param unit what is counted, {@code tokens}: its table is {@code spent_tokens}, its column
   *     {@code tokens}
   */
  SqliteTokenLedger(SqliteFile file, String unit) {
    this.file = file;
    String table = "spent_" + unit;
    String sum =
        " ON CONFLICT (day, learner) DO UPDATE SET %1$s = %1$s + excluded.%1$s".formatted(unit);
    String into = "INSERT INTO " + table + " (day, learner, " + unit + ") ";
    String total = "SELECT coalesce(sum(" + unit + "), 0) FROM " + table;
    add = into + "VALUES (?, ?, ?)" + sum;
    correct =
        "UPDATE %1$s SET %2$s = %2$s + ? WHERE day = ? AND learner = ? AND %2$s + ? >= 0"
            .formatted(table, unit);
    spent = total + " WHERE day = ? AND learner = ?";
    since = total + " WHERE day >= ?";
    drop = "DELETE FROM " + table + " WHERE day < ?";
    toNobody = into + "SELECT day, '', " + unit + " FROM " + table + " WHERE learner = ?" + sum;
    deleteOf = "DELETE FROM " + table + " WHERE learner = ?";
  }

  @Override
  public void add(LocalDate day, String learner, long tokens) {
    file.write(WriteLane.ANSWER, ROW_BYTES, s -> s.update(add, day.toEpochDay(), learner, tokens));
  }

  @Override
  public void correct(LocalDate day, String learner, long difference) {
    file.write(
        WriteLane.ANSWER,
        ROW_BYTES,
        s -> {
          int learners = s.update(correct, difference, day.toEpochDay(), learner, difference);
          return learners == 1 ? 1 : s.update(add, day.toEpochDay(), "", difference);
        });
  }

  @Override
  public long spent(LocalDate day, String learner) {
    return file.read(s -> s.number(spent, day.toEpochDay(), learner));
  }

  @Override
  public long spentSince(LocalDate day) {
    return file.read(s -> s.number(since, day.toEpochDay()));
  }

  @Override
  public void dropBefore(LocalDate day) {
    file.write(WriteLane.ANSWER, 0, s -> s.update(drop, day.toEpochDay()));
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
          s.update(toNobody, learner);
          return s.update(deleteOf, learner);
        });
  }
}
