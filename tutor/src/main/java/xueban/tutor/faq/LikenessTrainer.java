package xueban.tutor.faq;

import java.util.List;
import xueban.model.logistic.RidgeLogistic;

/**
 * Fits {@link LikenessWeights} to judged pairs by logistic regression: Newton's method on the
 * likelihood with a Gaussian prior on the weights of the standardised signs (ridge; Hastie,
 * Tibshirani and Friedman 2009, The Elements of Statistical Learning, section 4.4), precision
 * {@value #PRECISION}. A sign that never varies gets the weight 0. Deterministic.
 */
public final class LikenessTrainer {
  private static final double PRECISION = 2;
  private static final double CONSTANT = 1e-9;

  private final QuestionReader reader;

  /**
   * @param reader reads the questions; what it embeds them with is what the weights fit
   */
  public LikenessTrainer(QuestionReader reader) {
    this.reader = reader;
  }

  /**
   * Returns the weights that fit the pairs best.
   *
   * @throws IllegalArgumentException if all pairs, or none, ask the same
   */
  public LikenessWeights fit(List<QuestionPair> pairs) {
    long same = pairs.stream().filter(QuestionPair::same).count();
    if (same == 0 || same == pairs.size()) {
      throw new IllegalArgumentException(
          "%d of %d pairs ask the same; both kinds are needed. Add pairs of the other kind."
              .formatted(same, pairs.size()));
    }
    double[][] rows = new double[pairs.size()][];
    boolean[] labels = new boolean[pairs.size()];
    for (int i = 0; i < rows.length; i++) {
      QuestionPair pair = pairs.get(i);
      rows[i] = reader.signs(pair.first(), pair.second()).numbersInOrder();
      labels[i] = pair.same();
    }
    double[] means = means(rows);
    double[] scales = scales(rows, means);
    double[] fitted = RidgeLogistic.fit(standardised(rows, means, scales), labels, PRECISION);
    double base = fitted[0];
    double[] weights = new double[LikenessSigns.COUNT];
    for (int k = 0; k < weights.length; k++) {
      weights[k] = scales[k] == 0 ? 0 : fitted[k + 1] / scales[k];
      base -= weights[k] * means[k];
    }
    return LikenessWeights.of(base, weights, weights[0] != 0);
  }

  private static double[] means(double[][] rows) {
    double[] means = new double[LikenessSigns.COUNT];
    for (double[] row : rows) {
      for (int k = 0; k < means.length; k++) {
        means[k] += row[k] / rows.length;
      }
    }
    return means;
  }

  private static double[] scales(double[][] rows, double[] means) {
    double[] scales = new double[LikenessSigns.COUNT];
    for (double[] row : rows) {
      for (int k = 0; k < scales.length; k++) {
        scales[k] += (row[k] - means[k]) * (row[k] - means[k]) / rows.length;
      }
    }
    for (int k = 0; k < scales.length; k++) {
      scales[k] = scales[k] < CONSTANT ? 0 : Math.sqrt(scales[k]);
    }
    return scales;
  }

  /** Returns rows [rows][1 + signs], the first column 1. */
  private static double[][] standardised(double[][] rows, double[] means, double[] scales) {
    double[][] all = new double[rows.length][LikenessSigns.COUNT + 1];
    for (int i = 0; i < rows.length; i++) {
      all[i][0] = 1;
      for (int k = 0; k < scales.length; k++) {
        all[i][k + 1] = scales[k] == 0 ? 0 : (rows[i][k] - means[k]) / scales[k];
      }
    }
    return all;
  }
}
