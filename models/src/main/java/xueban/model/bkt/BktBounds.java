package xueban.model.bkt;

import xueban.XuebanException;

/**
 * What training may find. Without bounds EM also finds chains in which knowing means answering
 * wrong, or in which nothing but guessing happens.
 *
 * @param mostLearn at most 1 - mostForget
 * @param mostForget 0 for a chain that never forgets
 * @param mostGuess of a concept; mostGuess + mostSlip is below 1
 * @param mostSlip of a concept
 * @param mostOfItem guess + slip of an item, and of answers after help; below 1
 */
public record BktBounds(
    double mostLearn, double mostForget, double mostGuess, double mostSlip, double mostOfItem) {
  public BktBounds {
    requireInside("mostLearn", mostLearn);
    requireInside("mostGuess", mostGuess);
    requireInside("mostSlip", mostSlip);
    requireInside("mostOfItem", mostOfItem);
    if (!(mostForget >= 0 && mostLearn + mostForget <= 1)) {
      throw XuebanException.invalid(
          "mostForget", "%s must be in [0, %s].".formatted(mostForget, 1 - mostLearn));
    }
    if (!(mostGuess + mostSlip < 1)) {
      throw XuebanException.invalid(
          "mostGuess", "(%s) + mostSlip (%s) must be below 1.".formatted(mostGuess, mostSlip));
    }
  }

  private static void requireInside(String name, double value) {
    if (!(value > 0 && value < 1)) {
      throw XuebanException.invalid(name, value + " must be above 0 and below 1.");
    }
  }

  /**
   * Returns the usual bounds of a chain that never forgets: guess at most .3, slip at most .1.
   * Source: Corbett and Anderson 1995; Baker, Corbett and Aleven 2008,
   * doi:10.1007/978-3-540-69132-7_44.
   */
  public static BktBounds corbettAnderson() {
    return new BktBounds(0.9, 0, 0.3, 0.1, 0.9);
  }

  /**
   * Returns bounds that only keep out what Baker, Corbett and Aleven call degenerate: guess or slip
   * above .5 (slip a little less, so that their sum stays below 1).
   */
  public static BktBounds standard() {
    return new BktBounds(0.7, 0.3, 0.5, 0.45, 0.95);
  }
}
