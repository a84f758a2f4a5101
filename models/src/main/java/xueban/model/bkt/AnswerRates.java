package xueban.model.bkt;

import xueban.XuebanException;

/**
 * How often answers do not show what the learner knows.
 *
 * @param guess probability of a right answer without knowing, in (0, 1)
 * @param slip probability of a wrong answer in spite of knowing, in (0, 1); guess + slip is below
 *     1, so a right answer always speaks for knowing
 */
public record AnswerRates(double guess, double slip) {
  public AnswerRates {
    requireInside("guess", guess);
    requireInside("slip", slip);
    if (!(guess + slip < 1)) {
      throw XuebanException.invalid(
          "guess", "(" + guess + ") + slip (" + slip + ") must be below 1. Maybe swap the two.");
    }
  }

  private static void requireInside(String name, double value) {
    if (!(value > 0 && value < 1)) {
      throw XuebanException.invalid(name, value + " must be above 0 and below 1.");
    }
  }

  /** Returns the probability of a right answer, in (0, 1), rising with {@code known}. */
  public double right(double known) {
    return guess + known * (1 - slip - guess);
  }

  /**
   * Returns by how much an answer moves the log-odds (base e) of knowing: {@code ln((1 - slip) /
   * guess)}, at least 0, if right; {@code ln(slip / (1 - guess))}, at most 0, if wrong; of partial
   * credit the two, weighted by the score.
   *
   * @param score in [0, 1]
   */
  public double evidence(double score) {
    return score * StrictMath.log((1 - slip) / guess)
        + (1 - score) * StrictMath.log(slip / (1 - guess));
  }
}
