package xueban.recommend.relevance.live;

import xueban.XuebanException;

/**
 * Which searches are kept to be judged, and for how long.
 *
 * @param share of the searches that is drawn, in [0, 1]; 0 keeps none
 * @param perDay most that are kept of a day, 1 to 2,000; of more that are drawn, each stays with
 *     the same chance
 * @param keepDays days after which a search and its openings are deleted, 1 to 365
 */
public record SearchSampling(double share, int perDay, int keepDays) {
  private static final int MOST_PER_DAY = 2_000;
  private static final int MOST_DAYS = 365;

  public SearchSampling {
    if (!(share >= 0 && share <= 1)) {
      throw XuebanException.invalid("sample_share", share + " must be in [0, 1]; 0 keeps none.");
    }
    if (perDay < 1 || perDay > MOST_PER_DAY) {
      throw XuebanException.invalid(
          "sample_per_day", "%d must be in 1..%d.".formatted(perDay, MOST_PER_DAY));
    }
    if (keepDays < 1 || keepDays > MOST_DAYS) {
      throw XuebanException.invalid(
          "keep_days", "%d must be in 1..%d.".formatted(keepDays, MOST_DAYS));
    }
  }

  /** Returns the usual setting: nothing is kept until somebody says so. */
  public static SearchSampling off() {
    return new SearchSampling(0, 200, 90);
  }

  public SearchSampling withShare(double newShare) {
    return new SearchSampling(newShare, perDay, keepDays);
  }

  public boolean isOff() {
    return share == 0;
  }
}
