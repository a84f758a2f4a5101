package xueban.model.diagnosis;

import xueban.model.Mastery;

/** Probabilities with their standard errors, from distributions. */
final class Spread {
  /** Probabilities are held this far within (0, 1), so that their log-odds are finite. */
  private static final double LEAST = 1e-9;

  private Spread() {}

  /** Returns the mean and spread of the probability over a normal distribution of log-odds. */
  static Mastery normal(double logOdds, double variance) {
    double p = held(Logit.mean(logOdds, variance));
    return of(p, StrictMath.sqrt(variance) * p * (1 - p));
  }

  /** Returns the probability, held within (0, 1), with a standard error of at most 0.5. */
  static Mastery of(double probability, double standardError) {
    return new Mastery(held(probability), Math.min(0.5, standardError));
  }

  private static double held(double probability) {
    return Math.max(LEAST, Math.min(1 - LEAST, probability));
  }
}
