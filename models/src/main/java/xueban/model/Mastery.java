package xueban.model;

/**
 * Mastery 掌握度: the probability that a learner answers a typical item of a concept correctly.
 *
 * @param probability in [0, 1]
 * @param standardError in [0, 0.5]
 */
public record Mastery(double probability, double standardError) {
  private static final double PRIOR_RESPONSES = 2;
  private static final double CONTESTED_ERROR = 0.5;

  public Mastery {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("probability (" + probability + ") must be in [0, 1].");
    }
    if (!(standardError >= 0 && standardError <= 0.5)) {
      throw new IllegalArgumentException(
          "standardError (" + standardError + ") must be in [0, .5].");
    }
  }

  /**
   * Returns the probability with the standard error of a beta posterior, {@code √(p (1 - p) / (n +
   * n0 + 1))}: n responses, and a prior worth n0 = 2. Source: Gelman et al. 2013, Bayesian Data
   * Analysis, section 2.4.
   *
   * @param responses that the probability rests on, at least 0; a mean of several counts is fine
   */
  public static Mastery of(double probability, double responses) {
    double error =
        StrictMath.sqrt(probability * (1 - probability) / (responses + PRIOR_RESPONSES + 1));
    return new Mastery(probability, error);
  }

  /** Returns the probability with the standard error of a contested concept, .5: never mastered. */
  public static Mastery contested(double probability) {
    return new Mastery(probability, CONTESTED_ERROR);
  }
}
