package xueban.row;

import static java.util.Objects.requireNonNull;

/**
 * A row that was not taken.
 *
 * @param line number of the line in the file, from 1
 * @param reason why, with the value and what is allowed
 */
public record Rejection(long line, String reason) {
  public Rejection {
    if (line < 1) {
      throw new IllegalArgumentException("line (" + line + ") must be at least 1.");
    }
    requireNonNull(reason, "reason");
  }
}
