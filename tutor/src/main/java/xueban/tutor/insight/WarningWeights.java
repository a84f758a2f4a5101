package xueban.tutor.insight;

import java.util.List;

/**
 * How much each of {@link WarningSigns} counts, in log-odds (base e) a unit by which a learner's
 * sign lies above the mean of the class; negative where more of it is a good sign.
 *
 * @param base log-odds of a learner who is like the mean of the class
 * @param threshold least risk that is a warning, in (0, 1)
 */
public record WarningWeights(
    double base,
    double predicted,
    double recent,
    double overall,
    double surprise,
    double trend,
    double help,
    double pause,
    double threshold) {
  public WarningWeights {
    if (!(threshold > 0 && threshold < 1)) {
      throw new IllegalArgumentException("threshold (" + threshold + ") must be in (0, 1).");
    }
    for (double weight :
        new double[] {base, predicted, recent, overall, surprise, trend, help, pause}) {
      if (!Double.isFinite(weight)) {
        throw new IllegalArgumentException("weight (" + weight + ") must be finite.");
      }
    }
  }

  /**
   * Returns the weights that ship: what {@link WarningTrainer#simulated} makes of simulated
   * learners and the shipped model, rounded to four digits.
   */
  public static WarningWeights shipped() {
    return new WarningWeights(
        -1.9329, -0.1553, 0.0015, -0.7536, -1.1157, -0.5944, 1.0164, -0.0032, 0.25);
  }

  /** Returns the weights of the signs in the order of {@link WarningSigns}. */
  double[] numbers() {
    return new double[] {predicted, recent, overall, surprise, trend, help, pause};
  }

  static WarningWeights of(double base, double[] numbers, double threshold) {
    return new WarningWeights(
        base,
        numbers[0],
        numbers[1],
        numbers[2],
        numbers[3],
        numbers[4],
        numbers[5],
        numbers[6],
        threshold);
  }

  /** Returns the mean of each sign over the learners of a class. */
  static double[] means(List<WarningSigns> signs) {
    double[] means = new double[WarningSigns.COUNT];
    for (WarningSigns one : signs) {
      double[] numbers = one.numbers();
      for (int i = 0; i < means.length; i++) {
        means[i] += numbers[i] / signs.size();
      }
    }
    return means;
  }

  /** Returns each learner's log-odds of the risk, in the order given. */
  public double[] logOdds(List<WarningSigns> ofClass) {
    double[] means = means(ofClass);
    double[] weights = numbers();
    double[] result = new double[ofClass.size()];
    for (int i = 0; i < result.length; i++) {
      double[] numbers = ofClass.get(i).numbers();
      result[i] = base;
      for (int k = 0; k < weights.length; k++) {
        result[i] += weights[k] * (numbers[k] - means[k]);
      }
    }
    return result;
  }
}
