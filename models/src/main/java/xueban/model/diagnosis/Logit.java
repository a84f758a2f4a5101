package xueban.model.diagnosis;

import xueban.model.internal.Logistic;

/** The logistic function and what belongs to it, the same bits on every JVM. */
final class Logit {
  private Logit() {}

  /** Returns 1 / (1 + e^-x), in [0, 1], rising with x. */
  static double probability(double logOdds) {
    return Logistic.probability(logOdds);
  }

  /** Returns ln(p / (1 - p)), p held within [1e-12, 1 - 1e-12]. */
  static double of(double probability) {
    double p = Math.max(1e-12, Math.min(1 - 1e-12, probability));
    return StrictMath.log(p / (1 - p));
  }

  /**
   * Returns the mean of {@link #probability} over a normal distribution of log-odds, nearly: x is
   * pulled towards 0 by {@code sqrt(1 + pi variance / 8)}. Source: MacKay (1992), "The evidence
   * framework applied to classification networks".
   */
  static double mean(double logOdds, double variance) {
    return probability(logOdds / StrictMath.sqrt(1 + StrictMath.PI * variance / 8));
  }

  /**
   * Returns 2 lambda(x) of the quadratic lower bound of the log-likelihood, {@code tanh(x/2) /
   * (2x)}, in (0, .25], x at least 0. Source: Jaakkola and Jordan (2000),
   * doi:10.1023/A:1008932416310.
   */
  static double curvature(double x) {
    if (x < 1e-4) {
      return 0.25;
    }
    double e = StrictMath.exp(-x);
    return (1 - e) / (1 + e) / (2 * x);
  }
}
