package xueban.tutor.profile;

import xueban.XuebanException;

/**
 * From where on a concept counts as mastered, and until when.
 *
 * @param masteredFrom least mastery that counts as mastered, in (0, 1)
 * @param masteredError largest standard error of mastery that counts as mastered, in (0, .5]
 * @param dueBelow probability of recall below which a mastered concept is due, in (0, 1)
 */
public record MasteryBounds(double masteredFrom, double masteredError, double dueBelow) {
  public MasteryBounds {
    require("mastered_from", masteredFrom, masteredFrom > 0 && masteredFrom < 1, "(0, 1)");
    require("mastered_error", masteredError, masteredError > 0 && masteredError <= 0.5, "(0, .5]");
    require("due_below", dueBelow, dueBelow > 0 && dueBelow < 1, "(0, 1)");
  }

  /** Returns mastered at .85 with a standard error of at most .10, due below .90. */
  public static MasteryBounds defaults() {
    return new MasteryBounds(0.85, 0.10, 0.90);
  }

  private static void require(String field, double value, boolean allowed, String range) {
    if (!allowed) {
      throw XuebanException.invalid(field, value + " must be in " + range + ".");
    }
  }
}
