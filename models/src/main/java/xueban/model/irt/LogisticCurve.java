package xueban.model.irt;

import xueban.model.internal.Logistic;

/**
 * The three-parameter logistic curve {@code P(right | θ) = c + (1 - c) / (1 + e^(-a (θ - b)))}.
 *
 * <p>With c = 0 it is the two-parameter curve, with the same a for every item Rasch's. Source:
 * Birnbaum in Lord and Novick (1968), chapter 17. There is no scaling constant 1.7.
 *
 * @param discrimination a, in (0, 100]
 * @param difficulty b, finite; at θ = b the probability is halfway between c and 1
 * @param guessing c, in [0, 1): probability of a right answer at lowest ability
 */
public record LogisticCurve(double discrimination, double difficulty, double guessing)
    implements ItemCurve {
  public LogisticCurve {
    CurveChecks.discrimination(discrimination);
    if (!Double.isFinite(difficulty)) {
      throw new IllegalArgumentException(
          "difficulty (" + difficulty + ") must be finite. Fit the item again.");
    }
    if (!(guessing >= 0 && guessing < 1)) {
      throw new IllegalArgumentException(
          "guessing (" + guessing + ") must be in [0, 1). Take 1 / options of a choice item.");
    }
  }

  /** Returns the curve of an item of which only the difficulty is known: a = 1, c = 0. */
  public static LogisticCurve rasch(double difficulty) {
    return new LogisticCurve(1, difficulty, 0);
  }

  @Override
  public int categories() {
    return 2;
  }

  @Override
  public double probability(double ability, int category) {
    CurveChecks.category(category, 2);
    return category == 1 ? expectedScore(ability) : (1 - guessing) * known(-1, ability);
  }

  @Override
  public double expectedScore(double ability) {
    return guessing + (1 - guessing) * known(1, ability);
  }

  /** {@code a² (1 - c) σ² (1 - σ) / P}, where σ is the curve without guessing. */
  @Override
  public double information(double ability) {
    double known = known(1, ability);
    double right = guessing + (1 - guessing) * known;
    if (right <= 0) {
      return 0;
    }
    double slope = discrimination * known;
    return slope * slope * known(-1, ability) * (1 - guessing) / right;
  }

  @Override
  public double divergence(double from, double to) {
    double right = expectedScore(from);
    double wrong = 1 - right;
    double rightThere = Math.max(expectedScore(to), LEAST_PROBABILITY);
    double wrongThere = Math.max(1 - rightThere, LEAST_PROBABILITY);
    double sum = right > LEAST_PROBABILITY ? right * StrictMath.log(right / rightThere) : 0;
    sum += wrong > LEAST_PROBABILITY ? wrong * StrictMath.log(wrong / wrongThere) : 0;
    return Math.max(sum, 0);
  }

  private double known(int sign, double ability) {
    CurveChecks.ability(ability);
    return Logistic.probability(sign * discrimination * (ability - difficulty));
  }
}
