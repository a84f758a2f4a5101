package xueban.tutor.paper;

import java.util.List;

/**
 * What learners can be expected to score on a set of items.
 *
 * <p>With {@code p} the probability that learner {@code l} answers item {@code i}, worth {@code w}
 * points, right, and answers independent given the learner:
 *
 * <pre>
 * true score   T(l) = Σ w p
 * error        E(l) = Σ w² p (1 − p)
 * spread            = √(variance of T + mean of E)
 * reliability       = variance of T / (variance of T + mean of E)
 * </pre>
 *
 * Source: F. M. Lord and M. R. Novick, Statistical Theories of Mental Test Scores (1968), chapter
 * 3: reliability as the share of the true scores' variance, here expected from predictions instead
 * of estimated from answers as by KR-20. Predictions lie closer together than the true abilities,
 * and an item with part marks varies less than right or wrong: both make the reliability a low
 * estimate.
 *
 * @param score mean of T, in points
 * @param spread in points; {@code NaN} for fewer than two learners
 * @param reliability in [0, 1]; {@code NaN} for fewer than ten learners, or if nothing varies
 */
record ScoreForecast(double score, double spread, double reliability) {
  private static final int LEAST_LEARNERS = 10;

  /**
   * Returns the forecast.
   *
   * @param successes of each item, one a learner
   * @param points of each item
   */
  static ScoreForecast of(List<double[]> successes, List<Double> points) {
    if (successes.isEmpty()) {
      return new ScoreForecast(0, Double.NaN, Double.NaN);
    }
    int learners = successes.getFirst().length;
    double[] scores = new double[learners];
    double error = 0;
    for (int i = 0; i < successes.size(); i++) {
      double worth = points.get(i);
      for (int l = 0; l < learners; l++) {
        double p = successes.get(i)[l];
        scores[l] += worth * p;
        error += worth * worth * p * (1 - p) / learners;
      }
    }
    double mean = 0;
    for (double score : scores) {
      mean += score / learners;
    }
    double variance = 0;
    for (double score : scores) {
      variance += (score - mean) * (score - mean) / learners;
    }
    double all = variance + error;
    return new ScoreForecast(
        mean,
        learners < 2 ? Double.NaN : StrictMath.sqrt(all),
        learners < LEAST_LEARNERS || all == 0 ? Double.NaN : variance / all);
  }
}
