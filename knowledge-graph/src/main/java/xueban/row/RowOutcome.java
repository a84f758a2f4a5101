package xueban.row;

import static java.util.Objects.requireNonNull;

/** What became of one row. */
public sealed interface RowOutcome {
  RowOutcome ADDED = new Added();
  RowOutcome CHANGED = new Changed();
  RowOutcome UNCHANGED = new Unchanged();

  static RowOutcome rejected(String reason) {
    return new Rejected(reason);
  }

  /** The row is new. */
  record Added() implements RowOutcome {}

  /** The row replaced an older content. */
  record Changed() implements RowOutcome {}

  /** The row was there already. */
  record Unchanged() implements RowOutcome {}

  /** The row was not taken. */
  record Rejected(String reason) implements RowOutcome {
    public Rejected {
      requireNonNull(reason, "reason");
    }
  }
}
