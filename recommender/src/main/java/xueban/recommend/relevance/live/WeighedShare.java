package xueban.recommend.relevance.live;

import java.util.Optional;
import xueban.recommend.relevance.ShareInterval;

/**
 * A share over searches that do not all stand for equally many others. Not safe for concurrent use.
 *
 * <pre>
 *   share = sum of weight × value / sum of weight
 *   cases = (sum of weight)² / sum of weight²
 * </pre>
 *
 * Source: Hájek's estimator, and Kish's effective sample size (Survey Sampling, 1965).
 */
final class WeighedShare {
  private double weights;
  private double squares;
  private double sum;
  private int searches;

  /**
   * Counts a search.
   *
   * @param weight for how many it stands, above 0
   * @param value in [0, 1]
   */
  void add(double weight, double value) {
    weights += weight;
    squares += weight * weight;
    sum += weight * value;
    searches++;
  }

  int searches() {
    return searches;
  }

  /** Returns the share with its interval, or empty if nothing was counted. */
  Optional<ShareInterval> interval() {
    return searches == 0
        ? Optional.empty()
        : Optional.of(
            ShareInterval.ofShare(Math.min(1, sum / weights), weights * weights / squares));
  }
}
