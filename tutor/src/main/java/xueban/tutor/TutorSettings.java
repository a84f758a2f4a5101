package xueban.tutor;

import xueban.XuebanException;

/**
 * What a tenant's teachers have set.
 *
 * @param masteredFrom least mastery that counts as mastered, in (0, 1)
 * @param masteredError largest standard error of mastery that counts as mastered, in (0, .5]
 * @param dueBelow probability of recall below which a mastered concept is due, in (0, 1)
 * @param solutionsAllowed whether learners may see worked solutions; false means hints only
 * @param noRepeatDays for how many days an answered item is not given again in homework, 0 to 365
 */
public record TutorSettings(
    double masteredFrom,
    double masteredError,
    double dueBelow,
    boolean solutionsAllowed,
    int noRepeatDays) {
  public TutorSettings {
    requireBetween("mastered_from", masteredFrom, 1);
    requireBetween("mastered_error", masteredError, 0.5 + Math.ulp(0.5));
    requireBetween("due_below", dueBelow, 1);
    if (noRepeatDays < 0 || noRepeatDays > 365) {
      throw XuebanException.invalid("no_repeat_days", noRepeatDays + " must be in 0..365.");
    }
  }

  /** Returns mastered at .85 ± .10, due below .90, no solutions, no repeats within 14 days. */
  public static TutorSettings defaults() {
    return new TutorSettings(0.85, 0.10, 0.90, false, 14);
  }

  public TutorSettings withSolutionsAllowed(boolean allowed) {
    return new TutorSettings(masteredFrom, masteredError, dueBelow, allowed, noRepeatDays);
  }

  private static void requireBetween(String field, double value, double below) {
    if (!(value > 0 && value < below)) {
      throw XuebanException.invalid(field, value + " must be above 0 and below " + below + ".");
    }
  }
}
