package xueban.tutor;

import static java.util.Objects.requireNonNull;

import xueban.XuebanException;
import xueban.tutor.profile.MasteryBounds;

/**
 * What a tenant's teachers have set.
 *
 * @param bounds from where on a concept counts as mastered, and until when
 * @param solutionsAllowed whether learners may see worked solutions; false means hints only
 * @param noRepeatDays for how many days an answered item is not given again in homework, 0 to 365
 */
public record TutorSettings(MasteryBounds bounds, boolean solutionsAllowed, int noRepeatDays) {
  public TutorSettings {
    requireNonNull(bounds, "bounds");
    if (noRepeatDays < 0 || noRepeatDays > 365) {
      throw XuebanException.invalid("no_repeat_days", noRepeatDays + " must be in 0..365.");
    }
  }

  /** Returns the usual bounds of mastery, no solutions, no repeats within 14 days. */
  public static TutorSettings defaults() {
    return new TutorSettings(MasteryBounds.defaults(), false, 14);
  }

  public TutorSettings withSolutionsAllowed(boolean allowed) {
    return new TutorSettings(bounds, allowed, noRepeatDays);
  }

  public TutorSettings withBounds(MasteryBounds newBounds) {
    return new TutorSettings(newBounds, solutionsAllowed, noRepeatDays);
  }
}
