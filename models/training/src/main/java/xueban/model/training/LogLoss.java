package xueban.model.training;

/** The log loss of predictions in log-odds. */
final class LogLoss {
  private LogLoss() {}

  /**
   * Returns the sum of log losses, base e.
   *
   * @param logOdds [answers]
   * @param score [answers] in [0, 1]
   * @param counted [answers] 1, or 0 for what is no answer
   */
  static double sum(float[] logOdds, float[] score, float[] counted) {
    double sum = 0;
    for (int i = 0; i < score.length; i++) {
      if (counted[i] > 0) {
        double x = logOdds[i];
        sum += Math.max(0, x) - x * score[i] + StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
      }
    }
    return sum;
  }
}
