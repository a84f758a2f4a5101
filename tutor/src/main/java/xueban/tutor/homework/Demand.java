package xueban.tutor.homework;

import xueban.XuebanException;

/**
 * How many items of a trait a set shall have.
 *
 * @param least at least so many, if there are as many; from 0
 * @param most never more; at least {@code least}
 */
public record Demand(Trait trait, int least, int most) {
  public Demand {
    if (least < 0 || most < least) {
      throw XuebanException.invalid(
          "demand",
          "of %s: least (%d) and most (%d) must be 0 <= least <= most."
              .formatted(trait, least, most));
    }
  }

  /** Returns a demand without an upper end. */
  public static Demand atLeast(Trait trait, int least) {
    return new Demand(trait, least, Integer.MAX_VALUE);
  }

  /**
   * Returns what one missing item costs; larger than all that the values of a set can add up to.
   */
  double penalty() {
    return trait.isPurpose() ? AssemblyProblem.PURPOSE_PENALTY : AssemblyProblem.KIND_PENALTY;
  }
}
