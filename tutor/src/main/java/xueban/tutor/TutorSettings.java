package xueban.tutor;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import xueban.XuebanException;
import xueban.tutor.profile.MasteryBounds;

/**
 * What a tenant's teachers have set.
 *
 * @param bounds from where on a concept counts as mastered, and until when
 * @param solutionsAllowed whether learners may see worked solutions; false means hints only
 * @param noRepeatDays for how many days an answered item is not given again in homework, 0 to 365
 * @param exposureShare to what share of a class an item goes at most outside the common core, in
 *     (0, 1]; so neighbours cannot just copy
 * @param zone in which the tenant's days begin: homework is limited by the day on which it is due
 */
public record TutorSettings(
    MasteryBounds bounds,
    boolean solutionsAllowed,
    int noRepeatDays,
    double exposureShare,
    ZoneId zone) {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  public TutorSettings {
    requireNonNull(bounds, "bounds");
    requireNonNull(zone, "zone");
    if (noRepeatDays < 0 || noRepeatDays > 365) {
      throw XuebanException.invalid("no_repeat_days", noRepeatDays + " must be in 0..365.");
    }
    if (!(exposureShare > 0 && exposureShare <= 1)) {
      throw XuebanException.invalid("exposure_share", exposureShare + " must be in (0, 1].");
    }
  }

  /** Settings of a tenant whose days begin as in all of China. */
  public TutorSettings(
      MasteryBounds bounds, boolean solutionsAllowed, int noRepeatDays, double exposureShare) {
    this(bounds, solutionsAllowed, noRepeatDays, exposureShare, CHINA);
  }

  /** Settings by which an item goes to at most three learners in ten outside the common core. */
  public TutorSettings(MasteryBounds bounds, boolean solutionsAllowed, int noRepeatDays) {
    this(bounds, solutionsAllowed, noRepeatDays, 0.3);
  }

  /**
   * Returns the usual bounds of mastery, no solutions, no repeats within 14 days, days as in China.
   */
  public static TutorSettings defaults() {
    return new TutorSettings(MasteryBounds.defaults(), false, 14);
  }

  public TutorSettings withSolutionsAllowed(boolean allowed) {
    return new TutorSettings(bounds, allowed, noRepeatDays, exposureShare, zone);
  }

  public TutorSettings withBounds(MasteryBounds newBounds) {
    return new TutorSettings(newBounds, solutionsAllowed, noRepeatDays, exposureShare, zone);
  }

  public TutorSettings withZone(ZoneId newZone) {
    return new TutorSettings(bounds, solutionsAllowed, noRepeatDays, exposureShare, newZone);
  }
}
