package xueban.model.adaptive;

import xueban.XuebanException;

/**
 * When an adaptive test ends, besides having asked everything.
 *
 * @param standardError end when the ability's is no greater; 0 to ignore it, at most 2
 * @param minItems but not before so many answers, at least 0
 * @param maxItems end after so many answers, at least {@code minItems} and 1
 */
public record StopRule(double standardError, int minItems, int maxItems) {
  public StopRule {
    if (!(standardError >= 0 && standardError <= 2)) {
      throw XuebanException.invalid(
          "standardError", standardError + " must be in [0, 2]; .3 is usual.");
    }
    if (minItems < 0 || maxItems < Math.max(1, minItems)) {
      throw XuebanException.invalid(
          "maxItems",
          "minItems (%d) and maxItems (%d) must be 0 ≤ minItems ≤ maxItems and 1 ≤ maxItems."
              .formatted(minItems, maxItems));
    }
  }

  /** Returns the rule to end at this standard error, or after so many answers. */
  public static StopRule at(double standardError, int maxItems) {
    return new StopRule(standardError, 0, maxItems);
  }
}
