package xueban.model.irt;

/**
 * How likely each score of an item is, given ability θ (the logit scale: a population has mean 0
 * and standard deviation 1).
 *
 * <p>Scores are categories 0 … {@code categories() - 1}, worse to better; a right-or-wrong item has
 * two. The expected score rises with ability. Implementations are immutable values.
 */
public sealed interface ItemCurve permits LogisticCurve, GradedCurve {
  /** Least probability whose logarithm is taken, so that no answer is impossible. */
  double LEAST_PROBABILITY = 1e-300;

  /** Returns how many scores there are, at least 2. */
  int categories();

  /** Returns how sharply the item parts learners, above 0: the slope on the logit scale. */
  double discrimination();

  /** Returns the ability at which the item stands; higher is harder. */
  double difficulty();

  /**
   * Returns the probability of a score; over all scores they add up to 1 within rounding.
   *
   * @param ability finite
   * @param category 0 to {@code categories() - 1}
   * @throws IllegalArgumentException if either is outside its range
   */
  double probability(double ability, int category);

  /** Returns the mean score as a share of the best one, in [0, 1], not falling with ability. */
  double expectedScore(double ability);

  /**
   * Returns Fisher's information about ability, at least 0; its unit is 1 / ability², so a test's
   * standard error is 1 / √(sum of information).
   */
  double information(double ability);

  /** Returns the natural logarithm of {@link #probability}, at most 0; larger is likelier. */
  default double logLikelihood(double ability, int category) {
    return StrictMath.log(Math.max(probability(ability, category), LEAST_PROBABILITY));
  }

  /**
   * Returns the Kullback–Leibler divergence {@code Σ P(k|from) ln(P(k|from) / P(k|to))} in nats, at
   * least 0: how well an answer tells the abilities apart when {@code from} is true.
   */
  default double divergence(double from, double to) {
    double sum = 0;
    for (int category = 0; category < categories(); category++) {
      double p = probability(from, category);
      if (p > LEAST_PROBABILITY) {
        sum += p * (StrictMath.log(p) - logLikelihood(to, category));
      }
    }
    return Math.max(sum, 0);
  }
}
